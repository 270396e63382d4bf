package follow

import (
	"strconv"

	"github.com/eujapan/digitalpartnership/timeline"
)

// A lag is how many days lie between an ask and what answered it. It is below
// zero where the answer is older than the ask.

// lagTo returns the days from a date to the first of some dates, as far as they
// are known.
func lagTo(made timeline.Date, dates []timeline.Date) Days {
	var lag Days
	for _, d := range dates {
		if least, most, ok := made.DaysTo(d); ok {
			lag = lagFirst(lag, Days{Known: true, Least: least, Most: most})
		}
	}
	return lag
}

// lagFirst returns the lag of whichever of two answers comes first. One that is
// not known yields to the other.
func lagFirst(a, b Days) Days {
	switch {
	case !a.Known:
		return b
	case !b.Known:
		return a
	}
	return Days{Known: true, Least: min(a.Least, b.Least), Most: min(a.Most, b.Most)}
}

// lagWords returns a lag in words: "72 days later", "10 to 40 days later",
// "3 days earlier", "from 3 days earlier to 27 days later", "the same day", or
// "after an unknown time".
func lagWords(l Days) string {
	switch {
	case !l.Known:
		return "after an unknown time"
	case l.Least == 0 && l.Most == 0:
		return "the same day"
	case l.Least == l.Most && l.Most > 0:
		return countWords(l.Most, "day") + " later"
	case l.Least == l.Most:
		return countWords(-l.Least, "day") + " earlier"
	case l.Least >= 0:
		return strconv.Itoa(l.Least) + " to " + countWords(l.Most, "day") + " later"
	case l.Most <= 0:
		return strconv.Itoa(-l.Most) + " to " + countWords(-l.Least, "day") + " earlier"
	}
	return "from " + countWords(-l.Least, "day") + " earlier to " + countWords(l.Most, "day") + " later"
}
