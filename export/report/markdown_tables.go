package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A shelf is the commitments on one subject.
type shelf struct {
	name string
	list []partnership.Commitment
}

// shelves returns the commitments by area, those within it included, then those
// on no area, by what they are on.
func (m *markdown) shelves() []shelf {
	var list []shelf
	for i := range m.p.Areas {
		code := m.p.Areas[i].Code
		list = append(list, shelf{m.of(record.ID(code)), slices.Collect(m.p.CommitmentsIn(code))})
	}
	for _, rest := range []struct {
		name string
		has  func(*partnership.Commitment) bool
	}{
		{"The partnership as a whole", func(c *partnership.Commitment) bool { return c.Scope == partnership.OnAllAreas }},
		{"How it is run", func(c *partnership.Commitment) bool { return c.Scope == partnership.OnGovernance }},
		{"On no area", func(c *partnership.Commitment) bool {
			return c.Scope != partnership.OnAllAreas && c.Scope != partnership.OnGovernance
		}},
	} {
		s := shelf{name: m.tell(rest.name)}
		for _, c := range m.p.Commitments {
			known := func(code areas.Code) bool { _, ok := m.p.Areas.Lookup(code); return ok }
			if !slices.ContainsFunc(c.Areas, known) && rest.has(&c) {
				s.list = append(s.list, c)
			}
		}
		if len(s.list) > 0 {
			list = append(list, s)
		}
	}
	return list
}

// crossing writes the table of commitments by area and occasion.
func (m *markdown) crossing() {
	if len(m.p.Commitments) == 0 {
		return
	}
	m.section("Commitments by area and council")
	m.line(m.tell("A commitment on several areas counts in each of them, and once in the last row."))
	occasions := follow.SummaryOf(m.p, timeline.Date{}).Occasions // on no day: all there are
	count := func(name string, list []partnership.Commitment) (cells []string) {
		part := *m.p
		part.Commitments = list
		made := make(map[string]int)
		for _, o := range follow.SummaryOf(&part, timeline.Date{}).Occasions {
			made[o.Key] = o.Count.Utterances
		}
		cells = append(cells, inline(name))
		for _, o := range occasions {
			cells = append(cells, few(made[o.Key]))
		}
		return append(cells, few(len(list)))
	}
	heads := []string{m.tell("Area")}
	for _, o := range occasions {
		heads = append(heads, "#"+inline(m.short(m.at(record.ID(o.Key)))))
	}
	heads = append(heads, "#"+m.tell("All"))
	var rows [][]string
	for _, s := range m.shelves() {
		rows = append(rows, count(s.name, s.list))
	}
	rows = append(rows, count(m.tell("Commitments, each once"), m.p.Commitments))
	m.table(heads, rows)
}

// few returns a number, and a dot for none.
func few(n int) string {
	if n == 0 {
		return "·"
	}
	return strconv.Itoa(n)
}

// at returns what an occasion is called in short.
func (m *markdown) at(id record.ID) string {
	switch {
	case id == "":
		return m.tell("Elsewhere")
	case id == m.p.LaunchedAt:
		return m.tell("Launch")
	}
	for i := range m.p.Council.Meetings {
		if c := &m.p.Council.Meetings[i]; c.ID == id {
			return m.session(c)
		}
	}
	return m.of(id)
}

