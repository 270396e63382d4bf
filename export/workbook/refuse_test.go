package workbook_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/export/workbook"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// TestRefuses checks that what no cell can hold is told, and nothing written.
func TestRefuses(t *testing.T) {
	verb := func(words string) func(*partnership.Partnership) {
		return func(p *partnership.Partnership) { p.Commitments[0].Verb = words }
	}
	for _, test := range []struct {
		name, desc string
		spoil      func(*partnership.Partnership)
		rule       record.Rule
		says       string
	}{
		{"zero", "no columns for texts", func(p *partnership.Partnership) { *p = partnership.Partnership{} }, record.RuleRequired, "workbook: /languages: "},
		{"a language of other marks", "no name of a column", func(p *partnership.Partnership) { p.Languages = append(p.Languages, "\x01") }, record.RuleTextForm, "table partnership: cell F1: "},
		{"another that is not UTF-8", "no name of a column", func(p *partnership.Partnership) { p.Languages = append(p.Languages, "\xff") }, record.RuleTextForm, "table partnership: cell F1: "},
		{"other language", "no column for it", func(p *partnership.Partnership) { p.Name["fr"] = "P" }, record.RuleLanguageKnown, "table partnership: /name/fr: "},
		{"control character", "not XML", verb("a\x0bb"), record.RuleTextForm, "table commitments: cell I2: "},
		{"not a character", "not XML", verb("\uffff"), record.RuleTextForm, "cell I2: "},
		{"not UTF-8", "not a text", verb("\xff"), record.RuleTextForm, "table commitments: /commitments/0/verb: "},
		{"too long", "for a cell", verb(strings.Repeat("a", 32768)), record.RuleMax, "cell I2: "},
		{"too long in UTF-16", "as Excel counts", verb(strings.Repeat("😀", 16384)), record.RuleMax, "cell I2: "},
		{"creators together too long", "for a cell of the first sheet", func(p *partnership.Partnership) {
			p.Dataset.Creators = slices.Repeat([]string{strings.Repeat("a", 1000)}, 40)
		}, record.RuleMax, "sheet about: cell B2: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample(t)
			test.spoil(p)
			var b bytes.Buffer
			err := workbook.Write(&b, p)
			problem, ok := errors.AsType[*record.Problem](err)
			if !ok || problem.Rule != test.rule || !strings.Contains(err.Error(), test.says) || b.Len() > 0 {
				t.Errorf("%s: error %v, %d bytes", test.desc, err, b.Len())
			}
		})
	}
	if err := workbook.Write(io.Discard, nil); err == nil || err.Error() != "workbook: no partnership to write" {
		t.Errorf("no partnership: %v", err)
	}
	p := sample(t)
	verb(strings.Repeat("😀", 16383) + "a")(p)
	if err := workbook.Write(io.Discard, p); err != nil {
		t.Errorf("a cell as long as may be: %v", err)
	}
}

// TestZero checks that a partnership of nothing but a language is a workbook of
// headers.
func TestZero(t *testing.T) {
	_, parts := packed(t, &partnership.Partnership{Languages: []record.Language{"en"}})
	for name, s := range sheets(t, parts) {
		switch of, _ := table.Lookup(name); {
		case name == "about":
		case name == "partnership" || name == "records": // of a partnership without an id
		case len(s.Rows) != 1 || len(s.Rows[0].Cells) != len(of.Header([]record.Language{"en"})):
			t.Errorf("%s has %d rows", name, len(s.Rows))
		}
	}
}

var errFull = errors.New("no space left")

// A full writer has room for so many bytes and then fails, or, if it is short,
// says nothing of it.
type fullWriter struct {
	room  int
	short bool
	bytes.Buffer
}

func (w *fullWriter) Write(p []byte) (int, error) {
	n := min(w.room-w.Len(), len(p))
	w.Buffer.Write(p[:n])
	if n < len(p) && !w.short {
		return n, errFull
	}
	return n, nil
}

// TestWriterFails checks that the error of a writer is kept, wherever it comes.
func TestWriterFails(t *testing.T) {
	p := sample(t)
	whole, _ := packed(t, p)
	for _, room := range []int{0, 1, 4095, 4096, len(whole) / 2, len(whole) - 1} {
		w := &fullWriter{room: room}
		if err := workbook.Write(w, p); !errors.Is(err, errFull) || err.Error() != "workbook: writing: no space left" {
			t.Errorf("room for %d bytes: %v", room, err)
		}
		if !bytes.Equal(w.Bytes(), whole[:room]) {
			t.Errorf("room for %d bytes: wrote others", room)
		}
		w = &fullWriter{room: room, short: true}
		if err := workbook.Write(w, p); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("short of room for %d bytes: %v", room, err)
		}
	}
	w := &fullWriter{room: len(whole)}
	if err := workbook.Write(w, p); err != nil || !cmp.Equal(whole, w.Bytes()) {
		t.Errorf("room for all: error %v, wrote %d", err, w.Len())
	}
}
