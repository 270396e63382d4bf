package datapackage_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/datapackage"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

var writers = map[string]func(io.Writer, *partnership.Partnership) error{
	"descriptor": datapackage.Descriptor, "zip": datapackage.Zip,
}

// TestRefuses checks that what has no tables has no package, and that nothing is
// written then.
func TestRefuses(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		spoil      func(*partnership.Partnership)
		rule       record.Rule
		says       string
	}{
		{"zero", "no columns for texts", func(p *partnership.Partnership) { *p = partnership.Partnership{} }, record.RuleRequired, "/languages"},
		{"no language", "of that form", func(p *partnership.Partnership) { p.Languages[1] = "JA" }, record.RuleLanguageForm, "/languages/1"},
		{"other language", "no column for it", func(p *partnership.Partnership) { p.Name["fr"] = "P" }, record.RuleLanguageKnown, "table partnership"},
		{"not UTF-8", "not a text", func(p *partnership.Partnership) { p.Dataset.Creators[0] = "\xff" }, record.RuleTextForm, "table lists"},
		{"at the end", "of the last table read back", func(p *partnership.Partnership) { p.Sources[0].Licence = "a\rb" }, record.RuleTextForm, "table sources"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample(t)
			test.spoil(p)
			for name, write := range writers {
				var b bytes.Buffer
				err := write(&b, p)
				problem, ok := errors.AsType[*record.Problem](err)
				if !ok || problem.Rule != test.rule || !strings.Contains(err.Error(), test.says) || !strings.HasPrefix(err.Error(), "datapackage: ") || b.Len() > 0 {
					t.Errorf("%s, %s: error %v, %d bytes", name, test.desc, err, b.Len())
				}
			}
		})
	}
	for name, write := range writers {
		if err := write(io.Discard, nil); err == nil || err.Error() != "datapackage: no partnership to write" {
			t.Errorf("%s of no partnership: %v", name, err)
		}
	}
}

var errFull = errors.New("no space left")

// A full writer takes so many bytes and then fails or, if it is short, says
// nothing of it.
type full struct {
	room  int
	short bool
}

func (w *full) Write(p []byte) (int, error) {
	n := min(w.room, len(p))
	w.room -= n
	if n < len(p) && !w.short {
		return n, errFull
	}
	return n, nil
}

// TestWriterFails checks that the error of a writer is kept, wherever it comes.
func TestWriterFails(t *testing.T) {
	p := sample(t)
	for name, write := range writers {
		size := len(written(t, write, p))
		for _, room := range []int{0, 1, 5000, size / 2, size - 1} {
			if err := write(&full{room: room}, p); !errors.Is(err, errFull) || !strings.HasPrefix(err.Error(), "datapackage: writing: ") {
				t.Errorf("%s, room for %d of %d bytes: %v", name, room, size, err)
			}
			if err := write(&full{room: room, short: true}, p); !errors.Is(err, io.ErrShortWrite) {
				t.Errorf("%s, short of room for %d of %d bytes: %v", name, room, size, err)
			}
		}
		if err := write(&full{room: size}, p); err != nil {
			t.Errorf("%s, room for all: %v", name, err)
		}
	}
}

// TestHead checks what the package says of itself, and that what has no place
// there is left to the tables.
func TestHead(t *testing.T) {
	const (
		terms = "https://example.org/terms"
		by    = "CC-BY-4.0"
	)
	type licence = struct{ Name, Path, Title string }
	for _, test := range []struct {
		name, desc string
		change     func(*partnership.Partnership)
		got        func(pack) any
		want       any
	}{
		{"title", "its own", func(p *partnership.Partnership) {}, func(d pack) any { return d.Title }, "Sample, a record"},
		{"no title", "goes by the partnership's", func(p *partnership.Partnership) { p.Dataset.Title = nil }, func(d pack) any { return d.Title }, "Sample Partnership"},
		{"other first language", "the default one", func(p *partnership.Partnership) { p.Languages = []record.Language{"ja", "en"} }, func(d pack) any { return d.Title }, "見本の記録"},
		{"name", "an id", func(p *partnership.Partnership) {}, func(d pack) any { return d.Name }, "sample"},
		{"no name", "not an id", func(p *partnership.Partnership) { p.ID = "Not an id" }, func(d pack) any { return d.Name }, ""},
		{"day", "full", func(p *partnership.Partnership) {}, func(d pack) any { return d.Created }, "2025-12-31T00:00:00Z"},
		{"month", "no day is made up", func(p *partnership.Partnership) { p.AsOf = timeline.MustParseDate("2025-12") }, func(d pack) any { return d.Created }, ""},
		{"no day", "no clock is read", func(p *partnership.Partnership) { p.AsOf = timeline.Date{} }, func(d pack) any { return d.Created }, ""},
		{"homepage", "an address", func(p *partnership.Partnership) { p.Dataset.URL = "HTTPS://Example.org/A" }, func(d pack) any { return d.Homepage }, "https://Example.org/A"},
		{"no homepage", "no address", func(p *partnership.Partnership) { p.Dataset.URL = "javascript:alert(1)" }, func(d pack) any { return d.Homepage }, ""},
		{"licence", "name and address", func(p *partnership.Partnership) { p.Dataset.Licence, p.Dataset.LicenceURL = by, terms },
			func(d pack) any { return d.Licenses }, []licence{{Name: by, Path: terms}}},
		{"name of a licence", "no address", func(p *partnership.Partnership) { p.Dataset.Licence, p.Dataset.LicenceURL = by, "" },
			func(d pack) any { return d.Licenses }, []licence{{Name: by}}},
		{"licence of words", "and an address", func(p *partnership.Partnership) { p.Dataset.Licence, p.Dataset.LicenceURL = "Ours, see there", terms },
			func(d pack) any { return d.Licenses }, []licence{{Path: terms, Title: "Ours, see there"}}},
		{"words alone", "no licence of the format", func(p *partnership.Partnership) { p.Dataset.Licence, p.Dataset.LicenceURL = "Ours, ask", "" },
			func(d pack) any { return d.Licenses }, []licence(nil)},
		{"no licence", "not known", func(p *partnership.Partnership) { p.Dataset = partnership.Dataset{} }, func(d pack) any { return d.Licenses }, []licence(nil)},
		{"creators", "for both versions", func(p *partnership.Partnership) { p.Dataset.Creators = []string{"A & B <c>"} },
			func(d pack) any { return d.Contributors }, []struct {
				Title, Role string
				Roles       []string
			}{{"A & B <c>", "author", []string{"creator"}}}},
		{"keywords", "names of areas", func(p *partnership.Partnership) { p.Areas[1].Name = nil }, func(d pack) any { return d.Keywords }, []string{"Sea"}},
		{"sources", "with a title", func(p *partnership.Partnership) {
			p.Sources = []record.Source{{Title: record.Text{"ja": "題"}, URL: "http://example.org"}, {Title: record.Text{"en": "T"}, URL: "/"}, {URL: "http://example.org"}}
		}, func(d pack) any { return d.Sources }, []struct{ Title, Path string }{{"題", "http://example.org"}, {"T", ""}}},
		{"versions", "of the format", func(p *partnership.Partnership) {}, func(d pack) any { return []string{d.Schema, d.Profile, d.Resources[0].Profile} },
			[]string{"https://datapackage.org/profiles/2.0/datapackage.json", "tabular-data-package", "tabular-data-resource"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample(t)
			test.change(p)
			if diff := cmp.Diff(test.want, test.got(parsed(t, written(t, datapackage.Descriptor, p)))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}
