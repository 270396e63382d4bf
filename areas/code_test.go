package areas_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
)

// constants returns the constants of a string type in a file of this package, by
// their values, in the order of the source.
func constants(t *testing.T, file, kind string) (values []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); ok && name.Name == kind {
			value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			values = append(values, value)
		}
		return false
	})
	return values
}

// TestCodes holds the thirteen areas to their codes and their order: what other
// programs have stored must mean the same in a later version.
func TestCodes(t *testing.T) {
	want := []areas.Code{
		"privacy", "semiconductors", "5g6g", "hpc-quantum", "cyber", "ai", "connectivity",
		"platforms", "data", "trade", "sme", "standards", "skills",
	}
	got := []areas.Code{
		areas.Privacy, areas.Semiconductors, areas.Mobile, areas.HPCQuantum, areas.Cyber, areas.AI, areas.Connectivity,
		areas.Platforms, areas.Data, areas.Trade, areas.SME, areas.Standards, areas.Skills,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("codes (-want +got):\n%s", diff)
	}
	var source []areas.Code
	for _, value := range constants(t, "code.go", "Code") {
		source = append(source, areas.Code(value))
	}
	if diff := cmp.Diff(want, source); diff != "" {
		t.Errorf("codes in the order of the source (-want +got):\n%s", diff)
	}
	for _, code := range got {
		if err := code.Check(); err != nil {
			t.Error(err)
		}
	}
}

var spellings = []struct {
	name, desc string
	text       string
	ok         bool
}{
	{"alien", "a code of another partnership", "digital-id", true},
	{"digit first", "as 5G has it", "5g6g", true},
	{"longest", "64 bytes", strings.Repeat("q", 64), true},
	{"too long", "65 bytes", strings.Repeat("q", 65), false},
	{"empty", "no area", "", false},
	{"capitals", "an acronym as people write it", "AI", false},
	{"slash", "a path", "hpc/quantum", false},
	{"last hyphen", "an empty group", "data-", false},
	{"Japanese", "a label, not a code", "半導体", false},
}

func TestCheck(t *testing.T) {
	for _, test := range spellings {
		t.Run(test.name, func(t *testing.T) {
			for kind, err := range map[string]error{
				"area":      areas.Code(test.text).Check(),
				"dimension": areas.DimensionCode(test.text).Check(),
			} {
				problem, refused := errors.AsType[*record.Problem](err)
				if refused == test.ok || (err != nil) != refused {
					t.Errorf("%s %q, %s: Check gives %v", kind, test.text, test.desc, err)
				}
				if refused && (problem.Rule != record.RuleCodeForm || problem.Value != test.text) {
					t.Errorf("%s %q, %s: rule %q, value %q", kind, test.text, test.desc, problem.Rule, problem.Value)
				}
			}
		})
	}
}

// FuzzCheck checks that the code of an area or a dimension has the form of an
// ID, with which an area's shares a namespace.
func FuzzCheck(f *testing.F) {
	for _, test := range spellings {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		id := record.ID(text).Check() == nil
		if code := areas.Code(text).Check() == nil; code != id {
			t.Errorf("%q: accepted as the code of an area %v, as an ID %v", text, code, id)
		}
		if code := areas.DimensionCode(text).Check() == nil; code != id {
			t.Errorf("%q: accepted as the code of a dimension %v, as an ID %v", text, code, id)
		}
	})
}
