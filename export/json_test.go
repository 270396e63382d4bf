package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestJSONGolden(t *testing.T) { golden(t, "partnership.json", jsonOf(t, sample())) }

// TestJSONDecodes takes the sample to JSON and back. It needs no option to
// take an empty list for none: the sample has no empty list, and Decode makes
// none.
func TestJSONDecodes(t *testing.T) {
	text := jsonOf(t, sample())
	got, err := partnership.Decode(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sample(), got); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(string(text), string(jsonOf(t, got))); diff != "" {
		t.Errorf("written again (-want +got):\n%s", diff)
	}
}

// TestSampleComplete holds the sample to its word: that it has every member of
// every type at least once.
func TestSampleComplete(t *testing.T) {
	used := make(map[string]bool)
	mark(reflect.ValueOf(*sample()), used)
	for member, said := range used {
		if !said {
			t.Errorf("the sample leaves out %s", member)
		}
	}
	if len(used) < 100 {
		t.Errorf("found only %d members", len(used))
	}
}

// mark enters each member of the structs in v, and whether it ever holds
// anything.
func mark(v reflect.Value, used map[string]bool) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			mark(v.Index(i), used)
		}
	case reflect.Struct:
		if _, leaf := v.Interface().(interface{ MarshalText() ([]byte, error) }); leaf {
			return
		}
		for field, value := range v.Fields() {
			name := v.Type().String() + "." + field.Name
			used[name] = used[name] || !value.IsZero()
			mark(value, used)
		}
	}
}

// TestJSONLayout checks the layout against that of encoding/json: two spaces a
// level, one line feed at the end.
func TestJSONLayout(t *testing.T) {
	text := jsonOf(t, sample())
	var compact, want bytes.Buffer
	if err := errors.Join(json.Compact(&compact, text), json.Indent(&want, compact.Bytes(), "", "  ")); err != nil {
		t.Fatal(err)
	}
	want.WriteByte('\n')
	if diff := cmp.Diff(want.String(), string(text)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestJSONOrder checks, apart from the golden file, that members stand in the
// order of their struct, and languages in that of their tags.
func TestJSONOrder(t *testing.T) {
	p := sample()
	p.Languages = append(p.Languages, "fr", "de", "zh-Hant")
	p.Name = record.Text{"ja": "a", "zh-Hant": "b", "de": "c", "fr": "d", "en": "e"}
	d := json.NewDecoder(bytes.NewReader(jsonOf(t, p)))
	ordered(t, d, reflect.TypeFor[partnership.Partnership]())
	if _, err := d.Token(); err != io.EOF {
		t.Errorf("behind the document: %v, want the end", err)
	}
}

// ordered reads the next value, which is of type typ, and checks the order of
// its members.
func ordered(t *testing.T, d *json.Decoder, typ reflect.Type) {
	t.Helper()
	token, err := d.Token()
	if err != nil {
		t.Fatal(err)
	}
	switch token {
	case json.Delim('['):
		for d.More() {
			ordered(t, d, typ.Elem())
		}
		d.Token()
	case json.Delim('{'):
		var names []string
		for d.More() {
			name, _ := d.Token()
			names = append(names, name.(string))
			ordered(t, d, memberType(t, typ, name.(string)))
		}
		d.Token()
		if diff := cmp.Diff(inOrder(typ, names), names); diff != "" {
			t.Errorf("members of %v (-want +got):\n%s", typ, diff)
		}
	}
}

// inOrder returns the names in the order that typ gives them.
func inOrder(typ reflect.Type, names []string) []string {
	if typ.Kind() == reflect.Map {
		return slices.Sorted(slices.Values(names))
	}
	var sorted []string
	for field := range typ.Fields() {
		if name := jsonName(field); slices.Contains(names, name) {
			sorted = append(sorted, name)
		}
	}
	return sorted
}

func memberType(t *testing.T, typ reflect.Type, name string) reflect.Type {
	t.Helper()
	if typ.Kind() == reflect.Map {
		return typ.Elem()
	}
	for field := range typ.Fields() {
		if jsonName(field) == name {
			return field.Type
		}
	}
	t.Fatalf("%v has no member %s", typ, name)
	return nil
}

func jsonName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}

// TestJSONEscapes checks that only what JSON does not allow in a string is
// escaped.
func TestJSONEscapes(t *testing.T) {
	p := &partnership.Partnership{Name: record.Text{
		"en": "<a href='/x'>R&D</a>\u2028\u2029\u007f\ufeff é 日本 😀",
		"ja": "\"quoted\" \\ \n\t\r\b\f\x00\x1f",
	}}
	const want = `{
  "name": {
    "en": "<a href='/x'>R&D</a>` + "\u2028\u2029\u007f\ufeff é 日本 😀" + `",
    "ja": "\"quoted\" \\ \n\t\r\b\f\u0000\u001f"
  }
}
`
	if diff := cmp.Diff(want, string(jsonOf(t, p))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestJSONLeavesOut checks that what holds nothing is not written, whether it
// is nil or empty, and that a score of 0 is something.
func TestJSONLeavesOut(t *testing.T) {
	if diff := cmp.Diff("{}\n", string(jsonOf(t, &partnership.Partnership{}))); diff != "" {
		t.Errorf("the zero Partnership (-want +got):\n%s", diff)
	}
	c := partnership.Commitment{ID: "a", Assessments: []partnership.Assessment{{Score: new(int8(0))}}}
	p := &partnership.Partnership{Commitments: []partnership.Commitment{c}}
	want := jsonOf(t, p)
	p.Name, p.Languages, p.Projects = record.Text{}, []record.Language{}, []partnership.Project{}
	p.Commitments[0].Summary, p.Commitments[0].By = record.Text{}, []record.Text{}
	p.Commitments[0].Sources, p.Commitments[0].Due = []record.Citation{}, timeline.Span{}
	got := jsonOf(t, p)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("nil, then empty (-want +got):\n%s", diff)
	}
	if !bytes.Contains(got, []byte(`"score": 0`)) {
		t.Errorf("no score of 0 in\n%s", got)
	}
}

// TestSameBytes checks that equal values give equal bytes, whatever order their
// maps were filled in.
func TestSameBytes(t *testing.T) {
	languages := []record.Language{"en", "ja", "ko", "fr", "de", "it", "es", "nl", "sv", "pl", "zh-Hans", "zh-Hant"}
	filled := func(order []record.Language) *partnership.Partnership {
		p := sample()
		p.Languages = languages
		for i := range p.Commitments {
			for _, l := range order {
				p.Commitments[i].Title[l] = "title in " + string(l)
			}
		}
		return p
	}
	reversed := slices.Clone(languages)
	slices.Reverse(reversed)
	want, wantTable := jsonOf(t, filled(languages)), csvOf(t, "commitments", filled(languages))
	for range 20 {
		for _, order := range [][]record.Language{languages, reversed} {
			p := filled(order)
			if diff := cmp.Diff(string(want), string(jsonOf(t, p))); diff != "" {
				t.Fatalf("JSON (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(string(wantTable), string(csvOf(t, "commitments", p))); diff != "" {
				t.Fatalf("CSV (-want +got):\n%s", diff)
			}
		}
	}
}
