package partnership

import (
	"cmp"
	"slices"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// An Event is one dated fact of a partnership, told by the record it stands
// in. Events are derived, and have no names of their own.
type Event struct {
	When timeline.Span `json:"when,omitzero"`
	Kind record.Kind   `json:"kind,omitzero"`
	// Detail is the record's own word for what happened, where Kind is not
	// all: the kind of a step, the stage of a progress, the completion an
	// assessment found.
	Detail record.Kind `json:"detail,omitzero"`
	// Title is that of the record; for a meeting, the name of its body.
	Title record.Text `json:"title,omitempty"`
	// Of names the record.
	Of      record.ID          `json:"of,omitzero" ref:"*"`
	Areas   []areas.Code       `json:"areas,omitempty"`
	Parties []record.PartyCode `json:"parties,omitempty"`
	Sources []record.Citation  `json:"sources,omitempty"`
}

// Dates returns when the event happened, or is to happen.
func (e Event) Dates() timeline.Span { return e.When }

// Kinds of event, in the order in which events of one date are told.
const (
	EventLaunched    record.Kind = "launched"
	EventPlanned     record.Kind = "planned" // a date a meeting is or was planned for
	EventMet         record.Kind = "met"
	EventCancelled   record.Kind = "cancelled"
	EventSigned      record.Kind = "signed"
	EventInForce     record.Kind = "in-force"
	EventStepped     record.Kind = "stepped" // any other step of an instrument or a project
	EventStarted     record.Kind = "started"
	EventEnded       record.Kind = "ended"
	EventMade        record.Kind = "made" // a commitment
	EventDue         record.Kind = "due"
	EventMilestone   record.Kind = "milestone"
	EventProgressed  record.Kind = "progressed"
	EventAssessed    record.Kind = "assessed"
	EventRecommended record.Kind = "recommended"
	EventDesignated  record.Kind = "designated" // an area
	EventPublished   record.Kind = "published"  // a source
)

// EventKinds returns every kind of event, in the order in which events of one
// date are told.
func EventKinds() []record.Kind {
	return []record.Kind{
		EventLaunched, EventPlanned, EventMet, EventCancelled, EventSigned, EventInForce, EventStepped,
		EventStarted, EventEnded, EventMade, EventDue, EventMilestone, EventProgressed, EventAssessed,
		EventRecommended, EventDesignated, EventPublished,
	}
}

// sortEvents sorts events by start, end, kind and id; those alike in all of
// these keep their order.
func sortEvents(events []Event) {
	rank := make(map[record.Kind]int)
	for i, kind := range EventKinds() {
		rank[kind] = i
	}
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(
			a.When.Compare(b.When),
			cmp.Compare(rank[a.Kind], rank[b.Kind]),
			cmp.Compare(a.Of, b.Of),
		)
	})
}
