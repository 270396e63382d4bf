package shape

import (
	"encoding"
	"iter"
	"reflect"
	"strings"
	"sync"
)

// A member is a field of a struct as its JSON has it.
type member struct {
	name    string
	letters string // of the name, for hints
	index   int
	refs    []string // what the ids in it may name, from the "ref" tag
}

var memberCache sync.Map // of reflect.Type to []member

// membersOf returns the members of a struct type, in order.
func membersOf(t reflect.Type) []member {
	if known, ok := memberCache.Load(t); ok {
		return known.([]member)
	}
	var all []member
	for i := range t.NumField() {
		f := t.Field(i)
		m := member{name: memberName(f), index: i}
		if m.name == "" {
			continue
		}
		m.letters = lettersOf(m.name)
		if refs := f.Tag.Get("ref"); refs != "" {
			m.refs = strings.Split(refs, ",")
		}
		all = append(all, m)
	}
	memberCache.Store(t, all)
	return all
}

// memberName returns the name of a field in JSON, "" for one that has none.
func memberName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if name == "-" || !f.IsExported() {
		return ""
	}
	return name
}

// Members yields the fields of a struct type that stand in JSON, in order, each
// with its name there.
func Members(t reflect.Type) iter.Seq2[string, reflect.StructField] {
	return func(yield func(string, reflect.StructField) bool) {
		for _, m := range membersOf(t) {
			if !yield(m.name, t.Field(m.index)) {
				return
			}
		}
	}
}

// memberNamed returns the index of the field of that name, and false if the
// type has none.
func memberNamed(t reflect.Type, name string) (int, bool) {
	for _, m := range membersOf(t) {
		if m.name == name {
			return m.index, true
		}
	}
	return 0, false
}

// Field returns the member of that name of a struct, and the zero Value if it
// has none.
func Field(v reflect.Value, name string) reflect.Value {
	if i, ok := memberNamed(v.Type(), name); ok {
		return v.Field(i)
	}
	return reflect.Value{}
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

// isText reports whether values of the type stand in JSON as a string they
// read themselves.
func isText(t reflect.Type) bool { return reflect.PointerTo(t).Implements(textUnmarshaler) }
