package linked

import (
	"strconv"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// dataset returns the node of the record itself.
func dataset(p *partnership.Partnership) node {
	d := &p.Dataset
	title := d.Title
	if len(title) == 0 {
		title = p.Name
	}
	n := named("Dataset", "dcat:Dataset", "schema:Dataset")
	n.words("dcterms:title", title)
	n.words("schema:name", title)
	n.agentsCalled("dcterms:creator", d.Creators)
	if makers, ok := n["dcterms:creator"].([]node); ok {
		var same []string
		for i, maker := range makers {
			maker["@id"] = "_:creator" + strconv.Itoa(i)
			same = append(same, maker["@id"].(string))
		}
		n["schema:creator"] = same
	}
	n.licence("dcterms:license", d.Licence, d.LicenceURL)
	n.set("schema:license", string(d.LicenceURL))
	n.set("schema:version", d.Version)
	n.set("owl:versionInfo", d.Version)
	n.set("dcat:landingPage", string(d.URL))
	n.set("schema:url", string(d.URL))
	n.date("dp:asOf", p.AsOf)
	n.date("dcterms:modified", p.AsOf)
	n.date("schema:dateModified", p.AsOf)
	n.list("schema:inLanguage", languages(p.Languages))
	n.set("schema:about", ref(p.ID))
	return n
}

// source returns the node of a source.
func source(s *record.Source) node {
	n := named(s.ID, "schema:CreativeWork", "prov:Entity")
	n.set("dp:kind", string(s.Kind))
	n.words("schema:name", s.Title)
	n.agentsCalled("dcterms:creator", s.Authors)
	if s.Publisher != "" {
		n.agentsCalled("dcterms:publisher", []string{s.Publisher})
	}
	n.list("schema:inLanguage", languages(s.Languages))
	n.set("schema:url", string(s.URL))
	n.date("schema:datePublished", s.Published)
	n.date("dp:accessed", s.Accessed)
	n.set("prov:wasDerivedFrom", ref(s.DerivedFrom))
	if at := record.URL(s.Licence); at.Check() == nil {
		n.licence("dcterms:license", "", at)
	} else {
		n.licence("dcterms:license", s.Licence, "")
	}
	n.words("rdfs:comment", s.Note)
	return n
}

// languages returns the tags as strings.
func languages(tags []record.Language) []string {
	var list []string
	for _, tag := range tags {
		list = append(list, string(tag))
	}
	return list
}
