package follow_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// dueSample has a commitment of most kinds.
func dueSample() *partnership.Partnership {
	milestone := func(id record.ID, due string) partnership.Milestone {
		return partnership.Milestone{ID: id, Title: record.Text{"en": "Step " + string(id)}, Due: dueSpan(due),
			Sources: []record.Citation{{Source: "plan"}}}
	}
	return &partnership.Partnership{Commitments: []partnership.Commitment{
		{ID: "someday", Title: record.Text{"en": "Some day"}, Due: dueSpan("2024-01-01/..")},
		{ID: "never", Title: record.Text{"en": "No date"}, Milestones: []partnership.Milestone{milestone("never-draft", "2024-03-01"), milestone("never-text", "")}},
		{ID: "cables", Title: record.Text{"en": "Lay cables"}, Due: dueSpan("2024-12-31"),
			Milestones: []partnership.Milestone{milestone("cables-route", "2024"), milestone("cables-ship", "2024-12-31")}},
		{ID: "call", Title: record.Text{"en": "Open a call"}, Due: dueSpan("2024-06/2024-12-31"),
			Milestones: []partnership.Milestone{milestone("call-text", "2024-02-01"), milestone("call-team", "2024-09-01")},
			Progress:   entries("2024-07-01", "delivered")},
		{ID: "plan", Due: dueSpan("2024-07-15"), Progress: entries("2024-05-01", "withdrawn"),
			Milestones: []partnership.Milestone{milestone("plan-draft", "2024-04-01")}},
		{ID: "treaty", Due: dueSpan("2024-07-20"), Condition: record.Text{"en": "once both have ratified"}},
		{ID: "review", Due: dueSpan("2024-08-01")},
		{ID: "fair", Due: dueSpan("2024-09/2024-12-31")},
	}}
}

// dueLines returns dues as lines of text.
func dueLines(dues []follow.Due) []string {
	var lines []string
	for _, d := range dues {
		name := string(d.Commitment)
		if d.Milestone != "" {
			name += "/" + string(d.Milestone)
		}
		lines = append(lines, fmt.Sprintf("%v %s %s %v", d.When, name, d.Timeliness.Kind, d.Timeliness.Certainty))
	}
	return lines
}

func TestDues(t *testing.T) {
	want := []string{
		"2024 cables/cables-route maybe-overdue maybe",
		"2024-02-01 call/call-text met maybe",
		"2024-03-01 never/never-draft maybe-overdue maybe",
		"2024-04-01 plan/plan-draft closed yes",
		"2024-07-15 plan closed yes",
		"2024-07-20 treaty condition-open yes",
		"2024-08-01 review due-soon yes",
		"2024-09-01 call/call-team met-on-time yes",
		"2024-06/2024-12-31 call met-on-time yes",
		"2024-09/2024-12-31 fair not-due yes",
		"2024-12-31 cables not-due yes",
		"2024-12-31 cables/cables-ship not-due yes",
		"2024-01-01/.. someday maybe-overdue maybe",
	}
	dues := follow.Dues(dueSample(), dueDate("2024-07-02"))
	if diff := cmp.Diff(want, dueLines(dues)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var titles []string
	for _, d := range dues[:2] {
		titles = append(titles, d.Title.In("en"))
	}
	if diff := cmp.Diff([]string{"Step cables-route", "Step call-text"}, titles); diff != "" {
		t.Errorf("titles (-want +got):\n%s", diff)
	}
	for _, d := range dues {
		if d.When != d.Timeliness.Due || d.Dates() != d.When {
			t.Errorf("%v is due %v and %v", d.When, d.Timeliness.Due, d.Dates())
		}
	}
}

func TestDueLists(t *testing.T) {
	for _, c := range []struct {
		name, desc, day string
		list            func(*partnership.Partnership, timeline.Date) []follow.Due
		want            []string
	}{
		{"overdue", "what is overdue, and what may be", "2024-08-02", follow.Overdue, []string{
			"2024 cables/cables-route maybe-overdue maybe",
			"2024-03-01 never/never-draft maybe-overdue maybe",
			"2024-08-01 review overdue yes",
			"2024-01-01/.. someday maybe-overdue maybe",
		}},
		{"none overdue", "before anything was due", "2023-01-01", follow.Overdue, nil},
		{"due soon", "what falls due within thirty days", "2024-07-02", follow.DueSoon, []string{"2024-08-01 review due-soon yes"}},
		{"none due soon", "when nothing does", "2024-01-02", follow.DueSoon, []string{"2024-02-01 call/call-text due-soon yes"}},
	} {
		if diff := cmp.Diff(c.want, dueLines(c.list(dueSample(), dueDate(c.day)))); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", c.name, c.desc, diff)
		}
	}
}

