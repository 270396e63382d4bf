package report

import (
	"strconv"

	"github.com/eujapan/digitalpartnership/partnership"
)

// legend draws what the marks mean.
func (d *picture) legend() {
	d.y += 30 * px
	d.line("tl-grid", margin, d.y, pageWidth-margin, d.y)
	d.y += 24 * px
	x, y := margin, d.y
	next := func() { x, y = margin, y+20*px }
	item := func(wide unit, text string, draw func(x unit)) {
		text = d.tell(text)
		draw(x)
		x += wide + 6*px
		d.text("tl-small", x, y+4*px, words{text: text})
		x += width(text, small) + 16*px
	}
	one := func(class string, form form, state state) func(unit) {
		return func(x unit) {
			d.open(class, "")
			d.day(mark{form: form, state: state}, x+6*px, y)
			if state == cancelled {
				d.line("tl-strike", x-px, y+5*px, x+13*px, y-5*px)
			}
			d.close()
		}
	}
	band := func(class, kind string) func(unit) {
		return func(x unit) {
			d.open(class, "")
			d.rect(kind, x, y-4*px, 30*px, 8*px, 4*px)
			d.close()
		}
	}
	item(12*px, "held on this day", one("tl-dialogue", dot, sure))
	item(12*px, "planned", one("tl-dialogue", dot, planned))
	item(12*px, "called off", one("tl-dialogue", dot, cancelled))
	item(30*px, "on some day within", band("tl-dialogue", "tl-band"))
	item(30*px, "planned for some day within", band("tl-dialogue", "tl-plan"))
	item(30*px, "end open or not known", func(x unit) {
		d.open("tl-project", "")
		d.fade(x, y-4*px, 30*px, 8*px)
		d.close()
	})
	next()
	item(12*px, "signed", one("tl-instrument", diamond, sure))
	item(12*px, "in force", one("tl-instrument", square, sure))
	item(12*px, "another step", one("tl-instrument", speck, sure))
	item(12*px, "promised", one("tl-due", speck, sure))
	item(12*px, "due, and met", one("tl-due", diamond, sure))
	item(12*px, "due, and not known to be met", one("tl-due", diamond, planned))
	item(12*px, "overdue", one("tl-late", diamond, sure))
	next()
	for i, f := range append([]partnership.Force{""}, partnership.Forces()...) {
		text := "force not said"
		if f != "" {
			text = d.kind("force", string(f))
		}
		item(10*px, text, func(x unit) {
			d.open("tl-council", "")
			d.rect("tl-force tl-force"+strconv.Itoa(i), x, y-5*px, 10*px, 10*px, px)
			d.close()
		})
	}
	d.y = y
}
