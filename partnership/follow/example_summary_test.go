package follow_test

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// summaryChips is a promise said twice and delivered the second time, and one of which
// nothing was heard.
func summaryChips() *partnership.Partnership {
	return &partnership.Partnership{
		Areas: areas.List{{Code: areas.Semiconductors, Name: record.Text{"en": "Chips"}}, {Code: areas.Cyber, Name: record.Text{"en": "Cyber"}}},
		Commitments: []partnership.Commitment{
			{ID: "launch-chips", Areas: []areas.Code{areas.Semiconductors}, Force: partnership.Explore, Made: timeline.MustParseDate("2022-05-12")},
			{
				ID: "council-1-chips", Areas: []areas.Code{areas.Semiconductors}, Force: partnership.Deliver, Made: timeline.MustParseDate("2023-07-03"),
				Relations: []partnership.Relation{{Kind: partnership.Continues, To: "launch-chips"}},
				Progress:  []partnership.Progress{{On: timeline.MustParseDate("2023-07-04"), Stage: partnership.Delivered}},
			},
			{ID: "council-1-cyber", Areas: []areas.Code{areas.Cyber}, Made: timeline.MustParseDate("2023-07-03")},
		},
	}
}

func ExampleSummaryOf() {
	s := follow.SummaryOf(summaryChips(), timeline.MustParseDate("2023-12-31"))
	fmt.Println("by area, out of", s.Total.Count)
	for _, r := range s.Areas {
		fmt.Printf("%s: %s\n", r.Name.In("en"), r.Count)
	}
	// Output:
	// by area, out of 3 utterances of 2 promises
	// Chips: 2 utterances of 1 promise
	// Cyber: 1 utterance of 1 promise
}

func ExampleSummary() {
	s := follow.SummaryOf(summaryChips(), timeline.MustParseDate("2022"))
	fmt.Println(s.Total.Count, "out of", s.Total.Of)
	fmt.Println("made later:", s.Later)
	// Output:
	// 1 utterance of 1 promise out of 3 utterances of 2 promises
	// made later: 2 utterances of 2 promises
}

func ExampleRow() {
	s := follow.SummaryOf(summaryChips(), timeline.MustParseDate("2023-12-31"))
	chips := s.Areas[0]
	fmt.Println("closed:", chips.Closed.Utterances, "of", chips.Count.Utterances)
	fmt.Println("nothing declared:", chips.Unknown.Utterances, "of", chips.Count.Utterances)
	// Output:
	// closed: 1 of 2
	// nothing declared: 1 of 2
}
