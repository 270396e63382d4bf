package follow

import (
	"cmp"
	"slices"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Rhythm is how regularly the council of a partnership met up to a day. The
// dialogues beside it are left out.
type Rhythm struct {
	// Cadence is how often the council is meant to meet.
	Cadence record.Kind `json:"cadence,omitzero"`
	// Gaps are the times from the launch to the first meeting and from each
	// meeting to the next, in time order.
	Gaps []Gap `json:"gaps,omitempty"`
	// Skipped are the years in which a yearly council certainly did not meet,
	// out of the Years that were over by the day: those after the year of the
	// launch, or of the first meeting if that was earlier or the launch has
	// no date. They are those the advice [record.RuleSkippedYear] gives. Both
	// are empty for a council that is not meant to meet yearly.
	Skipped []int `json:"skipped,omitempty"`
	Years   int   `json:"years"`
	// Unseen are the meetings that were planned and of which no record says
	// that they were held or called off, although their time is over, or may
	// be: in time order.
	Unseen []Unseen `json:"unseen,omitempty"`
	// Meetings is how many meetings of the council the record has. Of these,
	// Held were certainly held by the day, MaybeHeld were held and may have
	// been by then, Later were held after it, Planned are planned and
	// Cancelled called off. In a valid record these add up to Meetings.
	Meetings  int         `json:"meetings"`
	Held      int         `json:"held"`
	MaybeHeld int         `json:"maybe_held"`
	Later     int         `json:"later"`
	Planned   int         `json:"planned"`
	Cancelled int         `json:"cancelled"`
	Why       Explanation `json:"why"`
}

// A Gap is the time between two meetings of a council, from the start of the
// one to the start of the next, or from the launch to a meeting.
type Gap struct {
	// From and To name the two. For a launch, From is what the partnership
	// was launched at, or else the partnership.
	From record.ID `json:"from,omitzero"`
	To   record.ID `json:"to,omitzero"`
	// Least and Most are how many days the gap may have been, the same for
	// two full days. Least is below zero if the two may have been the other
	// way round.
	Least int `json:"least"`
	Most  int `json:"most"`
	// Certainty is Yes if both were certainly over by the day and certainly
	// in this order, and Maybe otherwise.
	Certainty timeline.Certainty `json:"certainty"`
	Why       Explanation        `json:"why"`
}

// An Unseen is a meeting that was planned for a time that is over, and of which
// no record says what became of it.
type Unseen struct {
	Meeting record.ID `json:"meeting,omitzero"`
	// When is the time it was planned for: the meeting's own, or that of its
	// last plan with a date; zero if neither is known.
	When timeline.Span `json:"when,omitzero"`
	// Certainty is Yes if that time is over, and Maybe if it may be.
	Certainty timeline.Certainty `json:"certainty"`
	Why       Explanation        `json:"why"`
}

// Dates returns the time the meeting was planned for.
func (u Unseen) Dates() timeline.Span { return u.When }

// RhythmOf returns how regularly the council of p met up to a day.
//
// What the record says was held certainly after the day is left out of the
// gaps, and so is a held meeting without a date, as it has no place among the
// others. A launch at a meeting of the council itself opens no gap of its own.
func RhythmOf(p *partnership.Partnership, day timeline.Date) Rhythm {
	day = day.Last()
	r := Rhythm{Why: Explanation{Rule: "the launch, and what the record says of each meeting of the council by the day"}}
	if p == nil {
		r.Why.Inputs = []string{askedFor(day)}
		return r
	}
	r.Cadence = p.Council.Cadence
	if !p.Launched.IsZero() {
		r.Why.Inputs = append(r.Why.Inputs, "launched "+p.Launched.String())
	}
	if r.Cadence != "" {
		r.Why.Inputs = append(r.Why.Inputs, "meant to meet "+string(r.Cadence))
	}
	r.Why.Inputs = append(r.Why.Inputs, askedFor(day))
	r.Why.cite(p.Council.Sources)
	for i := range p.Council.Meetings {
		r.count(&p.Council.Meetings[i], day)
	}
	slices.SortStableFunc(r.Unseen, func(a, b Unseen) int { return a.When.Compare(b.When) })
	r.Gaps = gapsOf(p, day)
	if r.Cadence == council.Yearly {
		r.Skipped, r.Years = skippedYears(p, day)
	}
	return r
}

// count counts a meeting, and keeps it if it is unseen.
func (r *Rhythm) count(m *council.Meeting, day timeline.Date) {
	r.Meetings++
	r.Why.cite(m.Sources)
	switch m.Status {
	case council.Cancelled:
		r.Cancelled++
	case council.Held:
		switch day.Precedes(m.When.Start) {
		case timeline.No:
			r.Held++
		case timeline.Maybe:
			r.MaybeHeld++
		case timeline.Yes:
			r.Later++
		}
	case council.Planned:
		r.Planned++
		if u := unseen(m, day); u.Certainty != timeline.No {
			r.Unseen = append(r.Unseen, u)
		}
	}
}

// unseen returns a planned meeting with how certain it is that its time is
// over.
func unseen(m *council.Meeting, day timeline.Date) Unseen {
	u := Unseen{Meeting: m.ID, When: m.When}
	u.Why.cite(m.Sources)
	for i := range m.Plans {
		if m.When.IsZero() && !m.Plans[i].When.IsZero() {
			u.When = m.Plans[i].When
		}
		u.Why.cite(m.Plans[i].Sources)
	}
	end := fallsDue(u.When)
	planned := "planned for a time that is not known"
	if !u.When.IsZero() {
		planned = "planned for " + u.When.String()
	}
	u.Why.Inputs = []string{planned, askedFor(day)}
	switch {
	case end.last.Before(day):
		u.Certainty = timeline.Yes
		u.Why.Rule = "unseen: the time it was planned for is over, and no record says that it was held"
	case end.first.Precedes(day) != timeline.No:
		u.Certainty = timeline.Maybe
		u.Why.Rule = "perhaps unseen: the time it was planned for may be over, and no record says that it was held"
	}
	return u
}

// A beat is the launch or a meeting of a council, as one end of a gap.
type beat struct {
	id      record.ID
	number  int
	when    timeline.Span
	what    string
	sources []record.Citation
}

// gapsOf returns the gaps between the launch and the meetings held that are not
// certainly after the day.
func gapsOf(p *partnership.Partnership, day timeline.Date) []Gap {
	beats := []beat{{id: cmp.Or(p.LaunchedAt, p.ID), when: p.Launched.Dates(), what: "launched " + p.Launched.String()}}
	for i := range p.Council.Meetings {
		m := &p.Council.Meetings[i]
		if m.Status != council.Held {
			continue
		}
		if m.ID != "" && m.ID == p.LaunchedAt {
			beats[0].when = timeline.Span{} // it is this meeting
		}
		beats = append(beats, beat{m.ID, m.Number, m.When, "met " + m.When.String(), m.Sources})
	}
	beats = slices.DeleteFunc(beats, func(b beat) bool {
		return b.when.Start.IsZero() || b.when.Start.After(day)
	})
	slices.SortStableFunc(beats, func(a, b beat) int {
		return cmp.Or(a.when.Compare(b.when), cmp.Compare(a.number, b.number))
	})
	var gaps []Gap
	for i := range max(len(beats)-1, 0) {
		a, b := &beats[i], &beats[i+1]
		g := Gap{From: a.id, To: b.id, Certainty: timeline.Maybe}
		g.Least, g.Most, _ = a.when.Start.DaysTo(b.when.Start)
		if g.Least >= 0 && day.Precedes(b.when.Start) == timeline.No {
			g.Certainty = timeline.Yes
		}
		g.Why = Explanation{Rule: "the days from the start of the one to the start of the other", Inputs: []string{a.what, b.what}}
		g.Why.cite(a.sources)
		g.Why.cite(b.sources)
		gaps = append(gaps, g)
	}
	return gaps
}

// skippedYears returns the years over by the day in which a yearly council
// certainly did not meet, and how many were over.
func skippedYears(p *partnership.Partnership, day timeline.Date) (skipped []int, over int) {
	met := make(map[int]bool)
	first := p.Launched.Year()
	for i := range p.Council.Meetings {
		m := &p.Council.Meetings[i]
		from := m.When.Start.Year()
		if m.Status != council.Held || from == 0 {
			continue
		}
		for year := from; year <= max(from, m.When.End.Year()); year++ {
			met[year] = true
		}
		if first == 0 || from < first {
			first = from
		}
	}
	if first == 0 {
		return nil, 0
	}
	for year := first + 1; year < day.Year(); year++ {
		over++
		if !met[year] {
			skipped = append(skipped, year)
		}
	}
	return skipped, over
}
