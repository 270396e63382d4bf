package shape

import (
	"reflect"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/record"
)

// A Reading is what came of reading a document: what does not fit, and where
// in which fragment each value stands.
type Reading struct {
	fragments []Fragment
	origin    *origin
	misfits   record.Problems
	broken    bool
}

// Read reads the fragments, at least one and in order, as one document into
// the zero struct root points to: arrays append, objects merge member by
// member, and any other value stands in one fragment only. A value that does
// not fit is read as the zero one, in a list or a text too, and reported by
// [Reading.Report].
func Read(root any, fragments ...Fragment) *Reading {
	r := &Reading{fragments: fragments, origin: newOrigin(fragments)}
	whole := reflect.ValueOf(root).Elem()
	for i, f := range fragments {
		part := reflect.New(whole.Type())
		misfits, complete := f.read(part.Interface())
		r.misfits = append(r.misfits, misfits...)
		for _, p := range misfits {
			if isRefusal(p) {
				r.origin.refuse(p.Pointer, i)
			}
		}
		r.broken = r.broken || !complete
		if len(fragments) == 1 {
			whole.Set(part.Elem())
		} else {
			r.origin.join(whole, part.Elem(), "", i)
		}
	}
	return r
}

// Broken reports whether a fragment is not JSON to its end, so that part of the
// document is not known.
func (r *Reading) Broken() bool { return r.broken }

// Report returns what did not fit, and the problems found since in the value
// that was read, each with its file, line and column, sorted. It leaves out
// those that only repeat what did not fit.
func (r *Reading) Report(found record.Problems) record.Problems {
	placed := append(slices.DeleteFunc(r.place(found), r.repeats()), r.origin.conflicts...)
	all := append(slices.Clone(r.misfits), r.measure(placed)...)
	all.Sort()
	return all
}

// repeats returns whether a problem only repeats a misfit: it is at or within a
// value that was refused, or misses a record whose own name did not fit.
func (r *Reading) repeats() func(*record.Problem) bool {
	refused, names := make(map[place]bool), make(map[string]bool)
	for _, p := range r.misfits {
		if isRefusal(p) {
			refused[place{p.File, p.Pointer}] = true
		}
		if isName(p.Pointer) {
			names[p.Value] = true
		}
	}
	return func(p *record.Problem) bool {
		switch p.Rule {
		case record.RuleReferenceKnown, record.RuleAreaKnown, record.RulePartyKnown, record.RuleSourceKnown:
			if names[p.Value] {
				return true
			}
		}
		up, ok := p.Pointer, true
		for ok && !refused[place{p.File, up}] {
			up, ok = up.Parent()
		}
		return ok
	}
}

// isRefusal reports whether the problem is of a value that was not read.
func isRefusal(p *record.Problem) bool {
	switch p.Rule {
	case record.RuleWrongType, record.RuleEncoding, record.RuleDateForm, record.RuleSpanForm:
		return true
	}
	return false
}

// isName reports whether the member at p, however its own name is spelled, is
// what a record goes by.
func isName(p record.Pointer) bool {
	member := string(p[strings.LastIndexByte(string(p), '/')+1:])
	return strings.EqualFold(member, "id") || strings.EqualFold(member, "code")
}

// Alone returns a problem found in the value that was read, with its file, line
// and column.
func (r *Reading) Alone(p *record.Problem) record.Problems {
	return r.measure(r.place(record.Problems{p}))
}

// A place is where a value stands.
type place struct {
	file    string
	pointer record.Pointer
}

// place returns copies of the problems, each with its fragment and the pointer
// there.
func (r *Reading) place(found record.Problems) record.Problems {
	placed := make(record.Problems, len(found))
	for i, p := range found {
		q := *p
		var home int
		home, q.Pointer = r.origin.of(p.Pointer)
		q.File = r.fragments[home].Name
		placed[i] = &q
	}
	return placed
}

// measure gives the problems their lines and columns.
func (r *Reading) measure(placed record.Problems) record.Problems {
	for _, f := range r.fragments {
		f.measure(placed)
	}
	return placed
}
