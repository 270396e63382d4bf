package partnership

import (
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// The rules in this file hold that what a document names, it has. A name that
// is not well formed breaks the rule of its form alone.

func (c *census) schemaVersion(n *shape.Node) {
	if p, ok := at[Partnership](n); ok && p.SchemaVersion > SchemaVersion {
		c.found = append(c.found, versionKnown(p))
	}
}

// versionKnown returns the problem of a document from a later version.
func versionKnown(p *Partnership) *record.Problem {
	return &record.Problem{Pointer: "/schema_version", Rule: record.RuleSchemaVersion, Value: strconv.Itoa(p.SchemaVersion),
		Detail: "must be at most " + strconv.Itoa(SchemaVersion) + ": the document is for a newer version of this module"}
}

// referenceKnown judges the ids that name a record: [record.RuleReferenceKnown],
// [record.RuleReferenceKind] and, for those that can only name a source,
// [record.RuleSourceKnown].
func (c *census) referenceKnown(n *shape.Node) {
	id, ok := at[record.ID](n)
	if !ok || n.Refs == nil || id.Check() != nil {
		return
	}
	held, known := c.records[*id]
	wanted := strings.Join(n.Refs, " or ")
	switch {
	case !known && wanted == "source":
		c.report(n.Pointer(), record.RuleSourceKnown, string(*id), "names no source of the document")
	case !known:
		c.report(n.Pointer(), record.RuleReferenceKnown, string(*id), "names no record of the document")
	case wanted != "*" && !slices.Contains(n.Refs, held.kind):
		c.report(n.Pointer(), record.RuleReferenceKind, string(*id), "names "+article(held.kind)+", must name "+article(wanted))
	}
}

// subjectKnown judges what a discrepancy is about, and the member in question.
func (c *census) subjectKnown(n *shape.Node) {
	d, ok := at[Discrepancy](n)
	if !ok || d.About == "" || d.About.Check() != nil {
		return
	}
	held, known := c.records[record.ID(d.About)]
	switch {
	case c.parties[record.PartyCode(d.About)]:
	case !known:
		c.report(n.Pointer().Member("about"), record.RuleReferenceKnown, string(d.About), "names no record or party of the document")
	case d.Field.Check() == nil && !shape.Leads(held.value, d.Field):
		c.report(n.Pointer().Member("field"), record.RuleReferenceKnown, string(d.Field), "leads to no member of "+string(d.About))
	}
}

func (c *census) areaKnown(n *shape.Node) {
	code, ok := at[areas.Code](n)
	if !ok || n.Name() == "code" || code.Check() != nil {
		return
	}
	if c.records[record.ID(*code)].kind != "area" {
		c.report(n.Pointer(), record.RuleAreaKnown, string(*code), "names no area of the document")
	}
}

func (c *census) dimensionKnown(n *shape.Node) {
	code, ok := at[areas.DimensionCode](n)
	if ok && n.Name() != "code" && code.Check() == nil && c.records[record.ID(*code)].kind != "dimension" {
		c.report(n.Pointer(), record.RuleReferenceKnown, string(*code), "names no dimension of the document")
	}
}

func (c *census) partyKnown(n *shape.Node) {
	code, ok := at[record.PartyCode](n)
	if ok && n.Name() != "code" && code.Check() == nil && !c.parties[*code] {
		c.report(n.Pointer(), record.RulePartyKnown, string(*code), "names no party of the document")
	}
}

func (c *census) sourceKnown(n *shape.Node) {
	cite, ok := at[record.Citation](n)
	if !ok || cite.Source.Check() != nil {
		return
	}
	if c.records[cite.Source].kind != "source" {
		c.report(n.Pointer().Member("source"), record.RuleSourceKnown, string(cite.Source), "names no source of the document")
	}
}

// languageKnown holds texts to the document's languages, once it names any.
func (c *census) languageKnown(n *shape.Node) {
	text, ok := at[record.Text](n)
	if !ok || len(c.languages) == 0 {
		return
	}
	for l, words := range *text {
		if l.Check() == nil && !c.languages[l] {
			c.report(n.Pointer().Member(string(l)), record.RuleLanguageKnown, words, "is in a language the document does not name")
		}
	}
}

// cited holds that every record with sources of its own names one.
func (c *census) cited(n *shape.Node) {
	if cites, ok := citations(n); ok && len(cites) == 0 {
		c.report(n.Pointer().Member("sources"), record.RuleCited, "", "must cite a source")
	}
}
