package linked

import (
	"strconv"

	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A node is one thing of the graph, or the whole document. Its methods leave
// out what holds nothing.
type node map[string]any

// thing returns a node of those types, without a name.
func thing(types ...string) node {
	if len(types) == 1 {
		return node{"@type": types[0]}
	}
	return node{"@type": types}
}

// named returns a node of those types under the name of a record, and without
// one if the record has no id.
func named[ID ~string](id ID, types ...string) node {
	n := thing(types...)
	n.set("@id", ref(id))
	return n
}

// ref returns the name of a record, and "" for no id.
func ref[ID ~string](id ID) string {
	if id == "" {
		return ""
	}
	return "this:" + string(id)
}

// refs returns the names of records.
func refs[ID ~string](ids []ID) []string {
	var names []string
	for _, id := range ids {
		if id != "" {
			names = append(names, ref(id))
		}
	}
	return names
}

// set sets a member to a string.
func (n node) set(member, s string) {
	if s != "" {
		n[member] = s
	}
}

// list sets a member to several strings.
func (n node) list(member string, list []string) {
	if len(list) > 0 {
		n[member] = list
	}
}

// flag sets a member that is only ever true.
func (n node) flag(member string, is bool) {
	if is {
		n[member] = true
	}
}

// number sets a member to a number, in full: JSON's own is not exact everywhere.
func (n node) number(member string, i int64) {
	n[member] = node{"@type": "xsd:integer", "@value": strconv.FormatInt(i, 10)}
}

// count sets a member to a number that is not known if it is 0.
func (n node) count(member string, i int) {
	if i != 0 {
		n.number(member, int64(i))
	}
}

// words sets a member to words in every language they are in.
func (n node) words(member string, t record.Text) {
	in := node{}
	for l, words := range t {
		in.set(string(l), words)
	}
	if len(in) > 0 {
		n[member] = in
	}
}

// date sets a member to a date of the type of its precision.
func (n node) date(member string, d timeline.Date) {
	switch d.Precision() {
	case timeline.PrecisionDay:
		n[member] = node{"@type": "xsd:date", "@value": d.String()}
	case timeline.PrecisionMonth:
		n[member] = node{"@type": "xsd:gYearMonth", "@value": d.String()}
	case timeline.PrecisionYear:
		n[member] = node{"@type": "xsd:gYear", "@value": d.String()}
	}
}

// span sets two members to the ends of a span.
func (n node) span(start, end string, s timeline.Span) {
	n.date(start, s.Start)
	n.date(end, s.End)
}

// word sets a member to a word of a closed list.
func word[W ~string](n node, member string, w W) {
	if w != "" {
		n[member] = member + "-" + string(w)
	}
}

// each sets a member to a node for each element of a list.
func each[T any](n node, member string, list []T, nodeOf func(*T) node) {
	var nodes []node
	for i := range list {
		nodes = append(nodes, nodeOf(&list[i]))
	}
	if len(nodes) > 0 {
		n[member] = nodes
	}
}

// agents sets a member to those who go by the names.
func (n node) agents(member string, names []record.Text) {
	each(n, member, names, func(name *record.Text) node {
		a := thing("foaf:Agent")
		a.words("foaf:name", *name)
		return a
	})
}

// agentsCalled is agents for names in no particular language.
func (n node) agentsCalled(member string, names []string) {
	each(n, member, names, func(name *string) node {
		a := thing("foaf:Agent")
		a.set("foaf:name", *name)
		return a
	})
}

// licence sets a member to the terms of that name, which stand at the address
// if there is one.
func (n node) licence(member, name string, at record.URL) {
	if name == "" && at == "" {
		return
	}
	l := thing("dcterms:LicenseDocument")
	l.set("@id", string(at))
	l.set("rdfs:label", name)
	n[member] = l
}

// cite says what n is derived from, once for each source and once more for each
// place in it.
func (n node) cite(citations []record.Citation) {
	told := make(map[record.ID]bool)
	var sources []string
	var places []node
	for _, c := range citations {
		if c.Source != "" && !told[c.Source] {
			told[c.Source] = true
			sources = append(sources, ref(c.Source))
		}
		if c.At != "" {
			place := thing("prov:Derivation")
			place.set("prov:entity", ref(c.Source))
			place.set("dp:at", c.At)
			places = append(places, place)
		}
	}
	n.list("prov:wasDerivedFrom", sources)
	if len(places) > 0 {
		n["prov:qualifiedDerivation"] = places
	}
}
