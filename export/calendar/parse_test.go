package calendar_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/partnership"
)

// sample returns the partnership in a file of ../testdata.
func sample(t testing.TB, name string) *partnership.Partnership {
	t.Helper()
	f, err := os.Open("../testdata/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, err := partnership.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// ics returns what is written of p.
func ics(t testing.TB, p *partnership.Partnership, o calendar.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := calendar.ICS(&b, p, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A component is a part of an iCalendar file: the properties by name, with what
// stands between the name and the colon, and the components in it.
type component struct {
	name       string
	properties map[string]string // values as they stand
	order      []string          // of the names
	parts      []component
}

// read returns the calendar in text, and its events by UID. It is the other
// half of what is tested, and refuses whatever RFC 5545 does.
func read(t testing.TB, text []byte) (component, map[string]component) {
	t.Helper()
	lines := unfold(t, text)
	c, rest := readComponent(t, lines)
	if len(rest) > 0 {
		t.Fatalf("behind the calendar: %q", rest)
	}
	events := make(map[string]component)
	for _, e := range c.parts {
		uid := e.text(t, "UID")
		if _, again := events[uid]; again || e.name != "VEVENT" {
			t.Fatalf("%s %s, want events, each of a name of its own", e.name, uid)
		}
		events[uid] = e
	}
	return c, events
}

// unfold returns the lines, and checks how they are folded.
func unfold(t testing.TB, text []byte) (lines []string) {
	t.Helper()
	whole, ok := strings.CutSuffix(string(text), "\r\n")
	if !ok {
		t.Fatalf("the last line has no end: %.40q", text[max(0, len(text)-40):])
	}
	for line := range strings.SplitSeq(whole, "\r\n") {
		if len(line) > 75 || line == "" || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Fatalf("%q has %d octets, want 1 to 75 that are UTF-8", line, len(line))
		}
		for _, r := range line {
			if r < ' ' && r != '\t' || r == 0x7f {
				t.Fatalf("%q has a control character", line)
			}
		}
		if more, ok := strings.CutPrefix(line, " "); ok {
			if more == "" || len(lines) == 0 {
				t.Fatalf("%q continues nothing, or with nothing", line)
			}
			lines[len(lines)-1] += more
			continue
		}
		lines = append(lines, line)
	}
	return lines
}

func readComponent(t testing.TB, lines []string) (c component, rest []string) {
	t.Helper()
	name, ok := strings.CutPrefix(lines[0], "BEGIN:")
	if !ok {
		t.Fatalf("%q, want a component", lines[0])
	}
	c = component{name: name, properties: make(map[string]string)}
	for lines = lines[1:]; len(lines) > 0; {
		name, value, ok := strings.Cut(lines[0], ":")
		if !ok || name != strings.ToUpper(name) || strings.ContainsAny(name, " \\,\"") {
			t.Fatalf("%q, want NAME:VALUE", lines[0])
		}
		switch name {
		case "BEGIN":
			var part component
			part, lines = readComponent(t, lines)
			c.parts = append(c.parts, part)
			continue
		case "END":
			if value != c.name {
				t.Fatalf("%s ends as %s", c.name, value)
			}
			return c, lines[1:]
		}
		if _, again := c.properties[name]; again {
			t.Fatalf("%s has %s twice", c.name, name)
		}
		c.properties[name] = value
		c.order = append(c.order, name)
		lines = lines[1:]
	}
	t.Fatalf("%s has no end", c.name)
	return c, nil
}

// text returns the words in a property of type TEXT.
func (c component) text(t testing.TB, name string) string {
	t.Helper()
	list := c.list(t, name)
	if len(list) != 1 {
		t.Fatalf("%s holds %d values: %s", name, len(list), c.properties[name])
	}
	return list[0]
}

// list returns the words in a property that is a list of them: one of no words
// if it is not there.
func (c component) list(t testing.TB, name string) []string {
	t.Helper()
	list, value := []string{""}, c.properties[name]
	for i := 0; i < len(value); i++ {
		last := &list[len(list)-1]
		switch value[i] {
		case ';':
			t.Fatalf("%s has a bare semicolon: %s", name, value)
		case ',':
			list = append(list, "")
		case '\\':
			i++
			found := -1
			if i < len(value) {
				found = strings.IndexByte(`\;,n`, value[i])
			}
			if found < 0 {
				t.Fatalf("%s escapes nothing: %s", name, value)
			}
			*last += "\\;,\n"[found : found+1]
		default:
			*last += value[i : i+1]
		}
	}
	return list
}
