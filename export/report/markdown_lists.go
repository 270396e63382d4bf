package report

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// commitments writes the commitments on each area, folded.
func (m *markdown) commitments() {
	if len(m.p.Commitments) == 0 {
		return
	}
	m.section("Commitments")
	m.line(m.tell("The force of a commitment is read off the verb of its source, always in the same way: it says how firmly something is meant, not how far it has come."))
	all := strconv.Itoa(len(m.p.Commitments))
	for _, s := range m.shelves() {
		m.put("### ", inline(s.name), "\n\n")
		if len(s.list) == 0 {
			m.line(m.tell("{0} of {1} commitments", "0", all))
			continue
		}
		m.folded(m.tell("{0} of {1} commitments", strconv.Itoa(len(s.list)), all), func() {
			var rows [][]string
			for i := range s.list {
				rows = append(rows, m.commitment(&s.list[i]))
			}
			m.table([]string{m.tell("Commitment"), m.tell("Force"), m.tell("Made"), m.tell("Due"), m.tell("Sources")}, rows)
		})
	}
}

// commitment returns the row of a commitment.
func (m *markdown) commitment(c *partnership.Commitment) []string {
	title := inline(m.title(c.Title, c.ID))
	if c.Truncated {
		title += " …"
	}
	force := m.tell("not said")
	if c.Force != "" {
		force = m.kind("force", string(c.Force))
	}
	made := ""
	if c.MadeAt != "" {
		made = m.short(m.at(c.MadeAt))
	}
	due := ""
	if !c.Due.IsZero() {
		due = inline(phrase(", ", m.spell(c.Due), m.kind("timeliness", string(follow.TimelinessOn(*c, m.p.AsOf).Kind))))
	}
	if condition := m.in(c.Condition); condition != "" {
		due = phrase("<br>", due, inline(m.tell("if: {0}", condition)))
	}
	for i := range c.Milestones {
		s := &c.Milestones[i]
		due = phrase("<br>", due, inline(phrase(", ", m.title(s.Title, s.ID), m.spell(s.Due))))
	}
	return []string{title, inline(force), inline(phrase(", ", c.Made.String(), made)), due, m.cites(c.Sources)}
}

// discrepancies writes the points on which sources disagree: those left open, and
// those settled, folded.
func (m *markdown) discrepancies() {
	list := m.p.Discrepancies
	if len(list) == 0 {
		return
	}
	m.section("Where sources disagree")
	var open, settled [][]string
	for i := range list {
		d := &list[i]
		var claims []string
		for _, c := range d.Claims {
			claims = append(claims, phrase(" ", inline(phrase(": ", m.party(c.Party), c.Value)), m.cites(c.Sources)))
		}
		about := inline(phrase(" ", m.subject(d.About), string(d.Field)))
		if d.Settled == "" {
			open = append(open, []string{about, strings.Join(claims, "<br>"), inline(m.in(d.Why))})
		} else {
			settled = append(settled, []string{about, strings.Join(claims, "<br>"), inline(d.Settled), inline(m.in(d.Why))})
		}
	}
	all := strconv.Itoa(len(list))
	if len(open) > 0 {
		m.folded(m.tell("{0} of {1} left open", strconv.Itoa(len(open)), all), func() {
			m.table([]string{m.tell("On"), m.tell("Claims"), m.tell("Why")}, open)
		})
	}
	if len(settled) > 0 {
		m.folded(m.tell("{0} of {1} settled", strconv.Itoa(len(settled)), all), func() {
			m.table([]string{m.tell("On"), m.tell("Claims"), m.tell("Settled on"), m.tell("Why")}, settled)
		})
	}
}

// subject returns what the subject of a discrepancy is called.
func (m *markdown) subject(s partnership.Subject) string {
	if name, ok := m.parties[record.PartyCode(s)]; ok {
		return cmp.Or(name, string(s))
	}
	return m.of(record.ID(s))
}

// bibliography writes the sources, in a list whose numbers citations have.
func (m *markdown) bibliography() {
	if len(m.p.Sources) == 0 {
		return
	}
	m.section("Sources")
	m.folded(m.counted(len(m.p.Sources), "{0} source", "{0} sources"), func() {
		for i := range m.p.Sources {
			s := &m.p.Sources[i]
			title := inline(m.title(s.Title, s.ID))
			if s.URL != "" {
				title = "[" + title + "]" + reference(i+1)
			}
			read := ""
			if !s.Accessed.IsZero() {
				read = m.tell("read {0}", s.Accessed.String())
			}
			copied := ""
			if s.DerivedFrom != "" {
				copied = m.tell("a copy of {0}", string(s.DerivedFrom))
				if n := m.sources[s.DerivedFrom]; n > 0 {
					copied = m.tell("a copy of {0}", strconv.Itoa(n))
				}
			}
			rest := phrase(", ", strings.Join(s.Authors, "; "), s.Publisher, cmp.Or(s.Published.String(), m.tell("undated")),
				m.kind("source", string(s.Kind)), copied, read, s.Licence)
			m.put(strconv.Itoa(i+1), ". ", title, ". ", inline(rest), "\n")
		}
		m.put("\n")
	})
	for i := range m.p.Sources {
		to := "#" + m.tell("sources")
		if url := string(m.p.Sources[i].URL); url != "" {
			to = destination(url)
		}
		m.put(reference(i+1), ": ", to, "\n")
	}
	m.put("\n")
}

// colophon says whose record the report is of, and on what terms.
func (m *markdown) colophon() {
	s := m.p.Dataset
	title := inline(m.in(s.Title))
	if title != "" && s.URL != "" {
		title = link(title, string(s.URL))
	}
	version := s.Version
	if version != "" {
		version = m.tell("version {0}", version)
	}
	licence := inline(s.Licence)
	if licence != "" && s.LicenceURL != "" {
		licence = link(licence, string(s.LicenceURL))
	}
	if said := phrase(" · ", title, inline(version), inline(strings.Join(s.Creators, ", ")), licence); said != "" {
		m.put("---\n\n", said, "\n")
	}
}
