package follow

import (
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A shifter finds the places of areas on the list of a day.
type shifter struct {
	list   areas.List
	known  map[areas.Code]*areas.Area
	on     map[areas.Code]timeline.Certainty  // on the list of the day
	later  map[areas.Code][]areas.Code        // what took an area's place
	places map[areas.Code][]areas.Code        // of the areas ever designated
	ways   map[areas.Code]map[areas.Code]bool // the areas met on the way there
}

func newShifter(list areas.List, day timeline.Date) *shifter {
	s := &shifter{
		list:   list,
		known:  make(map[areas.Code]*areas.Area),
		on:     make(map[areas.Code]timeline.Certainty),
		later:  make(map[areas.Code][]areas.Code),
		places: make(map[areas.Code][]areas.Code),
		ways:   make(map[areas.Code]map[areas.Code]bool),
	}
	for a, on := range list.On(day) {
		if a.Designated.End.IsZero() && day.Precedes(a.Designated.Start) == timeline.No {
			on = timeline.Yes // nobody says it has ended
		}
		s.on[a.Code] = on
	}
	for i := range list {
		a := &list[i]
		s.known[a.Code] = a
		for _, code := range a.Replaces {
			s.later[code] = append(s.later[code], a.Code)
		}
	}
	for i := range list {
		if code := list[i].Code; !list[i].Designated.IsZero() {
			s.places[code] = s.reach(code, func(c areas.Code) []areas.Code { return s.later[c] })
			if len(s.places[code]) == 0 {
				s.places[code] = s.reach(code, func(c areas.Code) []areas.Code {
					if a := s.known[c]; a != nil {
						return a.Replaces
					}
					return nil
				})
			}
		}
	}
	return s
}

// reach returns the areas on the list that are the first on each way from the
// one of that code, itself included, in the order of the list. It looks at each
// area once.
func (s *shifter) reach(code areas.Code, next func(areas.Code) []areas.Code) []areas.Code {
	met := map[areas.Code]bool{code: true}
	s.ways[code] = met
	found := make(map[areas.Code]bool)
	for way := []areas.Code{code}; len(way) > 0; way = way[1:] {
		if s.on[way[0]] != timeline.No {
			found[way[0]] = true
			continue
		}
		for _, c := range next(way[0]) {
			if !met[c] {
				met[c] = true
				way = append(way, c)
			}
		}
	}
	var reached []areas.Code
	for i := range s.list {
		if c := s.list[i].Code; found[c] {
			reached = append(reached, c)
			found[c] = false
		}
	}
	return reached
}

// madeOn returns the areas the commitment names that were, or may have been, on
// the list when it was made, each once.
func (s *shifter) madeOn(c *partnership.Commitment) []areas.Code {
	var codes []areas.Code
	for _, code := range c.Areas {
		a := s.known[code]
		if a != nil && !a.Designated.IsZero() && a.Designated.Covers(c.Made) != timeline.No && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes
}

// parts returns the areas in the place of the one of that code: only those the
// commitment names, if it names one. It is clear that the commitment belongs to
// them unless they are several, and it names none.
func (s *shifter) parts(code areas.Code, c *partnership.Commitment) (parts []areas.Code, clear bool) {
	for _, part := range s.places[code] {
		if slices.Contains(c.Areas, part) {
			parts = append(parts, part)
		}
	}
	if len(parts) > 0 {
		return parts, true
	}
	return s.places[code], len(s.places[code]) < 2
}

// shift returns what became of an area, and false if it was never on the list.
func (s *shifter) shift(a *areas.Area) (AreaShift, bool) {
	to, ever := s.places[a.Code]
	if !ever {
		return AreaShift{}, false
	}
	shift := AreaShift{From: a.Code, To: slices.Clone(to), Kind: s.kind(a, to)}
	shift.Why = Explanation{Rule: shiftRules[shift.Kind], Inputs: []string{shiftWords(a)}}
	shift.Why.cite(a.Sources)
	for _, code := range to {
		shift.Maybe = shift.Maybe || s.on[code] == timeline.Maybe
		if part := s.known[code]; code != a.Code {
			shift.Why.Inputs = append(shift.Why.Inputs, shiftWords(part))
			shift.Why.cite(part.Sources)
		}
	}
	return shift, true
}

// kind returns what became of an area whose place those have.
func (s *shifter) kind(a *areas.Area, to []areas.Code) ShiftKind {
	switch {
	case len(to) == 0:
		return AreaDropped
	case len(to) > 1:
		return AreaSplit
	case to[0] == a.Code:
		return AreaKept
	}
	for code, places := range s.places {
		inLine := code == to[0] || s.ways[a.Code][code] || s.ways[code][a.Code]
		if !inLine && slices.Contains(places, to[0]) {
			return AreaMerged
		}
	}
	one, other := a.Designated, s.known[to[0]].Designated
	if (one.End.IsZero() || other.Start.Before(one.End)) && (other.End.IsZero() || one.Start.Before(other.End)) {
		return AreaMerged // they were on one list together
	}
	return AreaRenamed
}

// shiftRules say what became of an area, and what was lost.
var shiftRules = map[ShiftKind]string{
	AreaKept:    "kept: it is on the list of the day",
	AreaRenamed: "renamed: another area has its place, and no one else's",
	AreaSplit:   "split: several areas have its place; which of them a commitment belongs to is lost, unless it says so itself",
	AreaMerged:  "merged: one area has its place and that of others; which of them a commitment was made on is lost",
	AreaDropped: "dropped: no area of the list has its place, and its commitments have none",
}

// shiftWords returns what an area's dates are and what it replaces.
func shiftWords(a *areas.Area) string {
	var words strings.Builder
	words.WriteString(string(a.Code) + " " + a.Designated.String())
	for i, code := range a.Replaces {
		if i == 0 {
			words.WriteString(" replaces")
		}
		words.WriteString(" " + string(code))
	}
	return words.String()
}
