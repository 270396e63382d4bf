package partnership

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// An Instrument is a paper with a life of its own: an agreement, a memorandum,
// a joint statement, a law, a code of conduct.
type Instrument struct {
	ID          record.ID   `json:"id,omitzero" validate:"required"`
	Kind        record.Kind `json:"kind,omitzero" validate:"required"`
	Title       record.Text `json:"title,omitempty" validate:"required,min=1"`
	AlsoKnownAs []string    `json:"also_known_as,omitempty"`
	// LegalEffect is empty where no source says it; a title does not decide
	// it.
	LegalEffect record.Kind        `json:"legal_effect,omitzero"`
	Parties     []record.PartyCode `json:"parties,omitempty"`
	Signatories []Signatory        `json:"signatories,omitempty" validate:"dive"`
	Areas       []areas.Code       `json:"areas,omitempty"`
	Steps       []Step             `json:"steps,omitempty" validate:"dive"`
	Relations   []Relation         `json:"relations,omitempty" validate:"dive"`
	Sources     []record.Citation  `json:"sources,omitempty" validate:"dive"`
}

// Kinds of instrument. The list is open.
const (
	Treaty                  record.Kind = "treaty"
	AdequacyDecision        record.Kind = "adequacy-decision"
	MemorandumOfCooperation record.Kind = "memorandum-of-cooperation"
	LetterOfIntent          record.Kind = "letter-of-intent"
	JointStatement          record.Kind = "joint-statement"
	PartnershipDocument     record.Kind = "partnership-document"
	Legislation             record.Kind = "legislation"
	Guidelines              record.Kind = "guidelines"
	Strategy                record.Kind = "strategy"
	Programme               record.Kind = "programme"
)

// Legal effects an instrument may have. The list is open.
const (
	Binding               record.Kind = "binding"
	PoliticallyCommitting record.Kind = "politically-committing"
	Hortatory             record.Kind = "hortatory"
	Informational         record.Kind = "informational"
)

// A Signatory is a person who put a name to an instrument.
type Signatory struct {
	Name    record.Text       `json:"name,omitempty" validate:"required,min=1"`
	Office  record.Text       `json:"office,omitempty"`
	Party   record.PartyCode  `json:"party,omitzero"`
	Sources []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// Signed returns when the instrument was signed: the date of its first step of
// kind [StepSigned], zero if there is none or its date is not known.
func (i Instrument) Signed() timeline.Date { return stepped(i.Steps, StepSigned) }

// InForce returns when the instrument entered into force: the date of its
// first step of kind [StepInForce], zero if there is none or its date is not
// known.
func (i Instrument) InForce() timeline.Date { return stepped(i.Steps, StepInForce) }

// Dates returns the span from the earliest date among the instrument's steps to
// the latest, and the zero Span if no step is dated.
func (i Instrument) Dates() timeline.Span { return across(i.Steps) }
