package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/timeline"
)

// A row is one record of a lane: its name and its marks.
type row struct {
	name  words
	title string
	class string
	marks []mark
	// thread joins the marks with a line, from before the scale if something
	// was there.
	thread, earlier bool
}

// A lane is a part of the picture: its rows, and what it does not show.
type lane struct {
	head   words
	rows   []row
	more   string // to say of it
	shown  int    // of
	of     int    // all there are
	what   string // the phrase with both
	before int    // certainly before the scale
	blank  int    // without a date
}

// note says how much of a lane is shown, and why not all.
func (d *picture) note(l *lane) string {
	said := []string{d.tell(l.what, strconv.Itoa(l.shown), strconv.Itoa(l.of)), l.more}
	if l.before > 0 {
		said = append(said, d.tell("{0} before {1}", strconv.Itoa(l.before), strconv.Itoa(d.from.Year())))
	}
	if l.blank > 0 {
		said = append(said, d.tell("{0} without a date", strconv.Itoa(l.blank)))
	}
	return phrase(" · ", said...)
}

const (
	rowHeight = 19 * px
	small     = 11 * px // the size of small letters
	normal    = 12 * px
)

// head writes the head of a lane.
func (d *picture) head(l *lane) {
	d.y += 34 * px
	d.line("tl-grid", margin, d.y-22*px, pageWidth-margin, d.y-22*px)
	name := shorten(l.head.text, 15*px, 520*px)
	d.text("tl-head tl-halo", margin, d.y, words{text: name, in: l.head.in})
	d.text("tl-small tl-halo", margin+width(name, 15*px)+10*px, d.y, words{text: d.note(l)})
	d.y += 8 * px
}

// lane draws a lane, its rows in the order of what they show first.
func (d *picture) lane(l *lane) {
	if l.of == 0 {
		return
	}
	d.head(l)
	slices.SortStableFunc(l.rows, func(a, b row) int { return a.first().Compare(b.first()) })
	for i := range l.rows {
		d.y += rowHeight
		d.row(&l.rows[i], d.y-rowHeight/2+2*px)
	}
}

// first returns when the first mark of a row is.
func (r *row) first() timeline.Span {
	return slices.MinFunc(r.marks, func(a, b mark) int { return a.when.Compare(b.when) }).when
}

// row draws a row at a height.
func (d *picture) row(r *row, y unit) {
	slices.SortStableFunc(r.marks, func(a, b mark) int { return a.when.Compare(b.when) })
	var taken []gap
	for _, m := range r.marks {
		left, right := d.reach(m)
		if m.when.End.IsZero() {
			right = d.until(right)
		}
		taken = append(taken, gap{left, right})
	}
	byLeft := func(a, b gap) int { return cmp.Compare(a.left, b.left) }
	from, to := slices.MinFunc(taken, byLeft).left, slices.MaxFunc(taken, byLeft).left
	end := from - 8*px // of the name and what leads from it to the marks
	if r.thread && r.earlier {
		from, end = d.left, d.left-4*px
	}
	name := shorten(oneLine(r.name.text), normal, end-margin-8*px)
	named := gap{margin, margin + width(name, normal)}
	if named.right+8*px < end {
		d.line("tl-lead", named.right+8*px, y, end, y)
	}
	d.open("", r.title)
	d.text("tl-halo", margin, y+4*px, words{text: name, in: r.name.in})
	d.close()
	labels := labelled(r.marks, append(taken, named))
	if r.thread {
		d.thread(r.class, from, to, y, labels)
	}
	for _, m := range r.marks {
		d.draw(m, y)
	}
	for _, l := range labels {
		d.text(strings.TrimSpace("tl-small tl-halo "+l.class), l.at.left, y+4*px, words{text: l.text, in: l.in})
	}
}

// thread draws a line, but not through labels.
func (d *picture) thread(class string, from, to, y unit, labels []label) {
	d.open(class, "")
	for _, l := range slices.SortedFunc(slices.Values(labels), func(a, b label) int { return cmp.Compare(a.at.left, b.at.left) }) {
		if from < l.at.left && l.at.left < to {
			d.line("tl-thread", from, y, l.at.left-2*px, y)
			from = l.at.right
		}
	}
	if from < to {
		d.line("tl-thread", from, y, to, y)
	}
	d.close()
}

// A label is what stands beside a mark, and where.
type label struct {
	words
	at gap
}

// labelled returns as many of the labels of marks as there is room for beside them.
// What is taken begins with the marks themselves.
func labelled(marks []mark, taken []gap) []label {
	var placed []label
	for i, m := range marks {
		l := label{words: m.label}
		if l.text = shorten(oneLine(l.text), small, 260*px); l.text == "" {
			continue
		}
		wide := width(l.text, small)
		after := gap{taken[i].right + 4*px, taken[i].right + 4*px + wide}
		ahead := gap{taken[i].left - 4*px - wide, taken[i].left - 4*px}
		places := []gap{after, ahead}
		if m.when.End.IsZero() {
			places = places[1:] // where it ends nobody knows
		}
		for _, at := range places {
			if at.left < margin || at.right > pageWidth-4*px || slices.ContainsFunc(taken, at.meets) ||
				at == after && i+1 < len(marks) && taken[i+1].left < at.right { // the next one's, to a reader
				continue
			}
			l.at = at
			placed, taken = append(placed, l), append(taken, at)
			break
		}
	}
	return placed
}

// A gap is a piece of a row.
type gap struct{ left, right unit }

func (g gap) middle() unit { return (g.left + g.right) / 2 }

// meets reports whether two pieces of a row touch.
func (g gap) meets(o gap) bool { return g.left < o.right+2*px && o.left < g.right+2*px }
