// Package workbook writes a partnership as a spreadsheet workbook, in the format
// of Excel ([Office Open XML]), which any spreadsheet opens without asking: a
// sheet for each table of export/table, and in front of them one that says what
// the record is and leads to the others.
//
// A cell holds a number, a boolean or text, and never a formula, whatever the
// words. Dates are text, since a spreadsheet would make a day of a month, and
// cells that are still empty stay text when they are filled in. A sheet's first
// row, the names of its columns, stays in view and can be filtered.
//
// Equal partnerships give equal bytes.
//
// [Office Open XML]: https://ecma-international.org/publications-and-standards/standards/ecma-376/
package workbook

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// Write writes the tables of p as a workbook, texts in each of its languages.
//
// A value that no cell can hold gives a [*record.Problem], and nothing is
// written: one that [table.Table.Rows] refuses, a text of more than 32,767
// characters as Excel counts them, in UTF-16, or one with a character that XML
// does not know. So do more rows than a sheet has, 1,048,576, and a partnership
// without languages. An error of w is wrapped.
func Write(w io.Writer, p *partnership.Partnership) error {
	sheets, err := sheetsOf(p)
	if err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	out := zip.NewWriter(w)
	for _, part := range partsOf(sheets, p) {
		// The time a part bears is none, so that equal workbooks are equal files.
		f, err := out.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate})
		if err == nil {
			_, err = f.Write(part.text)
		}
		if err != nil {
			return fmt.Errorf("workbook: writing: %w", err)
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("workbook: writing: %w", err)
	}
	return nil
}

// sheetsOf returns the sheets of p, in their order.
func sheetsOf(p *partnership.Partnership) ([]sheet, error) {
	switch {
	case p == nil:
		return nil, errors.New("no partnership to write")
	case len(p.Languages) == 0: // a row might have no cells
		return nil, &record.Problem{Pointer: "/languages", Rule: record.RuleRequired, Detail: "is required"}
	}
	sheets := make([]sheet, 1) // the first speaks of the others
	for _, t := range table.All() {
		s, err := tableSheet(t.Name, t.Columns(p.Languages), t.Rows(p))
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", t.Name, err)
		}
		sheets = append(sheets, s)
	}
	var err error
	sheets[0], err = aboutSheet(p, sheets[1:])
	return sheets, err
}
