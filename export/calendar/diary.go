package calendar

import (
	"cmp"
	"errors"
	"maps"
	"reflect"
	"slices"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A diary gathers the entries of a partnership, and what keeps them out.
type diary struct {
	p         *partnership.Partnership
	languages []record.Language
	precision timeline.Precision

	names   map[record.ID]string // of meetings, instruments, projects and areas
	parties map[record.PartyCode]string
	sources map[record.ID]*record.Source
	made    map[record.ID]int // the commitments made at each
	taken   map[string]bool   // the UIDs

	entries []*entry
	found   record.Problems
}

func newDiary(p *partnership.Partnership, o Options) *diary {
	d := &diary{
		p:         p,
		languages: slices.Concat(o.Languages, p.Languages),
		precision: o.Precision,
		names:     make(map[record.ID]string),
		parties:   make(map[record.PartyCode]string),
		sources:   make(map[record.ID]*record.Source),
		made:      make(map[record.ID]int),
		taken:     make(map[string]bool),
	}
	for _, b := range d.bodies() {
		for i := range b.meetings {
			d.names[b.meetings[i].ID] = b.called(&b.meetings[i])
		}
	}
	for i := range p.Instruments {
		d.names[p.Instruments[i].ID] = d.title(p.Instruments[i].Title, p.Instruments[i].ID)
	}
	for i := range p.Projects {
		d.names[p.Projects[i].ID] = d.title(p.Projects[i].Name, p.Projects[i].ID)
	}
	for i := range p.Areas {
		id := record.ID(p.Areas[i].Code)
		d.names[id] = d.title(p.Areas[i].Name, id)
	}
	for i := range p.Parties {
		d.parties[p.Parties[i].Code] = d.in(p.Parties[i].Name)
	}
	for i := range p.Sources {
		d.sources[p.Sources[i].ID] = &p.Sources[i]
	}
	for i := range p.Commitments {
		d.made[p.Commitments[i].MadeAt]++
	}
	delete(d.names, "") // a missing id names nothing
	delete(d.parties, "")
	return d
}

// enter enters everything there is.
func (d *diary) enter() {
	d.check()
	d.launch()
	for _, b := range d.bodies() {
		for i := range b.meetings {
			d.meeting(b.at.Item(i), b, &b.meetings[i])
		}
	}
	for i := range d.p.Instruments {
		d.instrument(record.Pointer("/instruments").Item(i), &d.p.Instruments[i])
	}
	for i := range d.p.Projects {
		d.project(record.Pointer("/projects").Item(i), &d.p.Projects[i])
	}
	for i := range d.p.Commitments {
		d.commitment(record.Pointer("/commitments").Item(i), &d.p.Commitments[i])
	}
	slices.SortFunc(d.entries, (*entry).compare)
}

// check finds what is wrong with the calendar as a whole, and the words,
// addresses and spans that have no text in it.
func (d *diary) check() {
	if d.p.ID == "" {
		d.found.Add("/id", required())
	}
	switch asOf := d.p.AsOf; {
	case asOf.IsZero():
		d.found.Add("/as_of", required())
	case asOf.Precision() != timeline.PrecisionDay:
		d.found.Add("/as_of", &record.Problem{Rule: record.RuleDateForm, Value: asOf.String(), Detail: "must be a full day"})
	}
	for n := range shape.Nodes(d.p) {
		if err := checkValue(n.Value); err != nil {
			d.found.Add(n.Pointer(), err)
		}
	}
}

// checkValue returns the problems of words, an address or a span that has no
// text in a calendar.
func checkValue(v reflect.Value) error {
	switch leaf := v.Addr().Interface().(type) {
	case *record.Text:
		var found record.Problems
		for _, l := range slices.Sorted(maps.Keys(*leaf)) {
			found.Add(record.Pointer("").Member(string(l)), record.CheckWords((*leaf)[l]))
		}
		return found.Err()
	case *record.URL:
		return leaf.Check()
	case *timeline.Span:
		if parse, ok := errors.AsType[*timeline.ParseError](leaf.Check()); ok {
			return &record.Problem{Rule: record.RuleSpanForm, Value: parse.Text, Detail: parse.Reason, Err: parse}
		}
	default:
		if v.Kind() == reflect.String {
			return record.CheckWords(v.String())
		}
	}
	return nil
}

// add adds an entry of the record at a pointer, dated at another one within it,
// unless it has no date or too coarse a one.
func (d *diary) add(at, dated record.Pointer, e entry) {
	if e.when.IsZero() || precision(e.when) < d.precision {
		return
	}
	d.found.Add(at+dated, checkDays(e.when))
	uid := e.uid()
	switch {
	case e.id == "":
		d.found.Add(at.Member("id"), required())
	case d.taken[uid]:
		d.found.Add(at.Member("id"), &record.Problem{Rule: record.RuleIDUnique, Value: string(e.id), Detail: "names another record already"})
	}
	d.taken[uid] = true
	d.entries = append(d.entries, &e)
}

func required() error { return &record.Problem{Rule: record.RuleRequired, Detail: "is required"} }

// in returns the words in the language that is preferred.
func (d *diary) in(t record.Text) string { return t.In(d.languages...) }

// all returns the words of each text.
func (d *diary) all(texts []record.Text) []string {
	words := make([]string, len(texts))
	for i := range texts {
		words[i] = d.in(texts[i])
	}
	return words
}

// title returns the title of a record, or its id if it has none.
func (d *diary) title(t record.Text, id record.ID) string { return cmp.Or(d.in(t), string(id)) }

// name returns what the record of that id is called, or the id if it is unknown.
func (d *diary) name(id record.ID) string { return cmp.Or(d.names[id], string(id)) }

// party returns the name of a party, or its code if it is unknown.
func (d *diary) party(code record.PartyCode) string { return cmp.Or(d.parties[code], string(code)) }

// topics returns the names of areas, or the codes of those that are unknown.
func (d *diary) topics(codes []areas.Code) []string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = d.name(record.ID(code))
	}
	return names
}

// sides returns the names of parties.
func (d *diary) sides(codes []record.PartyCode) []string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = d.party(code)
	}
	return names
}
