package digitalpartnership_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

// The embedded record says of itself what CITATION.cff and LICENSE-DATA say.
func TestCitation(t *testing.T) {
	cff := make(map[string]string)
	for _, found := range regexp.MustCompile(`(?m)^(?:  - )?([a-z-]+): "?(.+?)"?$`).FindAllStringSubmatch(read(t, "CITATION.cff"), -1) {
		cff[found[1]] = found[2]
	}
	d := eujapan.Partnership().Dataset
	if diff := cmp.Diff(
		[]string{cff["name"], cff["version"], cff["license"], cff["url"]},
		append(d.Creators, d.Version, d.Licence, string(d.URL)),
	); diff != "" {
		t.Errorf("name, version, licence, url (-CITATION.cff +record):\n%s", diff)
	}
	title := strings.TrimPrefix(d.Title["en"], "A ")
	if title == "" || !strings.HasSuffix(cff["title"], " a "+title) {
		t.Errorf("the title %q does not end that of CITATION.cff, %q", title, cff["title"])
	}
	terms := read(t, "LICENSE-DATA")
	for _, word := range append(d.Creators, string(d.LicenceURL), string(d.URL)) {
		if !strings.Contains(terms, word) {
			t.Errorf("LICENSE-DATA does not name %s", word)
		}
	}
}
