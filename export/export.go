// Package export writes a partnership for others to read: as JSON, whole, as
// JSON Lines, a kind of record at a time, and as CSV, a table at a time. The
// packages below it write other formats.
//
// Equal partnerships give equal bytes, on every machine and at any time.
package export

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"

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
	if profile == table.Spreadsheet {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return fmt.Errorf("export: writing table %s: %w", t.Name, err)
		}
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	columns := t.Columns(p.Languages)
	out.Write(t.Header(p.Languages)) // errors stay until Error
	for cells, err := range t.Rows(p) {
		if err != nil {
			out.Flush()
			return fmt.Errorf("export: table %s: %w", t.Name, errors.Join(err, out.Error()))
		}
		for i := range cells {
			if columns[i].Type != table.Integer { // whose sign is no mark of a formula
				cells[i] = profile.Guard(cells[i])
			}
		}
		if out.Write(cells) != nil {
			break
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("export: writing table %s: %w", t.Name, err)
	}
	return nil
}
