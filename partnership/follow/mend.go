package follow

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// This file changes what stays in a view, where it speaks of what does not.

// mend changes what stays, what is held before its holder.
func (v *viewer) mend() {
	for n := len(v.nodes) - 1; n >= 0; n-- {
		if v.nodes[n].stays == timeline.Yes {
			v.forget(n)
			v.turnBack(n)
		}
	}
}

// forget clears the names of records that are gone.
func (v *viewer) forget(n int) {
	value := v.nodes[n].value
	if !isObject(value) {
		return
	}
	for field, member := range value.Fields() {
		id, ok := member.Interface().(record.ID)
		if _, refers := field.Tag.Lookup("ref"); ok && refers && v.target(id) != timeline.Yes {
			member.SetZero()
		}
	}
}

// turnBack takes from a value what it cannot have had on the day.
func (v *viewer) turnBack(n int) {
	switch at := v.nodes[n].at.(type) {
	case *partnership.Partnership:
		if v.day.Before(at.AsOf) {
			at.AsOf = v.day
		}
	case *areas.Area:
		if v.target(record.ID(at.Broader)) != timeline.Yes {
			at.Broader = ""
		}
		if v.by(at.Designated.Start) == timeline.No {
			at.Designated = timeline.Span{}
		}
		if v.by(at.Designated.End) == timeline.No {
			at.Designated.End = timeline.Date{}
		}
	case *council.Council:
		v.inOrder(at.Meetings)
	case *council.Dialogue:
		v.inOrder(at.Meetings)
	case *council.Meeting:
		v.replan(n, at)
		at.AttendanceComplete = at.AttendanceComplete && allStay(v, at.Attendance)
	case *partnership.Commitment:
		if !v.fits(at) {
			at.MadeAt = ""
		}
	case *partnership.Step:
		if !v.stands(at.At) {
			at.At = ""
		}
	case *partnership.Recommendation:
		// The review found answers the view may not have.
		if v.by(at.Reviewed) != timeline.Yes || !allStay(v, at.Answers) {
			at.Reviewed = timeline.Date{}
		}
	case *partnership.Discrepancy:
		at.Field, _ = v.field(at)
		v.unsettle(at)
	case *record.Source:
		if v.told && v.by(at.Accessed) != timeline.Yes {
			at.Accessed = timeline.Date{}
		}
	}
}

// unsettle takes from a discrepancy what rests on claims that were not known.
func (v *viewer) unsettle(d *partnership.Discrepancy) {
	known, said := 0, false
	for i := range d.Claims {
		if v.at(&d.Claims[i]).stays == timeline.Yes {
			known++
			said = said || d.Claims[i].Value == d.Settled
		}
	}
	if known == len(d.Claims) {
		return
	}
	if known < 2 || !said {
		d.Settled = ""
	}
	for language := range d.Why {
		d.Why[language] = "…"
	}
}

// allStay reports whether every element of the list stays.
func allStay[T any](v *viewer, list []T) bool {
	for i := range list {
		if v.at(&list[i]).stays != timeline.Yes {
			return false
		}
	}
	return true
}
