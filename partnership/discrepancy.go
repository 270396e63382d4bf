package partnership

import "github.com/eujapan/digitalpartnership/record"

// A Discrepancy is a point on which sources disagree, or one source with
// itself. No claim is lost when one of them is settled on.
type Discrepancy struct {
	ID    record.ID `json:"id,omitzero" validate:"required"`
	About Subject   `json:"about,omitzero" validate:"required"`
	// Field leads to the member in question within the record; empty for
	// the record as a whole.
	Field  record.Pointer `json:"field,omitzero"`
	Claims []Claim        `json:"claims,omitempty" validate:"required,min=1,dive"`
	// Settled is the value this record goes by; empty if the question is
	// left open. Why gives the reason for either.
	Settled string      `json:"settled,omitzero"`
	Why     record.Text `json:"why,omitempty" validate:"required,min=1"`
}

// A Claim is what some sources say on a point.
type Claim struct {
	Value string `json:"value,omitzero" validate:"required"`
	// Party is the side that says so; empty for both, or for neither.
	Party   record.PartyCode  `json:"party,omitzero"`
	Sources []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// A Subject is what a discrepancy is about: a [record.ID], or the
// [record.PartyCode] of a party.
type Subject string

// Check returns a [*record.Problem] of rule [record.RuleIDForm] if s has the
// form of neither.
func (s Subject) Check() error {
	if record.PartyCode(s).Check() == nil {
		return nil
	}
	return record.ID(s).Check()
}
