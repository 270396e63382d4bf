package follow

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// places say at which occasion of a partnership a commitment was made.
type places struct {
	launchedAt  record.ID
	launch      record.ID // where that was, if it is an instrument
	council     map[record.ID]bool
	instruments map[record.ID]*partnership.Instrument
}

func placesOf(p *partnership.Partnership) places {
	l := places{
		launchedAt: p.LaunchedAt, council: make(map[record.ID]bool),
		instruments: make(map[record.ID]*partnership.Instrument),
	}
	for i := range p.Council.Meetings {
		l.council[p.Council.Meetings[i].ID] = true
	}
	for i := range p.Instruments {
		l.instruments[p.Instruments[i].ID] = &p.Instruments[i]
	}
	l.launch = l.of(p.LaunchedAt, p.Launched)
	return l
}

// of returns where something was on a day: the meeting at which the instrument
// of that id took a step then, or else the id.
func (l places) of(id record.ID, day timeline.Date) record.ID {
	if r := l.instruments[id]; r != nil && !day.IsZero() {
		for i := range r.Steps {
			if s := &r.Steps[i]; s.At != "" && s.On == day {
				return s.At
			}
		}
	}
	return id
}

// occasion returns what the partnership was launched at, a meeting of its
// council, or "" for a commitment made elsewhere.
func (l places) occasion(c *partnership.Commitment) string {
	at := l.of(c.MadeAt, c.Made)
	switch {
	case at == "":
		return ""
	case at == l.launch, c.MadeAt == l.launchedAt:
		return string(l.launchedAt)
	case l.council[at]:
		return string(at)
	}
	return ""
}
