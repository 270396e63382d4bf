package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

var svgOfPage = regexp.MustCompile(`(?s)<svg xmlns.*?</svg>`)

// TestHTMLGolden compares the page of the sample with one in testdata, without
// the picture, the style sheet and the script.
func TestHTMLGolden(t *testing.T) {
	for _, l := range []record.Language{"en", "ja"} {
		text := written(t, report.HTML, sample(t, "partnership"), l)
		text = pageCode.ReplaceAllString(svgOfPage.ReplaceAllString(text, "<svg>…</svg>"), "<$1>…</$1>")
		text = regexp.MustCompile(`'sha256-[^']*'|&#39;sha256-[^']*?=&#39;`).ReplaceAllString(text, "…")
		golden(t, "html-partnership."+string(l)+".html", text)
	}
}

// pageTags are the elements a page may hold, those of its picture aside.
var pageTags = strings.Fields(`html head meta title link style script body a header div p h1 h2 h3 h4 nav ul ol li main section dl dt dd span
	b cite small abbr q code i br table caption thead tbody tfoot tr th td details summary figure article form label input select option
	button footer time`)

// pageAttributes are the attributes they may have.
var pageAttributes = strings.Fields(`lang charset http-equiv content name rel hreflang href id class tabindex role aria-label aria-labelledby
	aria-describedby aria-hidden hidden scope datetime for type autocomplete value data-area data-occasion data-force data-stage data-party
	data-shown data-group`)

// TestHTMLForm checks that a page is well formed, stands by itself, executes
// nothing of the record, and can be found one's way in.
func TestHTMLForm(t *testing.T) {
	for name, p := range pictures(t) {
		for _, l := range []record.Language{"en", "ja"} {
			text := written(t, report.HTML, p, l)
			html := page(t, text)
			if html.attr["lang"] != string(l) {
				t.Errorf("%s: in %q, want %q", name, html.attr["lang"], l)
			}
			ids := make(map[string]bool)
			for _, n := range html.every() {
				if id, ok := n.attr["id"]; ok && (id == "" || ids[id]) {
					t.Errorf("%s: another id %q", name, id)
				}
				ids[n.attr["id"]] = true
				if n.tag == "" || n.within("svg") {
					continue
				}
				if !slices.Contains(pageTags, n.tag) {
					t.Errorf("%s: an element %s", name, n.tag)
				}
				for a := range n.attr {
					if !slices.Contains(pageAttributes, a) {
						t.Errorf("%s: %s has %s", name, n.tag, a)
					}
				}
			}
			checkLinks(t, name, html, ids)
			checkOutline(t, name, html)
			checkPolicy(t, name, text, html)
		}
	}
}

// checkLinks checks that a link in the page leads somewhere, that one out of it
// tells nobody where its reader comes from, and that nothing is fetched.
func checkLinks(t *testing.T, name string, html *node, ids map[string]bool) {
	t.Helper()
	for _, n := range html.every() {
		if href, ok := n.attr["href"]; ok {
			fragment, inside := strings.CutPrefix(href, "#")
			switch {
			case n.tag != "a":
				t.Errorf("%s: %s has an address %q", name, n.tag, href)
			case inside && !ids[fragment]:
				t.Errorf("%s: nothing is at %q", name, href)
			case !inside && !(strings.HasPrefix(href, "https://") || strings.HasPrefix(href, "http://")):
				t.Errorf("%s: leads to %q", name, href)
			case !inside && !strings.HasSuffix(n.attr["rel"], "noreferrer"):
				t.Errorf("%s: %s tells where one comes from", name, href)
			}
		}
		for _, a := range []string{"aria-labelledby", "aria-describedby", "for"} {
			for id := range strings.FieldsSeq(n.attr[a]) {
				if !ids[id] {
					t.Errorf("%s: %s of %s is %q, which is not there", name, a, n.tag, id)
				}
			}
		}
	}
}

// checkOutline checks the headings, landmarks and tables.
func checkOutline(t *testing.T, name string, html *node) {
	t.Helper()
	last := 0
	for _, h := range html.all("h1", "h2", "h3", "h4") {
		level := int(h.tag[1] - '0')
		if level > last+1 || level == 1 && last > 0 || h.words() == "" && h.all("svg") == nil {
			t.Errorf("%s: heading %q of level %d follows one of %d", name, h.words(), level, last)
		}
		last = level
	}
	for _, tag := range []string{"header", "nav", "main", "footer", "h1", "title"} {
		if n := len(html.all(tag)); n != 1 && tag != "title" {
			t.Errorf("%s: %d elements %s", name, n, tag)
		}
	}
	for _, table := range html.all("table") {
		box := table.up
		if box.attr["role"] != "region" || box.attr["tabindex"] != "0" || box.attr["aria-labelledby"] == "" || len(table.all("caption")) != 1 {
			t.Errorf("%s: a table that no one gets at: %v", name, box.attr)
		}
		for _, th := range table.all("th") {
			if s := th.attr["scope"]; s != "col" && s != "row" {
				t.Errorf("%s: of scope %q: %s", name, s, th.words())
			}
		}
	}
	for _, field := range html.by("Commitments").all("input", "select") {
		if !slices.ContainsFunc(html.all("label"), func(l *node) bool { return l.attr["for"] == field.attr["id"] }) {
			t.Errorf("%s: no label for %q", name, field.attr["id"])
		}
	}
}

