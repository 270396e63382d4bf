package main

// printWriters prints how values are written as JSON: by an encoder, which
// knows leaves and lists of them.
func printWriters(p *printer, all []structType) {
	for i, s := range all {
		root := i == 0
		name := function(s.Type)
		if root { // what goes around them is for the encoder, which may put others between
			name = "members"
		}
		p.p("")
		p.p("func (e *encoder) %s(b []byte, v *%s, depth int) []byte {", name, p.name(s.Type))
		if !root {
			p.p("b = append(b, '{')")
		}
		for _, f := range s.fields {
			p.writeField(f, root)
		}
		if root {
			p.p("return b\n}")
		} else {
			p.p("return e.end(b, depth, '}')\n}")
		}
	}
}

// writeField prints how a member is written. Each record of the document's own
// lists may leave the buffer once it is done.
func (p *printer) writeField(f field, root bool) {
	v := "v." + f.name
	start := "e.name(b, depth, `\"" + f.member + "\":`)"
	switch formOf(f.typ) {
	case stringForm:
		p.p("if %s != \"\" {\nb = e.string(%s, string(%s))\n}", v, start, v)
	case dateForm:
		p.p("if !%s.IsZero() {\nb = e.date(%s, %s)\n}", v, start, v)
	case spanForm:
		p.p("if !%s.IsZero() {\nb = e.span(%s, %s)\n}", v, start, v)
	case boolForm:
		p.p("if %s {\nb = append(%s, \"true\"...)\n}", v, start)
	case intForm:
		p.needs("strconv")
		p.p("if %s != 0 {\nb = strconv.AppendInt(%s, int64(%s), 10)\n}", v, start, v)
	case pointerForm:
		p.needs("strconv")
		p.p("if %s != nil {\nb = strconv.AppendInt(%s, int64(*%s), 10)\n}", v, start, v)
	case textForm:
		p.p("if len(%s) > 0 {\nb = e.text(%s, %s, depth+1)\n}", v, start, v)
	case structForm:
		p.p("if before := len(b); true {")
		p.p("b = e.%s(%s, &%s, depth+1)", function(f.typ), start, v)
		p.p("b = unlessEmpty(b, before)\n}")
	case listForm:
		p.p("if len(%s) > 0 {", v)
		switch formOf(f.typ.Elem()) {
		case stringForm:
			p.p("b = appendStrings(e, %s, %s, depth+1)", start, v)
		case textForm:
			p.p("b = e.texts(%s, %s, depth+1)", start, v)
		default:
			p.p("b = append(%s, '[')", start)
			p.p("for i := range %s {", v)
			p.p("b = e.%s(e.item(b, depth+1), &%s[i], depth+2)", function(f.typ.Elem()), v)
			if root {
				p.p("if b = e.flush(b); e.stopped() {\nreturn b\n}")
			}
			p.p("}")
			p.p("b = e.end(b, depth+1, ']')")
		}
		p.p("}")
	}
}
