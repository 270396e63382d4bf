package partnership

import (
	"iter"
	"strconv"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// Lint yields advice on the document: what is worth a second look and may well
// be right. Its rules are those of [record.Advice], its order that of the
// struct's fields. A document need not be valid for it.
func (p *Partnership) Lint() iter.Seq[*record.Problem] {
	return func(yield func(*record.Problem) bool) {
		if p == nil {
			return
		}
		c := newCensus(p)
		c.found = nil
		walk(p, func(n *node) {
			c.copyCounted(n)
			switch v := n.value.(type) {
			case *Commitment:
				c.noArea(n, v)
			case *council.Council:
				c.skippedYear(n, v)
			case *council.Meeting:
				c.planPast(n, v)
			}
		})
		shape.Sort[Partnership](c.found)
		for _, advice := range c.found {
			if !yield(advice) {
				return
			}
		}
	}
}

func (c *census) noArea(n *node, m *Commitment) {
	if len(m.Areas) == 0 && (m.Scope == "" || m.Scope == OnAreas) {
		c.report(n.Pointer().Member("areas"), record.RuleNoArea, "", "is on areas and names none")
	}
}

// skippedYear looks at the years that are over since the launch, or since the
// first meeting if the launch has no date.
func (c *census) skippedYear(n *node, body *council.Council) {
	if body.Cadence != council.Yearly {
		return
	}
	met := make(map[int]bool)
	first := c.p.Launched.Year()
	for _, m := range body.Meetings {
		from := m.When.First().Year()
		to := max(from, m.When.Last().Year()) // an open end adds no year
		if m.Status != council.Held || from == 0 {
			continue
		}
		for year := from; year <= to; year++ {
			met[year] = true
		}
		if first == 0 || from < first {
			first = from
		}
	}
	if first == 0 {
		return
	}
	for year := first + 1; year < c.p.AsOf.Year(); year++ {
		if !met[year] {
			c.report(n.Pointer().Member("meetings"), record.RuleSkippedYear, strconv.Itoa(year), "a yearly council did not meet in this year")
		}
	}
}

// copyCounted looks for two sources in one list of which one is the other's
// copy, or that are both copies of a third.
func (c *census) copyCounted(n *node) {
	known := make(map[record.ID]record.ID) // the source cited for each original
	for i, cite := range n.sources {
		original := c.original(cite.Source)
		if other, counted := known[original]; counted && other != cite.Source {
			c.report(n.Pointer().Member("sources").Item(i).Member("source"), record.RuleCopyCounted,
				string(cite.Source), "says what "+string(other)+" says: both go back to "+string(original))
		} else {
			known[original] = cite.Source
		}
	}
}

// original returns the source that the one of that id is, at however many
// removes, a copy of.
func (c *census) original(id record.ID) record.ID {
	for range c.p.Sources {
		source, ok := c.entry(id).(*record.Source)
		if !ok || source.DerivedFrom == "" {
			break
		}
		id = source.DerivedFrom
	}
	return id
}

func (c *census) planPast(n *node, m *council.Meeting) {
	if m.Status == council.Planned && m.When.Last().Before(c.p.AsOf) {
		c.report(n.Pointer().Member("when"), record.RulePlanPast, m.When.String(), "was planned for a date that is over")
	}
}
