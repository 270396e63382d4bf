package follow

import (
	"reflect"
	"slices"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// This file lets meetings stand in a view as they were planned.

// meeting judges a meeting with its plans and attendance. One of which no more
// than a plan is certain it lets stand as planned.
func (v *viewer) meeting(n int, m *council.Meeting) timeline.Certainty {
	begun := v.happened(m.When.Start.Dates())
	var plans []record.Citation
	all := true // the plans are known
	for i := range m.Plans {
		plans = append(plans, m.Plans[i].Sources...)
		if v.told || m.Status != council.Held || begun != timeline.Yes {
			v.at(&m.Plans[i]).stays = v.known(m.Plans[i].Sources)
			all = all && v.at(&m.Plans[i]).stays == timeline.Yes
		}
	}
	tells := slices.Clone(m.Sources)
	for i := range m.Attendance {
		tells = append(tells, m.Attendance[i].Sources...)
		v.at(&m.Attendance[i]).stays = v.evidence(m.Attendance[i].Sources)
	}
	planners := append(slices.Clone(plans), m.Sources...)
	if m.Status == council.Held && begun != timeline.No {
		planners = append(slices.Clone(plans), v.before(m, tells)...)
	}
	planned := timeline.No
	if len(planners) > 0 {
		planned = v.known(planners)
	}
	is := planned
	switch m.Status {
	case council.Held:
		is = begun
		if v.told {
			is = min(is, v.tellsHolding(m, tells))
		}
	case council.Cancelled:
		is = v.known(m.Sources)
		if rest := apart(m, plans); len(rest) > 0 {
			is = v.known(rest)
		}
	default:
		v.redated[n] = !all && v.known(apart(m, plans)) != timeline.Yes
	}
	v.lend(n, planned, append(tells, plans...))
	v.lend(v.nodes[n].holder, max(is, planned), append(tells, plans...))
	if is == timeline.Yes || planned != timeline.Yes {
		return max(is, planned)
	}
	v.planned[n], v.redated[n] = true, true
	v.partly[n] = is == timeline.Maybe
	for i := range m.Attendance {
		v.at(&m.Attendance[i]).stays = timeline.No
	}
	for i := range m.Topics {
		v.at(&m.Topics[i]).stays = timeline.No
	}
	for i := range m.Unread {
		v.at(&m.Unread[i]).stays = timeline.No
	}
	return timeline.Yes
}

// tellsHolding returns how certain it is that one of the sources was known and
// tells that the meeting was held: what came out before it cannot.
func (v *viewer) tellsHolding(m *council.Meeting, cites []record.Citation) timeline.Certainty {
	early := v.before(m, cites)
	if len(early) > 0 && len(early) == len(cites) {
		return timeline.No
	}
	return v.known(slices.DeleteFunc(slices.Clone(cites), func(cite record.Citation) bool { return slices.Contains(early, cite) }))
}

// before returns the sources that came out certainly before the meeting.
func (v *viewer) before(m *council.Meeting, cites []record.Citation) []record.Citation {
	return slices.DeleteFunc(slices.Clone(cites), func(cite record.Citation) bool {
		return !v.published[cite.Source].Before(m.When.Start)
	})
}

// apart returns the sources of a meeting that none of its plans is from.
func apart(m *council.Meeting, plans []record.Citation) []record.Citation {
	var rest []record.Citation
	for _, cite := range m.Sources {
		if !slices.ContainsFunc(plans, func(plan record.Citation) bool { return plan.Source == cite.Source }) {
			rest = append(rest, cite)
		}
	}
	return rest
}

// replan gives a meeting that stands as planned the dates and the place that
// the latest of the plans that stay have.
func (v *viewer) replan(n int, m *council.Meeting) {
	if v.planned[n] {
		m.Status, m.Venue, m.Mode = council.Planned, nil, ""
	}
	if !v.redated[n] {
		return
	}
	m.When, m.Place = timeline.Span{}, nil
	for i := range m.Plans {
		if plan := &m.Plans[i]; v.at(plan).stays == timeline.Yes {
			if !plan.When.IsZero() {
				m.When = plan.When
			}
			if len(plan.Place) > 0 {
				m.Place = viewCopy(reflect.ValueOf(plan.Place)).Interface().(record.Text)
			}
		}
	}
}

// inOrder takes the date from meetings that stand as planned where it is at
// odds with the order of their numbers.
func (v *viewer) inOrder(meetings []council.Meeting) {
	for i := range meetings {
		m := &meetings[i]
		if !v.redated[v.index[m]] || m.Number == 0 {
			continue
		}
		for j := range meetings {
			o := &meetings[j]
			if o.Number == 0 || o.Status == council.Cancelled || v.at(o).stays != timeline.Yes {
				continue
			}
			if m.Number < o.Number && o.When.Last().Before(m.When.First()) || m.Number > o.Number && m.When.Last().Before(o.When.First()) {
				m.When = timeline.Span{}
			}
		}
	}
}
