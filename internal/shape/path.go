package shape

import "github.com/eujapan/digitalpartnership/record"

// A Path is the way from the root to a value, cheap to make and to pass on
// while nobody asks where it leads. A nil Path is that of the root.
type Path struct {
	up    *Path
	name  string
	index int // in the list of that name; -1 for the member itself
}

// Member returns the path to the member of that name, one of a struct, which
// needs no escapes, of the value at p.
func (p *Path) Member(name string) *Path { return &Path{p, name, -1} }

// Item returns the path to the element at index i of the list of that name of
// the value at p.
func (p *Path) Item(name string, i int) *Path { return &Path{p, name, i} }

// Pointer returns the pointer that p stands for.
func (p *Path) Pointer() record.Pointer {
	if p == nil {
		return ""
	}
	at := p.up.Pointer() + "/" + record.Pointer(p.name)
	if p.index >= 0 {
		return at.Item(p.index)
	}
	return at
}
