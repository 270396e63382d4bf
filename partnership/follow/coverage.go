package follow

import (
	"maps"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A Coverage is how far what was asked and what was promised cover each other.
//
// An ask is a recommendation of any kind but [partnership.View] and
// [partnership.Praise]. Those have a verdict too, and are tallied under Kinds
// alone.
type Coverage struct {
	// Verdicts has one on every recommendation, in the order of the document.
	Verdicts []Verdict `json:"verdicts,omitempty"`
	// Asks is the tally of all asks, Headings and Areas those under each
	// heading and on each area. Kinds are of all recommendations.
	Asks Tally `json:"asks"`
	// Headings are in the order of the document. Asks under none come under
	// an empty Key.
	Headings []Tally `json:"headings,omitempty"`
	// Areas are those of the document, in its order, asked about or not. An
	// ask counts for each area it names and for those they lie within, so
	// that the figures may add up to more than there are asks. Asks on no
	// area come last, under an empty Key.
	Areas []Tally `json:"areas,omitempty"`
	Kinds []Tally `json:"kinds,omitempty"`
	// Unanswered are the asks in that state, NotReviewed those in the other,
	// both out of Asks.
	Unanswered  []record.ID `json:"unanswered,omitempty"`
	NotReviewed []record.ID `json:"not_reviewed,omitempty"`
	// Unasked are the commitments that answer no recommendation, out of
	// UnaskedOf, which are all. Of promises, UnaskedCount has those no
	// utterance of which answers one.
	Unasked      []record.ID `json:"unasked,omitempty"`
	UnaskedCount Count       `json:"unasked_count"`
	UnaskedOf    Count       `json:"unasked_of"`
	Why          Explanation `json:"why"`
}

// A Tally is how many recommendations of one group came to what. Asked is how
// many there are, and the other figures are out of that and add up to it, an
// answer of no known degree aside.
type Tally struct {
	// Key is the code of an area, the words of a heading or the kind; empty
	// for all, or for what has none.
	Key         string      `json:"key,omitzero"`
	Name        record.Text `json:"name,omitempty"`
	Asked       int         `json:"asked"`
	Full        int         `json:"full"`
	Partial     int         `json:"partial"`
	Noted       int         `json:"noted"`
	Unanswered  int         `json:"unanswered"`
	NotReviewed int         `json:"not_reviewed"`
}

// add counts one recommendation.
func (t *Tally) add(v *Verdict) {
	t.Asked++
	switch v.State {
	case Unanswered:
		t.Unanswered++
	case NotReviewed:
		t.NotReviewed++
	}
	switch v.Degree {
	case partnership.Full:
		t.Full++
	case partnership.Partial:
		t.Partial++
	case partnership.Noted:
		t.Noted++
	}
}

// CoverageOf returns how the recommendations of p were answered, and which
// commitments nobody asked for. It takes no day: a recommendation without an
// answer is unanswered as of the day it was reviewed. That an answer answers is
// the record's word for what it does, not for why it was given.
func CoverageOf(p *partnership.Partnership) Coverage {
	if p == nil {
		p = &partnership.Partnership{}
	}
	var c Coverage
	var sources shelf
	var headings, byArea, kinds tallies
	records, up := dossiersOf(p), ladderOf(p.Areas)
	for i := range p.Areas {
		byArea.of(string(p.Areas[i].Code), p.Areas[i].Name)
	}
	for i := range p.Recommendations {
		r := &p.Recommendations[i]
		v := verdictOn(r, records)
		c.Verdicts = append(c.Verdicts, v)
		sources.cite(r.Sources)
		kinds.of(string(r.Kind), nil).add(&v)
		if r.Kind == partnership.View || r.Kind == partnership.Praise {
			continue
		}
		c.Asks.add(&v)
		headings.of(r.Heading.In(p.Languages...), r.Heading).add(&v)
		for _, code := range up.rungs(r.Areas) {
			byArea.of(string(code), nil).add(&v)
		}
		switch v.State {
		case Unanswered:
			c.Unanswered = append(c.Unanswered, r.ID)
		case NotReviewed:
			c.NotReviewed = append(c.NotReviewed, r.ID)
		}
	}
	c.Headings, c.Areas, c.Kinds = headings.all, byArea.emptyLast(), kinds.all
	c.unasked(p)
	c.Why = Explanation{
		Rule: "an ask is answered as far as its fullest answer goes",
		Inputs: []string{
			countWords(c.Asks.Asked, "ask") + " among " + countWords(len(p.Recommendations), "recommendation"),
			c.UnaskedOf.String(),
		},
		Sources: sources.ids,
	}
	return c
}

// unasked finds the commitments that answer nothing.
func (c *Coverage) unasked(p *partnership.Partnership) {
	answers := make(map[record.ID]bool)
	for i := range p.Recommendations {
		for _, a := range p.Recommendations[i].Answers {
			answers[a.To] = true
		}
	}
	s := strandsOf(p)
	all, asked := newCounter(s), newCounter(s)
	for i := range p.Commitments {
		all.add(i)
		if answers[p.Commitments[i].ID] {
			asked.add(i)
		} else {
			c.Unasked = append(c.Unasked, p.Commitments[i].ID)
		}
	}
	c.UnaskedOf = all.Count
	c.UnaskedCount = Count{len(c.Unasked), all.Promises - asked.Promises}
}

// tallies are tallies by key, in the order they were first asked for.
type tallies struct {
	all []Tally
	at  map[string]int
}

// of returns the tally of that key, and begins one under that name if there is
// none.
func (t *tallies) of(key string, name record.Text) *Tally {
	if t.at == nil {
		t.at = make(map[string]int)
	}
	i, ok := t.at[key]
	if !ok {
		i = len(t.all)
		t.at[key] = i
		t.all = append(t.all, Tally{Key: key, Name: maps.Clone(name)})
	}
	return &t.all[i]
}

// emptyLast returns the tallies, that of the empty key last.
func (t *tallies) emptyLast() []Tally {
	if i, ok := t.at[""]; ok {
		return append(append(t.all[:i:i], t.all[i+1:]...), t.all[i])
	}
	return t.all
}
