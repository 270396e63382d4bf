package shape

import (
	"slices"

	"github.com/eujapan/digitalpartnership/record"
)

// locate returns where in data, which is JSON, the values at the pointers
// begin. For a value that is not there, it is where the one begins that would
// hold it.
func locate(data []byte, pointers []record.Pointer) map[record.Pointer]int {
	l := &locator{
		walk:   newWalk(data, func(int, *record.Problem) {}),
		wanted: map[record.Pointer]bool{"": true},
		found:  make(map[record.Pointer]int),
	}
	for _, p := range pointers {
		for up, ok := p, true; ok && !l.wanted[up]; up, ok = up.Parent() {
			l.wanted[up] = true
		}
	}
	l.value("")
	for _, p := range pointers {
		up, ok := p, true
		for _, here := l.found[up]; ok && !here; _, here = l.found[up] {
			up, ok = up.Parent()
		}
		l.found[p] = l.found[up]
	}
	return l.found
}

// A locator looks for the values it wants, and passes over all others.
type locator struct {
	*walk
	wanted map[record.Pointer]bool // closed under Parent
	found  map[record.Pointer]int
}

func (l *locator) value(at record.Pointer) {
	if _, again := l.found[at]; again || !l.wanted[at] {
		l.broken = l.dec.SkipValue() != nil
		return
	}
	l.found[at] = l.next()
	switch l.dec.PeekKind() {
	case '{':
		l.members(at, func(name string, _ int, _ bool) { l.value(at.Member(name)) })
	case '[':
		l.dec.ReadToken()
		for i := 0; !l.broken && l.dec.PeekKind() != ']'; i++ {
			l.value(at.Item(i))
		}
		l.end()
	default:
		l.broken = l.dec.SkipValue() != nil
	}
}

// A ruler tells the lines of a text: it holds the offset each begins at.
type ruler []int

func rule(data []byte) ruler {
	starts := ruler{0}
	for i, c := range data {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// position returns the line and the column, in bytes, both from 1, of an
// offset.
func (r ruler) position(offset int) (line, column int) {
	line, found := slices.BinarySearch(r, offset)
	if found {
		return line + 1, 1
	}
	return line, 1 + offset - r[line-1]
}
