package shape_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// FuzzFragments checks that every problem of two fragments is placed in the one
// it names, and that a document reads alike with an empty fragment beside it.
func FuzzFragments(f *testing.F) {
	f.Add([]byte(full), []byte(`{"id": "b", "books": [{}, null], "name": {"en": 1}}`))
	f.Add([]byte(`{"house": {"rooms": [{"seats": 0}]}}`), []byte("\ufeff{\"house\": {\"rooms\": [1, {\"seats\": \"x\"}]}}"))
	f.Add([]byte(`{"name": {"e/n": "", "en": "\t"}}`), []byte("{\"name\": {\"en\": \" \"},\r\n \"signs\": [{\"x\": \"\"}]"))
	f.Add([]byte(`{"house": {"rooms": []}, "books": []}`), []byte(`{"books": []}`))
	f.Fuzz(func(t *testing.T, first, second []byte) {
		a, b := shape.Fragment{Name: "a", Data: first}, shape.Fragment{Name: "b", Data: second}
		_, problems := readAll(a, b)
		split := make(map[string]record.Problems)
		for _, p := range problems {
			split[p.File] = append(split[p.File], p)
		}
		checkPlaces(t, first, split["a"])
		checkPlaces(t, second, split["b"])
		if len(split["a"])+len(split["b"]) < len(problems) {
			t.Fatalf("%q, %q: problems of neither: %v", first, second, problems)
		}

		alone, want := readAll(a)
		beside, got := readAll(a, shape.Fragment{Name: "b", Data: []byte("{}")})
		if diff := cmp.Diff(alone, beside, comparer, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%q (-alone +beside {}):\n%s", first, diff)
		}
		if diff := cmp.Diff(want, got, wordless, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%q (-alone +beside {}):\n%s", first, diff)
		}
	})
}

// readAll reads fragments, and checks what was read whatever came of it.
func readAll(fragments ...shape.Fragment) (library, record.Problems) {
	var l library
	r := shape.Read(&l, fragments...)
	return l, r.Report(shape.Check(&l))
}
