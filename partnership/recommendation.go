package partnership

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Recommendation is what outsiders asked of the parties, or told them. It
// binds nobody.
type Recommendation struct {
	ID record.ID `json:"id,omitzero" validate:"required"`
	// Number is the recommendation's place in its source, as "2.4a".
	Number string             `json:"number,omitzero"`
	Kind   record.Kind        `json:"kind,omitzero" validate:"required"`
	By     []record.Text      `json:"by,omitempty"`
	To     []record.PartyCode `json:"to,omitempty"`
	// Heading and Subheading are those it stands under in its source.
	Heading    record.Text `json:"heading,omitempty"`
	Subheading record.Text `json:"subheading,omitempty"`
	// Parent names the recommendation this one is a part of.
	Parent record.ID   `json:"parent,omitzero" ref:"recommendation"`
	Title  record.Text `json:"title,omitempty" validate:"required,min=1"`
	// Areas may be empty: outsiders need not keep to the partnership's list.
	Areas []areas.Code  `json:"areas,omitempty"`
	Made  timeline.Date `json:"made,omitzero"`
	// Truncated says that the source breaks off within the recommendation.
	Truncated bool `json:"truncated,omitzero"`
	// Reviewed is the day answers were last looked for: without any, the
	// recommendation was unanswered then. Zero means nobody has looked.
	Reviewed timeline.Date     `json:"reviewed,omitzero"`
	Answers  []Answer          `json:"answers,omitempty" validate:"dive"`
	Sources  []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// Kinds of recommendation. The list is open.
const (
	Ask    record.Kind = "ask"    // something to do
	View   record.Kind = "view"   // something to bear in mind
	Praise record.Kind = "praise" // something to go on with
)

// Dates returns when the recommendation was made.
func (r Recommendation) Dates() timeline.Span { return r.Made.Dates() }

// An Answer is a record that does something of what a recommendation asked,
// whether or not for its sake.
type Answer struct {
	To      record.ID         `json:"to,omitzero" validate:"required" ref:"commitment,instrument,project,dialogue,meeting"`
	Degree  Degree            `json:"degree,omitzero" validate:"required,oneof=full partial noted"`
	Why     record.Text       `json:"why,omitempty"`
	Sources []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// A Degree is how far an answer goes. The list is closed.
type Degree string

// The degrees of an answer.
const (
	Full    Degree = "full"
	Partial Degree = "partial"
	Noted   Degree = "noted"
)
