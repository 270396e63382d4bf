package cite

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// BibTeX writes the record and the sources of p as entries for BibTeX, in UTF-8,
// with an empty line between two.
//
// The entries are those of BibTeX itself and not of its successors, who all read
// them: misc, techreport for a study of an institution, article for news of a
// paper. So do the dates: a year, a month by its macro, and a day that BibTeX's
// own styles leave out and others know. An entry without an author has a key to
// be sorted by, its publisher or its title. The note of a source is ours and not
// for print, and so an annote; the version of the record is a note, the terms are
// the copyright, as with DataCite. Languages, and what a copy is of, have no
// field.
//
// Words are escaped: TeX shows them as they are, but for straight quotes, of
// which it makes curly ones, and for blanks and line feeds in a row, which are
// one blank. Titles and names stand in braces of their own, which keep their
// capitals and what is within them together, and an address as it is.
//
// The errors are those of [CSL].
func BibTeX(w io.Writer, p *partnership.Partnership, languages ...record.Language) error {
	entries, err := entriesOf(p, "BibTeX", languages)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	for i := range entries {
		if i > 0 {
			b.WriteByte('\n')
		}
		writeEntry(&b, &entries[i])
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("cite: writing BibTeX: %w", err)
	}
	return nil
}

func writeEntry(b *bytes.Buffer, e *entry) {
	kind, published := "misc", "howpublished"
	if e.form.entry != "" && e.publisher != "" {
		kind, published = e.form.entry, e.form.field
	}
	fmt.Fprintf(b, "@%s{%s", kind, e.key)
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(b, ",\n  %s = {%s}", name, value)
		}
	}
	var names []string
	for _, author := range e.authors {
		if author = braced(author); author != "" {
			names = append(names, author)
		}
	}
	field("author", strings.Join(names, " and "))
	if len(names) == 0 {
		field("key", escape(cmp.Or(e.publisher, e.title)))
	}
	field("title", braced(e.title))
	field(published, braced(e.publisher)) // biblatex parts an institution at an "and"
	writeDate(b, e.issued)
	field("url", string(e.url))
	field("urldate", e.accessed.String())
	if e.version != "" {
		field("note", "Data set, version "+escape(e.version))
	}
	field("annote", escape(e.note))
	field("copyright", escape(e.licence))
	b.WriteString("\n}\n")
}

// writeDate writes as much of a date as is known.
func writeDate(b *bytes.Buffer, d timeline.Date) {
	if d.Year() != 0 {
		fmt.Fprintf(b, ",\n  year = {%04d}", d.Year())
	}
	if d.Month() != 0 {
		fmt.Fprintf(b, ",\n  month = %s", strings.ToLower(d.Month().String()[:3]))
	}
	if d.Day() != 0 {
		fmt.Fprintf(b, ",\n  day = {%d}", d.Day())
	}
}

// braced returns words escaped and in braces, and "" for no words.
func braced(words string) string {
	if words = escape(words); words == "" {
		return ""
	}
	return "{" + words + "}"
}

// marks are the characters with a meaning in TeX, or with another glyph in its
// oldest encoding, and how they are written.
var marks = map[rune]string{
	'&': `\&`, '%': `\%`, '$': `\$`, '#': `\#`, '_': `\_`, '{': `\{`, '}': `\}`,
	'\\': `\textbackslash{}`, '~': `\textasciitilde{}`, '^': `\textasciicircum{}`,
	'<': `\textless{}`, '>': `\textgreater{}`,
}

// loneBraces is how a brace is written that has no other to go with it: BibTeX
// counts braces, even those after a backslash.
var loneBraces = map[rune]string{'{': `\textbraceleft{}`, '}': `\textbraceright{}`}

// ligatures are the pairs of characters that TeX makes one of.
var ligatures = map[[2]rune]bool{
	{'-', '-'}: true, {'\'', '\''}: true, {'`', '`'}: true, {',', ','}: true, {'!', '`'}: true, {'?', '`'}: true,
}

// escape returns words as TeX reads them, in one line.
func escape(words string) string {
	words = oneLine(words)
	paired := pairs(words)
	var b strings.Builder
	var last rune
	for i, r := range words {
		if ligatures[[2]rune{last, r}] {
			b.WriteString("{}")
		}
		if lone, ok := loneBraces[r]; ok && !paired[i] {
			b.WriteString(lone)
		} else if mark, ok := marks[r]; ok {
			b.WriteString(mark)
		} else {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// pairs returns where in words there are braces that go with another.
func pairs(words string) map[int]bool {
	paired := make(map[int]bool)
	var open []int
	for i, r := range words {
		switch n := len(open) - 1; {
		case r == '{':
			open = append(open, i)
		case r == '}' && n >= 0:
			paired[open[n]], paired[i] = true, true
			open = open[:n]
		}
	}
	return paired
}

// oneLine returns words with one blank wherever there were any of ASCII, and none
// at the ends. What blanks Unicode has beyond these stay.
func oneLine(words string) string {
	return strings.Join(strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" \t\n\v\f\r", r) }), " ")
}
