package calendar

import (
	"cmp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// An entry is an event of the calendar.
type entry struct {
	id    record.ID // of the record
	role  string    // what the record is entered for
	when  timeline.Span
	title string // of the record
	word  string // what became of it, or happens to it; empty if the title says it all

	moves     int  // how often the date changed
	cancelled bool // it is not going to be
	doubtful  bool // it may not be, or not then

	place      string
	notes      []string // the lines of its description, empty ones left out
	categories []string
	sources    []record.Citation
}

// uid returns the name of the entry for good.
func (e *entry) uid() string { return string(e.id) + "." + e.role }

// compare orders entries by date, those of one date by name.
func (e *entry) compare(o *entry) int {
	return cmp.Or(e.when.Compare(o.when), cmp.Compare(e.uid(), o.uid()))
}

// days returns the first and the last day of an entry: all that it may be on,
// or, if its end is not known, start on.
func days(when timeline.Span) (first, last timeline.Date) {
	if when.End.IsZero() {
		when.End = when.Start
	}
	return when.First(), when.Last()
}

// precision returns the precision of the coarser end that is known.
func precision(when timeline.Span) timeline.Precision {
	if when.End.IsZero() {
		when.End = when.Start
	}
	return min(when.Start.Precision(), when.End.Precision())
}

// exact reports whether the days of an entry are the very ones it is on.
func exact(when timeline.Span) bool {
	return precision(when) == timeline.PrecisionDay && !when.End.IsZero()
}

// checkDays returns the [*record.Problem] of dates that are no days in a
// calendar.
func checkDays(when timeline.Span) error {
	switch first, last := days(when); {
	case last.Before(first):
		return &record.Problem{Rule: record.RuleDateOrder, Value: when.String(), Detail: "must not end before it starts"}
	case last == lastDay:
		return &record.Problem{Rule: record.RuleMax, Value: when.String(),
			Detail: "must end before 9999-12-31: a calendar gives the day after"}
	}
	return nil
}

var lastDay = timeline.MustParseDate("9999-12-31")

// dateAfter returns the day that many days after a full day, as iCalendar
// writes it.
func dateAfter(day timeline.Date, days int) string {
	return time.Date(day.Year(), day.Month(), day.Day()+days, 0, 0, 0, 0, time.UTC).Format("20060102")
}

// spell returns dates as people read them.
func spell(when timeline.Span) string {
	switch {
	case when.Start == when.End:
		return when.Start.String()
	case when.End.IsZero():
		return "from " + when.Start.String()
	}
	return when.Start.String() + " to " + when.End.String()
}

// summary returns the line that stands for the entry in a calendar.
func (e *entry) summary() string {
	s := phrase(": ", capital(spaced(e.word)), e.title)
	if exact(e.when) {
		return s
	}
	known := spell(e.when)
	if precision(e.when) < timeline.PrecisionDay {
		known += ", day not known"
	}
	if e.when.End.IsZero() {
		known += ", end open or not known"
	}
	return s + " (" + known + ")"
}

// status returns how sure the entry is.
func (e *entry) status() string {
	switch {
	case e.cancelled:
		return "CANCELLED"
	case e.doubtful || !exact(e.when):
		return "TENTATIVE"
	}
	return "CONFIRMED"
}

// sequence returns the number of the entry's revision.
func (e *entry) sequence() string {
	n := e.moves
	if e.cancelled {
		n++
	}
	return strconv.Itoa(n)
}

// spaced returns a code as words: in force, for in-force.
func spaced(code string) string { return strings.ReplaceAll(code, "-", " ") }

// capital returns s with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// phrase joins those of the parts that are not empty.
func phrase(between string, parts ...string) string {
	var b strings.Builder
	for _, part := range parts {
		if part == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(between)
		}
		b.WriteString(part)
	}
	return b.String()
}

// note returns a line of a description: a label and the parts of what it
// labels. It is empty if they are.
func note(label, between string, parts ...string) string {
	said := phrase(between, parts...)
	if said == "" {
		return ""
	}
	return phrase(": ", label, said)
}
