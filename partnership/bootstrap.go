//go:build bootstrap

package partnership

import "github.com/eujapan/digitalpartnership/internal/shape"

// With the tag bootstrap the package has its types and nothing more, for the
// program that writes the rest of it.

func (*reader) partnership(*Partnership)               { panic("bootstrap") }
func (*reader) commitment(*Commitment)                 { panic("bootstrap") }
func (*checker) partnership(*Partnership, *shape.Path) { panic("bootstrap") }
func (*checker) commitment(*Commitment, *shape.Path)   { panic("bootstrap") }
func (*walker) partnership(*Partnership, *node)        { panic("bootstrap") }
func (*walker) commitment(*Commitment, *node)          { panic("bootstrap") }
