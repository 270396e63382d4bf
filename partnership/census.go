package partnership

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A census is who is who in a document: what the rules across records need to
// look up. It is taken in one walk, and the rules are judged in a second.
type census struct {
	p           *Partnership
	records     map[record.ID]entry // areas and dimensions by their code
	parties     map[record.PartyCode]bool
	languages   map[record.Language]bool
	meetings    map[record.ID]*council.Meeting
	instruments map[record.ID]*Instrument
	found       record.Problems
}

// An entry is one record that has a name.
type entry struct {
	kind  string // as "ref" tags have it
	value any    // a pointer to it
}

func newCensus(p *Partnership) *census {
	c := &census{
		p:           p,
		records:     make(map[record.ID]entry),
		parties:     make(map[record.PartyCode]bool),
		languages:   make(map[record.Language]bool),
		meetings:    make(map[record.ID]*council.Meeting),
		instruments: make(map[record.ID]*Instrument),
	}
	for i, l := range p.Languages {
		if enterOnce(c.languages, l) {
			c.report(record.Pointer("/languages").Item(i), record.RuleIDUnique, string(l), "is named already")
		}
	}
	walk(p, c.enter)
	return c
}

// enter enters the record at n, if it has a name.
func (c *census) enter(n *node) {
	switch r := n.value.(type) {
	case *Partnership:
		c.name(n, "partnership", r.ID)
	case *record.Party:
		if enterOnce(c.parties, r.Code) {
			c.report(n.Pointer().Member("code"), record.RuleIDUnique, string(r.Code), "names a party already")
		}
	case *areas.Dimension:
		c.name(n, "dimension", record.ID(r.Code))
	case *areas.Area:
		c.name(n, "area", record.ID(r.Code))
	case *council.Council:
		c.name(n, "council", r.ID)
	case *council.Dialogue:
		c.name(n, "dialogue", r.ID)
	case *council.Meeting:
		c.name(n, "meeting", r.ID)
		c.meetings[r.ID] = r
	case *Instrument:
		c.name(n, "instrument", r.ID)
		c.instruments[r.ID] = r
	case *Project:
		c.name(n, "project", r.ID)
	case *Commitment:
		c.name(n, "commitment", r.ID)
	case *Milestone:
		c.name(n, "milestone", r.ID)
	case *Recommendation:
		c.name(n, "recommendation", r.ID)
	case *Discrepancy:
		c.name(n, "discrepancy", r.ID)
	case *record.Source:
		c.name(n, "source", r.ID)
	}
}

// enterOnce enters code, and reports whether it was entered before.
func enterOnce[C ~string](known map[C]bool, code C) bool {
	again := code != "" && known[code]
	known[code] = true
	return again
}

// name enters the record at n under its id.
func (c *census) name(n *node, kind string, id record.ID) {
	if id == "" {
		return
	}
	if held, taken := c.records[id]; taken {
		member := "id"
		if kind == "area" || kind == "dimension" {
			member = "code"
		}
		c.report(n.Pointer().Member(member), record.RuleIDUnique, string(id), "names "+article(held.kind)+" already")
		return
	}
	c.records[id] = entry{kind, n.value}
}

// article returns the noun with the article it takes.
func article(noun string) string {
	switch noun[0] {
	case 'a', 'e', 'i', 'o', 'u':
		return "an " + noun
	}
	return "a " + noun
}

// report adds a problem.
func (c *census) report(at record.Pointer, rule record.Rule, value, detail string) {
	c.found = append(c.found, &record.Problem{Pointer: at, Rule: rule, Value: value, Detail: detail})
}

// problems returns every breach of a rule across records.
func (c *census) problems() record.Problems {
	walk(c.p, c.judge)
	c.areaCycles()
	c.relationCycles()
	return c.found
}

// judge holds the value at n to the rules across records that look at one value
// at a time.
func (c *census) judge(n *node) {
	if n.citing {
		c.cited(n)
	}
	switch v := n.value.(type) {
	case *record.ID:
		c.referenceKnown(n, *v)
	case *areas.Code:
		c.areaKnown(n, *v)
	case *areas.DimensionCode:
		c.dimensionKnown(n, *v)
	case *record.PartyCode:
		c.partyKnown(n, *v)
	case *record.Text:
		c.languageKnown(n, *v)
	case *record.Citation:
		c.sourceKnown(n, v)
	case *timeline.Span:
		c.dateOrder(n, *v)
	case *Partnership:
		c.schemaVersion(v)
		c.fullDay(v)
	case *[]council.Meeting:
		c.meetingOrder(n, *v)
	case *Commitment:
		c.beforeLaunch(n, v)
		c.outsideOccasion(n, v)
	case *Progress:
		c.successor(n, v)
	case *Relation:
		c.relationOrder(n, v)
	case *Discrepancy:
		c.subjectKnown(n, v)
	case *record.Source:
		c.accessOrder(n, v)
	}
}
