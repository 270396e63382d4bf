package timeline_test

import (
	"slices"
	"testing"
	"time"

	. "github.com/eujapan/digitalpartnership/timeline"
)

// The oracle knows nothing but days. It counts those of 2023 and 2024 from 0,
// and expands a date into all the days it can mean.
var (
	oracleStart = time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	oracleDays  = 365 + 366
)

// window returns every date of 2023 and 2024: two years, 24 months, 731 days.
func window() (all []Date) {
	seen := map[Date]bool{}
	for i := range oracleDays {
		day := oracleStart.AddDate(0, 0, i)
		for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
			if d := MustParseDate(day.Format(layout)); !seen[d] {
				seen[d] = true
				all = append(all, d)
			}
		}
	}
	return all
}

// expand returns the days that d can mean, by comparing texts, day by day. An
// unknown date can mean any day of the window and some on either side.
func expand(d Date) (days []int) {
	const margin = 3
	for i := -margin; i < oracleDays+margin; i++ {
		text := oracleStart.AddDate(0, 0, i).Format("2006-01-02")
		if want := d.String(); text[:len(want)] == want {
			days = append(days, i)
		}
	}
	return days
}

// fewer returns dates of all precisions, chosen to share their first and last
// days and to lie next to each other across month and year ends.
func fewer() (dates []Date) {
	for _, text := range []string{
		"2023", "2024",
		"2023-01", "2023-02", "2023-12", "2024-01", "2024-02", "2024-12",
		"2023-01-01", "2023-01-02", "2023-01-31", "2023-02-01", "2023-02-28",
		"2023-03-01", "2023-11-30", "2023-12-01", "2023-12-30", "2023-12-31",
		"2024-01-01", "2024-01-31", "2024-02-01", "2024-02-28", "2024-02-29",
		"2024-03-01", "2024-06-15", "2024-12-01", "2024-12-30", "2024-12-31",
	} {
		dates = append(dates, MustParseDate(text))
	}
	return append(dates, Date{})
}

// verdict turns what a search through all cases has found into an answer.
func verdict(some, someNot bool) Certainty {
	switch {
	case some && someNot:
		return Maybe
	case some:
		return Yes
	}
	return No
}

func TestPrecedesOracle(t *testing.T) {
	dates := window()
	days := make([][]int, len(dates))
	for i, d := range dates {
		days[i] = expand(d)
	}
	for i, a := range dates {
		for j, b := range dates {
			var some, someNot bool
			for _, x := range days[i] {
				for _, y := range days[j] {
					some = some || x < y
					someNot = someNot || x >= y
				}
				if some && someNot {
					break
				}
			}
			if got, want := a.Precedes(b), verdict(some, someNot); got != want {
				t.Fatalf("%v.Precedes(%v) = %v, want %v", a, b, got, want)
			}
		}
	}
}

// lies returns, of the days that can matter, those that lie in a span and those
// that lie outside it in some world. A world is a choice of a start and an end
// among the given ones, the end not before the start.
func lies(starts, ends []int) (inside, outside map[int]bool) {
	var s, e []int // of some world
	for _, start := range starts {
		if slices.ContainsFunc(ends, func(end int) bool { return start <= end }) {
			s = append(s, start)
		}
	}
	for _, end := range ends {
		if slices.ContainsFunc(starts, func(start int) bool { return start <= end }) {
			e = append(e, end)
		}
	}
	inside, outside = map[int]bool{}, map[int]bool{}
	for _, x := range expand(Date{}) {
		begun := slices.ContainsFunc(s, func(start int) bool { return start <= x })
		notOver := slices.ContainsFunc(e, func(end int) bool { return end >= x })
		notBegun := slices.ContainsFunc(s, func(start int) bool { return start > x })
		over := slices.ContainsFunc(e, func(end int) bool { return end < x })
		inside[x] = begun && notOver
		outside[x] = notBegun || over
	}
	return inside, outside
}

func TestCoversOracle(t *testing.T) {
	dates := fewer()
	days := make([][]int, len(dates))
	for i, d := range dates {
		days[i] = expand(d)
	}
	count := map[Certainty]int{}
	for i, start := range dates {
		for j, end := range dates {
			s := Span{start, end}
			inside, outside := lies(days[i], days[j])
			for k, d := range dates {
				var some, someNot bool
				for _, x := range days[k] {
					some = some || inside[x]
					someNot = someNot || outside[x]
				}
				got, want := s.Covers(d), verdict(some, someNot)
				if d.IsZero() {
					want = Maybe // even if s contradicts itself
				}
				if got != want {
					t.Fatalf("%v.Covers(%v) = %v, want %v", s, d, got, want)
				}
				count[got]++
			}
		}
	}
	for _, c := range []Certainty{No, Maybe, Yes} {
		if count[c] < 50 {
			t.Errorf("%d answers %v, want at least 50", count[c], c)
		}
	}
}

func TestBetweenOracle(t *testing.T) {
	dates := fewer()
	days := make([][]int, len(dates))
	for i, d := range dates {
		days[i] = expand(d)
	}
	kept, left := 0, 0
	for i, start := range dates {
		for j, end := range dates {
			s := Span{start, end}
			if end.Before(start) {
				continue // contradicts itself, tested elsewhere
			}
			inside, _ := lies(days[i], days[j])
			for k, from := range dates {
				for l, to := range dates {
					want := false
					for x := days[k][0]; x <= days[l][len(days[l])-1] && !want; x++ {
						want = inside[x]
					}
					got := false
					for range Between(slices.Values([]Span{s}), from, to) {
						got = true
					}
					if got != want {
						t.Fatalf("window %v to %v keeps %v: %v, want %v", from, to, s, got, want)
					}
					if want {
						kept++
					} else {
						left++
					}
				}
			}
		}
	}
	if kept < 1000 || left < 1000 {
		t.Errorf("%d kept, %d left out, want at least 1000 each", kept, left)
	}
}
