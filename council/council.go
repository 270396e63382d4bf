// Package council says who met: the council that steers a partnership, the
// dialogues, fora, summits and processes around it, their meetings, and the
// people at them.
package council

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
)

// A Council is the body that steers a partnership.
type Council struct {
	ID          record.ID   `json:"id,omitzero" validate:"required"`
	Name        record.Text `json:"name,omitempty" validate:"required,min=1"`
	AlsoKnownAs []string    `json:"also_known_as,omitempty"`
	// Cadence is how often the council is meant to meet, as [Yearly]. It is
	// an aim: only Meetings say how often it did.
	Cadence  record.Kind       `json:"cadence,omitzero"`
	Meetings []Meeting         `json:"meetings,omitempty" validate:"dive"`
	Sources  []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// Yearly is the cadence of a council meant to meet once a year. The list of
// cadences is open.
const Yearly record.Kind = "yearly"

// A Dialogue is a body or a process beside the council that a partnership
// works through: of its parties alone, or of many members.
type Dialogue struct {
	ID          record.ID          `json:"id,omitzero" validate:"required"`
	Kind        record.Kind        `json:"kind,omitzero" validate:"required"`
	Name        record.Text        `json:"name,omitempty" validate:"required,min=1"`
	AlsoKnownAs []string           `json:"also_known_as,omitempty"`
	Parties     []record.PartyCode `json:"parties,omitempty"`
	Areas       []areas.Code       `json:"areas,omitempty"`
	Meetings    []Meeting          `json:"meetings,omitempty" validate:"dive"`
	Sources     []record.Citation  `json:"sources,omitempty" validate:"dive"`
}

// Kinds of dialogue. The list is open.
const (
	KindDialogue record.Kind = "dialogue" // between the parties
	KindForum    record.Kind = "forum"    // of many members
	KindSummit   record.Kind = "summit"   // of leaders
	KindProcess  record.Kind = "process"  // a course of work rather than a body
)
