package cite_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/cite"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// writers are both functions that write.
var writers = map[string]func(io.Writer, *partnership.Partnership, ...record.Language) error{"CSL-JSON": cite.CSL, "BibTeX": cite.BibTeX}

// TestRefuses checks that what an entry has no place for is a problem, that
// nothing is written then, and that nothing else is asked of a partnership.
func TestRefuses(t *testing.T) {
	for _, test := range []struct {
		name    string
		spoil   func(*partnership.Partnership)
		rule    record.Rule
		pointer record.Pointer
	}{
		{"no id of the partnership", func(p *partnership.Partnership) { p.ID = "" }, record.RuleRequired, "/id"},
		{"bad id of the partnership", func(p *partnership.Partnership) { p.ID = "a,b" }, record.RuleIDForm, "/id"},
		{"no id", func(p *partnership.Partnership) { p.Sources[1].ID = "" }, record.RuleRequired, "/sources/1/id"},
		{"bad id", func(p *partnership.Partnership) { p.Sources[1].ID = "a}" }, record.RuleIDForm, "/sources/1/id"},
		{"bad original", func(p *partnership.Partnership) { p.Sources[1].DerivedFrom = "A" }, record.RuleIDForm, "/sources/1/derived_from"},
		{"two of one id", func(p *partnership.Partnership) { p.Sources[1].ID = p.Sources[0].ID }, record.RuleIDUnique, "/sources/1/id"},
		{"address", func(p *partnership.Partnership) { p.Sources[0].URL = "https://example.org/}" }, record.RuleURLForm, "/sources/0/url"},
		{"address of the record", func(p *partnership.Partnership) { p.Dataset.URL = "javascript:alert(1)" }, record.RuleURLForm, "/dataset/url"},
		{"bytes", func(p *partnership.Partnership) { p.Sources[0].Title["ja"] = "a\xff" }, record.RuleTextForm, "/sources/0/title/ja"},
		{"bytes of a name", func(p *partnership.Partnership) { p.Sources[0].Authors[1] = "\xff" }, record.RuleTextForm, "/sources/0/authors/1"},
		{"bytes of the record", func(p *partnership.Partnership) { p.Dataset.Version = "\xff" }, record.RuleTextForm, "/dataset/version"},
	} {
		for format, write := range writers {
			p := decoded(t, "partnership.json")
			test.spoil(p)
			var b bytes.Buffer
			problem, ok := errors.AsType[*record.Problem](write(&b, p))
			if !ok || problem.Rule != test.rule || problem.Pointer != test.pointer || b.Len() > 0 {
				t.Errorf("%s, %s: got %v and %d bytes, want %s at %s", format, test.name, problem, b.Len(), test.rule, test.pointer)
			}
		}
	}
	for name, change := range map[string]func(*partnership.Partnership){
		"no title":          func(p *partnership.Partnership) { p.Sources[0].Title = nil },
		"odd kind":          func(p *partnership.Partnership) { p.Sources[0].Kind = "A b" },
		"control character": func(p *partnership.Partnership) { p.Sources[0].Title["en"] = "a\x00\rb" },
		"no languages":      func(p *partnership.Partnership) { p.Languages = nil },
		"bytes elsewhere":   func(p *partnership.Partnership) { p.Commitments[0].Verb = "\xff" },
		"nothing else":      func(p *partnership.Partnership) { *p = partnership.Partnership{ID: "a"} },
	} {
		p := decoded(t, "partnership.json")
		change(p)
		if p.Validate() == nil {
			t.Errorf("%s: it is valid", name)
		}
		cslOf(t, cslText(t, p))
		bibOf(t, bibText(t, p))
	}
}

