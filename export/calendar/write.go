package calendar

import (
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/record"
)

// text returns the file of the entries.
func (d *diary) text() []byte {
	var f file
	name := d.title(d.p.Name, d.p.ID)
	f.line("BEGIN", "VCALENDAR")
	f.line("VERSION", "2.0")
	f.line("PRODID", "-//eujapan//digitalpartnership//EN")
	f.line("CALSCALE", "GREGORIAN")
	f.words("NAME", name)
	f.words("X-WR-CALNAME", name) // NAME, as it was before RFC 7986
	for _, e := range d.entries {
		d.write(&f, e)
	}
	f.line("END", "VCALENDAR")
	return f
}

// write writes an entry.
func (d *diary) write(f *file, e *entry) {
	first, last := days(e.when)
	f.line("BEGIN", "VEVENT")
	f.words("UID", e.uid()+"@"+string(d.p.ID))
	f.line("DTSTAMP", dateAfter(d.p.AsOf, 0)+"T000000Z")
	f.line("SEQUENCE", e.sequence())
	f.line("DTSTART;VALUE=DATE", dateAfter(first, 0))
	f.line("DTEND;VALUE=DATE", dateAfter(last, 1)) // the first day it is no more
	f.words("SUMMARY", e.summary())
	f.words("DESCRIPTION", d.description(e))
	f.words("LOCATION", e.place)
	for _, c := range e.sources {
		if s := d.sources[c.Source]; s != nil && s.URL != "" {
			f.line("URL", string(s.URL))
			break
		}
	}
	f.words("CATEGORIES", e.categories...)
	f.line("STATUS", e.status())
	f.line("TRANSP", "TRANSPARENT")
	f.line("X-DIGITALPARTNERSHIP-DATE", e.when.String())
	f.line("X-DIGITALPARTNERSHIP-DATE-PRECISION", precision(e.when).String())
	f.line("END", "VEVENT")
}

// description returns what there is to say of an entry, and who says so.
func (d *diary) description(e *entry) string {
	sources := make([]string, len(e.sources))
	for i, c := range e.sources {
		s := d.sources[c.Source]
		if s == nil {
			s = &record.Source{ID: c.Source}
		}
		url := string(s.URL)
		if url != "" {
			url = "<" + url + ">"
		}
		sources[i] = "- " + phrase(" ", phrase(", ", d.title(s.Title, s.ID), c.At), url)
	}
	if len(sources) > 0 {
		sources = slices.Insert(sources, 0, "Sources:")
	}
	return phrase("\n", phrase("\n", e.notes...), strings.Join(sources, "\n"))
}
