package follow

import (
	"cmp"
	"maps"
	"slices"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Due is a commitment, or a milestone of one, with the date set for it.
type Due struct {
	// Commitment names the commitment, and Milestone its milestone; empty if
	// it is the commitment itself that falls due.
	Commitment record.ID `json:"commitment,omitzero"`
	Milestone  record.ID `json:"milestone,omitzero"`
	// Title is that of the milestone, or else of the commitment.
	Title record.Text `json:"title,omitempty"`
	// When is the date that was set, met by its End.
	When       timeline.Span `json:"when,omitzero"`
	Timeliness Timeliness    `json:"timeliness"`
}

// Dates returns the date that was set, so that [timeline.Between] takes dues.
func (d Due) Dates() timeline.Span { return d.When }

// Dues returns every commitment and every milestone with a due date, and how it
// stood on a day: in the order of the dates they are to be met by, those open
// or not known last, then of the dates they start with, then of p, a commitment
// before its milestones. It is nil if there are none.
//
// A milestone has no progress of its own. It goes by that of its commitment:
// while that is neither delivered nor closed, a milestone is at most
// maybe-overdue, and when it was delivered later, met.
//
// Nothing asks whether a commitment was made by the day.
func Dues(p *partnership.Partnership, day timeline.Date) []Due {
	if p == nil {
		return nil
	}
	var dues []Due
	for i := range p.Commitments {
		c := &p.Commitments[i]
		if !c.Due.IsZero() {
			dues = append(dues, Due{c.ID, "", maps.Clone(c.Title), c.Due, timelinessOf(c, nil, day)})
		}
		for k := range c.Milestones {
			if m := &c.Milestones[k]; !m.Due.IsZero() {
				dues = append(dues, Due{c.ID, m.ID, maps.Clone(m.Title), m.Due, timelinessOf(c, m, day)})
			}
		}
	}
	slices.SortStableFunc(dues, func(a, b Due) int {
		return cmp.Or(a.When.End.Compare(b.When.End), a.When.Start.Compare(b.When.Start))
	})
	return dues
}

// Overdue returns those of [Dues] that are overdue or maybe-overdue on a day,
// in the same order: the one overdue longest first.
func Overdue(p *partnership.Partnership, day timeline.Date) []Due {
	return duesOf(p, day, TimelinessMaybeOverdue, TimelinessOverdue)
}

// DueSoon returns those of [Dues] that are due-soon on a day, in the same order.
func DueSoon(p *partnership.Partnership, day timeline.Date) []Due {
	return duesOf(p, day, TimelinessDueSoon)
}

// duesOf returns the dues of some kinds, nil if there are none.
func duesOf(p *partnership.Partnership, day timeline.Date, kinds ...TimelinessKind) []Due {
	var dues []Due
	for _, d := range Dues(p, day) {
		if slices.Contains(kinds, d.Timeliness.Kind) {
			dues = append(dues, d)
		}
	}
	return dues
}

// NextDue returns what falls due next: the first of [Dues] that is neither met
// nor closed on the day, and whose last day is not certainly over by then. It
// may be maybe-overdue. The result is false if there is none.
func NextDue(p *partnership.Partnership, day timeline.Date) (Due, bool) {
	for _, d := range Dues(p, day) {
		kind := d.Timeliness.Kind
		if !kind.Met() && kind != TimelinessClosed && !d.When.Last().Before(day.Last()) {
			return d, true
		}
	}
	return Due{}, false
}
