package partnership

import (
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Step is one dated turn in the life of an instrument or a project.
type Step struct {
	Kind record.Kind   `json:"kind,omitzero" validate:"required"`
	On   timeline.Date `json:"on,omitzero"`
	// At names the meeting where it happened.
	At      record.ID         `json:"at,omitzero" ref:"meeting"`
	Place   record.Text       `json:"place,omitempty"`
	Note    record.Text       `json:"note,omitempty"`
	Sources []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// Kinds of step. The list is open.
const (
	StepProposed      record.Kind = "proposed"
	StepMandated      record.Kind = "mandated"
	StepOpened        record.Kind = "opened"
	StepAgreed        record.Kind = "agreed"
	StepAnnounced     record.Kind = "announced"
	StepSigned        record.Kind = "signed"
	StepConsented     record.Kind = "consented"
	StepConcluded     record.Kind = "concluded"
	StepAdopted       record.Kind = "adopted"
	StepPartlyApplied record.Kind = "partly-applied"
	StepInForce       record.Kind = "in-force"
	StepReviewed      record.Kind = "reviewed"
	StepEnded         record.Kind = "ended"
)

// stepped returns the date of the first step of that kind.
func stepped(steps []Step, kind record.Kind) timeline.Date {
	for i := range steps {
		if steps[i].Kind == kind {
			return steps[i].On
		}
	}
	return timeline.Date{}
}

// across returns the span from the earliest date among steps to the latest.
func across(steps []Step) timeline.Span {
	var s timeline.Span
	for i := range steps {
		on := steps[i].On
		if on.IsZero() {
			continue
		}
		if s.Start.IsZero() || on.Compare(s.Start) < 0 {
			s.Start = on
		}
		if s.End.IsZero() || on.Compare(s.End) > 0 {
			s.End = on
		}
	}
	return s
}
