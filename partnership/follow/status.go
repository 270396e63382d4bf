package follow

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Status is how far a commitment had come by a day, as its parties declared
// it.
type Status struct {
	// Stage is the last stage certainly declared by the day; empty if none
	// was.
	Stage partnership.Stage `json:"stage,omitzero"`
	// Maybe are the other stages of later entries that may have been
	// declared by the day, oldest first, each once. Any of them may be where
	// the commitment stood.
	Maybe []partnership.Stage `json:"maybe,omitempty"`
	// Certainty is how certain it is that the commitment stood at Stage: Yes
	// if Maybe is empty, and Maybe otherwise. It is never No.
	Certainty timeline.Certainty `json:"certainty,omitzero"`
	// By and On are those of the entry that declares Stage, the last one if
	// several do in a row.
	By  record.ID     `json:"by,omitzero"`
	On  timeline.Date `json:"on,omitzero"`
	Why Explanation   `json:"why"`
}

// StatusOn returns how far the commitment had come by a day.
//
// An entry of its progress was declared by the day if it is certainly dated on
// or before it, and was not if it is certainly dated after. Where its own date
// leaves that open, being coarse or not known, the entries around it may
// settle it, for they stand oldest first: it was declared if a later one was,
// and was not if an earlier one was not, or if the commitment itself was
// certainly made after the day. Where nothing settles it, it may have been.
// Where dates contradict the order, what was declared by its own date was, and
// nothing before it counts against what comes after it.
//
// On an unknown day, everything may have been declared, and nothing certainly
// was.
func StatusOn(c partnership.Commitment, day timeline.Date) Status {
	day = day.Last()
	return courseOf(&c, day).status(&c, day)
}

func (s *course) status(c *partnership.Commitment, day timeline.Date) Status {
	status := Status{Certainty: timeline.Yes}
	if s.last >= 0 {
		entry := &c.Progress[s.last]
		status.Stage, status.By, status.On = entry.Stage, entry.By, entry.On
		status.Why.Inputs = append(status.Why.Inputs, declared(entry))
		status.Why.cite(entry.Sources)
	}
	listed := map[partnership.Stage]bool{status.Stage: true}
	for _, i := range s.maybe {
		entry := &c.Progress[i]
		status.Why.Inputs = append(status.Why.Inputs, "perhaps "+declared(entry))
		status.Why.cite(entry.Sources)
		if !listed[entry.Stage] {
			listed[entry.Stage] = true
			status.Maybe = append(status.Maybe, entry.Stage)
			status.Certainty = timeline.Maybe
		}
	}
	status.Why.Inputs = append(status.Why.Inputs, askedFor(day))
	switch {
	case status.Certainty == timeline.Yes && s.last >= 0:
		status.Why.Rule = "the last stage declared by the day"
	case status.Certainty == timeline.Yes:
		status.Why.Rule = "nothing was declared by the day"
	case s.last >= 0:
		status.Why.Rule = "the last stage certainly declared by the day, and later ones may have been"
	default:
		status.Why.Rule = "nothing was certainly declared by the day, and something may have been"
	}
	return status
}

// declared returns an entry in words.
func declared(entry *partnership.Progress) string {
	if entry.On.IsZero() {
		return string(entry.Stage) + ", undated"
	}
	return string(entry.Stage) + " " + entry.On.String()
}

// askedFor returns the day of a question in words.
func askedFor(day timeline.Date) string {
	if day.IsZero() {
		return "asked for a day that is not known"
	}
	return "asked for " + day.String()
}

// A course is the progress of a commitment as it looks on a day.
type course struct {
	turns []turn // one for each entry
	last  int    // the index of the last that was certainly declared, or -1
	maybe []int  // those after it that may have been
}

// A turn is one entry of a course: when it was declared, if it was by the day.
type turn struct {
	on reach
	// start is the index of the first of the entries in a row, up to this
	// one, that all declare its stage, and begun is when that was declared.
	start int
	begun reach
}

// courseOf returns the progress of c as it looks on a full day, or an unknown
// one.
func courseOf(c *partnership.Commitment, day timeline.Date) *course {
	s := &course{turns: make([]turn, len(c.Progress)), last: -1}
	later := c.Made.After(day) // that, or an entry since the last declared, is
	from := c.Made.First()
	for i := range s.turns {
		on, t := c.Progress[i].On, &s.turns[i]
		switch day.Precedes(on) {
		case timeline.Yes:
			later = true
		case timeline.No:
			s.last, s.maybe, later = i, nil, false
		case timeline.Maybe:
			if !later {
				s.maybe = append(s.maybe, i)
			}
		}
		t.on = reach{on.First(), on.Last()}.notBefore(from).notAfter(day)
		t.start, t.begun = i, t.on
		if i > 0 && c.Progress[i-1].Stage == c.Progress[i].Stage {
			before := s.turns[i-1]
			t.start, t.begun = before.start, before.begun.notAfter(t.on.last)
		}
		from = reach{first: from}.notBefore(on.First()).first
	}
	return s
}

// A reach is the first and the last day that a day can be, zero where there is
// no telling.
type reach struct{ first, last timeline.Date }

// notBefore returns r without the days before d, unless none would be left.
func (r reach) notBefore(d timeline.Date) reach {
	if !d.After(r.last) && (r.first.IsZero() || d.After(r.first)) {
		r.first = d
	}
	return r
}

// notAfter returns r without the days after d, unless none would be left.
func (r reach) notAfter(d timeline.Date) reach {
	if !d.Before(r.first) && (r.last.IsZero() || d.Before(r.last)) {
		r.last = d
	}
	return r
}
