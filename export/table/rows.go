package table

import (
	"iter"
	"reflect"
	"slices"
	"strconv"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A row is a record on its way into a table.
type row struct {
	keys  []string      // the cells in front of the record's own
	value reflect.Value // the record
	at    func() record.Pointer
	bare  bool // the value at at is a member of the record, not the record
}

// records declares the table of a kind of record that stands on its own.
func records[T any](name string) Table {
	return Table{Name: name, of: reflect.TypeFor[T](), rows: func(p *partnership.Partnership) iter.Seq[row] {
		return nodes[T](p, func(*shape.Node) []string { return nil })
	}}
}

// within declares the table of a kind of record that stands in a list within
// another record.
func within[T any](name string) Table {
	return Table{Name: name, of: reflect.TypeFor[T](), keys: []string{"record", "position"},
		rows: func(p *partnership.Partnership) iter.Seq[row] {
			return nodes[T](p, func(n *shape.Node) []string {
				return []string{owner(n.Up), strconv.Itoa(n.Index())}
			})
		}}
}

// citations declares the table of what the records cite.
func citations() Table {
	return Table{Name: "citations", of: reflect.TypeFor[record.Citation](), keys: []string{"record"},
		rows: func(p *partnership.Partnership) iter.Seq[row] {
			return nodes[record.Citation](p, func(n *shape.Node) []string { return []string{owner(n.Up)} })
		}}
}

// A word is an element of a list of words or texts.
type word struct {
	Value string      `json:"value"`
	Text  record.Text `json:"text"`
}

// lists declares the table of the lists of words and texts.
func lists() Table {
	return Table{Name: "lists", of: reflect.TypeFor[word](), keys: []string{"record", "member", "position"},
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
					keys := []string{owner(n.Up), n.Name(), strconv.Itoa(n.Index())}
					if !yield(row{keys, reflect.ValueOf(w), n.Pointer, true}) {
						return
					}
				}
			}
		}}
}

// Timeline declares the table timeline with these events, such as a timeline
// that was narrowed. A nil events stands for all those of the partnership.
func Timeline(events iter.Seq[partnership.Event]) Table {
	return Table{Name: "timeline", of: reflect.TypeFor[partnership.Event](), rows: func(p *partnership.Partnership) iter.Seq[row] {
		return func(yield func(row) bool) {
			told := events
			if told == nil {
				told = slices.Values(p.Timeline())
			}
			for e := range told {
				if !yield(row{value: reflect.ValueOf(e), at: func() record.Pointer { return "" }}) {
					return
				}
			}
		}
	}}
}

// nodes yields a row for every T in the document.
func nodes[T any](p *partnership.Partnership, keys func(*shape.Node) []string) iter.Seq[row] {
	return func(yield func(row) bool) {
		for n := range shape.Nodes(p) {
			if n.Value.Type() == reflect.TypeFor[T]() && !yield(row{keys(n), n.Value, n.Pointer, false}) {
				return
			}
		}
	}
}

// owner returns the id of the record that the list at n stands in and, if that
// record has none, the way from the nearest one that has.
func owner(n *shape.Node) string {
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
