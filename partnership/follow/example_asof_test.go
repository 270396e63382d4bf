package follow_test

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// asofCouncil is a council whose third meeting was announced at its second, and
// told of by a page without a date too.
func asofCouncil() *partnership.Partnership {
	cite := func(id record.ID) []record.Citation { return []record.Citation{{Source: id}} }
	return &partnership.Partnership{
		ID:   "sample",
		AsOf: timeline.MustParseDate("2025-12-31"),
		Council: council.Council{ID: "council", Sources: cite("statement-2"), Meetings: []council.Meeting{
			{ID: "council-3", Number: 3, Status: council.Held, When: timeline.MustParseSpan("2025-05-12"), Sources: cite("statement-3"),
				Plans: []council.Plan{{When: timeline.MustParseSpan("2025"), Place: record.Text{"en": "Tokyo"}, Sources: cite("statement-2")}}},
		}},
		Commitments: []partnership.Commitment{
			{ID: "cables", Made: timeline.MustParseDate("2024-04-30"), Sources: cite("statement-2")},
			{ID: "chips", Made: timeline.MustParseDate("2024-04-30"), Sources: cite("web-page")},
			{ID: "quantum", Made: timeline.MustParseDate("2025-05-12"), Sources: cite("statement-3")},
		},
		Sources: []record.Source{
			{ID: "statement-2", Published: timeline.MustParseDate("2024-05-01")},
			{ID: "statement-3", Published: timeline.MustParseDate("2025-05-13")},
			{ID: "web-page"},
		},
	}
}

// On the evening of the third meeting nobody had written of it yet.
func ExampleAsOf() {
	v := follow.AsOf(asofCouncil(), timeline.MustParseDate("2025-05-12"))
	for _, m := range v.Partnership.Council.Meetings {
		fmt.Println(m.ID, m.Status, "for", m.When, "in", m.Place.In("en"))
	}
	for _, c := range v.Partnership.Commitments {
		fmt.Println("known:", c.ID)
	}
	fmt.Println("perhaps known:", v.Maybe, "because of", v.Unsure)
	// Output:
	// council-3 planned for 2025 in Tokyo
	// known: cables
	// perhaps known: [chips] because of [web-page]
}

// It had met all the same.
func ExampleTrueOn() {
	v := follow.TrueOn(asofCouncil(), timeline.MustParseDate("2025-05-12"))
	for _, m := range v.Partnership.Council.Meetings {
		fmt.Println(m.ID, m.Status, "on", m.When)
	}
	for _, c := range v.Partnership.Commitments {
		fmt.Println("made:", c.ID)
	}
	// Output:
	// council-3 held on 2025-05-12
	// made: cables
	// made: chips
	// made: quantum
}

func ExampleView() {
	v := follow.AsOf(asofCouncil(), timeline.MustParseDate("2024-12"))
	fmt.Printf("%v: %d of %d records left out, %d of them perhaps known\n", v.Day, v.Left, v.Of, len(v.Maybe))
	fmt.Println(v.Why)
	// Output:
	// 2024-12-31: 2 of 5 records left out, 1 of them perhaps known
	// known: a source that was certainly out by the day tells of it (day 2024-12-31; 3 of 5 records stay; 1 of 3 sources known, not certain of 1) [statement-2]
}
