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
		x, said := d.end(d.p.AsOf), "as of "+d.p.AsOf.String()
		wide := width(said, small)
		now = gap{min(x-wide/2, pageWidth-wide-px), min(x+wide/2, pageWidth-px)}
		d.line("tl-now", x, head-14*px, x, bottom)
		d.text("tl-small tl-mid tl-halo", now.middle(), head-18*px, words{text: said})
	}
	if !d.p.Launched.IsZero() {
		left, right, said := d.start(d.p.Launched), d.end(d.p.Launched), "launched "+d.p.Launched.String()
		class := "tl-then"
		if d.p.Launched.Precision() < timeline.PrecisionDay {
			class = "tl-then2"
		}
		right = max(right, left+px)
		d.rect(class, left, head-14*px, right-left, bottom-head+14*px, 0)
		wide := width(said, small)
		at := gap{(left + right - wide) / 2, (left + right + wide) / 2}
		if at.meets(now) {
			at = gap{now.left - 8*px - wide, now.left - 8*px}
		}
		d.text("tl-small tl-mid tl-halo", at.middle(), head-18*px, words{text: said})
	}
}
