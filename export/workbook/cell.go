package workbook

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/record"
)

// maxUnits is how many units of UTF-16 a cell has room for.
const maxUnits = 32767

// A style is what a cell holds and how it looks, by its place in styles.xml.
type style int

const (
	numberStyle style = iota + 1 // 0 is that of a cell without
	booleanStyle
	wordStyle // text, also when it is edited
	wrapStyle // text of several lines
	headStyle
	linkStyle
	countStyle // a number beside words
)

// styleOf returns the style of the cells of a type.
func styleOf(t table.Type) style {
	switch t {
	case table.Integer:
		return numberStyle
	case table.Boolean:
		return booleanStyle
	}
	return wordStyle
}

// A cell is a cell of a sheet. One without words is empty, and is not written.
type cell struct {
	style style
	words string
}

// append appends the cell with the name at.
func (c cell) append(text []byte, at string) ([]byte, error) {
	if c.words == "" {
		return text, nil
	}
	if c.style == numberStyle && len(c.words) > 15 { // digits, of which a spreadsheet's number keeps no more
		c.style = wordStyle
	}
	if c.style == wordStyle && (strings.Contains(c.words, "\n") || widthOf(c.words) > mostWidth-2) {
		c.style = wrapStyle
	}
	text = append(text, `<c r="`+at+`" s="`+strconv.Itoa(int(c.style))+`"`...)
	switch c.style {
	case numberStyle, countStyle:
		return append(text, `><v>`+c.words+`</v></c>`...), nil
	case booleanStyle:
		return append(text, ` t="b"><v>`+map[string]string{"true": "1", "false": "0"}[c.words]+`</v></c>`...), nil
	}
	text = append(text, ` t="inlineStr"><is><t xml:space="preserve">`...)
	text, err := appendWords(text, c.words)
	return append(text, `</t></is></c>`...), err
}

// appendWords appends words as the text of a cell. A sequence such as _x0041_
// stands for a character there, so that the first mark of one that is meant as
// it is gets an escape of its own.
func appendWords(text []byte, words string) ([]byte, error) {
	refuse := func(rule record.Rule, detail string) ([]byte, error) {
		return text, &record.Problem{Rule: rule, Value: words, Detail: detail}
	}
	if !utf8.ValidString(words) {
		return refuse(record.RuleTextForm, "must be UTF-8")
	}
	units := 0
	for i, r := range words {
		if units++; r > 0xffff {
			units++
		}
		switch {
		case r < ' ' && r != '\t' && r != '\n', r == 0xfffe, r == 0xffff:
			return refuse(record.RuleTextForm, "must hold no characters but those XML knows")
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
		return refuse(record.RuleMax, "must be at most "+strconv.Itoa(maxUnits)+" characters in a cell")
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
