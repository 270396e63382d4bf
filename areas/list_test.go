package areas_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// tree is a list in which an area stands before the one it lies within, and
// another after it.
var tree = areas.List{
	{Code: "subsea", Name: record.Text{"en": "Submarine cables"}, Broader: areas.Connectivity},
	{Code: areas.HPCQuantum},
	{Code: "arctic", Broader: "subsea"},
	{Code: areas.Connectivity},
	{Code: "quantum", Broader: areas.HPCQuantum},
	{Code: "orphan", Broader: "nowhere"},
	{Code: areas.Skills},
}

func TestLookup(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		list       areas.List
		code       areas.Code
		want       areas.Area
		ok         bool
	}{
		{"first", "the whole of it", tree, "subsea", tree[0], true},
		{"last", "the end of the list", tree, areas.Skills, areas.Area{Code: areas.Skills}, true},
		{"twice", "the first of two", areas.List{{Code: "ai", Broader: "data"}, {Code: "ai"}}, "ai", areas.Area{Code: "ai", Broader: "data"}, true},
		{"only broader", "named by an area, and not in the list", tree, "nowhere", areas.Area{}, false},
		{"unknown", "not in the list", tree, areas.AI, areas.Area{}, false},
		{"empty code", "no area", tree, "", areas.Area{}, false},
		{"nil list", "no areas", nil, areas.AI, areas.Area{}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, ok := test.list.Lookup(test.code)
			if ok != test.ok {
				t.Errorf("%s: Lookup reports %v, want %v", test.desc, ok, test.ok)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// codes returns the codes of the areas that Within yields.
func codes(l areas.List, within areas.Code) (codes []areas.Code) {
	for a := range l.Within(within) {
		codes = append(codes, a.Code)
	}
	return codes
}

func TestWithin(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		list       areas.List
		code       areas.Code
		want       []areas.Code
	}{
		{"top", "two levels, in the order of the list", tree, areas.Connectivity, []areas.Code{"subsea", "arctic", areas.Connectivity}},
		{"middle", "the area itself and one below", tree, "subsea", []areas.Code{"subsea", "arctic"}},
		{"bottom", "the area alone", tree, "arctic", []areas.Code{"arctic"}},
		{"another", "a narrower one after it", tree, areas.HPCQuantum, []areas.Code{areas.HPCQuantum, "quantum"}},
		{"unknown", "nothing", tree, areas.AI, nil},
		{"only broader", "nothing, though an area names it", tree, "nowhere", nil},
		{"empty code", "nothing, though every top area has no broader one", tree, "", nil},
		{"nil list", "nothing", nil, areas.AI, nil},
		{"empty code in the list", "top areas do not lie within a nameless one", areas.List{{Code: ""}, {Code: "ai"}}, "", []areas.Code{""}},
		{"itself", "a circle of one", areas.List{{Code: "a", Broader: "a"}, {Code: "b"}}, "a", []areas.Code{"a"}},
		{"two", "a circle of two", areas.List{{Code: "a", Broader: "b"}, {Code: "b", Broader: "a"}, {Code: "c"}}, "b", []areas.Code{"a", "b"}},
		{"three", "a circle of three, and one that hangs from it",
			areas.List{{Code: "a", Broader: "b"}, {Code: "b", Broader: "c"}, {Code: "c", Broader: "a"}, {Code: "d", Broader: "b"}},
			"a", []areas.Code{"a", "b", "c", "d"}},
		{"above a circle", "an area the circle does not lie within",
			areas.List{{Code: "a", Broader: "b"}, {Code: "b", Broader: "a"}, {Code: "top"}}, "top", []areas.Code{"top"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, codes(test.list, test.code)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// chain returns n areas, each narrower than the one before it.
func chain(n int) (list areas.List, want []areas.Code) {
	var broader areas.Code
	for i := range n {
		code := areas.Code(fmt.Sprintf("level-%d", i))
		list = append(list, areas.Area{Code: code, Broader: broader})
		want = append(want, code)
		broader = code
	}
	return list, want
}

// TestWithinDeep walks a chain in each order it may stand in the list.
func TestWithinDeep(t *testing.T) {
	const depth = 5000
	random := rand.New(rand.NewPCG(5, 6))
	for name, arrange := range map[string]func(areas.List){
		"broadest first":  func(areas.List) {},
		"narrowest first": func(l areas.List) { slices.Reverse(l) },
		"shuffled":        func(l areas.List) { random.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] }) },
	} {
		list, want := chain(depth)
		arrange(list)
		got := codes(list, "level-0")
		at := make(map[areas.Code]int)
		for i, a := range list {
			at[a.Code] = i
		}
		slices.SortFunc(want, func(a, b areas.Code) int { return at[a] - at[b] })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if got := len(codes(list, "level-400")); got != depth-400 {
			t.Errorf("%s: %d areas from level 400 down, want %d", name, got, depth-400)
		}
	}
}

func TestOn(t *testing.T) {
	designated := func(span string) (s timeline.Span) {
		if err := s.UnmarshalText([]byte(span)); err != nil {
			t.Fatal(err)
		}
		return s
	}
	list := areas.List{
		{Code: "closed", Designated: designated("2022-05-12/2025-05-12")},
		{Code: "never"},
		{Code: "open", Designated: designated("2022-05-12/..")},
		{Code: "coarse", Designated: designated("2022/2024")},
		{Code: "later", Designated: designated("2025-05-12/2026-12-31")},
		{Code: "no-start", Designated: timeline.Span{End: timeline.MustParseDate("2023-07-03")}},
	}
	type answer struct {
		Code      areas.Code
		Certainty timeline.Certainty
	}
	for _, test := range []struct {
		name, desc string
		day        timeline.Date
		want       []answer
	}{
		{"day before", "certainly not yet, but for the year 2022", timeline.MustParseDate("2022-05-11"),
			[]answer{{"coarse", timeline.Maybe}, {"no-start", timeline.Maybe}}},
		{"first day", "certain, with an end or without", timeline.MustParseDate("2022-05-12"),
			[]answer{{"closed", timeline.Yes}, {"open", timeline.Yes}, {"coarse", timeline.Maybe}, {"no-start", timeline.Maybe}}},
		{"amid", "an open end may have come", timeline.MustParseDate("2023-07-04"),
			[]answer{{"closed", timeline.Yes}, {"open", timeline.Maybe}, {"coarse", timeline.Yes}}},
		{"last day", "one goes as another comes", timeline.MustParseDate("2025-05-12"),
			[]answer{{"closed", timeline.Yes}, {"open", timeline.Maybe}, {"later", timeline.Yes}}},
		{"month", "a day that is not known exactly", timeline.MustParseDate("2025-05"),
			[]answer{{"closed", timeline.Maybe}, {"open", timeline.Maybe}, {"later", timeline.Maybe}}},
		{"after", "only the open end is left", timeline.MustParseDate("2027"), []answer{{"open", timeline.Maybe}}},
		{"long before", "none but that whose start is not known", timeline.MustParseDate("2021"), []answer{{"no-start", timeline.Maybe}}},
		{"unknown day", "any day, and so every area that ever was", timeline.Date{},
			[]answer{{"closed", timeline.Maybe}, {"open", timeline.Maybe}, {"coarse", timeline.Maybe}, {"later", timeline.Maybe}, {"no-start", timeline.Maybe}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []answer
			for a, certainty := range list.On(test.day) {
				got = append(got, answer{a.Code, certainty})
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// TestStop breaks off each iterator at its first area.
func TestStop(t *testing.T) {
	day := timeline.MustParseDate("2022-05-12")
	list := areas.List{
		{Code: "a", Broader: "b", Designated: day.Dates()},
		{Code: "b", Broader: "a", Designated: day.Dates()},
	}
	var got []areas.Code
	for a := range list.Within("b") {
		got = append(got, a.Code)
		break
	}
	for a := range list.On(day) {
		got = append(got, a.Code)
		break
	}
	if diff := cmp.Diff([]areas.Code{"a", "a"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
