package cite_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/cite"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// decoded returns the partnership in a file of export/testdata.
func decoded(t testing.TB, name string) *partnership.Partnership {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	p, err := partnership.Decode(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestGolden(t *testing.T) {
	p := decoded(t, "partnership.json")
	for name, got := range map[string]string{"sources.csl.json": cslText(t, p), "sources.bib": bibText(t, p)} {
		name = filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s, rewritten by -update (-want +got):\n%s", name, diff)
		}
	}
}

func cslText(t testing.TB, p *partnership.Partnership, languages ...record.Language) string {
	t.Helper()
	var b strings.Builder
	if err := cite.CSL(&b, p, languages...); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func bibText(t testing.TB, p *partnership.Partnership, languages ...record.Language) string {
	t.Helper()
	var b strings.Builder
	if err := cite.BibTeX(&b, p, languages...); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A cslItem is an item of CSL-JSON, by the names of CSL 1.0.2.
type cslItem struct {
	ID        string `json:"id"`
	Type      string `json:"type"`
	Genre     string `json:"genre"`
	Title     string `json:"title"`
	Author    []map[string]string
	Container string `json:"container-title"`
	Publisher string `json:"publisher"`
	Version   string `json:"version"`
	Issued    *cslDate
	Accessed  *cslDate
	URL       string
	Language  string
	Annote    string
	Custom    map[string]string
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

func cslOf(t testing.TB, text string) (items []cslItem) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&items); err != nil {
		t.Fatal(err)
	}
	return items
}

// TestNothingLost compares what both files say of each source with the source,
// however hostile its words.
func TestNothingLost(t *testing.T) {
	for name, p := range map[string]*partnership.Partnership{
		"sample": decoded(t, "partnership.json"), "hostile": decoded(t, "hostile.json"), "real": eujapan.Partnership(),
	} {
		items, entries := cslOf(t, cslText(t, p)), bibOf(t, bibText(t, p))
		if n := 1 + len(p.Sources); len(items) != n || len(entries) != n {
			t.Fatalf("%s: %d items and %d entries, want %d", name, len(items), len(entries), n)
		}
		if key := string(p.ID) + "_dataset"; items[0].ID != key || entries[0].key != key {
			t.Errorf("%s: the record is %s and %s", name, items[0].ID, entries[0].key)
		}
		for i, s := range p.Sources {
			item, entry := items[i+1], entries[i+1]
			want := map[string]string{
				"key": string(s.ID), "title": s.Title.In(p.Languages...), "publisher": s.Publisher, "url": string(s.URL),
				"issued": s.Published.String(), "accessed": s.Accessed.String(), "note": s.Note.In(p.Languages...),
				"authors": strings.Join(s.Authors, "|"), "licence": s.Licence,
			}
			var literals []string
			for _, a := range item.Author {
				literals = append(literals, a["literal"])
			}
			if diff := cmp.Diff(want, map[string]string{
				"key": item.ID, "title": item.Title, "publisher": item.Publisher + item.Container, "url": item.URL,
				"issued": item.Issued.String(), "accessed": item.Accessed.String(), "note": item.Annote,
				"authors": strings.Join(literals, "|"), "licence": item.Custom["licence"],
			}); diff != "" {
				t.Errorf("%s: CSL (-want +got):\n%s", name, diff)
			}
			if item.Custom["derived_from"] != string(s.DerivedFrom) {
				t.Errorf("%s: %s is derived from %s", name, s.ID, item.Custom["derived_from"])
			}
			for _, words := range []string{"title", "publisher", "note", "authors", "licence"} {
				want[words] = oneLine(want[words])
			}
			f := entry.fields
			published := strings.Join(groups(t, f["howpublished"]+f["institution"]+f["journal"]), "|")
			if diff := cmp.Diff(want, map[string]string{
				"key": entry.key, "title": strings.Join(groups(t, f["title"]), "|"), "publisher": published, "url": f["url"],
				"issued": dateOf(t, f), "accessed": f["urldate"], "note": untex(t, f["annote"]),
				"authors": strings.Join(groups(t, f["author"]), "|"), "licence": untex(t, f["copyright"]),
			}); diff != "" {
				t.Errorf("%s: BibTeX (-want +got):\n%s", name, diff)
			}
			if (f["key"] == "") == (len(s.Authors) == 0) {
				t.Errorf("%s: %s by %q is sorted by %q", name, s.ID, s.Authors, f["key"])
			}
		}
	}
}

// blanks are runs of the blanks of ASCII.
var blanks = regexp.MustCompile(`[ \t\n\v\f\r]+`)

// oneLine returns words with one blank wherever there were some.
func oneLine(words string) string { return strings.Trim(blanks.ReplaceAllString(words, " "), " ") }

// String returns the date as the model spells it.
func (d *cslDate) String() string {
	if d == nil {
		return ""
	}
	text := []string{pad(d.Parts[0][0], 4)}
	for _, part := range d.Parts[0][1:] {
		text = append(text, pad(part, 2))
	}
	return strings.Join(text, "-")
}

// dateOf returns the date of an entry as the model spells it.
func dateOf(t testing.TB, fields map[string]string) string {
	t.Helper()
	text := fields["year"]
	if month := fields["month"]; month != "" {
		text += "-" + pad(1+strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", month)/3, 2)
	}
	if day := fields["day"]; day != "" {
		text += "-" + strings.Repeat("0", 2-len(day)) + day
	}
	return text
}

func pad(n, width int) string { return fmt.Sprintf("%0*d", width, n) }

// TestRecord checks the entry of the record itself.
func TestRecord(t *testing.T) {
	p := decoded(t, "partnership.json")
	want := cslItem{
		ID: "sample_dataset", Type: "dataset", Title: "Sample, a record",
		Author:  []map[string]string{{"literal": "Harbour Society"}, {"literal": "Ko, A. <ko@example.org>"}},
		Version: "1.10", Issued: &cslDate{[][]int{{2025, 12, 31}}}, URL: "https://example.org/record?of=sample&v=1",
		Custom: map[string]string{"licence": "CC-BY-4.0", "licence_url": "https://creativecommons.org/licenses/by/4.0/"},
	}
	if diff := cmp.Diff(want, cslOf(t, cslText(t, p))[0]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if note := bibOf(t, bibText(t, p))[0].fields["note"]; note != "Data set, version 1.10" {
		t.Errorf("its note is %q", note)
	}
	p.Dataset = partnership.Dataset{}
	if diff := cmp.Diff(cslItem{ID: "sample_dataset", Type: "dataset", Title: "Sample Partnership", Issued: want.Issued}, cslOf(t, cslText(t, p))[0]); diff != "" {
		t.Errorf("a record that says nothing of itself (-want +got):\n%s", diff)
	}
}

// TestForms checks how each kind of source is cited, with and without a
// publisher.
func TestForms(t *testing.T) {
	for _, test := range []struct {
		kind             record.Kind
		csl, genre, held string // held is the variable of the publisher
		bib, field       string
	}{
		{record.JointOfficialText, "document", "", "publisher", "misc", "howpublished"},
		{record.PartyOfficialText, "document", "", "publisher", "misc", "howpublished"},
		{record.OfficialPressRelease, "webpage", "Press release", "publisher", "misc", "howpublished"},
		{record.OfficialSummary, "webpage", "", "publisher", "misc", "howpublished"},
		{record.LegalText, "legislation", "", "publisher", "misc", "howpublished"},
		{record.StakeholderSubmission, "document", "", "publisher", "misc", "howpublished"},
		{record.ResearchAnalysis, "report", "", "publisher", "techreport", "institution"},
		{record.News, "article-newspaper", "", "container-title", "article", "journal"},
		{record.Republication, "webpage", "", "publisher", "misc", "howpublished"},
		{record.Dataset, "dataset", "", "publisher", "misc", "howpublished"},
		{"podcast", "document", "", "publisher", "misc", "howpublished"},
		{"", "document", "", "publisher", "misc", "howpublished"},
	} {
		p := &partnership.Partnership{ID: "p", Sources: []record.Source{{ID: "a", Kind: test.kind, Publisher: "P and Q"}, {ID: "b", Kind: test.kind}}}
		items, entries := cslOf(t, cslText(t, p)), bibOf(t, bibText(t, p))
		want := cslItem{ID: "a", Type: test.csl, Genre: test.genre, Publisher: "P and Q"}
		if test.held == "container-title" {
			want.Publisher, want.Container = "", want.Publisher
		}
		if diff := cmp.Diff(want, items[1]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.kind, diff)
		}
		wantBib := []bibEntry{
			{test.bib, "a", map[string]string{"key": "P and Q", test.field: "{P and Q}"}},
			{"misc", "b", map[string]string{}},
		}
		if diff := cmp.Diff(wantBib, entries[1:], cmp.AllowUnexported(bibEntry{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.kind, diff)
		}
	}
}
