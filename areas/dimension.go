package areas

import "github.com/eujapan/digitalpartnership/record"

// A Dimension is one of the sides of society that a digital transformation
// reaches: a second taxonomy, which stands beside the areas and is not a level
// above them.
type Dimension struct {
	Code        DimensionCode     `json:"code,omitzero" validate:"required"`
	Name        record.Text       `json:"name,omitempty" validate:"required,min=1"`
	AlsoKnownAs []string          `json:"also_known_as,omitempty"`
	Sources     []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// A DimensionCode names a dimension for good. It has the form of a [record.ID]
// and shares its namespace.
type DimensionCode string

// The dimensions the founding statement of the EU-Japan Digital Partnership
// goes by, in its order.
const (
	Infrastructure  DimensionCode = "infrastructure"
	TechnicalSkills DimensionCode = "technical-skills"
	Businesses      DimensionCode = "businesses"
	PublicServices  DimensionCode = "public-services"
)

// Check returns a [*record.Problem] of rule [record.RuleCodeForm] if c is not
// well formed.
func (c DimensionCode) Check() error { return record.CheckCode(string(c)) }
