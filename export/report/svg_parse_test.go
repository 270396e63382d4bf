package report_test

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// An element is one of a picture.
type element struct {
	name       string
	attributes map[string]string
	parts      []*element
	words      string // all text in it
	up         *element
}

// picture reads a picture as XML, and refuses what it has no business to hold.
func picture(t testing.TB, svg string) *element {
	t.Helper()
	known := map[string]string{
		"svg": "xmlns class viewBox role width height lang aria-labelledby", "title": "id", "desc": "id", "style": "", "defs": "",
		"linearGradient": "id", "stop": "stop-color stop-opacity offset", "mask": "id maskContentUnits", "g": "class mask",
		"rect": "class x y width height rx fill", "circle": "class cx cy r", "path": "class d", "text": "class x y lang", "tspan": "class lang",
	}
	read := xml.NewDecoder(strings.NewReader(svg))
	root := &element{}
	here := root
	for {
		token, err := read.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			allowed, ok := known[token.Name.Local]
			if !ok || token.Name.Space != "http://www.w3.org/2000/svg" {
				t.Fatalf("an element %v", token.Name)
			}
			e := &element{name: token.Name.Local, attributes: make(map[string]string), up: here}
			for _, a := range token.Attr {
				if !slices.Contains(strings.Fields(allowed), a.Name.Local) {
					t.Errorf("%s has %s=%q", e.name, a.Name.Local, a.Value)
				}
				e.attributes[a.Name.Local] = a.Value
			}
			here.parts = append(here.parts, e)
			here = e
		case xml.EndElement:
			here = here.up
		case xml.CharData:
			for e := here; e != nil; e = e.up {
				e.words += string(token)
			}
		case xml.ProcInst:
			if token.Target != "xml" {
				t.Errorf("an instruction %s", token.Target)
			}
		default:
			t.Errorf("a %T", token)
		}
	}
	if len(root.parts) != 1 || root.parts[0].name != "svg" {
		t.Fatalf("no picture: %s", svg)
	}
	return root.parts[0]
}

// all returns the elements of a name in e, all if it is empty, in order.
func (e *element) all(name string) (list []*element) {
	for _, part := range e.parts {
		if name == "" || part.name == name {
			list = append(list, part)
		}
		list = append(list, part.all(name)...)
	}
	return list
}

// has reports whether e is of a class.
func (e *element) has(class string) bool {
	return slices.Contains(strings.Fields(e.attributes["class"]), class)
}

// within reports whether something e stands in is of a class.
func (e *element) within(class string) bool {
	for ; e != nil; e = e.up {
		if e.has(class) {
			return true
		}
	}
	return false
}

// title returns what is shown when e is pointed at.
func (e *element) title() string {
	for _, part := range e.parts {
		if part.name == "title" {
			return part.words
		}
	}
	return ""
}

// number returns an attribute that is a number.
func (e *element) number(t testing.TB, name string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(e.attributes[name], 64)
	if err != nil {
		t.Fatalf("%s has %s=%q", e.name, name, e.attributes[name])
	}
	return n
}

// A box is where something stands.
type box struct {
	left, right, top, bottom float64
	words                    string
}

func (b box) String() string {
	return fmt.Sprintf("%q (%.1f to %.1f, %.1f to %.1f)", b.words, b.left, b.right, b.top, b.bottom)
}

// overlaps reports whether two boxes share more than an edge.
func (b box) overlaps(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// boxes returns about where each text of a picture stands, in letters of a usual
// width.
func boxes(t testing.TB, svg *element) (list []box) {
	t.Helper()
	for _, e := range svg.all("text") {
		size := 12.0
		for class, other := range map[string]float64{"tl-title": 24, "tl-head": 14, "tl-year": 13, "tl-small": 11, "tl-in": 11} {
			if e.has(class) {
				size = other
			}
		}
		wide := 0.0
		for _, r := range e.words {
			switch {
			case r > 0x2e80:
				wide += size
			case strings.ContainsRune("il.,:;'| ", r):
				wide += size * 0.3
			case r > 0x7f, 'A' <= r && r <= 'Z':
				wide += size * 0.66
			default:
				wide += size * 0.55
			}
		}
		b := box{left: e.number(t, "x"), top: e.number(t, "y") - size*0.75, bottom: e.number(t, "y") + size*0.15, words: e.words}
		if e.has("tl-mid") || e.has("tl-year") || e.has("tl-in") {
			b.left -= wide / 2
		}
		b.right = b.left + wide
		list = append(list, b)
	}
	return list
}
