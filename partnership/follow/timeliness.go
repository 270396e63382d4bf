package follow

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Timeliness is whether a commitment, or a milestone of one, was in time on a
// day. It is found anew each time and never stored.
type Timeliness struct {
	Kind TimelinessKind `json:"kind"`
	// Certainty is Yes if Kind holds whichever days are meant, and Maybe if
	// it depends on dates that are partly known, or on an entry that may have
	// been declared by the day. It is never No. Overdue and stalled are never
	// Maybe: the weaker kind stands for them.
	Certainty timeline.Certainty `json:"certainty"`
	// Due is the date that was set; zero if none was.
	Due timeline.Span `json:"due,omitzero"`
	// Status is that of the commitment.
	Status Status `json:"status"`
	// Days are, by Kind, the days left (not-due, due-soon, and met-on-time on
	// the day of delivery), the days over (maybe-overdue, overdue, met-late,
	// and met if a date was set), or the days since anything was declared
	// (stalled). Those left and over count from the day on which it falls
	// due; fewer than none over are days left.
	Days Days        `json:"days,omitzero"`
	Why  Explanation `json:"why"`
}

// A TimelinessKind is one way of being in time or not. The list is closed.
//
// What has a due date falls due on one day: the End of the span, not before
// its Start. If that is coarse it may be any of the days it can mean, and if it
// is open or not known, any day from the Start on.
type TimelinessKind string

// The kinds of timeliness. An entry of progress on which one rests is one
// declared by the day.
const (
	// No date was set, and it is not stalled, or not certainly so: then the
	// Certainty is Maybe.
	TimelinessNoDeadline TimelinessKind = "no-deadline"
	// The first day on which it may fall due is more than 30 days off.
	TimelinessNotDue TimelinessKind = "not-due"
	// The first day on which it may fall due is at most 30 days off, or is
	// the day itself.
	TimelinessDueSoon TimelinessKind = "due-soon"
	// The first day on which it may fall due is over; the last is not, or is
	// not known, or what followed may have been declared by then, or it is a
	// milestone, of which no record says that it was met.
	TimelinessMaybeOverdue TimelinessKind = "maybe-overdue"
	// The last day on which it may fall due is over.
	TimelinessOverdue TimelinessKind = "overdue"
	// Delivered, certainly no later than the first day on which it may fall
	// due. What counts is the first of the entries in a row that say so.
	TimelinessMetOnTime TimelinessKind = "met-on-time"
	// Delivered, certainly after the last day on which it may fall due, and
	// without a condition.
	TimelinessMetLate TimelinessKind = "met-late"
	// Delivered. Either no date was set, and the Certainty is Yes, or nobody
	// can say whether it was in time, and it is Maybe: the day of delivery is
	// not known well enough, or it lies within a due date that is only a month
	// or a year, or it came after that and there was a condition.
	TimelinessMet TimelinessKind = "met"
	// No date was set, something is promised that can be done, of force
	// [partnership.Explore] or firmer, its last stage is not ongoing, and
	// nothing was declared for nine months: since it was made or since the
	// last entry, whichever is later. The European Parliament's [Legislative
	// Train] puts a file on hold after as long without progress.
	//
	// The nine months are over on the day of the same number, or the last of
	// the month if it has none of that number.
	//
	// [Legislative Train]: https://www.europarl.europa.eu/legislative-train/
	TimelinessStalled TimelinessKind = "stalled"
	// It has a condition, and is neither delivered nor closed: a condition
	// not met stops the clock, and no record says that one was.
	TimelinessConditionOpen TimelinessKind = "condition-open"
	// Withdrawn or superseded.
	TimelinessClosed TimelinessKind = "closed"
)

// TimelinessKinds returns every kind of timeliness, in the order of this page.
func TimelinessKinds() []TimelinessKind {
	return []TimelinessKind{
		TimelinessNoDeadline, TimelinessNotDue, TimelinessDueSoon, TimelinessMaybeOverdue, TimelinessOverdue,
		TimelinessMetOnTime, TimelinessMetLate, TimelinessMet, TimelinessStalled, TimelinessConditionOpen, TimelinessClosed,
	}
}

// Met reports whether k is one of delivered commitments: met-on-time, met-late
// or met.
func (k TimelinessKind) Met() bool {
	return k == TimelinessMetOnTime || k == TimelinessMetLate || k == TimelinessMet
}

// TimelinessOn returns whether the commitment was in time on a day: by the
// kinds of [TimelinessKind], which exclude each other, delivered and closed
// before a condition, that before no-deadline and stalled, and those before the
// rest.
//
// Where entries may or may not have been declared by the day, see [StatusOn],
// the kind is that of the ones certainly declared, and the answer is Maybe if
// any of the others would change it. Then overdue becomes maybe-overdue, and
// stalled no-deadline; met-on-time and met-late become met if it is the time of
// delivery that is in doubt.
//
// On an unknown day, what has a due date is maybe-overdue unless it may not be.
// Whether the commitment was made by the day is not asked.
func TimelinessOn(c partnership.Commitment, day timeline.Date) Timeliness {
	return timelinessOf(&c, nil, day)
}

// timelinessOf returns the timeliness of a commitment, or of its milestone m if
// that is not nil.
func timelinessOf(c *partnership.Commitment, m *partnership.Milestone, day timeline.Date) Timeliness {
	j := judge{c: c, due: c.Due, day: day.Last()}
	j.course = courseOf(c, j.day)
	t := Timeliness{Status: j.course.status(c, j.day)}
	if m != nil {
		j.due = m.Due
		t.Why.cite(m.Sources)
	}
	v := j.at(j.course.last)
	for _, i := range j.course.maybe {
		v = v.unless(j.at(i))
	}
	if m != nil {
		v = v.ofMilestone()
	}
	t.Kind, t.Certainty, t.Due, t.Days, t.Why.Rule = v.kind, v.certainty, j.due, v.days, v.rule
	if v.doubt {
		t.Why.Rule += ", unless a later entry was declared by then"
	}
	t.Why.cite(c.Sources)
	switch {
	case !j.due.IsZero():
		t.Why.Inputs = append(t.Why.Inputs, "due "+j.due.String())
	case v.kind == TimelinessStalled || v.kind == TimelinessNoDeadline:
		t.Why.Inputs = append(t.Why.Inputs, j.made())
	}
	if j.conditional() {
		t.Why.Inputs = append(t.Why.Inputs, "a condition was set")
	}
	if last := j.course.last; v.kind.Met() && j.course.turns[last].start < last {
		first := &c.Progress[j.course.turns[last].start]
		t.Why.Inputs = append(t.Why.Inputs, "first "+declared(first))
		t.Why.cite(first.Sources)
	}
	t.Why.Inputs = append(t.Why.Inputs, t.Status.Why.Inputs...)
	for _, id := range t.Status.Why.Sources {
		t.Why.cite([]record.Citation{{Source: id}})
	}
	return t
}
