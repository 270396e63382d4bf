package follow_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// disputed returns a document in which two pages, one a copy of the other, say
// 29 and one says 28.
func disputed(settled string) *partnership.Partnership {
	cite := func(ids ...record.ID) (cites []record.Citation) {
		for _, id := range ids {
			cites = append(cites, record.Citation{Source: id})
		}
		return cites
	}
	return &partnership.Partnership{
		Discrepancies: []partnership.Discrepancy{{
			ID: "number", About: "summit", Settled: settled, Why: record.Text{"en": "the list of summits"},
			Claims: []partnership.Claim{
				{Value: "28", Party: record.JP, Sources: cite("statement")},
				{Value: "29", Sources: cite("release", "copy", "copy-of-copy", "paper", "unlisted")},
			},
		}},
		Sources: []record.Source{
			{ID: "statement"}, {ID: "release"}, {ID: "paper"},
			{ID: "copy", DerivedFrom: "release"}, {ID: "copy-of-copy", DerivedFrom: "copy"},
		},
	}
}

func TestSettlements(t *testing.T) {
	backing := []follow.Backing{
		{Value: "28", Party: record.JP, Sources: 1, Independent: 1},
		{Value: "29", Sources: 5, Independent: 3},
	}
	for _, c := range []struct {
		name, settled, rule string
		outvoted            bool
	}{
		{"settled against the greater number", "28", "settled on 28: the list of summits", true},
		{"settled with it", "29", "settled on 29: the list of summits", false},
		{"left open", "", "left open: the list of summits", false},
	} {
		want := []follow.Settlement{{
			Discrepancy: "number", Value: c.settled, Claims: backing, Outvoted: c.outvoted,
			Why: follow.Explanation{Rule: c.rule, Inputs: []string{"28 by JP", "29"},
				Sources: []record.ID{"statement", "release", "copy", "copy-of-copy", "paper", "unlisted"}},
		}}
		if diff := cmp.Diff(want, follow.Settlements(disputed(c.settled))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	if got := follow.Settlements(nil); got != nil {
		t.Errorf("no partnership has %v", got)
	}
}

// Copies of each other in a circle come to an end, and count once.
func TestSettlementsCircle(t *testing.T) {
	p := disputed("28")
	p.Sources[1].DerivedFrom = "copy-of-copy"
	if got := follow.Settlements(p)[0].Claims[1]; got.Sources != 5 || got.Independent < 1 || got.Independent > 5 {
		t.Errorf("got %+v", got)
	}
}

// Every discrepancy of the record says why it was settled or left open, and
// each claim has a source behind it.
func TestSettlementsOfRecord(t *testing.T) {
	p := eujapan.Partnership()
	all := follow.Settlements(p)
	if len(all) != len(p.Discrepancies) {
		t.Fatalf("%d settlements of %d discrepancies", len(all), len(p.Discrepancies))
	}
	for _, s := range all {
		for _, b := range s.Claims {
			if b.Independent < 1 || b.Independent > b.Sources {
				t.Errorf("%s: %q has %d independent sources of %d", s.Discrepancy, b.Value, b.Independent, b.Sources)
			}
		}
	}
}

func ExampleSettlements() {
	for _, s := range follow.Settlements(disputed("28")) {
		for _, b := range s.Claims {
			fmt.Printf("%s: %d sources, %d independent\n", b.Value, b.Sources, b.Independent)
		}
		fmt.Println(s.Why.Rule, s.Outvoted)
	}
	// Output:
	// 28: 1 sources, 1 independent
	// 29: 5 sources, 3 independent
	// settled on 28: the list of summits true
}

func ExampleSettlement() {
	s := follow.Settlement{Why: follow.Explanation{Rule: "settled on 28: the list of summits", Inputs: []string{"28", "29"}}}
	fmt.Println(s.Why)
	// Output: settled on 28: the list of summits (28; 29)
}

func ExampleBacking() {
	b := follow.Backing{Value: "29", Sources: 3, Independent: 1}
	fmt.Printf("%d of %d\n", b.Independent, b.Sources)
	// Output: 1 of 3
}
