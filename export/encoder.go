package export

import (
	"slices"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/internal/scan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// An encoder appends values as JSON in the canonical form. Its methods for the
// structs of the model are in json_gen.go; what they append is what package
// shape writes, which needs more time and memory for it, and which says what is
// wrong with a value that has no text.
type encoder struct {
	outlet
	indent bool // or all in one line
	bad    bool // a value has no text in JSON
}

// newline is what a line of the deepest level may begin with.
const newline = "\n                                "

// line begins a line at a level, if there are lines.
func (e *encoder) line(b []byte, depth int) []byte {
	if !e.indent {
		return b
	}
	return append(b, newline[:1+2*depth]...)
}

// item begins an element of an array.
func (e *encoder) item(b []byte, depth int) []byte {
	if last := b[len(b)-1]; last != '[' && last != '{' {
		b = append(b, ',')
	}
	return e.line(b, depth)
}

// name begins a member of an object with its name, in quotation marks and with
// the colon.
func (e *encoder) name(b []byte, depth int, name string) []byte {
	b = append(e.item(b, depth), name...)
	if e.indent {
		b = append(b, ' ')
	}
	return b
}

// end ends an array or an object whose elements or members are at a level.
func (e *encoder) end(b []byte, depth int, bracket byte) []byte {
	if b[len(b)-1] != bracket-2 { // as { is to }, and [ to ]
		b = e.line(b, depth-1)
	}
	return append(b, bracket)
}

// unlessEmpty takes back a member that turned out to be an empty object.
func unlessEmpty(b []byte, before int) []byte {
	if string(b[len(b)-2:]) == "{}" {
		return b[:before]
	}
	return b
}

func (e *encoder) date(b []byte, d timeline.Date) []byte {
	b, _ = d.AppendText(append(b, '"'))
	return append(b, '"')
}

func (e *encoder) span(b []byte, s timeline.Span) []byte {
	b, err := s.AppendText(append(b, '"'))
	e.bad = e.bad || err != nil
	return append(b, '"')
}

// text appends the words of a text, the languages sorted.
func (e *encoder) text(b []byte, t record.Text, depth int) []byte {
	var few [4]record.Language
	languages := few[:0]
	for l := range t {
		languages = append(languages, l)
	}
	slices.Sort(languages)
	b = append(b, '{')
	for _, l := range languages {
		b = append(e.string(e.item(b, depth), string(l)), ':')
		if e.indent {
			b = append(b, ' ')
		}
		b = e.string(b, t[l])
	}
	return e.end(b, depth, '}')
}

func (e *encoder) texts(b []byte, list []record.Text, depth int) []byte {
	b = append(b, '[')
	for _, t := range list {
		b = e.text(e.item(b, depth), t, depth+1)
	}
	return e.end(b, depth, ']')
}

func appendStrings[S ~string](e *encoder, b []byte, list []S, depth int) []byte {
	b = append(b, '[')
	for _, s := range list {
		b = e.string(e.item(b, depth), string(s))
	}
	return e.end(b, depth, ']')
}

// string appends a string with the escapes that JSON needs.
func (e *encoder) string(b []byte, s string) []byte {
	b = append(b, '"')
	for {
		n := scan.Plain(s, '\\')
		b = append(b, s[:n]...)
		if n == len(s) {
			return append(b, '"')
		}
		s = s[n:]
		switch c := s[0]; {
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s)
			e.bad = e.bad || r == utf8.RuneError && size == 1
			b = append(b, s[:size]...)
			s = s[size:]
			continue
		case c == '"', c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\b':
			b = append(b, `\b`...)
		case c == '\f':
			b = append(b, `\f`...)
		default:
			const hex = "0123456789abcdef"
			b = append(b, `\u00`...)
			b = append(b, hex[c>>4], hex[c&15])
		}
		s = s[1:]
	}
}

// flush lets what was appended out, unless a value had no text.
func (e *encoder) flush(b []byte) []byte {
	if e.bad {
		return b
	}
	return e.outlet.flush(b)
}

// stopped reports whether there is no sense in going on.
func (e *encoder) stopped() bool { return e.bad || e.err != nil }
