package export

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// CSV writes a table of p by RFC 4180: a header, then the rows, in UTF-8, each
// line ended by CR LF. A line feed within a cell is written as CR LF too, and
// the reader of encoding/csv turns it back. The profile says for whom: in
// [table.Tidy], the cells stand as they are, and a spreadsheet that opens the
// file may take one that begins with =, +, - or @ for a formula; use
// [table.Spreadsheet] for that. [table.Load] reads both back.
//
// A value that has no place in a cell gives a [*record.Problem] wrapped in the
// error, and the rows from it on are not written. So does a partnership whose
// languages are missing or not well formed, of which nothing is written. An
// error of w is wrapped.
func CSV(w io.Writer, profile table.Profile, t table.Table, p *partnership.Partnership) error {
	switch {
	case p == nil:
		return errors.New("export: no partnership to write as CSV")
	case t.Name == "":
		return errors.New("export: no table to write as CSV")
	case len(p.Languages) == 0: // a row might have no cells
		return fmt.Errorf("export: table %s: %w", t.Name,
			&record.Problem{Pointer: "/languages", Rule: record.RuleRequired, Detail: "is required"})
	}
	for i, l := range p.Languages { // they are in the header
		if err := l.Check(); err != nil {
			var found record.Problems
			found.Add(record.Pointer("/languages").Item(i), err)
			return fmt.Errorf("export: table %s: %w", t.Name, found)
		}
	}
	o := outlet{w: w}
	for lines, err := range t.Text(profile, p) {
		if o.write(lines); err != nil {
			return fmt.Errorf("export: table %s: %w", t.Name, errors.Join(err, o.err))
		}
		if o.err != nil {
			return fmt.Errorf("export: writing table %s: %w", t.Name, o.err)
		}
	}
	return nil
}

// StreamCSV writes records as they come as the rows of the table of their kind,
// with a column for each of the languages, see [CSV], and holds none of them. A
// nil sequence has none. What stands in tables of their own, such as the
// milestones of a commitment, is not written.
//
// A record with a value that has no place in a cell gives a [*record.Problem],
// with a pointer that begins with the number of the record, from 0, and the
// records from it on are not written. Languages that are missing or not well
// formed give one too, and nothing is written. An error of w is wrapped.
func StreamCSV[T table.Record](w io.Writer, profile table.Profile, languages []record.Language, records iter.Seq[T]) error {
	return CSV(w, profile, table.Of(records), &partnership.Partnership{Languages: languages})
}
