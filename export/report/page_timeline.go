package report

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A pageEvent is a line of the timeline as a list: what happened on one date, in
// one way.
type pageEvent struct {
	When timeline.Span
	What pageText
	Of   []pageRef // the records it happened to
	N    int       // how many, if that is all it says
}

// many is the number of records of which a line no longer names each.
const many = 4

// events returns the timeline, the dates of sources aside.
func (pg *page) events() []pageEvent {
	type line struct {
		when         timeline.Span
		kind, detail record.Kind
	}
	var list []pageEvent
	var last line
	for _, e := range pg.P.Timeline() {
		if e.Kind == partnership.EventPublished {
			continue
		}
		this := line{e.When, e.Kind, e.Detail}
		if len(list) == 0 || this != last {
			list = append(list, pageEvent{When: e.When, What: pg.happened(e)})
			last = this
		}
		of := &list[len(list)-1]
		if r := pg.ref(e.Of); len(of.Of) == 0 || of.Of[len(of.Of)-1] != r { // planned twice for one date
			of.Of = append(of.Of, r)
		}
	}
	for i := range list {
		if len(list[i].Of) > many {
			list[i].Of, list[i].N = nil, len(list[i].Of)
		}
	}
	return list
}

// happened returns what happened in an event.
func (pg *page) happened(e partnership.Event) pageText {
	switch e.Kind {
	case partnership.EventStepped:
		return pg.word("step", e.Detail)
	case partnership.EventProgressed:
		return pg.word("stage", e.Detail)
	}
	return pg.word("event", e.Kind)
}
