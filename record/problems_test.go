package record_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
)

// found returns the pointer, the rule and the value of every problem in err.
func found(err error) (lines []string) {
	for p := range record.In(err) {
		lines = append(lines, fmt.Sprintf("%s %s %q", p.Pointer, p.Rule, p.Value))
	}
	return lines
}

// problem returns a problem about the area at index i.
func problem(i int) *record.Problem {
	return &record.Problem{Pointer: record.Pointer("/areas").Item(i), Rule: record.RuleCodeForm, Value: strconv.Itoa(i)}
}

func TestProblemsError(t *testing.T) {
	const shown = 10
	for _, test := range []struct {
		name, desc string
		problems   int
		more       string
	}{
		{"none", "no text", 0, ""},
		{"one", "one line, and no line feed", 1, ""},
		{"two", "a line each", 2, ""},
		{"ten", "all of them", shown, ""},
		{"eleven", "one is counted", shown + 1, "(and 1 more)"},
		{"thousand", "the rest is counted", 1000, "(and 990 more)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var problems record.Problems
			var want []string
			for i := range test.problems {
				problems = append(problems, problem(i))
				if i < shown {
					want = append(want, problem(i).Error())
				}
			}
			if test.more != "" {
				want = append(want, test.more)
			}
			if diff := cmp.Diff(strings.Join(want, "\n"), problems.Error()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

func TestProblemsErr(t *testing.T) {
	for name, empty := range map[string]record.Problems{"nil": nil, "empty": {}} {
		if err := empty.Err(); err != nil {
			t.Errorf("Err of %s Problems is a %T, want a nil error", name, err)
		}
	}
	problems := record.Problems{problem(0), problem(1)}
	got, ok := problems.Err().(record.Problems)
	if !ok {
		t.Fatalf("Err is a %T, want record.Problems", problems.Err())
	}
	if diff := cmp.Diff(problems, got); diff != "" {
		t.Errorf("Err (-want +got):\n%s", diff)
	}
}

func TestProblemsUnwrap(t *testing.T) {
	first, second := problem(0), problem(1)
	second.Err = &url.Error{Op: "parse", URL: "x", Err: fs.ErrInvalid}
	err := fmt.Errorf("reading: %w", record.Problems{first, second}.Err())
	if got, ok := errors.AsType[*record.Problem](err); !ok || got != first {
		t.Errorf("AsType gives %v, want the first problem", got)
	}
	if !errors.Is(err, second) {
		t.Error("Is does not see the second problem")
	}
	if got, ok := errors.AsType[*url.Error](err); !ok || got != second.Err {
		t.Errorf("AsType gives %v, want what lies beneath the second problem", got)
	}
	if !errors.Is(err, fs.ErrInvalid) || errors.Is(err, fs.ErrExist) {
		t.Error("Is sees less or more than what lies beneath the problems")
	}
	if got := (record.Problems{}).Unwrap(); len(got) != 0 {
		t.Errorf("no problems unwrap to %v", got)
	}
}

func TestProblemsAdd(t *testing.T) {
	plain := errors.New("no such thing")
	for _, test := range []struct {
		name, desc string
		err        error
		want       record.Problems
	}{
		{"nil", "adds nothing", nil, nil},
		{"a problem", "keeps all but its pointer",
			&record.Problem{File: "a.json", Line: 3, Column: 4, Rule: record.RuleIDForm, Value: "A", Detail: "no", Err: plain},
			record.Problems{{File: "a.json", Line: 3, Column: 4, Pointer: "/name", Rule: record.RuleIDForm, Value: "A", Detail: "no", Err: plain}}},
		{"problems", "each within the value", record.Problems{problem(1), problem(2)},
			record.Problems{
				{Pointer: "/name/areas/1", Rule: record.RuleCodeForm, Value: "1"},
				{Pointer: "/name/areas/2", Rule: record.RuleCodeForm, Value: "2"}}},
		{"wrapped", "as if it were not", fmt.Errorf("checking: %w", problem(7)),
			record.Problems{{Pointer: "/name/areas/7", Rule: record.RuleCodeForm, Value: "7"}}},
		{"another error", "is not lost", plain,
			record.Problems{{Pointer: "/name", Rule: record.RuleTextForm, Detail: "no such thing", Err: plain}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			before := problem(0)
			got := record.Problems{before}
			got.Add("/name", test.err)
			if diff := cmp.Diff(append(record.Problems{before}, test.want...), got, sameCause); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// sameCause takes the errors beneath for equal only if they are the same one.
var sameCause = cmp.FilterPath(
	func(p cmp.Path) bool { return p.Last().String() == ".Err" },
	cmp.Comparer(func(a, b error) bool { return a == b }),
)

func TestProblemsAddCopies(t *testing.T) {
	original := problem(3)
	var problems record.Problems
	problems.Add("/x", original)
	if diff := cmp.Diff(problem(3), original); diff != "" {
		t.Errorf("the problem added was changed (-before +after):\n%s", diff)
	}
	problems.Add("/y", problems)
	want := []string{`/x/areas/3 code-form "3"`, `/y/x/areas/3 code-form "3"`}
	if diff := cmp.Diff(want, found(problems)); diff != "" {
		t.Errorf("problems added to themselves (-want +got):\n%s", diff)
	}
}

func TestProblemsSort(t *testing.T) {
	want := record.Problems{
		{Pointer: "/council", Rule: record.RuleRequired, Detail: "without a file"},
		{File: "10.json", Line: 1, Detail: "files sort by name"},
		{File: "2.json", Line: 2, Column: 80, Pointer: "/z", Rule: record.RuleWrongType},
		{File: "2.json", Line: 10, Column: 2, Pointer: "/y", Rule: record.RuleWrongType, Detail: "lines by number"},
		{File: "2.json", Line: 10, Column: 9, Pointer: "/areas/2", Rule: record.RuleWrongType, Detail: "columns by number"},
		{File: "2.json", Line: 10, Column: 10, Pointer: "/areas", Rule: record.RuleWrongType, Detail: "pointers: container first"},
		{File: "2.json", Line: 10, Column: 10, Pointer: "/areas/2", Rule: record.RuleCodeForm, Detail: "rules by name"},
		{File: "2.json", Line: 10, Column: 10, Pointer: "/areas/2", Rule: record.RuleIDUnique},
		{File: "2.json", Line: 10, Column: 10, Pointer: "/areas/10", Rule: record.RuleCodeForm, Detail: "indexes by number"},
		{File: "2.json", Line: 10, Column: 10, Pointer: "/areas-old", Rule: record.RuleCodeForm, Detail: "names by token"},
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		got := slices.Clone(want)
		random.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		got.Sort()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("sorted (-want +got):\n%s", diff)
		}
	}
}

// TestProblemsSortStable sorts problems that differ in nothing it looks at.
func TestProblemsSortStable(t *testing.T) {
	var problems record.Problems
	for i := range 100 {
		p := problem(i % 2)
		p.Value = strconv.Itoa(i)
		problems = append(problems, p)
	}
	problems.Sort()
	for i, p := range problems {
		if want := strconv.Itoa(i%50*2 + i/50); p.Value != want {
			t.Fatalf("problem %d is that of value %s, want %s", i, p.Value, want)
		}
	}
}
