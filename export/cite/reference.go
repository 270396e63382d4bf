package cite

import (
	"cmp"
	"strings"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// Reference returns how to cite the record itself, in one line of text: who made
// it, what it is called, its version and the day it is as of, where it is to be
// had, and on what terms. What is not known is left out; the words between are
// English. It is empty if p is nil, or says nothing of the kind.
func Reference(p *partnership.Partnership, languages ...record.Language) string {
	if p == nil {
		return ""
	}
	if len(languages) == 0 {
		languages = p.Languages
	}
	d := &p.Dataset
	var parts []string
	add := func(before, words string) {
		if words != "" {
			parts = append(parts, before+words)
		}
	}
	add("", titleOf(p, languages))
	add("version ", d.Version)
	add("as of ", p.AsOf.String())
	add("", string(d.URL))
	line := strings.Join(parts, ", ")
	if len(d.Creators) > 0 {
		line = strings.Join(d.Creators, "; ") + ". " + line
	}
	if terms := cmp.Or(d.Licence, string(d.LicenceURL)); terms != "" {
		line += " (" + terms + ")"
	}
	return oneLine(line)
}
