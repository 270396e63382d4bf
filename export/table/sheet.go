package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
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
	body, marked := bytes.CutPrefix(data, []byte(byteOrderMark))
	note := func(at place, rule record.Rule, value, detail string) {
		l.note(file, at, &record.Problem{Rule: rule, Value: value, Detail: detail})
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		note(place{1, 1}, record.RuleEncoding, "", "must be UTF-8, not UTF-16")
		return nil, false
	}
	in := csv.NewReader(bytes.NewReader(body))
	in.FieldsPerRecord = -1
	whole = true
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return lines, whole
		}
		if fault, ok := errors.AsType[*csv.ParseError](err); ok {
			note(place{fault.Line, fault.Column}, record.RuleSyntax, "", csvFault(fault.Err))
			return lines, false
		}
		next := line{cells: cells, at: make([]place, len(cells))}
		for i, cell := range cells {
			row, column := in.FieldPos(i)
			if row == 1 && marked {
				column += len(byteOrderMark)
			}
			next.at[i] = place{row, column}
			switch {
			case !utf8.ValidString(cell):
				note(next.at[i], record.RuleEncoding, cell, "must be UTF-8")
				whole = false
			case strings.Contains(cell, byteOrderMark):
				note(next.at[i], record.RuleEncoding, cell, "must not hold a byte order mark")
				whole = false
			}
		}
		if n := len(cells); len(lines) > 0 && n != len(lines[0].cells) {
			note(next.at[0], record.RuleSyntax, "", fmt.Sprintf("must have as many cells as the header, %d, and has %d", len(lines[0].cells), n))
			whole = false
			continue
		}
		lines = append(lines, next)
	}
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
