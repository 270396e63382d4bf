package council_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestMeetingDates(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		meeting    council.Meeting
		want       timeline.Span
	}{
		{"day", "a session of one day", council.Meeting{When: timeline.MustParseSpan("2024-04-30")}, timeline.MustParseSpan("2024-04-30")},
		{"days", "a session of two", council.Meeting{When: timeline.MustParseSpan("2024-05-02/2024-05-03")},
			timeline.MustParseSpan("2024-05-02/2024-05-03")},
		{"plans", "what was planned is not when it was held",
			council.Meeting{Plans: []council.Plan{{When: timeline.MustParseSpan("2026")}}}, timeline.Span{}},
		{"zero", "not known", council.Meeting{}, timeline.Span{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.meeting.Dates()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// TestMeetingsSorted hands meetings to package timeline, for which they have
// Dates.
func TestMeetingsSorted(t *testing.T) {
	meetings := []council.Meeting{
		{ID: "undated"},
		{ID: "council-4", When: timeline.MustParseSpan("2026")},
		{ID: "council-2", When: timeline.MustParseSpan("2024-04-30")},
		{ID: "council-1", When: timeline.MustParseSpan("2023-07-03")},
	}
	var got []record.ID
	for _, m := range timeline.Sorted(slices.Values(meetings)) {
		got = append(got, m.ID)
	}
	if diff := cmp.Diff([]record.ID{"council-1", "council-2", "council-4", "undated"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMeetingJSON holds the members of a meeting to their names and order, which
// outside programs rely on.
func TestMeetingJSON(t *testing.T) {
	citations := []record.Citation{{Source: "da-council-2", At: "caption"}}
	meeting := council.Meeting{
		ID: "council-2", Number: 2, Status: council.Held, When: timeline.MustParseSpan("2024-04-30"),
		Place: record.Text{"en": "Brussels"}, Venue: record.Text{"en": "Berlaymont"}, Mode: council.Hybrid,
		Plans: []council.Plan{{When: timeline.MustParseSpan("2024"), Place: record.Text{"en": "Brussels"}, Sources: citations}},
		Attendance: []council.Attendance{{
			Name: record.Text{"en": "Taku Ishii"}, Office: record.Text{"en": "Parliamentary Vice-Minister"}, Party: record.JP,
			Role: council.CoChair, Mode: council.PresentRemotely, OnBehalfOf: record.Text{"en": "the minister"}, Sources: citations,
		}},
		AttendanceComplete: true, Topics: []areas.Code{areas.AI}, Unread: []record.Text{{"en": "The annex"}},
		AlsoKnownAs: []string{"Second Council"}, Sources: citations,
	}
	const want = `{"id":"council-2","number":2,"status":"held","when":"2024-04-30","place":{"en":"Brussels"},` +
		`"venue":{"en":"Berlaymont"},"mode":"hybrid",` +
		`"plans":[{"when":"2024","place":{"en":"Brussels"},"sources":[{"source":"da-council-2","at":"caption"}]}],` +
		`"attendance":[{"name":{"en":"Taku Ishii"},"office":{"en":"Parliamentary Vice-Minister"},"party":"JP",` +
		`"role":"co-chair","mode":"remote","on_behalf_of":{"en":"the minister"},` +
		`"sources":[{"source":"da-council-2","at":"caption"}]}],` +
		`"attendance_complete":true,"topics":["ai"],"unread":[{"en":"The annex"}],` +
		`"also_known_as":["Second Council"],"sources":[{"source":"da-council-2","at":"caption"}]}`
	text, err := json.Marshal(meeting)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
	var again council.Meeting
	if err := json.Unmarshal(text, &again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(meeting, again); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}
