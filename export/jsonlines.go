package export

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/eujapan/digitalpartnership/council"
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
// p it stands, and nothing is written. An error of w is wrapped.
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
	var text []byte
	for i, r := range records {
		var err error
		if text, err = shape.AppendLine(text, r); err != nil {
			if kind == "timeline" { // which is of the document, and stands elsewhere in it
				err = cmp.Or(shape.Write(io.Discard, p), err)
			}
			var found record.Problems
			found.Add(at(i), err)
			return fmt.Errorf("export: writing %s as JSON Lines: %w", kind, found[0])
		}
	}
	if string(text) == "{}\n" && kind == "council" { // it is no element of a list, and says nothing
		text = nil
	}
	if _, err := w.Write(text); err != nil {
		return fmt.Errorf("export: writing %s as JSON Lines: %w", kind, err)
	}
	return nil
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
