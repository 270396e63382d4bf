package workbook

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/record"
)

// maxRows is how many rows a sheet has.
const maxRows = 1 << 20

// Widths of columns, in characters, and heights of rows, in points.
const (
	leastWidth = 6
	mostWidth  = 60
	lineHeight = 15
	mostHeight = 409 // that Excel takes
)

// A sheet is what stands on a page of the workbook.
type sheet struct {
	name   string
	rows   int
	text   []byte // its rows in XML
	widths []int  // of its columns, in characters
	styles []style
	links  []string // the names of sheets that cells of the first column lead to, from the row linked
	linked int
}

// tableSheet returns the sheet of a table.
func tableSheet(name string, columns []table.Column, rows iter.Seq2[[]string, error]) (sheet, error) {
	s := sheet{name: name, widths: make([]int, len(columns))}
	head := make([]cell, len(columns))
	for i, c := range columns {
		head[i] = cell{headStyle, c.Name}
		s.styles = append(s.styles, styleOf(c.Type))
	}
	if err := s.add(head...); err != nil {
		return s, err
	}
	line := make([]cell, len(columns))
	for words, err := range rows {
		if err != nil {
			return s, err
		}
		for i, w := range words {
			line[i] = cell{s.styles[i], w}
		}
		if err := s.add(line...); err != nil {
			return s, err
		}
	}
	return s, nil
}

// add adds a row of cells to the sheet.
func (s *sheet) add(cells ...cell) error {
	if s.rows++; s.rows > maxRows {
		return &record.Problem{Rule: record.RuleMax, Value: strconv.Itoa(s.rows), Detail: "must be at most " + strconv.Itoa(maxRows) + " rows"}
	}
	s.text = fmt.Appendf(s.text, `<row r="%d"`, s.rows)
	if n := linesOf(cells); n > 1 { // not every spreadsheet makes room on its own
		s.text = fmt.Appendf(s.text, ` ht="%d"`, min(n*lineHeight, mostHeight))
	}
	s.text = append(s.text, '>')
	for i, c := range cells {
		at := columnName(i) + strconv.Itoa(s.rows)
		s.widths[i] = max(s.widths[i], widthOf(c.words))
		var err error
		if s.text, err = c.append(s.text, at); err != nil {
			return fmt.Errorf("cell %s: %w", at, err)
		}
	}
	s.text = append(s.text, `</row>`...)
	return nil
}

// area returns the cells of the sheet, from the first to the last, each number
// and letter of them after mark.
func (s *sheet) area(mark string) string {
	return mark + "A" + mark + "1:" + mark + columnName(len(s.widths)-1) + mark + strconv.Itoa(s.rows)
}

// isTable reports whether the sheet has names of columns in its first row.
func (s *sheet) isTable() bool { return s.links == nil }

// part returns the sheet as a part of the file. The order of the elements is the
// format's.
func (s *sheet) part() []byte {
	text := []byte(xmlHead + `<worksheet xmlns="` + mainSpace + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="` + s.area("") + `"/><sheetViews>`)
	if s.isTable() {
		text = append(text, `<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`+
			`<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView>`...)
	} else {
		text = append(text, `<sheetView tabSelected="1" workbookViewId="0"/>`...)
	}
	text = append(text, `</sheetViews><cols>`...)
	for i, width := range s.widths {
		text = fmt.Appendf(text, `<col min="%d" max="%d" width="%d" style="%d" customWidth="1"/>`,
			i+1, i+1, min(max(width+2, leastWidth), mostWidth), s.styles[i])
	}
	text = append(append(append(text, `</cols><sheetData>`...), s.text...), `</sheetData>`...)
	if s.isTable() {
		text = append(text, `<autoFilter ref="`+s.area("")+`"/>`...)
	} else {
		text = append(text, `<hyperlinks>`...)
		for i, name := range s.links {
			text = fmt.Appendf(text, `<hyperlink ref="A%d" location="'%s'!A1" display="%s"/>`, s.linked+i, name, name)
		}
		text = append(text, `</hyperlinks>`...)
	}
	// On paper (9 is A4), all columns go on one page. A year is text on purpose,
	// and no mistake to be marked.
	return append(text, `<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><ignoredErrors><ignoredError sqref="`+s.area("")+`" numberStoredAsText="1"/></ignoredErrors></worksheet>`...)
}

// columnName returns the name of the column at index i: A to Z, AA and so on.
func columnName(i int) string {
	var name []byte
	for i++; i > 0; i = (i - 1) / 26 {
		name = append(name, 'A'+byte((i-1)%26))
	}
	slices.Reverse(name)
	return string(name)
}

// widthOf returns how wide the longest line of a cell is, in characters. From
// U+2E80 on, where the scripts of East Asia are, they take two.
func widthOf(words string) int {
	widest, width := 0, 0
	for _, r := range words {
		switch {
		case r == '\n':
			width = 0
		case r >= 0x2e80:
			width += 2
		default:
			width++
		}
		widest = max(widest, width)
	}
	return widest
}

// linesOf returns how many lines the cells of a row need, about: nobody can tell
// where words will break.
func linesOf(cells []cell) int {
	most := 1
	for _, c := range cells {
		lines := 0
		for line := range strings.SplitSeq(c.words, "\n") {
			lines += 1 + widthOf(line)/(mostWidth-2)
		}
		most = max(most, lines)
	}
	return most
}
