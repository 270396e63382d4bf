package calendar

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A body is the council or a dialogue.
type body struct {
	name     string
	kind     string
	meetings []council.Meeting
	at       record.Pointer // of the meetings
}

func (d *diary) bodies() []body {
	c := &d.p.Council
	list := []body{{d.title(c.Name, c.ID), "council", c.Meetings, "/council/meetings"}}
	for i := range d.p.Dialogues {
		b := &d.p.Dialogues[i]
		at := record.Pointer("/dialogues").Item(i).Member("meetings")
		list = append(list, body{d.title(b.Name, b.ID), string(b.Kind), b.Meetings, at})
	}
	return list
}

// called returns what a meeting of the body is called, its id if it has neither
// a body with a name nor a number.
func (b *body) called(m *council.Meeting) string {
	number := ""
	if m.Number > 0 {
		number = "meeting " + strconv.Itoa(m.Number)
	}
	return cmp.Or(phrase(", ", b.name, number), string(m.ID))
}

func (d *diary) meeting(at record.Pointer, b body, m *council.Meeting) {
	e := entry{
		id: m.ID, role: "meeting", when: m.When, title: b.called(m), word: string(m.Status),
		moves: moves(m), cancelled: m.Status == council.Cancelled,
		place:      phrase(", ", d.in(m.Venue), d.in(m.Place)),
		categories: append([]string{"meeting", b.kind}, d.topics(m.Topics)...),
		sources:    m.Sources,
	}
	if m.Status == council.Held {
		e.word = ""
	}
	e.notes = append([]string{
		note("Also known as", "; ", m.AlsoKnownAs...),
		note("Mode", "", spaced(string(m.Mode))),
		note("Announced for", "; ", d.plans(m)...),
	}, d.attendance(m)...)
	if n := d.made[m.ID]; n > 0 {
		e.notes = append(e.notes, note("Commitments made", "", strconv.Itoa(n)))
	}
	e.notes = append(e.notes, note("Not read for this record", "; ", d.all(m.Unread)...))
	d.add(at, "/when", e)
}

// moves returns how often the date of a meeting changed. Another plan that
// comes to light, wherever in the list it belongs, never makes it less.
func moves(m *council.Meeting) (n int) {
	var last timeline.Span
	move := func(when timeline.Span) {
		if when.IsZero() {
			return
		}
		if !last.IsZero() && when != last {
			n++
		}
		last = when
	}
	for i := range m.Plans {
		move(m.Plans[i].When)
	}
	move(m.When)
	return n
}

// plans returns what was announced of a meeting. What was announced twice in a
// row stands there once.
func (d *diary) plans(m *council.Meeting) []string {
	said := make([]string, len(m.Plans))
	for i := range m.Plans {
		said[i] = phrase(", ", spell(m.Plans[i].When), d.in(m.Plans[i].Place))
	}
	return slices.Compact(said)
}

// attendance returns a line for each person at a meeting, and one on whether
// they are all.
func (d *diary) attendance(m *council.Meeting) (lines []string) {
	for i := range m.Attendance {
		a := &m.Attendance[i]
		parts := []string{d.person(a.Name, a.Office, a.Party), string(a.Mode)}
		if whom := d.in(a.OnBehalfOf); whom != "" {
			parts = append(parts, "on behalf of "+whom)
		}
		lines = append(lines, note(capital(string(a.Role)), ", ", parts...))
	}
	if lines != nil && !m.AttendanceComplete {
		lines = append(lines, "Others may have taken part.")
	}
	return lines
}

// person returns a person's name, office and party.
func (d *diary) person(name, office record.Text, party record.PartyCode) string {
	side := d.party(party)
	if side != "" {
		side = "(" + side + ")"
	}
	return phrase(" ", phrase(", ", d.in(name), d.in(office)), side)
}
