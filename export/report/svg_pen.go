package report

import (
	"bytes"
	"encoding/xml"

	"github.com/eujapan/digitalpartnership/record"
)

// A pen writes the elements of a picture. All classes are of the picture alone,
// and begin with tl-.
type pen struct{ bytes.Buffer }

// put writes markup as it is.
func (b *pen) put(parts ...string) {
	for _, part := range parts {
		b.WriteString(part)
	}
}

// escaped writes what stands for words in XML. It has no place for some
// characters, and shows the one for a character that is missing.
func (b *pen) escaped(s string) { xml.EscapeText(&b.Buffer, []byte(s)) }

// open begins a group that shows a title when it is pointed at, if it has one.
func (b *pen) open(class, title string) {
	b.put("<g", attribute("class", class), ">")
	if title != "" {
		b.put("<title>")
		b.escaped(title)
		b.put("</title>")
	}
}

func (b *pen) close() { b.put("</g>\n") }

// attribute returns an attribute whose value needs no escape, if it has one.
func attribute(name, value string) string {
	if value == "" {
		return ""
	}
	return " " + name + `="` + value + `"`
}

// path draws a path, whose places it is given as numbers between the letters.
func (b *pen) path(class, d string) {
	b.put("<path", attribute("class", class), attribute("d", d), "/>\n")
}

func (b *pen) line(class string, x1, y1, x2, y2 unit) {
	b.path(class, "M"+x1.String()+" "+y1.String()+"L"+x2.String()+" "+y2.String())
}

func (b *pen) circle(class string, x, y, r unit) {
	b.put("<circle", attribute("class", class), attribute("cx", x.String()), attribute("cy", y.String()), attribute("r", r.String()), "/>\n")
}

// rect draws a rectangle with round corners, as round as it can be at most.
func (b *pen) rect(class string, x, y, w, h, r unit) {
	b.put("<rect", attribute("class", class), attribute("x", x.String()), attribute("y", y.String()),
		attribute("width", w.String()), attribute("height", h.String()))
	if r = min(r, w/2, h/2); r > 0 {
		b.put(attribute("rx", r.String()))
	}
	b.put("/>\n")
}

// text writes a line of words, each in its own class and language.
func (b *pen) text(class string, x, y unit, parts ...words) {
	b.put("<text", attribute("class", class), attribute("x", x.String()), attribute("y", y.String()))
	if len(parts) == 1 && parts[0].class == "" {
		b.put(language(parts[0].in), ">")
		b.escaped(parts[0].text)
		b.put("</text>\n")
		return
	}
	b.put(">")
	for i, part := range parts {
		if i > 0 {
			b.put(" ")
		}
		b.put("<tspan", attribute("class", part.class), language(part.in), ">")
		b.escaped(part.text)
		b.put("</tspan>")
	}
	b.put("</text>\n")
}

// language returns the attribute that says what language words are in. One that
// is not well formed is none.
func language(l record.Language) string {
	if l == "" || l.Check() != nil {
		return ""
	}
	return attribute("xml:lang", string(l))
}
