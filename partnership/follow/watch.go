package follow

import (
	"cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A watch keeps what was seen of each area from a day to a day.
type watch struct {
	from, to timeline.Date // full days, or zero
	up       ladder
	seen     map[areas.Code]*sightings
	unread   []record.ID
}

// sightings are what was seen of one area.
type sightings struct {
	inside      timeline.Certainty // that anything was within the time
	maybe       []sighting         // perhaps within it
	last        timeline.Date      // certainly before it
	lastOf      record.ID
	lastWhat    string
	lastSources []record.Citation
}

// A sighting is one thing seen.
type sighting struct {
	when    timeline.Span
	of      record.ID
	what    string
	undated bool // it was on some day of when, or when is all that is known
	doubt   bool // perhaps it was not seen at all
	sources []record.Citation
}

// words returns the sighting in words.
func (s *sighting) words() string {
	words := string(s.of) + " " + s.what
	if s.undated || s.when.IsZero() {
		return words + ", undated"
	}
	return words + " " + s.when.String()
}

// commitment sees a commitment made and its progress. An entry without a date
// lies between those around it, which stand oldest first, and not before the
// commitment.
func (w *watch) commitment(c *partnership.Commitment) {
	w.see(sighting{when: c.Dates(), of: c.ID, what: "made", sources: c.Sources}, c.Areas)
	until := make([]timeline.Date, len(c.Progress)) // of each entry, its date or the next one
	var next timeline.Date
	for i := len(until) - 1; i >= 0; i-- {
		next = cmp.Or(c.Progress[i].On, next)
		until[i] = next
	}
	from := c.Made
	for i := range c.Progress {
		s := &c.Progress[i]
		from = cmp.Or(s.On, from)
		w.see(sighting{
			when: timeline.Span{Start: from, End: until[i]}, undated: s.On.IsZero(),
			of: c.ID, what: string(s.Stage), sources: s.Sources,
		}, c.Areas)
	}
}

func (w *watch) steps(id record.ID, on []areas.Code, steps []partnership.Step) {
	for i := range steps {
		s := &steps[i]
		w.see(sighting{when: s.On.Dates(), of: id, what: string(s.Kind), sources: s.Sources}, on)
	}
}

// meetings sees the meetings of a body on those areas.
func (w *watch) meetings(meetings []council.Meeting, on []areas.Code) {
	for i := range meetings {
		m := &meetings[i]
		if m.Status == council.Cancelled {
			continue
		}
		s := sighting{when: m.When, of: m.ID, what: string(m.Status), sources: m.Sources, doubt: m.Status != council.Held}
		if len(m.Unread) > 0 && w.inside(m.When) != timeline.No {
			w.unread = append(w.unread, m.ID)
		}
		if len(m.Topics) > 0 {
			w.see(s, m.Topics)
		} else {
			s.doubt = true
			w.see(s, on)
		}
	}
}

// see enters a sighting of the areas of those codes.
func (w *watch) see(s sighting, codes []areas.Code) {
	inside := w.inside(s.when)
	if s.doubt || s.undated {
		inside = min(inside, timeline.Maybe)
	}
	last := cmp.Or(s.when.End, s.when.Start)
	before := inside == timeline.No && !s.doubt && !s.undated && last.Before(w.from)
	for _, code := range w.up.up(codes) {
		seen := w.seen[code]
		if seen == nil {
			seen = &sightings{}
			w.seen[code] = seen
		}
		seen.inside = max(seen.inside, inside)
		switch {
		case inside == timeline.Maybe:
			seen.maybe = append(seen.maybe, s)
		case before && (seen.last.IsZero() || laterThan(last, seen.last)):
			seen.last, seen.lastOf, seen.lastWhat, seen.lastSources = last, s.of, s.words(), s.sources
		}
	}
}

// laterThan reports whether a comes after b in a list by the last day each can
// mean.
func laterThan(a, b timeline.Date) bool {
	return cmp.Or(a.Last().Compare(b.Last()), a.Compare(b)) > 0
}

// inside returns how certain it is that what happened in s touches the time of
// the watch. Where one end of s is not known, it is on its side of the other.
func (w *watch) inside(s timeline.Span) timeline.Certainty {
	started, ended := timeline.Yes, timeline.Yes // by the last day, and not before the first
	if !w.to.IsZero() {
		started = timeline.Yes - w.to.Precedes(s.Start)
		if !s.End.IsZero() {
			started = max(started, timeline.Yes-w.to.Precedes(s.End))
		}
	}
	if !w.from.IsZero() {
		ended = timeline.Yes - s.End.Precedes(w.from)
		if !s.Start.IsZero() {
			ended = max(ended, timeline.Yes-s.Start.Precedes(w.from))
		}
	}
	return min(started, ended)
}

// counters count the commitments on each area and those within it.
func (w *watch) counters(p *partnership.Partnership) map[areas.Code]*counter {
	s := strandsOf(p)
	counters := make(map[areas.Code]*counter)
	for i := range p.Commitments {
		for _, code := range w.up.up(p.Commitments[i].Areas) {
			if counters[code] == nil {
				counters[code] = newCounter(s)
			}
			counters[code].add(i)
		}
	}
	return counters
}
