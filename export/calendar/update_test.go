package calendar_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/timeline"
)

// TestUID checks what a record is known by when it changes and when others come
// and go.
func TestUID(t *testing.T) {
	uids := func(change func(*partnership.Partnership)) []string {
		p := sample(t, "partnership")
		change(p)
		_, events := read(t, ics(t, p, calendar.Options{}))
		return slices.Sorted(maps.Keys(events))
	}
	want := []string{
		"buoys-north.end@sample", "buoys-north.start@sample", "buoys.start@sample", "buoys.step.opened@sample",
		"charter.step.signed@sample", "council-1.meeting@sample", "first-buoy.due@sample", "lay-buoys.due@sample",
		"port-pact.step.agreed@sample", "port-pact.step.in-force@sample", "sample.launch@sample", "study-tides.due@sample",
		"tide-talks-2.meeting@sample",
	}
	for _, test := range []struct {
		name   string
		change func(*partnership.Partnership)
		add    []string
	}{
		{"nothing", func(*partnership.Partnership) {}, nil},
		{"another date", func(p *partnership.Partnership) {
			p.Launched = on("2021-03-05")
			p.Dialogues[0].Meetings[0].When = span("2026-04-01/2026-04-02")
			p.Dialogues[0].Meetings[0].Status = council.Held
			p.Instruments[1].Steps[0].On = on("2022-05-30")
			p.Projects[1].Period = span("2023-01/2024")
			p.Commitments[0].Due = span("2026")
			p.Commitments[0].Milestones[0].Due = span("2025")
		}, nil},
		{"another title and number", func(p *partnership.Partnership) {
			p.Council.Meetings[0].Number = 7
			p.Instruments[1].Title["en"] = "Pact of Ports"
		}, nil},
		{"another order", func(p *partnership.Partnership) {
			slices.Reverse(p.Instruments)
			slices.Reverse(p.Projects)
			slices.Reverse(p.Commitments)
			slices.Reverse(p.Instruments[0].Steps)
		}, nil},
		{"a step in front", func(p *partnership.Partnership) {
			s := &p.Instruments[1].Steps
			*s = slices.Insert(*s, 0, partnership.Step{Kind: partnership.StepProposed, On: on("2020")})
		}, []string{"port-pact.step.proposed@sample"}},
		{"a step of the same kind behind", func(p *partnership.Partnership) {
			s := &p.Instruments[1].Steps
			*s = append(*s, partnership.Step{Kind: partnership.StepAgreed, On: on("2024")})
		}, []string{"port-pact.step.agreed.2@sample"}},
		{"two steps of the same kind, one without a date", func(p *partnership.Partnership) {
			s := &p.Instruments[1].Steps
			*s = append(*s, partnership.Step{Kind: partnership.StepAgreed}, partnership.Step{Kind: partnership.StepAgreed, On: on("2024")})
		}, []string{"port-pact.step.agreed.3@sample"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			want := slices.Sorted(slices.Values(slices.Concat(want, test.add)))
			if diff := cmp.Diff(want, uids(test.change)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestSequence checks that each change of the date of a meeting makes a later
// revision.
func TestSequence(t *testing.T) {
	for _, test := range []struct{ name, desc, plans, status, when, want string }{
		{"no plan", "was held out of the blue", "", "held", "2024-04-30", "0"},
		{"planned", "for the date it has", "2026", "planned", "2026", "0"},
		{"planned twice", "for the same date", "2026 2026", "planned", "2026", "0"},
		{"came true", "on a day of the year", "2024", "held", "2024-04-30", "1"},
		{"as planned", "to the day", "2024-04-30", "held", "2024-04-30", "0"},
		{"put off", "once", "2023", "planned", "2024", "1"},
		{"put off twice", "and then held", "2023 2024", "held", "2024-04-30", "2"},
		{"back again", "are two changes", "2023 2024", "held", "2023", "2"},
		{"no date", "is no change", "2023 - 2023", "held", "2023", "0"},
		{"cancelled", "is a change", "2023", "cancelled", "2023", "1"},
		{"put off, then cancelled", "are two", "2023", "cancelled", "2024", "2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := council.Meeting{Status: council.Status(test.status), When: span(test.when)}
			for text := range strings.FieldsSeq(test.plans) {
				var when timeline.Span
				if text != "-" {
					when = span(text)
				}
				m.Plans = append(m.Plans, council.Plan{When: when})
			}
			got := event(t, with(m)).properties["SEQUENCE"]
			if got != test.want {
				t.Errorf("%s: %s, want %s", test.desc, got, test.want)
			}
			for i := range len(m.Plans) + 1 { // a plan that comes to light
				later := m
				later.Plans = slices.Insert(slices.Clone(m.Plans), i, council.Plan{When: span("2022-07")})
				if event(t, with(later)).properties["SEQUENCE"] < got {
					t.Errorf("with another plan at %d it is less than %s", i, got)
				}
			}
		})
	}
}

// TestStamp checks that a later release of a record is newer.
func TestStamp(t *testing.T) {
	p := with(council.Meeting{When: span("2024")})
	p.AsOf = on("2026-01-02")
	if got := event(t, p).properties["DTSTAMP"]; got != "20260102T000000Z" {
		t.Errorf("stamped %s", got)
	}
}
