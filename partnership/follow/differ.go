package follow

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A differ walks two versions of a partnership side by side, by the members
// they have in JSON.
type differ struct {
	causes  *causes
	changes []Change
}

// A diffPlace is where in the versions a value stands.
type diffPlace struct {
	record record.ID
	kind   record.Kind
	at     record.Pointer // within the record
	since  origin         // that of what the place lies in
	turned origin         // that of what befell a planned meeting it lies in
}

func (p diffPlace) member(name string) diffPlace {
	p.at = p.at.Member(name)
	return p
}

// item returns the place of an element of the list at p: one of its own, if the
// element is a record.
func (p diffPlace) item(i int, element reflect.Value) diffPlace {
	if id, ok := diffID(element); ok {
		return diffPlace{record: id, kind: record.Kind(strings.ToLower(element.Type().Name()))}
	}
	p.at = p.at.Item(i)
	return p
}

// value compares two values of one type.
func (d *differ) value(at diffPlace, old, new reflect.Value) {
	switch {
	case isObject(old):
		d.object(at, old, new)
	case old.Kind() == reflect.Slice:
		if d.list(at, diffItems(old), diffItems(new)) {
			d.add(ChangeChanged, at, old, new)
		}
	case old.Kind() == reflect.Map:
		d.words(at, old, new)
	case diffText(old) == diffText(new):
	case diffText(old) == "":
		d.add(ChangeAdded, at, old, new)
	case diffText(new) == "":
		d.add(ChangeRemoved, at, old, new)
	default:
		d.add(ChangeChanged, at, old, new)
	}
}

// object compares two objects member by member.
func (d *differ) object(at diffPlace, old, new reflect.Value) {
	if since, own := d.causes.origin(new); own {
		at.since, at.turned = since, d.causes.turned(old, new)
	}
	for field, member := range old.Fields() {
		here, other := at.member(jsonName(field)), new.FieldByIndex(field.Index)
		if _, record := diffID(member); record { // the council, in a place for one
			d.list(here, diffItems(member), diffItems(other))
		} else {
			d.value(here, member, other)
		}
	}
}

// words compares two texts language by language.
func (d *differ) words(at diffPlace, old, new reflect.Value) {
	said, says := old.Interface().(record.Text), new.Interface().(record.Text)
	both := maps.Clone(said)
	if both == nil {
		both = record.Text{}
	}
	maps.Copy(both, says)
	for _, language := range slices.Sorted(maps.Keys(both)) {
		d.value(at.member(string(language)), reflect.ValueOf(said[language]), reflect.ValueOf(says[language]))
	}
}

// list compares two lists. It reports whether elements that are no records have
// changed places.
func (d *differ) list(at diffPlace, old, new []reflect.Value) (moved bool) {
	last, gone := -1, make(map[int]bool)
	for i := range old {
		gone[i] = true
	}
	for j, i := range diffMatch(old, new) {
		here := at.item(j, new[j])
		if i < 0 {
			d.add(ChangeAdded, here, reflect.Value{}, new[j])
			continue
		}
		_, record := diffID(new[j])
		moved = moved || i < last && !record
		last = i
		delete(gone, i)
		d.value(here, old[i], new[j])
	}
	for i := range old {
		if gone[i] {
			d.add(ChangeRemoved, at.item(i, old[i]), old[i], reflect.Value{})
		}
	}
	return moved
}

// add adds a change.
func (d *differ) add(kind ChangeKind, at diffPlace, from, to reflect.Value) {
	c := Change{Kind: kind, Record: at.record, RecordKind: at.kind, Pointer: at.at, From: diffText(from), To: diffText(to)}
	c.Cause, c.Why = d.causes.of(kind, at, to)
	d.changes = append(d.changes, c)
}

// diffItems returns the elements of a list, or a record alone if there is one.
func diffItems(v reflect.Value) []reflect.Value {
	var items []reflect.Value
	if v.Kind() != reflect.Slice {
		if v.IsZero() {
			return nil
		}
		return []reflect.Value{v}
	}
	for i := range v.Len() {
		items = append(items, v.Index(i))
	}
	return items
}

// diffMatch returns for each new element which old one it is, -1 for none: one
// alike, one about the same, or one at the same place among the rest that is
// about nothing. No old one is matched twice.
func diffMatch(old, new []reflect.Value) []int {
	from := make([]int, len(new))
	for j := range from {
		from[j] = -1
	}
	met := make([]bool, len(old))
	for _, name := range []func(reflect.Value) string{diffAlike, diffAbout} {
		waiting := make(map[string][]int)
		for i := range old {
			if !met[i] {
				waiting[name(old[i])] = append(waiting[name(old[i])], i)
			}
		}
		for j := range new {
			if from[j] >= 0 {
				continue
			}
			if key := name(new[j]); len(waiting[key]) > 0 {
				from[j], waiting[key] = waiting[key][0], waiting[key][1:]
				met[from[j]] = true
			}
		}
	}
	return from
}

// diffAlike returns all that an element says.
func diffAlike(v reflect.Value) string {
	if id, ok := diffID(v); ok {
		return string(id)
	}
	return diffText(v)
}

// diffAbout returns what an element is about, "" for nothing nameable.
func diffAbout(v reflect.Value) string {
	switch r := v.Interface().(type) {
	case record.Text:
		return r.In("en")
	case partnership.Assessment:
		return string(r.Party) + r.By.In("en")
	}
	if _, record := diffID(v); record || !isObject(v) {
		return diffAlike(v)
	}
	for _, name := range []string{"Source", "To", "Name", "Value", "Stage", "Kind"} {
		field := v.FieldByName(name)
		if !field.IsValid() {
			continue
		}
		if text, ok := field.Interface().(record.Text); ok {
			return text.In("en")
		}
		if field.Kind() == reflect.String {
			return field.String()
		}
	}
	return ""
}

// diffID returns the id or the code of a record, and false for what is none.
func diffID(v reflect.Value) (record.ID, bool) {
	switch r := v.Interface().(type) {
	case record.Party:
		return record.ID(r.Code), true
	case areas.Area:
		return record.ID(r.Code), true
	case areas.Dimension:
		return record.ID(r.Code), true
	}
	if !isObject(v) {
		return "", false
	}
	field := v.FieldByName("ID")
	if !field.IsValid() {
		return "", false
	}
	id, ok := field.Interface().(record.ID)
	return id, ok
}

// diffText returns the text of a value: a string's own, the JSON of what is no
// string, "" for nothing.
func diffText(v reflect.Value) string {
	if !v.IsValid() || v.IsZero() {
		return ""
	}
	if text, ok := v.Interface().(fmt.Stringer); ok {
		return text.String()
	}
	if v.Kind() == reflect.String {
		return v.String()
	}
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	if err := to.Encode(v.Interface()); err != nil {
		return fmt.Sprintf("%+v", v.Interface()) // a span without a text
	}
	return strings.TrimSuffix(b.String(), "\n")
}
