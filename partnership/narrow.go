package partnership

import (
	"iter"
	"slices"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
)

// OfKind yields the events of one of the kinds, in their order.
func OfKind(events iter.Seq[Event], kinds ...record.Kind) iter.Seq[Event] {
	return keep(events, func(e *Event) bool { return slices.Contains(kinds, e.Kind) })
}

// OfParty yields the events that name the party, in their order.
func OfParty(events iter.Seq[Event], party record.PartyCode) iter.Seq[Event] {
	return keep(events, func(e *Event) bool { return slices.Contains(e.Parties, party) })
}

// InArea yields the events on the area of that code or on one within it, in
// their order. It yields none for an area that p does not have.
func (p *Partnership) InArea(events iter.Seq[Event], code areas.Code) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		within := p.within(code)
		keep(events, func(e *Event) bool { return within.any(e.Areas) })(yield)
	}
}

func keep(events iter.Seq[Event], wanted func(*Event) bool) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		for e := range events {
			if wanted(&e) && !yield(e) {
				return
			}
		}
	}
}
