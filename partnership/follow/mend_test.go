package follow_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// What names something that is gone names it no more, and nothing in a view is
// of a later day.
func TestViewForgets(t *testing.T) {
	name := record.Text{"en": "Name"}
	build := func(p *partnership.Partnership) {
		p.Sources[0].Accessed, p.Sources[1].Accessed = viewDate("2022-06-30"), viewDate("2022-07-01")
		p.Launched, p.LaunchedAt = viewDate("2021-05"), "start"
		p.Areas = areas.List{
			{Code: "wide", Name: name, Designated: viewSpan("2021/2023"), Sources: viewCites("in-2023")},
			{Code: "narrow", Name: name, Broader: "wide", Dimensions: []areas.DimensionCode{"late", "early"}, Designated: viewSpan("2021/2023"), Sources: viewCites("in-2021")},
			{Code: "next", Name: name, Designated: viewSpan("2023/.."), Replaces: []areas.Code{"narrow"}, Sources: viewCites("in-2021")},
		}
		p.Dimensions = []areas.Dimension{{Code: "late", Name: name, Sources: viewCites("in-2023")}, {Code: "early", Name: name, Sources: viewCites("in-2021")}}
		p.Council = council.Council{ID: "council", Name: name, Sources: viewCites("in-2021"), Meetings: []council.Meeting{
			{ID: "start", Status: council.Held, When: viewSpan("2021-05"), Sources: viewCites("in-2023"), Plans: []council.Plan{{When: viewSpan("2021"), Sources: viewCites("in-2021")}}},
			{ID: "met", Status: council.Held, When: viewSpan("2022-01"), AttendanceComplete: true, Sources: viewCites("in-2022"), Attendance: []council.Attendance{
				{Name: name, Role: council.Chair, Sources: viewCites("in-2022")}, {Name: name, Role: council.Host, Sources: viewCites("in-2023")}}},
			{ID: "some-day", Status: council.Held, Sources: viewCites("in-2022")},
		}}
		p.Instruments = []partnership.Instrument{viewMade("paper", "in-2022", "2022-01 in-2022", "2021-05 in-2022", "2022-02 in-2023", " in-2022")}
		p.Instruments[0].Steps[1].At, p.Instruments[0].Steps[0].At = "start", "met"
		p.Projects = []partnership.Project{{ID: "part", Kind: "project", Name: name, PartOf: "whole", Period: viewSpan("2022-01/.."), Sources: viewCites("in-2022")},
			{ID: "whole", Kind: "project", Name: name, Period: viewSpan("2022-01/.."), Sources: viewCites("in-2023")}}
		for i, at := range []record.ID{"start", "met", "paper", "some-day"} {
			c := viewPromise("at-"+at, []string{"2021-05", "2022-01", "2022-02", "2022-03"}[i], "in-2022")
			c.MadeAt = at
			c.Progress = []partnership.Progress{{On: viewDate("2022-02"), Stage: partnership.Ongoing, By: "whole", Sources: viewCites("in-2022")}}
			p.Commitments = append(p.Commitments, c)
		}
		p.Recommendations = []partnership.Recommendation{
			{ID: "ask", Kind: "ask", Title: name, Parent: "untold", Made: viewDate("2021"), Reviewed: viewDate("2022-06-01"), Sources: viewCites("in-2021")},
			{ID: "answered", Kind: "ask", Title: name, Made: viewDate("2021"), Reviewed: viewDate("2022-06-01"), Sources: viewCites("in-2021"),
				Answers: []partnership.Answer{{To: "part", Degree: partnership.Full, Sources: viewCites("undated")}}},
			{ID: "reviewed-later", Kind: "ask", Title: name, Made: viewDate("2021"), Reviewed: viewDate("2022-07-01"), Sources: viewCites("in-2021")},
			{ID: "untold", Kind: "ask", Title: name, Made: viewDate("2021"), Sources: viewCites("in-2023")},
		}
	}
	told, happened := viewOf(t, follow.AsOf, "2022-06", build).Partnership, viewOf(t, follow.TrueOn, "2022-06", build).Partnership
	for _, c := range []struct {
		name           string
		told, happened any
		of             func(p *partnership.Partnership) any
	}{
		{"as of", "2022-06-30", "2022-06-30", func(p *partnership.Partnership) any { return p.AsOf.String() }},
		{"launch", " ", "2021-05 start", func(p *partnership.Partnership) any { return p.Launched.String() + " " + string(p.LaunchedAt) }},
		{"broader area", areas.Code(""), areas.Code("wide"), func(p *partnership.Partnership) any { return viewArea(p, "narrow").Broader }},
		{"dimensions", []areas.DimensionCode{"early"}, []areas.DimensionCode{"late", "early"}, func(p *partnership.Partnership) any { return viewArea(p, "narrow").Dimensions }},
		{"end of an area", "2021/..", "2021/..", func(p *partnership.Partnership) any { return viewArea(p, "narrow").Designated.String() }},
		{"area to come", "", "", func(p *partnership.Partnership) any { return viewArea(p, "next").Designated.String() }},
		{"replaced", []areas.Code(nil), []areas.Code(nil), func(p *partnership.Partnership) any { return viewArea(p, "next").Replaces }},
		{"complete", false, true, func(p *partnership.Partnership) any { return p.Council.Meetings[1].AttendanceComplete }},
		{"steps", []record.ID{"met", "", ""}, []record.ID{"met", "start", ""}, func(p *partnership.Partnership) (ids any) {
			var at []record.ID
			for _, s := range p.Instruments[0].Steps {
				at = append(at, s.At)
			}
			return at
		}},
		{"part", record.ID(""), record.ID("whole"), func(p *partnership.Partnership) any { return p.Projects[0].PartOf }},
		{"occasions", []record.ID{"", "met", "", "some-day"}, []record.ID{"start", "met", "paper", ""}, func(p *partnership.Partnership) any {
			var at []record.ID
			for _, c := range p.Commitments {
				at = append(at, c.MadeAt)
			}
			return at
		}},
		{"read", []string{"2022-06-30", ""}, []string{"2022-06-30", "2022-07-01"}, func(p *partnership.Partnership) any {
			return []string{p.Sources[0].Accessed.String(), p.Sources[1].Accessed.String()}
		}},
		{"shown by", record.ID(""), record.ID("whole"), func(p *partnership.Partnership) any { return p.Commitments[0].Progress[0].By }},
		{"parent", record.ID(""), record.ID("untold"), func(p *partnership.Partnership) any { return p.Recommendations[0].Parent }},
		{"reviewed", []string{"2022-06-01", "", ""}, []string{"2022-06-01", "2022-06-01", ""}, func(p *partnership.Partnership) any {
			var on []string
			for _, r := range p.Recommendations[:3] {
				on = append(on, r.Reviewed.String())
			}
			return on
		}},
	} {
		if diff := cmp.Diff([]any{c.told, c.happened}, []any{c.of(told), c.of(happened)}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func viewArea(p *partnership.Partnership, code areas.Code) areas.Area {
	a, _ := p.Areas.Lookup(code)
	return a
}

// A launch to come has not been.
func TestViewLaunchToCome(t *testing.T) {
	for day, want := range map[string]string{"2021-04-30": "", "2021-05-01": "2021-05"} {
		v := viewOf(t, follow.AsOf, day, func(p *partnership.Partnership) { p.Launched = viewDate("2021-05") })
		if got := v.Partnership.Launched.String(); got != want {
			t.Errorf("%s: launched %q, want %q", day, got, want)
		}
	}
}

// The meetings of a body stay in the order of their numbers, though plans were
// made in another.
func TestViewMeetingOrder(t *testing.T) {
	for _, c := range []struct {
		name, desc string
		meetings   []council.Meeting
		want       []string
	}{
		{"overtaken", "a plan overtaken by an earlier meeting is no date", []council.Meeting{
			{ID: "first", Number: 1, Status: council.Held, When: viewSpan("2021-12"), Sources: viewCites("in-2022")},
			{ID: "second", Number: 2, Status: council.Held, When: viewSpan("2022-08"), Sources: viewCites("in-2023"), Plans: []council.Plan{{When: viewSpan("2021-06"), Sources: viewCites("in-2020")}}},
		}, []string{"2021-12", ""}},
		{"overtaking", "nor is one that a later meeting overtook", []council.Meeting{
			{ID: "second", Number: 2, Status: council.Held, When: viewSpan("2022-01"), Sources: viewCites("in-2022")},
			{ID: "first", Number: 1, Status: council.Held, When: viewSpan("2021-12"), Sources: viewCites("in-2023"), Plans: []council.Plan{{When: viewSpan("2022-06"), Sources: viewCites("in-2020")}}},
		}, []string{"2022-01", ""}},
		{"no matter", "meetings without a number, called off or gone have no place in the order", []council.Meeting{
			{ID: "second", Number: 2, Status: council.Cancelled, When: viewSpan("2022-01"), Sources: viewCites("in-2022")},
			{ID: "first", Number: 1, Status: council.Held, When: viewSpan("2021-12"), Sources: viewCites("in-2023"), Plans: []council.Plan{{When: viewSpan("2022-06"), Sources: viewCites("in-2020")}}},
			{ID: "third", Number: 3, Status: council.Held, When: viewSpan("2022-02"), Sources: viewCites("in-2023")},
			{ID: "no-number", Status: council.Held, When: viewSpan("2022-03"), Sources: viewCites("in-2022")},
			{ID: "none", Status: council.Held, When: viewSpan("2022-03"), Sources: viewCites("in-2023"), Plans: []council.Plan{{When: viewSpan("2020-06"), Sources: viewCites("in-2020")}}},
		}, []string{"2022-01", "2022-06", "2022-03", "2020-06"}},
	} {
		for _, body := range []string{"council", "dialogue"} {
			v := viewOf(t, follow.AsOf, "2022-07", func(p *partnership.Partnership) {
				if body == "council" {
					p.Council = council.Council{ID: "body", Name: record.Text{"en": "B"}, Sources: viewCites("in-2020"), Meetings: c.meetings}
				} else {
					p.Dialogues = []council.Dialogue{{ID: "body", Kind: council.KindForum, Name: record.Text{"en": "B"}, Sources: viewCites("in-2020"), Meetings: c.meetings}}
				}
			})
			meetings := v.Partnership.Council.Meetings
			if body == "dialogue" {
				meetings = v.Partnership.Dialogues[0].Meetings
			}
			var got []string
			for _, m := range meetings {
				got = append(got, m.When.String())
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s, %s: %s (-want +got):\n%s", c.name, body, c.desc, diff)
			}
		}
	}
}

// A discrepancy is settled by what was known.
func TestAsOfSettled(t *testing.T) {
	for _, c := range []struct {
		name, desc    string
		settled       string
		claims        []string // the source of "a", of "b" and of "c"
		want, whyWant string
		left          int
	}{
		{"all known", "a settlement stays", "a", []string{"in-2020", "in-2021"}, "a", "why", 2},
		{"all known, on none", "on whatever", "d", []string{"in-2020", "in-2021"}, "d", "why", 2},
		{"one alone", "one claim may be settled too", "a", []string{"in-2020"}, "a", "why", 1},
		{"some known", "with the claim it is on, and another", "a", []string{"in-2020", "in-2021", "in-2023"}, "a", "…", 2},
		{"another known", "and not without", "c", []string{"in-2020", "in-2021", "in-2023"}, "", "…", 2},
		{"one known", "nobody disagreed yet", "a", []string{"in-2020", "in-2023"}, "", "…", 1},
		{"none known", "nor spoke of it", "a", []string{"in-2023"}, "", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := viewOf(t, follow.AsOf, "2022-06", func(p *partnership.Partnership) {
				d := partnership.Discrepancy{ID: "doubt", About: "EU", Settled: c.settled, Why: record.Text{"en": "why"}}
				for i, source := range c.claims {
					d.Claims = append(d.Claims, partnership.Claim{Value: string(rune('a' + i)), Sources: viewCites(source)})
				}
				p.Discrepancies = []partnership.Discrepancy{d}
			})
			var got partnership.Discrepancy
			if len(v.Partnership.Discrepancies) > 0 {
				got = v.Partnership.Discrepancies[0]
			}
			if got.Settled != c.want || got.Why["en"] != c.whyWant || len(got.Claims) != c.left {
				t.Errorf("%s: settled %q because %q, %d claims; want %q because %q, %d", c.desc, got.Settled, got.Why["en"], len(got.Claims), c.want, c.whyWant, c.left)
			}
		})
	}
}

// A discrepancy about a member moves with it.
func TestViewFields(t *testing.T) {
	for _, c := range []struct{ name, about, field, want string }{
		{"no field", "paper", "", "field "},
		{"a member", "paper", "/title", "field /title"},
		{"a text", "paper", "/title/en", "field /title/en"},
		{"before", "paper", "/steps/0/on", "field /steps/0/on"},
		{"that is gone", "paper", "/steps/1/on", "gone"},
		{"behind", "paper", "/steps/2/place/en", "field /steps/1/place/en"},
		{"of the partnership", "sample", "/instruments/1/steps/2", "field /instruments/0/steps/1"},
		{"in a record that is gone", "sample", "/instruments/0/kind", "gone"},
		{"a part that may be known", "paper", "/steps/3/on", "maybe"},
		{"of a body", "council", "/meetings/1/when", "field /meetings/0/when"},
		{"of a body of the partnership", "sample", "/council/meetings/1", "field /council/meetings/0"},
		{"attendance of a planned meeting", "planned", "/attendance/0/name", "gone"},
		{"of a list of words", "paper", "/also_known_as/1", "field /also_known_as/1"},
		{"of a list of areas", "paper", "/areas/1", "field /areas/0"},
		{"a source", "paper", "/sources/1/at", "field /sources/0/at"},
		{"a dimension", "dimension", "/name", "field /name"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := viewOf(t, follow.AsOf, "2022-06", func(p *partnership.Partnership) {
				name := record.Text{"en": "Name"}
				p.Dimensions = []areas.Dimension{{Code: "dimension", Name: name, Sources: viewCites("in-2020")}}
				p.Areas = areas.List{{Code: "late", Name: name, Sources: viewCites("in-2023")}, {Code: "early", Name: name, Sources: viewCites("in-2021")}}
				p.Council = council.Council{ID: "council", Name: name, Sources: viewCites("in-2020"), Meetings: []council.Meeting{
					{ID: "untold", Status: council.Held, When: viewSpan("2021"), Sources: viewCites("in-2023")},
					{ID: "planned", Status: council.Held, When: viewSpan("2022-02"), Sources: viewCites("in-2023"),
						Plans:      []council.Plan{{When: viewSpan("2022"), Sources: viewCites("in-2021")}},
						Attendance: []council.Attendance{{Name: name, Role: council.Chair, Sources: viewCites("in-2021")}}},
				}}
				p.Instruments = []partnership.Instrument{viewMade("gone", "in-2023"),
					viewMade("paper", "in-2023 in-2021", "2021 in-2022", "2021 in-2023", "2021 in-2022", "2021 undated")}
				p.Instruments[1].AlsoKnownAs, p.Instruments[1].Areas = []string{"A", "B"}, []areas.Code{"late", "early"}
				p.Discrepancies = []partnership.Discrepancy{{ID: "doubt", About: partnership.Subject(c.about), Field: record.Pointer(c.field),
					Claims: []partnership.Claim{{Value: "a", Sources: viewCites("in-2022")}}, Why: record.Text{"en": "why"}}}
			})
			got := "gone"
			if len(v.Partnership.Discrepancies) > 0 {
				got = "field " + string(v.Partnership.Discrepancies[0].Field)
			} else if slices.Contains(v.Maybe, "doubt") {
				got = "maybe"
			}
			if got != c.want {
				t.Errorf("%s %s: %s, want %s", c.about, c.field, got, c.want)
			}
		})
	}
}

// Nothing is too wrong to be looked at.
func TestViewOfAnything(t *testing.T) {
	for _, look := range []func(*partnership.Partnership, timeline.Date) follow.View{follow.AsOf, follow.TrueOn} {
		if v := look(nil, viewDate("2022")); v.Partnership != nil || v.Of != 0 || v.Why.Rule == "" {
			t.Errorf("nil gave %+v", v)
		}
		for _, day := range []string{"", "2022", "9999"} {
			look(&partnership.Partnership{}, viewDate(day))
			p := viewSample()
			p.LaunchedAt = "nowhere"
			p.Council.Meetings = []council.Meeting{{}, {Status: council.Held}, {Status: "odd", Number: -1, Plans: make([]council.Plan, 2)}}
			p.Commitments = []partnership.Commitment{{}, {ID: "in-2022", MadeAt: "in-2022", Areas: []areas.Code{"no", "", "in-2022"}, Made: viewDate("2020"),
				Relations: []partnership.Relation{{To: "in-2022"}, {To: "no"}}, Progress: []partnership.Progress{{Stage: partnership.Superseded, By: "no"}}}}
			p.Launched = viewDate("2021")
			p.Areas = areas.List{{}, {Code: "in-2022", Broader: "in-2022", Replaces: []areas.Code{"in-2022"}, Dimensions: []areas.DimensionCode{"no"}}}
			p.Instruments = []partnership.Instrument{{Steps: make([]partnership.Step, 1), Signatories: make([]partnership.Signatory, 1)}}
			p.Projects = []partnership.Project{{Sources: viewCites("no in-2022")}}
			p.Recommendations = []partnership.Recommendation{{Answers: make([]partnership.Answer, 1), Parent: "no"}}
			p.Discrepancies = []partnership.Discrepancy{{}, {About: "in-2022", Field: "/sources/7/at"}, {About: "in-2022", Field: "/no/such"}, {About: "in-2022", Field: "/areas/x"}, {About: "sample", Field: "no/areas/-1"}}
			p.Sources[0].DerivedFrom, p.Sources[1].DerivedFrom, p.Sources[2].DerivedFrom = "in-2021", "in-2020", "sample"
			look(p, viewDate(day))
		}
	}
	p := viewSample()
	p.AsOf, p.Commitments = timeline.Date{}, []partnership.Commitment{viewPromise("promise", "", "in-2022")}
	if v := follow.TrueOn(p, viewDate("2025")); len(v.Maybe) != 1 || !v.Partnership.AsOf.IsZero() {
		t.Errorf("a document of no day gave %v as of %v", v.Maybe, v.Partnership.AsOf)
	}
}
