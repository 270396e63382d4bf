package digitalpartnership_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

var update = flag.Bool("update", false, "rewrite the JSON Schema of package partnership")

// The JSON Schema follows from the types of the model, their tags and
// docs/model.md, and is what the embedded record says it follows.
func TestSchema(t *testing.T) {
	file := fmt.Sprintf("partnership/schema-%d.json", partnership.SchemaVersion)
	want := schemaDocument(t)
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return // what is embedded was so before
	}
	if diff := cmp.Diff(want, string(partnership.Schema())); diff != "" {
		t.Errorf("%s, rewritten by -update (-model +file):\n%s", file, diff)
	}
	if name := path.Base(string(partnership.SchemaURL)); name != path.Base(file) {
		t.Errorf("SchemaURL ends in %s, want %s", name, path.Base(file))
	}
	if url := eujapan.Partnership().Schema; url != partnership.SchemaURL {
		t.Errorf("the embedded record follows %s, want %s", url, partnership.SchemaURL)
	}
	copy(partnership.Schema(), "spoilt")
	if strings.HasPrefix(string(partnership.Schema()), "spoilt") {
		t.Error("Schema hands out its own bytes")
	}
}

// A schema is a JSON Schema, with the keywords this one has, in the order they
// are written.
type schema struct {
	Dialect              string   `json:"$schema,omitzero"`
	ID                   string   `json:"$id,omitzero"`
	Title                string   `json:"title,omitzero"`
	Description          string   `json:"description,omitzero"`
	Comment              string   `json:"$comment,omitzero"`
	Type                 string   `json:"type,omitzero"`
	Ref                  string   `json:"$ref,omitzero"`
	Enum                 []string `json:"enum,omitzero"`
	Const                *string  `json:"const,omitzero"`
	Pattern              string   `json:"pattern,omitzero"`
	MinLength            int      `json:"minLength,omitzero"`
	MaxLength            int      `json:"maxLength,omitzero"`
	Minimum              *int64   `json:"minimum,omitzero"`
	Maximum              *int64   `json:"maximum,omitzero"`
	MinItems             int      `json:"minItems,omitzero"`
	UniqueItems          bool     `json:"uniqueItems,omitzero"`
	Items                *schema  `json:"items,omitzero"`
	MinProperties        int      `json:"minProperties,omitzero"`
	PropertyNames        *schema  `json:"propertyNames,omitzero"`
	Properties           named    `json:"properties,omitzero"`
	AdditionalProperties any      `json:"additionalProperties,omitzero"`
	Required             []string `json:"required,omitzero"`
	Not                  *schema  `json:"not,omitzero"`
	Examples             []string `json:"examples,omitzero"`
	If                   *schema  `json:"if,omitzero"`
	Then                 *schema  `json:"then,omitzero"`
	Else                 *schema  `json:"else,omitzero"`
	Defs                 named    `json:"$defs,omitzero"`
}

// named is schemas by name, in order.
type named []namedSchema

type namedSchema struct {
	name string
	*schema
}

func (n named) MarshalJSON() ([]byte, error) {
	b := []byte("{")
	for i, s := range n {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(strconv.AppendQuote(b, s.name), ':')
		b = append(b, jsonText(s.schema)...)
	}
	return append(b, '}'), nil
}

