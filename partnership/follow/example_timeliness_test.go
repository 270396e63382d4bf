package follow_test

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func ExampleStatusOn() {
	c := partnership.Commitment{Progress: []partnership.Progress{
		{Stage: partnership.Announced, On: timeline.MustParseDate("2024-04-30"), Sources: []record.Citation{{Source: "statement"}}},
		{Stage: partnership.InProgress, On: timeline.MustParseDate("2025-04"), Sources: []record.Citation{{Source: "project-page"}}},
	}}
	fmt.Println(follow.StatusOn(c, timeline.MustParseDate("2024-12-31")).Stage)
	fmt.Println(follow.StatusOn(c, timeline.MustParseDate("2025-12-31")).Why)
	// Output:
	// announced
	// the last stage declared by the day (in-progress 2025-04; asked for 2025-12-31) [project-page]
}

// The day of delivery is known only to the month.
func ExampleStatus() {
	c := partnership.Commitment{Progress: []partnership.Progress{
		{Stage: partnership.Announced, On: timeline.MustParseDate("2024-04-30")},
		{Stage: partnership.Delivered, On: timeline.MustParseDate("2025-04")},
	}}
	s := follow.StatusOn(c, timeline.MustParseDate("2025-04-15"))
	fmt.Println(s.Stage, s.On, "or", s.Maybe, s.Certainty)
	// Output: announced 2024-04-30 or [delivered] maybe
}

// A deadline that is a year may be any day of it.
func ExampleTimelinessOn() {
	c := partnership.Commitment{Due: timeline.MustParseSpan("2026")}
	for _, day := range []string{"2025-11-01", "2025-12-15", "2026-07-01", "2027-01-01"} {
		t := follow.TimelinessOn(c, timeline.MustParseDate(day))
		fmt.Println(day, t.Kind, t.Certainty)
	}
	// Output:
	// 2025-11-01 not-due yes
	// 2025-12-15 due-soon yes
	// 2026-07-01 maybe-overdue maybe
	// 2027-01-01 overdue yes
}

func ExampleTimeliness() {
	c := partnership.Commitment{
		Due: timeline.MustParseSpan("2024"),
		Progress: []partnership.Progress{
			{Stage: partnership.Delivered, On: timeline.MustParseDate("2025-01-31"), Sources: []record.Citation{{Source: "press-release"}}},
		},
		Sources: []record.Citation{{Source: "statement"}},
	}
	t := follow.TimelinessOn(c, timeline.MustParseDate("2025-02-01"))
	fmt.Println(t.Kind, "by", t.Days)
	fmt.Println(t.Why)
	// Output:
	// met-late by 31 to 396 days
	// late: delivered after the last day it was due (due 2024; delivered 2025-01-31; asked for 2025-02-01) [statement] [press-release]
}

func ExampleTimelinessKind() {
	c := partnership.Commitment{Force: partnership.Explore, Made: timeline.MustParseDate("2024-04-30")}
	for _, day := range []string{"2025-01-29", "2025-01-30"} {
		fmt.Println(day, follow.TimelinessOn(c, timeline.MustParseDate(day)).Kind)
	}
	// Output:
	// 2025-01-29 no-deadline
	// 2025-01-30 stalled
}

func ExampleTimelinessKind_Met() {
	fmt.Println(follow.TimelinessMetLate.Met(), follow.TimelinessClosed.Met())
	// Output: true false
}

func ExampleTimelinessKinds() {
	for _, kind := range follow.TimelinessKinds() {
		fmt.Println(kind)
	}
	// Output:
	// no-deadline
	// not-due
	// due-soon
	// maybe-overdue
	// overdue
	// met-on-time
	// met-late
	// met
	// stalled
	// condition-open
	// closed
}

func ExampleDays() {
	fmt.Println(follow.Days{Known: true, Least: 31, Most: 396})
	// Output: 31 to 396 days
}
