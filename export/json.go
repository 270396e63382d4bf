package export

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// JSON writes p as one JSON document in its canonical form: members in the
// order of the model, members with a zero value left out, the languages of a
// text sorted, two spaces a level, no escapes but those JSON needs, and a line
// feed at the end. What it writes, [partnership.Decode] reads back as p, if p
// is valid; JSON does not ask.
//
// A value that has no text in JSON, such as words that are not UTF-8, gives a
// [*record.Problem]; nothing is written then, or of a document of more than a
// megabyte perhaps the beginning. An error of w is wrapped.
func JSON(w io.Writer, p *partnership.Partnership) error {
	if p == nil {
		return errors.New("export: no partnership to write as JSON")
	}
	e := encoder{outlet: outlet{w: w, hold: true}, indent: true}
	b := e.members(append(e.buffer(), '{'), p, 1)
	return e.finish(b, func() error { return shape.Write(io.Discard, p) })
}

// StreamJSON writes a document as [JSON] does: p, with the commitments of a
// sequence in place of its own. It holds none of them, so that there may be any
// number.
//
// A value that has no text in JSON gives a [*record.Problem], and what is before
// it in the document may be written. An error of w is wrapped.
func StreamJSON(w io.Writer, p *partnership.Partnership, commitments iter.Seq[partnership.Commitment]) error {
	if p == nil {
		return errors.New("export: no partnership to write as JSON")
	}
	front, back := *p, partnership.Partnership{Recommendations: p.Recommendations, Discrepancies: p.Discrepancies, Sources: p.Sources}
	front.Commitments, front.Recommendations, front.Discrepancies, front.Sources = nil, nil, nil, nil
	if err := shape.Write(io.Discard, &back); err != nil { // before anything is written
		return fmt.Errorf("export: writing JSON: %w", err)
	}
	e := encoder{outlet: outlet{w: w}, indent: true}
	b := e.members(append(e.buffer(), '{'), &front, 1)
	if e.bad {
		return e.finish(b, func() error { return shape.Write(io.Discard, &front) })
	}
	n := 0
	var c partnership.Commitment // one for all, as it must be on the heap
	for c = range all(commitments) {
		if n == 0 {
			b = append(e.name(b, 1, `"commitments":`), '[')
		}
		b = e.commitment(e.item(b, 2), &c, 3)
		if e.bad {
			return e.finish(b, func() error { return problemAt(record.Pointer("/commitments").Item(n), &c) })
		}
		if b = e.flush(b); e.stopped() {
			return e.finish(b, nil)
		}
		n++
	}
	if n > 0 {
		b = e.end(b, 2, ']')
	}
	return e.finish(e.members(b, &back, 1), nil)
}

// finish writes the end of a document, unless it has a value without a text:
// then explain says which.
func (e *encoder) finish(b []byte, explain func() error) error {
	if e.bad {
		return fmt.Errorf("export: writing JSON: %w", explain())
	}
	if e.write(append(e.end(b, 1, '}'), '\n')); e.err != nil {
		return fmt.Errorf("export: writing JSON: %w", e.err)
	}
	return nil
}

// problemAt returns the problem of a record that has no text in JSON, with the
// pointer to it in front.
func problemAt(at record.Pointer, r any) error {
	_, err := shape.AppendLine(nil, r)
	var found record.Problems
	found.Add(at, err)
	return found[0]
}

// all returns a sequence, one of nothing for nil.
func all[T any](seq iter.Seq[T]) iter.Seq[T] {
	if seq == nil {
		return func(func(T) bool) {}
	}
	return seq
}
