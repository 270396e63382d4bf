package partnership

import (
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/record"
)

// A Register is what is to be known of commitments that come one by one, so that
// the rules across records can be judged when all have come: what each is
// called, when it was made, and what it names. It keeps no words. Make one with
// [NewRegister].
type Register struct {
	p     Partnership // the head, with what is kept of the commitments
	lines []int
	words *census // for the languages of words, which are judged at once
}

// NewRegister returns a register for commitments of a partnership, whose own do
// not count. What head has of other records is what the commitments may name;
// it must not change while the register is in use. A nil head has nothing.
func NewRegister(head *Partnership) *Register {
	if head == nil {
		head = &Partnership{}
	}
	r := &Register{p: *head}
	r.p.Commitments = nil
	r.words = newCensus(&r.p)
	r.words.found = nil
	return r
}

// Add enters a commitment that stands on a line, counted from 1, or 0 if that is
// not known. It keeps nothing that the caller may change.
func (r *Register) Add(c Commitment, line int) {
	before := len(r.words.found)
	w := walker{see: func(n *node) {
		if text, ok := n.value.(*record.Text); ok {
			r.words.languageKnown(n, *text)
		}
	}}
	w.commitment(&c, &node{index: -1})
	for _, p := range r.words.found[before:] {
		p.Line, p.Column = line, columnOf(line)
	}
	c.Title, c.Summary, c.By, c.Condition, c.Verb = nil, nil, nil, nil, ""
	c.Areas, c.Obligors = slices.Clone(c.Areas), slices.Clone(c.Obligors)
	c.Sources, c.Milestones = slices.Clone(c.Sources), slices.Clone(c.Milestones)
	for i := range c.Milestones {
		m := &c.Milestones[i]
		m.Title, m.Sources = nil, slices.Clone(m.Sources)
	}
	c.Progress = slices.Clone(c.Progress)
	for i := range c.Progress {
		s := &c.Progress[i]
		s.Note, s.Sources = nil, slices.Clone(s.Sources)
	}
	c.Assessments = slices.Clone(c.Assessments)
	for i := range c.Assessments {
		a := &c.Assessments[i]
		a.By, a.Note, a.Score, a.Sources = nil, nil, nil, slices.Clone(a.Sources)
	}
	c.Relations = slices.Clone(c.Relations)
	for i := range c.Relations {
		l := &c.Relations[i]
		l.Note, l.Sources = nil, slices.Clone(l.Sources)
	}
	r.p.Commitments = append(r.p.Commitments, c)
	r.lines = append(r.lines, line)
}

// columnOf returns the column at which a record begins that stands on a line.
func columnOf(line int) int { return min(line, 1) }

// Problems returns every breach of a rule across records among the commitments
// and what they name, sorted: those that [Partnership.Validate] would find in
// the document they make up. A problem in a commitment has its line, the column
// the record begins at, and the pointer within the record; one in the head has
// neither line nor column, and its pointer within that.
func (r *Register) Problems() record.Problems {
	found := slices.Clone(r.words.found)
	for _, p := range newCensus(&r.p).problems() {
		if rest, ok := strings.CutPrefix(string(p.Pointer), "/commitments/"); ok {
			n := 0
			for rest != "" && rest[0] != '/' {
				n, rest = 10*n+int(rest[0]-'0'), rest[1:]
			}
			p.Pointer, p.Line, p.Column = record.Pointer(rest), r.lines[n], columnOf(r.lines[n])
		}
		found = append(found, p)
	}
	found.Sort()
	return found
}
