package partnership

import (
	"cmp"
	"slices"
)

// A Force is how firmly a commitment is meant, read off the verb its source
// uses. The list is closed and ordered, see [Force.Compare]. The empty Force
// means that the source does not say.
//
// The steps follow the scales by which treaty clauses are coded, from words
// that bind to nothing to a thing done; [docs/model.md] gives their verbs.
//
// [docs/model.md]: https://github.com/eujapan/digitalpartnership/blob/main/docs/model.md
type Force string

// The forces, weakest first, with the verbs they are read off.
const (
	Acknowledge Force = "acknowledge" // recognise, welcome, report, highlight
	Reaffirm    Force = "reaffirm"    // confirm, reiterate
	Explore     Force = "explore"     // explore, consider, discuss, study
	Endeavour   Force = "endeavour"   // intend, aim, seek, support, work towards
	Cooperate   Force = "cooperate"   // continue, enhance
	Undertake   Force = "undertake"   // agree, commit, plan, prepare
	Deliver     Force = "deliver"     // launch, sign, establish, start
)

// Forces returns every force, weakest first.
func Forces() []Force {
	return []Force{Acknowledge, Reaffirm, Explore, Endeavour, Cooperate, Undertake, Deliver}
}

// Compare returns -1, 0 or 1 as f is weaker than, as strong as or stronger than
// g. A Force that is empty or not on the list is weaker than every other.
func (f Force) Compare(g Force) int {
	all := Forces()
	return cmp.Compare(slices.Index(all, f), slices.Index(all, g))
}
