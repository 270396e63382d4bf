package partnership_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// told returns events as lines of text.
func told(events iter.Seq[partnership.Event]) []string {
	var lines []string
	for e := range events {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%v %s %s %s", e.When, e.Kind, e.Of, e.Detail)))
	}
	return lines
}

func TestTimeline(t *testing.T) {
	want := []string{
		"2019 cancelled lost-meeting",
		"2020-06 met old-meeting",
		"2020-06 made old-promise",
		"2022-03-01 recommended ask-1",
		"2022-03-01 published letter",
		"2022-11-28 launched sample-partnership",
		"2022-11-28 met launch-meeting",
		"2022-11-28 made first-promise",
		"2022-11-28 designated compute",
		"2022-11-28 published statement",
		"2022-12 published copy",
		"2023 planned council-1",
		"2023/2024 due first-promise",
		"2023-05 milestone draft-text",
		"2023-06-30 met council-1",
		"2023-06-30 stepped memorandum announced",
		"2023-06-30 made second-promise",
		"2023-07 made third-promise",
		"2023-07-01 signed memorandum signed",
		"2023-07-01 progressed first-promise delivered",
		"2023-09 in-force memorandum in-force",
		"2024 assessed first-promise complete",
		"2024-01 started call",
		"2024-01-15 stepped call opened",
		"2024-03 met council-2",
		"2024-06 ended call",
		"2024-09 started winner",
		"2025 planned council-3",
	}
	if diff := cmp.Diff(want, told(slices.Values(decoded(t).Timeline()))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every kind of event can happen, and is on the list of kinds.
func TestTimelineKinds(t *testing.T) {
	p := decoded(t)
	p.Areas[0].Designated.End = timeline.MustParseDate("2025")
	seen := make(map[record.Kind]bool)
	for _, e := range p.Timeline() {
		seen[e.Kind] = true
		if !slices.Contains(partnership.EventKinds(), e.Kind) {
			t.Errorf("%v is of a kind that is not listed", e)
		}
	}
	for _, kind := range partnership.EventKinds() {
		if !seen[kind] {
			t.Errorf("nothing is ever %s", kind)
		}
	}
}

func TestTimelinePlans(t *testing.T) {
	plan := func(when string) council.Plan { return council.Plan{When: timeline.MustParseSpan(when)} }
	for _, c := range []struct {
		name   string
		status council.Status
		when   string
		plans  []council.Plan
		want   []string
	}{
		{"held as planned", council.Held, "2024-05-01", []council.Plan{plan("2024-05-01")},
			[]string{"2024-05-01 planned m", "2024-05-01 met m"}},
		{"planned again for the same date", council.Planned, "2024", []council.Plan{plan("2023"), plan("2024"), plan("2023")},
			[]string{"2023 planned m", "2024 planned m"}},
		{"called off", council.Cancelled, "2024", []council.Plan{plan("2024")},
			[]string{"2024 planned m", "2024 cancelled m"}},
	} {
		p := &partnership.Partnership{Council: council.Council{Meetings: []council.Meeting{
			{ID: "m", Status: c.status, When: timeline.MustParseSpan(c.when), Plans: c.plans},
		}}}
		if diff := cmp.Diff(c.want, told(slices.Values(p.Timeline()))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// Events alike in start are told by end, kind and id, whatever order the
// document has them in.
func TestTimelineOrder(t *testing.T) {
	p := decoded(t)
	want := told(slices.Values(p.Timeline()))
	slices.Reverse(p.Commitments)
	slices.Reverse(p.Sources)
	slices.Reverse(p.Dialogues[0].Meetings)
	slices.Reverse(p.Council.Meetings)
	if diff := cmp.Diff(want, told(slices.Values(p.Timeline()))); diff != "" {
		t.Errorf("of a document in another order (-want +got):\n%s", diff)
	}
	if events := (&partnership.Partnership{}).Timeline(); len(events) != 0 {
		t.Errorf("the empty partnership tells %v", events)
	}
	if events := (*partnership.Partnership)(nil).Timeline(); len(events) != 0 {
		t.Errorf("no partnership tells %v", events)
	}
}

func TestNarrow(t *testing.T) {
	p := decoded(t)
	all := slices.Values(p.Timeline())
	for _, c := range []struct {
		name string
		got  iter.Seq[partnership.Event]
		want []string
	}{
		{"two kinds", partnership.OfKind(all, partnership.EventMet, partnership.EventCancelled),
			[]string{"2019 cancelled lost-meeting", "2020-06 met old-meeting", "2022-11-28 met launch-meeting", "2023-06-30 met council-1", "2024-03 met council-2"}},
		{"a window keeps what may lie in it", timeline.Between(all, timeline.MustParseDate("2024-12"), timeline.MustParseDate("2025")),
			[]string{"2023/2024 due first-promise", "2024 assessed first-promise complete", "2025 planned council-3"}},
		{"an area with what lies within it", partnership.OfKind(p.InArea(all, "compute"), partnership.EventMade),
			[]string{"2022-11-28 made first-promise", "2023-06-30 made second-promise", "2023-07 made third-promise"}},
		{"an area without what lies around it", partnership.OfKind(p.InArea(all, "quantum"), partnership.EventMet, partnership.EventDesignated), nil},
		{"an unknown area", p.InArea(all, "chips"), nil},
		{"a party", partnership.OfParty(partnership.OfKind(all, partnership.EventMade, partnership.EventRecommended), "KR"),
			[]string{"2022-03-01 recommended ask-1", "2022-11-28 made first-promise"}},
	} {
		if diff := cmp.Diff(c.want, told(c.got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// The order in which a timeline is narrowed does not matter.
func TestNarrowCommutes(t *testing.T) {
	p := decoded(t)
	type narrow = func(iter.Seq[partnership.Event]) iter.Seq[partnership.Event]
	steps := []narrow{
		func(s iter.Seq[partnership.Event]) iter.Seq[partnership.Event] {
			return timeline.Between(s, timeline.MustParseDate("2022-06"), timeline.MustParseDate("2023"))
		},
		func(s iter.Seq[partnership.Event]) iter.Seq[partnership.Event] { return p.InArea(s, "compute") },
		func(s iter.Seq[partnership.Event]) iter.Seq[partnership.Event] { return partnership.OfParty(s, "EU") },
		func(s iter.Seq[partnership.Event]) iter.Seq[partnership.Event] {
			return partnership.OfKind(s, partnership.EventMade, partnership.EventMet, partnership.EventProgressed)
		},
	}
	var want []string
	for _, order := range permutations([]int{0, 1, 2, 3}) {
		events := slices.Values(p.Timeline())
		for _, i := range order {
			events = steps[i](events)
		}
		got := told(events)
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" || len(got) == 0 {
			t.Errorf("in the order %v, %d events (-first +this):\n%s", order, len(got), diff)
		}
	}
}

func permutations(of []int) [][]int {
	if len(of) < 2 {
		return [][]int{of}
	}
	var all [][]int
	for i, first := range of {
		for _, rest := range permutations(slices.Concat(of[:i], of[i+1:])) {
			all = append(all, append([]int{first}, rest...))
		}
	}
	return all
}

// Whoever reads a sequence may stop at any event.
func TestSequencesStop(t *testing.T) {
	p := decoded(t)
	events := slices.Values(p.Timeline())
	for e := range p.InArea(partnership.OfParty(partnership.OfKind(events, partnership.EventMade), "EU"), "quantum") {
		if e.Of != "first-promise" {
			t.Errorf("got %s first", e.Of)
		}
		break
	}
	for c := range p.CommitmentsIn("compute") {
		if c.ID != "first-promise" {
			t.Errorf("got %s first", c.ID)
		}
		break
	}
}

func TestCommitments(t *testing.T) {
	p := decoded(t)
	if c, ok := p.Commitment("second-promise"); !ok || c.Verb != "continue" {
		t.Errorf("Commitment: got %v, %v", c, ok)
	}
	if c, ok := p.Commitment("fourth-promise"); ok || !cmp.Equal(c, partnership.Commitment{}) {
		t.Errorf("an unknown commitment: got %v, %v", c, ok)
	}
	for code, want := range map[areas.Code][]record.ID{
		"compute": {"first-promise", "second-promise", "third-promise"},
		"quantum": {"first-promise", "second-promise", "third-promise"},
		"chips":   nil,
	} {
		var got []record.ID
		for c := range p.CommitmentsIn(code) {
			got = append(got, c.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("in %s (-want +got):\n%s", code, diff)
		}
	}
}
