package export_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A refusal is one thing that has no text, and the problem it gives.
type refusal struct {
	name    string
	table   string // for CSV
	spoil   func(*partnership.Partnership)
	rule    record.Rule
	pointer record.Pointer
}

// endOnly is the one span that has no text.
var endOnly = timeline.Span{End: on("2024-05")}

func TestJSONRefuses(t *testing.T) {
	for _, test := range []refusal{
		{"text", "", func(p *partnership.Partnership) { p.Commitments[1].Title["ja"] = "a\xff" }, record.RuleEncoding, "/commitments/1/title/ja"},
		{"half a character", "", func(p *partnership.Partnership) { p.Name["en"] = "日本"[:4] }, record.RuleEncoding, "/name/en"},
		{"surrogate", "", func(p *partnership.Partnership) { p.Name["en"] = "\xed\xa0\x80" }, record.RuleEncoding, "/name/en"},
		{"string", "", func(p *partnership.Partnership) { p.Commitments[0].Sources[1].At = "\xff" }, record.RuleEncoding, "/commitments/0/sources/1/at"},
		{"word", "", func(p *partnership.Partnership) { p.Areas[1].AlsoKnownAs[1] = "\xff" }, record.RuleEncoding, "/areas/1/also_known_as/1"},
		{"id", "", func(p *partnership.Partnership) { p.ID = "\xff" }, record.RuleEncoding, "/id"},
		{"code", "", func(p *partnership.Partnership) { p.Projects[0].Areas[0] = "\xff" }, record.RuleEncoding, "/projects/0/areas/0"},
		{"language", "", func(p *partnership.Partnership) { p.Name["\xff"] = "a" }, record.RuleEncoding, "/name"},
		{"span", "", func(p *partnership.Partnership) { p.Council.Meetings[0].When = endOnly }, record.RuleSpanForm, "/council/meetings/0/when"},
		{"span in a list", "", func(p *partnership.Partnership) { p.Commitments[0].Milestones[0].Due = endOnly }, record.RuleSpanForm, "/commitments/0/milestones/0/due"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample()
			test.spoil(p)
			var b bytes.Buffer
			err := export.JSON(&b, p)
			problem := problemIn(t, err)
			if diff := cmp.Diff(test.pointer, problem.Pointer); diff != "" {
				t.Errorf("pointer (-want +got):\n%s", diff)
			}
			test.check(t, problem)
			if b.Len() > 0 {
				t.Errorf("%d bytes were written", b.Len())
			}
		})
	}
}

// TestCSVRefuses checks that a table ends before the first row that has a value
// without a place.
func TestCSVRefuses(t *testing.T) {
	for _, test := range []refusal{
		{"text in a language not named", "commitments", func(p *partnership.Partnership) { p.Commitments[1].Title["fr"] = "a" },
			record.RuleLanguageKnown, "/commitments/1/title/fr"},
		{"text in no named language", "sources", func(p *partnership.Partnership) { p.Sources[1].Title = record.Text{"fr": "a"} },
			record.RuleLanguageKnown, "/sources/1/title/fr"},
		{"text in a list in a language not named", "lists", func(p *partnership.Partnership) { p.Commitments[0].By[1]["fr"] = "a" },
			record.RuleLanguageKnown, "/commitments/0/by/1/fr"},
		{"code with a blank", "commitments", func(p *partnership.Partnership) { p.Commitments[1].Areas = append(p.Areas[1].Replaces, "a b") },
			record.RuleCodeForm, "/commitments/1/areas/1"},
		{"empty code", "instruments", func(p *partnership.Partnership) { p.Instruments[1].Parties[0] = "" },
			record.RuleCodeForm, "/instruments/1/parties/0"},
		{"CR in a text", "commitments", func(p *partnership.Partnership) { p.Commitments[1].Title["en"] = "a\r\nb" },
			record.RuleTextForm, "/commitments/1/title"},
		{"CR in a string", "claims", func(p *partnership.Partnership) { p.Discrepancies[0].Claims[1].Value = "\r" },
			record.RuleTextForm, "/discrepancies/0/claims/1/value"},
		{"CR in a word", "lists", func(p *partnership.Partnership) { p.Sources[0].Authors[1] = "a\rb" },
			record.RuleTextForm, "/sources/0/authors/1"},
		{"CR in a code", "projects", func(p *partnership.Partnership) { p.Projects[1].Areas = append(p.Projects[1].Areas, "a\rb") },
			record.RuleTextForm, "/projects/1/areas"},
		{"CR in a citation", "citations", func(p *partnership.Partnership) { p.Commitments[0].Sources[0].At = "\r" },
			record.RuleTextForm, "/commitments/0/sources/0/at"},
		{"CR in the id around a record", "progress", func(p *partnership.Partnership) { p.Commitments[0].ID = "a\rb" },
			record.RuleTextForm, "/commitments/0/progress/0"},
		{"not UTF-8", "areas", func(p *partnership.Partnership) { p.Areas[1].Name["ja"] = "\xff" },
			record.RuleTextForm, "/areas/1/name"},
		{"not UTF-8 in the id around a record", "citations", func(p *partnership.Partnership) { p.Sources[0].ID, p.Projects[0].ID = "a", "\xff" },
			record.RuleTextForm, "/projects/0/steps/0/sources/0"},
		{"span without a start", "commitments", func(p *partnership.Partnership) { p.Commitments[1].Due = endOnly },
			record.RuleSpanForm, "/commitments/1/due"},
		{"span without a start, within", "plans", func(p *partnership.Partnership) { p.Council.Meetings[0].Plans[1].When = endOnly },
			record.RuleSpanForm, "/council/meetings/0/plans/1/when"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, whole := sample(), csvOf(t, test.table, sample())
			test.spoil(p)
			var b bytes.Buffer
			err := export.CSV(&b, table.Tidy, lookup(t, test.table), p)
			problem := problemIn(t, err)
			if problem.Pointer != test.pointer {
				t.Errorf("pointer %s, want %s", problem.Pointer, test.pointer)
			}
			test.check(t, problem)
			if want := "table " + test.table; !strings.Contains(err.Error(), want) {
				t.Errorf("error %q does not say %q", err, want)
			}
			if test.table != "partnership" && !bytes.HasPrefix(whole, b.Bytes()) {
				t.Errorf("wrote %q, which is not the beginning of %q", b.Bytes(), whole)
			}
			if want := 1 + rowsBefore(t, lookup(t, test.table), p); len(readCSV(t, b.Bytes())) != want {
				t.Errorf("wrote %q, want %d records", b.Bytes(), want)
			}
		})
	}
}

