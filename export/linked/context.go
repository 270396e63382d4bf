package linked

// prefixes are the vocabularies, by the prefix they have in the graph; dp is our
// own. The namespace of schema.org is the one its own context expands to.
var prefixes = map[string]string{
	"dcat":    "http://www.w3.org/ns/dcat#",
	"dcterms": "http://purl.org/dc/terms/",
	"dp":      "https://github.com/eujapan/digitalpartnership/blob/main/docs/model.md#",
	"eli-dl":  "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
	"foaf":    "http://xmlns.com/foaf/0.1/",
	"org":     "http://www.w3.org/ns/org#",
	"owl":     "http://www.w3.org/2002/07/owl#",
	"prov":    "http://www.w3.org/ns/prov#",
	"rdf":     "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	"rdfs":    "http://www.w3.org/2000/01/rdf-schema#",
	"schema":  "http://schema.org/",
	"skos":    "http://www.w3.org/2004/02/skos/core#",
	"xsd":     "http://www.w3.org/2001/XMLSchema#",
}

// foreignLinks and foreignWords are the members of other vocabularies that hold
// names of things, and words by language. Our own are in the table of terms.
var (
	foreignLinks = []string{
		"dcat:landingPage", "dcterms:creator", "dcterms:isPartOf", "dcterms:license", "dcterms:publisher",
		"dcterms:replaces", "dcterms:subject", "eli-dl:executed", "eli-dl:had_participant_person",
		"eli-dl:had_participation", "eli-dl:had_responsible_organization", "eli-dl:participation_in_name_of",
		"eli-dl:participation_role", "org:hasMember", "org:linkedTo", "org:subOrganizationOf", "prov:entity",
		"prov:qualifiedDerivation", "prov:wasDerivedFrom", "rdfs:isDefinedBy", "rdfs:subPropertyOf", "schema:about",
		"schema:containedInPlace", "schema:creator", "schema:eventAttendanceMode", "schema:eventStatus",
		"schema:license", "schema:location", "schema:organizer", "schema:url", "skos:broader", "skos:hasTopConcept",
		"skos:inScheme", "skos:topConceptOf",
	}
	foreignWords = []string{
		"dcterms:description", "dcterms:title", "eli-dl:activity_label", "foaf:name", "rdfs:comment", "rdfs:label",
		"schema:jobTitle", "schema:name", "skos:prefLabel",
	}
)

// contextOf returns the context of a graph whose names begin with base and #.
func contextOf(base string) node {
	c := node{"this": base + "#"}
	for prefix, namespace := range prefixes {
		c[prefix] = namespace
	}
	links, words := node{"@type": "@id"}, node{"@container": "@language"}
	for _, member := range foreignLinks {
		c[member] = links
	}
	for _, member := range foreignWords {
		c[member] = words
	}
	for _, t := range terms {
		switch t.is {
		case isLink:
			c["dp:"+t.name] = links
		case isWords:
			c["dp:"+t.name] = words
		}
	}
	return c
}
