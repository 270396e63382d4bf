package partnership

import (
	"strings"

	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// The rules in this file hold that records come of earlier ones.

// relationOrder judges the dates at both ends of a relation.
func (c *census) relationOrder(n *node, r *Relation) {
	if r.Kind == Related {
		return
	}
	from, _ := n.up.value.(timeline.Dated)
	to, dated := c.entry(r.To).(timeline.Dated)
	if dated && from.Dates().Last().Before(to.Dates().First()) {
		c.report(n.Pointer().Member("to"), record.RuleRelationOrder, string(r.To),
			"must be the earlier record, and is of "+to.Dates().String()+", later than "+from.Dates().String())
	}
}

// entry returns a pointer to the record of that id, nil if there is none.
func (c *census) entry(id record.ID) any { return c.records[id].value }

func (c *census) successor(n *node, p *Progress) {
	if p.Stage == Superseded && p.By == "" {
		c.report(n.Pointer().Member("by"), record.RuleSuccessor, "", "must name what superseded it")
	}
}

// areaCycles reports every circle of areas each broader than the next.
func (c *census) areaCycles() {
	var g graph
	for i, a := range c.p.Areas {
		if a.Broader != "" {
			g.add(record.ID(a.Code), record.ID(a.Broader), record.Pointer("/areas").Item(i).Member("broader"))
		}
	}
	c.cycles(record.RuleAreaCycle, "the areas run in a circle: ", &g)
}

// relationCycles reports every circle of relations, all kinds but [Related]
// together, and of records that are parts or copies of each other.
func (c *census) relationCycles() {
	var relations, parts, parents, copies graph
	walk(c.p, func(n *node) {
		r, ok := n.value.(*Relation)
		if !ok || r.Kind == Related {
			return
		}
		at := n.Pointer().Member("to")
		switch from := n.up.value.(type) {
		case *Commitment:
			relations.add(from.ID, r.To, at)
		case *Instrument:
			relations.add(from.ID, r.To, at)
		case *Project:
			relations.add(from.ID, r.To, at)
		}
	})
	for i, p := range c.p.Projects {
		parts.add(p.ID, p.PartOf, record.Pointer("/projects").Item(i).Member("part_of"))
	}
	for i, r := range c.p.Recommendations {
		parents.add(r.ID, r.Parent, record.Pointer("/recommendations").Item(i).Member("parent"))
	}
	for i, s := range c.p.Sources {
		copies.add(s.ID, s.DerivedFrom, record.Pointer("/sources").Item(i).Member("derived_from"))
	}
	c.cycles(record.RuleRelationCycle, "the records run in a circle: ", &relations, &parts, &parents, &copies)
}

// cycles reports the circles of some graphs.
func (c *census) cycles(rule record.Rule, detail string, graphs ...*graph) {
	for _, g := range graphs {
		for _, circle := range g.cycles() {
			var way []string
			for _, e := range circle {
				way = append(way, string(e.from))
			}
			way = append(way, way[0])
			c.report(circle[0].at, rule, string(circle[0].to), detail+strings.Join(way, " → "))
		}
	}
}
