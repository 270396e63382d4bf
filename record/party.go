package record

// A Party is a side of a partnership: a state, or a body such as the European
// Union that acts like one.
type Party struct {
	Code PartyCode `json:"code,omitzero" validate:"required"`
	Name Text      `json:"name,omitempty" validate:"required,min=1"`
}

// A PartyCode names a party: two to twelve of A to Z and 0 to 9, the first a
// letter. For a state it is best the alpha-2 code of ISO 3166-1; the European
// Union, which that standard does not count among the countries, is "EU".
type PartyCode string

// The parties of the partnership this module carries. Others need no constant.
const (
	EU PartyCode = "EU" // the European Union
	JP PartyCode = "JP" // Japan
)

// Check returns a [*Problem] of rule [RuleCodeForm] if c is not well formed.
func (c PartyCode) Check() error {
	ok := len(c) >= 2 && len(c) <= 12 && 'A' <= c[0] && c[0] <= 'Z'
	for i := range len(c) {
		ok = ok && ('A' <= c[i] && c[i] <= 'Z' || '0' <= c[i] && c[i] <= '9')
	}
	if ok {
		return nil
	}
	return &Problem{Rule: RuleCodeForm, Value: string(c), Detail: "must be 2 to 12 of A to Z and 0 to 9, a letter first"}
}
