package report

import (
	"strconv"

	"github.com/eujapan/digitalpartnership/timeline"
)

// axis draws the years, the launch, and the day the record speaks of, behind
// everything else.
func (d *picture) axis(top, bottom unit) {
	head := top - 8*px
	if !d.p.AsOf.IsZero() {
		if x := max(d.end(d.p.AsOf), d.left); x < d.right {
			d.rect("tl-later", x, head-14*px, d.right-x, bottom-head+14*px, 0)
		}
	}
	step := d.step()
	first := d.from.Year()
	for year := first; year <= d.to.Year(); year++ {
		if year%step != 0 && year != first {
			continue
		}
		x := d.start(yearOf(year))
		d.line("tl-grid", x, head-14*px, x, bottom)
		if step == 1 {
			x = (x + d.end(yearOf(year))) / 2
		} else if year%step != 0 {
			continue
		}
		d.text("tl-year tl-halo", x, head, words{text: strconv.Itoa(year)})
		d.text("tl-year tl-halo", x, bottom, words{text: strconv.Itoa(year)})
	}
	d.line("tl-grid", d.right, head-14*px, d.right, bottom)
	var now gap
	if !d.p.AsOf.IsZero() && !d.p.AsOf.Before(d.from) {
		x := d.end(d.p.AsOf)
		d.line("tl-now", x, head-14*px, x, bottom)
		now = d.flag(x, head, d.tell("as of {0}", d.p.AsOf.String()), gap{})
	}
	if launched := d.p.Launched; !launched.IsZero() {
		left, right, class := d.start(launched), d.end(launched), "tl-then"
		if launched.Precision() < timeline.PrecisionDay {
			class = "tl-since"
		}
		d.rect(class, left, head-14*px, max(right-left, px), bottom-head+14*px, 0)
		d.flag((left+right)/2, head, d.tell("launched {0}", launched.String()), now)
	}
}

// flag writes what a line at x stands for above the years, in front of what is
// there already if need be.
func (d *picture) flag(x, head unit, said string, taken gap) gap {
	wide := width(said, small)
	at := gap{min(x-wide/2, pageWidth-wide-px), min(x+wide/2, pageWidth-px)}
	if at.meets(taken) {
		at = gap{taken.left - 8*px - wide, taken.left - 8*px}
	}
	d.text("tl-small tl-mid tl-halo", at.middle(), head-18*px, words{text: said})
	return at
}
