package follow_test

import (
	"fmt"
	"slices"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// duePromises returns a partnership with three dates to keep.
func duePromises() *partnership.Partnership {
	return &partnership.Partnership{Commitments: []partnership.Commitment{
		{ID: "cables", Title: record.Text{"en": "Lay cables"}, Due: timeline.MustParseSpan("2026"), Milestones: []partnership.Milestone{
			{ID: "cables-route", Title: record.Text{"en": "Choose a route"}, Due: timeline.MustParseSpan("2025-12-31")},
		}},
		{ID: "call", Title: record.Text{"en": "Open a call"}, Due: timeline.MustParseSpan("2025-06")},
	}}
}

func ExampleDues() {
	for _, d := range follow.Dues(duePromises(), timeline.MustParseDate("2025-12-15")) {
		fmt.Println(d.When, d.Title.In("en"), "-", d.Timeliness.Kind, d.Timeliness.Days)
	}
	// Output:
	// 2025-06 Open a call - overdue 168 to 197 days
	// 2025-12-31 Choose a route - due-soon 16 days
	// 2026 Lay cables - due-soon 17 to 381 days
}

func ExampleDue() {
	dues := follow.Dues(duePromises(), timeline.MustParseDate("2025-12-15"))
	from, to := timeline.MustParseDate("2025-12"), timeline.MustParseDate("2025-12")
	for d := range timeline.Between(slices.Values(dues), from, to) {
		fmt.Println(d.When, d.Milestone, "of", d.Commitment)
	}
	// Output: 2025-12-31 cables-route of cables
}

func ExampleOverdue() {
	for _, d := range follow.Overdue(duePromises(), timeline.MustParseDate("2026-02-01")) {
		fmt.Println(d.When, d.Title.In("en"), "-", d.Timeliness.Kind)
	}
	// Output:
	// 2025-06 Open a call - overdue
	// 2025-12-31 Choose a route - maybe-overdue
	// 2026 Lay cables - maybe-overdue
}

func ExampleDueSoon() {
	for _, d := range follow.DueSoon(duePromises(), timeline.MustParseDate("2025-12-01")) {
		fmt.Println(d.When, d.Title.In("en"), "-", d.Timeliness.Days, "left")
	}
	// Output: 2025-12-31 Choose a route - 30 days left
}

func ExampleNextDue() {
	d, ok := follow.NextDue(duePromises(), timeline.MustParseDate("2026-07-01"))
	fmt.Println(d.When, d.Title.In("en"), ok)
	// Output: 2026 Lay cables true
}

func ExampleRhythmOf() {
	r := follow.RhythmOf(eujapan.Partnership(), timeline.MustParseDate("2025-12-31"))
	for _, g := range r.Gaps {
		fmt.Println(g.Most, "days to", g.To)
	}
	fmt.Println(len(r.Skipped), "of", r.Years, "years skipped")
	// Output:
	// 417 days to council-1
	// 302 days to council-2
	// 377 days to council-3
	// 0 of 2 years skipped
}

// A council of which the day of the second meeting is not known.
func ExampleGap() {
	r := follow.RhythmOf(&partnership.Partnership{Council: council.Council{Meetings: []council.Meeting{
		{ID: "first", Status: council.Held, When: timeline.MustParseSpan("2023-07-03")},
		{ID: "second", Status: council.Held, When: timeline.MustParseSpan("2024-04")},
	}}}, timeline.MustParseDate("2025"))
	for _, g := range r.Gaps {
		fmt.Println(g.From, "to", g.To, "took", g.Least, "to", g.Most, "days")
	}
	// Output: first to second took 273 to 302 days
}

func ExampleRhythm() {
	r := follow.RhythmOf(&partnership.Partnership{
		Launched: timeline.MustParseDate("2022-05-12"),
		Council: council.Council{Cadence: council.Yearly, Meetings: []council.Meeting{
			{ID: "first", Status: council.Held, When: timeline.MustParseSpan("2024-04-30")},
			{ID: "second", Status: council.Planned, When: timeline.MustParseSpan("2025-05")},
		}},
	}, timeline.MustParseDate("2025-12-31"))
	fmt.Println(r.Held, "held and", r.Planned, "planned of", r.Meetings)
	fmt.Println("skipped", r.Skipped, "of", r.Years, "years")
	// Output:
	// 1 held and 1 planned of 2
	// skipped [2023] of 2 years
}

func ExampleUnseen() {
	r := follow.RhythmOf(&partnership.Partnership{Council: council.Council{Meetings: []council.Meeting{
		{ID: "second", Status: council.Planned, When: timeline.MustParseSpan("2026"), Sources: []record.Citation{{Source: "statement"}}},
	}}}, timeline.MustParseDate("2026-06-30"))
	for _, u := range r.Unseen {
		fmt.Println(u.Meeting, u.When, u.Certainty)
		fmt.Println(u.Why)
	}
	// Output:
	// second 2026 maybe
	// perhaps unseen: the time it was planned for may be over, and no record says that it was held (planned for 2026; asked for 2026-06-30) [statement]
}
