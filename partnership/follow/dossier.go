package follow

import (
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A dossier is what the questions of this package ask of a record of any kind.
// It shares memory with the record.
type dossier struct {
	kind    record.Kind // as "ref" tags have it
	title   record.Text // for a meeting, the name of its body
	when    timeline.Span
	dates   []timeline.Date // one of them is its first
	force   partnership.Force
	sources []record.Citation
}

// dossiers are the records of a partnership by id, the first of each id.
type dossiers map[record.ID]dossier

// The kinds of record.
const (
	kindCommitment record.Kind = "commitment"
	kindInstrument record.Kind = "instrument"
	kindProject    record.Kind = "project"
	kindMeeting    record.Kind = "meeting"
)

func dossiersOf(p *partnership.Partnership) dossiers {
	d := dossiers{}
	for i := range p.Commitments {
		c := &p.Commitments[i]
		d.put(c.ID, dossier{kindCommitment, c.Title, c.Dates(), []timeline.Date{c.Made}, c.Force, c.Sources})
	}
	for i := range p.Instruments {
		r := &p.Instruments[i]
		d.put(r.ID, dossier{kindInstrument, r.Title, r.Dates(), stepDates(nil, r.Steps), "", r.Sources})
	}
	for i := range p.Projects {
		r := &p.Projects[i]
		d.put(r.ID, dossier{kindProject, r.Name, r.Dates(), stepDates([]timeline.Date{r.Period.Start}, r.Steps), "", r.Sources})
	}
	d.meetings(p.Council.Name, p.Council.Meetings)
	for i := range p.Dialogues {
		r := &p.Dialogues[i]
		met := d.meetings(r.Name, r.Meetings)
		d.put(r.ID, dossier{"dialogue", r.Name, timeline.Span{}, met, "", r.Sources})
	}
	d.others(p)
	return d
}

// others puts the records that promises and asks seldom lead to.
func (d dossiers) others(p *partnership.Partnership) {
	d.put(p.Council.ID, dossier{kind: "council", title: p.Council.Name, sources: p.Council.Sources})
	for i := range p.Recommendations {
		r := &p.Recommendations[i]
		d.put(r.ID, dossier{"recommendation", r.Title, r.Dates(), []timeline.Date{r.Made}, "", r.Sources})
	}
	for i := range p.Commitments {
		for _, m := range p.Commitments[i].Milestones {
			d.put(m.ID, dossier{"milestone", m.Title, m.Due, nil, "", m.Sources})
		}
	}
	for i := range p.Areas {
		a := &p.Areas[i]
		d.put(record.ID(a.Code), dossier{kind: "area", title: a.Name, sources: a.Sources})
	}
	for i := range p.Discrepancies {
		d.put(p.Discrepancies[i].ID, dossier{kind: "discrepancy", title: p.Discrepancies[i].Why})
	}
	for i := range p.Sources {
		s := &p.Sources[i]
		self := []record.Citation{{Source: s.ID}}
		d.put(s.ID, dossier{"source", s.Title, s.Published.Dates(), []timeline.Date{s.Published}, "", self})
	}
	d.put(p.ID, dossier{kind: "partnership", title: p.Name, when: p.Launched.Dates()})
}

// meetings puts the meetings of a body, and returns when they were held.
func (d dossiers) meetings(body record.Text, meetings []council.Meeting) (held []timeline.Date) {
	for i := range meetings {
		m := &meetings[i]
		d.put(m.ID, dossier{kindMeeting, body, m.When, []timeline.Date{m.When.Start}, "", m.Sources})
		if m.Status == council.Held {
			held = append(held, m.When.Start)
		}
	}
	return held
}

func (d dossiers) put(id record.ID, r dossier) {
	if _, taken := d[id]; id != "" && !taken {
		d[id] = r
	}
}

func stepDates(dates []timeline.Date, steps []partnership.Step) []timeline.Date {
	for i := range steps {
		dates = append(dates, steps[i].On)
	}
	return dates
}

// A shelf gathers sources, each once, in the order they come.
type shelf struct {
	ids []record.ID
	has map[record.ID]bool
}

func (s *shelf) cite(citations []record.Citation) {
	if s.has == nil {
		s.has = make(map[record.ID]bool)
	}
	for _, c := range citations {
		if !s.has[c.Source] {
			s.has[c.Source] = true
			s.ids = append(s.ids, c.Source)
		}
	}
}
