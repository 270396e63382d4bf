package partnership

import (
	"strings"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// The rules in this file hold that records come of earlier ones.

// relationOrder judges the dates at both ends of a relation.
func (c *census) relationOrder(n *shape.Node) {
	r, ok := at[Relation](n)
	if !ok || r.Kind == Related {
		return
	}
	from, _ := n.Up.Up.Value.Interface().(timeline.Dated)
	to, dated := c.entry(r.To).(timeline.Dated)
	if dated && from.Dates().Last().Before(to.Dates().First()) {
		c.report(n.Pointer().Member("to"), record.RuleRelationOrder, string(r.To),
			"must be the earlier record, and is of "+to.Dates().String()+", later than "+from.Dates().String())
	}
}

// entry returns the record of that id, nil if there is none.
func (c *census) entry(id record.ID) any {
	if held, known := c.records[id]; known {
		return held.value.Interface()
	}
	return nil
}

func (c *census) successor(n *shape.Node) {
	if p, ok := at[Progress](n); ok && p.Stage == Superseded && p.By == "" {
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
	for n := range shape.Nodes(c.p) {
		if r, ok := at[Relation](n); ok && r.Kind != Related {
			from := n.Up.Up.Value.FieldByName("ID").Interface().(record.ID)
			relations.add(from, r.To, n.Pointer().Member("to"))
		}
	}
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
