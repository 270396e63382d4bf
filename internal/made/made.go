// Package made makes up partnerships of any size, the same ones on every
// machine: for tests and measurements that need more commitments than the world
// has. They are valid, and as awkward as real ones: dates over thirty years, some
// of them coarse, spans that are open, what became of a promise, relations to
// earlier ones. Every twentieth commitment has Japanese, quotation marks, commas
// and line feeds in its words.
package made

import (
	"iter"

	"github.com/eujapan/digitalpartnership/partnership"
)

// Partnership returns a valid partnership with the n commitments of
// [Commitments], a fresh one each time.
func Partnership(n int) *partnership.Partnership {
	p := head()
	if n > 0 {
		p.Commitments = make([]partnership.Commitment, 0, n)
	}
	for c := range Commitments(n) {
		p.Commitments = append(p.Commitments, c)
	}
	return p
}

// Commitments yields n commitments of some 950 bytes of JSON each, each a fresh
// value made when its turn comes. What they name stands in [Partnership] of 0, or
// is a commitment before them: a shorter sequence is the beginning of a longer
// one. A negative n stands for 0.
func Commitments(n int) iter.Seq[partnership.Commitment] {
	return func(yield func(partnership.Commitment) bool) {
		for i := range n {
			if !yield(commitment(i)) {
				return
			}
		}
	}
}