func TestNil(t *testing.T) {
	for format, write := range writers {
		var b bytes.Buffer
		if err := write(&b, nil); err == nil || err.Error() != "cite: no partnership to write as "+format || b.Len() > 0 {
			t.Errorf("no partnership: got %v and %d bytes", err, b.Len())
		}
		if problem, ok := errors.AsType[*record.Problem](write(&b, &partnership.Partnership{})); !ok || problem.Pointer != "/id" || b.Len() > 0 {
			t.Errorf("the zero Partnership: got %v and %d bytes", problem, b.Len())
		}
	}
	if r := cite.Reference(nil) + cite.Reference(&partnership.Partnership{}); r != "" {
		t.Errorf("of nothing it is said: %q", r)
	}
}

// TestLanguages checks in which language the words are, and what is said of the
// language of a source.
func TestLanguages(t *testing.T) {
	for _, test := range []struct {
		name, desc     string
		asked          []record.Language
		written        []record.Language
		title          record.Text
		want, language string
	}{
		{"none asked", "the first of the partnership", nil, []record.Language{"en"}, record.Text{"en": "a", "ja": "あ"}, "a", "en"},
		{"asked", "the first that has words", []record.Language{"fr", "ja", "en"}, []record.Language{"en"}, record.Text{"en": "a", "ja": "あ"}, "あ", "en"},
		{"not to be had", "any other", []record.Language{"ja"}, []record.Language{"ko"}, record.Text{"ko": "가"}, "가", "ko"},
		{"of several", "that of the title", []record.Language{"ja"}, []record.Language{"en", "ja"}, record.Text{"en": "a", "ja": "あ"}, "あ", "ja"},
		{"of several others", "is not known", nil, []record.Language{"fr", "ja"}, record.Text{"en": "a"}, "a", ""},
		{"of several, no title", "is not known", nil, []record.Language{"en", "ja"}, nil, "", ""},
		{"not said", "is not known", nil, nil, record.Text{"en": "a"}, "a", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := &partnership.Partnership{ID: "p", Languages: []record.Language{"en", "ja"}, Name: test.title,
				Sources: []record.Source{{ID: "a", Title: test.title, Languages: test.written, Note: test.title}}}
			items, entries := cslOf(t, cslText(t, p, test.asked...)), bibOf(t, bibText(t, p, test.asked...))
			got := []string{
				items[0].Title, items[1].Title, items[1].Annote, items[1].Language, cite.Reference(p, test.asked...),
				entries[1].fields["annote"], entries[1].fields["title"],
			}
			braced := ""
			if test.want != "" {
				braced = "{" + test.want + "}"
			}
			want := []string{test.want, test.want, test.want, test.language, test.want, test.want, braced}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// TestDates checks that a date has no more parts than are known.
func TestDates(t *testing.T) {
	for _, test := range []struct {
		date string
		csl  *cslDate
		bib  map[string]string
	}{
		{"", nil, map[string]string{}},
		{"2024", &cslDate{[][]int{{2024}}}, map[string]string{"year": "2024", "urldate": "2024"}},
		{"0987-12", &cslDate{[][]int{{987, 12}}}, map[string]string{"year": "0987", "month": "dec", "urldate": "0987-12"}},
		{"2024-05-07", &cslDate{[][]int{{2024, 5, 7}}}, map[string]string{"year": "2024", "month": "may", "day": "7", "urldate": "2024-05-07"}},
	} {
		var d timeline.Date
		if err := d.UnmarshalText([]byte(test.date)); err != nil {
			t.Fatal(err)
		}
		p := &partnership.Partnership{ID: "p", Sources: []record.Source{{ID: "a", Published: d, Accessed: d}}}
		item := cslOf(t, cslText(t, p))[1]
		if diff := cmp.Diff([]*cslDate{test.csl, test.csl}, []*cslDate{item.Issued, item.Accessed}); diff != "" {
			t.Errorf("%q in CSL (-want +got):\n%s", test.date, diff)
		}
		if diff := cmp.Diff(test.bib, bibOf(t, bibText(t, p))[1].fields); diff != "" {
			t.Errorf("%q in BibTeX (-want +got):\n%s", test.date, diff)
		}
	}
}

// TestTeX checks how words are spelled for TeX, as far as there is more than one
// way that shows them.
func TestTeX(t *testing.T) {
	for _, test := range []struct{ name, desc, words, want string }{
		{"letters", "as they are", "日本 é", "日本 é"},
		{"braces", "those in pairs as every reader knows them", "{{.}} {x}", `\{\{.\}\} \{x\}`},
		{"a brace without another", "by a command, for BibTeX counts", "a } { b { c }", `a \textbraceright{} \textbraceleft{} b \{ c \}`},
		{"hyphens", "kept apart", "a--b---", "a-{}-b-{}-{}-"},
		{"one quote", "curly to TeX", "Japan's", "Japan's"},
		{"command", "no command", `\input{x}`, `\textbackslash{}input\{x\}`},
		{"blanks", "one", "\ta \n\n b ", "a b"},
		{"wide blank", "not one of TeX", "a\u3000b", "a\u3000b"},
	} {
		p := &partnership.Partnership{ID: "p", Sources: []record.Source{{ID: "a", Title: record.Text{"en": test.words}}}}
		if diff := cmp.Diff("{"+test.want+"}", bibOf(t, bibText(t, p))[1].fields["title"]); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", test.name, test.desc, diff)
		}
	}
}

func TestReference(t *testing.T) {
	whole := partnership.Dataset{
		Title: record.Text{"en": "Tides,\n a record"}, Creators: []string{"A. Ko", "Harbour\tSociety"}, Version: "1.0",
		Licence: "CC-BY-4.0", LicenceURL: "https://example.org/terms", URL: "https://example.org/tides",
	}
	for _, test := range []struct {
		name    string
		dataset partnership.Dataset
		asOf    string
		want    string
	}{
		{"whole", whole, "2025-12-31", "A. Ko; Harbour Society. Tides, a record, version 1.0, as of 2025-12-31, https://example.org/tides (CC-BY-4.0)"},
		{"the name of the partnership", partnership.Dataset{}, "", "Tides"},
		{"a year", partnership.Dataset{Version: "2"}, "2025", "Tides, version 2, as of 2025"},
		{"where the terms stand", partnership.Dataset{LicenceURL: "https://example.org/terms"}, "", "Tides (https://example.org/terms)"},
	} {
		p := &partnership.Partnership{Name: record.Text{"en": "Tides"}, Dataset: test.dataset}
		if test.asOf != "" {
			p.AsOf = timeline.MustParseDate(test.asOf)
		}
		if diff := cmp.Diff(test.want, cite.Reference(p)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

var errFull = errors.New("no space left")

// A fullWriter takes so many bytes and then fails.
type fullWriter struct{ room, calls int }

func (w *fullWriter) Write(p []byte) (int, error) {
	w.calls++
	if len(p) > w.room {
		return w.room, errFull
	}
	return len(p), nil
}

func TestWriterFails(t *testing.T) {
	p := decoded(t, "partnership.json")
	for format, write := range writers {
		var whole bytes.Buffer
		if err := write(&whole, p); err != nil {
			t.Fatal(err)
		}
		for _, room := range []int{0, 1, whole.Len() - 1} {
			if err := write(&fullWriter{room: room}, p); !errors.Is(err, errFull) || err.Error() != "cite: writing "+format+": no space left" {
				t.Errorf("%s, room for %d of %d bytes: %v", format, room, whole.Len(), err)
			}
		}
		if w := (&fullWriter{room: whole.Len()}); write(w, p) != nil || w.calls != 1 {
			t.Errorf("%s: written in %d calls", format, w.calls)
		}
	}
}

func TestSameBytes(t *testing.T) {
	if diff := cmp.Diff(cslText(t, eujapan.Partnership()), cslText(t, eujapan.Partnership())); diff != "" {
		t.Errorf("CSL-JSON (-first +second):\n%s", diff)
	}
	if diff := cmp.Diff(bibText(t, eujapan.Partnership()), bibText(t, eujapan.Partnership())); diff != "" {
		t.Errorf("BibTeX (-first +second):\n%s", diff)
	}
}
