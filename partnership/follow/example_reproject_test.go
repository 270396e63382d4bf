package follow_test

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/timeline"
)

// shiftSample has an area that was split in two in 2024.
func shiftSample() *partnership.Partnership {
	span, day := timeline.MustParseSpan, timeline.MustParseDate
	return &partnership.Partnership{
		Areas: areas.List{
			{Code: "hpc-quantum", Designated: span("2022-05-12/2024-04-30")},
			{Code: "hpc", Designated: span("2024-05-01/.."), Replaces: []areas.Code{"hpc-quantum"}},
			{Code: "quantum", Designated: span("2024-05-01/.."), Replaces: []areas.Code{"hpc-quantum"}},
			{Code: "ai", Designated: span("2022-05-12/..")},
		},
		Commitments: []partnership.Commitment{
			{ID: "supercomputers", Made: day("2023-07-03"), Areas: []areas.Code{"hpc-quantum"}},
			{ID: "quantum-network", Made: day("2025-05-13"), Areas: []areas.Code{"quantum"}},
			{ID: "ai-safety", Made: day("2025-05-12"), Areas: []areas.Code{"ai"}},
		},
	}
}

func ExampleReproject() {
	r := follow.Reproject(shiftSample(), timeline.MustParseDate("2025-12-31"))
	for _, a := range r.Areas {
		fmt.Printf("%s: %d, of them perhaps another's: %d\n", a.Area, a.Commitments.Utterances, a.Blurred.Utterances)
	}
	fmt.Println("in all:", r.Placed, "of", r.Of.Utterances)
	// Output:
	// hpc: 1, of them perhaps another's: 1
	// quantum: 2, of them perhaps another's: 1
	// ai: 1, of them perhaps another's: 0
	// in all: 3 utterances of 3 promises of 3
}

func ExampleReprojection() {
	r := follow.Reproject(shiftSample(), timeline.MustParseDate("2023-12-31"))
	fmt.Println("placed:", r.Placed)
	fmt.Println("blurred:", r.Blurred)
	// Output:
	// placed: 3 utterances of 3 promises
	// blurred: 0 utterances of 0 promises
}

func ExampleAreaShift() {
	for _, s := range follow.Reproject(shiftSample(), timeline.MustParseDate("2025-12-31")).Shifts {
		fmt.Println(s.From, s.Kind, s.To, s.Commitments.Utterances, "of", s.Of.Utterances)
	}
	// Output:
	// hpc-quantum split [hpc quantum] 1 of 3
	// hpc kept [hpc] 0 of 3
	// quantum kept [quantum] 1 of 3
	// ai kept [ai] 1 of 3
}

func ExampleAreaShare() {
	a := follow.Reproject(shiftSample(), timeline.MustParseDate("2023-12-31")).Areas[0]
	fmt.Println(a.Area, a.Commitments.Utterances, "of", a.Of.Utterances)
	// Output: hpc-quantum 2 of 3
}

func ExampleShiftKind() {
	for _, s := range follow.Reproject(shiftSample(), timeline.MustParseDate("2023-12-31")).Shifts {
		if s.Kind == follow.AreaMerged {
			fmt.Println(s.From, "was in", s.To)
		}
	}
	// Output:
	// hpc was in [hpc-quantum]
	// quantum was in [hpc-quantum]
}

func ExampleShiftKinds() {
	fmt.Println(follow.ShiftKinds())
	// Output: [kept renamed split merged dropped]
}