// meetings writes the table of the meetings of the council.
func (m *markdown) meetings() {
	list := m.p.Council.Meetings
	if len(list) == 0 {
		return
	}
	m.section("Meetings of the council")
	var rows [][]string
	unread := 0
	for i := range list {
		c := &list[i]
		status := ""
		if c.Status != council.Held {
			status = m.kind("status", string(c.Status))
		}
		var chairs []string
		for j := range c.Attendance {
			if a := &c.Attendance[j]; a.Role == council.CoChair {
				chairs = append(chairs, inline(m.person(a)))
			}
		}
		rows = append(rows, []string{
			inline(m.session(c)), inline(phrase(", ", m.spell(c.When), status)), inline(phrase(", ", m.in(c.Place), m.kind("mode", string(c.Mode)))),
			strings.Join(chairs, "<br>"), m.cites(c.Sources),
		})
		unread += len(c.Unread)
	}
	m.table([]string{m.tell("Meeting"), m.tell("When"), m.tell("Where"), m.tell("Co-chairs"), m.tell("Sources")}, rows)
	if unread > 0 {
		m.folded(m.tell("Parts of the statements nobody read for this record: {0}", strconv.Itoa(unread)), func() {
			for i := range list {
				for _, text := range list[i].Unread {
					m.put("- ", inline(phrase(": ", m.session(&list[i]), m.in(text))), "\n")
				}
			}
			m.put("\n")
		})
	}
}

// instruments writes the table of the instruments that took a dated step, and
// the others folded.
func (m *markdown) instruments() {
	if len(m.p.Instruments) == 0 {
		return
	}
	m.section("Instruments")
	var dated, undated [][]string
	for i := range m.p.Instruments {
		t := &m.p.Instruments[i]
		var steps []string
		for _, s := range t.Steps {
			steps = append(steps, inline(phrase(" ", m.kind("step", string(s.Kind)), s.On.String())))
		}
		row := []string{inline(m.title(t.Title, t.ID)), inline(m.kind("instrument", string(t.Kind))), strings.Join(steps, "<br>"), m.cites(t.Sources)}
		if t.Dates().IsZero() {
			undated = append(undated, row)
		} else {
			dated = append(dated, row)
		}
	}
	heads := func() []string {
		return []string{m.tell("Instrument"), m.tell("Kind"), m.tell("Steps"), m.tell("Sources")}
	}
	m.line(m.tell("{0} of {1} took a step whose date is known.", strconv.Itoa(len(dated)), strconv.Itoa(len(m.p.Instruments))))
	if len(dated) > 0 {
		m.table(heads(), dated)
	}
	if len(undated) > 0 {
		m.folded(m.tell("Without a date: {0} of {1}", strconv.Itoa(len(undated)), strconv.Itoa(len(m.p.Instruments))), func() { m.table(heads(), undated) })
	}
}

// projects writes the table of the projects.
func (m *markdown) projects() {
	if len(m.p.Projects) == 0 {
		return
	}
	m.section("Projects")
	var rows [][]string
	for i := range m.p.Projects {
		j := &m.p.Projects[i]
		period := inline(m.spell(j.Period))
		for _, s := range j.Steps {
			period = phrase("<br>", period, inline(phrase(" ", m.kind("step", string(s.Kind)), s.On.String())))
		}
		rows = append(rows, []string{inline(m.title(j.Name, j.ID)), inline(m.kind("project", string(j.Kind))), period, m.cites(j.Sources)})
	}
	m.table([]string{m.tell("Project"), m.tell("Kind"), m.tell("When"), m.tell("Sources")}, rows)
}

// dialogues writes the dialogues beside the council, folded.
func (m *markdown) dialogues() {
	if len(m.p.Dialogues) == 0 {
		return
	}
	m.section("Dialogues")
	m.folded(m.counted(len(m.p.Dialogues), "{0} dialogue", "{0} dialogues"), func() {
		var rows [][]string
		for i := range m.p.Dialogues {
			d := &m.p.Dialogues[i]
			var met []string
			for j := range d.Meetings {
				c := &d.Meetings[j]
				status := ""
				if c.Status != council.Held {
					status = m.kind("status", string(c.Status))
				}
				met = append(met, inline(phrase(", ", m.spell(c.When), m.in(c.Place), status)))
			}
			rows = append(rows, []string{inline(m.title(d.Name, d.ID)), inline(m.kind("dialogue", string(d.Kind))), strings.Join(met, "<br>"), m.cites(d.Sources)})
		}
		m.table([]string{m.tell("Dialogue"), m.tell("Kind"), m.tell("Meetings on record"), m.tell("Sources")}, rows)
	})
}
