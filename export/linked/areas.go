package linked

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// schemes returns the nodes of the dimensions and the areas, each after the
// scheme they make up.
func schemes(p *partnership.Partnership) []node {
	var dimensions, areas concepts
	for i := range p.Dimensions {
		d := &p.Dimensions[i]
		n := dimensions.add("Dimensions", string(d.Code), d.Name, d.AlsoKnownAs, "")
		n.cite(d.Sources)
	}
	for i := range p.Areas {
		a := &p.Areas[i]
		n := areas.add("Areas", string(a.Code), a.Name, a.AlsoKnownAs, string(a.Broader))
		n.list("dp:dimension", refs(a.Dimensions))
		n.span("dp:designatedFrom", "dp:designatedUntil", a.Designated)
		n.list("dcterms:replaces", refs(a.Replaces))
		n.cite(a.Sources)
	}
	return append(dimensions.in("Dimensions"), areas.in("Areas")...)
}

// concepts are the concepts of a scheme, the top ones by name also.
type concepts struct {
	nodes []node
	top   []string
}

// add adds a concept to those of the scheme.
func (c *concepts) add(scheme, code string, name record.Text, otherNames []string, broader string) node {
	n := named(code, "skos:Concept")
	n.set("skos:inScheme", ref(scheme))
	n.set("skos:notation", code)
	n.words("skos:prefLabel", name)
	n.list("skos:altLabel", otherNames)
	n.set("skos:broader", ref(broader))
	if broader == "" {
		n.set("skos:topConceptOf", ref(scheme))
		c.top = append(c.top, code)
	}
	c.nodes = append(c.nodes, n)
	return n
}

// in returns the scheme and its concepts, and nothing if there are none.
func (c *concepts) in(scheme string) []node {
	if len(c.nodes) == 0 {
		return nil
	}
	n := named(scheme, "skos:ConceptScheme")
	n.words("skos:prefLabel", record.Text{"en": scheme})
	n.list("skos:hasTopConcept", refs(c.top))
	return append([]node{n}, c.nodes...)
}
