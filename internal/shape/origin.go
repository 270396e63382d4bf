package shape

import (
	"reflect"
	"strconv"

	"github.com/eujapan/digitalpartnership/record"
)

// An origin joins the parts of a document and remembers which fragment each
// value came from.
type origin struct {
	fragments []Fragment
	runs      map[record.Pointer][]run // of each array
	owners    map[record.Pointer]int   // the first fragment that has a value
	refused   map[record.Pointer]int   // the first in which a value was refused
	conflicts record.Problems          // without lines and columns
}

// A run is the part of a joined array that comes from one fragment.
type run struct{ fragment, length int }

func newOrigin(fragments []Fragment) *origin {
	return &origin{
		fragments: fragments,
		runs:      make(map[record.Pointer][]run),
		owners:    make(map[record.Pointer]int),
		refused:   make(map[record.Pointer]int),
	}
}

// join adds to whole, at the pointer at, the part of it that fragment i holds.
func (o *origin) join(whole, part reflect.Value, at record.Pointer, i int) {
	if part.IsZero() {
		return
	}
	_, owned := o.owners[at]
	switch {
	case part.Kind() == reflect.Struct && !isText(part.Type()):
		for _, m := range membersOf(part.Type()) {
			o.join(whole.Field(m.index), part.Field(m.index), at.Member(m.name), i)
		}
	case part.Kind() == reflect.Map:
		if whole.IsNil() {
			whole.Set(reflect.MakeMap(whole.Type()))
		}
		for key, value := range part.Seq2() {
			here := at.Member(key.String())
			if whole.MapIndex(key).IsValid() {
				o.conflict(value, here, i)
				continue
			}
			whole.SetMapIndex(key, value)
			o.owners[here] = i
		}
	case part.Kind() == reflect.Slice:
		o.runs[at] = append(o.runs[at], run{i, part.Len()})
		if whole.IsNil() {
			whole.Set(part) // which may be empty, and is there all the same
		} else {
			whole.Set(reflect.AppendSlice(whole, part))
		}
	case owned:
		o.conflict(part, at, i)
	default:
		whole.Set(part)
	}
	if !owned {
		o.owners[at] = i
	}
}

// conflict notes that fragment i gives a value that another one gives too.
func (o *origin) conflict(part reflect.Value, at record.Pointer, i int) {
	o.conflicts = append(o.conflicts, &record.Problem{
		File: o.fragments[i].Name, Pointer: at, Rule: record.RuleFragmentConflict, Value: textOf(part),
		Detail: "stands in " + o.fragments[o.owners[at]].Name + " already",
	})
}

// refuse notes that fragment i has a value at p that was not taken.
func (o *origin) refuse(p record.Pointer, i int) {
	if _, before := o.refused[p]; !before {
		o.refused[p] = i
	}
}

// of returns the fragment that the value at p comes from, and its pointer
// there. A value that is not there belongs where it was refused or, if it was
// not, where the one does that would hold it.
func (o *origin) of(p record.Pointer) (fragment int, there record.Pointer) {
	if len(o.fragments) == 1 {
		return 0, p
	}
	var prefix record.Pointer
	for token := range p.Tokens() {
		if runs, joined := o.runs[prefix]; joined {
			index, _ := strconv.Atoi(token)
			for _, run := range runs {
				if index < run.length {
					return run.fragment, prefix.Item(index) + p[len(prefix.Member(token)):]
				}
				index -= run.length
			}
		}
		prefix = prefix.Member(token)
		if owner, known := o.owners[prefix]; known {
			fragment = owner
		}
	}
	_, owned := o.owners[p]
	for up, ok := p, !owned; ok; up, ok = up.Parent() {
		if i, refused := o.refused[up]; refused {
			return i, p
		}
	}
	return fragment, p
}
