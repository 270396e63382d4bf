// Package cite writes what a partnership rests on for reference managers: its
// sources as CSL-JSON and as BibTeX, and ahead of them the record itself, which
// is to be cited too.
//
// The entry of a source goes by the source's id, that of the record by the id of
// the partnership and _dataset, which no source can be called. It is dated by
// the day the record is as of.
//
// Names are written whole, as the record has them: nobody can tell from a string
// alone which of its words are a family name, and whether it is a person at all.
// A date has as many parts as are known, and what is not known is left out.
//
// Titles and notes are in the first of the languages that has them, in any other
// where none has; without languages, in those of the partnership, in its order.
package cite

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// An entry is what is cited: a source, or the record itself.
type entry struct {
	key        string
	form       form
	title      string
	language   record.Language // of the text; empty if it has several
	authors    []string
	publisher  string
	version    string
	url        record.URL
	issued     timeline.Date
	accessed   timeline.Date
	derived    record.ID
	licence    string
	licenceURL record.URL
	note       string
}

// entriesOf returns the entry of the record and those of the sources, in the
// order of p, or the first problem with an id, an address or words of theirs.
func entriesOf(p *partnership.Partnership, format string, languages []record.Language) ([]entry, error) {
	if p == nil {
		return nil, fmt.Errorf("cite: no partnership to write as %s", format)
	}
	if err := unwritable(p); err != nil {
		return nil, fmt.Errorf("cite: %w", err)
	}
	if len(languages) == 0 {
		languages = p.Languages
	}
	entries := []entry{entryOfRecord(p, languages)}
	for i := range p.Sources {
		s := &p.Sources[i]
		entries = append(entries, entry{
			key:       string(s.ID),
			form:      formOf(s.Kind),
			title:     s.Title.In(languages...),
			language:  languageOf(s, languages),
			authors:   s.Authors,
			publisher: s.Publisher,
			url:       s.URL,
			issued:    s.Published,
			accessed:  s.Accessed,
			derived:   s.DerivedFrom,
			licence:   s.Licence,
			note:      s.Note.In(languages...),
		})
	}
	return entries, nil
}

func entryOfRecord(p *partnership.Partnership, languages []record.Language) entry {
	d := &p.Dataset
	return entry{
		key:        string(p.ID) + "_dataset",
		form:       formOf(record.Dataset),
		title:      titleOf(p, languages),
		authors:    d.Creators,
		version:    d.Version,
		url:        d.URL,
		issued:     p.AsOf,
		licence:    d.Licence,
		licenceURL: d.LicenceURL,
	}
}

// titleOf returns what the record is called.
func titleOf(p *partnership.Partnership, languages []record.Language) string {
	return cmp.Or(p.Dataset.Title.In(languages...), p.Name.In(languages...))
}

// languageOf returns the language of a source: the only one it is written in, or
// of several the one its title is given in.
func languageOf(s *record.Source, languages []record.Language) record.Language {
	if len(s.Languages) == 1 {
		return s.Languages[0]
	}
	title := s.Title.In(languages...)
	for _, l := range s.Languages {
		if title != "" && s.Title[l] == title {
			return l
		}
	}
	return ""
}

// unwritable returns the first problem with p that no entry can hold, or nil.
func unwritable(p *partnership.Partnership) error {
	for problem := range record.In(p.Validate()) {
		at := problem.Pointer
		if at != "/id" && !record.Pointer("/dataset").Holds(at) && !record.Pointer("/sources").Holds(at) {
			continue
		}
		switch problem.Rule {
		case record.RuleURLForm, record.RuleIDForm, record.RuleIDUnique:
			return problem
		case record.RuleRequired:
			if strings.HasSuffix(string(at), "/id") {
				return problem
			}
		}
		if !utf8.ValidString(problem.Value) {
			return problem
		}
	}
	return nil
}