// jsonText returns v as JSON, every character as it is.
func jsonText(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// A schemer makes the schema from the types and from docs/model.md.
type schemer struct {
	t      *testing.T
	tables map[string][][]string
	intros map[string]string // what stands between a heading and its table
	defs   named
}

// schemaDocument returns the JSON Schema as it stands in its file.
func schemaDocument(t *testing.T) string {
	t.Helper()
	g := &schemer{t: t, tables: tablesOf(t, "docs/model.md"), intros: make(map[string]string)}
	_, sections := sectionsOf(t, "docs/model.md")
	for _, s := range sections {
		intro, _, _ := strings.Cut(s.text, "\n|")
		intro = link.ReplaceAllString(strings.ReplaceAll(intro, "`", ""), "$1")
		g.intros[strings.ToLower(s.heading)] = strings.Join(strings.Fields(intro), " ")
	}
	for _, typ := range modelTypes() {
		if typ != reflect.TypeFor[partnership.Event]() { // stands in no document
			g.record(typ)
		}
	}
	g.leaves()
	return escaped(jsonText(&schema{
		Dialect:     "https://json-schema.org/draft/2020-12/schema",
		ID:          string(partnership.SchemaURL),
		Title:       "Digital partnership",
		Description: "A record of an international digital partnership, as https://github.com/eujapan/digitalpartnership/blob/main/docs/model.md describes it.",
		Comment: "An empty string, list or text, 0 and false say as much as leaving the member out, so only what is required may not be empty. " +
			"Patterns keep to what ECMAScript, RE2 and Python read alike; where Python lets $ pass over a last line feed, a not beside it does not. " +
			"No format is used, so that the verdict is the same whether a validator asserts formats or not. " +
			"What a schema cannot say, and the reader of the module refuses: two records of one name, names of nothing or of the wrong kind of record, " +
			"languages the document does not name, dates that contradict each other, circles, a span of two equal dates, an IPv6 address that is none, " +
			"numbers with a fraction of 0 or an exponent, strings that are no Unicode text, a member that stands twice.",
		Ref:  "#/$defs/partnership",
		Defs: g.defs,
	}))
}

// define adds a definition under what docs/model.md calls it.
func (g *schemer) define(word string, s schema) {
	s.Title = strings.ToUpper(word[:1]) + word[1:]
	g.defs = append(g.defs, namedSchema{defName(word), &s})
}

func defName(word string) string { return strings.ReplaceAll(word, " ", "-") }

// record defines the type of a record.
func (g *schemer) record(typ reflect.Type) {
	word := typeWord(typ)
	s := schema{Description: g.intros[word], Type: "object", AdditionalProperties: false}
	must := &schema{}
	for name, field := range shape.Members(typ) {
		i := slices.Index(column(g.tables[word], 0), name)
		if i < 0 {
			g.t.Fatalf("docs/model.md has no %s of a %s", name, word)
		}
		row := g.tables[word][i]
		m := g.value(field.Type, field.Tag.Get("validate"))
		m.Description = row[3]
		if row[2] == "yes" {
			must.Required = append(must.Required, name)
			must.Properties = append(must.Properties, namedSchema{name, filled(&schema{Type: m.Type})})
			filled(m)
		}
		s.Properties = append(s.Properties, namedSchema{name, m})
	}
	switch typ {
	case reflect.TypeFor[partnership.Partnership]():
		s.member("schema_version").Maximum = new(int64(partnership.SchemaVersion))
		s.member("languages").UniqueItems = true
		s.member("as_of").MinLength = len("2006-01-02")
	case reflect.TypeFor[partnership.Progress]():
		s.If = &schema{Required: []string{"stage"}, Properties: named{{"stage", &schema{Const: new(string(partnership.Superseded))}}}}
		s.Then = &schema{Required: []string{"by"}, Properties: named{{"by", filled(&schema{Type: "string"})}}}
	case reflect.TypeFor[council.Council](): // the only one that may be there and say nothing
		for _, name := range must.Required {
			m := s.member(name)
			m.MinLength, m.MinItems, m.MinProperties = 0, 0, 0
		}
		s.If, s.Else = &schema{AdditionalProperties: &schema{Const: new("")}}, must
		must = &schema{}
	}
	s.Required = must.Required
	g.define(word, s)
}

func (s *schema) member(name string) *schema {
	return s.Properties[slices.IndexFunc(s.Properties, func(m namedSchema) bool { return m.name == name })].schema
}

// filled returns s, which from now on refuses what says nothing.
func filled(s *schema) *schema {
	switch s.Type {
	case "string":
		s.MinLength = 1
	case "array":
		s.MinItems = 1
	case "object":
		s.MinProperties = 1
	}
	return s
}

// value returns the schema of the values of a type.
func (g *schemer) value(typ reflect.Type, tag string) *schema {
	word := typeWord(typ)
	ref := "#/$defs/" + defName(word)
	_, values, closed := strings.Cut(tag, "oneof=")
	switch {
	case typ.Kind() == reflect.Slice:
		return &schema{Type: "array", Items: filled(g.value(typ.Elem(), ""))}
	case word == "number":
		return number(typ, tag)
	case word == "boolean":
		return &schema{Type: "boolean"}
	case word == "text":
		return &schema{Type: "object", Ref: ref}
	case closed:
		g.list(word, strings.Fields(values), tag)
		return &schema{Type: "string", Ref: ref}
	case slices.Contains(column(g.tables["leaf forms"], 0), word):
		return &schema{Type: "string", Ref: ref}
	}
	return &schema{Ref: ref} // a record
}

// number returns the schema of whole numbers.
func number(typ reflect.Type, tag string) *schema {
	s := &schema{Type: "integer", Minimum: new(int64(0)), Maximum: new(int64(math.MaxInt32))}
	if typ.Kind() == reflect.Int64 {
		s.Maximum = new(int64(math.MaxInt64))
	}
	for rule := range strings.SplitSeq(tag, ",") {
		name, limit, _ := strings.Cut(rule, "=")
		n, err := strconv.ParseInt(limit, 10, 64)
		switch {
		case err != nil || name == "min" && n > 0 && strings.Contains(tag, "omitempty"): // 0 is to be left out
		case name == "min":
			s.Minimum = &n
		case name == "max":
			s.Maximum = &n
		}
	}
	return s
}

// list defines a closed list. Where a member may be left out, it may be empty.
func (g *schemer) list(word string, values []string, tag string) {
	meanings := []string{g.intros[word]}
	for _, row := range g.tables[word] {
		meanings = append(meanings, row[0]+": "+row[len(row)-1])
	}
	if strings.Contains(tag, "omitempty") {
		values = append(values, "")
	}
	g.define(word, schema{Description: strings.TrimSpace(strings.Join(meanings, "\n")), Type: "string", Enum: values})
}

// leaves defines the leaf forms.
func (g *schemer) leaves() {
	for _, row := range g.tables["leaf forms"] {
		word := row[0]
		s := schema{Description: row[1], Type: "string"}
		switch form, ok := forms[word]; {
		case ok:
			s.Pattern, s.MaxLength = form.pattern, form.longest
			if form.not != "" {
				s.Not = &schema{Pattern: form.not}
			}
			for example := range strings.SplitSeq(row[2], ", ") {
				s.Examples = append(s.Examples, strings.Trim(example, `"`))
			}
		case word == "text":
			s.Type, s.PropertyNames, s.AdditionalProperties = "object", filled(g.value(reflect.TypeFor[record.Language](), "")), filled(g.value(reflect.TypeFor[string](), ""))
		default:
			continue
		}
		g.define(word, s)
	}
}

// escaped returns JSON in which no character is invisible.
func escaped(text []byte) string {
	var b strings.Builder
	for _, r := range string(text) {
		switch {
		case r == '\n' || unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			for _, unit := range utf16.Encode([]rune{r}) {
				fmt.Fprintf(&b, `\u%04x`, unit)
			}
		}
	}
	return b.String()
}
