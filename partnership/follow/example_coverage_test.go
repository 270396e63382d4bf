package follow_test

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// coverageLetter is what three commitments made of two asks.
func coverageLetter() *partnership.Partnership {
	sent := timeline.MustParseDate("2022-03-01")
	return &partnership.Partnership{
		Languages: []record.Language{"en"},
		Areas:     areas.List{{Code: areas.Data, Name: record.Text{"en": "Data"}}, {Code: areas.Skills, Name: record.Text{"en": "Skills"}}},
		Commitments: []partnership.Commitment{
			{ID: "launch-data", Force: partnership.Explore, Made: timeline.MustParseDate("2022-05-12")},
			{ID: "council-1-data", Force: partnership.Undertake, Made: timeline.MustParseDate("2023-07")},
			{ID: "council-1-cables", Force: partnership.Cooperate, Made: timeline.MustParseDate("2023-07")},
		},
		Recommendations: []partnership.Recommendation{
			{
				ID: "letter-1", Kind: partnership.Ask, Heading: record.Text{"en": "Data"}, Areas: []areas.Code{areas.Data}, Made: sent,
				Reviewed: timeline.MustParseDate("2026-06-30"), Sources: []record.Citation{{Source: "letter"}},
				Answers: []partnership.Answer{
					{To: "launch-data", Degree: partnership.Noted, Sources: []record.Citation{{Source: "statement-0"}}},
					{To: "council-1-data", Degree: partnership.Partial, Sources: []record.Citation{{Source: "statement-1"}}},
				},
			},
			{
				ID: "letter-2", Kind: partnership.Ask, Heading: record.Text{"en": "People"}, Areas: []areas.Code{areas.Skills}, Made: sent,
				Reviewed: timeline.MustParseDate("2026-06-30"), Sources: []record.Citation{{Source: "letter"}},
			},
		},
	}
}

func ExampleCoverageOf() {
	c := follow.CoverageOf(coverageLetter())
	fmt.Printf("answered in part: %d of %d asks\n", c.Asks.Partial, c.Asks.Asked)
	fmt.Printf("unanswered: %v\n", c.Unanswered)
	fmt.Printf("nobody asked for: %v, %v out of %v\n", c.Unasked, c.UnaskedCount, c.UnaskedOf)
	// Output:
	// answered in part: 1 of 2 asks
	// unanswered: [letter-2]
	// nobody asked for: [council-1-cables], 1 utterance of 1 promise out of 3 utterances of 3 promises
}

func ExampleCoverage() {
	for _, v := range follow.CoverageOf(coverageLetter()).Verdicts {
		fmt.Println(v.Recommendation, v.State, v.Degree)
	}
	// Output:
	// letter-1 answered partial
	// letter-2 unanswered
}

func ExampleVerdict() {
	v := follow.CoverageOf(coverageLetter()).Verdicts[0]
	fmt.Printf("%s, as firmly as %s, after %s\n", v.Degree, v.Force, v.Lag)
	fmt.Println(v.Why)
	// Output:
	// partial, as firmly as undertake, after 72 days
	// answered in part: the fullest answer is partial (made 2022-03-01; noted: launch-data (explore), 72 days later; partial: council-1-data (undertake), 487 to 517 days later; reviewed 2026-06-30) [letter] [statement-0] [statement-1]
}

func ExampleVerdictState() {
	p := coverageLetter()
	p.Recommendations[1].Reviewed = timeline.Date{}
	v := follow.CoverageOf(p).Verdicts[1]
	fmt.Println(v.State, v.State == follow.NotReviewed)
	// Output: not-reviewed true
}

func ExampleAnswer() {
	for _, a := range follow.CoverageOf(coverageLetter()).Verdicts[0].Answers {
		fmt.Printf("%s %s: %s, %s, %s\n", a.Kind, a.To, a.Degree, a.Force, a.Lag)
	}
	// Output:
	// commitment launch-data: noted, explore, 72 days
	// commitment council-1-data: partial, undertake, 487 to 517 days
}

func ExampleTally() {
	for _, t := range follow.CoverageOf(coverageLetter()).Headings {
		fmt.Printf("%s: asked %d, full %d, partial %d, noted %d, unanswered %d\n", t.Key, t.Asked, t.Full, t.Partial, t.Noted, t.Unanswered)
	}
	// Output:
	// Data: asked 1, full 0, partial 1, noted 0, unanswered 0
	// People: asked 1, full 0, partial 0, noted 0, unanswered 1
}
