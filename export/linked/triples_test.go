package linked_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/export/linked"
	"github.com/eujapan/digitalpartnership/partnership"
)

// A triple is what a graph says in one statement. Its object is <address>,
// "words"@language, "value"^^<type>, or the label of a thing without a name.
type triple struct{ subject, predicate, object string }

// A reader reads as much of JSON-LD as a writer with an inline context needs,
// and fails on anything else.
type reader struct {
	t       testing.TB
	context map[string]any
	triples []triple
	blanks  int
}

// triplesOf returns the statements of p as JSON-LD.
func triplesOf(t testing.TB, p *partnership.Partnership, o linked.Options) []triple {
	t.Helper()
	text := write(t, p, o)
	var doc struct {
		Context map[string]any   `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	r := &reader{t: t, context: doc.Context}
	for _, n := range doc.Graph {
		r.node(n)
	}
	return r.triples
}

func write(t testing.TB, p *partnership.Partnership, o linked.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := linked.Write(&b, p, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// iri returns the address that a name of the form prefix:rest stands for.
func (r *reader) iri(name string) string {
	r.t.Helper()
	prefix, rest, ok := strings.Cut(name, ":")
	if !ok {
		r.t.Fatalf("%q is no name in the graph", name)
	}
	if prefix == "_" || strings.HasPrefix(rest, "//") {
		return name
	}
	namespace, ok := r.context[prefix].(string)
	if !ok {
		r.t.Fatalf("%q has a prefix the context lacks", name)
	}
	return namespace + rest
}

// node reads a node and returns its name.
func (r *reader) node(n map[string]any) string {
	r.t.Helper()
	var name string
	if id, ok := n["@id"]; ok {
		name = r.iri(id.(string))
	} else {
		r.blanks++
		name = "_:" + strconv.Itoa(r.blanks)
	}
	for member, value := range n {
		switch member {
		case "@id":
		case "@type":
			r.each(value, func(v any) string { return "<" + r.iri(v.(string)) + ">" }, name, "a")
		default:
			r.member(name, member, value)
		}
	}
	return name
}

// member reads a member by what the context says of it.
func (r *reader) member(subject, member string, value any) {
	r.t.Helper()
	predicate := r.iri(member)
	coercion, _ := r.context[member].(map[string]any)
	read := r.literal
	switch words, isMap := value.(map[string]any); {
	case coercion["@type"] == "@id":
		read = r.thing
	case coercion["@container"] == "@language" && isMap:
		for language, w := range words {
			r.add(subject, predicate, strconv.Quote(w.(string))+"@"+language)
		}
		return
	}
	r.each(value, read, subject, predicate)
}

// each adds a statement for each element of a list, or for the one value.
func (r *reader) each(value any, read func(any) string, subject, predicate string) {
	list, ok := value.([]any)
	if !ok {
		list = []any{value}
	}
	if len(list) == 0 {
		r.t.Fatalf("%s: an empty list of %s", subject, predicate)
	}
	for _, v := range list {
		r.add(subject, predicate, read(v))
	}
}

func (r *reader) add(subject, predicate, object string) {
	r.triples = append(r.triples, triple{subject, predicate, object})
}

// thing reads a node or the name of one.
func (r *reader) thing(value any) string {
	if name, ok := value.(string); ok {
		return "<" + r.iri(name) + ">"
	}
	return "<" + r.node(value.(map[string]any)) + ">"
}

// literal reads a string, a flag or a value with a type.
func (r *reader) literal(value any) string {
	switch v := value.(type) {
	case string:
		return strconv.Quote(v)
	case bool:
		return fmt.Sprintf(`"%v"^^<http://www.w3.org/2001/XMLSchema#boolean>`, v)
	case map[string]any:
		if len(v) == 2 && v["@type"] != nil {
			return strconv.Quote(v["@value"].(string)) + "^^<" + r.iri(v["@type"].(string)) + ">"
		}
	}
	r.t.Fatalf("%v (%[1]T) is no literal", value)
	return ""
}
