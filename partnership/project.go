package partnership

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Project is work done together: a project, a call for projects, an event.
type Project struct {
	ID          record.ID          `json:"id,omitzero" validate:"required"`
	Kind        record.Kind        `json:"kind,omitzero" validate:"required"`
	Name        record.Text        `json:"name,omitempty" validate:"required,min=1"`
	AlsoKnownAs []string           `json:"also_known_as,omitempty"`
	Parties     []record.PartyCode `json:"parties,omitempty"`
	Partners    []record.Text      `json:"partners,omitempty"`
	// PartnerCount is the number of partners the source gives, which
	// Partners need not reach; 0 if it gives none.
	PartnerCount int `json:"partner_count,omitzero" validate:"omitempty,min=1"`
	// PartOf names the project this one is a part of.
	PartOf    record.ID         `json:"part_of,omitzero" ref:"project"`
	Areas     []areas.Code      `json:"areas,omitempty"`
	Period    timeline.Span     `json:"period,omitzero"`
	Amounts   []Amount          `json:"amounts,omitempty" validate:"dive"`
	Steps     []Step            `json:"steps,omitempty" validate:"dive"`
	Relations []Relation        `json:"relations,omitempty" validate:"dive"`
	Sources   []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// Kinds of project. The list is open.
const (
	KindProject record.Kind = "project"
	KindCall    record.Kind = "call"
	KindEvent   record.Kind = "event"
)

// Dates returns the project's period.
func (p Project) Dates() timeline.Span { return p.Period }

// An Amount is a sum of money.
type Amount struct {
	// Value is in whole units of Currency, never in cents.
	Value    int64    `json:"value,omitzero" validate:"required,min=1"`
	Currency Currency `json:"currency,omitzero" validate:"required"`
	// Bound says how Value is meant; empty means that the source does not
	// say.
	Bound Bound `json:"bound,omitzero" validate:"omitempty,oneof=exact up-to about"`
	// Per is what the amount is for each of, as "project"; empty for the
	// whole.
	Per record.Kind `json:"per,omitzero"`
	// Party is the side that pays; empty where no source says.
	Party record.PartyCode `json:"party,omitzero"`
}

// A Bound says how an amount is meant. The list is closed.
type Bound string

// The bounds of an amount.
const (
	Exact Bound = "exact"
	UpTo  Bound = "up-to"
	About Bound = "about"
)

// A Currency is a three-letter code of ISO 4217, as "EUR". Any well-formed one
// will do.
type Currency string

// Check returns a [*record.Problem] of rule [record.RuleCodeForm] if c is not
// three letters of A to Z.
func (c Currency) Check() error {
	ok := len(c) == 3
	for i := range len(c) {
		ok = ok && 'A' <= c[i] && c[i] <= 'Z'
	}
	if ok {
		return nil
	}
	return &record.Problem{Rule: record.RuleCodeForm, Value: string(c), Detail: "must be three letters of A to Z"}
}
