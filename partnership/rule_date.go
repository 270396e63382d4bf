package partnership

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// The rules in this file refuse what is certain to be wrong about dates, and
// nothing that may still be right.

// fullDay holds the day the document speaks of to be a day.
func (c *census) fullDay(p *Partnership) {
	if !p.AsOf.IsZero() && p.AsOf.Precision() != timeline.PrecisionDay {
		c.report("/as_of", record.RuleDateForm, p.AsOf.String(), "must be a full day")
	}
}

func (c *census) dateOrder(n *node, s timeline.Span) {
	if s.End.Before(s.Start) {
		c.report(n.Pointer(), record.RuleDateOrder, s.String(), "must not end before it starts")
	}
}

func (c *census) beforeLaunch(n *node, m *Commitment) {
	if !m.Made.Before(c.p.Launched) {
		return
	}
	for _, on := range c.occasion(m.MadeAt) {
		if on.Last().Before(c.p.Launched) {
			return
		}
	}
	c.report(n.Pointer().Member("made"), record.RuleBeforeLaunch, m.Made.String(),
		"must not be before the launch on "+c.p.Launched.String()+", unless its occasion is")
}

func (c *census) outsideOccasion(n *node, m *Commitment) {
	if m.Made.IsZero() {
		return
	}
	dates := c.occasion(m.MadeAt)
	for _, on := range dates {
		if on.Covers(m.Made) != timeline.No {
			return
		}
	}
	if len(dates) > 0 {
		c.report(n.Pointer().Member("made"), record.RuleOutsideOccasion, m.Made.String(),
			"must be the date of "+string(m.MadeAt)+", "+dates[0].String())
	}
}

// occasion returns the dates known of the meeting of that id or of the steps of
// the instrument.
func (c *census) occasion(id record.ID) []timeline.Span {
	var dates []timeline.Span
	if m := c.meetings[id]; m != nil && !m.When.IsZero() {
		dates = append(dates, m.When)
	}
	if i := c.instruments[id]; i != nil {
		for _, s := range i.Steps {
			if !s.On.IsZero() {
				dates = append(dates, s.On.Dates())
			}
		}
	}
	return dates
}

// meetingOrder judges the meetings of one body. Those called off, those without
// a number and those without a date have no place in the order.
func (c *census) meetingOrder(n *node, list []council.Meeting) {
	var order []int // indexes into list
	for i, m := range list {
		if m.Number > 0 && m.Status != council.Cancelled && !m.When.IsZero() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(list[i].Number, list[j].Number) })
	latest := 0 // the index of the meeting before that began last
	for k, i := range order {
		m, before := &list[i], &list[latest]
		if k > 0 && m.Number > before.Number && m.When.Last().Before(before.When.First()) {
			c.report(n.Pointer().Item(i).Member("when"), record.RuleMeetingOrder, m.When.String(),
				"must not be before meeting "+strconv.Itoa(before.Number)+" on "+before.When.String())
		}
		if k == 0 || m.When.First().Compare(before.When.First()) > 0 {
			latest = i
		}
	}
}

func (c *census) accessOrder(n *node, s *record.Source) {
	if s.Accessed.Before(s.Published) {
		c.report(n.Pointer().Member("accessed"), record.RuleAccessOrder, s.Accessed.String(),
			"must not be before it was published on "+s.Published.String())
	}
}