// checkPolicy checks that the policy allows the styles and the script that are
// there and nothing else.
func checkPolicy(t *testing.T, name, text string, html *node) {
	t.Helper()
	hashes := map[string][]string{"style": nil, "script": nil}
	for _, m := range regexp.MustCompile(`(?s)<(style|script)>(.*?)</(?:style|script)>`).FindAllStringSubmatch(text, -1) {
		sum := sha256.Sum256([]byte(m[2]))
		hashes[m[1]] = append(hashes[m[1]], "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	want := "default-src 'none'; script-src " + strings.Join(hashes["script"], " ") + "; style-src " + strings.Join(hashes["style"], " ") + "; base-uri 'none'; form-action 'none'"
	for _, meta := range html.all("meta") {
		if meta.attr["http-equiv"] == "Content-Security-Policy" {
			if diff := cmp.Diff(want, meta.attr["content"]); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
			return
		}
	}
	t.Errorf("%s: no policy", name)
}

// TestHTMLWriter checks what becomes of a writer without room, and that nothing
// is written of what is refused.
func TestHTMLWriter(t *testing.T) {
	p := sample(t, "partnership")
	whole := written(t, report.HTML, p)
	for _, n := range []int{0, 1, len(whole) - 1} {
		w := &fullWriter{room: n}
		if err := report.HTML(w, p, report.Options{}); !errors.Is(err, errFull) || err.Error() != "report: writing HTML: no space left" || w.String() != whole[:n] {
			t.Errorf("room for %d bytes: error %v, wrote %d", n, err, w.Len())
		}
		if err := report.HTML(&fullWriter{room: n, short: true}, p, report.Options{}); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("short of room for %d bytes: error %v", n, err)
		}
	}
	var b bytes.Buffer
	if err := report.HTML(&b, nil, report.Options{}); err == nil || err.Error() != "report: no partnership to write" || b.Len() > 0 {
		t.Errorf("of none: error %v, wrote %q", err, b.String())
	}
	p.Sources[0].URL = "javascript:alert(1)"
	p.Projects[1].Period = timeline.Span{End: on("2024")}
	err := report.HTML(&b, p, report.Options{})
	var rules []record.Rule
	for problem := range record.In(err) {
		rules = append(rules, problem.Rule)
	}
	if diff := cmp.Diff([]record.Rule{record.RuleSpanForm, record.RuleURLForm}, rules); diff != "" || b.Len() > 0 {
		t.Errorf("wrote %d bytes, (-want +got):\n%s", b.Len(), diff)
	}
}

// TestHTMLPure checks that a partnership is left as it is, and gives the same
// page each time.
func TestHTMLPure(t *testing.T) {
	p := sample(t, "partnership")
	json := func() string {
		var b bytes.Buffer
		if err := export.JSON(&b, p); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	before, first := json(), written(t, report.HTML, p, "ja")
	for range 3 {
		if written(t, report.HTML, p, "ja") != first {
			t.Error("another page")
		}
	}
	if diff := cmp.Diff(before, json()); diff != "" {
		t.Errorf("another partnership (-want +got):\n%s", diff)
	}
}

// TestHTMLOptions checks which language a page speaks, and where its sibling is.
func TestHTMLOptions(t *testing.T) {
	p := sample(t, "partnership")
	french := sample(t, "partnership")
	french.Languages = []record.Language{"fr", "ja"}
	french.Name["fr"] = "Partenariat"
	for _, test := range []struct {
		name, desc string
		p          *partnership.Partnership
		o          report.Options
		lang, h1   string
		titleLang  string
		sibling    []string
	}{
		{"default", "the first of the partnership", p, report.Options{}, "en", "Sample Partnership", "en", nil},
		{"ja", "asked for", p, report.Options{Languages: []record.Language{"ja"}}, "ja", "見本パートナーシップ", "ja", nil},
		{"region", "of a region", p, report.Options{Languages: []record.Language{"ja-JP"}}, "ja", "Sample Partnership", "en", nil},
		{"french", "a language the page does not speak", french, report.Options{}, "en", "Partenariat", "fr", nil},
		{"sibling", "a page beside it", p, report.Options{Sibling: "report.ja.html"}, "en", "Sample Partnership", "en", []string{"report.ja.html"}},
		{"no address", "what is none is not led to", p, report.Options{Sibling: "javascript:alert(1)"}, "en", "Sample Partnership", "en", []string{"#ZgotmplZ"}},
	} {
		var b bytes.Buffer
		if err := report.HTML(&b, test.p, test.o); err != nil {
			t.Fatal(err)
		}
		html := page(t, b.String())
		h1 := html.all("h1")[0]
		if html.attr["lang"] != test.lang || h1.words() != test.h1 || h1.lang() != test.titleLang {
			t.Errorf("%s, %s: a page in %s on %q, in %s", test.name, test.desc, html.attr["lang"], h1.words(), h1.lang())
		}
		var sibling []string
		for _, link := range html.of("sibling") {
			sibling = append(sibling, link.all("a")[0].attr["href"])
		}
		if diff := cmp.Diff(test.sibling, sibling); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", test.name, test.desc, diff)
		}
	}
}
