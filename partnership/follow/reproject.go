package follow

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Reprojection counts commitments by the formal list of areas of another day
// than that they were made on. Lists change: an area is split, two are merged,
// one goes. What was counted by the old list can be told by the new one only as
// far as the areas say which replaces which.
type Reprojection struct {
	// Day is the day whose list is counted by; zero if it is unknown.
	Day timeline.Date `json:"day,omitzero"`
	// Shifts say what became of each area that was ever designated, Areas
	// what each area on the list of the day comes to. Both are in the order
	// of the document.
	Shifts []AreaShift `json:"shifts,omitempty"`
	Areas  []AreaShare `json:"areas,omitempty"`
	// Placed counts the commitments with a place on the list, each once,
	// Lost those without one, though they had one on the list they were
	// made under.
	Placed Count `json:"placed"`
	Lost   Count `json:"lost"`
	// Blurred counts, of those placed, the ones with an area that was split,
	// of which nobody can say to which of its parts they belong.
	Blurred Count `json:"blurred"`
	// Apart counts the commitments that were on no designated area when they
	// were made: on all areas, on how the partnership is run, or on areas
	// that were not on the list.
	Apart Count `json:"apart"`
	// Of is all the commitments there are: Placed, Lost and Apart.
	Of  Count       `json:"of"`
	Why Explanation `json:"why"`
}

// An AreaShift says what became of an area.
type AreaShift struct {
	From areas.Code   `json:"from,omitzero"`
	To   []areas.Code `json:"to,omitempty"`
	Kind ShiftKind    `json:"kind,omitzero"`
	// Maybe says that it is not certain: an area in it is only perhaps on
	// the list of the day.
	Maybe bool `json:"maybe,omitzero"`
	// Commitments counts those made on the area while it was designated, or
	// may have been, of all there are.
	Commitments Count `json:"commitments"`
	Of          Count `json:"of"`
	// Blurred counts those of Commitments of which nobody can say to which
	// part of a split area they belong. One that names a part itself is not
	// among them.
	Blurred Count       `json:"blurred"`
	Why     Explanation `json:"why"`
}

// A ShiftKind says what became of an area between two lists. The list is
// closed.
type ShiftKind string

// What may become of an area.
const (
	AreaKept    ShiftKind = "kept"    // it is on the list itself
	AreaRenamed ShiftKind = "renamed" // another took its place, and no one else's
	AreaSplit   ShiftKind = "split"   // several took its place
	AreaMerged  ShiftKind = "merged"  // one took its place and that of others
	AreaDropped ShiftKind = "dropped" // none took its place
)

// ShiftKinds returns everything that may become of an area, in the order of
// this page.
func ShiftKinds() []ShiftKind {
	return []ShiftKind{AreaKept, AreaRenamed, AreaSplit, AreaMerged, AreaDropped}
}

// An AreaShare is what an area comes to on the list of a day.
type AreaShare struct {
	Area  areas.Code `json:"area,omitzero"`
	Maybe bool       `json:"maybe,omitzero"` // perhaps not on the list
	// Commitments counts what was made on the area or on one it stands for,
	// of all that have a place. A commitment on several areas, or on one
	// since split, is counted in each of them, so that the shares add up to
	// more than there is.
	Commitments Count `json:"commitments"`
	Of          Count `json:"of"`
	// Blurred counts those of Commitments that may belong to another part of
	// a split area instead.
	Blurred Count `json:"blurred"`
}

// Reproject counts the commitments of p by the areas designated on a day: each
// under those that took the place of the areas it was made on, at any remove,
// see [areas.Area]. On a day before those were designated, it counts under the
// ones whose place they took.
//
// A commitment was made on the areas it names that were on the list at the time.
// Where its date or the list's are too coarse to tell, it is taken at its word.
// An area whose designation has no end is on the list still.
func Reproject(p *partnership.Partnership, day timeline.Date) Reprojection {
	r := Reprojection{Day: day.Last()}
	r.Why.Rule = "each commitment counts under the areas that have, on the day, the place of those it was made on"
	r.Why.Inputs = []string{askedFor(r.Day)}
	if p == nil {
		return r
	}
	s, all := newShifter(p.Areas, r.Day), strandsOf(p)
	placed, lost, blurred, apart := newCounter(all), newCounter(all), newCounter(all), newCounter(all)
	made, torn := newAreaCounters(all), newAreaCounters(all)
	shares, blurs := newAreaCounters(all), newAreaCounters(all)
	of := newCounter(all)
	for i := range p.Commitments {
		c := &p.Commitments[i]
		of.add(i)
		from := s.madeOn(c)
		sure, either := make(map[areas.Code]bool), make(map[areas.Code]bool)
		for _, code := range from {
			made.of(code).add(i)
			parts, clear := s.parts(code, c)
			for _, part := range parts {
				sure[part] = sure[part] || clear
				either[part] = true
			}
			if !clear {
				torn.of(code).add(i)
			}
		}
		switch {
		case len(from) == 0:
			apart.add(i)
		case len(either) == 0:
			lost.add(i)
		default:
			placed.add(i)
		}
		unclear := false
		for code := range either {
			shares.of(code).add(i)
			if !sure[code] {
				blurs.of(code).add(i)
				unclear = true
			}
		}
		if unclear {
			blurred.add(i)
		}
	}
	r.Placed, r.Lost, r.Blurred, r.Apart, r.Of = placed.Count, lost.Count, blurred.Count, apart.Count, of.Count
	for i := range p.Areas {
		a := &p.Areas[i]
		if shift, ok := s.shift(a); ok {
			shift.Commitments, shift.Of, shift.Blurred = made.of(a.Code).Count, r.Of, torn.of(a.Code).Count
			r.Shifts = append(r.Shifts, shift)
			r.Why.cite(a.Sources)
		}
		if on := s.on[a.Code]; on != timeline.No {
			r.Areas = append(r.Areas, AreaShare{a.Code, on == timeline.Maybe, shares.of(a.Code).Count, r.Placed, blurs.of(a.Code).Count})
		}
	}
	r.Why.Inputs = append(r.Why.Inputs,
		"placed: "+r.Placed.String(), "of them blurred: "+r.Blurred.String(), "lost: "+r.Lost.String(), "apart: "+r.Apart.String())
	return r
}

// areaCounters count the commitments of one partnership by area.
type areaCounters struct {
	strands strands
	by      map[areas.Code]*counter
}

func newAreaCounters(s strands) areaCounters {
	return areaCounters{s, make(map[areas.Code]*counter)}
}

func (a areaCounters) of(code areas.Code) *counter {
	if a.by[code] == nil {
		a.by[code] = newCounter(a.strands)
	}
	return a.by[code]
}
