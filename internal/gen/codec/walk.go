package main

import (
	"reflect"
	"slices"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// leaves are the types, apart from structs, that the rules across records look
// at.
var leaves = []reflect.Type{
	reflect.TypeFor[areas.Code](), reflect.TypeFor[areas.DimensionCode](), reflect.TypeFor[record.PartyCode](),
	reflect.TypeFor[record.Text](), reflect.TypeFor[timeline.Span](), reflect.TypeFor[[]council.Meeting](),
}

func isLeaf(f field, t reflect.Type) bool {
	return slices.Contains(leaves, t) || t == reflect.TypeFor[record.ID]() && f.refs != ""
}

// printWalkers prints how a walker goes over the values of a document: parents
// before children, members in their order, those with a zero value left out.
func printWalkers(p *printer, all []structType) {
	for _, s := range all {
		if s.event {
			continue
		}
		p.p("")
		p.p("func (w *walker) %s(v *%s, n *node) {", function(s.Type), p.name(s.Type))
		p.p("n.value = v")
		if f, ok := s.Type.FieldByName("Sources"); ok && f.Type == reflect.TypeFor[[]record.Citation]() {
			p.p("n.citing, n.sources = true, v.Sources")
		}
		p.p("w.see(n)")
		for _, f := range s.fields {
			p.walkField(f)
		}
		p.p("}")
	}
}

func (p *printer) walkField(f field) {
	v := "v." + f.name
	switch form := formOf(f.typ); {
	case form == structForm:
		p.p("if %s {\nw.%s(&%s, w.member(n, %q))\n}", p.anythingIn(v, f.typ), function(f.typ), v, f.member)
	case form == listForm:
		elem := f.typ.Elem()
		if isLeaf(f, f.typ) {
			p.p("if %s != nil {\nw.leaf(n, %q, &%s, %q)\n}", v, f.member, v, f.refs)
		}
		switch {
		case formOf(elem) == structForm:
			p.p("for i := range %s {\nw.%s(&%s[i], w.item(n, %q, i))\n}", v, function(elem), v, f.member)
		case isLeaf(f, elem):
			p.p("for i := range %s {\nw.element(n, %q, i, &%s[i], %q)\n}", v, f.member, v, f.refs)
		}
	case isLeaf(f, f.typ):
		p.p("if %s {\nw.leaf(n, %q, &%s, %q)\n}", isThere(v, f.typ), f.member, v, f.refs)
	}
}
