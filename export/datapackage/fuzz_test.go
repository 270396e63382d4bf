package datapackage_test

import (
	"bytes"
	"regexp"
	"testing"

	"github.com/eujapan/digitalpartnership/export/datapackage"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// FuzzDescriptor checks that words come out of the descriptor as they went in,
// and that names and addresses are of the form the format wants, whatever the
// words.
func FuzzDescriptor(f *testing.F) {
	f.Add("Sample", "CC-BY-4.0", "https://example.org/terms", "a-1")
	f.Add("\"</script>\u2028", "=1+1", "HTTPS://EXAMPLE.org", "../a")
	f.Add("\x00\n", "", "http://user@example.org", "")
	var (
		name    = regexp.MustCompile(`^([-a-z0-9._/])+$`)
		licence = regexp.MustCompile(`^([-a-zA-Z0-9._])+$`)
		address = regexp.MustCompile(`^https?://.`)
	)
	f.Fuzz(func(t *testing.T, words, terms, url, id string) {
		p := &partnership.Partnership{
			ID:        record.ID(id),
			Languages: []record.Language{"en"},
			Dataset: partnership.Dataset{Title: record.Text{"en": words}, Creators: []string{words},
				Licence: terms, LicenceURL: record.URL(url), URL: record.URL(url)},
			Sources: []record.Source{{Title: record.Text{"en": words}, URL: record.URL(url)}},
		}
		var b bytes.Buffer
		if err := datapackage.Descriptor(&b, p); err != nil {
			if b.Len() > 0 {
				t.Errorf("%v, and %d bytes", err, b.Len())
			}
			return
		}
		d := parsed(t, b.Bytes())
		if d.Title != words || d.Contributors[0].Title != words || words != "" && d.Sources[0].Title != words {
			t.Errorf("of %q: %+v", words, d)
		}
		if d.Name != "" && !name.MatchString(d.Name) || d.Homepage != "" && !address.MatchString(d.Homepage) {
			t.Errorf("name %q, homepage %q", d.Name, d.Homepage)
		}
		for _, l := range d.Licenses {
			if l.Name == "" && l.Path == "" || l.Name != "" && !licence.MatchString(l.Name) || l.Path != "" && !address.MatchString(l.Path) {
				t.Errorf("licence %+v", l)
			}
		}
	})
}
