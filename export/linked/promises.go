package linked

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// promises returns the nodes of the instruments, the projects, the commitments
// and of what was said to and of them.
func promises(p *partnership.Partnership) []node {
	var nodes []node
	for i := range p.Instruments {
		nodes = append(nodes, instrument(&p.Instruments[i]))
	}
	for i := range p.Projects {
		nodes = append(nodes, project(&p.Projects[i]))
	}
	for i := range p.Commitments {
		nodes = append(nodes, commitment(&p.Commitments[i]))
	}
	for i := range p.Recommendations {
		nodes = append(nodes, recommendation(&p.Recommendations[i]))
	}
	for i := range p.Discrepancies {
		nodes = append(nodes, discrepancy(&p.Discrepancies[i]))
	}
	return nodes
}

func instrument(i *partnership.Instrument) node {
	types := []string{"dp:Instrument", "schema:CreativeWork"}
	switch i.Kind {
	case partnership.Treaty, partnership.Legislation, partnership.AdequacyDecision:
		types = append(types, "schema:Legislation")
	}
	n := named(i.ID, types...)
	n.set("dp:kind", string(i.Kind))
	n.words("schema:name", i.Title)
	n.list("schema:alternateName", i.AlsoKnownAs)
	n.set("dp:legalEffect", string(i.LegalEffect))
	n.list("dp:party", refs(i.Parties))
	each(n, "dp:signatory", i.Signatories, func(s *partnership.Signatory) node {
		n := person(s.Name, s.Office)
		n.set("dp:party", ref(s.Party))
		n.cite(s.Sources)
		return n
	})
	n.list("dcterms:subject", refs(i.Areas))
	each(n, "dp:step", i.Steps, step)
	relate(n, i.Relations)
	n.cite(i.Sources)
	return n
}

func step(s *partnership.Step) node {
	n := thing("dp:Step")
	n.set("dp:kind", string(s.Kind))
	n.date("dp:on", s.On)
	n.set("dp:occasion", ref(s.At))
	n.location(s.Place, nil)
	n.words("rdfs:comment", s.Note)
	n.cite(s.Sources)
	return n
}

func project(p *partnership.Project) node {
	types := []string{"dp:Project"}
	switch p.Kind {
	case partnership.KindProject:
		types = append(types, "schema:Project")
	case partnership.KindEvent:
		types = append(types, "schema:Event")
	}
	n := named(p.ID, types...)
	n.set("dp:kind", string(p.Kind))
	n.words("schema:name", p.Name)
	n.list("schema:alternateName", p.AlsoKnownAs)
	n.list("dp:party", refs(p.Parties))
	n.agents("dp:partner", p.Partners)
	n.count("dp:partnerCount", p.PartnerCount)
	n.set("dcterms:isPartOf", ref(p.PartOf))
	n.list("dcterms:subject", refs(p.Areas))
	n.span("schema:startDate", "schema:endDate", p.Period)
	each(n, "dp:amount", p.Amounts, amount)
	each(n, "dp:step", p.Steps, step)
	relate(n, p.Relations)
	n.cite(p.Sources)
	return n
}

// amount returns the node of a sum of money. One that is a limit is no value.
func amount(a *partnership.Amount) node {
	n := thing("schema:MonetaryAmount")
	member := "schema:value"
	if a.Bound == partnership.UpTo {
		member = "schema:maxValue"
	}
	n.number(member, a.Value)
	n.set("schema:currency", string(a.Currency))
	word(n, "dp:bound", a.Bound)
	n.set("dp:per", string(a.Per))
	n.set("dp:party", ref(a.Party))
	return n
}

