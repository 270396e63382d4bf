package shape

import (
	"iter"
	"reflect"
	"strconv"

	"github.com/eujapan/digitalpartnership/record"
)

// A Node is one value in a tree, and the way to it.
type Node struct {
	// Value is the value itself, addressable.
	Value reflect.Value
	// Refs are the kinds of record that ids here may name; nil for a value
	// that is no reference.
	Refs []string
	// Up is the node of what holds the value; nil for the root.
	Up *Node

	name  string // in a struct
	index int    // in a slice, when name is empty
}

// Pointer returns the way from the root to the value.
func (n *Node) Pointer() record.Pointer {
	if n.Up == nil {
		return ""
	}
	if n.name != "" {
		return n.Up.Pointer().Member(n.name)
	}
	return n.Up.Pointer().Item(n.index)
}

// Name returns the name of the member the value stands in, itself or as an
// element of the list there.
func (n *Node) Name() string {
	for n.name == "" && n.Up != nil {
		n = n.Up
	}
	return n.name
}

// Text returns the text of the value, as a problem shows it.
func (n *Node) Text() string { return textOf(n.Value) }

// Index returns the position of the value in the list it stands in, 0 for one
// that stands in none.
func (n *Node) Index() int { return n.index }

// Nodes yields the value root points to and everything in it: parents before
// children, members in the order of their struct. Members with a zero value are
// not there and not visited; elements of lists always are.
func Nodes(root any) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		visit(&Node{Value: reflect.ValueOf(root).Elem()}, func(reflect.Type) bool { return true }, yield)
	}
}

// NodesOf yields those of [Nodes] whose value is a T, and goes only where one
// may be.
func NodesOf[T any](root any) iter.Seq[*Node] {
	wanted := reflect.TypeFor[T]()
	return func(yield func(*Node) bool) {
		leads := waysTo(wanted)
		visit(&Node{Value: reflect.ValueOf(root).Elem()}, leads, func(n *Node) bool {
			return n.Value.Type() != wanted || yield(n)
		})
	}
}

// waysTo returns whether a value of a type is of the type wanted or may hold one.
func waysTo(wanted reflect.Type) func(reflect.Type) bool {
	known := map[reflect.Type]bool{wanted: true}
	var leads func(reflect.Type) bool
	leads = func(t reflect.Type) bool {
		if _, ok := known[t]; ok {
			return known[t]
		}
		known[t] = false
		switch {
		case isText(t):
		case t.Kind() == reflect.Struct:
			for _, m := range membersOf(t) {
				known[t] = leads(t.Field(m.index).Type) || known[t]
			}
		case t.Kind() == reflect.Slice:
			known[t] = leads(t.Elem())
		}
		return known[t]
	}
	return leads
}

// visit yields n and everything in it, but for members of a type that leads
// nowhere, and reports whether to go on.
func visit(n *Node, leads func(reflect.Type) bool, yield func(*Node) bool) bool {
	if !yield(n) {
		return false
	}
	switch v := n.Value; {
	case isText(v.Type()):
	case v.Kind() == reflect.Struct:
		for _, m := range membersOf(v.Type()) {
			field := v.Field(m.index)
			if leads(field.Type()) && !field.IsZero() && !visit(&Node{Value: field, Refs: m.refs, Up: n, name: m.name}, leads, yield) {
				return false
			}
		}
	case v.Kind() == reflect.Slice && leads(v.Type().Elem()):
		for i := range v.Len() {
			if !visit(&Node{Value: v.Index(i), Refs: n.Refs, Up: n, index: i}, leads, yield) {
				return false
			}
		}
	}
	return true
}

// textOf returns the text of v: a string's own, a number's or a boolean's
// JSON, "{…}" or "[…]" for a container, and "" for nothing at all.
func textOf(v reflect.Value) string {
	if s, ok := v.Interface().(interface{ String() string }); ok {
		return s.String()
	}
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Pointer:
		if !v.IsNil() {
			return textOf(v.Elem())
		}
	case reflect.Slice:
		if !v.IsNil() {
			return "[…]"
		}
	case reflect.Map:
		if !v.IsNil() {
			return "{…}"
		}
	case reflect.Struct:
		if !v.IsZero() {
			return "{…}"
		}
	}
	return ""
}
