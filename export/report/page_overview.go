package report

import (
	"slices"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A pageOverview is what the page begins with.
type pageOverview struct {
	Others  []pageText // the names of the partnership in other languages
	Last    *council.Meeting
	Next    *council.Meeting
	Over    timeline.Certainty // that the time of the next meeting is over
	Figures []pageFigure
	Grades  []pageGrade
}

// A pageFigure is a number out of another one, and what of.
type pageFigure struct {
	pageView
	Of  int
	Key string // of the words
}

// A pageGrade is a force, and how many commitments have it.
type pageGrade struct {
	Force string
	pageView
	Of    int
	Share int // of the bar, in hundredths of the longest
}

func (pg *page) overview() pageOverview {
	o := pageOverview{Others: pg.others()}
	o.Last, o.Next = pg.meetings()
	if o.Next != nil {
		for _, unseen := range follow.RhythmOf(pg.P, pg.P.AsOf).Unseen {
			if unseen.Meeting == o.Next.ID {
				o.Over = unseen.Certainty
			}
		}
	}
	o.Figures = pg.figures()
	o.Grades = pg.grades()
	return o
}

// others returns the names of the partnership in the other languages.
func (pg *page) others() (list []pageText) {
	name := pg.text(pg.P.Name)
	for _, l := range pg.P.Languages {
		other := pageText{pg.mark(l), pg.P.Name[l]}
		if other.Words != "" && other != name && !slices.Contains(list, other) {
			list = append(list, other)
		}
	}
	return list
}

// meetings returns the last meeting of the council that was held, and the first
// that is planned; nil if there is none. One without a date is the later.
func (pg *page) meetings() (last, next *council.Meeting) {
	for i := range pg.P.Council.Meetings {
		switch m := &pg.P.Council.Meetings[i]; m.Status {
		case council.Held:
			if last == nil || m.When.Compare(last.When) >= 0 && !m.When.IsZero() || last.When.IsZero() {
				last = m
			}
		case council.Planned:
			if next == nil || m.When.Compare(next.When) < 0 {
				next = m
			}
		}
	}
	return last, next
}

func (pg *page) figures() []pageFigure {
	all := len(pg.P.Commitments)
	assessed := 0
	for i := range pg.P.Commitments {
		if len(pg.P.Commitments[i].Assessments) > 0 {
			assessed++
		}
	}
	promises := follow.CountOf(pg.P, slices.Values(pg.P.Commitments)).Promises
	asks := follow.CoverageOf(pg.P).Asks
	unsettled := 0
	for _, s := range follow.Settlements(pg.P) {
		if s.Value == "" {
			unsettled++
		}
	}
	return []pageFigure{
		{pg.view("stage", "Open"), all, "fig-open"},
		{pg.view("stage", "Told"), all, "fig-told"},
		{pageView{assessed, ""}, all, "fig-assessed"},
		{pageView{promises, ""}, all, "fig-promises"},
		{pageView{asks.Full + asks.Partial, "#Asks"}, asks.Asked, "fig-answered"},
		{pageView{unsettled, "#Discrepancies"}, len(pg.P.Discrepancies), "fig-unsettled"},
	}
}

// grades returns the forces, firmest first, and what is of none.
func (pg *page) grades() []pageGrade {
	forces := append([]partnership.Force{"None"}, partnership.Forces()...)
	var list []pageGrade
	most := 1
	for _, force := range slices.Backward(forces) {
		g := pageGrade{Force: string(force), pageView: pg.view("force", string(force)), Of: len(pg.P.Commitments)}
		if force == "None" && g.N == 0 {
			continue
		}
		list = append(list, g)
		most = max(most, g.N)
	}
	for i := range list {
		list[i].Share = 100 * list[i].N / most
	}
	return list
}

// Name returns the name of the partnership.
func (pg *page) Name() pageText { return pg.title(pg.P.Name, pg.P.ID) }

// Description says in a line what the page is, for those who find it in a list.
func (pg *page) Description() string {
	asOf := pg.say("unknown")
	if d := pg.date(pg.P.AsOf); d != nil {
		asOf = d.Words
	}
	return pg.say("description", pg.Name().Words, asOf)
}
