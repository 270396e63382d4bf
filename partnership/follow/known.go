package follow

import (
	"reflect"
	"slices"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// This file judges each value of a view by what is said of it alone.

// publish finds out which sources were out by the day.
func (v *viewer) publish() {
	original := make(map[record.ID]record.ID)
	for i := range v.p.Sources {
		s := &v.p.Sources[i]
		v.published[s.ID], original[s.ID] = s.Published, s.DerivedFrom
		v.out[s.ID] = v.by(s.Published)
		if v.out[s.ID] == timeline.Maybe && v.by(s.Accessed) == timeline.Yes {
			v.out[s.ID] = timeline.Yes
		}
	}
	for i := range v.p.Sources {
		id := v.p.Sources[i].ID
		from := original[id]
		for range v.p.Sources { // no chain of copies is longer
			if v.out[id] == timeline.Maybe && from != "" && v.by(v.published[from]) == timeline.No {
				v.out[id] = timeline.No
			}
			from = original[from]
		}
	}
}

// by returns how certain it is that the date is no later than the day.
func (v *viewer) by(date timeline.Date) timeline.Certainty {
	certain := timeline.Yes - v.day.Precedes(date)
	if v.over && certain == timeline.Maybe {
		return timeline.Yes
	}
	return certain
}

// happened returns how certain it is that all of the span is no later than the
// day. Where sources are what counts, all is that is not certainly later.
func (v *viewer) happened(when timeline.Span) timeline.Certainty {
	certain := v.by(when.Start)
	if certain == timeline.Yes && v.by(when.End) != timeline.Yes {
		certain = timeline.Maybe
	}
	if v.told && certain == timeline.Maybe {
		certain = timeline.Yes
	}
	return certain
}

// known returns how certain it is that one of the sources was out by the day.
// What cites none is like what cites one without a date.
func (v *viewer) known(cites []record.Citation) timeline.Certainty {
	if len(cites) == 0 {
		return timeline.Maybe
	}
	certain := timeline.No
	for _, cite := range cites {
		out, listed := v.out[cite.Source]
		if !listed {
			out = timeline.Maybe
		}
		certain = max(certain, out)
	}
	return certain
}

// judge judges every value, what is held before its holder, and keeps the
// originals of known copies.
func (v *viewer) judge() {
	for n := len(v.nodes) - 1; n > 0; n-- {
		node := &v.nodes[n]
		node.stays = min(node.stays, v.verdict(n))
	}
	for i := range v.p.Sources {
		s, ok := &v.p.Sources[i], true
		known := v.out[s.ID] == timeline.Yes
		for range v.p.Sources {
			n, listed := v.records[s.DerivedFrom]
			if s, ok = v.nodes[n].at.(*record.Source); !known || !listed || !ok {
				break
			}
			v.nodes[n].stays = timeline.Yes
		}
	}
}

func (v *viewer) verdict(n int) timeline.Certainty {
	node := &v.nodes[n]
	switch at := node.at.(type) {
	case *record.Citation:
		return v.evidence([]record.Citation{*at})
	case *record.Source:
		return v.evidence([]record.Citation{{Source: at.ID}})
	case *council.Meeting:
		return v.meeting(n, at)
	case *council.Plan, *council.Attendance:
		return timeline.Yes // as their meeting says
	case *partnership.Discrepancy:
		certain := timeline.No
		for i := range at.Claims {
			certain = max(certain, v.at(&at.Claims[i]).stays)
		}
		if len(at.Claims) == 0 {
			certain = v.evidence(nil)
		}
		return certain
	}
	sources, ok := v.sources(n)
	if !ok {
		return timeline.Yes
	}
	certain := max(v.evidence(sources), v.lent[n].told)
	switch node.at.(type) {
	case *partnership.Step, *partnership.Signatory, *partnership.Milestone:
		v.lend(node.holder, certain, sources)
	}
	if when, dated := v.when(n); dated {
		certain = min(certain, v.happened(when))
	}
	return certain
}

// evidence returns what the sources make certain, where sources count.
func (v *viewer) evidence(cites []record.Citation) timeline.Certainty {
	if !v.told {
		return timeline.Yes
	}
	return v.known(cites)
}

// sources returns what the node cites, and false if it has no room for any.
func (v *viewer) sources(n int) ([]record.Citation, bool) {
	if v.nodes[n].value.Kind() != reflect.Struct {
		return nil, false
	}
	field := v.nodes[n].value.FieldByName("Sources")
	if !field.IsValid() {
		return nil, false
	}
	cites, ok := field.Interface().([]record.Citation)
	return cites, ok
}

// lend lets a record know what a part of it knows.
func (v *viewer) lend(holder int, told timeline.Certainty, cites []record.Citation) {
	loan := v.lent[holder]
	loan.told = max(loan.told, told)
	for _, cite := range cites {
		if v.out[cite.Source] == timeline.Yes && !slices.Contains(loan.sources, cite) {
			loan.sources = append(loan.sources, cite)
		}
	}
	v.lent[holder] = loan
}

// when returns when that which the node tells of happened, and false if it is
// not the kind of thing that happens on a day.
func (v *viewer) when(n int) (timeline.Span, bool) {
	switch at := v.nodes[n].at.(type) {
	case *partnership.Commitment:
		return v.orAt(at.Made, at.MadeAt), true
	case *partnership.Step:
		return v.orAt(at.On, at.At), true
	case *partnership.Progress:
		return at.On.Dates(), true
	case *partnership.Assessment:
		return at.On.Dates(), true
	case *partnership.Recommendation:
		return at.Dates(), true
	case *partnership.Signatory:
		signed := v.nodes[v.nodes[n].holder].at.(*partnership.Instrument).Signed()
		return signed.Dates(), !signed.IsZero()
	case *partnership.Instrument:
		return at.Dates().Start.Dates(), !v.told
	case *partnership.Project:
		start := at.Period.Start
		for _, s := range at.Steps {
			if s.On.Compare(start) < 0 {
				start = s.On
			}
		}
		return start.Dates(), !v.told
	}
	return timeline.Span{}, false
}

// orAt returns the date, or if it is unknown that of the occasion.
func (v *viewer) orAt(date timeline.Date, occasion record.ID) timeline.Span {
	if n, ok := v.records[occasion]; ok && date.IsZero() {
		if at, ok := v.nodes[n].at.(timeline.Dated); ok {
			return at.Dates()
		}
	}
	return date.Dates()
}
