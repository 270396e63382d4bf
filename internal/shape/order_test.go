package shape_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// sorted are problems in the order Sort gives them.
var sorted = record.Problems{
	{Pointer: "", Rule: "a"},
	{Pointer: "", Rule: "b"},
	{Pointer: "/id", Rule: "a"},
	{Pointer: "/name", Rule: "b"},
	{Pointer: "/name/de", Rule: "a"}, // languages by their tags
	{Pointer: "/name/en", Rule: "a"},
	{Pointer: "/name/en", Rule: "b"}, // one place by rule
	{Pointer: "/name/z~1h", Rule: ""},
	{Pointer: "/opened", Rule: "a"},
	{Pointer: "/lease", Rule: "a"},
	{Pointer: "/rating", Rule: "a"},
	{Pointer: "/lending", Rule: "a"},
	{Pointer: "/house", Rule: "z"},
	{Pointer: "/house/street", Rule: "z"},
	{Pointer: "/house/rooms/2/seats", Rule: "a"},
	{Pointer: "/house/rooms/2/subject", Rule: "a"},
	{Pointer: "/house/rooms/10/seats", Rule: "a"},
	{Pointer: "/also_known_as/1", Rule: "a"},
	{Pointer: "/books", Rule: "a"},
	{Pointer: "/books/9", Rule: "a"},
	{Pointer: "/books/9/id", Rule: "a"},
	{Pointer: "/books/9/title", Rule: "a"},
	{Pointer: "/books/9/pages", Rule: "a"},
	{Pointer: "/books/9/sequel_of", Rule: "a"},
	{Pointer: "/books/10", Rule: "a"},
	{Pointer: "/books/100/id", Rule: "a"},
	{Pointer: "/branches/0", Rule: "a"},
	{Pointer: "/motto", Rule: "a"},
}

// The order is that of the fields of the structs, not of the alphabet.
func TestSort(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		got := slices.Clone(sorted)
		random.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		shape.Sort[library](got)
		if diff := cmp.Diff(sorted, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	}
}

// Problems of one place and rule stay as they came.
func TestSortStable(t *testing.T) {
	var problems record.Problems
	for i := range 100 {
		problems = append(problems, &record.Problem{Pointer: record.Pointer("/books").Item(i % 3), Line: i})
	}
	shape.Sort[library](problems)
	for i := 1; i < len(problems); i++ {
		if p, q := problems[i-1], problems[i]; p.Pointer == q.Pointer && p.Line > q.Line {
			t.Errorf("%v comes before %v", p, q)
		}
	}
	shape.Sort[library](nil)
}

// What no value of the type has comes by its name.
func TestSortUnknown(t *testing.T) {
	want := record.Problems{{Pointer: "/a/b"}, {Pointer: "/a/c"}, {Pointer: "/b"}, {Pointer: "/name"}, {Pointer: "/books/a"}, {Pointer: "/books/b"}, {Pointer: "/motto/0"}}
	got := slices.Clone(want)
	slices.Reverse(got)
	shape.Sort[library](got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Nodes come in the order that Sort gives.
func TestSortAsNodes(t *testing.T) {
	l := fullLibrary()
	var want, got record.Problems
	for n := range shape.Nodes(&l) {
		want = append(want, &record.Problem{Pointer: n.Pointer()})
	}
	got = slices.Clone(want)
	slices.Reverse(got)
	shape.Sort[library](got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLeads(t *testing.T) {
	l := fullLibrary()
	empty := library{}
	for _, test := range []struct {
		pointer     record.Pointer
		full, empty bool
	}{
		{pointer: "", full: true, empty: true},
		{pointer: "/id", full: true, empty: true},
		{pointer: "/ID"},
		{pointer: "/"},
		{pointer: "/Shelfmark"},
		{pointer: "/keeper"},
		{pointer: "/id/0"},
		{pointer: "/name/en", full: true, empty: true},
		{pointer: "/name/fr", full: true, empty: true},
		{pointer: "/name/zh-Hant", full: true, empty: true},
		{pointer: "/name/EN"},
		{pointer: "/name/"},
		{pointer: "/name/en/0"},
		{pointer: "/name/en/ja"},
		{pointer: "/opened", full: true, empty: true},
		{pointer: "/opened/year"},
		{pointer: "/lease/Start"},
		{pointer: "/rating", full: true, empty: true},
		{pointer: "/rating/0"},
		{pointer: "/public/0"},
		{pointer: "/house", full: true, empty: true},
		{pointer: "/house/street", full: true, empty: true},
		{pointer: "/house/street/0"},
		{pointer: "/house/rooms", full: true, empty: true},
		{pointer: "/house/rooms/0", full: true},
		{pointer: "/house/rooms/0/seats", full: true},
		{pointer: "/house/rooms/0/chairs"},
		{pointer: "/house/rooms/1"},
		{pointer: "/signs/0/de", full: true},
		{pointer: "/signs/0/DE"},
		{pointer: "/books/0", full: true},
		{pointer: "/books/1/sequel_of", full: true},
		{pointer: "/books/2"},
		{pointer: "/books/-1"},
		{pointer: "/books/-"},
		{pointer: "/books/+1"},
		{pointer: "/books/01"},
		{pointer: "/books/0x0"},
		{pointer: "/books/"},
		{pointer: "/books/18446744073709551616"},
		{pointer: "/branches/0", full: true},
		{pointer: "/branches/0/0"},
		{pointer: "/i~1d"},
	} {
		for _, of := range []struct {
			name  string
			value *library
			want  bool
		}{{"full", &l, test.full}, {"empty", &empty, test.empty}} {
			t.Run(of.name+string(test.pointer), func(t *testing.T) {
				if got := shape.Leads(reflect.ValueOf(of.value).Elem(), test.pointer); got != of.want {
					t.Errorf("got %v, want %v", got, of.want)
				}
			})
		}
	}
}

// Every node is where its pointer leads.
func TestLeadsToNodes(t *testing.T) {
	l := fullLibrary()
	for n := range shape.Nodes(&l) {
		if !shape.Leads(reflect.ValueOf(l), n.Pointer()) {
			t.Errorf("%s leads nowhere", n.Pointer())
		}
	}
}
