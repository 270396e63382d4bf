package record

import (
	"iter"
	"slices"
	"strconv"
	"strings"
)

// Problems is everything found wrong with a document. As an error it is never
// empty: [Problems.Err] sees to that.
type Problems []*Problem

// maxShown is how many problems the text of an error spells out.
const maxShown = 10

// Error returns the problems one a line, ten at most, and how many more there
// are.
func (ps Problems) Error() string {
	var b strings.Builder
	for i, p := range ps {
		if i == maxShown {
			b.WriteString("\n(and " + strconv.Itoa(len(ps)-i) + " more)")
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.Error())
	}
	return b.String()
}

// Unwrap returns the problems as errors, so that errors.As and errors.Is look
// into each of them.
func (ps Problems) Unwrap() []error {
	errs := make([]error, len(ps))
	for i, p := range ps {
		errs[i] = p
	}
	return errs
}

// Err returns ps as an error, and nil if it is empty.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}

// Add appends every problem in err, its pointer taken as one within the value
// at the pointer at. A nil err adds nothing. An error that holds no problem is
// added as one of rule [RuleTextForm]. What else is joined to a problem is lost.
func (ps *Problems) Add(at Pointer, err error) {
	if err == nil {
		return
	}
	none := true
	for p := range In(err) {
		q := *p
		q.Pointer = at + p.Pointer
		*ps = append(*ps, &q)
		none = false
	}
	if none {
		*ps = append(*ps, &Problem{Pointer: at, Rule: RuleTextForm, Detail: err.Error(), Err: err})
	}
}

// Sort sorts the problems by file, line, column, pointer and rule.
func (ps Problems) Sort() { slices.SortStableFunc(ps, (*Problem).compare) }

// In yields every problem in err, in order, whether err is one, a list of them,
// or wraps or joins any number of either. What lies beneath a problem is its own
// and not yielded. In yields nothing for any other error, nil included.
func In(err error) iter.Seq[*Problem] {
	return func(yield func(*Problem) bool) { visit(err, yield) }
}

// visit yields the problems in err and reports whether to go on.
func visit(err error, yield func(*Problem) bool) bool {
	switch err := err.(type) {
	case *Problem:
		return err == nil || yield(err)
	case interface{ Unwrap() error }:
		return visit(err.Unwrap(), yield)
	case interface{ Unwrap() []error }:
		for _, e := range err.Unwrap() {
			if !visit(e, yield) {
				return false
			}
		}
	}
	return true
}
