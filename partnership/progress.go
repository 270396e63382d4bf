package partnership

import (
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Progress is what was declared, on a day, about how far a commitment had
// come. What somebody else found is an [Assessment].
type Progress struct {
	On    timeline.Date `json:"on,omitzero"`
	Stage Stage         `json:"stage,omitzero" validate:"required,oneof=announced in-progress ongoing delivered suspended withdrawn superseded"`
	// By names the record that shows it; for [Superseded], the record that
	// took the commitment's place.
	By      record.ID         `json:"by,omitzero" ref:"*"`
	Note    record.Text       `json:"note,omitempty"`
	Sources []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// A Stage is how far the parties say a commitment has come. The list is
// closed.
type Stage string

// The stages of a commitment.
const (
	Announced  Stage = "announced"
	InProgress Stage = "in-progress"
	Ongoing    Stage = "ongoing" // a duty without an end
	Delivered  Stage = "delivered"
	Suspended  Stage = "suspended"
	Withdrawn  Stage = "withdrawn"
	Superseded Stage = "superseded"
)

// Closed reports whether nothing more is to come after s: it is delivered,
// withdrawn or superseded.
func (s Stage) Closed() bool { return s == Delivered || s == Withdrawn || s == Superseded }

// An Assessment is what somebody independent found a commitment had come to.
type Assessment struct {
	On timeline.Date `json:"on,omitzero"`
	// By is who assessed, Party the one whose conduct was assessed; empty
	// for all of them together.
	By         record.Text      `json:"by,omitempty" validate:"required,min=1"`
	Party      record.PartyCode `json:"party,omitzero"`
	Completion Completion       `json:"completion,omitzero" validate:"omitempty,oneof=no-evidence not-started limited substantial complete"`
	// Score is -1 for no compliance, 0 for partial and 1 for full, as the
	// G7 Research Group gives it; nil if none was given.
	Score   *int8             `json:"score,omitzero" validate:"omitempty,min=-1,max=1"`
	Reason  record.Kind       `json:"reason,omitzero"`
	Note    record.Text       `json:"note,omitempty"`
	Sources []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// A Completion is how far an assessor found a commitment to have come, in the
// steps of the Open Government Partnership's reporting mechanism. The list is
// closed.
type Completion string

// The completions an assessor may find.
const (
	NoEvidence  Completion = "no-evidence"
	NotStarted  Completion = "not-started"
	Limited     Completion = "limited"
	Substantial Completion = "substantial"
	Complete    Completion = "complete"
)
