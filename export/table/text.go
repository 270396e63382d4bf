package table

import (
	"iter"

	"github.com/eujapan/digitalpartnership/partnership"
)

// piece is about how much [Table.Text] yields at once, in bytes.
const piece = 1 << 16

// Text yields the table as the text of a CSV file, by RFC 4180: a header, then
// the rows of [Table.Rows], each line ended by CR LF. It comes in pieces of whole
// lines, some 64 KB each, whose bytes are valid until the next one is asked for;
// in [Spreadsheet], the first begins with a byte order mark. Where a value has no
// place in a cell, it yields the error of Rows, with the lines before it.
func (t Table) Text(profile Profile, p *partnership.Partnership) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		if p == nil || t.rows == nil {
			return
		}
		e := newEncoder(profile, t, p.Languages)
		b := make([]byte, 0, piece+piece/4)
		if profile == Spreadsheet {
			b = append(b, "\ufeff"...)
		}
		b = e.line(b, t.Header(p.Languages))
		for r := range t.rows(p) {
			var err error
			if b, err = e.row(b, r); err != nil {
				yield(b, err)
				return
			}
			if len(b) >= piece {
				if !yield(b, nil) {
					return
				}
				b = b[:0]
			}
		}
		if len(b) > 0 {
			yield(b, nil)
		}
	}
}

// row appends the line of a row. A row that is not what rows are like is laid out
// by [cellsOf], which needs more time and memory for it, and which says what is
// wrong with one that has no line.
func (e *encoder) row(b []byte, r row) ([]byte, error) {
	start := len(b)
	e.odd = e.uncommon
	for i, key := range r.keys {
		if e.columns[i].Type == Integer {
			b = append(append(b, key...), ',')
		} else {
			b = e.cell(b, key)
		}
	}
	if b = endLine(e.record(b, r.record)); !e.odd {
		return b, nil
	}
	cells, err := cellsOf(r, e.languages)
	if err != nil {
		return b[:start], err
	}
	for i := range cells {
		if e.columns[i].Type != Integer { // whose sign is no mark of a formula
			cells[i] = e.profile.Guard(cells[i])
		}
	}
	return e.line(b[:start], cells), nil
}

// line appends a line of cells as they are.
func (e *encoder) line(b []byte, cells []string) []byte {
	for _, cell := range cells {
		b = quoted(b, cell)
	}
	return endLine(b)
}

// endLine puts the end of a line in place of the comma behind its last cell.
func endLine(b []byte) []byte { return append(b[:len(b)-1], "\r\n"...) }
