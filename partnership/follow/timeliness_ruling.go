package follow

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/timeline"
)

const (
	soonDays      = 30 // due soon, if it may fall due in as many
	stalledMonths = 9  // stalled, if nothing was declared for as many
)

// metSometime is the rule of what was delivered nobody can say when.
const metSometime = "met: delivered, and the dates do not say whether in time"

// A ruling is what is found of timeliness, before it is told.
type ruling struct {
	kind      TimelinessKind
	certainty timeline.Certainty
	days      Days
	rule      string
	doubt     bool // it depends on entries that may have been declared
}

// A judge finds the timeliness of one thing on a day.
type judge struct {
	c      *partnership.Commitment
	course *course
	due    timeline.Span // of c, or of its milestone
	day    timeline.Date // a full day, or unknown
}

// conditional reports whether a condition was set.
func (j *judge) conditional() bool { return j.c.Condition.In() != "" }

// made returns when the commitment was made, in words.
func (j *judge) made() string {
	if j.c.Made.IsZero() {
		return "made, undated"
	}
	return "made " + j.c.Made.String()
}

// at returns the ruling if the entries of progress up to that of index i, and
// no others, were declared by the day; none were if it is -1.
func (j *judge) at(i int) ruling {
	var stage partnership.Stage
	if i >= 0 {
		stage = j.c.Progress[i].Stage
	}
	switch {
	case stage == partnership.Delivered:
		return j.delivered(j.course.turns[i].begun)
	case stage.Closed():
		return ruling{kind: TimelinessClosed, certainty: timeline.Yes, rule: "closed: " + string(stage)}
	case j.conditional():
		return ruling{kind: TimelinessConditionOpen, certainty: timeline.Yes,
			rule: "condition open: a condition stops the clock, and no record says that it was met"}
	case j.due.IsZero():
		return j.undated(i)
	}
	return j.pending()
}

// delivered returns the ruling on what was delivered on a day.
func (j *judge) delivered(on reach) ruling {
	if j.due.IsZero() {
		return ruling{kind: TimelinessMet, certainty: timeline.Yes, rule: "met: delivered, and no date was set"}
	}
	due := fallsDue(j.due)
	met := ruling{kind: TimelinessMet, certainty: timeline.Maybe, days: daysFrom(due, on), rule: metSometime}
	late := on.first.After(due.last)
	switch {
	case on.last.Compare(due.first) <= 0: // an unknown day is greater than any
		return ruling{kind: TimelinessMetOnTime, certainty: timeline.Yes, days: daysFrom(on, due),
			rule: "on time: delivered no later than the first day it may have been due"}
	case late && !j.conditional():
		met.kind, met.certainty = TimelinessMetLate, timeline.Yes
		met.rule = "late: delivered after the last day it was due"
	case late:
		met.rule = "met: delivered after the last day it was due, and a condition had stopped the clock"
	case on.first.Precedes(due.first) == timeline.No && on.last.Compare(due.last) <= 0:
		met.rule = "met: delivered within the date set, which does not say by which day of it"
	}
	return met
}

// undated returns the ruling on what has no due date and is not at its end, if
// the entry of index i is the last.
func (j *judge) undated(i int) ruling {
	active := ruling{kind: TimelinessNoDeadline, certainty: timeline.Yes, rule: "no deadline: no date was set"}
	since := reach{j.c.Made.First(), j.c.Made.Last()}
	if i >= 0 {
		if j.c.Progress[i].Stage == partnership.Ongoing {
			return active
		}
		if !j.c.Made.After(j.c.Progress[i].On) {
			since = j.course.turns[i].on
		}
	}
	switch {
	case j.c.Force.Compare(partnership.Explore) < 0:
		return active
	case j.silent(since.last) == timeline.Yes:
		return ruling{kind: TimelinessStalled, certainty: timeline.Yes, days: daysFrom(since, reach{j.day, j.day}),
			rule: "stalled: no date was set, and nothing was declared for nine months"}
	case j.silent(since.first) != timeline.No:
		active.certainty = timeline.Maybe
		active.rule = "no deadline: no date was set, and it may be nine months that nothing was declared"
	}
	return active
}

// silent returns whether nine months are over since a full day, and Maybe if
// that or the day of the question is not known.
func (j *judge) silent(since timeline.Date) timeline.Certainty {
	switch {
	case since.IsZero() || j.day.IsZero():
		return timeline.Maybe
	case monthsAfter(since, stalledMonths).Compare(j.day) <= 0:
		return timeline.Yes
	}
	return timeline.No
}

// pending returns the ruling on what has a due date and is not at its end.
func (j *judge) pending() ruling {
	due, today := fallsDue(j.due), reach{j.day, j.day}
	left, _, _ := j.day.DaysTo(due.first)
	switch {
	case due.last.Before(j.day):
		return ruling{kind: TimelinessOverdue, certainty: timeline.Yes, days: daysFrom(due, today),
			rule: "overdue: the last day it was due is over"}
	case due.first.Precedes(j.day) != timeline.No:
		return ruling{kind: TimelinessMaybeOverdue, certainty: timeline.Maybe, days: daysFrom(due, today),
			rule: "maybe overdue: the first day it may have been due is over, the last is not or is not known"}
	case left <= soonDays:
		return ruling{kind: TimelinessDueSoon, certainty: timeline.Yes, days: daysFrom(today, due),
			rule: "due soon: it may fall due within 30 days"}
	}
	return ruling{kind: TimelinessNotDue, certainty: timeline.Yes, days: daysFrom(today, due),
		rule: "not due: the first day it may fall due is more than 30 days off"}
}

// unless returns what can be said where r or other may hold, and r is the
// ruling on what is certain.
func (r ruling) unless(other ruling) ruling {
	if r.kind == other.kind {
		if other.certainty < r.certainty {
			return other
		}
		return r
	}
	r.certainty, r.doubt = timeline.Maybe, true
	switch {
	case r.kind == TimelinessOverdue:
		r.kind, r.rule = TimelinessMaybeOverdue, "maybe overdue: the last day it was due is over"
	case r.kind == TimelinessStalled:
		r.kind, r.rule = TimelinessNoDeadline, "no deadline: no date was set; stalled, as nothing was declared for nine months"
		r.days = Days{}
	case r.kind.Met() && other.kind.Met():
		r.kind, r.rule = TimelinessMet, metSometime
		r.days = Days{}
	}
	return r
}

// ofMilestone returns what can be said if r is the ruling on a milestone by the
// progress of its commitment.
func (r ruling) ofMilestone() ruling {
	const untold = ", and no record says when a milestone is met"
	switch r.kind {
	case TimelinessOverdue:
		r.kind, r.certainty = TimelinessMaybeOverdue, timeline.Maybe
		r.rule = "maybe overdue: the last day it was due is over" + untold
	case TimelinessMetLate:
		r.kind, r.certainty = TimelinessMet, timeline.Maybe
		r.rule = "met: its commitment was delivered after the last day it was due" + untold
	}
	return r
}
