package linked

import (
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// bodies returns the nodes of the partnership and of its parties.
func bodies(p *partnership.Partnership) []node {
	n := named(p.ID, "dp:Partnership", "org:OrganizationalCollaboration")
	n.words("skos:prefLabel", p.Name)
	n.date("dp:launched", p.Launched)
	n.set("dp:occasion", ref(p.LaunchedAt))
	var members []record.PartyCode
	nodes := []node{n}
	for i := range p.Parties {
		party := &p.Parties[i]
		members = append(members, party.Code)
		n := named(party.Code, "org:Organization")
		n.set("skos:notation", string(party.Code))
		n.words("skos:prefLabel", party.Name)
		nodes = append(nodes, n)
	}
	n.list("org:hasMember", refs(members))
	var beside []record.ID
	for i := range p.Dialogues {
		beside = append(beside, p.Dialogues[i].ID)
	}
	n.list("org:linkedTo", refs(beside))
	return nodes
}

// meetings returns the nodes of the council and the dialogues, each before those
// of its meetings.
func meetings(p *partnership.Partnership) []node {
	var nodes []node
	add := func(body node, name record.Text, list []council.Meeting) {
		nodes = append(nodes, body)
		for i := range list {
			m := meeting(&list[i])
			m.words("schema:name", name)
			m.words("eli-dl:activity_label", name)
			if at, ok := body["@id"].(string); ok {
				m.set("schema:organizer", at)
				m.set("eli-dl:had_responsible_organization", at)
			}
			nodes = append(nodes, m)
		}
	}
	if c := &p.Council; c.ID != "" || len(c.Name) > 0 || len(c.Meetings) > 0 {
		n := body(c.ID, c.Name, c.AlsoKnownAs, c.Sources)
		n.set("org:subOrganizationOf", ref(p.ID))
		n.set("dp:cadence", string(c.Cadence))
		add(n, c.Name, c.Meetings)
	}
	for i := range p.Dialogues {
		d := &p.Dialogues[i]
		n := body(d.ID, d.Name, d.AlsoKnownAs, d.Sources)
		n.set("dp:kind", string(d.Kind))
		n.list("org:hasMember", refs(d.Parties))
		n.list("dcterms:subject", refs(d.Areas))
		add(n, d.Name, d.Meetings)
	}
	return nodes
}

// body returns the node of a council or a dialogue.
func body(id record.ID, name record.Text, otherNames []string, sources []record.Citation) node {
	n := named(id, "org:OrganizationalCollaboration")
	n.words("skos:prefLabel", name)
	n.list("skos:altLabel", otherNames)
	n.cite(sources)
	return n
}

// meeting returns the node of a meeting. It bears no name of its own.
func meeting(m *council.Meeting) node {
	activity, status := "eli-dl:ForeseenActivity", "schema:EventScheduled"
	switch m.Status {
	case council.Held:
		activity = "eli-dl:Activity"
	case council.Cancelled:
		status = "schema:EventCancelled"
	}
	n := named(m.ID, "schema:Event", activity)
	n.set("schema:eventStatus", status)
	word(n, "dp:status", m.Status)
	n.list("schema:alternateName", m.AlsoKnownAs)
	n.count("schema:position", m.Number)
	when(n, m.When)
	n.set("schema:eventAttendanceMode", attendanceModes[m.Mode])
	n.location(m.Place, m.Venue)
	n.list("dcterms:subject", refs(m.Topics))
	each(n, "dp:plan", m.Plans, plan)
	if plans, ok := n["dp:plan"]; ok && m.Status == council.Held {
		delete(n, "dp:plan")
		n["eli-dl:executed"] = plans
	}
	each(n, "eli-dl:had_participation", m.Attendance, participation)
	n.flag("dp:attendanceComplete", m.AttendanceComplete)
	each(n, "dp:unread", m.Unread, func(part *record.Text) node {
		n := node{}
		n.words("rdfs:label", *part)
		return n
	})
	n.cite(m.Sources)
	return n
}

var attendanceModes = map[council.Mode]string{
	council.InPerson: "schema:OfflineEventAttendanceMode",
	council.Online:   "schema:OnlineEventAttendanceMode",
	council.Hybrid:   "schema:MixedEventAttendanceMode",
}

// plan returns the node of a plan for a meeting.
func plan(p *council.Plan) node {
	n := thing("eli-dl:ForeseenActivity")
	when(n, p.When)
	n.location(p.Place, nil)
	n.cite(p.Sources)
	return n
}

// when sets the dates of a meeting or a plan for one.
func when(n node, s timeline.Span) {
	n.span("schema:startDate", "schema:endDate", s)
	if s.Start == s.End && s.Start.Precision() == timeline.PrecisionDay {
		n.date("eli-dl:activity_date", s.Start)
	}
}

// location sets the place, and the house in it.
func (n node) location(town, house record.Text) {
	if len(town) == 0 && len(house) == 0 {
		return
	}
	at := thing("schema:Place")
	at.words("schema:name", town)
	if len(house) > 0 {
		within := at
		at = thing("schema:Place")
		at.words("schema:name", house)
		if len(town) > 0 {
			at["schema:containedInPlace"] = within
		}
	}
	n["schema:location"] = at
}

// participation returns the node of somebody's part in a meeting.
func participation(a *council.Attendance) node {
	n := thing("eli-dl:Participation")
	if a.Role != "" {
		n["eli-dl:participation_role"] = "dp:role-" + string(a.Role)
	}
	n["eli-dl:had_participant_person"] = person(a.Name, a.Office)
	n.set("eli-dl:participation_in_name_of", ref(a.Party))
	word(n, "dp:presence", a.Mode)
	n.words("dp:onBehalfOf", a.OnBehalfOf)
	n.cite(a.Sources)
	return n
}

// person returns the node of a person who held an office.
func person(name, office record.Text) node {
	n := thing("foaf:Person", "schema:Person")
	n.words("foaf:name", name)
	n.words("schema:jobTitle", office)
	return n
}
