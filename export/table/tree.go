package table

import (
	"cmp"
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
	line   line             // without cells for a document whose row is missing
	kids   map[string][]kid // by the member they belong to
	at     record.Pointer   // in the document, once placed
	placed bool
}

// A kid is an entry at a position in a list of another one.
type kid struct {
	position int
	*entry
}

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
		e.kids = make(map[string][]kid)
	}
	free := !slices.ContainsFunc(e.kids[member], func(k kid) bool { return k.position == position })
	e.kids[member] = append(e.kids[member], kid{position, k})
	return free
}

// resolve returns the entry that the way leads to: member after member, each
// with a position if it is a list.
func (e *entry) resolve(way string) (*entry, bool) {
	for way != "" {
		var member string
		member, way, _ = strings.Cut(way, "/")
		position := alone
		if kids := e.kids[member]; len(kids) > 0 && kids[0].position != alone {
			var index string
			index, way, _ = strings.Cut(way, "/")
			n, err := strconv.Atoi(index)
			if err != nil {
				return nil, false
			}
			position = n
		}
		i := slices.IndexFunc(e.kids[member], func(k kid) bool { return k.position == position })
		if i < 0 {
			return nil, false
		}
		e = e.kids[member][i].entry
	}
	return e, true
}

// alone is the position of a kid that is the member itself.
const alone = -1

// settle gives e its place in the document, puts its kids, by position, into
// its members, and enters them all by their pointers.
func (e *entry) settle(at record.Pointer, entries map[record.Pointer]*entry) {
	e.at, e.placed = at, true
	entries[at] = e
	if e.value.Kind() != reflect.Struct {
		return
	}
	for name, field := range shape.Members(e.value.Type()) {
		kids := e.kids[name]
		slices.SortStableFunc(kids, func(a, b kid) int { return cmp.Compare(a.position, b.position) })
		list := e.value.FieldByIndex(field.Index)
		for i, k := range kids {
			if k.position == alone {
				k.settle(at.Member(name), entries)
				list.Set(k.value)
				continue
			}
			k.settle(at.Member(name).Item(i), entries)
			list.Set(reflect.Append(list, k.value))
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
