package partnership

import (
	"iter"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// SchemaVersion is the version of the model this package reads and writes. It
// grows by one whenever a document of the version before would be read in
// another sense.
const SchemaVersion = 1

// A Partnership is one digital partnership and everything recorded of it: a
// plain tree of values whose parts name each other by id. The zero Partnership
// is empty, and not valid.
type Partnership struct {
	// Schema is the address of a JSON Schema the document follows.
	Schema record.URL `json:"$schema,omitzero"`
	// SchemaVersion is the version of the model the document was written
	// for; 0 means the current one.
	SchemaVersion int         `json:"schema_version,omitzero" validate:"omitempty,min=1"`
	ID            record.ID   `json:"id,omitzero" validate:"required"`
	Name          record.Text `json:"name,omitempty" validate:"required,min=1"`
	// Languages are those the document's texts may be in, the default one
	// first.
	Languages []record.Language `json:"languages,omitempty" validate:"required,min=1"`
	Parties   []record.Party    `json:"parties,omitempty" validate:"required,min=1,dive"`
	// Launched is when the partnership began, LaunchedAt the meeting or
	// instrument it began with.
	Launched   timeline.Date `json:"launched,omitzero"`
	LaunchedAt record.ID     `json:"launched_at,omitzero" ref:"meeting,instrument"`
	// AsOf is the last day the document speaks of: a full day.
	AsOf timeline.Date `json:"as_of,omitzero" validate:"required"`
	// Dataset is the record itself, as others publish and cite it.
	Dataset         Dataset            `json:"dataset,omitzero" validate:"omitempty"`
	Dimensions      []areas.Dimension  `json:"dimensions,omitempty" validate:"dive"`
	Areas           areas.List         `json:"areas,omitempty" validate:"dive"`
	Council         council.Council    `json:"council,omitzero" validate:"omitempty"`
	Dialogues       []council.Dialogue `json:"dialogues,omitempty" validate:"dive"`
	Instruments     []Instrument       `json:"instruments,omitempty" validate:"dive"`
	Projects        []Project          `json:"projects,omitempty" validate:"dive"`
	Commitments     []Commitment       `json:"commitments,omitempty" validate:"dive"`
	Recommendations []Recommendation   `json:"recommendations,omitempty" validate:"dive"`
	Discrepancies   []Discrepancy      `json:"discrepancies,omitempty" validate:"dive"`
	Sources         []record.Source    `json:"sources,omitempty" validate:"dive"`
}

// Commitment returns the commitment of that id, and false if there is none. It
// shares memory with p.
func (p *Partnership) Commitment(id record.ID) (Commitment, bool) {
	for i := range p.Commitments {
		if p.Commitments[i].ID == id {
			return p.Commitments[i], true
		}
	}
	return Commitment{}, false
}

// CommitmentsIn yields the commitments on the area of that code or on one
// within it, in the order of p; those on all areas, which name none, are left
// out. What it yields shares memory with p.
func (p *Partnership) CommitmentsIn(code areas.Code) iter.Seq[Commitment] {
	return func(yield func(Commitment) bool) {
		within := p.within(code)
		for i := range p.Commitments {
			if within.any(p.Commitments[i].Areas) && !yield(p.Commitments[i]) {
				return
			}
		}
	}
}

// codes is a set of areas.
type codes map[areas.Code]bool

// within returns the area of that code and every one within it.
func (p *Partnership) within(code areas.Code) codes {
	within := codes{}
	for a := range p.Areas.Within(code) {
		within[a.Code] = true
	}
	return within
}

func (c codes) any(list []areas.Code) bool {
	for _, code := range list {
		if c[code] {
			return true
		}
	}
	return false
}
