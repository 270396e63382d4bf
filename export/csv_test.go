package export_test

import (
	"bytes"
	"encoding/csv"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// TestCSVGolden compares every table of the sample with its file, and looks for
// files without a table.
func TestCSVGolden(t *testing.T) {
	var want []string
	for _, each := range table.All() {
		name := each.Name + ".csv"
		want = append(want, filepath.Join("testdata", name))
		t.Run(each.Name, func(t *testing.T) {
			golden(t, name, csvOf(t, each.Name, sample()))
		})
	}
	slices.Sort(want)
	got, err := filepath.Glob("testdata/*.csv")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("golden files (-want +got):\n%s", diff)
	}
}

// TestCSVForm checks every table against RFC 4180, and that encoding/csv reads
// the cells that were written.
func TestCSVForm(t *testing.T) {
	p := sample()
	for _, each := range table.All() {
		t.Run(each.Name, func(t *testing.T) {
			text := csvOf(t, each.Name, p)
			if !utf8.Valid(text) || bytes.HasPrefix(text, []byte("\ufeff")) {
				t.Error("not UTF-8, or with a byte order mark")
			}
			if rest := bytes.ReplaceAll(text, []byte("\r\n"), nil); bytes.ContainsAny(rest, "\r\n") {
				t.Error("a line ends in something else than CR LF")
			}
			if !bytes.HasSuffix(text, []byte("\r\n")) {
				t.Error("the last line has no end")
			}
			want := [][]string{each.Header(p.Languages)}
			for cells, err := range each.Rows(p) {
				if err != nil {
					t.Fatal(err)
				}
				want = append(want, cells)
			}
			if len(want) == 1 {
				t.Error("no rows to look at")
			}
			if diff := cmp.Diff(want, readCSV(t, text)); diff != "" {
				t.Errorf("read back (-want +got):\n%s", diff)
			}
		})
	}
}

// readCSV returns the records in text, all of one length.
func readCSV(t testing.TB, text []byte) [][]string {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// TestCSVLanguages checks that texts have a column for each language, in the
// order the partnership names them.
func TestCSVLanguages(t *testing.T) {
	p := &partnership.Partnership{
		Languages: []record.Language{"zh-Hant", "ja", "en"},
		Parties:   []record.Party{{Code: "XA", Name: record.Text{"en": "Arland", "zh-Hant": "阿蘭"}}},
	}
	const want = "code,name_zh-Hant,name_ja,name_en\r\nXA,阿蘭,,Arland\r\n"
	if diff := cmp.Diff(want, string(csvOf(t, "parties", p))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCSVEmpty checks that a table without rows is its header, and that of the
// partnership itself has a row however little is known.
func TestCSVEmpty(t *testing.T) {
	p := &partnership.Partnership{Languages: []record.Language{"en"}}
	for _, each := range table.All() {
		want := strings.Join(each.Header(p.Languages), ",") + "\r\n"
		if each.Name == "partnership" {
			want = "schema,schema_version,id,name_en,languages,launched,launched_precision,launched_first,launched_last,launched_at," +
				"as_of,as_of_precision,as_of_first,as_of_last\r\n,,,,en,,,,,,,,,\r\n"
		}
		if diff := cmp.Diff(want, string(csvOf(t, each.Name, p))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", each.Name, diff)
		}
	}
}

// TestCSVCells checks the spelling of cells that other writers get wrong.
func TestCSVCells(t *testing.T) {
	for _, test := range []struct{ name, cell, want string }{
		{"plain", "a", `a`},
		{"formula", "=1+1", `=1+1`},
		{"formula with a comma", "=SUM(1,2)", `"=SUM(1,2)"`},
		{"apostrophe", "'a", `'a`},
		{"comma", "a,b", `"a,b"`},
		{"quotes", `"a" b`, `"""a"" b"`},
		{"line feed", "a\nb", "\"a\r\nb\""},
		{"tab", "a\tb", "a\tb"},
		{"blank in front", " a", `" a"`},
		{"blank behind", "a ", `a `},
		{"wide", "＝１、２", `＝１、２`},
		{"end of data", `\.`, `"\."`},
		{"no break", "a\u00a0b\u2028", "a\u00a0b\u2028"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := &partnership.Partnership{
				Languages: []record.Language{"en"},
				Parties:   []record.Party{{Code: "XA", Name: record.Text{"en": test.cell}}},
			}
			want := "code,name_en\r\nXA," + test.want + "\r\n"
			if diff := cmp.Diff(want, string(csvOf(t, "parties", p))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Records that come as a stream give the table that those of a partnership give,
// and ask nothing else of it.
func TestStreamCSV(t *testing.T) {
	p := sample()
	for _, profile := range []table.Profile{table.Tidy, table.Spreadsheet} {
		var want, got bytes.Buffer
		if err := export.CSV(&want, profile, lookup(t, "commitments"), p); err != nil {
			t.Fatal(err)
		}
		if err := export.StreamCSV(&got, profile, p.Languages, slices.Values(p.Commitments)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.String(), got.String()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// A stream ends before the record that has no row, which its number names.
func TestStreamCSVRefuses(t *testing.T) {
	p := sample()
	p.Commitments[1].Title["fr"] = "a"
	var b bytes.Buffer
	problem := problemIn(t, export.StreamCSV(&b, table.Tidy, p.Languages, slices.Values(p.Commitments)))
	if problem.Pointer != "/1/title/fr" || len(readCSV(t, b.Bytes())) != 2 {
		t.Errorf("got %v and wrote %q", problem, b.Bytes())
	}
	b.Reset()
	problem = problemIn(t, export.StreamCSV(&b, table.Tidy, nil, slices.Values(p.Commitments)))
	if problem.Pointer != "/languages" || b.Len() > 0 {
		t.Errorf("got %v and wrote %q", problem, b.Bytes())
	}
}
