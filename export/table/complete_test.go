package table_test

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// tableOf is the table of each kind of record. A new kind needs a table, and a
// line here.
var tableOf = map[reflect.Type]string{
	reflect.TypeFor[partnership.Partnership]():    "partnership",
	reflect.TypeFor[partnership.Dataset]():        "dataset",
	reflect.TypeFor[record.Party]():               "parties",
	reflect.TypeFor[areas.Dimension]():            "dimensions",
	reflect.TypeFor[areas.Area]():                 "areas",
	reflect.TypeFor[council.Council]():            "council",
	reflect.TypeFor[council.Dialogue]():           "dialogues",
	reflect.TypeFor[council.Meeting]():            "meetings",
	reflect.TypeFor[council.Plan]():               "plans",
	reflect.TypeFor[council.Attendance]():         "attendance",
	reflect.TypeFor[partnership.Instrument]():     "instruments",
	reflect.TypeFor[partnership.Signatory]():      "signatories",
	reflect.TypeFor[partnership.Step]():           "steps",
	reflect.TypeFor[partnership.Project]():        "projects",
	reflect.TypeFor[partnership.Amount]():         "amounts",
	reflect.TypeFor[partnership.Commitment]():     "commitments",
	reflect.TypeFor[partnership.Milestone]():      "milestones",
	reflect.TypeFor[partnership.Progress]():       "progress",
	reflect.TypeFor[partnership.Assessment]():     "assessments",
	reflect.TypeFor[partnership.Relation]():       "relations",
	reflect.TypeFor[partnership.Recommendation](): "recommendations",
	reflect.TypeFor[partnership.Answer]():         "answers",
	reflect.TypeFor[partnership.Discrepancy]():    "discrepancies",
	reflect.TypeFor[partnership.Claim]():          "claims",
	reflect.TypeFor[record.Source]():              "sources",
	reflect.TypeFor[record.Citation]():            "citations",
}

// A cells is one row: the cell under each name that is not empty.
type cells map[string]string

// TestComplete lays partnerships out by a second, plainer way than the
// package's, and compares every cell of every table: so that no member of any
// type can be left out, or stand where it does not belong. The partnership that
// is full has every member of every type there is.
func TestComplete(t *testing.T) {
	for name, p := range map[string]*partnership.Partnership{"full": full(t), "sample": sample(t), "zero": {}} {
		t.Run(name, func(t *testing.T) {
			l := &layouter{t: t, languages: p.Languages, tables: make(map[string][]cells)}
			l.record(reflect.ValueOf(*p), cells{}, "", "")
			events := &layouter{t: t, languages: p.Languages, tables: make(map[string][]cells)}
			for i, e := range p.Timeline() {
				row := cells{"position": strconv.Itoa(i)}
				events.members(reflect.ValueOf(e), row, "", "") // what they cite is in the document
				l.tables["timeline"] = append(l.tables["timeline"], row)
			}
			for _, each := range table.All() {
				var got []cells
				header := each.Header(p.Languages)
				for _, row := range rows(t, each.Name, p) {
					under := cells{}
					for i, cell := range row {
						under.set(header[i], cell)
					}
					got = append(got, under)
				}
				if diff := cmp.Diff(l.tables[each.Name], got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", each.Name, diff)
				}
				if name == "full" && len(got) == 0 {
					t.Errorf("%s has no rows", each.Name)
				}
				delete(l.tables, each.Name)
			}
			for name := range l.tables {
				t.Errorf("no table %s", name)
			}
		})
	}
}

// set sets the cell under a name, if there is anything to set.
func (c cells) set(name, cell string) {
	if cell != "" {
		c[name] = cell
	}
}

// A layouter lays a partnership out.
type layouter struct {
	t         *testing.T
	languages []record.Language
	tables    map[string][]cells
}

