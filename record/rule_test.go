package record_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
)

// A constant is one of type Rule, as its source has it.
type constant struct {
	name   string
	rule   record.Rule
	advice bool // whether it stands in the group of constants on advice
}

// constants reads the constants of type Rule from rule.go, in their order.
func constants(t *testing.T) (found []constant) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "rule.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		group, ok := d.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		advice := strings.HasPrefix(group.Doc.Text(), "Advice")
		for _, spec := range group.Specs {
			value := spec.(*ast.ValueSpec)
			if kind, ok := value.Type.(*ast.Ident); !ok || kind.Name != "Rule" || len(value.Values) != 1 {
				t.Fatalf("%v is not written as one constant of type Rule with its word", value.Names)
			}
			word, err := strconv.Unquote(value.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			found = append(found, constant{value.Names[0].Name, record.Rule(word), advice})
		}
	}
	return found
}

// TestRules checks that the two lists name every constant once, in the order of
// the source.
func TestRules(t *testing.T) {
	var rules, advice []record.Rule
	for _, c := range constants(t) {
		if c.advice {
			advice = append(advice, c.rule)
		} else {
			rules = append(rules, c.rule)
		}
	}
	if len(rules) == 0 || len(advice) == 0 {
		t.Fatalf("rule.go has %d rules and %d pieces of advice", len(rules), len(advice))
	}
	if diff := cmp.Diff(rules, record.Rules()); diff != "" {
		t.Errorf("Rules (-source +got):\n%s", diff)
	}
	if diff := cmp.Diff(advice, record.Advice()); diff != "" {
		t.Errorf("Advice (-source +got):\n%s", diff)
	}
}

// TestRuleWords checks that every word is one, that none serves twice, and that
// each constant is named by its word.
func TestRuleWords(t *testing.T) {
	named := map[record.Rule]string{}
	for _, c := range constants(t) {
		if err := record.CheckCode(string(c.rule)); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if other, ok := named[c.rule]; ok {
			t.Errorf("%s and %s have one word, %q", other, c.name, c.rule)
		}
		named[c.rule] = c.name
		if want := "Rule" + strings.ReplaceAll(string(c.rule), "-", ""); !strings.EqualFold(c.name, want) {
			t.Errorf("%s is the name of %q", c.name, c.rule)
		}
	}
}

// TestRulesFresh changes what Rules and Advice return, and asks again.
func TestRulesFresh(t *testing.T) {
	for name, list := range map[string]func() []record.Rule{"Rules": record.Rules, "Advice": record.Advice} {
		want := slices.Clone(list())
		clear(list())
		if diff := cmp.Diff(want, list()); diff != "" {
			t.Errorf("%s after a caller changed it (-want +got):\n%s", name, diff)
		}
	}
}
