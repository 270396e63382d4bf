package follow

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Verdict is what became of one recommendation: what answered it, how far,
// how firmly and how soon.
type Verdict struct {
	Recommendation record.ID `json:"recommendation,omitzero"`
	// Kind is the recommendation's: [partnership.View] and
	// [partnership.Praise] ask for nothing.
	Kind  record.Kind  `json:"kind,omitzero"`
	State VerdictState `json:"state"`
	// Reviewed is the day answers were last looked for; zero if nobody has
	// looked.
	Reviewed timeline.Date `json:"reviewed,omitzero"`
	// Degree is that of the fullest answer, Force that of the firmest
	// commitment among them, and Lag that of the earliest: three answers,
	// maybe. Degree is empty where there is none, Force where no answer is a
	// commitment whose force is known.
	Degree  partnership.Degree `json:"degree,omitzero"`
	Force   partnership.Force  `json:"force,omitzero"`
	Lag     Days               `json:"lag,omitzero"`
	Answers []Answer           `json:"answers,omitempty"`
	Why     Explanation        `json:"why"`
}

// A VerdictState says whether a recommendation was answered. The list is
// closed.
type VerdictState string

// The states of a recommendation.
const (
	// Answered is the state of one with an answer of any degree.
	Answered VerdictState = "answered"
	// Unanswered is the state of one without, as of the day it was reviewed.
	Unanswered VerdictState = "unanswered"
	// NotReviewed is the state of one without that nobody reviewed, so that
	// there is no telling.
	NotReviewed VerdictState = "not-reviewed"
)

// An Answer is one record's part in a verdict.
type Answer struct {
	To record.ID `json:"to,omitzero"`
	// Kind is what record it is: "commitment", "instrument", "meeting".
	Kind   record.Kind        `json:"kind,omitzero"`
	Degree partnership.Degree `json:"degree,omitzero"`
	// Force is that of a commitment, and empty for any other record.
	Force partnership.Force `json:"force,omitzero"`
	// Lag is the time from when the recommendation was made to the first
	// date known of the answer: when a commitment was made, the earliest step
	// of an instrument, the start or the earliest step of a project, a
	// meeting, the first meeting of a dialogue that was held. It is below
	// zero where the answer is older than the ask.
	Lag Days `json:"lag,omitzero"`
}

// degreeRank is how far a degree goes: 0 for none.
func degreeRank(d partnership.Degree) int {
	switch d {
	case partnership.Full:
		return 3
	case partnership.Partial:
		return 2
	case partnership.Noted:
		return 1
	}
	return 0
}

func verdictOn(r *partnership.Recommendation, records dossiers) Verdict {
	v := Verdict{Recommendation: r.ID, Kind: r.Kind, Reviewed: r.Reviewed, State: Answered}
	v.Why.Inputs = append(v.Why.Inputs, "made "+dateWords(r.Made))
	v.Why.cite(r.Sources)
	for i := range r.Answers {
		a := &r.Answers[i]
		to := records[a.To]
		answer := Answer{a.To, to.kind, a.Degree, to.force, lagTo(r.Made, to.dates)}
		v.Answers = append(v.Answers, answer)
		if degreeRank(a.Degree) > degreeRank(v.Degree) {
			v.Degree = a.Degree
		}
		if to.force.Compare(v.Force) > 0 {
			v.Force = to.force
		}
		v.Lag = lagFirst(v.Lag, answer.Lag)
		v.Why.Inputs = append(v.Why.Inputs, answer.words())
		v.Why.cite(a.Sources)
	}
	switch {
	case len(r.Answers) == 0 && r.Reviewed.IsZero():
		v.State, v.Why.Rule = NotReviewed, "not reviewed: no answer is recorded, and nobody says to have looked for one"
	case len(r.Answers) == 0:
		v.State, v.Why.Rule = Unanswered, "unanswered: reviewed, and no answer was found"
	case v.Degree == partnership.Full:
		v.Why.Rule = "answered in full: an answer is full"
	case v.Degree == partnership.Partial:
		v.Why.Rule = "answered in part: the fullest answer is partial"
	default:
		v.Why.Rule = "noted: no answer goes further"
	}
	if !r.Reviewed.IsZero() {
		v.Why.Inputs = append(v.Why.Inputs, "reviewed "+r.Reviewed.String())
	}
	return v
}

// words returns the answer in words.
func (a Answer) words() string {
	words := string(a.Degree) + ": " + string(a.To)
	if a.Force != "" {
		words += " (" + string(a.Force) + ")"
	}
	words += ", " + lagWords(a.Lag)
	switch {
	case a.Lag.Most < 0:
		words += ", so the answer is older than the ask"
	case a.Lag.Least < 0:
		words += ", so the answer may be older than the ask"
	}
	return words
}

// dateWords returns a date in words.
func dateWords(d timeline.Date) string {
	if d.IsZero() {
		return "on an unknown day"
	}
	return d.String()
}
