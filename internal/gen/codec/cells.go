package main

import "reflect"

// printCells prints how a record is laid out in the cells of a row: by an
// encoder, which knows each form of cell.
func printCells(p *printer, all []structType) {
	p.p("")
	p.p("// record appends the cells of the record that r points to.")
	p.p("func (e *encoder) record(b []byte, r any) []byte {")
	p.p("switch r := r.(type) {")
	for _, s := range all {
		p.p("case *%s:\nreturn e.%s(b, r)", p.name(s.Type), function(s.Type))
	}
	p.p("}")
	p.p("return e.derived(b, r)\n}")
	for _, s := range all {
		p.p("")
		p.p("func (e *encoder) %s(b []byte, v *%s) []byte {", function(s.Type), p.name(s.Type))
		for _, f := range s.fields {
			p.cellOf(f)
		}
		p.p("return b\n}")
	}
}

// cellOf prints how a member is laid out. Records within others, and lists of
// words, have tables of their own.
func (p *printer) cellOf(f field) {
	v := "v." + f.name
	switch formOf(f.typ) {
	case stringForm:
		p.p("b = e.cell(b, string(%s))", v)
	case dateForm:
		p.p("b = dateCells(b, %s)", v)
	case spanForm:
		p.p("b = e.span(b, %s)", v)
	case boolForm:
		p.p("b = boolean(b, %s)", v)
	case intForm:
		p.p("b = integer(b, int64(%s))", v)
	case pointerForm:
		p.p("b = integerAt(b, %s)", v)
	case textForm:
		p.p("b = e.text(b, %s)", v)
	case listForm:
		if formOf(f.typ.Elem()) == stringForm && f.typ.Elem() != reflect.TypeFor[string]() {
			p.p("b = codesIn(e, b, %s)", v)
		}
	}
}
