package cite_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/cite"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// FuzzWords checks that words come out of both files as they went in, without
// touching the entry behind them, or are refused if they are not UTF-8.
func FuzzWords(f *testing.F) {
	for _, words := range []string{
		"", "a", "& % $ # _ { } ~ ^ \\", "{", "}", "}{", "a } b { c } d {", "{{}", `\{`, `\begin{x}`, `\\`, "---", "'''", "``", ",,,", "!`?`", "<<>>",
		"a and b", "@misc{x,", "\"q\"", " a \t\n b ", "\u00a0\u3000", "日本 😀", "\x00", "a\xff", "%", "|", "\u2028",
	} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		p := &partnership.Partnership{ID: "p", Sources: []record.Source{
			{ID: "a", Kind: record.News, Title: record.Text{"en": words}, Authors: []string{words, "x", words}, Publisher: words, Note: record.Text{"en": words}, Licence: words},
			{ID: "b", Publisher: "after"},
		}}
		if !utf8.ValidString(words) {
			if cite.CSL(new(strings.Builder), p) == nil || cite.BibTeX(new(strings.Builder), p) == nil {
				t.Errorf("%q is written", words)
			}
			return
		}
		item := cslOf(t, cslText(t, p))[1]
		if diff := cmp.Diff([]string{words, words, words, words}, []string{item.Title, item.Container, item.Annote, item.Custom["licence"]}); diff != "" {
			t.Errorf("CSL (-want +got):\n%s", diff)
		}
		names := []map[string]string{{"literal": words}, {"literal": "x"}, {"literal": words}}
		if words == "" {
			names = names[1:2]
		}
		if diff := cmp.Diff(names, item.Author); diff != "" {
			t.Errorf("names in CSL (-want +got):\n%s", diff)
		}
		entries := bibOf(t, bibText(t, p))
		if len(entries) != 3 || entries[2].fields["howpublished"] != "{after}" {
			t.Fatalf("%q changes what is behind it: %v", words, entries)
		}
		fields := entries[1].fields
		want := oneLine(words)
		list := func(name string) string { return strings.Join(groups(t, fields[name]), "|") }
		got := []string{list("title"), list("journal"), untex(t, fields["annote"]), untex(t, fields["copyright"])}
		if diff := cmp.Diff([]string{want, want, want, want}, got); diff != "" {
			t.Errorf("BibTeX (-want +got):\n%s", diff)
		}
		authors := "x"
		if want != "" {
			authors = want + "|x|" + want
		}
		if list("author") != authors {
			t.Errorf("authors %q, want %q", list("author"), authors)
		}
	})
}
