package follow

import (
	"encoding"
	"reflect"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A viewer makes a view. It works on a copy, first deciding of each value in it
// how certain it is that it stays, then leaving out those that do not. Until
// then no value moves, so that each is known by its address.
type viewer struct {
	p          *partnership.Partnership
	day        timeline.Date
	told       bool // by what sources tell, not by what happened
	over       bool // all that the document speaks of had happened
	out        map[record.ID]timeline.Certainty
	published  map[record.ID]timeline.Date
	nodes      []viewNode  // holders before what they hold
	index      map[any]int // nodes by address
	records    map[record.ID]int
	dimensions map[areas.DimensionCode]int
	lent       map[int]viewLoan
	planned    map[int]bool // meetings that only stand as planned
	redated    map[int]bool // meetings whose date is that of a plan
	partly     map[int]bool // records with a part of which nobody can say
}

// A viewNode is a value that can be left out: an element of a list, or the
// council.
type viewNode struct {
	value  reflect.Value
	at     any // its address
	holder int // the node it lies in; the root lies in itself
	stays  timeline.Certainty
}

// A viewLoan is what the parts of a record know of the whole.
type viewLoan struct {
	told    timeline.Certainty
	sources []record.Citation
}

func newViewer(p *partnership.Partnership, day timeline.Date, told bool) *viewer {
	copied := viewCopy(reflect.ValueOf(p))
	v := &viewer{
		p:          copied.Interface().(*partnership.Partnership),
		day:        day,
		told:       told,
		over:       !told && !p.AsOf.IsZero() && !day.IsZero() && !day.Before(p.AsOf),
		out:        make(map[record.ID]timeline.Certainty),
		published:  make(map[record.ID]timeline.Date),
		index:      make(map[any]int),
		records:    make(map[record.ID]int),
		dimensions: make(map[areas.DimensionCode]int),
		lent:       make(map[int]viewLoan),
		planned:    make(map[int]bool),
		redated:    make(map[int]bool),
		partly:     make(map[int]bool),
	}
	v.enter(copied.Elem(), 0)
	v.publish()
	return v
}

// enter enters the value and everything in it.
func (v *viewer) enter(value reflect.Value, holder int) {
	n, at := len(v.nodes), value.Addr().Interface()
	v.nodes = append(v.nodes, viewNode{value, at, holder, timeline.Yes})
	v.index[at] = n
	if d, ok := at.(*areas.Dimension); ok {
		v.dimensions[d.Code] = n
	} else if id := viewID(value); id != "" {
		v.records[id] = n
	}
	if !isObject(value) {
		return
	}
	for _, field := range value.Fields() {
		switch {
		case field.Kind() == reflect.Slice:
			for i := range field.Len() {
				v.enter(field.Index(i), n)
			}
		case isObject(field) && !field.IsZero():
			v.enter(field, n)
		}
	}
}

// isObject reports whether the value is an object in JSON with members of its
// own, which a date is not.
func isObject(value reflect.Value) bool {
	return value.Kind() == reflect.Struct && !value.Type().Implements(reflect.TypeFor[encoding.TextMarshaler]())
}

// viewID returns the id of a record, or its code if it is an area or a
// dimension, and "" for anything else.
func viewID(value reflect.Value) record.ID {
	switch r := value.Addr().Interface().(type) {
	case *areas.Area:
		return record.ID(r.Code)
	case *areas.Dimension:
		return record.ID(r.Code)
	}
	if value.Kind() == reflect.Struct {
		if field := value.FieldByName("ID"); field.IsValid() {
			id, _ := field.Interface().(record.ID)
			return id
		}
	}
	return ""
}

// named returns the innermost node that holds n, or is n, and has an id.
func (v *viewer) named(n int) int {
	for n > 0 && viewID(v.nodes[n].value) == "" {
		n = v.nodes[n].holder
	}
	return n
}

// at returns the node of the value at that address.
func (v *viewer) at(address any) *viewNode { return &v.nodes[v.index[address]] }

// viewCopy returns a copy that shares nothing with the value.
func viewCopy(value reflect.Value) reflect.Value {
	switch value.Kind() {
	case reflect.Pointer:
		if !value.IsNil() {
			fresh := reflect.New(value.Type().Elem())
			fresh.Elem().Set(viewCopy(value.Elem()))
			return fresh
		}
	case reflect.Slice:
		if !value.IsNil() {
			fresh := reflect.MakeSlice(value.Type(), value.Len(), value.Len())
			for i := range value.Len() {
				fresh.Index(i).Set(viewCopy(value.Index(i)))
			}
			return fresh
		}
	case reflect.Map:
		if !value.IsNil() {
			fresh := reflect.MakeMapWithSize(value.Type(), value.Len())
			for key, word := range value.Seq2() {
				fresh.SetMapIndex(key, viewCopy(word))
			}
			return fresh
		}
	case reflect.Struct:
		fresh := reflect.New(value.Type()).Elem()
		fresh.Set(value)
		for i := range value.NumField() {
			if fresh.Field(i).CanSet() {
				fresh.Field(i).Set(viewCopy(value.Field(i)))
			}
		}
		return fresh
	}
	return value
}

// compact leaves out what does not stay. A record that cites nothing that
// stays then cites what its parts do.
func (v *viewer) compact(value reflect.Value) {
	if !isObject(value) {
		return
	}
	at := value.Addr().Interface()
	for _, field := range value.Fields() {
		switch field.Kind() {
		case reflect.Struct:
			if n, ok := v.index[field.Addr().Interface()]; ok && v.nodes[n].stays != timeline.Yes {
				field.SetZero()
			}
			v.compact(field)
		case reflect.Slice:
			kept := reflect.Zero(field.Type())
			for i := range field.Len() {
				if item := field.Index(i); v.at(item.Addr().Interface()).stays == timeline.Yes {
					v.compact(item)
					kept = reflect.Append(kept, item)
				}
			}
			if kept.Len() < field.Len() {
				field.Set(kept)
			}
		}
	}
	if loan := v.lent[v.index[at]]; len(loan.sources) > 0 {
		if sources := value.FieldByName("Sources"); sources.Len() == 0 {
			sources.Set(reflect.ValueOf(loan.sources))
		}
	}
}

// viewCited adds every source cited in the value to e, unless it is met.
func viewCited(value reflect.Value, met map[record.ID]bool, e *Explanation) {
	switch {
	case value.Kind() == reflect.Slice:
		for i := range value.Len() {
			viewCited(value.Index(i), met, e)
		}
	case isObject(value):
		if cite, ok := value.Interface().(record.Citation); ok && !met[cite.Source] {
			met[cite.Source] = true
			e.Sources = append(e.Sources, cite.Source)
		}
		for _, field := range value.Fields() {
			viewCited(field, met, e)
		}
	}
}
