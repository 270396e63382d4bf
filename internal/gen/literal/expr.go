package main

import (
	"bytes"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/timeline"
)

// A printer gathers the text of Go functions, and what they import.
type printer struct {
	imports []string
	body    bytes.Buffer
}

// expr returns a Go expression that gives a value equal to v and of its own:
// it shares nothing with that of another evaluation. Where implied is set, the
// place of the expression gives the type, as for the elements of a list.
//
// It panics for what no document holds, such as a function or a field that only
// its package can set.
func (p *printer) expr(v reflect.Value, implied bool) string {
	if date, ok := v.Interface().(timeline.Date); ok && !date.IsZero() {
		p.needs(v.Type())
		return fmt.Sprintf("timeline.MustParseDate(%q)", date)
	}
	var elements []string
	switch v.Kind() {
	case reflect.String:
		return strconv.Quote(v.String())
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Pointer:
		if v.IsNil() {
			return "nil"
		}
		return fmt.Sprintf("new(%s(%s))", p.name(v.Type().Elem()), p.expr(v.Elem(), false))
	case reflect.Struct:
		for name, member := range fields(v) {
			elements = append(elements, name+": "+p.expr(member, false))
		}
	case reflect.Slice:
		if v.IsNil() {
			return "nil"
		}
		for i := range v.Len() {
			elements = append(elements, p.expr(v.Index(i), true))
		}
	case reflect.Map:
		if v.IsNil() {
			return "nil"
		}
		for key, value := range v.Seq2() {
			elements = append(elements, p.expr(key, true)+": "+p.expr(value, true))
		}
		slices.Sort(elements)
	default:
		panic(fmt.Sprintf("%v has no literal", v.Type()))
	}
	if implied {
		return braced(elements)
	}
	return p.name(v.Type()) + braced(elements)
}

// fields returns the names and values of the fields of a struct that are not
// zero, and need not be written.
func fields(v reflect.Value) iter.Seq2[string, reflect.Value] {
	return func(yield func(string, reflect.Value) bool) {
		for f, member := range v.Fields() {
			switch {
			case member.IsZero():
			case !f.IsExported():
				panic(fmt.Sprintf("%v has a field that only its package can set", v.Type()))
			case !yield(f.Name, member):
				return
			}
		}
	}
}

// braced returns the elements in braces, on one line if it is not too long.
func braced(elements []string) string {
	line := "{" + strings.Join(elements, ", ") + "}"
	if utf8.RuneCountInString(line) <= 100 && !strings.Contains(line, "\n") {
		return line
	}
	return "{\n" + strings.Join(elements, ",\n") + ",\n}"
}

// name returns how Go code of another package calls a type, and imports what
// it needs for that.
func (p *printer) name(t reflect.Type) string {
	p.needs(t)
	return t.String()
}

// needs imports what the name of a type needs.
func (p *printer) needs(t reflect.Type) {
	switch {
	case t.Name() == "":
		if t.Kind() == reflect.Map {
			p.needs(t.Key())
		}
		p.needs(t.Elem())
	case t.PkgPath() != "" && !slices.Contains(p.imports, t.PkgPath()):
		p.imports = append(p.imports, t.PkgPath())
	}
}
