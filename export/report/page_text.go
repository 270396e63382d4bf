package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A pageText is words and the language they are in, empty for that of the page.
type pageText struct {
	Lang  record.Language
	Words string
}

// A pageRef is a record that is named, and the link to it, empty if there is
// none. After follows its name in the language of the page.
type pageRef struct {
	Href  string
	Text  pageText
	After string
}

// say returns words of the page, each number in braces replaced by the argument
// of that place.
func (pg *page) say(key string, args ...any) string {
	said := pageTable[key][0]
	if pg.Lang == "ja" {
		said = pageTable[key][1]
	}
	for i, arg := range args {
		said = strings.ReplaceAll(said, fmt.Sprintf("{%d}", i), fmt.Sprint(arg))
	}
	return said
}

// word returns what a word on a list of the model is called; one that this
// module does not know, as it is.
func (pg *page) word(list string, code any) pageText {
	said, known := pageKinds[list+"/"+fmt.Sprint(code)]
	switch {
	case pg.Lang == "ja" && said[1] != "":
		return pageText{Words: said[1]}
	case known:
		return pageText{pg.mark("en"), said[0]}
	}
	return pageText{pg.mark("en"), spaced(code)}
}

// spaced returns a code as words: in force, for in-force.
func spaced(code any) string { return strings.ReplaceAll(fmt.Sprint(code), "-", " ") }

// mark returns the language of words if it must be said.
func (pg *page) mark(l record.Language) record.Language {
	if l == pg.Lang {
		return ""
	}
	return l
}

// text returns words in the language that is preferred.
func (pg *page) text(t record.Text) pageText {
	for _, l := range slices.Concat(pg.languages, slices.Sorted(maps.Keys(t))) {
		if t[l] != "" {
			return pageText{pg.mark(l), t[l]}
		}
	}
	return pageText{}
}

// title returns the title of a record, or its id or code if it has none.
func (pg *page) title(t record.Text, id any) pageText {
	if said := pg.text(t); said.Words != "" {
		return said
	}
	return pageText{Words: firstOf(id, pg.say("unknown"))}
}

// plain returns words of the record that have no language of their own. They are
// in its default one, or in Japanese if it has that and they have its letters.
func (pg *page) plain(s string) pageText {
	if len(pg.P.Languages) == 0 {
		return pageText{Words: s}
	}
	if strings.ContainsFunc(s, japaneseLetter) && slices.Contains(pg.P.Languages, "ja") {
		return pageText{pg.mark("ja"), s}
	}
	return pageText{pg.mark(pg.P.Languages[0]), s}
}

func japaneseLetter(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// ref returns the record of that id; for one that is not known, the id.
func (pg *page) ref(id any) pageRef {
	name := fmt.Sprint(id)
	if r, ok := pg.names[record.ID(name)]; ok {
		return r
	}
	for i := range pg.P.Parties {
		if string(pg.P.Parties[i].Code) == name {
			return pageRef{Text: pg.party(pg.P.Parties[i].Code)}
		}
	}
	return pageRef{Text: pageText{Words: name}}
}

// party returns the name of a party, or its code if it is not known.
func (pg *page) party(code record.PartyCode) pageText {
	for i := range pg.P.Parties {
		if pg.P.Parties[i].Code == code {
			return pg.title(pg.P.Parties[i].Name, code)
		}
	}
	return pageText{Words: string(code)}
}

// area returns the name of an area, or its code if it is not known.
func (pg *page) area(code areas.Code) pageText {
	a, _ := pg.P.Areas.Lookup(code)
	return pg.title(a.Name, code)
}

// anchor returns id as that of an element, or nothing if it is not well formed
// or another element has it.
func (pg *page) anchor(id any) string {
	name := fmt.Sprint(id)
	if pg.taken[name] || record.ID(name).Check() != nil && record.PartyCode(name).Check() != nil {
		return ""
	}
	pg.taken[name] = true
	return name
}

// A pageCite is a citation: the number of its source, 0 if that is not known,
// and the place in it.
type pageCite struct {
	Href   string
	Source record.ID
	Number int
	At     string
}

// A pageCites is a list of citations, and the language of their places.
type pageCites struct {
	Lang record.Language
	List []pageCite
}

func (pg *page) cites(list []record.Citation) pageCites {
	c := pageCites{Lang: pg.plain("").Lang}
	for _, cited := range list {
		c.List = append(c.List, pageCite{pg.names[cited.Source].Href, cited.Source, pg.numbers[cited.Source], cited.At})
	}
	return c
}

// A pageDate is a date for machines and for people.
type pageDate struct{ ISO, Words string }

// date returns a date, nil for one that is not known.
func (pg *page) date(d timeline.Date) *pageDate {
	p := pageDate{ISO: d.String()}
	switch ja := pg.Lang == "ja"; d.Precision() {
	case timeline.PrecisionDay:
		p.Words = fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year())
		if ja {
			p.Words = fmt.Sprintf("%d年%d月%d日", d.Year(), d.Month(), d.Day())
		}
	case timeline.PrecisionMonth:
		p.Words = fmt.Sprintf("%s %d", d.Month(), d.Year())
		if ja {
			p.Words = fmt.Sprintf("%d年%d月", d.Year(), d.Month())
		}
	case timeline.PrecisionYear:
		p.Words = fmt.Sprint(d.Year())
		if ja {
			p.Words += "年"
		}
	default:
		return nil
	}
	return &p
}

// year returns the year of a date.
func (pg *page) year(d timeline.Date) *pageDate {
	year, _ := timeline.ParseDate(fmt.Sprintf("%04d", d.Year())) // the zero Date has none
	return pg.date(year)
}

// A pageSpan is a span; without an End, one that is open or not known.
type pageSpan struct {
	Start, End *pageDate
	One        bool // Start and End are the same
}

func (pg *page) span(s timeline.Span) pageSpan {
	return pageSpan{pg.date(s.Start), pg.date(s.End), s.Start == s.End}
}

// firstOf returns a word, or if that is empty the other.
func firstOf(word, other any) string { return cmp.Or(fmt.Sprint(word), fmt.Sprint(other)) }

// scored returns a score as a number.
func scored(score *int8) int { return int(*score) }

// grouped returns a number with its digits in groups of three.
func grouped(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}