func TestNextDue(t *testing.T) {
	for _, c := range []struct{ name, desc, day, want string }{
		{"first", "before all, the first", "2023-01-01", "2024 cables/cables-route not-due yes"},
		{"maybe", "one that may be over is not certainly over", "2024-08-02", "2024 cables/cables-route maybe-overdue maybe"},
		{"last day", "on the last day it is still next", "2024-12-31", "2024 cables/cables-route maybe-overdue maybe"},
		{"over", "what is certainly over is not next; what has no known end is", "2025", "2024-01-01/.. someday maybe-overdue maybe"},
	} {
		got, ok := follow.NextDue(dueSample(), dueDate(c.day))
		if diff := cmp.Diff([]string{c.want}, dueLines([]follow.Due{got})); diff != "" || !ok {
			t.Errorf("%s: %s: %v (-want +got):\n%s", c.name, c.desc, ok, diff)
		}
	}
	p := dueSample()
	p.Commitments = p.Commitments[2:] // all with an end
	p.Commitments[0].Milestones = nil
	for _, c := range []struct{ name, desc, day, want string }{
		{"closed", "neither what is closed nor what is met is next", "2024-07-10", "2024-07-20 treaty condition-open yes"},
		{"on a month", "a month stands for its last day", "2024-07", "2024-08-01 review due-soon yes"},
		{"met", "nor what is met", "2024-08-02", "2024-09/2024-12-31 fair not-due yes"},
	} {
		got, ok := follow.NextDue(p, dueDate(c.day))
		if diff := cmp.Diff([]string{c.want}, dueLines([]follow.Due{got})); diff != "" || !ok {
			t.Errorf("%s: %s: %v (-want +got):\n%s", c.name, c.desc, ok, diff)
		}
	}
	if got, ok := follow.NextDue(p, dueDate("2025")); ok {
		t.Errorf("after all, %v is next", got)
	}
}

// A milestone is told by its commitment's progress, with the sources of both.
func TestMilestoneWhy(t *testing.T) {
	got := make(map[record.ID]string)
	for _, d := range follow.Dues(dueSample(), dueDate("2024-07-02")) {
		got[d.Milestone] = d.Timeliness.Why.String()
	}
	for id, want := range map[record.ID]string{
		"never-draft": "maybe overdue: the last day it was due is over, and no record says when a milestone is met " +
			"(due 2024-03-01; asked for 2024-07-02) [plan]",
		"call-text": "met: its commitment was delivered after the last day it was due, and no record says when a milestone is met " +
			"(due 2024-02-01; delivered 2024-07-01; asked for 2024-07-02) [plan] [source-a]",
		"call-team": "on time: delivered no later than the first day it may have been due " +
			"(due 2024-09-01; delivered 2024-07-01; asked for 2024-07-02) [plan] [source-a]",
	} {
		if diff := cmp.Diff(want, got[id]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
}

// Without a partnership there is nothing due, and an empty one is no different.
func TestDuesOfNothing(t *testing.T) {
	for _, p := range []*partnership.Partnership{nil, {}} {
		for _, day := range []string{"", "2024"} {
			if got := follow.Dues(p, dueDate(day)); got != nil {
				t.Errorf("got %v", got)
			}
			if got, ok := follow.NextDue(p, dueDate(day)); ok {
				t.Errorf("got %v", got)
			}
			r := follow.RhythmOf(p, dueDate(day))
			if len(r.Gaps)+len(r.Skipped)+len(r.Unseen)+r.Meetings+r.Years > 0 || r.Why.Rule == "" {
				t.Errorf("got %+v", r)
			}
		}
	}
}

// What is returned shares nothing with the partnership.
func TestDuesShareNothing(t *testing.T) {
	p := dueSample()
	for _, d := range follow.Dues(p, dueDate("2024-07-02")) {
		if d.Title != nil {
			d.Title["en"] = "spoiled"
		}
		for i := range d.Timeliness.Why.Sources {
			d.Timeliness.Why.Sources[i] = "spoiled"
		}
	}
	if diff := cmp.Diff(dueSample(), p); diff != "" {
		t.Errorf("the partnership changed (-was +is):\n%s", diff)
	}
}

// Every commitment of the record has an answer on every day, a reason for it,
// and a source if it has any.
func TestDuesOfTheRecord(t *testing.T) {
	p := eujapan.Partnership()
	for day := range dueDays("2021-12-30", 2200) {
		if day.Day() != 1 && day.Day() != 28 {
			continue
		}
		for _, c := range p.Commitments {
			got := follow.TimelinessOn(c, day)
			if !slices.Contains(follow.TimelinessKinds(), got.Kind) || got.Certainty == timeline.No || got.Why.Rule == "" || len(got.Why.Sources) == 0 {
				t.Fatalf("%s on %v: %+v", c.ID, day, got)
			}
		}
		dues := follow.Dues(p, day)
		var want int
		for _, c := range p.Commitments {
			for _, due := range append([]timeline.Span{c.Due}, milestoneDues(c)...) {
				if !due.IsZero() {
					want++
				}
			}
		}
		if len(dues) != want {
			t.Fatalf("on %v: want %d dues, got %d", day, want, len(dues))
		}
	}
}

func milestoneDues(c partnership.Commitment) (dues []timeline.Span) {
	for _, m := range c.Milestones {
		dues = append(dues, m.Due)
	}
	return dues
}

// A due is written as JSON by the names of the model, what is not known left
// out.
func TestDueJSON(t *testing.T) {
	dues := follow.Dues(dueSample(), dueDate("2024-08-01"))
	var members map[string]any
	for _, d := range dues {
		if d.Commitment != "review" {
			continue
		}
		text, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(text, &members); err != nil {
			t.Fatal(err)
		}
	}
	timeliness := members["timeliness"].(map[string]any)
	delete(timeliness, "certainty") // its form is timeline's own
	delete(timeliness["status"].(map[string]any), "certainty")
	want := map[string]any{
		"commitment": "review", "when": "2024-08-01",
		"timeliness": map[string]any{
			"kind": "due-soon", "due": "2024-08-01",
			"days": map[string]any{"known": true, "least": 0.0, "most": 0.0},
			"status": map[string]any{"why": map[string]any{"rule": "nothing was declared by the day",
				"inputs": []any{"asked for 2024-08-01"}}},
			"why": map[string]any{"rule": "due soon: it may fall due within 30 days",
				"inputs": []any{"due 2024-08-01", "asked for 2024-08-01"}},
		},
	}
	if diff := cmp.Diff(want, members); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
