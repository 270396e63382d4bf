package timeline_test

import (
	"iter"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	. "github.com/eujapan/digitalpartnership/timeline"
)

// entry is something dated; number tells equal dates apart.
type entry struct {
	when   Span
	number int
}

func (e entry) Dates() Span { return e.when }

func TestSorted(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	dates := fewer()
	var entries []entry
	for i := range 2000 {
		s := Span{dates[random.IntN(len(dates))], dates[random.IntN(len(dates))]}
		entries = append(entries, entry{s, i})
	}
	before := slices.Clone(entries)
	got := Sorted(slices.Values(entries))
	if !slices.Equal(entries, before) {
		t.Error("the entries themselves were moved")
	}
	if len(got) != len(entries) {
		t.Fatalf("%d entries, want %d", len(got), len(entries))
	}
	seen := map[int]bool{}
	for i, e := range got {
		seen[e.number] = true
		if i == 0 {
			continue
		}
		switch c := got[i-1].when.Compare(e.when); {
		case c > 0:
			t.Fatalf("%v sorted before %v", got[i-1].when, e.when)
		case c == 0 && got[i-1].number > e.number:
			t.Fatalf("%v: entry %d sorted before %d", e.when, got[i-1].number, e.number)
		}
	}
	if len(seen) != len(entries) {
		t.Errorf("%d different entries, want %d", len(seen), len(entries))
	}
}

func TestNoItems(t *testing.T) {
	for _, seq := range []iter.Seq[Date]{nil, slices.Values([]Date(nil))} {
		if got := Sorted(seq); got != nil {
			t.Errorf("Sorted gives %v, want nil", got)
		}
		if got := slices.Collect(Between(seq, Date{}, Date{})); got != nil {
			t.Errorf("Between gives %v, want nothing", got)
		}
	}
}

func TestBetween(t *testing.T) {
	all := []string{
		"2021", "2021-12-31", "2020/2022-01-01", "2022", "2022-06-15", "2022-12-31/2025",
		"2023-01-01", "2023", "2020/2025", "2020/..", "2023/..", "2023/2021", "2022-07/2022-03", "",
	}
	var spans []Span
	for _, text := range all {
		var s Span
		if err := s.UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
		spans = append(spans, s)
	}
	for _, test := range []struct {
		name, from, to string
		want           []string
	}{
		{"open", "", "", all},
		{"a year", "2022", "2022", []string{
			"2020/2022-01-01", "2022", "2022-06-15", "2022-12-31/2025",
			"2020/2025", "2020/..", "2022-07/2022-03", "",
		}},
		{"from a day", "2023-01-01", "", []string{
			"2022-12-31/2025", "2023-01-01", "2023", "2020/2025", "2020/..", "2023/..", "",
		}},
		{"to a month", "", "2021-12", []string{
			"2021", "2021-12-31", "2020/2022-01-01", "2020/2025", "2020/..", "",
		}},
		{"a day", "2022-06-15", "2022-06-15", []string{
			"2022", "2022-06-15", "2020/2025", "2020/..", "",
		}},
		{"from a day to its year", "2022-12-31", "2022", []string{
			"2022", "2022-12-31/2025", "2020/2025", "2020/..", "",
		}},
		{"no day", "2023", "2022", nil},
		{"no day, by one", "2022-06-15", "2022-06-14", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var from, to Date
			if from.UnmarshalText([]byte(test.from)) != nil || to.UnmarshalText([]byte(test.to)) != nil {
				t.Fatal("bad test")
			}
			seq := Between(slices.Values(spans), from, to)
			for range 2 { // the result can be ranged over again
				var got []string
				for s := range seq {
					got = append(got, s.String())
				}
				if diff := cmp.Diff(test.want, got); diff != "" {
					t.Errorf("from %q to %q (-want +got):\n%s", from, to, diff)
				}
			}
		})
	}
}

// TestBetweenStops checks that nothing is asked for after the caller has had
// enough.
func TestBetweenStops(t *testing.T) {
	asked := 0
	endless := func(yield func(Date) bool) {
		for yield(MustParseDate("2024")) {
			asked++
		}
	}
	for range Between(endless, Date{}, MustParseDate("2024")) {
		if asked == 2 {
			break
		}
	}
	if asked != 2 {
		t.Errorf("%d items asked for, want 2", asked)
	}
}
