package follow_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// viewMeeting returns a meeting with a plan for each triple of when, where and
// the sources of that, as "2023 Tokyo in-2022".
func viewMeeting(status council.Status, when, sources string, plans ...string) council.Meeting {
	m := council.Meeting{
		ID: "meeting", Number: 2, Status: status, When: viewSpan(when), Place: record.Text{"en": "Tokyo"}, Venue: record.Text{"en": "Hall"},
		Mode: council.Hybrid, AttendanceComplete: true, Topics: []areas.Code{"area"}, Unread: []record.Text{{"en": "annex"}}, Sources: viewCites(sources),
		Attendance: []council.Attendance{{Name: record.Text{"en": "Ko"}, Role: council.Chair, Sources: viewCites(sources)}},
	}
	for _, plan := range plans {
		when, rest, _ := strings.Cut(plan, " ")
		where, told, _ := strings.Cut(rest, " ")
		p := council.Plan{When: viewSpan(strings.Trim(when, "-")), Sources: viewCites(told)}
		if where != "-" {
			p.Place = record.Text{"en": where}
		}
		m.Plans = append(m.Plans, p)
	}
	return m
}

func TestViewMeetings(t *testing.T) {
	const whole = "Hall hybrid 1 true 1 1"
	for _, c := range []struct {
		name, desc, day string
		meeting         council.Meeting
		asOf, trueOn    string
		maybe           string
	}{
		{"held and told", "a meeting is there when it was held and told", "2022-03-01", viewMeeting(council.Held, "2022-02", "in-2022"),
			"held 2022-02 Tokyo " + whole + " 0 in-2022", "held 2022-02 Tokyo " + whole + " 0 in-2022", "|"},
		{"held and not told", "until it is told, it is only true", "2022-02-28", viewMeeting(council.Held, "2022-02", "in-2022"),
			"", "held 2022-02 Tokyo " + whole + " 0 in-2022", "|"},
		{"held and told some day", "when, nobody can say", "2022-02-28", viewMeeting(council.Held, "2022-02", "undated"),
			"", "held 2022-02 Tokyo " + whole + " 0 undated", "meeting |"},
		{"held some day", "the same of when it was held", "2022-03-01", viewMeeting(council.Held, "2022", "in-2022"),
			"held 2022 Tokyo " + whole + " 0 in-2022", "", "| meeting"},
		{"announced for some day", "but it was planned by what came out before", "2022-03-01", viewMeeting(council.Held, "2022", "in-2021"),
			"planned 0 false 0 0 0 in-2021", "planned 0 false 0 0 0 in-2021", "| partly meeting"},
		{"held at no known time", "without a date there is no telling", "2022-03-01", viewMeeting(council.Held, "", "in-2023"),
			"", "", "| meeting"},
		{"first day", "it is held from its first day on", "2022-03-01", viewMeeting(council.Held, "2022-03-01/2022-03-02", "in-2022"),
			"held 2022-03-01/2022-03-02 Tokyo " + whole + " 0 in-2022", "held 2022-03-01/2022-03-02 Tokyo " + whole + " 0 in-2022", "|"},
		{"planned", "when only a plan is known it stands as planned", "2022-06", viewMeeting(council.Held, "2022-05-04", "in-2023", "2022 Brussels in-2021"),
			"planned 2022 Brussels 0 false 0 0 1 in-2021", "held 2022-05-04 Tokyo " + whole + " 1 in-2023", "|"},
		{"planned, not held", "and before it was held as well", "2022-05-03", viewMeeting(council.Held, "2022-05-04", "in-2023", "2022 Brussels in-2021"),
			"planned 2022 Brussels 0 false 0 0 1 in-2021", "planned 2022 Brussels 0 false 0 0 1 in-2023", "|"},
		{"plans", "as the latest known plans have it", "2022-06", viewMeeting(council.Held, "2024-05-04", "in-2024", "2023 Brussels in-2020", "2024-05 - in-2021", "2024-06 Paris in-2023"),
			"planned 2024-05 Brussels 0 false 0 0 2 in-2020 in-2021", "planned 2024-05 Brussels 0 false 0 0 2 in-2024", "|"},
		{"a plan without a date", "a later plan takes back no date", "2022-06", viewMeeting(council.Held, "2024-05-04", "in-2024", "2023 Brussels in-2020", "- Lyon in-2021"),
			"planned 2023 Lyon 0 false 0 0 2 in-2020 in-2021", "planned 2023 Lyon 0 false 0 0 2 in-2024", "|"},
		{"some plan", "a plan of some day is none to go by", "2022-06", viewMeeting(council.Held, "2024-05-04", "in-2024", "2024 Brussels undated"),
			"", "", "meeting | meeting"},
		{"perhaps held", "a plan stands where it may have been held", "2022-06", viewMeeting(council.Held, "2022", "in-2023", "2022 Brussels in-2021"),
			"planned 2022 Brussels 0 false 0 0 1 in-2021", "planned 2022 Brussels 0 false 0 0 1 in-2023", "| partly meeting"},
		{"perhaps told", "or may have been told of", "2022-06", viewMeeting(council.Held, "2022-04", "undated", "2022 Brussels in-2021"),
			"planned 2022 Brussels 0 false 0 0 1 in-2021", "held 2022-04 Tokyo " + whole + " 1 undated", "partly meeting |"},
		{"announced", "what came out before it cannot tell of its holding", "2022-06", viewMeeting(council.Held, "2022-05", "in-2022", "2022 Brussels in-2022"),
			"planned 2022 Brussels 0 false 0 0 1 in-2022", "held 2022-05 Tokyo " + whole + " 1 in-2022", "|"},
		{"announced, no plan", "and is itself no plan for a day", "2022-06", viewMeeting(council.Held, "2022-05", "in-2022"),
			"planned 0 false 0 0 0 in-2022", "held 2022-05 Tokyo " + whole + " 0 in-2022", "|"},
		{"still planned", "a planned meeting keeps its date while no plan is missing", "2022-06", viewMeeting(council.Planned, "2026", "in-2022", "2025 Brussels in-2021"),
			"planned 2026 Tokyo " + whole + " 1 in-2022", "planned 2026 Tokyo " + whole + " 1 in-2022", "|"},
		{"planned anew", "and had an earlier one before the last plan", "2022-06", viewMeeting(council.Planned, "2026", "in-2021 in-2023", "2025 Brussels in-2021", "2026 Tokyo in-2023"),
			"planned 2025 Brussels " + whole + " 1 in-2021", "planned 2025 Brussels " + whole + " 1 in-2021 in-2023", "|"},
		{"planned apart", "unless another source tells of it", "2022-06", viewMeeting(council.Planned, "2026", "in-2022", "2025 Brussels in-2021", "2026 Tokyo in-2023"),
			"planned 2026 Tokyo " + whole + " 1 in-2022", "planned 2026 Tokyo " + whole + " 1 in-2022", "|"},
		{"planned later", "what was planned later was not planned", "2022-06", viewMeeting(council.Planned, "2026", "in-2023"), "", "", "|"},
		{"planned some day", "nor for certain what was planned some day", "2022-06", viewMeeting(council.Planned, "2026", "undated"), "", "", "meeting | meeting"},
		{"called off", "a meeting is called off when that is told", "2022-06", viewMeeting(council.Cancelled, "2023", "in-2021 in-2022", "2023 Brussels in-2021"),
			"cancelled 2023 Tokyo " + whole + " 1 in-2021 in-2022", "cancelled 2023 Tokyo " + whole + " 1 in-2021 in-2022", "|"},
		{"to be called off", "and planned until then", "2021-06", viewMeeting(council.Cancelled, "2023", "in-2021 in-2022", "2023 Brussels in-2021"),
			"planned 2023 Brussels 0 false 0 0 1 in-2021", "planned 2023 Brussels 0 false 0 0 1 in-2021 in-2022", "|"},
		{"called off in one", "a source of both is one of the end", "2021-06", viewMeeting(council.Cancelled, "2023", "in-2021", "2023 Brussels in-2021"),
			"cancelled 2023 Tokyo " + whole + " 1 in-2021", "cancelled 2023 Tokyo " + whole + " 1 in-2021", "|"},
	} {
		t.Run(c.name, func(t *testing.T) {
			build := func(p *partnership.Partnership) {
				p.AsOf = viewDate("2030-12-31")
				p.Areas = areas.List{{Code: "area", Name: record.Text{"en": "Area"}, Sources: viewCites("in-2020")}}
				p.Council = council.Council{ID: "council", Name: record.Text{"en": "Council"}, Sources: viewCites("in-2020"), Meetings: []council.Meeting{c.meeting}}
			}
			got, unsure := make([]string, 2), make([]string, 2)
			for i, v := range []follow.View{viewOf(t, follow.AsOf, c.day, build), viewOf(t, follow.TrueOn, c.day, build)} {
				for _, m := range v.Partnership.Council.Meetings {
					got[i] = fmt.Sprintf("%s %s %s %s %s %d %v %d %d %d", m.Status, m.When, m.Place["en"], m.Venue["en"], m.Mode,
						len(m.Attendance), m.AttendanceComplete, len(m.Topics), len(m.Unread), len(m.Plans))
					for _, cite := range m.Sources {
						got[i] += " " + string(cite.Source)
					}
					got[i] = strings.Join(strings.Fields(got[i]), " ")
				}
				for _, id := range v.Maybe {
					unsure[i] += string(id)
				}
				for _, id := range v.Partly {
					unsure[i] += "partly " + string(id)
				}
			}
			if diff := cmp.Diff([]string{c.asOf, c.trueOn}, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
			if diff := cmp.Diff(c.maybe, strings.TrimSpace(strings.Join(unsure, " | "))); diff != "" {
				t.Errorf("%s: maybe (-want +got):\n%s", c.desc, diff)
			}
		})
	}
}
