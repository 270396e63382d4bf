package report

import (
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A pageGroup is the commitments made at one occasion: the launch, a meeting of
// the council, or elsewhere.
type pageGroup struct {
	Key    string // by which it is filtered
	Title  string
	At     pageRef // the occasion; of elsewhere none
	When   timeline.Span
	Status council.Status // of a meeting that was not held
	Items  []*pageItem

	ids []record.ID // of the meetings and instruments it stands for
}

// A pageItem is a commitment in the list, with what it is filtered by.
type pageItem struct {
	*partnership.Commitment
	Found   map[string][]string // by the key of a filter, the values it goes by
	Views   []string            // the views it comes first in
	Late    *follow.Timeliness  // if it has a date to be met by
	Later   []pageLater
	Binding []pageText // the parties it binds, if they are not all
	// Elsewhere says that it was made at another occasion than those of groups.
	Elsewhere bool
}

// More reports whether there is more to say of it than stands in its head.
func (i *pageItem) More() bool {
	return i.Elsewhere || i.Late != nil || i.Duty != "" || len(i.Condition)+len(i.Binding)+len(i.By)+len(i.Milestones)+
		len(i.Progress)+len(i.Assessments)+len(i.Relations)+len(i.Later) > 0
}

// A pageLater is a later record that relates to a commitment.
type pageLater struct {
	Kind partnership.RelationKind
	From record.ID
}

// Values returns the values of a filter, as an attribute has them.
func (i *pageItem) Values(key string) string { return strings.Join(i.Found[key], " ") }

// group puts the commitments into their groups. Those made at no other occasion
// were made elsewhere.
func (pg *page) group() {
	pg.Groups = pg.occasions()
	later := pg.later()
	for i := range pg.P.Commitments {
		c := &pg.P.Commitments[i]
		n := slices.IndexFunc(pg.Groups, func(g *pageGroup) bool { return slices.Contains(g.ids, c.MadeAt) })
		if n < 0 || c.MadeAt == "" {
			n = len(pg.Groups) - 1
		}
		item := &pageItem{Commitment: c, Elsewhere: n == len(pg.Groups)-1, Later: later[c.ID], Found: map[string][]string{"occasion": {pg.Groups[n].Key}}}
		if c.MadeAt != "" && string(c.MadeAt) != pg.Groups[n].Key {
			item.Found["occasion"] = append(item.Found["occasion"], string(c.MadeAt))
		}
		pg.sort(item)
		pg.Groups[n].Items = append(pg.Groups[n].Items, item)
	}
	for _, g := range pg.Groups {
		pg.items = append(pg.items, g.Items...)
	}
	for i := range pg.P.Areas { // a commitment is on the wider areas of its own too
		code := pg.P.Areas[i].Code
		within := map[areas.Code]bool{}
		for a := range pg.P.Areas.Within(code) {
			within[a.Code] = true
		}
		for _, item := range pg.items {
			if slices.ContainsFunc(item.Areas, func(a areas.Code) bool { return within[a] }) && !slices.Contains(item.Found["area"], string(code)) {
				item.Found["area"] = append(item.Found["area"], string(code))
			}
		}
	}
}

// occasions returns the launch, each meeting of the council, and elsewhere.
func (pg *page) occasions() []*pageGroup {
	p := pg.P
	var list []*pageGroup
	var launch *pageGroup
	if p.LaunchedAt != "" {
		launch = &pageGroup{Key: "Launch", Title: pg.say("launch"), At: pg.ref(p.LaunchedAt), When: p.Launched.Dates(), ids: []record.ID{p.LaunchedAt}}
		for i := range p.Instruments {
			if slices.ContainsFunc(p.Instruments[i].Steps, func(s partnership.Step) bool { return s.At == p.LaunchedAt }) {
				launch.ids = append(launch.ids, p.Instruments[i].ID)
			}
		}
		list = append(list, launch)
	}
	for i := range p.Council.Meetings {
		m := &p.Council.Meetings[i]
		if m.ID == "" || m.ID == p.LaunchedAt {
			continue
		}
		g := &pageGroup{Key: string(m.ID), Title: pg.say("council"), At: pg.ref(m.ID), When: m.When, ids: []record.ID{m.ID}}
		if m.Number > 0 {
			g.Title = pg.say("council-n", m.Number)
		}
		if m.Status != council.Held {
			g.Status = m.Status
		}
		list = append(list, g)
	}
	return append(list, &pageGroup{Key: "Elsewhere", Title: pg.say("elsewhere")})
}

// sort notes what a commitment is filtered by, its occasion and areas aside.
func (pg *page) sort(i *pageItem) {
	switch i.Scope {
	case partnership.OnAllAreas:
		i.Found["area"] = []string{"All"}
	case partnership.OnGovernance:
		i.Found["area"] = []string{"Governance"}
	}
	i.Found["force"] = []string{firstOf(i.Force, "None")}
	stage := []string{"Open"}
	if i.Stage().Closed() {
		stage[0] = "Closed"
	}
	if i.Stage() != "" {
		stage = append(stage, "Told")
	}
	i.Found["stage"] = append(stage, firstOf(i.Stage(), "None"))
	all := true
	for _, party := range pg.P.Parties {
		all = all && slices.Contains(i.Obligors, party.Code)
	}
	for _, code := range i.Obligors {
		i.Found["party"] = append(i.Found["party"], string(code))
		if !all {
			i.Binding = append(i.Binding, pg.party(code))
		}
	}
	if len(i.Obligors) == 0 {
		i.Found["party"] = []string{"None"}
		i.Binding = []pageText{{Words: pg.say("unknown")}}
	}
	if !i.Due.IsZero() {
		late := follow.TimelinessOn(*i.Commitment, pg.P.AsOf)
		i.Late = &late
	}
}

// later returns the records that relate to each record, in the order of the
// document.
func (pg *page) later() map[record.ID][]pageLater {
	later := make(map[record.ID][]pageLater)
	add := func(from record.ID, relations []partnership.Relation) {
		for _, r := range relations {
			later[r.To] = append(later[r.To], pageLater{r.Kind, from})
		}
	}
	for i := range pg.P.Instruments {
		add(pg.P.Instruments[i].ID, pg.P.Instruments[i].Relations)
	}
	for i := range pg.P.Projects {
		add(pg.P.Projects[i].ID, pg.P.Projects[i].Relations)
	}
	for i := range pg.P.Commitments {
		add(pg.P.Commitments[i].ID, pg.P.Commitments[i].Relations)
	}
	return later
}
