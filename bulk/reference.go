package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Place is where a value stands: in a line of a shard, or, with line 0, in the
// head. The pointer leads from the line's record, or from the document, on.
type Place struct {
	File    string
	Line    int
	Pointer string
}

// compare orders places as they would stand in the one document.
func (p Place) compare(q Place) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line),
		record.Pointer(p.Pointer).Compare(record.Pointer(q.Pointer)))
}

// A Claim is a record of a shard going by an id.
type Claim struct {
	Place Place
	Kind  string // commitment or milestone
	Made  string // of a commitment
}

// A Reference is one record naming another that the head does not have. What is
// wrong with it depends on what the id turns out to name.
type Reference struct {
	ID    string
	Place Place
	// Unknown is what is wrong if nothing goes by the id, Commitment and
	// Milestone if one of these does; empty where nothing is.
	Unknown, Commitment, Milestone string
	// Ordered says that the id must name a record that is not certainly
	// later than Made.
	Ordered bool
	Made    string
}

func init() {
	register.Function1x2(keyReference)
	register.DoFn4x0[string, func(*Claim) bool, func(*Reference) bool, func(string, Problem)](&joinFn{})
	register.Iter1[Claim]()
	register.Iter1[Reference]()
	register.Emitter2[string, Problem]()
}

func keyReference(r Reference) (string, Reference) { return r.ID, r }

// missing returns the references within p to what p does not have, each as p's
// own rules judge it: once as it is, once with a commitment of that id, once
// with a milestone.
func missing(p *partnership.Partnership, at Place) []Reference {
	unknown := faults(p)
	var commitments, milestones []partnership.Commitment
	met := make(map[string]bool)
	for _, f := range unknown {
		if f.Rule != record.RuleReferenceKnown || met[f.Value] {
			continue
		}
		met[f.Value] = true
		id := record.ID(f.Value)
		commitments = append(commitments, partnership.Commitment{ID: id})
		milestones = append(milestones, partnership.Commitment{Milestones: []partnership.Milestone{{ID: id}}})
	}
	if len(met) == 0 {
		return nil
	}
	// They follow those of p, whose pointers stay.
	with := *p
	with.Commitments = slices.Concat(p.Commitments, commitments)
	named := faults(&with)
	with.Commitments = slices.Concat(p.Commitments, milestones)
	contained := faults(&with)
	var list []Reference
	for pointer, f := range unknown {
		if f.Rule != record.RuleReferenceKnown {
			continue
		}
		at.Pointer = string(pointer)
		list = append(list, Reference{
			ID: f.Value, Place: at, Unknown: f.Detail,
			Commitment: detailOf(named[pointer]), Milestone: detailOf(contained[pointer]),
		})
	}
	slices.SortFunc(list, func(a, b Reference) int { return a.Place.compare(b.Place) })
	return list
}

// faults returns what is wrong with the references of a document, by where.
func faults(p *partnership.Partnership) map[record.Pointer]*record.Problem {
	found := make(map[record.Pointer]*record.Problem)
	for f := range record.In(p.Validate()) {
		if f.Rule == record.RuleReferenceKnown || f.Rule == record.RuleReferenceKind {
			found[f.Pointer] = f
		}
	}
	return found
}

func detailOf(p *record.Problem) string {
	if p == nil {
		return ""
	}
	return p.Detail
}

// A joinFn holds all that go by one id against all that name it.
type joinFn struct{}

