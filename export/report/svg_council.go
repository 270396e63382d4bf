package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/council"
)

// A card is what stands beside a meeting of the council: when and where, and who
// shared the chair.
type card struct {
	lines []words2
	wide  unit
}

type words2 []words

const cardLine = 14 * px

// council draws the meetings of the council, with a card for each that there is
// room for, below the line or above it.
func (d *picture) council() {
	c := &d.p.Council
	l := lane{head: d.say(c.Name, string(c.ID)), what: "meetings", of: len(c.Meetings)}
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
	cards := make([]card, len(shown))
	places := make([]gap, len(shown))
	above := make([]bool, len(shown))
	var below, over []gap
	tall, high := unit(0), unit(0)
	for i, m := range shown {
		cards[i] = d.card(m)
		size := unit(len(cards[i].lines)) * cardLine
		left, right := d.reach(mark{when: m.When})
		if at, ok := d.place(left, right, cards[i].wide, below); ok {
			places[i], below = at, append(below, at)
			tall = max(tall, size)
		} else if at, ok := d.place(left, right, cards[i].wide, over); ok {
			places[i], over = at, append(over, at)
			above[i] = true
			high = max(high, size)
		} else {
			cards[i].lines = nil
		}
	}
	if high > 0 {
		d.y += high
	}
	d.y += 18 * px
	y := d.y
	d.line("tl-grid", d.left, y, d.right, y)
	for i, m := range shown {
		d.meeting(m, y)
		top := y + 26*px
		if above[i] {
			top = y - 18*px - unit(len(cards[i].lines)-1)*cardLine
		}
		for _, line := range cards[i].lines {
			d.text("tl-small tl-halo", places[i].left, top, line...)
			top += cardLine
		}
	}
	d.y += 16*px + tall
}

// place finds a place for a card of a mark, at most a little behind where the
// mark begins or ends.
func (d *picture) place(left, right, wide unit, taken []gap) (gap, bool) {
	left = max(d.left, min(left, pageWidth-margin-wide))
	at := gap{left, left + wide + 4*px}
	for _, t := range taken {
		if at.meets(t) {
			at = gap{t.right + 2*px, t.right + 6*px + wide}
		}
	}
	return at, at.left <= max(left+16*px, right-wide) && at.right <= pageWidth && !slices.ContainsFunc(taken, at.meets)
}

// meeting draws the mark of a meeting of the council, with its number.
func (d *picture) meeting(m *council.Meeting, y unit) {
	number := ""
	if m.Number > 0 {
		number = strconv.Itoa(m.Number)
	}
	left, right := d.reach(mark{when: m.When})
	middle := (left + right) / 2
	d.open("tl-council", d.met(m, d.of(m.ID)))
	class := ""
	const r = 9 * px
	switch {
	case exact(m.When) && right-left < 2*r:
		if m.Status == council.Held {
			d.circle("tl-full", middle, y, r)
			class = "tl-in"
		} else {
			d.circle("tl-hollow", middle, y, r)
			class = "tl-in tl-out tl-halo"
		}
		left, right = middle-r, middle+r
	case exact(m.When) && m.Status == council.Held:
		d.rect("tl-full", left, y-r, right-left, 2*r, r)
		class = "tl-in"
	case m.Status == council.Held:
		d.rect("tl-band", left, y-r, right-left, 2*r, r)
		class = "tl-in tl-out tl-halo"
	default:
		d.rect("tl-plan", left, y-r, right-left, 2*r, r)
		class = "tl-in tl-out tl-halo"
	}
	if number != "" {
		d.text(class, middle, y+4*px, words{text: number})
	}
	if m.Status == council.Cancelled {
		d.line("tl-strike", left, y+r, right, y-r)
	}
	d.close()
}

// met returns all there is to say of a meeting in a line.
func (d *picture) met(m *council.Meeting, name string) string {
	parts := []string{name, spell(m.When)}
	if m.Status != council.Held {
		parts = append(parts, string(m.Status))
	}
	parts = append(parts, d.in(m.Place), string(m.Mode))
	for i := range m.Attendance {
		if a := &m.Attendance[i]; a.Role == council.CoChair {
			parts = append(parts, string(a.Role)+" "+d.in(a.Name)+" ("+d.party(a.Party)+")")
		}
	}
	return phrase(", ", parts...)
}

// phrase joins those of the parts that are not empty.
func phrase(between string, parts ...string) string {
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, between)
}

// card returns the card of a meeting.
func (d *picture) card(m *council.Meeting) card {
	const room, most = 160 * px, 5
	var c card
	add := func(line ...words) {
		wide := width(" ", small) * unit(len(line)-1)
		for i := range line {
			line[i].text = shorten(oneLine(line[i].text), small, room)
			wide += width(line[i].text, small)
		}
		c.wide = max(c.wide, wide)
		c.lines = append(c.lines, line)
	}
	when := words{text: spell(m.When), class: "tl-when"}
	if m.Status == council.Cancelled {
		when.class = "tl-void"
	}
	switch place := d.say(m.Place, ""); {
	case place.text == "":
		add(when)
	case width(when.text+" "+place.text, small) < room:
		add(when, place)
	default:
		add(when)
		add(place)
	}
	if m.Status != council.Held {
		add(words{text: string(m.Status)})
	}
	chairs := 0
	for i := range m.Attendance {
		a := &m.Attendance[i]
		if a.Role != council.CoChair {
			continue
		}
		if chairs++; chairs > most {
			continue
		}
		name := d.say(a.Name, "")
		name.class = "tl-name"
		if a.Party != "" {
			add(words{text: string(a.Party)}, name)
		} else {
			add(name)
		}
	}
	if chairs > most {
		add(words{text: "and " + strconv.Itoa(chairs-most) + " more"})
	}
	return c
}
