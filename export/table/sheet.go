package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/record"
)

const byteOrderMark = "\ufeff"

// A sheet is a table as it stands in a file.
type sheet struct {
	Table
	file    string
	columns []Column // as they stand in the file
	lines   []line   // without the header
}

// A line is one record of a file. It may reach over several lines of text.
type line struct {
	cells []string
	at    []place // where each cell begins
}

// A place is a line and a column of a file, both from 1, the column in bytes.
type place struct{ line, column int }

// column returns where the column of a member stands, in a language if it is
// that of a text, and false if it does not.
func (s *sheet) column(member string, l record.Language) (int, bool) {
	for i, c := range s.columns {
		if c.Member == member && c.Language == l && !c.Derived {
			return i, true
		}
	}
	return 0, false
}

// cell returns the text and the place of the cell in one of the columns that
// stand in front of a record's own, and "" if the file does not have it.
func (s *sheet) cell(l line, name string) (string, place) {
	for i, c := range s.columns {
		if c.Name == name && c.Member == "" {
			return l.cells[i], l.at[i]
		}
	}
	return "", l.at[0]
}

// lines reads the records of a file, notes what is not CSV or not UTF-8, and
// reports whether that is all of the file.
func (l *loader) lines(file string, data []byte) (lines []line, whole bool) {
	if isUTF16(data) {
		l.note(file, place{1, 1}, notUTF8())
		return nil, false
	}
	begin := place{1, 1}
	body, marked := bytes.CutPrefix(data, []byte(byteOrderMark))
	if marked {
		begin.column += len(byteOrderMark)
	}
	in := csv.NewReader(bytes.NewReader(body))
	in.FieldsPerRecord = -1
	width, before := 0, len(l.found)
	for {
		next, err := l.line(file, in, begin, width)
		if err != nil {
			return lines, len(l.found) == before
		}
		if len(lines) == 0 {
			width = len(next.cells)
		}
		if len(next.cells) == width {
			lines = append(lines, next)
		}
	}
}

// line reads the next record of a file, of which in has what begins at a place,
// and notes what is not CSV, not UTF-8 or not as wide as the header, unless width
// is 0. It returns the error of in.
func (l *loader) line(file string, in *csv.Reader, begin place, width int) (line, error) {
	where := func(row, column int) place {
		if row == 1 {
			column += begin.column - 1
		}
		return place{begin.line + row - 1, column}
	}
	note := func(at place, rule record.Rule, value, detail string) {
		l.note(file, at, &record.Problem{Rule: rule, Value: value, Detail: detail})
	}
	cells, err := in.Read()
	if fault, ok := errors.AsType[*csv.ParseError](err); ok {
		note(where(fault.Line, fault.Column), record.RuleSyntax, "", csvFault(fault.Err))
	}
	if err != nil {
		return line{}, err
	}
	next := line{cells: cells, at: make([]place, len(cells))}
	for i, cell := range cells {
		next.at[i] = where(in.FieldPos(i))
		switch {
		case !utf8.ValidString(cell):
			note(next.at[i], record.RuleEncoding, cell, "must be UTF-8")
		case strings.Contains(cell, byteOrderMark):
			note(next.at[i], record.RuleEncoding, cell, "must not hold a byte order mark")
		}
	}
	if n := len(cells); width > 0 && n != width {
		note(next.at[0], record.RuleSyntax, "", fmt.Sprintf("must have as many cells as the header, %d, and has %d", width, n))
	}
	return next, nil
}

// isUTF16 reports whether a file begins with the byte order mark of UTF-16.
func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

func notUTF8() *record.Problem {
	return &record.Problem{Rule: record.RuleEncoding, Detail: "must be UTF-8, not UTF-16"}
}

// csvFault returns what is wrong with a file that encoding/csv refuses.
func csvFault(err error) string {
	if errors.Is(err, csv.ErrBareQuote) {
		return "must be CSV: a quotation mark stands in a cell that does not begin with one"
	}
	return "must be CSV: a cell in quotation marks does not end in one, or goes on behind it"
}

// sheet gives the lines of a file the columns of its table, and notes headers
// that have no place there. It returns nil if the file has no header.
func (l *loader) sheet(t Table, file string, lines []line) *sheet {
	note := func(at place, rule record.Rule, value, detail string) {
		l.note(file, at, &record.Problem{Rule: rule, Value: value, Detail: detail})
		l.lost[t.Name] = true
	}
	if len(lines) == 0 {
		if !l.lost[t.Name] {
			note(place{1, 1}, record.RuleEmptyInput, "", "must have a header")
		}
		return nil
	}
	known := make(map[string]Column)
	for _, c := range t.Columns(l.languages) {
		known[c.Name] = c
	}
	s := &sheet{Table: t, file: file, lines: lines[1:]}
	header := lines[0]
	if only := header.cells[0]; len(header.cells) == 1 && strings.ContainsAny(only, ";\t\r") {
		note(header.at[0], record.RuleSyntax, only, "must have commas between its cells and line feeds between its lines")
		return nil
	}
	seen := make(map[string]bool)
	for i, name := range header.cells {
		c, ok := known[name]
		switch {
		case !ok && (!utf8.ValidString(name) || strings.Contains(name, byteOrderMark)): // as was noted
		case !ok:
			note(header.at[i], record.RuleUnknownMember, name, "is not a column of the table "+t.Name)
		case seen[name]:
			note(header.at[i], record.RuleDuplicateMember, name, "is a column already")
			c = Column{Derived: true} // its cells go nowhere
		}
		seen[name] = true
		s.columns = append(s.columns, c)
	}
	for _, c := range t.keys {
		if !seen[c.Name] {
			note(header.at[0], record.RuleRequired, c.Name, "must have this column: it says where a row belongs")
			s.lines = nil
		}
	}
	return s
}
