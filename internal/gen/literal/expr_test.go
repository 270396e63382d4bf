package main

import (
	"go/parser"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestExpr(t *testing.T) {
	day := timeline.MustParseDate("2024-05-12")
	for _, c := range []struct {
		name, desc string
		value      any
		want       string
	}{
		{"empty record", "zero members are left out", partnership.Amount{}, `partnership.Amount{}`},
		{"record", "what converts by itself is not converted", partnership.Amount{Value: 1 << 40, Currency: "EUR"},
			`partnership.Amount{Value: 1099511627776, Currency: "EUR"}`},
		{"true", "false is zero", partnership.Commitment{Truncated: true}, `partnership.Commitment{Truncated: true}`},
		{"score", "a score that is there may be zero", partnership.Assessment{Score: new(int8)}, `partnership.Assessment{Score: new(int8(0))}`},
		{"score against", "", partnership.Assessment{Score: new(int8(-1))}, `partnership.Assessment{Score: new(int8(-1))}`},
		{"no score", "only in a list is nil written", []*int8{nil, new(int8(1))}, `[]*int8{nil, new(int8(1))}`},
		{"nil list", "", [][]string{nil, {}}, `[][]string{nil, {}}`},
		{"empty list", "is not a nil one", partnership.Commitment{Areas: []areas.Code{}}, `partnership.Commitment{Areas: []areas.Code{}}`},
		{"named list", "", areas.List{{Code: "ai"}}, `areas.List{{Code: "ai"}}`},
		{"nil and empty texts", "", []record.Text{nil, {}, {"en": "A"}}, `[]record.Text{nil, {}, {"en": "A"}}`},
		{"languages", "in the order of their tags", record.Text{"ja": "日本", "en-GB": "A", "en": "B", "de": "C"},
			`record.Text{"de": "C", "en": "B", "en-GB": "A", "ja": "日本"}`},
		{"hostile words", "", "\"quoted\" `back` \\\n\t\x00\x7f\u2028\xff 日本　𠮷", `"\"quoted\" ` + "`back`" + ` \\\n\t\x00\x7f\u2028\xff 日本\u3000𠮷"`},
		{"day", "", day, `timeline.MustParseDate("2024-05-12")`},
		{"unknown day", "has no text", []timeline.Date{{}, timeline.MustParseDate("2024")}, `[]timeline.Date{{}, timeline.MustParseDate("2024")}`},
		{"open span", "", timeline.Span{Start: day}, `timeline.Span{Start: timeline.MustParseDate("2024-05-12")}`},
		{"span without a start", "has no text, but is a value", timeline.Span{End: day}, `timeline.Span{End: timeline.MustParseDate("2024-05-12")}`},
		{"long list", "a line each", []string{strings.Repeat("長", 60), strings.Repeat("b", 60)},
			"[]string{\n\"" + strings.Repeat("長", 60) + "\",\n\"" + strings.Repeat("b", 60) + "\",\n}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var p printer
			got := p.expr(reflect.ValueOf(c.value), false)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
			if _, err := parser.ParseExpr(got); err != nil {
				t.Error(err)
			}
		})
	}
}

// What the model does not have yet is refused, and not left out.
func TestExprRefuses(t *testing.T) {
	type closed struct{ hidden int }
	for name, c := range map[string]struct {
		value any
		want  string
	}{
		"function":     {func() {}, "func() has no literal"},
		"interface":    {[]any{1}, "interface {} has no literal"},
		"hidden field": {closed{1}, "main.closed has a field that only its package can set"},
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if diff := cmp.Diff(c.want, recover()); diff != "" {
					t.Errorf("panicked (-want +got):\n%s", diff)
				}
			}()
			new(printer).expr(reflect.ValueOf(c.value), false)
		})
	}
}

// Everything in the name of a type is imported, once.
func TestImports(t *testing.T) {
	var p printer
	for _, value := range []any{map[record.ID][]timeline.Date{}, []record.Text{}, 1, partnership.Force("")} {
		p.name(reflect.TypeOf(value))
	}
	slices.Sort(p.imports)
	const module = "github.com/eujapan/digitalpartnership/"
	if diff := cmp.Diff([]string{module + "partnership", module + "record", module + "timeline"}, p.imports); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