func (*joinFn) ProcessElement(id string, claims func(*Claim) bool, references func(*Reference) bool, emit func(string, Problem)) {
	var list []Claim
	for c := (Claim{}); claims(&c); c = (Claim{}) {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b Claim) int { return a.Place.compare(b.Place) })
	tell := func(at Place, rule record.Rule, detail string) {
		emit(at.File, Problem{File: at.File, Line: at.Line, Pointer: at.Pointer, Rule: string(rule), Value: id, Detail: detail})
	}
	for i := range list {
		if i > 0 {
			tell(list[i].Place, record.RuleIDUnique, "names a "+list[0].Kind+" already")
		}
	}
	for r := (Reference{}); references(&r); r = (Reference{}) {
		rule, detail := record.RuleReferenceKnown, r.Unknown
		if len(list) > 0 {
			rule, detail = record.RuleReferenceKind, r.Commitment
			if list[0].Kind == "milestone" {
				detail = r.Milestone
			} else if detail == "" && r.Ordered {
				rule, detail = record.RuleRelationOrder, misordered(r.Made, list[0].Made)
			}
		}
		if detail != "" {
			tell(r.Place, rule, detail)
		}
	}
}

// misordered returns what is wrong with a commitment made on one date relating
// to one made on another, if something is: what the rules say of two such.
func misordered(made, earlier string) string {
	var from, to timeline.Date
	if from.UnmarshalText([]byte(made)) != nil || to.UnmarshalText([]byte(earlier)) != nil {
		return "" // one of them has no date
	}
	p := &partnership.Partnership{Commitments: []partnership.Commitment{
		{ID: "from", Made: from, Relations: []partnership.Relation{{Kind: partnership.Continues, To: "to"}}},
		{ID: "to", Made: to},
	}}
	for f := range record.In(p.Validate()) {
		if f.Rule == record.RuleRelationOrder {
			return f.Detail
		}
	}
	return ""
}

// clashes reports whether a commitment goes by an id of the head's.
func (h *head) clashes(c *partnership.Commitment) bool {
	return h.ids[c.ID] || slices.ContainsFunc(c.Milestones, func(m partnership.Milestone) bool { return h.ids[m.ID] })
}

// claims calls claim for each id that a commitment and its milestones go by,
// but those of the head, which were judged.
func (h *head) claims(c *partnership.Commitment, at Place, claim func(string, Claim)) {
	if c.ID != "" && !h.ids[c.ID] {
		at.Pointer = "/id"
		claim(string(c.ID), Claim{Place: at, Kind: "commitment", Made: c.Made.String()})
	}
	for i := range c.Milestones {
		if id := c.Milestones[i].ID; id != "" && !h.ids[id] {
			at.Pointer = string(record.Pointer("/milestones").Item(i).Member("id"))
			claim(string(id), Claim{Place: at, Kind: "milestone"})
		}
	}
}

// refers calls refer for each id that a commitment names and the head does not
// have. The manner of a reference is by the last member of its pointer.
func (h *head) refers(c *partnership.Commitment, at Place, manners map[string]Reference, refer func(string, Reference)) {
	name := func(pointer record.Pointer, id record.ID, r Reference) {
		if id != "" && id.Check() == nil && !h.ids[id] {
			at.Pointer = string(pointer)
			r.ID, r.Place = string(id), at
			refer(r.ID, r)
		}
	}
	name("/made_at", c.MadeAt, manners["made_at"])
	for i := range c.Progress {
		name(record.Pointer("/progress").Item(i).Member("by"), c.Progress[i].By, manners["by"])
	}
	for i := range c.Relations {
		r := manners["to"]
		if c.Relations[i].Kind != partnership.Related {
			r.Ordered, r.Made = true, c.Made.String()
		}
		name(record.Pointer("/relations").Item(i).Member("to"), c.Relations[i].To, r)
	}
}

// manners returns how each reference of a commitment is judged, by its member.
func manners() map[string]Reference {
	probe := &partnership.Partnership{Commitments: []partnership.Commitment{{
		MadeAt:    "other",
		Progress:  []partnership.Progress{{By: "other"}},
		Relations: []partnership.Relation{{To: "other"}},
	}}}
	list := make(map[string]Reference)
	for _, r := range missing(probe, Place{}) {
		list[r.Place.Pointer[strings.LastIndexByte(r.Place.Pointer, '/')+1:]] = r
	}
	return list
}
