package areas

import (
	"iter"

	"github.com/eujapan/digitalpartnership/timeline"
)

// A List is the areas of a partnership, in its order. The zero List is empty
// and ready to use.
type List []Area

// Lookup returns the area of that code, and false if the list has none.
func (l List) Lookup(code Code) (Area, bool) {
	for i := range l {
		if l[i].Code == code {
			return l[i], true
		}
	}
	return Area{}, false
}

// Within yields the area of that code and every one narrower than it, at any
// depth, each once, in the order of the list. It yields nothing for a code the
// list does not have, and ends whatever circle the broader areas run in.
func (l List) Within(code Code) iter.Seq[Area] {
	return func(yield func(Area) bool) {
		if _, ok := l.Lookup(code); !ok {
			return
		}
		narrower := make(map[Code][]Code)
		for i := range l {
			if broader := l[i].Broader; broader != "" {
				narrower[broader] = append(narrower[broader], l[i].Code)
			}
		}
		within := map[Code]bool{code: true}
		for next := []Code{code}; len(next) > 0; {
			last := len(next) - 1
			found := narrower[next[last]]
			next = next[:last]
			for _, c := range found {
				if !within[c] {
					within[c] = true
					next = append(next, c)
				}
			}
		}
		for i := range l {
			if within[l[i].Code] && !yield(l[i]) {
				return
			}
		}
	}
}

// On yields the areas that were designated on a day, in the order of the list,
// each with how certain that is: Yes, or Maybe where the day or the area's dates
// are only partly known. Areas certainly not designated then, and those of
// which nobody says they ever were, are left out.
func (l List) On(day timeline.Date) iter.Seq2[Area, timeline.Certainty] {
	return func(yield func(Area, timeline.Certainty) bool) {
		for i := range l {
			if l[i].Designated.IsZero() {
				continue
			}
			if c := l[i].Designated.Covers(day); c != timeline.No && !yield(l[i], c) {
				return
			}
		}
	}
}
