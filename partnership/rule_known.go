package partnership

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// The rules in this file hold that what a document names, it has. A name that
// is not well formed breaks the rule of its form alone.

func (c *census) schemaVersion(p *Partnership) {
	if p.SchemaVersion > SchemaVersion {
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
func (c *census) referenceKnown(n *node, id record.ID) {
	held, known := c.records[id]
	switch {
	case known && (n.refs == "*" || n.mayName(held.kind)), id.Check() != nil:
	case !known && n.refs == "source":
		c.report(n.Pointer(), record.RuleSourceKnown, string(id), "names no source of the document")
	case !known:
		c.report(n.Pointer(), record.RuleReferenceKnown, string(id), "names no record of the document")
	default:
		wanted := strings.ReplaceAll(n.refs, ",", " or ")
		c.report(n.Pointer(), record.RuleReferenceKind, string(id), "names "+article(held.kind)+", must name "+article(wanted))
	}
}

// mayName reports whether the id at n may name a record of that kind.
func (n *node) mayName(kind string) bool {
	for wanted := range strings.SplitSeq(n.refs, ",") {
		if wanted == kind {
			return true
		}
	}
	return false
}

// subjectKnown judges what a discrepancy is about, and the member in question.
func (c *census) subjectKnown(n *node, d *Discrepancy) {
	if d.About == "" || d.About.Check() != nil {
		return
	}
	held, known := c.records[record.ID(d.About)]
	switch {
	case c.parties[record.PartyCode(d.About)]:
	case !known:
		c.report(n.Pointer().Member("about"), record.RuleReferenceKnown, string(d.About), "names no record or party of the document")
	case d.Field.Check() == nil && !shape.Leads(reflect.ValueOf(held.value).Elem(), d.Field):
		c.report(n.Pointer().Member("field"), record.RuleReferenceKnown, string(d.Field), "leads to no member of "+string(d.About))
	}
}

func (c *census) areaKnown(n *node, code areas.Code) {
	if n.name != "code" && c.records[record.ID(code)].kind != "area" && code.Check() == nil {
		c.report(n.Pointer(), record.RuleAreaKnown, string(code), "names no area of the document")
	}
}

func (c *census) dimensionKnown(n *node, code areas.DimensionCode) {
	if n.name != "code" && c.records[record.ID(code)].kind != "dimension" && code.Check() == nil {
		c.report(n.Pointer(), record.RuleReferenceKnown, string(code), "names no dimension of the document")
	}
}

func (c *census) partyKnown(n *node, code record.PartyCode) {
	if n.name != "code" && !c.parties[code] && code.Check() == nil {
		c.report(n.Pointer(), record.RulePartyKnown, string(code), "names no party of the document")
	}
}

func (c *census) sourceKnown(n *node, cite *record.Citation) {
	if c.records[cite.Source].kind != "source" && cite.Source.Check() == nil {
		c.report(n.Pointer().Member("source"), record.RuleSourceKnown, string(cite.Source), "names no source of the document")
	}
}

// languageKnown holds texts to the document's languages, once it names any.
func (c *census) languageKnown(n *node, text record.Text) {
	if len(c.languages) == 0 {
		return
	}
	for l, words := range text {
		if !c.languages[l] && l.Check() == nil {
			c.report(n.Pointer().Member(string(l)), record.RuleLanguageKnown, words, "is in a language the document does not name")
		}
	}
}

// cited holds that every record with sources of its own names one.
func (c *census) cited(n *node) {
	if len(n.sources) == 0 {
		c.report(n.Pointer().Member("sources"), record.RuleCited, "", "must cite a source")
	}
}
