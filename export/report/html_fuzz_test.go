package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/export/report"
)

// FuzzHTML writes a page of words in every place there is for words, and reads
// them back.
func FuzzHTML(f *testing.F) {
	for _, words := range hostileWords {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		p := named(words)
		var b bytes.Buffer
		err := report.HTML(&b, p, report.Options{})
		if refused(t, words, err) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(words, "\ufffe\uffff") {
			return // XML has no place for them, a page has
		}
		html := page(t, b.String())
		for _, e := range html.every() {
			for name := range e.attr {
				if strings.HasPrefix(name, "on") || name == "style" || name == "src" {
					t.Errorf("%s has %s", e.tag, name)
				}
			}
		}
		if words == "" {
			return
		}
		for _, id := range []string{"m", "n", "i", "i2", "j", "o", "q", "x", "y", "s"} {
			if e := html.by(id); e == nil || !strings.Contains(e.text(), words) {
				t.Errorf("%q is not in %s", words, id)
			}
		}
		if h1 := html.all("h1")[0].text(); h1 != words {
			t.Errorf("the page is on %q, want %q", h1, words)
		}
	})
}
