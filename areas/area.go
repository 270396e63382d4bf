// Package areas says what a partnership is about: its areas of joint action,
// which may lie one within another and come and go over time, and, beside
// them, the dimensions of the transformation they serve.
package areas

import (
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// An Area is a field of joint action.
type Area struct {
	Code Code        `json:"code,omitzero" validate:"required"`
	Name record.Text `json:"name,omitempty" validate:"required,min=1"`
	// Broader is the area this one lies within; empty for a top one.
	Broader Code `json:"broader,omitzero"`
	// Dimensions are given only where a source assigns the area to one.
	Dimensions []DimensionCode `json:"dimensions,omitempty"`
	// Designated is when the area was on the formal list; zero for an area
	// that never was, or of which nobody says so.
	Designated timeline.Span `json:"designated,omitzero"`
	// Replaces are the areas whose place on the formal list this one took.
	Replaces    []Code            `json:"replaces,omitempty"`
	AlsoKnownAs []string          `json:"also_known_as,omitempty"`
	Sources     []record.Citation `json:"sources,omitempty" validate:"dive"`
}
