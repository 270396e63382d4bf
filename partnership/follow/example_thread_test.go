package follow_test

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// threadCables is a promise said twice and then kept, and another.
func threadCables() *partnership.Partnership {
	return &partnership.Partnership{
		Commitments: []partnership.Commitment{
			{ID: "launch-cables", Title: record.Text{"en": "Work on secure cables"}, Made: timeline.MustParseDate("2022-05-12")},
			{
				ID: "council-1-cables", Title: record.Text{"en": "Sign a memorandum on cables"}, Made: timeline.MustParseDate("2023-07-03"),
				Relations: []partnership.Relation{{Kind: partnership.Specifies, To: "launch-cables", Sources: []record.Citation{{Source: "statement-1"}}}},
			},
			{ID: "council-1-ai", Title: record.Text{"en": "Share views on AI"}, Made: timeline.MustParseDate("2023-07-03")},
		},
		Instruments: []partnership.Instrument{{
			ID: "cable-memorandum", Title: record.Text{"en": "Memorandum of Cooperation on cables"},
			Steps:     []partnership.Step{{Kind: partnership.StepSigned, On: timeline.MustParseDate("2023-07-04")}},
			Relations: []partnership.Relation{{Kind: partnership.Fulfils, To: "council-1-cables", Sources: []record.Citation{{Source: "memorandum"}}}},
		}},
	}
}

func ExampleThreads() {
	for _, t := range follow.Threads(threadCables()) {
		fmt.Printf("%s: utterances %d, steps %d\n", t.Root, t.Utterances, len(t.Steps))
	}
	// Output:
	// launch-cables: utterances 2, steps 3
	// council-1-ai: utterances 1, steps 1
}

func ExampleThreadOf() {
	t, ok := follow.ThreadOf(threadCables(), "council-1-cables")
	if !ok {
		fmt.Println("no such commitment")
	}
	fmt.Println("begins with", t.Root)
	// Output: begins with launch-cables
}

func ExampleThread() {
	t, _ := follow.ThreadOf(threadCables(), "launch-cables")
	for _, s := range t.Steps {
		fmt.Println(s.When, s.Title.In("en"))
	}
	fmt.Println(t.Why)
	// Output:
	// 2022-05-12 Work on secure cables
	// 2023-07-03 Sign a memorandum on cables
	// 2023-07-04 Memorandum of Cooperation on cables
	// one promise: relations of every kind but related join its utterances (council-1-cables specifies launch-cables; cable-memorandum fulfils council-1-cables) [statement-1] [memorandum]
}

func ExampleThreadStep() {
	t, _ := follow.ThreadOf(threadCables(), "launch-cables")
	for _, s := range t.Steps[1:] {
		fmt.Println(s.Kind, s.ID, s.Relation, s.To)
	}
	// Output:
	// commitment council-1-cables specifies launch-cables
	// instrument cable-memorandum fulfils council-1-cables
}

// A record may belong to a thread in more than one way.
func ExampleThreadLink() {
	p := threadCables()
	p.Commitments[1].Progress = []partnership.Progress{{
		On: timeline.MustParseDate("2023-07-04"), Stage: partnership.Delivered, By: "cable-memorandum",
	}}
	t, _ := follow.ThreadOf(p, "launch-cables")
	signed := t.Steps[2]
	fmt.Println(signed.ID, signed.Relation, signed.To)
	for _, link := range signed.Also {
		fmt.Println("and shows that", link.To, "is", link.Stage)
	}
	// Output:
	// cable-memorandum fulfils council-1-cables
	// and shows that council-1-cables is delivered
}
