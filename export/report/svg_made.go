package report

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// An occasion is what commitments were made at, and how many by their force.
type occasion struct {
	at     record.ID
	when   timeline.Span
	forces []int // of none, then of each, weakest first
	all    int
}

// occasions returns what commitments were made at, in the order of time, the one
// with the most first.
func (d *picture) occasions() []*occasion {
	type place struct {
		at   record.ID
		when timeline.Span
	}
	known := make(map[place]*occasion)
	var list []*occasion
	for i := range d.p.Commitments {
		c := &d.p.Commitments[i]
		at := place{c.MadeAt, c.Dates()}
		if at.when.IsZero() {
			at.when = d.held[c.MadeAt]
		}
		o := known[at]
		if o == nil {
			o = &occasion{at: at.at, when: at.when, forces: make([]int, len(partnership.Forces())+1)}
			known[at] = o
			list = append(list, o)
		}
		o.forces[slices.Index(partnership.Forces(), c.Force)+1]++
		o.all++
	}
	slices.SortStableFunc(list, func(a, b *occasion) int { return cmp.Or(a.when.Compare(b.when), cmp.Compare(b.all, a.all)) })
	return list
}

// made draws a column for each occasion commitments were made at: the firmer, the
// darker. Columns for which there is no room on their day stand beside it.
func (d *picture) made() {
	l := lane{head: words{text: d.tell("Commitments made")}, what: "{0} of {1}, by occasion", of: len(d.p.Commitments)}
	if l.of == 0 {
		return
	}
	var shown []*occasion
	most := 1
	for _, o := range d.occasions() {
		switch {
		case o.when.IsZero():
			l.blank += o.all
		case d.before(o.when):
			l.before += o.all
		default:
			l.shown += o.all
			shown = append(shown, o)
			most = max(most, o.all)
		}
	}
	d.head(&l)
	tall := min(84*px, unit(most)*6*px)
	wide := max(min(max(15*px, width(strconv.Itoa(most), small)+px), (d.right-d.left)/unit(max(1, len(shown)))), 1)
	d.y += tall + 14*px
	base := d.y
	d.line("tl-grid", d.left, base, d.right, base)
	next := d.left
	var groups []group
	for i, o := range shown {
		left, right := d.reach(mark{when: o.when, form: bar})
		x := left
		if !exact(o.when) {
			x = (left + right - wide) / 2
		}
		x = max(next, min(x, d.right-unit(len(shown)-i)*wide))
		if x == next && len(groups) > 0 {
			groups[len(groups)-1].more++
		} else {
			groups = append(groups, group{from: x, name: d.occasion(o)})
		}
		d.open("tl-council", phrase(", ", d.of(o.at), d.spell(o.when), d.tell("{0} of {1} commitments", strconv.Itoa(o.all), strconv.Itoa(l.of))))
		if !exact(o.when) {
			d.rect("tl-band", left, base, right-left, 4*px, 2*px)
		}
		y := base
		for i, n := range o.forces {
			if n == 0 {
				continue
			}
			high := tall * unit(n) / unit(most)
			d.rect("tl-force tl-force"+strconv.Itoa(i), x, y-high, max(wide-px, 1), high, 0)
			y -= high
		}
		if n := strconv.Itoa(o.all); width(n, small) <= wide {
			d.text("tl-small tl-halo tl-mid", x+wide/2, y-4*px, words{text: n})
		}
		d.close()
		next = x + wide
	}
	d.y += 16 * px
	for i, g := range groups {
		end := pageWidth - margin
		if i+1 < len(groups) {
			end = groups[i+1].from
		}
		more := ""
		if g.more > 0 {
			more = " +" + strconv.Itoa(g.more)
		}
		if name := shorten(oneLine(g.name.text), small, end-g.from-6*px-width(more, small)); name != "" {
			d.text("tl-small tl-halo", g.from, d.y, words{text: name + more, in: g.name.in})
		}
	}
}

// A group is columns side by side.
type group struct {
	from unit
	name words
	more int
}

// occasion returns what an occasion is called in short.
func (d *picture) occasion(o *occasion) words {
	for i := range d.p.Council.Meetings {
		if m := &d.p.Council.Meetings[i]; m.ID == o.at && m.Number > 0 {
			return words{text: d.session(m)}
		}
	}
	if o.at == "" {
		return words{text: d.spell(o.when)}
	}
	return d.called(o.at)
}