// record lays out the record v, in a row that begins with the cells keys. Its
// owner is the nearest record that has a name, path the way from there.
func (l *layouter) record(v reflect.Value, keys cells, owner, path string) {
	name, ok := tableOf[v.Type()]
	if !ok {
		l.t.Errorf("%v has no table", v.Type())
	}
	for _, member := range []string{"ID", "Code"} {
		if id := v.FieldByName(member); id.IsValid() && id.String() != "" {
			owner, path = id.String(), ""
			if v.Type() != reflect.TypeFor[record.Party]() {
				kind := strings.ToLower(v.Type().Name())
				l.tables["records"] = append(l.tables["records"], cells{"id": owner, "kind": kind})
			}
		}
	}
	l.tables[name] = append(l.tables[name], keys)
	l.members(v, keys, owner, path)
}

// members lays out the members of v: in row, or in tables of their own.
func (l *layouter) members(v reflect.Value, row cells, owner, path string) {
	for field, value := range v.Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "" || name == "-" || !field.IsExported() {
			l.t.Errorf("%v.%s has no name in JSON", v.Type(), field.Name)
		}
		switch {
		case value.Kind() == reflect.Slice:
			row.set(name, l.list(v, value, name, owner, path))
		case tableOf[value.Type()] == "":
			l.value(value, strings.TrimPrefix(name, "$"), row)
		case !value.IsZero():
			keys := cells{}
			if value.Type() == reflect.TypeFor[partnership.Dataset]() {
				keys.set("record", owner)
			}
			l.record(value, keys, owner, path+"/"+name)
		}
	}
}

// list lays out a list that holder has as the member of that name, and returns
// the codes in it.
func (l *layouter) list(holder, list reflect.Value, name, owner, path string) string {
	var codes []string
	for i := range list.Len() {
		switch element := list.Index(i); {
		case element.Type() == reflect.TypeFor[string]():
			word := cells{"record": owner + path, "member": name, "position": strconv.Itoa(i)}
			word.set("value", element.String())
			l.tables["lists"] = append(l.tables["lists"], word)
		case element.Type() == reflect.TypeFor[record.Text]():
			word := cells{"record": owner + path, "member": name, "position": strconv.Itoa(i)}
			l.value(element, "text", word)
			l.tables["lists"] = append(l.tables["lists"], word)
		case element.Kind() == reflect.String:
			codes = append(codes, element.String())
		case element.Kind() == reflect.Struct:
			l.record(element, l.keys(holder, owner+path, i), owner, fmt.Sprint(path, "/", name, "/", i))
		default:
			l.t.Errorf("%v.%s: a list of %v has no place in a table", holder.Type(), name, element.Type())
		}
	}
	return strings.Join(codes, " ")
}

// keys returns the cells in front of those of a record in a list of holder.
func (l *layouter) keys(holder reflect.Value, owner string, i int) cells {
	if holder.Type() == reflect.TypeFor[partnership.Partnership]() {
		return cells{}
	}
	return cells{"record": owner, "position": strconv.Itoa(i)}
}

// value lays out what is no list and no record.
func (l *layouter) value(v reflect.Value, name string, row cells) {
	switch v := v.Interface().(type) {
	case timeline.Date:
		row.set(name, v.String())
		row.set(name+"_precision", v.Precision().String())
		row.set(name+"_first", v.First().String())
		row.set(name+"_last", v.Last().String())
		return
	case timeline.Span:
		row.set(name, v.String())
		row.set(name+"_start", v.Start.String())
		row.set(name+"_end", v.End.String())
		row.set(name+"_first", v.First().String())
		row.set(name+"_last", v.Last().String())
		return
	case record.Text:
		for language, words := range v {
			if !slices.Contains(l.languages, language) {
				l.t.Errorf("%s has words in %s", name, language)
			}
			row.set(name+"_"+string(language), words)
		}
		return
	case *int8:
		if v != nil {
			row.set(name, strconv.Itoa(int(*v)))
		}
		return
	}
	switch {
	case v.Kind() == reflect.Struct || v.Kind() == reflect.Map || v.Kind() == reflect.Pointer:
		l.t.Errorf("%s: a %v has no place in a table", name, v.Type())
	case v.Kind() == reflect.Bool || !v.IsZero():
		row.set(name, fmt.Sprint(v))
	}
}
