package follow

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Summary is how many commitments there were on a day, grouped in several
// ways.
//
// The rows of a group are those of the document or of the model, in its order,
// be they empty or not. What it does not have follows, and what fits no row
// comes last, under an empty Key. A commitment may be in several rows of Areas
// and of Parties, and is in exactly one of each other group.
type Summary struct {
	// Day is the last day of the one asked for.
	Day timeline.Date `json:"day,omitzero"`
	// Total is of all commitments that count, out of all there are. Later
	// are those left out, being certainly made after Day. MaybeLater are
	// those that count and may have been made after it.
	Total      Row   `json:"total"`
	Later      Count `json:"later"`
	MaybeLater Count `json:"maybe_later"`
	// Areas has the commitments on each area and on those within it. On no
	// area are those on all of them and those on how the partnership is run.
	Areas []Row `json:"areas,omitempty"`
	// Occasions has first what the partnership was launched at and then each
	// meeting of its council. A commitment made by an instrument counts where
	// that took a step, by the record, on the day the commitment was made.
	Occasions []Row `json:"occasions,omitempty"`
	// Parties has the commitments that bind each party.
	Parties []Row `json:"parties,omitempty"`
	// Forces are weakest first.
	Forces []Row `json:"forces,omitempty"`
	// Stages has the commitments by the stage they were certainly at on Day,
	// see [StatusOn].
	Stages []Row       `json:"stages,omitempty"`
	Why    Explanation `json:"why"`
}

// SummaryOf returns the commitments of p made by a day and how they stood on
// it, grouped by area, occasion, party, force and stage. What is one promise is
// judged with hindsight, by all of p.
//
// On an unknown day all commitments count, and nothing was certainly declared
// or assessed.
func SummaryOf(p *partnership.Partnership, day timeline.Date) Summary {
	if p == nil {
		p = &partnership.Partnership{}
	}
	strands := strandsOf(p)
	s := Summary{Day: day.Last()}
	g := newGrouping(p, strands)
	all, later, maybe := newCounter(strands), newCounter(strands), newCounter(strands)
	var sources shelf
	for i := range p.Commitments {
		c := &p.Commitments[i]
		all.add(i)
		switch s.Day.Precedes(c.Made) {
		case timeline.Yes:
			later.add(i)
			continue
		case timeline.Maybe:
			maybe.add(i)
		}
		g.add(i, standingOf(c, s.Day))
		sources.cite(c.Sources)
	}
	s.Later, s.MaybeLater = later.Count, maybe.Count
	s.Total = g.total.row(all.Count)
	of := s.Total.Count
	s.Areas, s.Occasions = g.areas.list(of), g.occasions.list(of)
	s.Parties, s.Forces, s.Stages = g.parties.list(of), g.forces.list(of), g.stages.list(of)
	s.Why = Explanation{
		Rule: "every commitment counts that was not certainly made after the day",
		Inputs: []string{
			askedFor(s.Day), "all: " + all.String(), "made after the day: " + later.String(),
			"perhaps made after the day: " + maybe.String(),
		},
		Sources: sources.ids,
	}
	return s
}

// A standing is how a commitment stands on a day.
type standing struct {
	stage    partnership.Stage
	doubtful bool
	assessed bool
}

func standingOf(c *partnership.Commitment, day timeline.Date) standing {
	status := StatusOn(*c, day)
	s := standing{stage: status.Stage, doubtful: status.Certainty != timeline.Yes}
	for i := range c.Assessments {
		s.assessed = s.assessed || day.Precedes(c.Assessments[i].On) == timeline.No
	}
	return s
}

// A grouping puts the commitments of a partnership into their groups.
type grouping struct {
	p         *partnership.Partnership
	up        ladder
	places    places
	disputed  map[partnership.Subject]bool
	total     *bucket
	areas     *buckets
	occasions *buckets
	parties   *buckets
	forces    *buckets
	stages    *buckets
}

func newGrouping(p *partnership.Partnership, s strands) *grouping {
	g := &grouping{
		p: p, up: ladderOf(p.Areas), places: placesOf(p), disputed: make(map[partnership.Subject]bool),
		total: newBucket("", nil, s), areas: newBuckets(s), occasions: newBuckets(s),
		parties: newBuckets(s), forces: newBuckets(s), stages: newBuckets(s),
	}
	for i := range p.Areas {
		g.areas.of(string(p.Areas[i].Code), p.Areas[i].Name)
	}
	if g.places.launch != "" {
		g.occasions.of(string(p.LaunchedAt), p.Name)
	}
	for i := range p.Council.Meetings {
		if id := p.Council.Meetings[i].ID; id != g.places.launch {
			g.occasions.of(string(id), p.Council.Name)
		}
	}
	for i := range p.Parties {
		g.parties.of(string(p.Parties[i].Code), p.Parties[i].Name)
	}
	for _, f := range partnership.Forces() {
		g.forces.of(string(f), nil)
	}
	for _, stage := range []partnership.Stage{
		partnership.Announced, partnership.InProgress, partnership.Ongoing, partnership.Delivered,
		partnership.Suspended, partnership.Withdrawn, partnership.Superseded,
	} {
		g.stages.of(string(stage), nil)
	}
	for i := range p.Discrepancies {
		g.disputed[p.Discrepancies[i].About] = true
	}
	return g
}

// add puts the commitment at i where it belongs.
func (g *grouping) add(i int, s standing) {
	c := &g.p.Commitments[i]
	disputed := g.disputed[partnership.Subject(c.ID)]
	g.total.add(i, s, disputed)
	for _, code := range g.up.rungs(c.Areas) {
		g.areas.of(string(code), nil).add(i, s, disputed)
	}
	g.occasions.of(g.places.occasion(c), nil).add(i, s, disputed)
	met := make(map[record.PartyCode]bool)
	for _, party := range c.Obligors {
		if !met[party] {
			met[party] = true
			g.parties.of(string(party), nil).add(i, s, disputed)
		}
	}
	if len(c.Obligors) == 0 {
		g.parties.of("", nil).add(i, s, disputed)
	}
	g.forces.of(string(c.Force), nil).add(i, s, disputed)
	g.stages.of(string(s.stage), nil).add(i, s, disputed)
}
