package export_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// FuzzCSV checks that the title of a commitment, whatever it is, comes out of
// CSV as it went in, without touching the cells around it, or is refused: what
// is not UTF-8 or holds a carriage return, and nothing else.
func FuzzCSV(f *testing.F) {
	for _, title := range []string{
		"", "=1+1", "'=1+1", "@SUM(1,2)", "a,b", `"`, `""`, "a\nb", "\n", "\n\n", "a\r\nb", "\r", " a ", "\t", "\x00", `\.`,
		"\ufeffid", "\xff", "日本\u2028", "\xed\xa0\x80", "a\",\"b\"\n\"c", ";", "＝1",
	} {
		f.Add(title)
	}
	commitments := lookup(f, "commitments")
	f.Fuzz(func(t *testing.T, title string) {
		p := &partnership.Partnership{Languages: []record.Language{"en", "ja"}, Commitments: []partnership.Commitment{
			{ID: "hostile", Title: words(title, "題"), Verb: "will"},
			{ID: "after", Title: words("after", title)},
		}}
		var b bytes.Buffer
		err := export.CSV(&b, table.Tidy, commitments, p)
		if refused := !utf8.ValidString(title) || strings.Contains(title, "\r"); refused || err != nil {
			problem, ok := errors.AsType[*record.Problem](err)
			if !refused || !ok || problem.Rule != record.RuleTextForm || problem.Value != title {
				t.Errorf("error %v, want a problem with the title: %v", err, refused)
			}
			return
		}
		header := commitments.Header(p.Languages)
		want := [][]string{header}
		for _, cells := range []map[string]string{
			{"id": "hostile", "title_en": title, "title_ja": "題", "verb": "will", "truncated": "false"},
			{"id": "after", "title_en": "after", "title_ja": title, "truncated": "false"},
		} {
			row := make([]string, len(header))
			for i, name := range header {
				row[i] = cells[name]
			}
			want = append(want, row)
		}
		if diff := cmp.Diff(want, readCSV(t, b.Bytes())); diff != "" {
			t.Errorf("read back (-want +got):\n%s", diff)
		}
	})
}
