package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A page is a partnership on its way to a web page. The templates read its
// members and call its methods.
//
// Ids of the page's own, and words of its own among codes, have a capital and a
// small letter, so that no code of the record can be the same.
type page struct {
	P       *partnership.Partnership
	Lang    record.Language // of the page's own words: en or ja
	Sibling string

	Overview      pageOverview
	Groups        []*pageGroup
	Filters       []pageFilter
	Heat          pageHeat
	Events        []pageEvent
	Asks          pageAsks
	Discrepancies []pageDispute
	Kinds         []pageKind // of the sources

	items     []*pageItem       // the commitments, in the order of the groups
	languages []record.Language // to look for words in
	picture   []byte
	names     map[record.ID]pageRef // of what has an id
	taken     map[string]bool       // the ids that an element has
	numbers   map[record.ID]int     // of the sources
	citations map[record.ID]int     // of each source
	occasion  map[record.ID]pageFigure
}

func newPage(p *partnership.Partnership, o Options) *page {
	pg := &page{
		P: p, Lang: "en", Sibling: o.Sibling,
		languages: slices.Concat(o.Languages, p.Languages),
		picture:   timelineSVG(p, o, "Timeline-"),
		names:     make(map[record.ID]pageRef),
		taken:     make(map[string]bool),
		numbers:   make(map[record.ID]int),
		citations: make(map[record.ID]int),
		occasion:  make(map[record.ID]pageFigure),
	}
	if len(pg.languages) > 0 && primary(pg.languages[0]) == "ja" {
		pg.Lang = "ja"
	}
	pg.name()
	for i := range p.Sources {
		if id := p.Sources[i].ID; pg.numbers[id] == 0 {
			pg.numbers[id] = i + 1
		}
	}
	for n := range shape.Nodes(p) {
		if c, ok := n.Value.Interface().(record.Citation); ok {
			pg.citations[c.Source]++
		}
	}
	pg.group()
	pg.made()
	pg.Heat = pg.heat()
	pg.Filters = pg.filters()
	pg.Overview = pg.overview()
	pg.Events = pg.events()
	pg.Asks = pg.asks()
	pg.Discrepancies = pg.disputes()
	pg.Kinds = pg.kinds()
	return pg
}

// primary returns the language of a tag, without script and region.
func primary(l record.Language) string {
	language, _, _ := strings.Cut(string(l), "-")
	return language
}

// name notes what each record is called, and that it can be linked to.
func (pg *page) name() {
	p := pg.P
	pg.note(p.ID, p.Name)
	for i := range p.Areas {
		pg.note(record.ID(p.Areas[i].Code), p.Areas[i].Name)
	}
	for i := range p.Dimensions {
		pg.note(record.ID(p.Dimensions[i].Code), p.Dimensions[i].Name)
	}
	pg.body(p.Council.ID, p.Council.Name, p.Council.Meetings)
	for i := range p.Dialogues {
		pg.body(p.Dialogues[i].ID, p.Dialogues[i].Name, p.Dialogues[i].Meetings)
	}
	for i := range p.Instruments {
		pg.note(p.Instruments[i].ID, p.Instruments[i].Title)
	}
	for i := range p.Projects {
		pg.note(p.Projects[i].ID, p.Projects[i].Name)
	}
	for i := range p.Commitments {
		pg.note(p.Commitments[i].ID, p.Commitments[i].Title)
		for _, m := range p.Commitments[i].Milestones {
			pg.note(m.ID, m.Title)
		}
	}
	for i := range p.Recommendations {
		pg.note(p.Recommendations[i].ID, p.Recommendations[i].Title)
	}
	for i := range p.Discrepancies {
		pg.note(p.Discrepancies[i].ID, nil)
	}
	for i := range p.Sources {
		pg.note(p.Sources[i].ID, p.Sources[i].Title)
	}
}

// note notes what a record is called. An id that is not well formed is not one
// to link to, and of two records of one id the first has it.
func (pg *page) note(id record.ID, called record.Text) {
	if _, known := pg.names[id]; !known && id.Check() == nil {
		pg.names[id] = pageRef{Href: "#" + string(id), Text: pg.title(called, id)}
	}
}

// body notes what a body and its meetings are called: a meeting by its body and
// its number, or failing that its year.
func (pg *page) body(id record.ID, name record.Text, meetings []council.Meeting) {
	pg.note(id, name)
	for i := range meetings {
		m := &meetings[i]
		if _, known := pg.names[m.ID]; known || m.ID.Check() != nil {
			continue
		}
		r := pageRef{Href: "#" + string(m.ID), Text: pg.title(name, cmp.Or(id, m.ID))}
		switch {
		case m.Number > 0:
			r.After = pg.say("nth", m.Number)
		case !m.When.Start.IsZero():
			r.After = pg.say("year", m.When.Start.Year())
		}
		pg.names[m.ID] = r
	}
}
