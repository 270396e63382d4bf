package report

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/eujapan/digitalpartnership/council"
)

// A card is what stands beside a meeting of the council: when and where, and who
// shared the chair.
type card struct {
	lines [][]words
	wide  unit
	at    gap
	above bool
}

// The measures of cards.
const (
	cardLine   = 14 * px
	cardRoom   = 160 * px // at most, for a line
	cardChairs = 5        // at most
)

// council draws the meetings of the council, with a card for each that there is
// room for, below the line or above it.
func (d *picture) council() {
	c := &d.p.Council
	l := lane{head: d.say(c.Name, cmp.Or(string(c.ID), d.tell("Council"))), what: "{0} of {1} meetings", of: len(c.Meetings)}
	if l.of == 0 {
		return
	}
	var shown []*council.Meeting
	for i := range c.Meetings {
		switch m := &c.Meetings[i]; {
		case m.When.IsZero():
			l.blank++
		case d.before(m.When):
			l.before++
		default:
			l.shown++
			shown = append(shown, m)
		}
	}
	d.head(&l)
	slices.SortStableFunc(shown, func(a, b *council.Meeting) int { return a.When.Compare(b.When) })
	cards, above, below := d.cards(shown)
	d.y += above + 18*px
	d.line("tl-grid", d.left, d.y, d.right, d.y)
	last := unit(0)
	for i, m := range shown {
		last = d.meeting(m, d.y, last)
		y := d.y + 26*px
		if cards[i].above {
			y = d.y - 18*px - unit(len(cards[i].lines)-1)*cardLine
		}
		for _, line := range cards[i].lines {
			d.text("tl-small tl-halo", cards[i].at.left, y, line...)
			y += cardLine
		}
	}
	d.y += 16*px + below
}

// cards returns a card for each meeting, without lines if there is no room for
// it, and how high those above the line and those below are.
func (d *picture) cards(shown []*council.Meeting) (cards []card, above, below unit) {
	var up, down []gap
	for _, m := range shown {
		c := d.card(m)
		high := unit(len(c.lines)) * cardLine
		left, right := d.reach(d.seat(m))
		var ok bool
		if c.at, ok = d.place(left, right, c.wide, down); ok {
			down, below = append(down, c.at), max(below, high)
		} else if c.at, ok = d.place(left, right, c.wide, up); ok {
			up, above = append(up, c.at), max(above, high)
			c.above = true
		} else {
			c.lines = nil
		}
		cards = append(cards, c)
	}
	return cards, above, below
}

// place finds a place for a card of a mark: where it begins, or a little behind,
// or further for one that is long.
func (d *picture) place(left, right, wide unit, taken []gap) (gap, bool) {
	left = max(d.left, min(left, pageWidth-margin-wide))
	at := gap{left, left + wide}
	for _, t := range taken {
		if at.left < t.right+8*px {
			at = gap{t.right + 8*px, t.right + 8*px + wide}
		}
	}
	return at, at.left <= max(left+16*px, right-wide) && at.right <= pageWidth
}

// seat returns the mark of a meeting of the council.
func (d *picture) seat(m *council.Meeting) mark {
	return mark{when: m.When, class: "tl-council", form: seat, state: stateOf(m), title: d.met(m)}
}

// stateOf returns how a meeting is drawn.
func stateOf(m *council.Meeting) state {
	switch m.Status {
	case council.Planned:
		return planned
	case council.Cancelled:
		return cancelled
	}
	return sure
}

// meeting draws a meeting of the council, with its number unless that would
// stand on another mark, and returns where it ends.
func (d *picture) meeting(m *council.Meeting, y, last unit) unit {
	s := d.seat(m)
	d.draw(s, y)
	left, right := d.reach(s)
	if m.Number > 0 && left >= last {
		class := "tl-in tl-out tl-halo"
		if d.oneDay(s) && s.state == sure {
			class = "tl-in"
		}
		d.text(class, (left+right)/2, y+4*px, words{text: strconv.Itoa(m.Number)})
	}
	return max(last, right)
}

// met returns all there is to say of a meeting in a line.
func (d *picture) met(m *council.Meeting) string {
	parts := []string{d.of(m.ID), d.spell(m.When)}
	if m.Status != council.Held {
		parts = append(parts, d.kind("status", string(m.Status)))
	}
	parts = append(parts, d.in(m.Place), d.kind("mode", string(m.Mode)))
	for i := range m.Attendance {
		if a := &m.Attendance[i]; a.Role == council.CoChair {
			parts = append(parts, phrase(" ", d.kind("role", string(a.Role)), d.person(a)))
		}
	}
	return phrase(", ", parts...)
}

// card returns the card of a meeting.
func (d *picture) card(m *council.Meeting) card {
	var c card
	when, place := words{text: d.spell(m.When), class: "tl-when"}, d.say(m.Place, "")
	if m.Status == council.Cancelled {
		when.class = "tl-void"
	}
	if place.text = oneLine(place.text); place.text != "" && width(when.text+" "+place.text, small) < cardRoom {
		c.add(when, place)
	} else {
		c.add(when)
		c.add(place)
	}
	if m.Status != council.Held {
		c.add(words{text: d.kind("status", string(m.Status))})
	}
	chairs := 0
	for i := range m.Attendance {
		a := &m.Attendance[i]
		if a.Role != council.CoChair {
			continue
		}
		if chairs++; chairs <= cardChairs {
			name := d.say(a.Name, "")
			name.class = "tl-name"
			c.add(words{text: string(a.Party)}, name)
		}
	}
	if chairs > cardChairs {
		c.add(words{text: d.tell("and {0} more", strconv.Itoa(chairs-cardChairs))})
	}
	return c
}

// add adds a line of those of the words that say something.
func (c *card) add(line ...words) {
	var said []words
	wide := unit(0)
	for _, w := range line {
		if w.text = shorten(oneLine(w.text), small, cardRoom); w.text != "" {
			said = append(said, w)
			wide += width(w.text, small) + width(" ", small)
		}
	}
	if said != nil {
		c.lines = append(c.lines, said)
		c.wide = max(c.wide, wide-width(" ", small))
	}
}
