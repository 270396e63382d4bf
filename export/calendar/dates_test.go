package calendar_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// The dates of the tests.
var (
	on   = timeline.MustParseDate
	span = timeline.MustParseSpan
)

// small returns a partnership with nothing in it.
func small() *partnership.Partnership {
	return &partnership.Partnership{ID: "p", Languages: []record.Language{"en"}, AsOf: on("2025-12-31")}
}

// with returns one with a meeting.
func with(m council.Meeting) *partnership.Partnership {
	p := small()
	m.ID = "m"
	p.Council = council.Council{Name: record.Text{"en": "Council"}, Meetings: []council.Meeting{m}}
	return p
}

// event returns the only event of p.
func event(t testing.TB, p *partnership.Partnership) component {
	t.Helper()
	c, _ := read(t, ics(t, p, calendar.Options{}))
	if len(c.parts) != 1 {
		t.Fatalf("%d events, want 1", len(c.parts))
	}
	return c.parts[0]
}

// days returns what an event says of its dates: the first day, the day after
// the last, how sure they are, and how precise.
func (c component) days() []string {
	return []string{
		c.properties["DTSTART;VALUE=DATE"], c.properties["DTEND;VALUE=DATE"], c.properties["STATUS"],
		c.properties["X-DIGITALPARTNERSHIP-DATE-PRECISION"],
	}
}

// TestDates checks the days and the summary for dates of every precision.
func TestDates(t *testing.T) {
	for _, test := range []struct {
		name, desc, when, summary string
		days                      []string
	}{
		{"day", "ends on the day after", "2024-04-30", "Council", []string{"20240430", "20240501", "CONFIRMED", "day"}},
		{"leap day", "is followed by March", "2024-02-29", "Council", []string{"20240229", "20240301", "CONFIRMED", "day"}},
		{"last day of a year", "is followed by the next year", "2023-12-31", "Council", []string{"20231231", "20240101", "CONFIRMED", "day"}},
		{"days", "both count", "2024-05-02/2024-05-03", "Council", []string{"20240502", "20240504", "CONFIRMED", "day"}},
		{"month", "all its days", "2024-02", "Council (2024-02, day not known)", []string{"20240201", "20240301", "TENTATIVE", "month"}},
		{"year", "all its days", "2025", "Council (2025, day not known)", []string{"20250101", "20260101", "TENTATIVE", "year"}},
		{"coarse end", "to the last day it may mean", "2024-06-12/2024", "Council (2024-06-12 to 2024, day not known)",
			[]string{"20240612", "20250101", "TENTATIVE", "year"}},
		{"coarse start", "from the first day it may mean", "2024/2025-02-03", "Council (2024 to 2025-02-03, day not known)",
			[]string{"20240101", "20250204", "TENTATIVE", "year"}},
		{"months", "from the first day of one to the last of the other", "2024-06/2025-02", "Council (2024-06 to 2025-02, day not known)",
			[]string{"20240601", "20250301", "TENTATIVE", "month"}},
		{"end within start", "is no end before the start", "2024-06/2024", "Council (2024-06 to 2024, day not known)",
			[]string{"20240601", "20250101", "TENTATIVE", "year"}},
		{"open end", "the day it starts", "2024-06-12/..", "Council (from 2024-06-12, end open or not known)",
			[]string{"20240612", "20240613", "TENTATIVE", "day"}},
		{"open end, coarse start", "the days it may start", "2024/..", "Council (from 2024, day not known, end open or not known)",
			[]string{"20240101", "20250101", "TENTATIVE", "year"}},
		{"first day", "of all years", "0001-01-01", "Council", []string{"00010101", "00010102", "CONFIRMED", "day"}},
		{"last", "that has a day after it", "9999-12-30", "Council", []string{"99991230", "99991231", "CONFIRMED", "day"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := event(t, with(council.Meeting{Status: council.Held, When: span(test.when)}))
			if diff := cmp.Diff(test.days, e.days()); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", test.when, test.desc, diff)
			}
			if diff := cmp.Diff(test.summary, e.text(t, "SUMMARY")); diff != "" {
				t.Errorf("summary (-want +got):\n%s", diff)
			}
			if got := e.properties["X-DIGITALPARTNERSHIP-DATE"]; got != test.when {
				t.Errorf("the date is %s, want %s", got, test.when)
			}
		})
	}
}

