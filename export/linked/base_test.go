package linked_test

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/linked"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

func TestBase(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		base, url  record.URL
		want       string
	}{
		{"given", "goes before that of the dataset", "https://example.org/a", "https://example.org/b", "https://example.org/a#p"},
		{"with a fragment", "which is left out", "https://example.org/a#b#c", "", "https://example.org/a#p"},
		{"with a query", "which stays", "https://example.org/?a=1&b=2", "", "https://example.org/?a=1&b=2#p"},
		{"of the dataset", "where none is given", "", "https://example.org/b#top", "https://example.org/b#p"},
		{"none", "an address that is nobody's", "", "", "urn:x-digitalpartnership:p#p"},
	} {
		p := &partnership.Partnership{ID: "p", Dataset: partnership.Dataset{URL: test.url}}
		triples := triplesOf(t, p, linked.Options{Base: test.base})
		if !slices.ContainsFunc(triples, func(s triple) bool { return s.subject == test.want }) {
			t.Errorf("%s: %s: no %s", test.name, test.desc, test.want)
		}
	}
}

// TestRefuses checks that what a graph has no place for is a problem, that
// nothing is written then, and that anything else is.
func TestRefuses(t *testing.T) {
	for _, test := range []struct {
		name    string
		spoil   func(*partnership.Partnership)
		rule    record.Rule
		pointer record.Pointer
	}{
		{"address", func(p *partnership.Partnership) { p.Sources[0].URL = "javascript:alert(1)" }, record.RuleURLForm, "/sources/0/url"},
		{"address with a bracket", func(p *partnership.Partnership) { p.Dataset.LicenceURL = "https://example.org/>" }, record.RuleURLForm, "/dataset/licence_url"},
		{"address of the dataset", func(p *partnership.Partnership) { p.Dataset.URL = "x" }, record.RuleURLForm, "/dataset/url"},
		{"language", func(p *partnership.Partnership) { p.Name["en us"] = "a" }, record.RuleLanguageForm, "/name/en us"},
		{"id", func(p *partnership.Partnership) { p.Commitments[0].ID = "a b" }, record.RuleIDForm, "/commitments/0/id"},
		{"area", func(p *partnership.Partnership) { p.Commitments[0].Areas[1] = "a>" }, record.RuleCodeForm, "/commitments/0/areas/1"},
		{"party", func(p *partnership.Partnership) { p.Parties[1].Code = "B#" }, record.RuleCodeForm, "/parties/1/code"},
		{"force", func(p *partnership.Partnership) { p.Commitments[1].Force = "swear" }, record.RuleOneOf, "/commitments/1/force"},
		{"role", func(p *partnership.Partnership) { p.Council.Meetings[0].Attendance[0].Role = "guest" }, record.RuleOneOf, "/council/meetings/0/attendance/0/role"},
		{"two of one id", func(p *partnership.Partnership) { p.Commitments[1].ID = "charter" }, record.RuleIDUnique, "/commitments/1/id"},
		{"bytes", func(p *partnership.Partnership) { p.Commitments[1].Title["ja"] = "a\xff" }, record.RuleTextForm, "/commitments/1/title/ja"},
		{"bytes in a place", func(p *partnership.Partnership) { p.Commitments[1].Sources[0].At = "\xff" }, record.RuleTextForm, "/commitments/1/sources/0/at"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := decoded(t, "partnership.json")
			test.spoil(p)
			var b bytes.Buffer
			problem, ok := errors.AsType[*record.Problem](linked.Write(&b, p, linked.Options{}))
			if !ok || problem.Rule != test.rule || problem.Pointer != test.pointer || b.Len() > 0 {
				t.Errorf("got %v and %d bytes, want %s at %s", problem, b.Len(), test.rule, test.pointer)
			}
		})
	}
	for name, change := range map[string]func(*partnership.Partnership){
		"area not there":      func(p *partnership.Partnership) { p.Commitments[0].Areas[0] = "air" },
		"no title":            func(p *partnership.Partnership) { p.Commitments[0].Title = nil },
		"no id":               func(p *partnership.Partnership) { p.Commitments[0].ID = "" },
		"no id of its own":    func(p *partnership.Partnership) { p.ID = "" },
		"control character":   func(p *partnership.Partnership) { p.Commitments[0].Title["en"] = "a\x00\r\ufeff" },
		"no source":           func(p *partnership.Partnership) { p.Commitments[0].Sources = nil },
		"nothing but sources": func(p *partnership.Partnership) { *p = partnership.Partnership{ID: "a", Sources: p.Sources} },
	} {
		p := decoded(t, "partnership.json")
		change(p)
		if p.Validate() == nil {
			t.Errorf("%s: it is valid", name)
		}
		triplesOf(t, p, linked.Options{})
	}
}

