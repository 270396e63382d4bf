package partnership

import (
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// A checker gathers the breaches of the rules of form and field. Its methods
// for the structs of the model are in check_gen.go: they test what the
// "validate" tags and the Check methods test, and turn to those only for what
// they refuse.
type checker struct{ found record.Problems }

// rule adds what a "validate" tag has against the value at a path.
func (x *checker) rule(at *shape.Path, value any, tag string) {
	if p := shape.Breach(value, tag, at.Pointer()); p != nil {
		x.found = append(x.found, p)
	}
}

// form adds what a leaf at a path says of its own form.
func (x *checker) form(at *shape.Path, leaf any, err error) {
	x.found.Add(at.Pointer(), shape.FormProblem(leaf, err))
}
