package export

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A Kind is a kind of record that [JSONLines] writes: a member of the document
// that is a list, by its name; "council", which is one record with its meetings;
// "partnership", which is what is left of the document without the others; and
// "timeline", the events of [partnership.Partnership.Timeline].
type Kind string

// Kinds returns every kind there is, in the order of the document.
func Kinds() []Kind {
	return []Kind{
		"partnership", "parties", "dimensions", "areas", "council", "dialogues", "instruments", "projects", "commitments",
		"recommendations", "discrepancies", "sources", "timeline",
	}
}

// JSONLines writes the records of a kind as [JSON Lines]: each record of p as it
// stands in the document, with all that is within it, but in one line, ended by
// a line feed. Of a kind that p has no records of, nothing is written.
//
// A value that has no text in JSON gives a [*record.Problem] that says where in
// p it stands; nothing is written then, or of more than a megabyte perhaps the
// beginning. An error of w is wrapped.
//
// [JSON Lines]: https://jsonlines.org
func JSONLines(w io.Writer, kind Kind, p *partnership.Partnership) error {
	if p == nil {
		return errors.New("export: no partnership to write as JSON Lines")
	}
	records, at := recordsOf(kind, p)
	if records == nil {
		return fmt.Errorf("export: no kind %q to write as JSON Lines", kind)
	}
	e := encoder{outlet: outlet{w: w, hold: true}}
	b := e.buffer()
	for i, r := range records {
		b = append(e.record(b, r), '\n')
		if e.bad {
			err := problemAt(at(i), r)
			if kind == "timeline" { // which is of the document, and stands elsewhere in it
				err = cmp.Or(shape.Write(io.Discard, p), err)
			}
			return fmt.Errorf("export: writing %s as JSON Lines: %w", kind, err)
		}
		if b = e.flush(b); e.stopped() {
			break
		}
	}
	if string(b) == "{}\n" && kind == "council" { // it is no element of a list, and says nothing
		return nil
	}
	if e.write(b); e.err != nil {
		return fmt.Errorf("export: writing %s as JSON Lines: %w", kind, e.err)
	}
	return nil
}

// StreamJSONLines writes records as they come as JSON Lines, see [JSONLines],
// and holds none of them. A nil sequence has none.
//
// A value that has no text in JSON gives a [*record.Problem], with a pointer
// that begins with the number of the record, from 0, as an element of an array;
// what is before it may be written. An error of w is wrapped.
func StreamJSONLines[T table.Record](w io.Writer, records iter.Seq[T]) error {
	e := encoder{outlet: outlet{w: w}}
	b := e.buffer()
	var n int
	var r T
	for r = range all(records) {
		if b = append(e.record(b, &r), '\n'); e.bad {
			return fmt.Errorf("export: writing JSON Lines: %w", problemAt(record.Pointer("").Item(n), &r))
		}
		if b = e.flush(b); e.stopped() {
			break
		}
		n++
	}
	if e.write(b); e.err != nil {
		return fmt.Errorf("export: writing JSON Lines: %w", e.err)
	}
	return nil
}

// record appends a record of one of the kinds, which r points to.
func (e *encoder) record(b []byte, r any) []byte {
	switch r := r.(type) {
	case *partnership.Partnership:
		return e.end(e.members(append(b, '{'), r, 1), 1, '}')
	case *record.Party:
		return e.party(b, r, 1)
	case *areas.Dimension:
		return e.dimension(b, r, 1)
	case *areas.Area:
		return e.area(b, r, 1)
	case *council.Council:
		return e.council(b, r, 1)
	case *council.Dialogue:
		return e.dialogue(b, r, 1)
	case *partnership.Instrument:
		return e.instrument(b, r, 1)
	case *partnership.Project:
		return e.project(b, r, 1)
	case *partnership.Commitment:
		return e.commitment(b, r, 1)
	case *partnership.Recommendation:
		return e.recommendation(b, r, 1)
	case *partnership.Discrepancy:
		return e.discrepancy(b, r, 1)
	case *record.Source:
		return e.source(b, r, 1)
	case *partnership.Event:
		return e.event(b, r, 1)
	}
	panic(fmt.Sprintf("export: no way to write a %T", r)) // recordsOf and Record have no other
}

// recordsOf returns the records of a kind by their index, and where in the
// document each stands; nil if there is no such kind.
func recordsOf(kind Kind, p *partnership.Partnership) (records iter.Seq2[int, any], at func(int) record.Pointer) {
	member := record.Pointer("").Member(string(kind))
	at = member.Item
	switch kind {
	case "partnership":
		return each([]partnership.Partnership{head(p)}), func(int) record.Pointer { return "" }
	case "parties":
		return each(p.Parties), at
	case "dimensions":
		return each(p.Dimensions), at
	case "areas":
		return each(p.Areas), at
	case "council":
		return each([]council.Council{p.Council}), func(int) record.Pointer { return member }
	case "dialogues":
		return each(p.Dialogues), at
	case "instruments":
		return each(p.Instruments), at
	case "projects":
		return each(p.Projects), at
	case "commitments":
		return each(p.Commitments), at
	case "recommendations":
		return each(p.Recommendations), at
	case "discrepancies":
		return each(p.Discrepancies), at
	case "sources":
		return each(p.Sources), at
	case "timeline":
		return each(p.Timeline()), func(int) record.Pointer { return "" }
	}
	return nil, nil
}

// head returns the document without the members that are kinds of their own.
func head(p *partnership.Partnership) partnership.Partnership {
	h := *p
	h.Parties, h.Dimensions, h.Areas, h.Council, h.Dialogues = nil, nil, nil, council.Council{}, nil
	h.Instruments, h.Projects, h.Commitments, h.Recommendations, h.Discrepancies, h.Sources = nil, nil, nil, nil, nil, nil
	return h
}

// each yields the elements of a list, by index.
func each[T any](list []T) iter.Seq2[int, any] {
	return func(yield func(int, any) bool) {
		for i := range list {
			if !yield(i, &list[i]) {
				return
			}
		}
	}
}
