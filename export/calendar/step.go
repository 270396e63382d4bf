package calendar

import (
	"strconv"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// launch enters the day the partnership began.
func (d *diary) launch() {
	if d.p.ID == "" {
		return // check says so
	}
	d.add("", "/launched", entry{
		id: d.p.ID, role: "launch", when: d.p.Launched.Dates(), title: d.title(d.p.Name, d.p.ID), word: "launch",
		notes: []string{note("At", "", d.name(d.p.LaunchedAt))}, categories: []string{"launch"},
	})
}

func (d *diary) instrument(at record.Pointer, i *partnership.Instrument) {
	var signed []string
	for k := range i.Signatories {
		s := &i.Signatories[k]
		signed = append(signed, d.person(s.Name, s.Office, s.Party))
	}
	e := entry{id: i.ID, title: d.title(i.Title, i.ID), categories: append([]string{string(i.Kind)}, d.topics(i.Areas)...)}
	d.steps(at, i.Steps, e, note("Signed by", "; ", signed...))
}

// steps enters the steps of a record, each as e and what is its own. Those of
// kind signed say by whom.
func (d *diary) steps(at record.Pointer, steps []partnership.Step, e entry, by string) {
	count := make(map[record.Kind]int)
	for i := range steps {
		s := &steps[i]
		count[s.Kind]++
		own := e
		own.role = "step." + string(s.Kind)
		if n := count[s.Kind]; n > 1 {
			own.role += "." + strconv.Itoa(n)
		}
		own.word, own.when, own.place, own.sources = string(s.Kind), s.On.Dates(), d.in(s.Place), s.Sources
		own.categories = append([]string{string(s.Kind)}, e.categories...)
		own.notes = []string{d.in(s.Note), note("At", "", d.name(s.At))}
		if s.Kind == partnership.StepSigned {
			own.notes = append(own.notes, by)
		}
		d.add(at, record.Pointer("/steps").Item(i).Member("on"), own)
	}
}

func (d *diary) project(at record.Pointer, p *partnership.Project) {
	e := entry{id: p.ID, title: d.title(p.Name, p.ID), categories: append([]string{string(p.Kind)}, d.topics(p.Areas)...)}
	d.steps(at, p.Steps, e, "")
	e.notes = []string{
		note("Part of", "", d.name(p.PartOf)),
		note("Period", "", spell(p.Period)),
		note("Parties", ", ", d.sides(p.Parties)...),
	}
	e.sources = p.Sources
	if p.Kind == partnership.KindEvent {
		e.role, e.when = "period", p.Period
		d.add(at, "/period", e)
		return
	}
	topics := e.categories
	for _, end := range []struct {
		role string
		on   timeline.Date
	}{{"start", p.Period.Start}, {"end", p.Period.End}} {
		e.role, e.word, e.when = end.role, end.role, end.on.Dates()
		e.categories = append([]string{end.role}, topics...)
		d.add(at, "/period", e)
	}
}
