package workbook_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/export/workbook"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// FuzzWords checks that any words a text may have come out of their cell as they
// went in.
func FuzzWords(f *testing.F) {
	for _, words := range []string{
		"=1+1", "_x0041_", "_x005F_", "__x0041_", "_x005F_x0041_", "_x0041_x0042_", "_x0041_0042_", "_xGGGG_", "_x+041_", "_x004", "<b>&amp;", "]]>",
		" a ", "\n", "\t", "a\n\nb", "\u2028", "😀", "\ufffd", "\ufffe", "\x00", "_x000D_\n", "__x", "_x00é_",
	} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if words == "" || len(words) > 30000 || strings.Contains(words, "\r") || !utf8.ValidString(words) {
			return
		}
		p := &partnership.Partnership{Languages: []record.Language{"en"}, Parties: []record.Party{{Code: "XA", Name: record.Text{"en": words}}}}
		refused := strings.ContainsFunc(words, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff })
		if err := workbook.Write(new(bytes.Buffer), p); refused || err != nil {
			if !refused || err == nil {
				t.Errorf("%q: error %v", words, err)
			}
			return
		}
		_, parts := packed(t, p)
		if diff := cmp.Diff(words, sheets(t, parts)["parties"].Rows[1].Cells[1].words(t, table.String)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}
