package table

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// An entry is a record, or an element of a list of words, on its way from a
// row into the document.
type entry struct {
	value  reflect.Value
	sheet  *sheet
	line   line                      // without cells for a document whose row is missing
	row    int                       // in the sheet, from 0
	kids   map[string]map[int]*entry // by member and position
	at     record.Pointer            // in the document, once placed
	placed bool
}

// alone is the position of a kid that is the member itself.
const alone = -1

// memberFor returns the member of a struct type that holds values of type t, in
// a list or alone.
func memberFor(holder, t reflect.Type) (string, bool) {
	for name, field := range shape.Members(holder) {
		if field.Type == t || field.Type.Kind() == reflect.Slice && field.Type.Elem() == t {
			return name, true
		}
	}
	return "", false
}

// adopt gives e a kid at a position, and reports whether that was free.
func (e *entry) adopt(member string, position int, k *entry) bool {
	if e.kids == nil {
		e.kids = make(map[string]map[int]*entry)
	}
	if e.kids[member] == nil {
		e.kids[member] = make(map[int]*entry)
	}
	_, taken := e.kids[member][position]
	if !taken {
		e.kids[member][position] = k
	}
	return !taken
}

// resolve returns the entry that the way leads to: member after member, each
// with a position if it is a list.
func (e *entry) resolve(way string) (*entry, bool) {
	for way != "" {
		var member, index string
		member, way, _ = strings.Cut(way, "/")
		kid, known := e.kids[member][alone]
		if !known {
			index, way, _ = strings.Cut(way, "/")
			position, err := strconv.Atoi(index)
			kid, known = e.kids[member][position]
			if err != nil || !known {
				return nil, false
			}
		}
		e = kid
	}
	return e, true
}

// settle gives e its place in the document, puts its kids, by position, into
// its members, and enters them all by their pointers.
func (e *entry) settle(at record.Pointer, entries map[record.Pointer]*entry) {
	e.at, e.placed = at, true
	entries[at] = e
	if e.value.Kind() != reflect.Struct {
		return
	}
	for name, field := range shape.Members(e.value.Type()) {
		member := e.value.FieldByIndex(field.Index)
		for i, position := range slices.Sorted(maps.Keys(e.kids[name])) {
			kid := e.kids[name][position]
			if position == alone {
				kid.settle(at.Member(name), entries)
				member.Set(kid.value)
			} else {
				kid.settle(at.Member(name).Item(i), entries)
				member.Set(reflect.Append(member, kid.value))
			}
		}
	}
}

// where returns the place of the cell that holds the value a pointer leads to
// within e, and false for the row as a whole if none does.
func (e *entry) where(p record.Pointer) (place, bool) {
	if len(e.line.at) == 0 {
		return place{}, false
	}
	if e.value.Kind() != reflect.Struct { // an element of the table lists
		member, language := "value", record.Language(strings.TrimPrefix(string(p), "/"))
		if e.value.Kind() == reflect.Map {
			member = "text"
		}
		if i, ok := e.sheet.column(member, language); ok {
			return e.line.at[i], true
		}
		return e.line.at[0], false
	}
	var tokens [2]record.Language
	n := 0
	for token := range p.Tokens() {
		if n < len(tokens) {
			tokens[n] = record.Language(token)
		}
		n++
	}
	for _, language := range []record.Language{tokens[1], ""} {
		if i, ok := e.sheet.column(string(tokens[0]), language); ok {
			return e.line.at[i], true
		}
	}
	return e.line.at[0], false
}
