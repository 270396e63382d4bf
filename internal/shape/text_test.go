package shape_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestSetText(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		old        any // a value of the type, set before
		text       string
		want       any
		rule       record.Rule // of the problem, "" if there is none
	}{
		{"nothing", "leaves what was there", "a", "", "a", ""},
		{"string", "any words", "a", " b\n", " b\n", ""},
		{"kind of string", "whatever its form", record.ID("a"), "B", record.ID("B"), ""},
		{"number", "with a sign", int64(1), "-5", int64(-5), ""},
		{"zero", "is a number", int64(1), "0", int64(0), ""},
		{"number with zeros", "has another spelling", int64(1), "05", int64(1), record.RuleWrongType},
		{"number with a plus", "has another spelling", int64(1), "+5", int64(1), record.RuleWrongType},
		{"fraction", "is no whole number", int64(1), "5.0", int64(1), record.RuleWrongType},
		{"int", "of 32 bits on every machine", 1, "2147483648", 1, record.RuleWrongType},
		{"small number", "of 8 bits", int8(1), "128", int8(1), record.RuleWrongType},
		{"pointer", "to a number", (*int8)(nil), "-1", new(int8(-1)), ""},
		{"pointer to nothing", "stays one", (*int8)(nil), "x", (*int8)(nil), record.RuleWrongType},
		{"true", "in small letters", false, "true", true, ""},
		{"false", "in small letters", true, "false", false, ""},
		{"TRUE", "in others", false, "TRUE", false, record.RuleWrongType},
		{"date", "of a month", timeline.Date{}, "2024-05", timeline.MustParseDate("2024-05"), ""},
		{"no date", "of a month", timeline.Date{}, "2024-13", timeline.Date{}, record.RuleDateForm},
		{"span", "with an open end", timeline.Span{}, "2024/..", timeline.MustParseSpan("2024/.."), ""},
		{"no span", "without a start", timeline.Span{}, "../2024", timeline.Span{}, record.RuleSpanForm},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := reflect.New(reflect.TypeOf(test.old)).Elem()
			v.Set(reflect.ValueOf(test.old))
			err := shape.SetText(v, test.text)
			if diff := cmp.Diff(test.want, v.Interface(), cmp.Comparer(timeline.Date.Equal)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
			problem, refused := errors.AsType[*record.Problem](err)
			if refused != (test.rule != "") || (err != nil) != refused {
				t.Fatalf("%s: error %v", test.desc, err)
			}
			if refused && (problem.Rule != test.rule || problem.Value != test.text || problem.Detail == "") {
				t.Errorf("%s: %v", test.desc, problem)
			}
		})
	}
}

func TestField(t *testing.T) {
	l := library{ID: "a"}
	v := reflect.ValueOf(&l).Elem()
	if got := shape.Field(v, "id"); !got.IsValid() || got.String() != "a" || !got.CanSet() {
		t.Errorf("id is %v", got)
	}
	for _, name := range []string{"ID", "keeper", ""} {
		if got := shape.Field(v, name); got.IsValid() {
			t.Errorf("%q is %v", name, got)
		}
	}
}

// AppendLine appends a line, and nothing of a value that has no text.
func TestAppendLine(t *testing.T) {
	text, err := shape.AppendLine([]byte("before\n"), &library{ID: "a", Motto: "<\u2028\n>"})
	if diff := cmp.Diff("before\n{\"id\":\"a\",\"motto\":\"<\u2028\\n>\"}\n", string(text)); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	text, err = shape.AppendLine(text[:7], &library{Motto: "\xff"})
	problem, ok := errors.AsType[*record.Problem](err)
	if string(text) != "before\n" || !ok || problem.Pointer != "/motto" || problem.Rule != record.RuleEncoding {
		t.Errorf("%q, %v", text, err)
	}
}
