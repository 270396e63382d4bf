package report

import (
	"strconv"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
)

// dialogues draws a row for each dialogue that met within the scale.
func (d *picture) dialogues() {
	l := lane{head: words{text: d.tell("Dialogues")}, what: "{0} of {1} meetings"}
	for i := range d.p.Dialogues {
		body := &d.p.Dialogues[i]
		r := row{name: d.say(body.Name, string(body.ID)), title: d.title(body.Name, body.ID), class: "tl-dialogue"}
		for j := range body.Meetings {
			m := &body.Meetings[j]
			l.of++
			switch {
			case m.When.IsZero():
				l.blank++
			case d.before(m.When):
				l.before++
			default:
				l.shown++
				one := mark{when: m.When, class: r.class, state: stateOf(m), title: d.met(m), label: d.say(m.Place, "")}
				if one.state == cancelled {
					one.label.class = "tl-void"
				}
				r.marks = append(r.marks, one)
			}
		}
		if len(r.marks) > 0 {
			l.rows = append(l.rows, r)
		}
	}
	l.more = d.tell("{0} of {1} dialogues", strconv.Itoa(len(l.rows)), strconv.Itoa(len(d.p.Dialogues)))
	d.lane(&l)
}

// instruments draws a row for each instrument that took a step within the scale.
func (d *picture) instruments() {
	l := lane{head: words{text: d.tell("Instruments")}, what: "{0} of {1} instruments", of: len(d.p.Instruments)}
	for i := range d.p.Instruments {
		t := &d.p.Instruments[i]
		r := row{name: d.say(t.Title, string(t.ID)), title: d.title(t.Title, t.ID), class: "tl-instrument", thread: true}
		d.steps(&r, t.Steps)
		d.enter(&l, r)
	}
	d.lane(&l)
}

// enter enters a row in its lane, if anything of it is to be seen.
func (d *picture) enter(l *lane, r row) {
	switch {
	case len(r.marks) > 0:
		l.shown++
		l.rows = append(l.rows, r)
	case r.earlier:
		l.before++
	default:
		l.blank++
	}
}

// steps adds a mark for each step within the scale.
func (d *picture) steps(r *row, steps []partnership.Step) {
	for i := range steps {
		s := &steps[i]
		when := s.On.Dates()
		kind := d.word("step", string(s.Kind))
		switch {
		case when.IsZero():
			continue
		case len(r.marks) > 0 && r.marks[0].form == bar && s.On == r.marks[0].when.Start:
			r.marks[0].label = kind // the step that begins the period
			continue
		case d.before(when):
			r.earlier = true
			continue
		}
		form := speck
		switch s.Kind {
		case partnership.StepSigned:
			form = diamond
		case partnership.StepInForce:
			form = square
		}
		r.marks = append(r.marks, mark{
			when: when, class: r.class, form: form, label: kind,
			title: phrase(", ", r.title, kind.text, d.spell(when), d.in(s.Place)),
		})
	}
}

// projects draws a row for each project that runs within the scale.
func (d *picture) projects() {
	l := lane{head: words{text: d.tell("Projects")}, what: "{0} of {1} projects", of: len(d.p.Projects)}
	for i := range d.p.Projects {
		j := &d.p.Projects[i]
		r := row{name: d.say(j.Name, string(j.ID)), title: d.title(j.Name, j.ID), class: "tl-project"}
		if !j.Period.IsZero() {
			if d.before(j.Period) {
				r.earlier = true
			} else {
				r.marks = append(r.marks, mark{when: j.Period, class: r.class, form: bar, title: r.title + ", " + d.spell(j.Period)})
			}
		}
		d.steps(&r, j.Steps)
		d.enter(&l, r)
	}
	d.lane(&l)
}

// dues draws a row for each commitment and milestone that falls due within the
// scale.
func (d *picture) dues() {
	l := lane{head: words{text: d.tell("Commitments due")}, what: "{0} of {1} commitments and milestones", of: len(d.p.Commitments)}
	for _, due := range follow.Dues(d.p, d.p.AsOf) {
		if due.Milestone != "" {
			l.of++
		}
		if d.before(due.When) {
			l.before++
			continue
		}
		l.shown++
		kind := d.word("timeliness", string(due.Timeliness.Kind))
		m := mark{when: due.When, class: "tl-due", form: diamond, label: kind}
		switch k := due.Timeliness.Kind; {
		case k == follow.TimelinessMet:
			m.label = words{text: d.tell("met")}
		case k == follow.TimelinessOverdue:
			m.class, m.label.class = "tl-late", "tl-over"
		case k == follow.TimelinessClosed:
			m.state, m.label.class = cancelled, "tl-void"
		case !k.Met():
			m.state = planned
		}
		name := d.say(due.Title, string(due.Commitment))
		m.title = phrase(", ", name.text, d.tell("due {0}", d.spell(due.When)), kind.text)
		r := row{name: name, title: name.text, class: m.class, thread: true}
		if made := d.promised[due.Commitment]; d.before(made) {
			r.earlier = true
		} else if !made.IsZero() {
			r.marks = append(r.marks, mark{when: made, class: m.class, form: speck, title: phrase(", ", name.text, d.tell("made {0}", d.spell(made)))})
		}
		r.marks = append(r.marks, m)
		l.rows = append(l.rows, r)
	}
	l.blank = l.of - l.shown - l.before
	d.lane(&l)
}
