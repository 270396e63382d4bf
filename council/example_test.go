package council_test

import (
	"encoding/json"
	"fmt"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func ExampleCouncil() {
	c := council.Council{
		ID:      "digital-partnership-council",
		Name:    record.Text{"en": "EU-Japan Digital Partnership Council", "ja": "日EUデジタルパートナーシップ閣僚級会合"},
		Cadence: council.Yearly,
		Meetings: []council.Meeting{
			{ID: "council-1", Number: 1, Status: council.Held, When: timeline.MustParseSpan("2023-07-03")},
			{ID: "council-2", Number: 2, Status: council.Held, When: timeline.MustParseSpan("2024-04-30")},
			{ID: "council-3", Number: 3, Status: council.Held, When: timeline.MustParseSpan("2025-05-12")},
			{ID: "council-4", Number: 4, Status: council.Planned, When: timeline.MustParseSpan("2026")},
		},
	}
	fmt.Printf("%s, %s\n", c.Name.In("en"), c.Cadence)
	for _, m := range c.Meetings {
		fmt.Println(m.Number, m.Status, m.When)
	}
	// Output:
	// EU-Japan Digital Partnership Council, yearly
	// 1 held 2023-07-03
	// 2 held 2024-04-30
	// 3 held 2025-05-12
	// 4 planned 2026
}

func ExampleDialogue() {
	cyber := council.Dialogue{
		ID:      "cyber-dialogue",
		Kind:    council.KindDialogue,
		Name:    record.Text{"en": "EU-Japan Cyber Dialogue"},
		Parties: []record.PartyCode{record.EU, record.JP},
		Areas:   []areas.Code{areas.Cyber},
		Meetings: []council.Meeting{{
			ID: "cyber-dialogue-6", Number: 6, Status: council.Held,
			When: timeline.MustParseSpan("2024-11-11"), Place: record.Text{"en": "Tokyo", "ja": "東京"},
		}},
	}
	for _, m := range cyber.Meetings {
		fmt.Printf("%s %d: %s, %s\n", cyber.Name.In("en"), m.Number, m.Place.In("ja"), m.When)
	}
	// Output: EU-Japan Cyber Dialogue 6: 東京, 2024-11-11
}

func ExampleMeeting() {
	second := council.Meeting{
		ID: "council-2", Number: 2, Status: council.Held,
		When: timeline.MustParseSpan("2024-04-30"), Place: record.Text{"en": "Brussels"}, Mode: council.Hybrid,
		Topics:  []areas.Code{areas.AI, areas.Semiconductors},
		Unread:  []record.Text{{"en": "The joint statement after its opening"}},
		Sources: []record.Citation{{Source: "meti-council-2"}},
	}
	text, err := json.MarshalIndent(second, "", "\t")
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(string(text))
	// Output:
	// {
	// 	"id": "council-2",
	// 	"number": 2,
	// 	"status": "held",
	// 	"when": "2024-04-30",
	// 	"place": {
	// 		"en": "Brussels"
	// 	},
	// 	"mode": "hybrid",
	// 	"topics": [
	// 		"ai",
	// 		"semiconductors"
	// 	],
	// 	"unread": [
	// 		{
	// 			"en": "The joint statement after its opening"
	// 		}
	// 	],
	// 	"sources": [
	// 		{
	// 			"source": "meti-council-2"
	// 		}
	// 	]
	// }
}

func ExamplePlan() {
	third := council.Meeting{
		ID: "council-3", Number: 3, Status: council.Held,
		When: timeline.MustParseSpan("2025-05-12"), Place: record.Text{"en": "Tokyo"},
		Plans: []council.Plan{{When: timeline.MustParseSpan("2025"), Place: record.Text{"en": "Tokyo"}}},
	}
	for _, plan := range third.Plans {
		fmt.Printf("planned for %s, %s\n", plan.Place.In("en"), plan.When)
	}
	fmt.Printf("held in %s, %s\n", third.Place.In("en"), third.When)
	// Output:
	// planned for Tokyo, 2025
	// held in Tokyo, 2025-05-12
}

func ExampleAttendance() {
	// Those who chair for a side may be many, and of unequal rank.
	chairs := []council.Attendance{
		{Name: record.Text{"en": "Thierry Breton"}, Office: record.Text{"en": "Commissioner for the Internal Market"},
			Party: record.EU, Role: council.CoChair, Mode: council.PresentInPerson},
		{Name: record.Text{"en": "Taro Kono", "ja": "河野太郎"}, Office: record.Text{"en": "Minister for Digital Transformation"},
			Party: record.JP, Role: council.CoChair, Mode: council.PresentInPerson},
		{Name: record.Text{"en": "Taku Ishii"}, Office: record.Text{"en": "Parliamentary Vice-Minister of Economy, Trade and Industry"},
			Party: record.JP, Role: council.CoChair, Mode: council.PresentRemotely},
	}
	for _, a := range chairs {
		fmt.Printf("%s %s, %s (%s)\n", a.Party, a.Name.In("en"), a.Office.In("en"), a.Mode)
	}
	// Output:
	// EU Thierry Breton, Commissioner for the Internal Market (in-person)
	// JP Taro Kono, Minister for Digital Transformation (in-person)
	// JP Taku Ishii, Parliamentary Vice-Minister of Economy, Trade and Industry (remote)
}
