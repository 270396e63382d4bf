package shape_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// mark stands in the text of a test where a problem is expected, once for each.
const mark = "§"

// unmarked returns the fragments without their marks, and at each mark a
// problem that has nothing but a place.
func unmarked(fragments []shape.Fragment) (clean []shape.Fragment, places record.Problems) {
	for _, f := range fragments {
		before, rest := "", string(f.Data)
		for {
			text, after, marked := strings.Cut(rest, mark)
			before += text
			if !marked {
				break
			}
			places = append(places, &record.Problem{
				File:   f.Name,
				Line:   1 + strings.Count(before, "\n"),
				Column: len(before) - strings.LastIndexByte(before, '\n'),
			})
			rest = after
		}
		clean = append(clean, shape.Fragment{Name: f.Name, Data: []byte(before)})
	}
	return clean, places
}

// placed gives the problems expected the places of the marks, in their order.
func placed(t testing.TB, want, places record.Problems) record.Problems {
	t.Helper()
	if len(want) != len(places) {
		t.Fatalf("%d problems expected, and %d marks", len(want), len(places))
	}
	all := make(record.Problems, len(want))
	for i, p := range want {
		at := *p
		at.File, at.Line, at.Column = places[i].File, places[i].Line, places[i].Column
		all[i] = &at
	}
	return all
}

// wordless leaves the words for people out of a comparison of problems.
var wordless = cmpopts.IgnoreFields(record.Problem{}, "Detail", "Err")

// comparer compares libraries.
var comparer = cmpopts.IgnoreUnexported(library{})

// diffProblems returns how the problems got differ from those expected, their
// words aside, and complains of any that has no words.
func diffProblems(t testing.TB, want, got record.Problems) string {
	t.Helper()
	for _, p := range got {
		if p.Detail == "" {
			t.Errorf("%v: no word for people", p)
		}
	}
	return cmp.Diff(want, got, wordless, cmpopts.EquateEmpty())
}

// words returns what problems say to people, each with its place.
func words(problems record.Problems) []string {
	var all []string
	for _, p := range problems {
		place := fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Pointer)
		if p.File != "" {
			place = p.File + ":" + place
		}
		all = append(all, place+" "+p.Detail)
	}
	return all
}

// A report is a document, in fragments marked where a problem is expected, and
// the problems, in the order of the marks.
type report struct {
	name, desc string
	fragments  []shape.Fragment
	want       record.Problems
}

// check reads the document and compares the problems reported.
func (r report) check(t *testing.T) {
	t.Run(r.name, func(t *testing.T) {
		fragments, places := unmarked(r.fragments)
		_, got := reading(t, fragments...)
		if diff := diffProblems(t, placed(t, r.want, places), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", r.desc, diff)
		}
	})
}

// one returns text as the fragments of a document in one.
func one(text string) []shape.Fragment { return []shape.Fragment{whole(text)} }

// files returns texts as fragments named a.json, b.json and so on.
func files(texts ...string) []shape.Fragment {
	var all []shape.Fragment
	for i, text := range texts {
		all = append(all, shape.Fragment{Name: string(rune('a'+i)) + ".json", Data: []byte(text)})
	}
	return all
}
