package partnership

import (
	"github.com/eujapan/digitalpartnership/record"
)

// A walker goes over the values of a document that the rules across records
// look at: the structs, what names a record, texts, spans, and the lists of
// meetings. Parents come before children, members in the order of their struct;
// those with a zero value are left out. Its methods for the structs of the model
// are in walk_gen.go.
type walker struct {
	see   func(*node) // a node is good for the one call
	stack []*node     // the structs on the way to the one at hand
	leafs node
}

// A node is one value, and the way to it.
type node struct {
	value any   // a pointer to it
	up    *node // of the struct that holds it; nil for the document
	depth int

	name  string // of the member it stands in
	index int    // in the list there; -1 for the member itself
	refs  string // what kinds of record an id may name

	citing  bool              // it has room for sources
	sources []record.Citation // which it cites
}

// Pointer returns the way from the document to the value.
func (n *node) Pointer() record.Pointer {
	if n.up == nil {
		return ""
	}
	at := n.up.Pointer().Member(n.name)
	if n.index >= 0 {
		return at.Item(n.index)
	}
	return at
}

// walk calls see for p and everything in it.
func walk(p *Partnership, see func(*node)) {
	w := &walker{see: see}
	w.partnership(p, &node{index: -1})
}

// item returns the node of an element of a list of structs, to be filled in.
func (w *walker) item(up *node, name string, i int) *node {
	if up.depth == len(w.stack) {
		w.stack = append(w.stack, new(node))
	}
	n := w.stack[up.depth]
	*n = node{up: up, depth: up.depth + 1, name: name, index: i}
	return n
}

// member returns the node of a struct that is a member itself.
func (w *walker) member(up *node, name string) *node { return w.item(up, name, -1) }

// element sees a leaf in a list.
func (w *walker) element(up *node, name string, i int, value any, refs string) {
	w.leafs = node{value: value, up: up, name: name, index: i, refs: refs}
	w.see(&w.leafs)
}

// leaf sees a leaf that is a member itself.
func (w *walker) leaf(up *node, name string, value any, refs string) {
	w.element(up, name, -1, value, refs)
}
