package main

import (
	"fmt"
	"reflect"
	"strings"
)

// printCheckers prints how values are held to the rules of form and field: by a
// checker, which is only asked where one is broken.
func printCheckers(p *printer, all []structType) {
	p.needs(module + "internal/shape")
	for _, s := range all {
		if s.event {
			continue
		}
		p.p("")
		p.p("func (x *checker) %s(v *%s, at *shape.Path) {", function(s.Type), p.name(s.Type))
		for _, f := range s.fields {
			p.checkRules(f)
			p.checkForm(f)
		}
		p.p("}")
	}
}

// checkRules prints the rules of a field.
func (p *printer) checkRules(f field) {
	if f.tag == "" || f.tag == "omitempty" {
		return
	}
	v := "v." + f.name
	var breaches []string
	needed := true // if not, the rest holds of what is there
	for rule := range strings.SplitSeq(f.tag, ",") {
		name, limit, _ := strings.Cut(rule, "=")
		switch name {
		case "omitempty":
			needed = false
		case "required":
			breaches = append(breaches, isZero(v, f.typ))
		case "oneof":
			var others []string
			for word := range strings.FieldsSeq(limit) {
				others = append(others, fmt.Sprintf("%s != %q", v, word))
			}
			breaches = append(breaches, strings.Join(others, " && "))
		case "min":
			breaches = append(breaches, sizeOf(v, f.typ)+" < "+limit)
		case "max":
			breaches = append(breaches, sizeOf(v, f.typ)+" > "+limit)
		default:
			panic(fmt.Sprintf("%s: this program does not know the rule %q", f.name, rule))
		}
	}
	breach := strings.Join(breaches, " || ")
	if !needed {
		if len(breaches) > 1 {
			breach = "(" + breach + ")"
		}
		breach = isThere(v, f.typ) + " && " + breach
	}
	p.p("if %s {\nx.rule(at.Member(%q), %s, %q)\n}", breach, f.member, valueOf(v, f.typ), f.tag)
}

// sizeOf returns what "min" and "max" compare.
func sizeOf(v string, t reflect.Type) string {
	switch formOf(t) {
	case intForm:
		return v
	case pointerForm:
		return "*" + v
	case textForm, listForm:
		return "len(" + v + ")"
	}
	panic(v + ": this program does not know how to compare it")
}

// isZero returns the condition that a value is the zero one, and isThere that it
// is not.
func isZero(v string, t reflect.Type) string {
	switch formOf(t) {
	case stringForm:
		return v + ` == ""`
	case dateForm, spanForm:
		return v + ".IsZero()"
	case intForm:
		return v + " == 0"
	case boolForm:
		return "!" + v
	}
	return v + " == nil"
}

func isThere(v string, t reflect.Type) string {
	switch formOf(t) {
	case dateForm, spanForm:
		return "!" + v + ".IsZero()"
	case boolForm:
		return v
	}
	return strings.Replace(isZero(v, t), "==", "!=", 1)
}

// checkForm prints what must hold of the form of a member.
func (p *printer) checkForm(f field) {
	v := "v." + f.name
	switch form := formOf(f.typ); {
	case form == listForm:
		p.checkList(f)
	case form == structForm:
		p.p("if %s {\nx.%s(&%s, at.Member(%q))\n}", p.anythingIn(v, f.typ), function(f.typ), v, f.member)
	case hasCheck(f.typ):
		p.p("if %s {\nif err := %s.Check(); err != nil {\nx.form(at.Member(%q), %s, err)\n}\n}", isThere(v, f.typ), v, f.member, v)
	case f.typ == reflect.TypeFor[string]():
		p.needs(module + "record")
		p.p("if err := record.CheckWords(%s); err != nil {\nx.form(at.Member(%q), %s, err)\n}", v, f.member, v)
	case f.typ.Kind() == reflect.Int:
		p.p("if err := shape.CheckInt(%s); err != nil {\nx.form(at.Member(%q), %s, err)\n}", v, f.member, v)
	}
}

func (p *printer) checkList(f field) {
	v, elem := "v."+f.name, f.typ.Elem()
	form := formOf(elem)
	if form == stringForm && elem.PkgPath() != "" && !hasCheck(elem) {
		return
	}
	p.p("for i := range %s {", v)
	check := v + "[i].Check()"
	switch {
	case form == structForm:
		p.p("x.%s(&%s[i], at.Item(%q, i))\n}", function(elem), v, f.member)
		return
	case form == textForm:
		check = "shape.CheckText(" + v + "[i])"
	case elem == reflect.TypeFor[string]():
		check = "shape.CheckWords(" + v + "[i])"
	}
	p.p("if err := %s; err != nil {\nx.form(at.Item(%q, i), %s[i], err)\n}", check, f.member, v)
	p.p("}")
}

// anythingIn returns the condition that a struct is not the zero one.
func (p *printer) anythingIn(v string, t reflect.Type) string {
	var parts []string
	for f := range t.Fields() {
		parts = append(parts, isThere(v+"."+f.Name, f.Type))
	}
	return strings.Join(parts, " || ")
}

// valueOf returns the value that a tag is asked about: of a date its text, as
// the validator takes structs for records.
func valueOf(v string, t reflect.Type) string {
	if form := formOf(t); form == dateForm || form == spanForm {
		return v + ".String()"
	}
	return v
}
