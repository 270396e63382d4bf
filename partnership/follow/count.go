package follow

import (
	"iter"
	"strconv"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A Count is a number of commitments in both senses: how often something was
// promised, and how many different promises that makes. Promises said again at
// each council are many utterances and few promises.
type Count struct {
	Utterances int `json:"utterances"`
	Promises   int `json:"promises"`
}

// String returns the count in words: "5 utterances of 2 promises".
func (c Count) String() string {
	return countWords(c.Utterances, "utterance") + " of " + countWords(c.Promises, "promise")
}

// countWords returns a number of things.
func countWords(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}

// CountOf returns how many utterances there are among the commitments, and of
// how many promises: as many as the threads of p they are in, see [Thread]. A
// commitment is counted once however often it comes, and one that p does not
// have as a promise of its own. A nil sequence has none.
//
// Two commitments may be one promise only because of a third that is not
// counted.
func CountOf(p *partnership.Partnership, commitments iter.Seq[partnership.Commitment]) Count {
	if commitments == nil {
		return Count{}
	}
	s := strandsOf(p)
	known, others := newCounter(s), Count{}
	met := make(map[record.ID]bool)
	for c := range commitments {
		if met[c.ID] {
			continue
		}
		met[c.ID] = true
		if i, ok := s.index[c.ID]; ok {
			known.add(i)
		} else {
			others.Utterances++
			others.Promises++
		}
	}
	return Count{known.Utterances + others.Utterances, known.Promises + others.Promises}
}

// A counter counts commitments of one partnership, each to be added once.
type counter struct {
	Count
	strands strands
	met     map[int]bool
}

func newCounter(s strands) *counter { return &counter{strands: s, met: make(map[int]bool)} }

// add counts the commitment at i.
func (c *counter) add(i int) {
	c.Utterances++
	if strand := c.strands.of[i]; !c.met[strand] {
		c.met[strand] = true
		c.Promises++
	}
}

// strands say which commitments of a partnership are one promise.
type strands struct {
	index map[record.ID]int // the first commitment of each id
	of    []int             // for each commitment, one that stands for its promise
}

// strandsOf joins the commitments of p. It looks at each relation once.
func strandsOf(p *partnership.Partnership) strands {
	if p == nil {
		return strands{}
	}
	s := strands{make(map[record.ID]int, len(p.Commitments)), make([]int, len(p.Commitments))}
	for i := range p.Commitments {
		s.of[i] = i
		if id := p.Commitments[i].ID; id != "" {
			if _, taken := s.index[id]; !taken {
				s.index[id] = i
			}
		}
	}
	for i := range p.Commitments {
		c := &p.Commitments[i]
		for j := range c.Relations {
			if to, ok := s.index[c.Relations[j].To]; ok && c.Relations[j].Kind != partnership.Related {
				s.join(i, to)
			}
		}
		for j := range c.Progress {
			if next, ok := s.successor(&c.Progress[j]); ok {
				s.join(i, next)
			}
		}
	}
	for i := range s.of {
		s.of[i] = s.find(i)
	}
	return s
}

// successor returns the commitment that took another's place, if that is what
// the progress says.
func (s strands) successor(p *partnership.Progress) (int, bool) {
	next, ok := s.index[p.By]
	return next, ok && p.Stage == partnership.Superseded
}

func (s strands) join(a, b int) {
	a, b = s.find(a), s.find(b)
	s.of[max(a, b)] = min(a, b)
}

// find returns the commitment that stands for the promise of the one at i, and
// shortens the way there.
func (s strands) find(i int) int {
	for s.of[i] != i {
		s.of[i] = s.of[s.of[i]]
		i = s.of[i]
	}
	return i
}
