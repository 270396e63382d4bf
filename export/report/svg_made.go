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
	l := lane{head: words{text: "Commitments made"}, what: "commitments, by occasion", of: len(d.p.Commitments)}
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
	const wide = 13 * px
	tall := min(84*px, unit(most)*6*px)
	d.y += tall + 14*px
	base := d.y
	d.line("tl-grid", d.left, base, d.right, base)
	next := d.left
	var groups []group
	for _, o := range shown {
		left, right := d.reach(mark{when: o.when, form: bar})
		x := max(next, (left+right-wide)/2)
		if exact(o.when) {
			x = max(next, left)
		}
		if x == next && len(groups) > 0 {
			groups[len(groups)-1].more++
		} else {
			groups = append(groups, group{from: x, name: d.occasion(o)})
		}
		groups[len(groups)-1].to = x + wide
		d.open("tl-council", phrase(", ", d.of(o.at), spell(o.when))+": "+strconv.Itoa(o.all)+" of "+strconv.Itoa(l.of)+" commitments")
		if !exact(o.when) {
			d.rect("tl-band", left, base, right-left, 4*px, 2*px)
		}
		y := base
		for i, n := range o.forces {
			if n == 0 {
				continue
			}
			high := tall * unit(n) / unit(most)
			d.rect("tl-force tl-force"+strconv.Itoa(i), x, y-high, wide-px, high, 0)
			y -= high
		}
		d.text("tl-small tl-halo tl-mid", x+wide/2, y-4*px, words{text: strconv.Itoa(o.all)})
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
	from, to unit
	name     words
	more     int
}

// occasion returns what an occasion is called in short.
func (d *picture) occasion(o *occasion) words {
	for i := range d.p.Council.Meetings {
		if m := &d.p.Council.Meetings[i]; m.ID == o.at && m.Number > 0 {
			return words{text: "Council " + strconv.Itoa(m.Number)}
		}
	}
	return words{text: cmp.Or(d.of(o.at), spell(o.when))}
}