func TestRefusesNoBase(t *testing.T) {
	var b bytes.Buffer
	if err := linked.Write(&b, nil, linked.Options{}); err == nil || err.Error() != "linked: no partnership to write" || b.Len() > 0 {
		t.Errorf("no partnership: got %v and %d bytes", err, b.Len())
	}
	problem, ok := errors.AsType[*record.Problem](linked.Write(&b, &partnership.Partnership{}, linked.Options{}))
	if !ok || problem.Pointer != "/id" || problem.Rule != record.RuleRequired || b.Len() > 0 {
		t.Errorf("the zero Partnership: got %v and %d bytes", problem, b.Len())
	}
	if triples := triplesOf(t, &partnership.Partnership{}, linked.Options{Base: "https://example.org/"}); len(triples) == 0 {
		t.Error("the zero Partnership has no graph even with a base")
	}
	problem, ok = errors.AsType[*record.Problem](linked.Write(&b, eujapan.Partnership(), linked.Options{Base: "urn:a b"}))
	if !ok || problem.Rule != record.RuleURLForm || b.Len() > 0 {
		t.Errorf("a base that is no address: got %v and %d bytes", problem, b.Len())
	}
}

// TestSameBytes checks that equal values give equal bytes, and that what is
// empty is what is not there.
func TestSameBytes(t *testing.T) {
	want := write(t, eujapan.Partnership(), linked.Options{})
	for range 2 {
		p := eujapan.Partnership()
		p.Commitments[0].Milestones, p.Projects[0].Relations = []partnership.Milestone{}, []partnership.Relation{}
		if diff := cmp.Diff(string(want), string(write(t, p, linked.Options{}))); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	}
}

var errFull = errors.New("no space left")

// A full writer takes so many bytes and then fails.
type fullWriter struct {
	room  int
	calls int
}

func (w *fullWriter) Write(p []byte) (int, error) {
	w.calls++
	if len(p) > w.room {
		return w.room, errFull
	}
	return len(p), nil
}

func TestWriterFails(t *testing.T) {
	p := decoded(t, "partnership.json")
	whole := len(write(t, p, linked.Options{}))
	for _, room := range []int{0, 1, whole / 2, whole - 1} {
		err := linked.Write(&fullWriter{room: room}, p, linked.Options{})
		if !errors.Is(err, errFull) || err.Error() != "linked: writing JSON-LD: no space left" {
			t.Errorf("room for %d of %d bytes: %v", room, whole, err)
		}
	}
	if w := (&fullWriter{room: whole}); linked.Write(w, p, linked.Options{}) != nil || w.calls != 1 {
		t.Errorf("room for all: written in %d calls", w.calls)
	}
}

// FuzzWords checks that words come out of the graph as they went in, in every
// place and beside a date, or are refused if they are not UTF-8.
func FuzzWords(f *testing.F) {
	for _, words := range []string{"", "a", "@id", "_:b", "this:a", "dp:force", "http://a", "\x00", "\ufeff", "\"\\</script>", "\u2028", "a\xff", "日本 😀", "\xed\xa0\x80", "{\"@value\":1}"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		p := &partnership.Partnership{ID: "p", Commitments: []partnership.Commitment{{
			ID: "c", Title: record.Text{"en": words, "ja": "題"}, Verb: words, By: []record.Text{{"en": words}}, Sources: []record.Citation{{Source: "s", At: words}},
		}}, Sources: []record.Source{{ID: "s", Licence: words, Publisher: words}}}
		var b bytes.Buffer
		if err := linked.Write(&b, p, linked.Options{}); err != nil {
			if strings.ToValidUTF8(words, "") == words || b.Len() > 0 {
				t.Fatal(err)
			}
			return
		}
		got := make(map[string]int)
		for _, s := range triplesOf(t, p, linked.Options{}) {
			got[s.object]++
		}
		plain, english := got[strconv.Quote(words)], got[strconv.Quote(words)+"@en"]
		licence := 1
		if record.URL(words).Check() == nil {
			licence = 0 // it is an address
		}
		if words != "" && (plain < 3+licence || english < 2) {
			t.Errorf("%q is %d times in the graph, and %d times in English", words, plain, english)
		}
	})
}
