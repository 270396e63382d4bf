package report

import "github.com/eujapan/digitalpartnership/timeline"

// A mark is something dated in a picture.
type mark struct {
	when  timeline.Span // not zero, nor all before the scale
	class string        // of its colour
	form  form
	state state
	title string // all there is to say, shown when it is pointed at
	label words  // what there may be room for beside it
}

// A form is what a mark on one day looks like.
type form int

const (
	dot     form = iota // somebody met
	seat                // the council did
	diamond             // signed, or due
	square              // in force
	speck               // any other step
	bar                 // from a day to another
)

// A state is how a mark is drawn.
type state int

const (
	sure state = iota
	planned
	cancelled
)

// radius returns half the width of a mark on one day.
func (f form) radius() unit {
	if f == seat {
		return 9 * px
	}
	return 5 * px
}

// oneDay reports whether a mark is drawn as one on one day: it is known to be on
// so few that they would not be seen.
func (s *scale) oneDay(m mark) bool {
	return m.form != bar && exact(m.when) && s.end(m.when.End)-s.start(m.when.Start) < 2*m.form.radius()
}

// reach returns where a mark begins and ends, within the scale. One that fades
// ends where it begins to.
func (s *scale) reach(m mark) (left, right unit) {
	left = s.start(m.when.Start)
	switch {
	case m.when.End.IsZero():
		right = s.end(m.when.Start)
	case s.oneDay(m):
		middle := (left + s.end(m.when.End)) / 2
		left, right = middle-m.form.radius(), middle+m.form.radius()
	default:
		right = s.end(m.when.End)
	}
	return max(left, s.left), max(right, left+4*px, s.left)
}

// draw draws a mark at a height. What is not known to the day is a pale band
// over all days it may be on, darker where it certainly is. What has no known
// end fades, from where it may have begun to the day the record speaks of.
func (d *picture) draw(m mark, y unit) {
	d.open(m.class, m.title)
	defer d.close()
	left, right := d.reach(m)
	high := m.form.radius() - px
	band := "tl-band"
	if m.state != sure {
		band = "tl-plan"
	}
	switch {
	case d.oneDay(m):
		d.day(m, (left+right)/2, y)
	case m.when.End.IsZero():
		if m.state == sure {
			d.fade(right, y-high, d.until(right)-right, 2*high)
		}
		if exact(m.when.Start.Dates()) {
			band = "tl-full"
		}
		if !m.when.Start.Before(d.from) {
			d.rect(band, left, y-high, right-left, 2*high, 0)
		}
	case exact(m.when) && m.state == sure:
		d.rect("tl-full", left, y-high, right-left, 2*high, 2*px)
	default:
		d.rect(band, left+px/2, y-high, right-left-px, 2*high, high)
		begun, over := max(d.end(m.when.Start), d.left), d.start(m.when.End)
		if m.state == sure && begun < over {
			d.rect("tl-full", begun, y-high, over-begun, 2*high, 2*px)
		}
	}
	if m.state == cancelled {
		d.line("tl-strike", left-2*px, y+high, right+2*px, y-high)
	}
}

// until returns where what has no known end and fades from x on is seen no more:
// at the day the record speaks of, but never at once.
func (d *picture) until(x unit) unit {
	return min(max(d.end(d.p.AsOf), x+40*px), pageWidth-2*px)
}

// fade draws a rectangle that fades from left to right.
func (d *picture) fade(x, y, w, h unit) {
	d.put(`<g mask="url(#`, d.prefix, `tl-fading)">`)
	d.rect("tl-full", x, y, w, h, 0)
	d.close()
}

// day draws a mark on one day.
func (d *picture) day(m mark, x, y unit) {
	class := "tl-full"
	if m.state != sure {
		class = "tl-hollow"
	}
	switch r := m.form.radius(); m.form {
	case dot, seat:
		d.circle(class, x, y, r-px/2)
	case diamond:
		d.path(class, "M"+(x-r).String()+" "+y.String()+"L"+x.String()+" "+(y-r).String()+
			"L"+(x+r).String()+" "+y.String()+"L"+x.String()+" "+(y+r).String()+"Z")
	case square:
		d.rect(class, x-r+px/2, y-r+px/2, 2*r-px, 2*r-px, px)
	case speck:
		d.circle("tl-hollow", x, y, 5*px/2)
	}
}
