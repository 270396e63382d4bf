package table_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// sample returns the partnership of the tests of package export, which has
// every member of every record. That package writes the file, and its tests
// compare it.
func sample(t testing.TB) *partnership.Partnership {
	t.Helper()
	f, err := os.Open("../testdata/partnership.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, err := partnership.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// rows returns the rows of a table.
func rows(t testing.TB, name string, p *partnership.Partnership) [][]string {
	t.Helper()
	found, ok := table.Lookup(name)
	if !ok {
		t.Fatalf("no table %s", name)
	}
	var all [][]string
	for cells, err := range found.Rows(p) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, cells)
	}
	return all
}

func TestNames(t *testing.T) {
	seen := make(map[string]bool)
	for _, each := range table.All() {
		if seen[each.Name] {
			t.Errorf("two tables %s", each.Name)
		}
		seen[each.Name] = true
		if err := record.ID(each.Name).Check(); err != nil {
			t.Error(err)
		}
	}
	for name := range strings.FieldsSeq(`areas dimensions meetings attendance dialogues instruments steps signatories
		projects commitments progress relations recommendations answers discrepancies claims sources citations parties timeline`) {
		if !seen[name] {
			t.Errorf("no table %s, which programs rely on", name)
		}
	}
}

func TestLookup(t *testing.T) {
	for _, want := range table.All() {
		got, ok := table.Lookup(want.Name)
		if !ok || got.Name != want.Name {
			t.Errorf("Lookup(%q) = %q, %v", want.Name, got.Name, ok)
		}
	}
	for _, name := range []string{"", "Areas", "area", "areas.csv", " areas"} {
		if got, ok := table.Lookup(name); ok || got.Name != "" {
			t.Errorf("Lookup(%q) = %q, %v", name, got.Name, ok)
		}
	}
}

// TestHeaders checks that names of columns are unique and that every row is as
// long as the header, whatever the languages.
func TestHeaders(t *testing.T) {
	for _, languages := range [][]record.Language{nil, {"en"}, {"ja", "en"}, {"en", "ja", "zh-Hant"}} {
		p := sample(t)
		p.Languages = languages
		for _, each := range table.All() {
			header := each.Header(languages)
			if unique := slices.Compact(slices.Sorted(slices.Values(header))); len(unique) != len(header) {
				t.Errorf("%s: two columns of one name in %q", each.Name, header)
			}
			for cells, err := range each.Rows(p) {
				if err != nil && len(languages) > 1 {
					t.Errorf("%s: %v", each.Name, err)
				}
				if err == nil && len(cells) != len(header) {
					t.Errorf("%s: %d cells %q under %d names %q", each.Name, len(cells), cells, len(header), header)
				}
			}
		}
	}
}

// TestNothingShared checks that what a caller does to the results of one call
// is not seen by the next.
func TestNothingShared(t *testing.T) {
	p := sample(t)
	table.All()[0].Name = "changed"
	for _, each := range table.All() {
		want := each.Header(p.Languages)
		spoiled := append(each.Header(p.Languages)[:1], "changed", "changed", "changed")
		spoiled[0] = "changed"
		if diff := cmp.Diff(want, each.Header(p.Languages)); diff != "" {
			t.Errorf("header of %s (-want +got):\n%s", each.Name, diff)
		}
		wantRows := rows(t, each.Name, p)
		for cells := range each.Rows(p) {
			clear(cells)
			_ = append(cells[:0], "changed", "changed", "changed")
		}
		if diff := cmp.Diff(wantRows, rows(t, each.Name, p)); diff != "" {
			t.Errorf("rows of %s (-want +got):\n%s", each.Name, diff)
		}
	}
	if table.All()[0].Name == "changed" {
		t.Error("All returns its own list")
	}
}

// TestStop checks that a loop over rows may end early.
func TestStop(t *testing.T) {
	p := sample(t)
	for _, each := range table.All() {
		want := rows(t, each.Name, p)[0]
		for cells, err := range each.Rows(p) {
			if diff := cmp.Diff(want, cells); err != nil || diff != "" {
				t.Errorf("%s: %v (-want +got):\n%s", each.Name, err, diff)
			}
			break
		}
	}
}

// TestNoRows checks that a partnership that is not there, or holds nothing, has
// no rows but, if it is there, its own.
func TestNoRows(t *testing.T) {
	for _, each := range table.All() {
		if got := rows(t, each.Name, nil); got != nil {
			t.Errorf("%s of no partnership: %q", each.Name, got)
		}
		var want [][]string
		if each.Name == "partnership" {
			want = [][]string{make([]string, len(each.Header(nil)))}
		}
		if diff := cmp.Diff(want, rows(t, each.Name, &partnership.Partnership{})); diff != "" {
			t.Errorf("%s of the zero Partnership (-want +got):\n%s", each.Name, diff)
		}
	}
}

// TestRefuses checks that a value without a place in a cell gives one error
// that says where, without cells, and ends the rows.
func TestRefuses(t *testing.T) {
	for _, test := range []struct {
		name, table string
		spoil       func(*partnership.Partnership)
		rule        record.Rule
		pointer     record.Pointer // of the value, or of a record around it
	}{
		{"language", "areas", func(p *partnership.Partnership) { p.Areas[0].Name["fr"], p.Areas[1].Name["fr"] = "mer", "ports" },
			record.RuleLanguageKnown, "/areas/0/name"},
		{"CR", "claims", func(p *partnership.Partnership) { p.Discrepancies[0].Claims[0].Value = "a\rb" },
			record.RuleTextForm, "/discrepancies/0/claims/0"},
		{"not UTF-8", "sources", func(p *partnership.Partnership) { p.Sources[0].Licence = "\xff" },
			record.RuleTextForm, "/sources/0"},
		{"CR in the owner", "amounts", func(p *partnership.Partnership) { p.Projects[0].ID = "\r" },
			record.RuleTextForm, "/projects/0/amounts/0"},
		{"span without a start", "milestones", func(p *partnership.Partnership) { p.Commitments[0].Milestones[0].Due.Start = timeline.Date{} },
			record.RuleSpanForm, "/commitments/0/milestones/0/due"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample(t)
			test.spoil(p)
			spoiled, _ := table.Lookup(test.table)
			calls := 0
			for cells, err := range spoiled.Rows(p) {
				calls++
				problem, ok := errors.AsType[*record.Problem](err)
				if !ok || problem.Rule != test.rule || !test.pointer.Holds(problem.Pointer) || cells != nil {
					t.Errorf("cells %q, error %v, want one of %s at %s", cells, err, test.rule, test.pointer)
				}
			}
			if calls != 1 {
				t.Errorf("%d rows, want one error", calls)
			}
		})
	}
}
