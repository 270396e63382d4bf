package database_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/database"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

func TestRefuses(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		spoil      func(*partnership.Partnership)
		says       string
	}{
		{"no languages", "no columns for texts", func(p *partnership.Partnership) { p.Languages = nil },
			"database: /languages: is required"},
		{"no language", "no name for a column", func(p *partnership.Partnership) { p.Languages[1] = `ja" TEXT` },
			"database: /languages/1: "},
		{"a language twice", "two columns of one name", func(p *partnership.Partnership) { p.Languages = append(p.Languages, "en") },
			`database: /languages/2: is named already: "en" [id-unique]`},
		{"other language", "no column for it", func(p *partnership.Partnership) { p.Name["fr"] = "P" },
			`database: table partnership: /name/fr: is in a language the partnership does not name: "P" [language-known]`},
		{"NUL in words", "no text in PostgreSQL", func(p *partnership.Partnership) { p.Commitments[0].Verb = "a\x00" },
			`database: /commitments/0/verb: must be without the character NUL: "a\x00" [text-form]`},
		{"NUL in a text", "no text in PostgreSQL", func(p *partnership.Partnership) { p.Commitments[0].Title["ja"] = "\x00" },
			`database: /commitments/0/title/ja: must be without the character NUL: "\x00" [text-form]`},
		{"carriage return", "not a cell", func(p *partnership.Partnership) { p.Commitments[0].Verb = "\r" },
			"database: table commitments: /commitments/0/verb: "},
		{"not UTF-8", "not a text", func(p *partnership.Partnership) { p.Commitments[0].Verb = "\xff" },
			"database: table commitments: /commitments/0/verb: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample(t)
			test.spoil(p)
			var b bytes.Buffer
			err := database.Write(&b, p)
			if _, ok := errors.AsType[*record.Problem](err); !ok || !strings.HasPrefix(err.Error(), test.says) || b.Len() > 0 {
				t.Errorf("%s: error %v, %d bytes", test.desc, err, b.Len())
			}
		})
	}
	if err := database.Write(io.Discard, nil); err == nil || err.Error() != "database: no partnership to write" {
		t.Errorf("no partnership: %v", err)
	}
}

// TestInvalid checks that what is no valid partnership is still a script, if one
// that its tables refuse.
func TestInvalid(t *testing.T) {
	p := sample(t)
	p.Commitments[0].Force = "';"
	p.Commitments[0].Areas = append(p.Commitments[0].Areas, "a\nb'")
	p.Commitments[0].MadeAt = "nowhere"
	p.Council.ID = ""
	p.Sources[0].ID = "/"
	p.AsOf = p.Launched
	for _, p := range []*partnership.Partnership{p, {Languages: []record.Language{"en"}}} {
		script := scriptOf(t, p)
		if _, err := statements(script); err != nil {
			t.Error(err)
		}
		if _, err := load(script); err == nil {
			t.Error("the tables take it")
		}
	}
}

var errFull = errors.New("no space left")

// A full writer takes so many bytes.
type fullWriter int

func (w fullWriter) Write(p []byte) (int, error) { return min(int(w), len(p)), errFull }

func TestWriterFails(t *testing.T) {
	for _, room := range []fullWriter{0, 1, 100} {
		if err := database.Write(room, sample(t)); !errors.Is(err, errFull) || err.Error() != "database: writing: no space left" {
			t.Errorf("room for %d bytes: %v", room, err)
		}
	}
}

// FuzzWords checks that any words come out of the script as they went in, and
// that nothing around them changes.
func FuzzWords(f *testing.F) {
	for _, words := range []string{
		"'", "''", `\'`, `\`, "'; DROP TABLE areas; --", "\n.exit\n", "\n\\.\n", "\n\\q\n", "\ngo\n", "\n/\n", ";\n", ":name :'x' $1 ?1 @p", "$$a$$",
		"--", "/*", "*/", `"`, "a\tb", "\x01", "\x1a", "😀", "\u2028", "\ufeff", "E'\\x00'", "NULL", "%s %d", "半導体",
	} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		p := &partnership.Partnership{
			Languages: []record.Language{"en"}, ID: "fuzz", AsOf: sample(t).AsOf, Name: record.Text{"en": words},
			Parties: []record.Party{{Code: "XA", Name: record.Text{"en": words}}}, Dataset: partnership.Dataset{Creators: []string{words}},
		}
		var b strings.Builder
		err := database.Write(&b, p)
		if writable := utf8.ValidString(words) && !strings.ContainsAny(words, "\r\x00"); writable != (err == nil) {
			t.Fatalf("%q: error %v", words, err)
		} else if !writable {
			return
		}
		made, err := load(b.String())
		if err != nil {
			t.Fatal(err)
		}
		var want any = words
		if words == "" {
			want = nil
		}
		row := made.tables["parties"].rows[0]
		if diff := cmp.Diff([]any{"XA", want}, row); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}
