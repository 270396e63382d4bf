package main

import (
	"reflect"
	"strings"
)

// printReaders prints how values are read from JSON: by a reader, which says
// only whether they fit.
func printReaders(p *printer, all []structType) {
	for _, s := range all {
		if s.event {
			continue
		}
		p.p("")
		p.p("func (r *reader) %s(v *%s) {", function(s.Type), p.name(s.Type))
		p.p("var seen uint64")
		p.p("for more := r.Begin('{'); more; more = r.More('}') {")
		p.p("switch name := r.Name(); string(name) {")
		for i, f := range s.fields {
			p.p("case %q:", f.member)
			p.p("r.Once(&seen, %d)", i)
			p.readField(f)
		}
		p.p("default:\nr.Fail()\n}")
		p.p("}")
		p.p("}")
	}
}

// readField prints how a member is read.
func (p *printer) readField(f field) {
	v := "v." + f.name
	switch formOf(f.typ) {
	case stringForm:
		p.readString(v, f)
	case dateForm, spanForm:
		p.p("r.Leaf(&%s)", v)
	case boolForm:
		p.p("%s = r.Bool()", v)
	case intForm:
		p.p("%s = %s(r.Int(%d))", v, p.name(f.typ), bitsOf(f.typ))
	case pointerForm:
		p.p("n := %s(r.Int(%d))", p.name(f.typ.Elem()), bitsOf(f.typ.Elem()))
		p.p("%s = &n", v)
	case textForm:
		p.p("%s = r.Text()", v)
	case structForm:
		p.p("r.%s(&%s)", function(f.typ), v)
	case listForm:
		elem := f.typ.Elem()
		p.p("%s = %s{}", v, p.name(f.typ))
		p.p("for more := r.Begin('['); more; more = r.More(']') {")
		switch formOf(elem) {
		case stringForm:
			word := "r.Word()"
			if elem.PkgPath() == "" {
				word = "r.String()"
			}
			p.p("%s = append(%s, %s(%s))", v, v, p.name(elem), word)
		case textForm:
			p.p("%s = append(%s, r.Text())", v, v)
		default:
			p.p("%s = append(%s, %s{})", v, v, p.name(elem))
			p.p("r.%s(&%s[len(%s)-1])", function(elem), v, v)
		}
		p.p("}")
	}
}

// bitsOf returns how wide a number is. An int has 32 bits on every machine.
func bitsOf(t reflect.Type) int {
	if t.Kind() == reflect.Int {
		return 32
	}
	return t.Bits()
}

// readString prints how a string is read. Those of a closed list need no memory
// of their own, and words that come often share it.
func (p *printer) readString(v string, f field) {
	if words := closedList(f.tag); words != nil {
		p.p("switch word := r.Bytes(); string(word) {")
		for _, w := range words {
			p.p("case %q:\n%s = %q", w, v, w)
		}
		p.p("default:\n%s = %s(r.Keep(word))\n}", v, p.name(f.typ))
		return
	}
	word := "Word"
	if f.typ.PkgPath() == "" {
		word = "String"
	}
	p.p("%s = %s(r.%s())", v, p.name(f.typ), word)
}

// closedList returns the words of a closed list, nil for what has none.
func closedList(tag string) []string {
	for rule := range strings.SplitSeq(tag, ",") {
		if words, ok := strings.CutPrefix(rule, "oneof="); ok {
			return strings.Fields(words)
		}
	}
	return nil
}
