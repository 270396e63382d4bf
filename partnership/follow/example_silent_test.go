package follow_test

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// silentQuiet has three areas, of which a council dealt with one.
func silentQuiet() *partnership.Partnership {
	listed := timeline.MustParseSpan("2022-05-12/..")
	return &partnership.Partnership{
		Areas: areas.List{{Code: areas.AI, Designated: listed}, {Code: areas.SME, Designated: listed}, {Code: areas.Skills, Designated: listed}},
		Council: council.Council{Meetings: []council.Meeting{{
			ID: "council-2", Status: council.Held, When: timeline.MustParseSpan("2024-04-30"), Topics: []areas.Code{areas.AI},
		}}},
		Commitments: []partnership.Commitment{
			{ID: "launch-sme", Areas: []areas.Code{areas.SME}, Made: timeline.MustParseDate("2022-05-12")},
			{
				ID: "launch-skills", Areas: []areas.Code{areas.Skills}, Made: timeline.MustParseDate("2022-05-12"),
				Progress: []partnership.Progress{{Stage: partnership.Ongoing, Sources: []record.Citation{{Source: "undated-page"}}}},
			},
		},
	}
}

func ExampleSilent() {
	s := follow.Silent(silentQuiet(), timeline.MustParseDate("2023"), timeline.MustParseDate("2024-12-31"))
	for _, a := range s.Areas {
		fmt.Printf("%s: %s, last seen %s\n", a.Area, a.Certainty, a.Last)
	}
	fmt.Println(len(s.Areas), "of", s.Of)
	// Output:
	// sme: yes, last seen 2022-05-12
	// skills: maybe, last seen 2022-05-12
	// 2 of 3
}

func ExampleSilences() {
	s := follow.Silent(silentQuiet(), timeline.MustParseDate("2023"), timeline.MustParseDate("2024"))
	fmt.Println(s.Since, "to", s.Day)
	fmt.Println(s.Why)
	// Output:
	// 2023-01-01 to 2024-12-31
	// an area is silent if nothing of it is dated in that time, and perhaps silent if something may be (from 2023-01-01; to 2024-12-31; 3 areas on the formal list)
}

func ExampleSilence() {
	s := follow.Silent(silentQuiet(), timeline.MustParseDate("2023"), timeline.MustParseDate("2024"))
	skills := s.Areas[1]
	fmt.Println(skills.LastOf, skills.Commitments)
	fmt.Println(skills.Why)
	// Output:
	// launch-skills 1 utterance of 1 promise
	// perhaps silent: nothing is certainly dated in that time (on the formal list 2022-05-12/..; last seen 2022-05-12: launch-skills made 2022-05-12; perhaps in that time: launch-skills ongoing, undated) [undated-page]
}
