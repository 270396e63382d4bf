package table_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/internal/made"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

var profiles = []table.Profile{table.Tidy, table.Spreadsheet}

// byHand returns the text of a table as encoding/csv writes its rows, and the
// error that ended it.
func byHand(t table.Table, profile table.Profile, p *partnership.Partnership) (string, error) {
	var b strings.Builder
	if profile == table.Spreadsheet {
		b.WriteString("\ufeff")
	}
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	out.Write(t.Header(p.Languages))
	columns := t.Columns(p.Languages)
	for cells, err := range t.Rows(p) {
		if err != nil {
			out.Flush()
			return b.String(), err
		}
		for i := range cells {
			if columns[i].Type != table.Integer {
				cells[i] = profile.Guard(cells[i])
			}
		}
		out.Write(cells)
	}
	out.Flush()
	return b.String(), out.Error()
}

// textOf returns the text of a table in one piece, and the error that ended it.
func textOf(t table.Table, profile table.Profile, p *partnership.Partnership) (text string, err error) {
	var b strings.Builder
	var lines []byte
	for lines, err = range t.Text(profile, p) {
		b.Write(lines)
	}
	return b.String(), err
}

// inStep checks that the text of each table, in each profile, is what encoding/csv
// writes, and that it ends with the same error.
func inStep(t *testing.T, p *partnership.Partnership) {
	t.Helper()
	for _, each := range table.All() {
		for _, profile := range profiles {
			want, wantErr := byHand(each, profile, p)
			got, err := textOf(each, profile, p)
			if got != want || fmt.Sprint(err) != fmt.Sprint(wantErr) {
				t.Errorf("table %s, profile %d: error %v, want %v (-want +got):\n%s", each.Name, profile, err, wantErr, cmp.Diff(want, got))
			}
		}
	}
}

func TestText(t *testing.T) {
	twice := full(t)
	twice.Languages = append(twice.Languages, "en")
	twice.Commitments[0].Assessments[0].Score = new(int8(-1)) // which is no formula
	for name, p := range map[string]*partnership.Partnership{
		"full": full(t), "language named twice": twice, "sample": sample(t), "EU-Japan": eujapan.Partnership(), "made": made.Partnership(100), "zero": {},
	} {
		t.Run(name, func(t *testing.T) { inStep(t, p) })
	}
}

// odd are words that a writer of CSV may trip over.
var odd = []string{
	"", " ", "\n", "a\nb", "\r", "a\r\n", "\xff", "a\xed\xa0\x80", `"`, `a"b""`, ",", "a,b", "=1", "＝1", "'", "'=1", "''@", "-1", "\t", "\x00", `\.`,
	"\ufeff", "\u00a0a", "\u3000", "日本", "a日本", "a b", "seven b", "eight by,", "sixteen \" sixteen", "\x7f",
}

// spoil puts words into the n-th string of p, or into each language of its n-th
// text.
func spoil(p *partnership.Partnership, n int, words string) {
	var all []reflect.Value
	for node := range shape.Nodes(p) {
		if _, text := node.Value.Interface().(record.Text); text || node.Value.Kind() == reflect.String {
			all = append(all, node.Value)
		}
	}
	v := all[n%len(all)]
	text, ok := v.Interface().(record.Text)
	if !ok {
		v.SetString(words)
		return
	}
	for l := range text {
		text[l] = words
	}
}

// FuzzText checks that the text of the tables is what encoding/csv writes,
// whatever words stand in one place, and whatever language is named or used.
func FuzzText(f *testing.F) {
	for i, words := range odd {
		f.Add(i*37, words, "ja", "en")
	}
	f.Add(0, "", "en", "en")
	f.Add(0, "", "fr", "ja")
	f.Add(0, "", "ja", "fr")
	f.Fuzz(func(t *testing.T, n int, words, named, used string) {
		p := full(t)
		spoil(p, max(n, 0), words)
		p.Languages[1] = record.Language(named)
		p.Sources[1].Title[record.Language(used)] = words
		inStep(t, p)
	})
}

// Every place takes all odd words.
func TestTextOdd(t *testing.T) {
	commitments, _ := table.Lookup("commitments")
	for _, words := range odd {
		for n := range 12 {
			p := &partnership.Partnership{Languages: []record.Language{"en"}, Commitments: []partnership.Commitment{{
				ID: "a", Title: record.Text{"en": "b"}, Areas: []areas.Code{"c"}, Verb: "d",
			}}}
			spoil(p, n, words)
			for _, profile := range profiles {
				want, wantErr := byHand(commitments, profile, p)
				got, err := textOf(commitments, profile, p)
				if got != want || fmt.Sprint(err) != fmt.Sprint(wantErr) {
					t.Errorf("%q in place %d: error %v, want %v (-want +got):\n%s", words, n, err, wantErr, cmp.Diff(want, got))
				}
			}
		}
	}
}

// However many records there are, the text of those that stand in a list of the
// document takes as much memory, and comes in pieces of whole lines.
func TestTextMemory(t *testing.T) {
	commitments, _ := table.Lookup("commitments")
	cost := func(p *partnership.Partnership) float64 {
		return testing.AllocsPerRun(1, func() {
			for lines, err := range commitments.Text(table.Spreadsheet, p) {
				if err != nil || len(lines) > 1<<17 || !bytes.HasSuffix(lines, []byte("\r\n")) {
					t.Fatalf("%d bytes, error %v", len(lines), err)
				}
			}
		})
	}
	if few, many := cost(made.Partnership(100)), cost(made.Partnership(2_000)); many > few+100 { // which others may make beside it
		t.Errorf("%v allocations for 100 records, %v for 2,000", few, many)
	}
}

// Whoever has seen enough sees no more.
func TestTextStop(t *testing.T) {
	p := made.Partnership(1_000)
	commitments, _ := table.Lookup("commitments")
	for range commitments.Text(table.Tidy, p) {
		break
	}
	for _, err := range commitments.Text(table.Tidy, nil) {
		t.Errorf("lines of nothing, error %v", err)
	}
}
