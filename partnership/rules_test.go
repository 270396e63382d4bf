package partnership_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/record"
)

// A mutation breaks one rule of the valid document in one place: it has new
// where that says old, and the problem stands at the mark § in new.
type mutation struct {
	name, desc string
	old, new   string
	rule       record.Rule
	pointer    record.Pointer
	value      string
}

func TestRules(t *testing.T) {
	broken := make(map[record.Rule]int)
	for _, m := range mutations() {
		broken[m.rule]++
		t.Run(string(m.rule)+"/"+m.name, func(t *testing.T) {
			text, line, column := marked(t, replaced(t, sample(t), m.old, m.new))
			want := record.Problems{{Pointer: m.pointer, Rule: m.rule, Value: m.value, Line: line, Column: column}}
			got := problems(t, text)
			if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(record.Problem{}, "Detail", "Err")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", m.desc, diff)
			}
			for _, p := range got {
				if p.Detail == "" {
					t.Errorf("%v: no word for people", p)
				}
			}
		})
	}
	broken[record.RuleFragmentConflict]++ // needs two files: TestLoadConflict
	broken[record.RuleEmptyInput]++       // has no place for a mark: TestDecodeEmpty
	for _, rule := range record.Rules() {
		if broken[rule] == 0 {
			t.Errorf("no mutation breaks %s", rule)
		}
	}
}

func mutations() []mutation {
	return append(append(append(readingMutations, formMutations...), fieldMutations...), crossMutations...)
}
