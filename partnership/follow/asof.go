package follow

import (
	"fmt"
	"reflect"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A View is a partnership seen from a day: a whole document, with what has no
// place on that day left out. There are two clocks to look by. [AsOf] goes by
// when a fact was told, [TrueOn] by when it came about: on the day after a
// signing that nobody has written of yet, it is true and not known.
type View struct {
	// Day is the day looked from; zero if it is unknown.
	Day timeline.Date `json:"day,omitzero"`
	// Partnership is a copy that shares nothing with what it was made of,
	// and is valid if that is. It is nil for a nil one.
	Partnership *partnership.Partnership `json:"partnership,omitempty"`
	// Maybe are the records left out of which nobody can say whether they
	// belong: their sources, or for TrueOn they themselves, have no date or
	// one too coarse. Partly are those that stay, less a part of that kind.
	Maybe  []record.ID `json:"maybe,omitempty"`
	Partly []record.ID `json:"partly,omitempty"`
	// Unsure are the sources left out of which nobody can say whether they
	// were out yet.
	Unsure []record.ID `json:"unsure,omitempty"`
	// Left counts the records left out, those in Maybe with them, Of all
	// there were. A record here is anything with an id or a code of its own
	// but the partnership, the parties and the sources.
	Left int         `json:"left"`
	Of   int         `json:"of"`
	Why  Explanation `json:"why"`
}

// AsOf returns what a reader could have known on a day, by the dates the
// sources were published. What only later sources tell is not in it, however
// early it happened.
//
// A source is known if it was certainly out by the day: published, or read, no
// later. It certainly was not if it was published later, or if that is so of
// the source it is a copy of. Of every other it is not certain, those without a
// date among them. Then, by record:
//
//   - A record stays if it cites a known source, and so do the entries in it,
//     such as steps, progress and answers. A body, an instrument, a project, a
//     meeting and a commitment also stay on the word of a known source of
//     their own meetings, steps, signatories, attendance, plans or milestones,
//     and then cite that.
//   - Citations of sources that are not known go. Originals of known copies
//     stay in the list of sources, and nothing is known by them.
//   - What is dated certainly later than the day has not happened, whoever
//     announced it: commitments, recommendations, steps and signatures, progress
//     and assessments go.
//   - A meeting that no source has told the holding or calling off of, but one
//     its plan, stands as planned: when and where the latest known plans have
//     it, without attendance, topics and venue. A source published before the
//     meeting tells of no more than a plan.
//   - A discrepancy stays with its known claims. It stays settled if one of
//     several known claims says so, or none is missing; its reason becomes "…"
//     if a claim is missing.
//   - What names something that is gone no longer names it, or goes too if that
//     is what it is for.
//
// Words, areas and other plain members have no source of their own and go or
// stay with their record, even if a later source put them there.
func AsOf(p *partnership.Partnership, day timeline.Date) View {
	return viewFrom(p, day, true)
}

// TrueOn returns what was true on a day, as it is known today, by the dates
// things happened. It is the counterpart of [AsOf], which goes by when they
// were told.
//
// What happened certainly no later than the day stays: meetings by when they
// were held, commitments and recommendations by when they were made, or failing
// that by the occasion, steps, progress and assessments by theirs, instruments
// by their first step, projects by the first of their steps and the start of
// their period. What may have happened later is listed in Maybe, and so is what
// has no date; but on the last day the document speaks of, and after it, all of
// that has happened. All sources stay, whenever published.
//
// Bodies, areas, dimensions and discrepancies are not events and stay; an area
// not yet designated loses its dates, and one still designated their end. What
// was planned of a meeting is an event of the day its source was published: a
// meeting not yet held stands as planned, see AsOf.
func TrueOn(p *partnership.Partnership, day timeline.Date) View {
	return viewFrom(p, day, false)
}

// viewFrom returns the view by what sources tell, or by what happened.
func viewFrom(p *partnership.Partnership, day timeline.Date, told bool) View {
	view := View{Day: day.Last()}
	view.Why.Rule = "true: it happened certainly no later than the day"
	if told {
		view.Why.Rule = "known: a source that was certainly out by the day tells of it"
	}
	if p == nil {
		return view
	}
	v := newViewer(p, view.Day, told)
	v.judge()
	v.agree()
	v.mend()
	view.Partnership = v.p
	known, sources := 0, 0
	for n := range v.nodes {
		node := &v.nodes[n]
		id := viewID(node.value)
		switch at := node.at.(type) {
		case *partnership.Partnership, *record.Party, *record.Citation:
			continue
		case *record.Source:
			sources++
			switch v.out[at.ID] {
			case timeline.Yes:
				known++
			case timeline.Maybe:
				if node.stays != timeline.Yes {
					view.Unsure = append(view.Unsure, at.ID)
				}
			}
			continue
		}
		switch {
		case id == "":
			if holder := v.named(node.holder); node.stays == timeline.Maybe && v.nodes[node.holder].stays == timeline.Yes {
				v.partly[holder] = true
			}
			continue
		case node.stays != timeline.Yes:
			view.Left++
			if node.stays == timeline.Maybe {
				view.Maybe = append(view.Maybe, id)
			}
		}
		view.Of++
	}
	for n := range v.nodes {
		if v.partly[n] {
			view.Partly = append(view.Partly, viewID(v.nodes[n].value))
		}
	}
	view.Why.Inputs = []string{"day " + view.Day.String(), fmt.Sprintf("%d of %d records stay", view.Of-view.Left, view.Of)}
	if told {
		view.Why.Inputs = append(view.Why.Inputs, fmt.Sprintf("%d of %d sources known, not certain of %d", known, sources, len(view.Unsure)))
	}
	v.compact(reflect.ValueOf(v.p).Elem())
	viewCited(reflect.ValueOf(v.p).Elem(), make(map[record.ID]bool), &view.Why)
	return view
}
