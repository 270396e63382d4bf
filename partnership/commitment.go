package partnership

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Commitment is one discrete promise, or a statement that comes near to one:
// how near, its Force says.
type Commitment struct {
	ID    record.ID   `json:"id,omitzero" validate:"required"`
	Title record.Text `json:"title,omitempty" validate:"required,min=1"`
	// Summary is in the words of those who made the record, never a source's.
	Summary record.Text `json:"summary,omitempty"`
	// Scope says whether the commitment is on areas, on all of them, or on
	// how the partnership is run. Empty means [OnAreas].
	Scope Scope        `json:"scope,omitzero" validate:"omitempty,oneof=areas all governance"`
	Areas []areas.Code `json:"areas,omitempty"`
	Force Force        `json:"force,omitzero" validate:"omitempty,oneof=acknowledge reaffirm explore endeavour cooperate undertake deliver"`
	// Verb is the source's own, on which Force rests.
	Verb string `json:"verb,omitzero"`
	// Obligors are the parties bound, Duty whether together or each for
	// itself, By the bodies that are to do it.
	Obligors []record.PartyCode `json:"obligors,omitempty"`
	Duty     Duty               `json:"duty,omitzero" validate:"omitempty,oneof=jointly each"`
	By       []record.Text      `json:"by,omitempty"`
	// Made is when the commitment was made, MadeAt the meeting or instrument
	// it was made at.
	Made   timeline.Date `json:"made,omitzero"`
	MadeAt record.ID     `json:"made_at,omitzero" ref:"meeting,instrument"`
	// Due is when it falls due, met by its End; zero means no date was set.
	// While Condition is not met the clock stands still.
	Due       timeline.Span `json:"due,omitzero"`
	Condition record.Text   `json:"condition,omitempty"`
	// Truncated says that the source breaks off within the commitment.
	Truncated  bool        `json:"truncated,omitzero"`
	Milestones []Milestone `json:"milestones,omitempty" validate:"dive"`
	// Progress is what the parties or their bodies declared, oldest first;
	// entries are added and never changed.
	Progress    []Progress        `json:"progress,omitempty" validate:"dive"`
	Assessments []Assessment      `json:"assessments,omitempty" validate:"dive"`
	Relations   []Relation        `json:"relations,omitempty" validate:"dive"`
	Sources     []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// Dates returns when the commitment was made.
func (c Commitment) Dates() timeline.Span { return c.Made.Dates() }

// Stage returns the last stage declared of the commitment, and "" if none was.
func (c Commitment) Stage() Stage {
	if n := len(c.Progress); n > 0 {
		return c.Progress[n-1].Stage
	}
	return ""
}

// Validate returns everything that is wrong with the commitment in itself, as
// [record.Problems] in the order of the struct's fields with pointers from c on,
// and nil if nothing is. It asks nothing of other records: not whether what c
// names is there, nor whether c cites a source. For that, see
// [Partnership.Validate] and [Register]. A nil Commitment breaks
// [record.RuleRequired].
func (c *Commitment) Validate() error {
	if c == nil {
		return record.Problems{{Rule: record.RuleRequired, Detail: "is required"}}
	}
	var x checker
	x.commitment(c, nil) // which finds them in order
	return x.found.Err()
}

// A Scope says what a commitment is on. The list is closed.
type Scope string

// The scopes of a commitment.
const (
	OnAreas      Scope = "areas"      // on the areas it names
	OnAllAreas   Scope = "all"        // on the partnership's subject as a whole
	OnGovernance Scope = "governance" // on how the partnership is run
)

// A Duty says how several obligors are bound. The list is closed.
type Duty string

// The duties of several obligors.
const (
	Jointly Duty = "jointly"
	Each    Duty = "each"
)

// A Milestone is a step on the way that was announced with a commitment.
type Milestone struct {
	ID      record.ID         `json:"id,omitzero" validate:"required"`
	Title   record.Text       `json:"title,omitempty" validate:"required,min=1"`
	Due     timeline.Span     `json:"due,omitzero"`
	Sources []record.Citation `json:"sources,omitempty" validate:"dive"`
}