func commitment(c *partnership.Commitment) node {
	n := named(c.ID, "dp:Commitment", "prov:Entity")
	n.words("dcterms:title", c.Title)
	n.words("dcterms:description", c.Summary)
	word(n, "dp:scope", c.Scope)
	n.list("dcterms:subject", refs(c.Areas))
	word(n, "dp:force", c.Force)
	n.set("dp:verb", c.Verb)
	n.list("dp:obligor", refs(c.Obligors))
	word(n, "dp:duty", c.Duty)
	n.agents("dp:by", c.By)
	n.date("dp:made", c.Made)
	n.set("dp:occasion", ref(c.MadeAt))
	n.span("dp:dueFrom", "dp:dueBy", c.Due)
	n.words("dp:condition", c.Condition)
	n.flag("dp:truncated", c.Truncated)
	each(n, "dp:milestone", c.Milestones, func(m *partnership.Milestone) node {
		n := named(m.ID, "dp:Milestone")
		n.words("dcterms:title", m.Title)
		n.span("dp:dueFrom", "dp:dueBy", m.Due)
		n.cite(m.Sources)
		return n
	})
	each(n, "dp:progress", c.Progress, func(g *partnership.Progress) node {
		n := thing("dp:Progress")
		n.date("dp:on", g.On)
		word(n, "dp:stage", g.Stage)
		n.set("dp:shownBy", ref(g.By))
		n.words("rdfs:comment", g.Note)
		n.cite(g.Sources)
		return n
	})
	each(n, "dp:assessment", c.Assessments, assessment)
	relate(n, c.Relations)
	n.cite(c.Sources)
	return n
}

func assessment(a *partnership.Assessment) node {
	n := thing("dp:Assessment")
	n.date("dp:on", a.On)
	if len(a.By) > 0 {
		n.agents("dp:by", []record.Text{a.By})
	}
	n.set("dp:party", ref(a.Party))
	word(n, "dp:completion", a.Completion)
	if a.Score != nil {
		n.number("dp:score", int64(*a.Score))
	}
	n.set("dp:reason", string(a.Reason))
	n.words("rdfs:comment", a.Note)
	n.cite(a.Sources)
	return n
}

// relate says how n stands to earlier records: in a word, for those who follow
// links, and in a node with the note and the sources.
func relate(n node, relations []partnership.Relation) {
	earlier := make(map[string][]record.ID)
	each(n, "dp:relation", relations, func(r *partnership.Relation) node {
		n := thing("dp:Relation")
		if r.Kind != "" {
			kind := "dp:" + string(r.Kind)
			earlier[kind] = append(earlier[kind], r.To)
			n["dp:relationKind"] = kind
		}
		n.set("dp:to", ref(r.To))
		n.words("rdfs:comment", r.Note)
		n.cite(r.Sources)
		return n
	})
	for kind, ids := range earlier {
		n.list(kind, refs(ids))
	}
}

func recommendation(r *partnership.Recommendation) node {
	n := named(r.ID, "dp:Recommendation")
	n.set("schema:position", r.Number)
	n.set("dp:kind", string(r.Kind))
	n.agents("dp:by", r.By)
	n.list("dp:addressee", refs(r.To))
	n.words("dp:heading", r.Heading)
	n.words("dp:subheading", r.Subheading)
	n.set("dcterms:isPartOf", ref(r.Parent))
	n.words("dcterms:title", r.Title)
	n.list("dcterms:subject", refs(r.Areas))
	n.date("dp:made", r.Made)
	n.flag("dp:truncated", r.Truncated)
	n.date("dp:reviewed", r.Reviewed)
	each(n, "dp:answer", r.Answers, func(a *partnership.Answer) node {
		n := thing("dp:Answer")
		n.set("dp:to", ref(a.To))
		word(n, "dp:degree", a.Degree)
		n.words("dp:why", a.Why)
		n.cite(a.Sources)
		return n
	})
	n.cite(r.Sources)
	return n
}

func discrepancy(d *partnership.Discrepancy) node {
	n := named(d.ID, "dp:Discrepancy")
	n.set("dp:about", ref(d.About))
	n.set("dp:field", string(d.Field))
	each(n, "dp:claim", d.Claims, func(c *partnership.Claim) node {
		n := thing("dp:Claim")
		n.set("dp:value", c.Value)
		n.set("dp:party", ref(c.Party))
		n.cite(c.Sources)
		return n
	})
	n.set("dp:settled", d.Settled)
	n.words("dp:why", d.Why)
	return n
}
