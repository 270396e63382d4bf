package calendar

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

func (d *diary) commitment(at record.Pointer, c *partnership.Commitment) {
	stage := ""
	if n := len(c.Progress); n > 0 {
		stage = phrase(", ", spaced(string(c.Stage())), c.Progress[n-1].On.String())
	}
	e := entry{
		id: c.ID, role: "due", when: c.Due, title: d.title(c.Title, c.ID), word: "due",
		cancelled:  c.Stage() == partnership.Withdrawn || c.Stage() == partnership.Superseded,
		doubtful:   c.Stage() != partnership.Delivered && d.in(c.Condition) != "",
		categories: append([]string{"due"}, d.topics(c.Areas)...),
		notes: []string{
			d.in(c.Summary),
			note("Obligors", ", ", append(d.sides(c.Obligors), string(c.Duty))...),
			note("By", "; ", d.all(c.By)...),
			note("Condition", "", d.in(c.Condition)),
			note("Made", ", ", c.Made.String(), d.name(c.MadeAt)),
			note("Stage", "", stage),
		},
		sources: c.Sources,
	}
	d.add(at, "/due", e)
	e.categories = append([]string{"milestone"}, e.categories...)
	whole := note("Milestone of", "", e.title)
	for i := range c.Milestones {
		m := &c.Milestones[i]
		e.id, e.when, e.title, e.sources = m.ID, m.Due, d.title(m.Title, m.ID), m.Sources
		e.notes = []string{whole}
		d.add(at.Member("milestones").Item(i), "/due", e)
	}
}