// TestTimelineRefuses checks that the table of the timeline, whose rows stand
// in no list of the document, leaves nothing out either.
func TestTimelineRefuses(t *testing.T) {
	for _, test := range []refusal{
		{"span", "", func(p *partnership.Partnership) { p.Commitments[1].Due = endOnly }, record.RuleSpanForm, ""},
		{"language", "", func(p *partnership.Partnership) { p.Commitments[1].Title["fr"] = "a" }, record.RuleLanguageKnown, ""},
		{"CR", "", func(p *partnership.Partnership) { p.Commitments[1].Title["en"] = "\r" }, record.RuleTextForm, ""},
		{"code", "", func(p *partnership.Partnership) { p.Commitments[0].Areas[0] = "a b" }, record.RuleCodeForm, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample()
			test.spoil(p)
			err := export.CSV(new(bytes.Buffer), table.Tidy, lookup(t, "timeline"), p)
			test.check(t, problemIn(t, err))
			if !strings.Contains(err.Error(), "table timeline") {
				t.Errorf("error %q does not name the table", err)
			}
		})
	}
}

// problemIn returns the one problem err wraps.
func problemIn(t *testing.T, err error) *record.Problem {
	t.Helper()
	problem, ok := errors.AsType[*record.Problem](err)
	if !ok {
		t.Fatalf("error %v (%[1]T), want a problem", err)
	}
	return problem
}

// check checks the rule of a problem, that it has words for people, and that
// one of a span wraps the error of the package that knows spans.
func (r refusal) check(t *testing.T, problem *record.Problem) {
	t.Helper()
	if diff := cmp.Diff(r.rule, problem.Rule); diff != "" {
		t.Errorf("rule (-want +got):\n%s", diff)
	}
	if problem.Detail == "" {
		t.Error("no word for people")
	}
	if r.rule != record.RuleSpanForm {
		return
	}
	parse, ok := errors.AsType[*timeline.ParseError](problem)
	if !ok || problem.Value != "../2024-05" || parse.Text != problem.Value {
		t.Errorf("problem with %q wraps %v, want an error about ../2024-05", problem.Value, problem.Err)
	}
}

// rowsBefore returns how many rows a table of p has before it fails.
func rowsBefore(t *testing.T, rows table.Table, p *partnership.Partnership) int {
	t.Helper()
	n := 0
	for cells, err := range rows.Rows(p) {
		if err != nil {
			if cells != nil {
				t.Errorf("cells %q beside the error %v", cells, err)
			}
			return n
		}
		n++
	}
	t.Fatal("the table does not fail")
	return 0
}

// TestNil checks that there is an error where there is no partnership.
func TestNil(t *testing.T) {
	var b bytes.Buffer
	if export.JSON(&b, nil) == nil || b.Len() > 0 {
		t.Errorf("JSON gave no error, or wrote %q", b.Bytes())
	}
	for _, each := range table.All() {
		if export.CSV(&b, table.Tidy, each, nil) == nil || b.Len() > 0 {
			t.Errorf("CSV of %s gave no error, or wrote %q", each.Name, b.Bytes())
		}
	}
}

// TestCSVRefusesLanguages checks that nothing is written for a partnership whose
// header nobody could read.
func TestCSVRefusesLanguages(t *testing.T) {
	for _, test := range []refusal{
		{"none", "areas", func(p *partnership.Partnership) { p.Languages = nil }, record.RuleRequired, "/languages"},
		{"not well formed", "areas", func(p *partnership.Partnership) { p.Languages = append(p.Languages, "fr\r") }, record.RuleLanguageForm, "/languages/2"},
	} {
		p := sample()
		test.spoil(p)
		var b bytes.Buffer
		problem := problemIn(t, export.CSV(&b, table.Tidy, lookup(t, test.table), p))
		if problem.Rule != test.rule || problem.Pointer != test.pointer || b.Len() > 0 {
			t.Errorf("%s: got %v and wrote %q", test.name, problem, b.Bytes())
		}
	}
}

// TestCSVNoTable checks that what Lookup returns for a name it does not know is
// refused, and has neither columns nor rows.
func TestCSVNoTable(t *testing.T) {
	none, _ := table.Lookup("none")
	if err := export.CSV(new(bytes.Buffer), table.Tidy, none, sample()); err == nil {
		t.Error("a table that is none was written")
	}
	if header := none.Header([]record.Language{"en"}); header != nil {
		t.Errorf("it has the columns %q", header)
	}
	for cells := range none.Rows(sample()) {
		t.Errorf("it has the row %q", cells)
	}
}
