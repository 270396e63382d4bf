package calendar_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func ExampleICS() {
	tides := &partnership.Partnership{
		ID:        "tides",
		Name:      record.Text{"en": "Tides, north & south"},
		Languages: []record.Language{"en"},
		AsOf:      timeline.MustParseDate("2025-06-30"),
		Council: council.Council{ID: "council", Name: record.Text{"en": "Tide Council"}, Meetings: []council.Meeting{
			{ID: "council-2", Number: 2, Status: council.Planned, When: timeline.MustParseSpan("2026"), Place: record.Text{"en": "Port City"}},
		}},
	}
	var text strings.Builder
	if err := calendar.ICS(&text, tides, calendar.Options{}); err != nil {
		log.Fatal(err)
	}
	fmt.Print(strings.ReplaceAll(text.String(), "\r\n", "\n"))
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//eujapan//digitalpartnership//EN
	// CALSCALE:GREGORIAN
	// NAME:Tides\, north & south
	// X-WR-CALNAME:Tides\, north & south
	// BEGIN:VEVENT
	// UID:council-2.meeting@tides
	// DTSTAMP:20250630T000000Z
	// SEQUENCE:0
	// DTSTART;VALUE=DATE:20260101
	// DTEND;VALUE=DATE:20270101
	// SUMMARY:Planned: Tide Council\, meeting 2 (2026\, day not known)
	// LOCATION:Port City
	// CATEGORIES:meeting,council
	// STATUS:TENTATIVE
	// TRANSP:TRANSPARENT
	// X-DIGITALPARTNERSHIP-DATE:2026
	// X-DIGITALPARTNERSHIP-DATE-PRECISION:year
	// END:VEVENT
	// END:VCALENDAR
}

// What is dated to the day, with Japanese names where there are any.
func ExampleOptions() {
	var text strings.Builder
	o := calendar.Options{Languages: []record.Language{"ja"}, Precision: timeline.PrecisionDay}
	if err := calendar.ICS(&text, eujapan.Partnership(), o); err != nil {
		log.Fatal(err)
	}
	unfolded := strings.ReplaceAll(text.String(), "\r\n ", "")
	for line := range strings.SplitSeq(unfolded, "\r\n") {
		if strings.HasPrefix(line, "SUMMARY:日EUデジタルパートナーシップ閣僚級会合") {
			fmt.Println(line)
		}
	}
	// Output:
	// SUMMARY:日EUデジタルパートナーシップ閣僚級会合\, meeting 1
	// SUMMARY:日EUデジタルパートナーシップ閣僚級会合\, meeting 2
	// SUMMARY:日EUデジタルパートナーシップ閣僚級会合\, meeting 3
}
