package main

import (
	"fmt"
	"math"
)

// A claim is a line of the table of figures to reach.
type claim struct {
	job, against string
	unit         unit
	must, aim    float64
}

// A unit says which way a figure is the better one, and how it is written.
type unit int

const (
	times      unit = iota // at least so many times as fast
	share                  // at most so much of the other's time or cost
	allocs                 // at most so many allocations a record
	megabytes              // at most
	nanosecond             // at most
	bytesEach              // at most so many bytes a commitment
)

func (u unit) text(v float64) string {
	switch {
	case math.IsNaN(v):
		return "–"
	case u == times:
		return fmt.Sprintf("%.3gx", v)
	case u == share:
		return fmt.Sprintf("%.3gx its", v)
	case u == allocs:
		return fmt.Sprintf("%.2f", v)
	case u == megabytes:
		return fmt.Sprintf("%.1f MB", v)
	case u == bytesEach:
		return fmt.Sprintf("%.0f bytes", v)
	case v >= 1e9:
		return fmt.Sprintf("%.3g s", v/1e9)
	case v >= 1e6:
		return fmt.Sprintf("%.3g ms", v/1e6)
	case v >= 1e3:
		return fmt.Sprintf("%.3g µs", v/1e3)
	}
	return fmt.Sprintf("%.3g ns", v)
}

// reaches reports whether a figure is as good as a wanted one.
func (u unit) reaches(got, want float64) bool {
	switch u {
	case times:
		return got >= want
	case allocs:
		return got < want+0.005 // as it is written
	}
	return got <= want
}

// near reports whether a figure is within a wide margin of a wanted one, for
// machines that are busy; allocations have none, and times have any. So has what
// was not measured.
func (u unit) near(got, want float64) bool {
	switch {
	case math.IsNaN(got), u == nanosecond:
		return true
	case u == times:
		return got >= want/2
	case u == allocs:
		return u.reaches(got, want)
	}
	return got <= want*2
}

// A score is what a claim came to with so many records.
type score struct {
	claim
	n   int
	got float64
}

// verdict returns whether the score reaches what was to be reached.
func (s score) verdict() string {
	switch {
	case math.IsNaN(s.got):
		return "not measured"
	case s.unit.reaches(s.got, s.aim):
		return "aim"
	case s.unit.reaches(s.got, s.must):
		return "must"
	}
	return "**missed**"
}
