package table

import (
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A row is a record on its way into a table.
type row struct {
	keys   []string // the cells in front of the record's own, until the next row
	record any      // a pointer to it
	origin
}

// An origin is where in the document a record stands: at a node or, without one,
// in the list at a pointer.
type origin struct {
	node  *shape.Node
	list  record.Pointer
	index int
	bare  bool // what stands there is a member of the record, not the record
}

// pointer returns the way from the document to what stands there.
func (o origin) pointer() record.Pointer {
	if o.node != nil {
		return o.node.Pointer()
	}
	return o.list.Item(o.index)
}

// allRecords is the table of every id there is.
const allRecords = "records"

// keysOf returns the columns that say where a record stands: the record around
// it, of the table owner names, if it is one, and its position there.
func keysOf(owner string) []Column {
	record := Column{Name: "record", Names: owner}
	if owner != "" {
		record.Pattern = "^" + idRegexp + "$"
	}
	return []Column{record, {Name: "position", Type: Integer, Least: "0"}}
}

// single declares the table of the one record of a kind that a document has.
func single[T any](name string) Table {
	return Table{Name: name, Key: []string{"id"}, of: reflect.TypeFor[T](), rows: func(p *partnership.Partnership) iter.Seq[row] {
		return nodes[T](p, func(*shape.Node) []string { return nil })
	}}
}

// records declares the table of a kind of record that stands in a list of the
// document, its member of the table's name.
func records[T any](name, key string, list func(*partnership.Partnership) []T) Table {
	return Table{Name: name, Key: []string{key}, of: reflect.TypeFor[T](), rows: func(p *partnership.Partnership) iter.Seq[row] {
		return func(yield func(row) bool) {
			all, at := list(p), record.Pointer("").Member(name)
			for i := range all {
				if !yield(row{record: &all[i], origin: origin{list: at, index: i}}) {
					return
				}
			}
		}
	}}
}

// member declares the table of a record that is a member of another one, of the
// table owner.
func member[T any](name, owner string) Table {
	return Table{Name: name, Key: []string{"record"}, of: reflect.TypeFor[T](), keys: keysOf(owner)[:1],
		rows: func(p *partnership.Partnership) iter.Seq[row] {
			var keys [1]string
			return nodes[T](p, func(n *shape.Node) []string {
				keys[0] = ownerOf(n)
				return keys[:]
			})
		}}
}

// within declares the table of a kind of record that stands in a list within
// another record, of the table owner. Without a key of its own, its place is
// its key.
func within[T any](name, owner string, key ...string) Table {
	if key == nil {
		key = []string{"record", "position"}
	}
	return Table{Name: name, Key: key, of: reflect.TypeFor[T](), keys: keysOf(owner),
		rows: func(p *partnership.Partnership) iter.Seq[row] {
			var keys [2]string
			return nodes[T](p, func(n *shape.Node) []string {
				keys[0], keys[1] = ownerOf(n.Up), strconv.Itoa(n.Index())
				return keys[:]
			})
		}}
}

// A word is an element of a list of words or texts.
type word struct {
	Value string      `json:"value"`
	Text  record.Text `json:"text"`
}

// lists declares the table of the lists of words and texts.
func lists() Table {
	keys := slices.Insert(keysOf(""), 1, Column{Name: "member", Pattern: `^[a-z_]+$`})
	return Table{Name: "lists", Key: []string{"record", "member", "position"}, of: reflect.TypeFor[word](), keys: keys,
		rows: func(p *partnership.Partnership) iter.Seq[row] {
			return func(yield func(row) bool) {
				for n := range shape.Nodes(p) {
					if n.Up == nil || !isWords(n.Up.Value.Type()) {
						continue
					}
					var w word
					switch v := n.Value.Interface().(type) {
					case string:
						w.Value = v
					case record.Text:
						w.Text = v
					}
					keys := []string{ownerOf(n.Up), n.Name(), strconv.Itoa(n.Index())}
					if !yield(row{keys, &w, origin{node: n, bare: true}}) {
						return
					}
				}
			}
		}}
}

// A name is an id, and the kind of record it names.
type name struct {
	ID   record.ID   `json:"id" validate:"required"`
	Kind record.Kind `json:"kind" validate:"required"`
}

// all declares the table of every id there is.
func all() Table {
	return Table{Name: allRecords, Key: []string{"id"}, Derived: true, of: reflect.TypeFor[name](),
		rows: func(p *partnership.Partnership) iter.Seq[row] {
			return func(yield func(row) bool) {
				for n := range shape.Nodes(p) {
					id := nameOf(n.Value)
					if _, party := n.Value.Interface().(record.Party); id == "" || party {
						continue
					}
					kind := record.Kind(strings.ToLower(n.Value.Type().Name()))
					if !yield(row{record: &name{record.ID(id), kind}, origin: origin{node: n, bare: true}}) {
						return
					}
				}
			}
		}}
}

// nodes yields a row for every T in the document.
func nodes[T any](p *partnership.Partnership, keys func(*shape.Node) []string) iter.Seq[row] {
	return func(yield func(row) bool) {
		for n := range shape.NodesOf[T](p) {
			if !yield(row{keys(n), n.Value.Addr().Interface(), origin{node: n}}) {
				return
			}
		}
	}
}

// ownerOf returns the id of the record that the value at n stands in and, if
// that record has none, the way from the nearest one that has.
func ownerOf(n *shape.Node) string {
	holder := n.Up
	for here := holder; here != nil; here = here.Up {
		if name := nameOf(here.Value); name != "" {
			return name + string(holder.Pointer()[len(here.Pointer()):])
		}
	}
	return ""
}

// nameOf returns the id or the code of a record, "" for what has neither.
func nameOf(v reflect.Value) string {
	if v.Kind() != reflect.Struct {
		return ""
	}
	for _, member := range []string{"ID", "Code"} {
		if field := v.FieldByName(member); field.IsValid() {
			return field.String()
		}
	}
	return ""
}
