package table

import (
	"reflect"
	"strings"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// setCell sets a member, which is addressable, to what the cell in its column
// says. An empty cell leaves it as it is. It returns the [*record.Problem] of a
// cell that says no such thing.
func (p Profile) setCell(field reflect.Value, c Column, cell string) error {
	if cell == "" {
		return nil
	}
	if p == Spreadsheet && c.Type == Boolean {
		cell = strings.ToLower(cell) // as spreadsheets write it
	}
	switch layoutOf(field.Type()) {
	case texts:
		if field.IsNil() {
			field.Set(reflect.MakeMap(field.Type()))
		}
		field.SetMapIndex(reflect.ValueOf(c.Language), reflect.ValueOf(cell))
	case codes:
		for code := range strings.SplitSeq(cell, " ") {
			field.Set(reflect.Append(field, reflect.ValueOf(code).Convert(field.Type().Elem())))
		}
	default:
		return shape.SetText(field, cell)
	}
	return nil
}

// disagreement returns the problem of a derived cell that says other than what
// follows from its member, a date or a span, and nil if it is empty or agrees.
func disagreement(field reflect.Value, c Column, cell string) error {
	want := string(c.follows(field.Addr().Interface())(nil))
	switch cell {
	case "", want:
		return nil
	}
	rule := record.RuleDateForm
	if field.Type() == reflect.TypeFor[timeline.Span]() {
		rule = record.RuleSpanForm
	}
	detail := "must be " + want + ", which follows from " + c.Member + ", or empty"
	if want == "" {
		detail = "must be empty, as nothing of the kind follows from " + c.Member
	}
	return &record.Problem{Rule: rule, Value: cell, Detail: detail}
}

// follows returns what appends the cell of a derived column that follows from the
// date or the span that member points to.
func (c Column) follows(member any) func([]byte) []byte {
	date := func(b []byte, d timeline.Date) []byte {
		b, _ = d.AppendText(b) // which never fails
		return b
	}
	suffix := strings.TrimPrefix(c.Name, c.Member)
	switch v := member.(type) {
	case *timeline.Date:
		switch suffix {
		case "_precision":
			return func(b []byte) []byte { return append(b, v.Precision().String()...) }
		case "_first":
			return func(b []byte) []byte { return date(b, v.First()) }
		case "_last":
			return func(b []byte) []byte { return date(b, v.Last()) }
		}
	case *timeline.Span:
		switch suffix {
		case "_start":
			return func(b []byte) []byte { return date(b, v.Start) }
		case "_end":
			return func(b []byte) []byte { return date(b, v.End) }
		case "_first":
			return func(b []byte) []byte { return date(b, v.First()) }
		case "_last":
			return func(b []byte) []byte { return date(b, v.Last()) }
		}
	}
	return func(b []byte) []byte { return b }
}
