package partnership

import (
	"bytes"
	"fmt"
	"io"
	"iter"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// Commitments reads commitments from [JSON Lines], one a line, as they come: it
// holds one line at a time and keeps nothing of it. For each line it yields the
// commitment and nil, or the zero Commitment and [record.Problems]: everything
// that is wrong with the line in itself, by the rules of [Commitment.Validate]
// and those of reading, with the line and column in the whole of what r holds
// and the pointer within the record. It goes on after such a line. The last line
// need not end in a line feed, and an empty one breaks [record.RuleEmptyInput].
// A byte order mark in front of the first is passed over.
//
// A context ends the sequence, and somebody sees how far it came, through a
// reader of package stream. Whether ids are unique and what a commitment names is there, no line can tell
// alone; see [Register].
//
// An error of r is wrapped, yielded with the zero Commitment, and ends the
// sequence, and what r held of a line before it is not read. The sequence can be
// ranged over once.
//
// [JSON Lines]: https://jsonlines.org
func Commitments(r io.Reader) iter.Seq2[Commitment, error] {
	return func(yield func(Commitment, error) bool) {
		var read reader
		in := lineReader{r: r}
		var c Commitment // one for all, as it must be on the heap
		for number := 1; ; number++ {
			line, err := in.next()
			switch {
			case err == io.EOF:
				return
			case err != nil:
				yield(Commitment{}, fmt.Errorf("partnership: reading line %d: %w", number, err))
				return
			}
			c = Commitment{}
			read.Reset(line)
			read.commitment(&c)
			if read.Done() {
				var x checker
				if x.commitment(&c, nil); len(x.found) == 0 {
					if !yield(c, nil) {
						return
					}
					continue
				}
			}
			c, err = explained(line, number)
			if !yield(c, err) {
				return
			}
		}
	}
}

// explained reads a line at leisure, and returns what is wrong with it.
func explained(line []byte, number int) (Commitment, error) {
	if number > 1 && bytes.HasPrefix(line, []byte("\ufeff")) {
		return Commitment{}, record.Problems{{Line: number, Column: 1, Rule: record.RuleSyntax, Detail: "must not begin with a byte order mark"}}
	}
	var c Commitment
	reading := shape.Read(&c, shape.Fragment{Data: line})
	var x checker
	if !reading.Broken() {
		x.commitment(&c, nil)
	}
	found := reading.Report(x.found)
	for _, p := range found {
		p.Line += number - 1
	}
	if err := found.Err(); err != nil {
		return Commitment{}, err
	}
	return c, nil
}
