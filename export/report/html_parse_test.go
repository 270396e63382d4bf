package report_test

import (
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

// A node is an element of a page, or, without a tag, a piece of its text.
type node struct {
	tag   string
	attr  map[string]string
	data  string // of a piece of text
	up    *node
	page  *[]*node // all there is on the page, in order
	here  int      // where n is among it
	after int      // and where what is in n ends
}

var (
	pageVoid = regexp.MustCompile(`<(meta|link|input|br)((?: [^>]*)?)>`)
	pageBare = regexp.MustCompile(` (hidden)([ >])`)
	pageCode = regexp.MustCompile(`(?s)<(style|script)>.*?</(?:style|script)>`)
)

// page reads a page. It is written so that it is XML, but for the elements that
// are never closed, the attributes without a value, and what is not markup.
func page(t testing.TB, text string) *node {
	t.Helper()
	text, ok := strings.CutPrefix(text, "<!DOCTYPE html>\n")
	if !ok {
		t.Fatalf("begins with %.40q", text)
	}
	text = pageCode.ReplaceAllString(text, "<$1></$1>")
	text = pageVoid.ReplaceAllString(text, "<$1$2/>")
	text = pageBare.ReplaceAllString(text, ` $1=""$2`)
	read := xml.NewDecoder(strings.NewReader(text))
	var all []*node
	var here *node
	add := func(n *node) {
		n.up, n.page, n.here, n.after = here, &all, len(all), len(all)+1
		all = append(all, n)
	}
	for {
		token, err := read.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			line, column := read.InputPos()
			t.Fatalf("%v, at %.200q", err, strings.Split(text, "\n")[line-1][max(0, column-100):])
		}
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{tag: token.Name.Local, attr: make(map[string]string)}
			for _, a := range token.Attr {
				if _, twice := n.attr[a.Name.Local]; twice {
					t.Errorf("%s has %s twice", n.tag, a.Name.Local)
				}
				n.attr[a.Name.Local] = a.Value
			}
			add(n)
			here = n
		case xml.EndElement:
			here.after = len(all)
			here = here.up
		case xml.CharData:
			add(&node{data: string(token)})
		default:
			t.Errorf("a %T", token)
		}
	}
	if len(all) == 0 || all[0].tag != "html" || all[0].after != len(all)-1 { // but for a line feed
		t.Fatalf("not a page: %.200q", text)
	}
	return all[0]
}

// every returns all that is in n, in order, texts too.
func (n *node) every() []*node { return (*n.page)[n.here+1 : n.after] }

// only returns what is in n and passes a test.
func (n *node) only(test func(*node) bool) (list []*node) {
	for _, part := range n.every() {
		if test(part) {
			list = append(list, part)
		}
	}
	return list
}

// all returns the elements in n of any of the tags.
func (n *node) all(tags ...string) []*node {
	return n.only(func(part *node) bool { return part.tag != "" && slices.Contains(tags, part.tag) })
}

// of returns the elements in n of a class.
func (n *node) of(class string) []*node {
	return n.only(func(part *node) bool { return slices.Contains(strings.Fields(part.attr["class"]), class) })
}

// realPage returns the page of the real record, read once.
func realPage(t testing.TB, l record.Language) *node {
	t.Helper()
	realPages.Lock()
	defer realPages.Unlock()
	if realPages.of[l] == nil {
		realPages.of[l] = page(t, written(t, report.HTML, eujapan.Partnership(), l))
	}
	return realPages.of[l]
}

var realPages = struct {
	sync.Mutex
	of map[record.Language]*node
}{of: make(map[record.Language]*node)}

// by returns the element of an id, nil if there is none.
func (n *node) by(id string) *node {
	for _, part := range n.every() {
		if part.attr["id"] == id {
			return part
		}
	}
	return nil
}

// lang returns the language n is in.
func (n *node) lang() string {
	for ; n != nil; n = n.up {
		if l, ok := n.attr["lang"]; ok {
			return l
		}
	}
	return ""
}

// within reports whether n stands in an element of a tag.
func (n *node) within(tag string) bool {
	for ; n != nil; n = n.up {
		if n.tag == tag {
			return true
		}
	}
	return false
}

// text returns all text in n.
func (n *node) text() string {
	var b strings.Builder
	b.WriteString(n.data)
	for _, part := range n.every() {
		b.WriteString(part.data)
	}
	return b.String()
}

// words returns the text of n as it is read: blanks in a row are one, and what
// begins a line has one before it.
func (n *node) words() string {
	var b strings.Builder
	b.WriteString(n.data)
	for _, part := range n.every() {
		if slices.Contains([]string{"br", "dt", "dd", "li", "p", "div"}, part.tag) {
			b.WriteByte(' ')
		}
		b.WriteString(part.data)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
