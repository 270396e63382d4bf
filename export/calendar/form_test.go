package calendar_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

// records are the partnerships whose calendars are looked at.
func records(t testing.TB) map[string]*partnership.Partnership {
	return map[string]*partnership.Partnership{
		"sample": sample(t, "partnership"), "hostile": sample(t, "hostile"), "EU-Japan": eujapan.Partnership(),
	}
}

// TestForm checks what RFC 5545 wants of a calendar and its events, beyond what
// read does.
func TestForm(t *testing.T) {
	for name, p := range records(t) {
		t.Run(name, func(t *testing.T) {
			c, events := read(t, ics(t, p, calendar.Options{}))
			if diff := cmp.Diff([]string{"VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME"}, c.order); diff != "" {
				t.Errorf("properties of the calendar (-want +got):\n%s", diff)
			}
			if c.name != "VCALENDAR" || c.properties["VERSION"] != "2.0" || c.properties["CALSCALE"] != "GREGORIAN" {
				t.Errorf("%s %v", c.name, c.properties)
			}
			if want := p.Name.In("en"); c.text(t, "NAME") != want || c.text(t, "X-WR-CALNAME") != want {
				t.Errorf("named %v, want %s", c.properties, want)
			}
			stamp := strings.ReplaceAll(p.AsOf.String(), "-", "") + "T000000Z"
			var starts []string
			for _, e := range c.parts {
				required(t, e)
				start, end := e.properties["DTSTART;VALUE=DATE"], e.properties["DTEND;VALUE=DATE"]
				starts = append(starts, start)
				if len(start) != 8 || len(end) != 8 || end <= start || e.properties["DTSTAMP"] != stamp {
					t.Errorf("from %s to %s, stamped %s", start, end, e.properties["DTSTAMP"])
				}
				if !slices.Contains([]string{"TENTATIVE", "CONFIRMED", "CANCELLED"}, e.properties["STATUS"]) || e.properties["TRANSP"] != "TRANSPARENT" {
					t.Errorf("status %s, %s", e.properties["STATUS"], e.properties["TRANSP"])
				}
				if url, ok := e.properties["URL"]; ok && record.URL(url).Check() != nil {
					t.Errorf("URL %s", url)
				}
				if slices.Contains(e.list(t, "CATEGORIES"), "") {
					t.Errorf("categories %q", e.list(t, "CATEGORIES"))
				}
			}
			if len(events) < 10 || !slices.IsSorted(starts) {
				t.Errorf("%d events, which start on %v", len(events), starts)
			}
		})
	}
}

// required checks that an event has what it must have, and nothing else than it
// may have.
func required(t *testing.T, e component) {
	t.Helper()
	var got []string
	for _, name := range e.order {
		if !slices.Contains([]string{"DESCRIPTION", "LOCATION", "URL"}, name) {
			got = append(got, name)
		}
	}
	want := []string{
		"UID", "DTSTAMP", "SEQUENCE", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "CATEGORIES", "STATUS", "TRANSP",
		"X-DIGITALPARTNERSHIP-DATE", "X-DIGITALPARTNERSHIP-DATE-PRECISION",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("properties (-want +got):\n%s", diff)
	}
}

// TestCount checks that what has a place in a calendar is there, each once, by
// the timeline, which is told independently.
func TestCount(t *testing.T) {
	roles := map[record.Kind]string{
		partnership.EventLaunched: "launch",
		partnership.EventPlanned:  "meeting", partnership.EventMet: "meeting", partnership.EventCancelled: "meeting",
		partnership.EventSigned: "step", partnership.EventInForce: "step", partnership.EventStepped: "step",
		partnership.EventStarted: "start", partnership.EventEnded: "end",
		partnership.EventDue: "due", partnership.EventMilestone: "due",
	}
	for name, p := range records(t) {
		want := make(map[string]int)
		whole := make(map[record.ID]bool) // the projects that are one entry
		for i := range p.Projects {
			whole[p.Projects[i].ID] = p.Projects[i].Kind == partnership.KindEvent
		}
		area := make(map[record.ID]bool)
		for i := range p.Areas {
			area[record.ID(p.Areas[i].Code)] = true
		}
		met := make(map[record.ID]bool)
		for _, e := range p.Timeline() {
			role, ok := roles[e.Kind]
			switch {
			case !ok, e.Kind == partnership.EventEnded && (whole[e.Of] || area[e.Of]), met[e.Of] && role == "meeting":
				continue // what stays out, or another date of the same
			case e.Kind == partnership.EventStarted && whole[e.Of]:
				role = "period"
			case role == "meeting":
				met[e.Of] = true
			}
			want[role]++
		}
		_, events := read(t, ics(t, p, calendar.Options{}))
		got := make(map[string]int)
		for uid := range events {
			got[strings.Split(strings.Split(uid, "@")[0], ".")[1]]++
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: entries by role (-want +got):\n%s", name, diff)
		}
	}
}
