package follow

import (
	"cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// Silences are the areas on the formal list of which nothing was seen for a
// time.
type Silences struct {
	// Since is the first day looked at and Day the last; zero leaves its side
	// open.
	Since timeline.Date `json:"since,omitzero"`
	Day   timeline.Date `json:"day,omitzero"`
	// Areas are the silent ones, in the order of the document.
	Areas []Silence `json:"areas,omitempty"`
	// Of is how many areas were looked at: those that were, or may have been,
	// on the formal list on Day.
	Of int `json:"of"`
	// Unread are the meetings held, or perhaps held, in that time of whose
	// statements nobody read all parts. What those say of an area is not in
	// the record, and breaks no silence.
	Unread []record.ID `json:"unread,omitempty"`
	Why    Explanation `json:"why"`
}

// A Silence is an area of which nothing was seen for a time.
type Silence struct {
	Area areas.Code `json:"area,omitzero"`
	// Designated is how certain it is that the area was on the formal list,
	// Yes or Maybe. An area whose time on the list has no known end perhaps
	// was.
	Designated timeline.Certainty `json:"designated"`
	// Certainty is how certain the silence is, Yes or Maybe. It is Maybe if
	// something not dated well enough may have been seen, and if the record
	// ends before the time looked at does.
	Certainty timeline.Certainty `json:"certainty"`
	// Last is the last date that is certainly before that time, and LastOf
	// the record that was seen then. Both are zero if nothing was.
	Last   timeline.Date `json:"last,omitzero"`
	LastOf record.ID     `json:"last_of,omitzero"`
	// Commitments are all there are on the area, whenever made.
	Commitments Count       `json:"commitments"`
	Why         Explanation `json:"why"`
}

// Silent returns the areas designated on a day of which nothing was seen from
// the first day of since to the last day of day, both included. A date that is
// zero leaves its side open. If there is no day between them, no area is looked
// at.
//
// An area is seen, and those it lies within with it, when a commitment on it is
// made, when progress of one is declared, when an instrument or a project on it
// takes a step or a project starts, and when a meeting is held that has it
// among its topics. Commitments on all areas, which name none, break no
// silence, and neither does what outsiders ask or find.
//
// Whatever may have happened in that time, being undated or dated too coarsely,
// makes a silence Maybe. So do a meeting that was planned for that time, if
// nobody says what became of it, and one of a dialogue on the area that names
// no topics.
func Silent(p *partnership.Partnership, since, day timeline.Date) Silences {
	if p == nil {
		p = &partnership.Partnership{}
	}
	s := Silences{Since: since.First(), Day: day.Last()}
	if s.Day.Before(s.Since) {
		s.Why = Explanation{Rule: "nothing to look at: no day lies between the two", Inputs: s.words()}
		return s
	}
	w := &watch{from: s.Since, to: s.Day, up: ladderOf(p.Areas), seen: make(map[areas.Code]*sightings)}
	for i := range p.Commitments {
		w.commitment(&p.Commitments[i])
	}
	for i := range p.Instruments {
		r := &p.Instruments[i]
		w.steps(r.ID, r.Areas, r.Steps)
	}
	for i := range p.Projects {
		r := &p.Projects[i]
		if !r.Period.Start.IsZero() {
			w.see(sighting{when: r.Period.Start.Dates(), of: r.ID, what: "started", sources: r.Sources}, r.Areas)
		}
		w.steps(r.ID, r.Areas, r.Steps)
	}
	w.meetings(p.Council.Meetings, nil)
	for i := range p.Dialogues {
		w.meetings(p.Dialogues[i].Meetings, p.Dialogues[i].Areas)
	}
	s.Unread = w.unread
	s.areas(p, w)
	return s
}

// areas finds the silent ones.
func (s *Silences) areas(p *partnership.Partnership, w *watch) {
	counters := w.counters(p)
	var list shelf
	for a, designated := range p.Areas.On(s.Day) {
		s.Of++
		list.cite(a.Sources)
		seen := cmp.Or(w.seen[a.Code], &sightings{})
		if seen.inside == timeline.Yes {
			continue
		}
		silence := Silence{
			Area: a.Code, Last: seen.last, LastOf: seen.lastOf,
			Designated: designated, Certainty: timeline.Yes - seen.inside,
		}
		if c := counters[a.Code]; c != nil {
			silence.Commitments = c.Count
		}
		why, sources := &silence.Why, shelf{}
		why.Inputs = append(why.Inputs, "on the formal list "+a.Designated.String())
		sources.cite(a.Sources)
		if !seen.last.IsZero() {
			why.Inputs = append(why.Inputs, "last seen "+seen.last.String()+": "+seen.lastWhat)
			sources.cite(seen.lastSources)
		}
		for _, m := range seen.maybe {
			why.Inputs = append(why.Inputs, "perhaps in that time: "+m.words())
			sources.cite(m.sources)
		}
		why.Sources = sources.ids
		if !p.AsOf.IsZero() && (s.Day.IsZero() || p.AsOf.Before(s.Day)) {
			silence.Certainty = timeline.Maybe
			why.Inputs = append(why.Inputs, "the record ends "+p.AsOf.String())
		}
		why.Rule = "silent: nothing is dated in that time"
		if silence.Certainty == timeline.Maybe {
			why.Rule = "perhaps silent: nothing is certainly dated in that time"
		}
		s.Areas = append(s.Areas, silence)
	}
	s.Why = Explanation{
		Rule:    "an area is silent if nothing of it is dated in that time, and perhaps silent if something may be",
		Inputs:  append(s.words(), countWords(s.Of, "area")+" on the formal list"),
		Sources: list.ids,
	}
}

// words returns the time looked at in words.
func (s *Silences) words() []string {
	return []string{"from " + openDate(s.Since), "to " + openDate(s.Day)}
}

// openDate returns an end of a time in words.
func openDate(d timeline.Date) string {
	if d.IsZero() {
		return "any day"
	}
	return d.String()
}
