// Package workbook writes a partnership as a spreadsheet workbook, in the format
// of Excel ([Office Open XML]): a sheet for each table of export/table, which any
// spreadsheet opens without asking.
//
// A cell holds a number, a boolean or text, and never a formula, whatever the
// words. Dates are text, since a spreadsheet would make a day of a month. A
// sheet's first row, the names of its columns, stays in view and can be filtered.
//
// Equal partnerships give equal bytes.
//
// [Office Open XML]: https://ecma-international.org/publications-and-standards/standards/ecma-376/
package workbook

import (
	"archive/zip"
	"bytes"
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
// does not know. So do more rows than a sheet has, 1,048,576. An error of w is
// wrapped.
func Write(w io.Writer, p *partnership.Partnership) error {
	if p == nil {
		return errors.New("workbook: no partnership to write")
	}
	if len(p.Languages) == 0 { // a row might have no cells
		return fmt.Errorf("workbook: %w", &record.Problem{Pointer: "/languages", Rule: record.RuleRequired, Detail: "is required"})
	}
	var file bytes.Buffer
	pack := zip.NewWriter(&file)
	tables := table.All()
	for _, part := range parts(tables, p) {
		if err := add(pack, part.name, part.text); err != nil {
			return err
		}
	}
	for i, t := range tables {
		sheet, err := sheetOf(t, p)
		if err != nil {
			return fmt.Errorf("workbook: table %s: %w", t.Name, err)
		}
		if err := add(pack, sheetName(i), sheet); err != nil {
			return err
		}
	}
	if err := pack.Close(); err != nil {
		return fmt.Errorf("workbook: packing: %w", err)
	}
	if _, err := w.Write(file.Bytes()); err != nil {
		return fmt.Errorf("workbook: writing: %w", err)
	}
	return nil
}

// add adds a part to the file. The time it bears is none, so that equal
// workbooks are equal files.
func add(pack *zip.Writer, name string, text []byte) error {
	part, err := pack.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err == nil {
		_, err = part.Write(text)
	}
	if err != nil {
		return fmt.Errorf("workbook: packing: %w", err)
	}
	return nil
}
