package partnership

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// Timeline returns every dated fact of the partnership, each once in each role
// it has: by start, then end, then kind in the order of [EventKinds], then id.
// What has no date is left out, and so is nothing else. The events share memory
// with p.
//
// Narrow it with [timeline.Between], [OfKind], [OfParty] and
// [Partnership.InArea], in any order.
func (p *Partnership) Timeline() []Event {
	if p == nil {
		return nil
	}
	t := &teller{parties: make([]record.PartyCode, len(p.Parties))}
	for i := range p.Parties {
		t.parties[i] = p.Parties[i].Code
	}
	t.tell(p.Launched.Dates(), Event{Kind: EventLaunched, Title: p.Name, Of: p.ID, Parties: t.parties})
	t.areas(p.Areas)
	t.meetings(p.Council.Name, p.Council.Meetings, t.parties)
	for i := range p.Dialogues {
		t.meetings(p.Dialogues[i].Name, p.Dialogues[i].Meetings, p.Dialogues[i].Parties)
	}
	for i := range p.Instruments {
		t.instrument(&p.Instruments[i])
	}
	for i := range p.Projects {
		t.project(&p.Projects[i])
	}
	for i := range p.Commitments {
		t.commitment(&p.Commitments[i])
	}
	for i := range p.Recommendations {
		r := &p.Recommendations[i]
		t.tell(r.Dates(), Event{Kind: EventRecommended, Title: r.Title, Of: r.ID, Areas: r.Areas, Parties: r.To, Sources: r.Sources})
	}
	for i := range p.Sources {
		s := &p.Sources[i]
		t.tell(s.Published.Dates(), Event{Kind: EventPublished, Title: s.Title, Of: s.ID, Sources: []record.Citation{{Source: s.ID}}})
	}
	sortEvents(t.events)
	return t.events
}

// A teller gathers the events of a partnership.
type teller struct {
	parties []record.PartyCode
	events  []Event
}

// tell adds an event, unless it has no date.
func (t *teller) tell(when timeline.Span, e Event) {
	if !when.IsZero() {
		e.When = when
		t.events = append(t.events, e)
	}
}

func (t *teller) areas(list areas.List) {
	for i := range list {
		a := &list[i]
		e := Event{Kind: EventDesignated, Title: a.Name, Of: record.ID(a.Code), Areas: []areas.Code{a.Code}, Sources: a.Sources}
		t.tell(a.Designated.Start.Dates(), e)
		e.Kind = EventEnded
		t.tell(a.Designated.End.Dates(), e)
	}
}

// meetings tells of the meetings of a body. A plan for the very date a planned
// meeting has is told once.
func (t *teller) meetings(body record.Text, meetings []council.Meeting, parties []record.PartyCode) {
	kinds := map[council.Status]record.Kind{council.Planned: EventPlanned, council.Held: EventMet, council.Cancelled: EventCancelled}
	for i := range meetings {
		m := &meetings[i]
		e := Event{Kind: kinds[m.Status], Title: body, Of: m.ID, Areas: m.Topics, Parties: parties, Sources: m.Sources}
		t.tell(m.When, e)
		told := map[timeline.Span]bool{m.When: m.Status == council.Planned}
		for j := range m.Plans {
			if when := m.Plans[j].When; !told[when] {
				told[when] = true
				e.Kind, e.Sources = EventPlanned, m.Plans[j].Sources
				t.tell(when, e)
			}
		}
	}
}

func (t *teller) instrument(i *Instrument) {
	e := Event{Title: i.Title, Of: i.ID, Areas: i.Areas, Parties: i.Parties}
	t.steps(i.Steps, e)
}

func (t *teller) steps(steps []Step, e Event) {
	for i := range steps {
		s := &steps[i]
		e.Kind, e.Detail, e.Sources = EventStepped, s.Kind, s.Sources
		switch s.Kind {
		case StepSigned:
			e.Kind = EventSigned
		case StepInForce:
			e.Kind = EventInForce
		}
		t.tell(s.On.Dates(), e)
	}
}

func (t *teller) project(p *Project) {
	e := Event{Kind: EventStarted, Title: p.Name, Of: p.ID, Areas: p.Areas, Parties: p.Parties, Sources: p.Sources}
	t.tell(p.Period.Start.Dates(), e)
	e.Kind = EventEnded
	t.tell(p.Period.End.Dates(), e)
	t.steps(p.Steps, e)
}

func (t *teller) commitment(c *Commitment) {
	e := Event{Kind: EventMade, Title: c.Title, Of: c.ID, Areas: c.Areas, Parties: c.Obligors, Sources: c.Sources}
	t.tell(c.Dates(), e)
	e.Kind = EventDue
	t.tell(c.Due, e)
	for i := range c.Progress {
		s := &c.Progress[i]
		e.Kind, e.Detail, e.Sources = EventProgressed, record.Kind(s.Stage), s.Sources
		t.tell(s.On.Dates(), e)
	}
	for i := range c.Assessments {
		a := &c.Assessments[i]
		e.Kind, e.Detail, e.Sources = EventAssessed, record.Kind(a.Completion), a.Sources
		t.tell(a.On.Dates(), e)
	}
	for i := range c.Milestones {
		m := &c.Milestones[i]
		t.tell(m.Due, Event{Kind: EventMilestone, Title: m.Title, Of: m.ID, Areas: c.Areas, Parties: c.Obligors, Sources: m.Sources})
	}
}
