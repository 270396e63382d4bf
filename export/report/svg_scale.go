package report

import (
	"fmt"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A scale gives each day its place from left to right: whole years from the one
// of the launch on.
type scale struct {
	from, to    timeline.Date // full days; zero if nothing has a date
	left, right unit
	days        int
}

// newScale returns the scale from the year of the launch, or of the first of the
// dates if there is none, to the year of the last.
func newScale(launched, asOf timeline.Date, dates []timeline.Span, left, right unit) scale {
	s := scale{from: launched, to: launched, left: left, right: right}
	for _, when := range dates {
		if launched.IsZero() && !when.IsZero() && (s.from.IsZero() || when.Start.Compare(s.from) < 0) {
			s.from = when.Start
		}
		for _, end := range []timeline.Date{when.Start, when.End} {
			if !end.IsZero() && (s.to.IsZero() || s.to.Last().Before(end.Last())) {
				s.to = end
			}
		}
	}
	if s.from.IsZero() {
		return s
	}
	if s.to.Before(asOf) {
		s.to = asOf
	}
	s.from, s.to = yearOf(s.from.Year()).First(), yearOf(max(s.from.Year(), s.to.Year())).Last()
	s.days, _, _ = s.from.DaysTo(s.to)
	s.days++
	return s
}

// yearOf returns a year as a date.
func yearOf(year int) timeline.Date {
	d, _ := timeline.ParseDate(fmt.Sprintf("%04d", year)) // the zero Date beyond 9999
	return d
}

// start returns where the first day of d begins, end where its last one ends.
func (s *scale) start(d timeline.Date) unit {
	n, _, _ := s.from.DaysTo(d.First())
	return s.at(n)
}

func (s *scale) end(d timeline.Date) unit {
	n, _, _ := s.from.DaysTo(d.Last())
	return s.at(n + 1)
}

func (s *scale) at(days int) unit {
	return s.left + (s.right-s.left)*unit(days)/unit(s.days)
}

// before reports whether all of a span certainly lies before the scale.
func (s *scale) before(when timeline.Span) bool { return when.End.Before(s.from) }

// step returns how many years lie between two lines of the scale, so that their
// numbers have room.
func (s *scale) step() int {
	years := s.to.Year() - s.from.Year() + 1
	for step := 1; ; step *= 10 {
		for _, n := range []int{1, 2, 5} {
			if (s.right-s.left)*unit(n*step)/unit(years) >= 48*px {
				return n * step
			}
		}
	}
}

// exact reports whether both ends of a span are days.
func exact(when timeline.Span) bool {
	return min(when.Start.Precision(), when.End.Precision()) == timeline.PrecisionDay
}
