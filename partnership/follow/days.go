package follow

import (
	"strconv"
	"time"

	"github.com/eujapan/digitalpartnership/timeline"
)

// Days is a number of days, the least and the most that it may be.
type Days struct {
	// Known is false if there is no telling; Least and Most are 0 then.
	Known bool `json:"known,omitzero"`
	Least int  `json:"least"`
	Most  int  `json:"most"`
}

// String returns "3 days", "0 to 364 days", or "" if the number is not known.
func (d Days) String() string {
	switch {
	case !d.Known:
		return ""
	case d.Least != d.Most:
		return strconv.Itoa(d.Least) + " to " + strconv.Itoa(d.Most) + " days"
	case d.Least == 1:
		return "1 day"
	}
	return strconv.Itoa(d.Least) + " days"
}

// daysFrom returns the number of days from a to b.
func daysFrom(a, b reach) Days {
	least, _, ok := a.last.DaysTo(b.first)
	_, most, both := a.first.DaysTo(b.last)
	if !ok || !both {
		return Days{}
	}
	return Days{Known: true, Least: least, Most: most}
}

// fallsDue returns the days on which due may fall due.
func fallsDue(due timeline.Span) reach {
	return reach{due.End.First(), due.End.Last()}.notBefore(due.Start.First())
}

// monthsAfter returns the day that many months after a full day: the zero Date
// if that is beyond the year 9999.
func monthsAfter(d timeline.Date, months int) timeline.Date {
	t := time.Date(d.Year(), d.Month()+time.Month(months), d.Day(), 0, 0, 0, 0, time.UTC)
	if t.Day() != d.Day() { // it ran over the end of a month
		t = t.AddDate(0, 0, -t.Day())
	}
	return timeline.DayOf(t)
}
