package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// Bounds of a sheet and of a cell, as Excel has them.
const (
	maxRows  = 1 << 20
	maxUnits = 32767 // of UTF-16
)

// Styles of cells, by their place in styles.xml.
const (
	numberStyle = iota // of a cell that names none
	wordStyle          // text, also when it is edited
	headStyle
	wrapStyle
)

// Widths of columns, in characters.
const (
	leastWidth = 6
	mostWidth  = 60
)

// sheetOf returns the sheet of a table.
func sheetOf(t table.Table, p *partnership.Partnership) ([]byte, error) {
	columns := t.Columns(p.Languages)
	widths := make([]int, len(columns))
	var rows []byte
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c.Name
	}
	rows, err := appendRow(rows, 1, head, nil, widths)
	if err != nil {
		return nil, err
	}
	n := 1
	for cells, err := range t.Rows(p) {
		if err != nil {
			return nil, err
		}
		if n++; n > maxRows {
			return nil, &record.Problem{Rule: record.RuleMax, Value: strconv.Itoa(n - 1), Detail: "must be at most " + strconv.Itoa(maxRows-1) + " rows"}
		}
		if rows, err = appendRow(rows, n, cells, columns, widths); err != nil {
			return nil, err
		}
	}
	area := "A1:" + columnName(len(columns)-1) + strconv.Itoa(n)
	text := []byte(xmlHead + `<worksheet xmlns="` + mainSpace + `"><dimension ref="` + area + `"/>` +
		`<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
		`<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><cols>`)
	for i, width := range widths {
		text = fmt.Appendf(text, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, min(max(width+2, leastWidth), mostWidth))
	}
	text = append(append(append(text, `</cols><sheetData>`...), rows...), `</sheetData><autoFilter ref="`+area+`"/></worksheet>`...)
	return text, nil
}

// appendRow appends a row, the first of which has no columns but names them, and
// notes how wide its cells are.
func appendRow(text []byte, n int, cells []string, columns []table.Column, widths []int) ([]byte, error) {
	text = append(strconv.AppendInt(append(text, `<row r="`...), int64(n), 10), `">`...)
	for i, cell := range cells {
		widths[i] = max(widths[i], widthOf(cell))
		at := columnName(i) + strconv.Itoa(n)
		switch {
		case cell == "":
		case columns != nil && columns[i].Type == table.Integer && isExact(cell):
			text = append(text, `<c r="`+at+`"><v>`+cell+`</v></c>`...)
		case columns != nil && columns[i].Type == table.Boolean:
			text = append(text, `<c r="`+at+`" t="b"><v>`+map[string]string{"true": "1", "false": "0"}[cell]+`</v></c>`...)
		default:
			style := wordStyle
			switch {
			case columns == nil:
				style = headStyle
			case widthOf(cell) > mostWidth-2:
				style = wrapStyle
			}
			text = append(text, `<c r="`+at+`" s="`+strconv.Itoa(style)+`" t="inlineStr"><is><t xml:space="preserve">`...)
			var err error
			if text, err = appendWords(text, cell); err != nil {
				return nil, fmt.Errorf("cell %s: %w", at, err)
			}
			text = append(text, `</t></is></c>`...)
		}
	}
	return append(text, `</row>`...), nil
}

// isExact reports whether a spreadsheet, whose numbers are of floating point,
// holds all digits of a number: it has fifteen at most.
func isExact(number string) bool { return len(number) <= 15 }

// columnName returns the name of the column at index i: A to Z, AA and so on.
func columnName(i int) string {
	var name []byte
	for i++; i > 0; i = (i - 1) / 26 {
		name = append(name, 'A'+byte((i-1)%26))
	}
	slices.Reverse(name)
	return string(name)
}

// widthOf returns how wide the longest line of a cell is, in characters: those
// of Chinese, Japanese and Korean take two.
func widthOf(cell string) int {
	widest, line := 0, 0
	for _, r := range cell {
		switch {
		case r == '\n':
			line = 0
			continue
		case r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r >= 0xff01 && r <= 0xff60):
			line += 2
		default:
			line++
		}
		widest = max(widest, line)
	}
	return widest
}

// appendWords appends words as the text of an element. A sequence such as
// _x0041_ stands for a character there, so that the first mark of one that is
// meant as it is gets an escape of its own.
func appendWords(text []byte, words string) ([]byte, error) {
	units := 0
	for i, r := range words {
		units++
		if r > 0xffff {
			units++
		}
		switch {
		case r == utf8.RuneError && !utf8.ValidString(words[i:]), r < ' ' && r != '\t' && r != '\n', r == 0xfffe, r == 0xffff:
			return nil, &record.Problem{Rule: record.RuleTextForm, Value: words, Detail: "must hold no characters but those XML knows"}
		case r == '&':
			text = append(text, "&amp;"...)
		case r == '<':
			text = append(text, "&lt;"...)
		case r == '>':
			text = append(text, "&gt;"...)
		case r == '_' && isEscape(words[i:]):
			text = append(text, "_x005F_"...)
		default:
			text = utf8.AppendRune(text, r)
		}
	}
	if units > maxUnits {
		return nil, &record.Problem{Rule: record.RuleMax, Value: words, Detail: "must be at most " + strconv.Itoa(maxUnits) + " characters in a cell"}
	}
	return text, nil
}

// isEscape reports whether words begin with an escape of Office Open XML: _x,
// four hexadecimal digits and _.
func isEscape(words string) bool {
	if len(words) < 7 || words[1] != 'x' || words[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(words[2:6], 16, 32)
	return err == nil
}