// TestStatus checks how sure an entry is, and that its summary says why.
func TestStatus(t *testing.T) {
	meeting := func(status council.Status, when string) *partnership.Partnership {
		return with(council.Meeting{Status: status, When: span(when)})
	}
	due := func(condition string, stages ...partnership.Stage) *partnership.Partnership {
		p := small()
		c := partnership.Commitment{ID: "c", Title: record.Text{"en": "Act"}, Due: span("2024-05-12"), Condition: record.Text{"en": condition}}
		for _, s := range stages {
			c.Progress = append(c.Progress, partnership.Progress{Stage: s})
		}
		p.Commitments = []partnership.Commitment{c}
		return p
	}
	for _, test := range []struct {
		name, desc                string
		p                         *partnership.Partnership
		status, sequence, summary string
	}{
		{"held", "says no more", meeting(council.Held, "2024-05-12"), "CONFIRMED", "0", "Council"},
		{"planned for a day", "was announced", meeting(council.Planned, "2026-05-12"), "CONFIRMED", "0", "Planned: Council"},
		{"planned for a year", "may be on any day", meeting(council.Planned, "2026"), "TENTATIVE", "0", "Planned: Council (2026, day not known)"},
		{"cancelled", "is another revision", meeting(council.Cancelled, "2026-05-12"), "CANCELLED", "1", "Cancelled: Council"},
		{"cancelled, of a year", "is sure not to be", meeting(council.Cancelled, "2026"), "CANCELLED", "1", "Cancelled: Council (2026, day not known)"},
		{"odd", "is repeated", meeting("put-off", "2026-05-12"), "CONFIRMED", "0", "Put off: Council"},
		{"due", "on a day", due(""), "CONFIRMED", "0", "Due: Act"},
		{"in progress", "is still due", due("", partnership.InProgress), "CONFIRMED", "0", "Due: Act"},
		{"on a condition", "may not come", due("if funded", partnership.Announced), "TENTATIVE", "0", "Due: Act"},
		{"delivered", "whatever the condition", due("if funded", partnership.Delivered), "CONFIRMED", "0", "Due: Act"},
		{"withdrawn", "will not come", due("if funded", partnership.Announced, partnership.Withdrawn), "CANCELLED", "1", "Due: Act"},
		{"superseded", "will not come", due("", partnership.Superseded), "CANCELLED", "1", "Due: Act"},
		{"taken up again", "the last stage counts", due("", partnership.Withdrawn, partnership.InProgress), "CONFIRMED", "0", "Due: Act"},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := event(t, test.p)
			got := []string{e.properties["STATUS"], e.properties["SEQUENCE"], e.text(t, "SUMMARY")}
			if diff := cmp.Diff([]string{test.status, test.sequence, test.summary}, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// TestMilestoneStatus checks that a milestone goes with its commitment.
func TestMilestoneStatus(t *testing.T) {
	p := small()
	p.Commitments = []partnership.Commitment{{
		ID: "c", Milestones: []partnership.Milestone{{ID: "s", Due: span("2024-05-12")}},
		Progress: []partnership.Progress{{Stage: partnership.Superseded}},
	}}
	if e := event(t, p); e.properties["STATUS"] != "CANCELLED" || e.text(t, "SUMMARY") != "Due: s" {
		t.Errorf("got %v", e.properties)
	}
}

// TestProjects checks that an event is one entry, and any other project two.
func TestProjects(t *testing.T) {
	p := small()
	p.Projects = []partnership.Project{
		{ID: "fair", Kind: partnership.KindEvent, Period: span("2025-03-31/2025-04-07")},
		{ID: "call", Kind: partnership.KindCall, Period: span("2026-07-07/2026-09")},
		{ID: "work", Kind: partnership.KindProject, Period: span("2024/..")},
		{ID: "idea", Kind: partnership.KindProject},
	}
	_, events := read(t, ics(t, p, calendar.Options{}))
	got := make(map[string][]string)
	for uid, e := range events {
		got[uid] = append(e.days(), e.text(t, "SUMMARY"), e.properties["CATEGORIES"], e.text(t, "DESCRIPTION"))
	}
	want := map[string][]string{
		"fair.period@p": {"20250331", "20250408", "CONFIRMED", "day", "fair", "event", "Period: 2025-03-31 to 2025-04-07"},
		"call.start@p":  {"20260707", "20260708", "CONFIRMED", "day", "Start: call", "start,call", "Period: 2026-07-07 to 2026-09"},
		"call.end@p":    {"20260901", "20261001", "TENTATIVE", "month", "End: call (2026-09, day not known)", "end,call", "Period: 2026-07-07 to 2026-09"},
		"work.start@p":  {"20240101", "20250101", "TENTATIVE", "year", "Start: work (2024, day not known)", "start,project", "Period: from 2024"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
