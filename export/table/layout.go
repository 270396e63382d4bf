package table

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A layout is how a member stands in a table.
type layout int

const (
	elsewhere layout = iota // in a table of its own
	plain                   // in one cell
	codes                   // in one cell, joined by spaces
	texts                   // in a cell for each language
	date
	span
)

func layoutOf(t reflect.Type) layout {
	switch t {
	case reflect.TypeFor[timeline.Date]():
		return date
	case reflect.TypeFor[timeline.Span]():
		return span
	case reflect.TypeFor[record.Text]():
		return texts
	}
	switch t.Kind() {
	case reflect.Struct:
		return elsewhere
	case reflect.Slice:
		if t.Elem().Kind() == reflect.String && !isWords(t) {
			return codes
		}
		return elsewhere
	}
	return plain
}

// isWords reports whether t is a list of words or texts rather than of codes or
// records.
func isWords(t reflect.Type) bool {
	return t == reflect.TypeFor[[]string]() || t == reflect.TypeFor[[]record.Text]()
}

// cellsOf returns the cells of a row.
func cellsOf(r row, languages []record.Language) ([]string, error) {
	at := r.pointer()
	cells := slices.Clone(r.keys)
	if err := checkCells(cells, at); err != nil {
		return nil, err
	}
	value := reflect.ValueOf(r.record).Elem()
	for name, field := range shape.Members(value.Type()) {
		here := at
		if !r.bare {
			here = at.Member(name)
		}
		before := len(cells)
		var err error
		cells, err = appendCells(cells, value.FieldByIndex(field.Index), here, languages)
		if err == nil {
			err = checkCells(cells[before:], here)
		}
		if err != nil {
			return nil, err
		}
	}
	return cells, nil
}

// checkCells returns the problem of a cell that would not come out of a file as
// it went in, if there is one among the cells for the value at a pointer.
func checkCells(cells []string, at record.Pointer) error {
	for _, cell := range cells {
		if !utf8.ValidString(cell) || strings.Contains(cell, "\r") {
			return &record.Problem{Pointer: at, Rule: record.RuleTextForm, Value: cell, Detail: "must be UTF-8 without carriage returns"}
		}
	}
	return nil
}

// appendCells appends the cells of the value v, which stands in the document at
// the pointer at.
func appendCells(cells []string, v reflect.Value, at record.Pointer, languages []record.Language) ([]string, error) {
	switch layoutOf(v.Type()) {
	case plain:
		return append(cells, plainText(v)), nil
	case codes:
		joined, err := joinCodes(v, at)
		return append(cells, joined), err
	case texts:
		text := v.Interface().(record.Text)
		for _, l := range slices.Sorted(maps.Keys(text)) {
			if !slices.Contains(languages, l) {
				return nil, &record.Problem{Pointer: at.Member(string(l)), Rule: record.RuleLanguageKnown, Value: text[l],
					Detail: "is in a language the partnership does not name"}
			}
		}
		for _, l := range languages {
			cells = append(cells, text[l])
		}
	case date:
		d := v.Interface().(timeline.Date)
		cells = append(cells, d.String(), d.Precision().String(), d.First().String(), d.Last().String())
	case span:
		s := v.Interface().(timeline.Span)
		if err := s.Check(); err != nil {
			return nil, &record.Problem{Pointer: at, Rule: record.RuleSpanForm, Value: s.String(), Detail: "must have a start", Err: err}
		}
		cells = append(cells, s.String(), s.Start.String(), s.End.String(), s.First().String(), s.Last().String())
	}
	return cells, nil
}

// plainText returns the text of a string, a number or a boolean. A number that
// is zero is not known, unless there is a pointer to it.
func plainText(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return strconv.FormatInt(v.Elem().Int(), 10)
	case reflect.String:
		return v.String()
	}
	if v.IsZero() {
		return ""
	}
	return strconv.FormatInt(v.Int(), 10)
}

// joinCodes joins a list of codes by spaces, which no code may hold.
func joinCodes(list reflect.Value, at record.Pointer) (string, error) {
	var joined strings.Builder
	for i := range list.Len() {
		code := list.Index(i).String()
		if code == "" || strings.Contains(code, " ") {
			return "", &record.Problem{Pointer: at.Item(i), Rule: record.RuleCodeForm, Value: code, Detail: "must be a code without blanks"}
		}
		if i > 0 {
			joined.WriteByte(' ')
		}
		joined.WriteString(code)
	}
	return joined.String(), nil
}
