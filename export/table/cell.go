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
	want := ""
	rule := record.RuleDateForm
	switch v := field.Interface().(type) {
	case timeline.Date:
		switch strings.TrimPrefix(c.Name, c.Member) {
		case "_precision":
			want = v.Precision().String()
		case "_first":
			want = v.First().String()
		case "_last":
			want = v.Last().String()
		}
	case timeline.Span:
		rule = record.RuleSpanForm
		switch strings.TrimPrefix(c.Name, c.Member) {
		case "_start":
			want = v.Start.String()
		case "_end":
			want = v.End.String()
		case "_first":
			want = v.First().String()
		case "_last":
			want = v.Last().String()
		}
	}
	switch cell {
	case "", want:
		return nil
	}
	detail := "must be " + want + ", which follows from " + c.Member + ", or empty"
	if want == "" {
		detail = "must be empty, as nothing of the kind follows from " + c.Member
	}
	return &record.Problem{Rule: rule, Value: cell, Detail: detail}
}
