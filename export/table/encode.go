package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/internal/scan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// An encoder appends the cells of records as CSV, each followed by a comma. Its
// methods for the structs of the model are in cells_gen.go; what they append is
// what the cells of [cellsOf] give.
type encoder struct {
	profile   Profile
	columns   []Column
	languages []record.Language
	uncommon  bool // each row needs a closer look
	odd       bool // this one does
}

func newEncoder(profile Profile, t Table, languages []record.Language) *encoder {
	e := &encoder{profile: profile, columns: t.Columns(languages), languages: languages}
	for i, l := range languages {
		e.uncommon = e.uncommon || slices.Contains(languages[:i], l)
	}
	return e
}

// derived appends the cells of a record that is not of the model.
func (e *encoder) derived(b []byte, r any) []byte {
	switch r := r.(type) {
	case *word:
		return e.text(e.cell(b, r.Value), r.Text)
	case *name:
		return e.cell(e.cell(b, string(r.ID)), string(r.Kind))
	}
	e.odd = true
	return append(b, ',')
}

// cell appends a cell of words, with quotation marks and a guard where it needs
// them.
func (e *encoder) cell(b []byte, s string) []byte {
	switch {
	case s == "":
		return append(b, ',')
	case isPlain(s):
		return append(append(b, s...), ',')
	}
	e.odd = e.odd || strings.IndexByte(s, '\r') >= 0 || !utf8.ValidString(s)
	return quoted(b, e.profile.Guard(s))
}

// text appends a cell for each language.
func (e *encoder) text(b []byte, t record.Text) []byte {
	left := len(t)
	for _, l := range e.languages {
		if left == 0 {
			b = append(b, ',')
			continue
		}
		s, ok := t[l]
		if ok {
			left--
		}
		b = e.cell(b, s)
	}
	e.odd = e.odd || left != 0
	return b
}

// span appends the cells of a span: itself, and what follows from it.
func (e *encoder) span(b []byte, s timeline.Span) []byte {
	if s.IsZero() {
		return append(b, ",,,,,"...)
	}
	b, err := s.AppendText(b)
	e.odd = e.odd || err != nil
	for _, d := range [...]timeline.Date{s.Start, s.End, s.First(), s.Last()} {
		b, _ = d.AppendText(append(b, ','))
	}
	return append(b, ',')
}

// dateCells appends the cells of a date: itself, and what follows from it.
func dateCells(b []byte, d timeline.Date) []byte {
	if d.IsZero() {
		return append(b, ",,,,"...)
	}
	start := len(b)
	b, _ = d.AppendText(b)
	if d.Precision() == timeline.PrecisionDay { // and nothing else follows from it
		b = append(b, ",day,"...)
		day := b[start : start+len("2006-01-02,")] // with the comma
		return append(append(b, day...), day...)
	}
	b = append(append(b, ','), d.Precision().String()...)
	b, _ = d.First().AppendText(append(b, ','))
	b, _ = d.Last().AppendText(append(b, ','))
	return append(b, ',')
}

// codesIn appends the cell of a list of codes.
func codesIn[S ~string](e *encoder, b []byte, codes []S) []byte {
	for i, code := range codes {
		if i > 0 {
			b = append(b, ' ')
		}
		e.odd = e.odd || !isCode(string(code))
		b = append(b, code...)
	}
	return append(b, ',')
}

// isCode reports whether s is letters, digits and hyphens, which stand for
// themselves wherever they stand, and begins with none of the hyphens.
func isCode(s string) bool {
	for i := range len(s) {
		if c := s[i] | ' '; (c < 'a' || c > 'z') && (s[i] < '0' || s[i] > '9') && (s[i] != '-' || i == 0) {
			return false
		}
	}
	return s != ""
}

func boolean(b []byte, v bool) []byte { return append(strconv.AppendBool(b, v), ',') }

// integer appends the cell of a number that is not known if it is zero.
func integer(b []byte, v int64) []byte {
	if v != 0 {
		b = strconv.AppendInt(b, v, 10)
	}
	return append(b, ',')
}

// integerAt appends the cell of a number that is not known if it is nil.
func integerAt[I ~int | ~int8 | ~int64](b []byte, v *I) []byte {
	if v != nil {
		b = strconv.AppendInt(b, int64(*v), 10)
	}
	return append(b, ',')
}

// quoted appends a cell as encoding/csv writes it, which is careful: in quotation
// marks where any reader may need them, and without carriage returns of its own.
func quoted(b []byte, s string) []byte {
	breaks := strings.IndexByte(s, '"') >= 0 || strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\r') >= 0
	if !breaks {
		first, _ := utf8.DecodeRuneInString(s)
		if strings.IndexByte(s, ',') < 0 && s != `\.` && (s == "" || !unicode.IsSpace(first)) {
			return append(append(b, s...), ',')
		}
		return append(append(append(b, '"'), s...), `",`...)
	}
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; c {
		case '"':
			b = append(b, `""`...)
		case '\n':
			b = append(b, "\r\n"...)
		case '\r':
		default:
			b = append(b, c)
		}
	}
	return append(b, `",`...)
}

// isPlain reports whether s is printable ASCII, and not nothing, that needs
// neither quotation marks nor a guard.
func isPlain(s string) bool {
	if s == "" {
		return false
	}
	c := s[0] | ' ' // a blank, a mark of a formula, or what hides one may need them
	return ('a' <= c && c <= 'z' || '0' <= s[0] && s[0] <= '9') && scan.Plain(s, ',') == len(s)
}
