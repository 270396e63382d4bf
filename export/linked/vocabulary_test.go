package linked_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/linked"
	"github.com/eujapan/digitalpartnership/partnership"
)

// TestVocabulary checks that every word of our own that the graph uses is one
// it defines, with one label and one comment, and that it defines no other: the
// sample, with a few more relations and a plan, needs them all.
func TestVocabulary(t *testing.T) {
	p := decoded(t, "partnership.json")
	for _, kind := range []partnership.RelationKind{"restates", "continues", "narrows", "supersedes", "related"} {
		p.Commitments[0].Relations = append(p.Commitments[0].Relations, partnership.Relation{Kind: kind, To: "study-tides"})
	}
	p.Dialogues[0].Meetings[0].Plans = p.Council.Meetings[0].Plans
	used, defined, labels, comments := make(map[string]bool), make(map[string]bool), make(map[string]int), make(map[string]int)
	for _, s := range triplesOf(t, p, linked.Options{}) {
		if name, ok := strings.CutPrefix(s.subject, dp); ok {
			defined[name] = true
			switch s.predicate {
			case "http://www.w3.org/2000/01/rdf-schema#label":
				labels[name]++
			case "http://www.w3.org/2000/01/rdf-schema#comment":
				comments[name]++
			}
		} else if name, ok := strings.CutPrefix(strings.Trim(s.object, "<>"), dp); ok {
			used[name] = true
		}
		if name, ok := strings.CutPrefix(s.predicate, dp); ok {
			used[name] = true
		}
		if name, ok := strings.CutPrefix(s.object, "<"+dp); ok && s.predicate == "a" {
			used[strings.TrimSuffix(name, ">")] = true
		}
	}
	for name := range used {
		if !defined[name] {
			t.Errorf("%s is used and not defined", name)
		}
	}
	for name := range defined {
		if list, _, word := strings.Cut(name, "-"); !used[name] && !(word && (used[list] || list == "role")) {
			t.Errorf("%s is defined and not used", name)
		}
		if labels[name] != 1 || comments[name] != 1 {
			t.Errorf("%s has %d labels and %d comments", name, labels[name], comments[name])
		}
	}
}

// TestClosedLists compares the words of the closed lists with those the model
// allows, which stand in the tags of its types.
func TestClosedLists(t *testing.T) {
	want := make(map[string][]string)
	seen := make(map[reflect.Type]bool)
	var visit func(reflect.Type)
	visit = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		for field := range typ.Fields() {
			_, words, ok := strings.Cut(field.Tag.Get("validate"), "oneof=")
			if list := strings.ToLower(field.Type.Name()); ok && list != "mode" && list != "relationkind" { // schema.org has modes, and relations are properties
				words, _, _ = strings.Cut(words, ",")
				want[list] = strings.Fields(words)
				slices.Sort(want[list])
			}
			visit(field.Type)
		}
	}
	visit(reflect.TypeFor[partnership.Partnership]())
	got := make(map[string][]string)
	for _, s := range triplesOf(t, &partnership.Partnership{ID: "p"}, linked.Options{}) {
		name, ok := strings.CutPrefix(s.subject, dp)
		if list, word, isWord := strings.Cut(name, "-"); ok && isWord && s.predicate == "a" {
			got[list] = append(got[list], word)
		}
	}
	for list := range got {
		slices.Sort(got[list])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-model +graph):\n%s", diff)
	}
	if len(want) != 10 {
		t.Errorf("%d lists, want 10", len(want))
	}
}
