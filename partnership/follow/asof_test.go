package follow_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// viewDate and viewSpan read what a test has in words; an empty text is unknown.
func viewDate(text string) (d timeline.Date) {
	if err := d.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return d
}

func viewSpan(text string) (s timeline.Span) {
	if err := s.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return s
}

// viewCites returns citations of the sources, whose names are in words.
func viewCites(sources string) []record.Citation {
	var cites []record.Citation
	for id := range strings.FieldsSeq(sources) {
		cites = append(cites, record.Citation{Source: record.ID(id)})
	}
	return cites
}

// viewSample returns a valid document that says nothing yet, with a source for
// each of some years, published on 1 March, one without a date and one of some
// day of 2022.
func viewSample() *partnership.Partnership {
	p := &partnership.Partnership{
		ID:        "sample",
		Name:      record.Text{"en": "Sample"},
		Languages: []record.Language{"en"},
		Parties:   []record.Party{{Code: "EU", Name: record.Text{"en": "European Union"}}},
		AsOf:      viewDate("2025-12-31"),
	}
	for _, published := range []string{"2020-03-01", "2021-03-01", "2022-03-01", "2023-03-01", "2024-03-01", "", "2022"} {
		id := "undated"
		if published == "2022" {
			id = "coarse"
		} else if published != "" {
			id = "in-" + published[:4]
		}
		p.Sources = append(p.Sources, record.Source{ID: record.ID(id), Kind: record.News, Title: record.Text{"en": id}, Published: viewDate(published)})
	}
	return p
}

// viewOf returns the view of what build makes of the sample, which must be
// valid as the view must be.
func viewOf(t *testing.T, look func(*partnership.Partnership, timeline.Date) follow.View, day string, build func(*partnership.Partnership)) follow.View {
	t.Helper()
	p := viewSample()
	build(p)
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	v := look(p, viewDate(day))
	if err := v.Partnership.Validate(); err != nil {
		t.Error(err)
	}
	return v
}

// viewPromise returns a commitment that cites the sources.
func viewPromise(id record.ID, made, sources string) partnership.Commitment {
	return partnership.Commitment{ID: id, Title: record.Text{"en": string(id)}, Made: viewDate(made), Sources: viewCites(sources)}
}

// viewMade returns an instrument with a step for each pair of a day and what
// tells of it.
func viewMade(id record.ID, sources string, days ...string) partnership.Instrument {
	i := partnership.Instrument{ID: id, Kind: partnership.Treaty, Title: record.Text{"en": string(id)}, Sources: viewCites(sources)}
	for _, pair := range days {
		on, told, _ := strings.Cut(pair, " ")
		i.Steps = append(i.Steps, partnership.Step{Kind: partnership.StepAgreed, On: viewDate(on), Sources: viewCites(told)})
	}
	return i
}

// viewIDs returns the names of everything in a document, but not of it and its
// sources, and what commitments, instruments and projects hold, counted.
func viewIDs(p *partnership.Partnership) string {
	var b strings.Builder
	for _, a := range p.Areas {
		b.WriteString(" " + string(a.Code))
	}
	bodies := append([]council.Dialogue{{ID: p.Council.ID, Meetings: p.Council.Meetings}}, p.Dialogues...)
	for _, body := range bodies {
		b.WriteString(" " + string(body.ID))
		for _, m := range body.Meetings {
			fmt.Fprintf(&b, " %s:%s", m.ID, m.Status)
		}
	}
	for _, i := range p.Instruments {
		fmt.Fprintf(&b, " %s:%d,%d,%d", i.ID, len(i.Steps), len(i.Signatories), len(i.Relations))
	}
	for _, r := range p.Projects {
		fmt.Fprintf(&b, " %s:%d", r.ID, len(r.Steps))
	}
	for _, c := range p.Commitments {
		fmt.Fprintf(&b, " %s:%d,%d,%d,%d", c.ID, len(c.Milestones), len(c.Progress), len(c.Assessments), len(c.Relations))
	}
	for _, r := range p.Recommendations {
		fmt.Fprintf(&b, " %s:%d", r.ID, len(r.Answers))
	}
	for _, d := range p.Discrepancies {
		fmt.Fprintf(&b, " %s%s:%d=%s(%s)", d.ID, d.Field, len(d.Claims), d.Settled, d.Why["en"])
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// A record is known by its sources, as far as these have dates.
func TestAsOfSources(t *testing.T) {
	for _, c := range []struct {
		name, desc string
		source     record.Source
		original   string
		day, want  string
	}{
		{"the day", "a source is known on the day it is published", record.Source{Published: viewDate("2022-03-01")}, "", "2022-03-01", "known"},
		{"the day before", "and not before", record.Source{Published: viewDate("2022-03-01")}, "", "2022-02-28", "unknown"},
		{"coarse, begun", "a year may have a day to come", record.Source{Published: viewDate("2022")}, "", "2022-12-30", "maybe"},
		{"coarse, over", "and is over on its last", record.Source{Published: viewDate("2022")}, "", "2022-12-31", "known"},
		{"coarse, not begun", "what begins later is later", record.Source{Published: viewDate("2022")}, "", "2021-12-31", "unknown"},
		{"coarse day", "a coarse day stands for its last", record.Source{Published: viewDate("2022-03-31")}, "", "2022-03", "known"},
		{"undated", "nobody can say when", record.Source{}, "", "2999", "maybe"},
		{"no day", "nor on an unknown day", record.Source{Published: viewDate("2022-03-01")}, "", "", "maybe"},
		{"read", "what was read was out", record.Source{Accessed: viewDate("2022-03-01")}, "", "2022-03-01", "known"},
		{"read later", "what was read later may have been", record.Source{Accessed: viewDate("2022-03-02")}, "", "2022-03-01", "maybe"},
		{"copy", "a copy may be of any later day", record.Source{DerivedFrom: "middle"}, "2022-03-01", "2022-03-01", "maybe"},
		{"copy of the future", "and of no earlier one", record.Source{DerivedFrom: "middle"}, "2022-03-02", "2022-03-01", "unknown"},
		{"dated copy", "its own date goes first", record.Source{DerivedFrom: "middle", Published: viewDate("2022-03-01")}, "2022-03-02", "2022-03-01", "known"},
		{"copy of an undated", "the original is no help then", record.Source{DerivedFrom: "middle"}, "", "2022-03-01", "maybe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := viewOf(t, follow.AsOf, c.day, func(p *partnership.Partnership) {
				c.source.ID, c.source.Kind, c.source.Title = "source", record.News, record.Text{"en": "Source"}
				middle := record.Source{ID: "middle", Kind: record.News, Title: record.Text{"en": "Copied"}, DerivedFrom: "original"}
				original := record.Source{ID: "original", Kind: record.News, Title: record.Text{"en": "Original"},
					Published: viewDate(c.original), Accessed: viewDate("2999-01-01")}
				p.Sources = []record.Source{c.source, middle, original}
				p.Commitments = []partnership.Commitment{viewPromise("promise", "", "source")}
			})
			got := "unknown"
			if len(v.Partnership.Commitments) == 1 {
				got = "known"
			} else if slices.Contains(v.Maybe, "promise") {
				got = "maybe"
			}
			if unsure := slices.Contains(v.Unsure, "source"); got != c.want || unsure != (got == "maybe") {
				t.Errorf("%s: %s, unsure %v, want %s", c.desc, got, unsure, c.want)
			}
		})
	}
}

// The originals of a known copy stay in the list, as sources nobody has read.
func TestAsOfOriginals(t *testing.T) {
	v := viewOf(t, follow.AsOf, "2022-06", func(p *partnership.Partnership) {
		for i, s := range []record.Source{
			{ID: "copy", Published: viewDate("2022"), Accessed: viewDate("2022-05-01"), DerivedFrom: "middle"},
			{ID: "middle", Accessed: viewDate("2022-07"), DerivedFrom: "original"},
			{ID: "original", Accessed: viewDate("2999")},
			{ID: "other", DerivedFrom: "copy"},
		} {
			s.Kind, s.Title = record.News, record.Text{"en": strings.Repeat("I", i+1)}
			p.Sources = append(p.Sources, s)
		}
		p.Commitments = []partnership.Commitment{viewPromise("copied", "", "middle copy original"), viewPromise("lost", "", "middle"), viewPromise("other", "", "in-2020")}
		p.Commitments[2].ID = "promise"
	})
	var got []string
	for _, s := range v.Partnership.Sources {
		got = append(got, string(s.ID)+" "+s.Accessed.String())
	}
	want := []string{"in-2020 ", "in-2021 ", "in-2022 ", "copy 2022-05-01", "middle ", "original "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(viewCites("copy"), v.Partnership.Commitments[0].Sources); diff != "" {
		t.Errorf("citations (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]record.ID{"lost"}, v.Maybe); diff != "" {
		t.Errorf("maybe (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]record.ID{"undated", "coarse", "other"}, v.Unsure); diff != "" {
		t.Errorf("unsure (-want +got):\n%s", diff)
	}
	why := follow.Explanation{
		Rule:    "known: a source that was certainly out by the day tells of it",
		Inputs:  []string{"day 2022-06-30", "2 of 3 records stay", "4 of 11 sources known, not certain of 3"},
		Sources: []record.ID{"copy", "in-2020"},
	}
	if diff := cmp.Diff(why, v.Why); diff != "" {
		t.Errorf("why (-want +got):\n%s", diff)
	}
}

// What stays of a document on a day, by both clocks.
func TestViewRecords(t *testing.T) {
	sides := []record.PartyCode{"EU"}
	for _, c := range []struct {
		name, desc, day string
		build           func(*partnership.Partnership)
		asOf, trueOn    string
		maybe           string // what AsOf, and what TrueOn is not sure of
	}{
		{"made later", "a promise announced beforehand has not been made", "2022-06",
			func(p *partnership.Partnership) {
				p.Commitments = []partnership.Commitment{viewPromise("before", "2022-06-30", "in-2022"), viewPromise("after", "2022-07-01", "in-2022"),
					viewPromise("perhaps", "2022", "in-2022"), viewPromise("undated", "", "in-2022"), viewPromise("untold", "2021", "in-2023")}
				p.Commitments[3].ID = "some-day"
			},
			"before:0,0,0,0 perhaps:0,0,0,0 some-day:0,0,0,0", "before:0,0,0,0 untold:0,0,0,0", "| perhaps some-day"},
		{"entries", "entries in a record go by their own sources and dates", "2022-06",
			func(p *partnership.Partnership) {
				c := viewPromise("promise", "2021", "in-2021")
				c.Milestones = []partnership.Milestone{{ID: "known", Title: record.Text{"en": "M"}, Sources: viewCites("in-2021")},
					{ID: "later", Title: record.Text{"en": "M"}, Sources: viewCites("in-2023")}}
				c.Progress = []partnership.Progress{{On: viewDate("2022-01"), Stage: partnership.Announced, Sources: viewCites("in-2022")},
					{On: viewDate("2022-07"), Stage: partnership.Delivered, Sources: viewCites("in-2022")}, {Stage: partnership.Delivered, Sources: viewCites("undated")}}
				c.Assessments = []partnership.Assessment{{On: viewDate("2022-01"), By: record.Text{"en": "A"}, Sources: viewCites("in-2023")},
					{On: viewDate("2023-01"), By: record.Text{"en": "A"}, Sources: viewCites("in-2022")}}
				p.Commitments = []partnership.Commitment{c, viewPromise("second", "2022", "in-2021")}
				p.Commitments[1].Relations = []partnership.Relation{{Kind: partnership.Restates, To: "promise", Sources: viewCites("in-2021")},
					{Kind: partnership.Expands, To: "promise", Sources: viewCites("in-2023")}}
			},
			"promise:1,1,0,0 second:0,0,0,1", "promise:2,1,1,0", "promise | second promise"},
		{"first step", "an instrument is there from its first step", "2022-06",
			func(p *partnership.Partnership) {
				p.Instruments = []partnership.Instrument{
					viewMade("begun", "in-2020", "2020 in-2020", "2022-07 in-2020", "2021 in-2023"), viewMade("to-come", "in-2020", "2023 in-2020"),
					viewMade("perhaps-begun", "in-2020", "2022 in-2020"), viewMade("never-begun", "in-2020")}
				p.Instruments[0].Signatories = []partnership.Signatory{{Name: record.Text{"en": "S"}, Sources: viewCites("in-2021")}}
				p.Instruments[1].Signatories = []partnership.Signatory{{Name: record.Text{"en": "S"}, Sources: viewCites("in-2021")}}
				p.Instruments[1].Steps[0].Kind = partnership.StepSigned
			},
			"begun:1,1,0 to-come:0,0,0 perhaps-begun:1,0,0 never-begun:0,0,0", "begun:2,1,0", "| perhaps-begun never-begun"},
		{"a project", "begins with its period or its first step", "2022-06",
			func(p *partnership.Partnership) {
				p.Projects = []partnership.Project{{ID: "by-period", Period: viewSpan("2022-06-30/..")}, {ID: "by-step", Period: viewSpan("2023/2024")},
					{ID: "to-come", Period: viewSpan("2022-07/..")}, {ID: "some-day"}}
				for i := range p.Projects {
					p.Projects[i].Kind, p.Projects[i].Name, p.Projects[i].Sources = "project", record.Text{"en": "P"}, viewCites("in-2022")
				}
				p.Projects[1].Steps = []partnership.Step{{Kind: partnership.StepOpened, On: viewDate("2023-01"), Sources: viewCites("in-2022")},
					{Kind: partnership.StepOpened, On: viewDate("2022-01"), Sources: viewCites("in-2022")}}
			},
			"by-period:0 by-step:1 to-come:0 some-day:0", "by-period:0 by-step:1", "| some-day"},
		{"the word of a part", "what tells of a part tells of the whole", "2022-06",
			func(p *partnership.Partnership) {
				p.Dialogues = []council.Dialogue{{ID: "body", Kind: council.KindForum, Name: record.Text{"en": "B"}, Sources: viewCites("undated"),
					Meetings: []council.Meeting{{ID: "met", Status: council.Held, When: viewSpan("2022-01"), Sources: viewCites("in-2022")},
						{ID: "met-later", Status: council.Held, When: viewSpan("2022-02"), Sources: viewCites("in-2023")}}},
					{ID: "unknown-body", Kind: council.KindForum, Name: record.Text{"en": "B"}, Sources: viewCites("in-2023"),
						Meetings: []council.Meeting{{ID: "perhaps-met", Status: council.Held, When: viewSpan("2022-01"), Sources: viewCites("undated")}}}}
				p.Instruments = []partnership.Instrument{viewMade("by-step", "in-2023", "2022-01 in-2022"), viewMade("by-plan-of-a-step", "in-2023", "2024 in-2022"), viewMade("by-name", "undated")}
				p.Instruments[2].Signatories = []partnership.Signatory{{Name: record.Text{"en": "S"}, Sources: viewCites("in-2021")}}
				p.Commitments = []partnership.Commitment{viewPromise("by-milestone", "2021", "in-2023"), viewPromise("by-progress", "2021", "in-2023")}
				p.Commitments[0].Milestones = []partnership.Milestone{{ID: "milestone", Title: record.Text{"en": "M"}, Sources: viewCites("in-2021")}}
				p.Commitments[1].Progress = []partnership.Progress{{On: viewDate("2022-01"), Stage: partnership.Announced, Sources: viewCites("in-2021")}}
			},
			"body met:held by-step:1,0,0 by-plan-of-a-step:0,0,0 by-name:0,1,0 by-milestone:1,0,0,0",
			"body met:held met-later:held unknown-body perhaps-met:held by-step:1,0,0 by-milestone:1,0,0,0 by-progress:0,1,0,0", "unknown-body perhaps-met | by-name"},
		{"in a record that goes", "so do its entries, whatever is known of them", "2022-06",
			func(p *partnership.Partnership) {
				p.Commitments = []partnership.Commitment{viewPromise("to-come", "2023", "in-2021")}
				p.Commitments[0].Milestones = []partnership.Milestone{{ID: "known", Title: record.Text{"en": "M"}, Sources: viewCites("in-2021")},
					{ID: "perhaps", Title: record.Text{"en": "M"}, Sources: viewCites("undated")}}
			}, "", "", "|"},
		{"at an occasion", "what has no date is of that of its occasion", "2022-06",
			func(p *partnership.Partnership) {
				p.Council = council.Council{ID: "council", Name: record.Text{"en": "C"}, Sources: viewCites("in-2020"), Meetings: []council.Meeting{
					{ID: "before", Status: council.Held, When: viewSpan("2022-01"), Sources: viewCites("in-2022")},
					{ID: "after", Status: council.Held, When: viewSpan("2022-07"), Sources: viewCites("in-2022")}}}
				p.Commitments = []partnership.Commitment{viewPromise("then", "", "in-2022"), viewPromise("not-then", "", "in-2022")}
				p.Commitments[0].MadeAt, p.Commitments[1].MadeAt = "before", "after"
				p.Instruments = []partnership.Instrument{viewMade("paper", "in-2022", " in-2022", " in-2022")}
				p.Instruments[0].Steps[0].At, p.Instruments[0].Steps[1].At = "before", "after"
			},
			"council before:held after:planned paper:1,0,0 then:0,0,0,0", "council before:held after:planned then:0,0,0,0", "| paper"},
		{"of several days", "an occasion of several days is over on its last", "2022-06",
			func(p *partnership.Partnership) {
				p.Council = council.Council{ID: "council", Name: record.Text{"en": "C"}, Sources: viewCites("in-2020"), Meetings: []council.Meeting{
					{ID: "long", Status: council.Held, When: viewSpan("2022-06-30/2022-07-01"), Sources: viewCites("in-2022")}}}
				p.Commitments = []partnership.Commitment{viewPromise("then", "", "in-2022")}
				p.Commitments[0].MadeAt = "long"
			},
			"council long:planned then:0,0,0,0", "council long:held", "| then"},
		{"asks and answers", "an answer is there with what it names", "2022-06",
			func(p *partnership.Partnership) {
				p.Commitments = []partnership.Commitment{viewPromise("before", "2022-01", "in-2022"), viewPromise("after", "2022-07", "in-2022"), viewPromise("perhaps", "2022-01", "undated")}
				r := partnership.Recommendation{ID: "ask", Kind: partnership.Ask, To: sides, Title: record.Text{"en": "A"}, Made: viewDate("2021"), Sources: viewCites("in-2021")}
				for _, to := range []record.ID{"before", "after", "perhaps"} {
					r.Answers = append(r.Answers, partnership.Answer{To: to, Degree: partnership.Full, Sources: viewCites("in-2021")})
				}
				later := r
				later.ID, later.Made, later.Parent, later.Answers = "later-ask", viewDate("2023"), "ask", nil
				p.Recommendations = []partnership.Recommendation{r, later}
			},
			"before:0,0,0,0 ask:1", "before:0,0,0,0 perhaps:0,0,0,0 ask:2", "perhaps ask |"},
		{"areas", "and dimensions stay as they are known", "2022-06",
			func(p *partnership.Partnership) {
				p.Areas = areas.List{{Code: "a", Name: record.Text{"en": "A"}, Sources: viewCites("in-2021")},
					{Code: "b", Name: record.Text{"en": "B"}, Broader: "c", Sources: viewCites("in-2022")}, {Code: "c", Name: record.Text{"en": "C"}, Sources: viewCites("undated")}}
				p.Commitments = []partnership.Commitment{viewPromise("promise", "2021", "in-2021")}
				p.Commitments[0].Areas = []areas.Code{"a", "c"}
			}, "a b promise:0,0,0,0", "a b c promise:0,0,0,0", "c promise |"},
		{"a launch", "before which nothing was made but at an older occasion", "2022-06",
			func(p *partnership.Partnership) {
				p.Launched, p.LaunchedAt = viewDate("2022-01-01"), "start"
				p.Instruments = []partnership.Instrument{viewMade("start", "in-2022", "2022-01 in-2022"), viewMade("old", "in-2022", "2021 in-2022"),
					viewMade("lost", "in-2022", "2021 in-2023", "2022-02 in-2022"), viewMade("perhaps", "undated", "2021 undated"), viewMade("untold", "in-2023", "2021 in-2023")}
				p.Council = council.Council{ID: "council", Name: record.Text{"en": "C"}, Sources: viewCites("in-2020"), Meetings: []council.Meeting{
					{ID: "met", Status: council.Held, When: viewSpan("2021"), Sources: viewCites("in-2023"), Plans: []council.Plan{{When: viewSpan("2021"), Sources: viewCites("in-2020")}}}}}
				for _, at := range []record.ID{"old", "lost", "perhaps", "untold", "met"} {
					c := viewPromise("at-"+at, "2021", "in-2022")
					c.MadeAt = at
					p.Commitments = append(p.Commitments, c)
				}
			},
			"council met:planned start:1,0,0 old:1,0,0 lost:1,0,0 at-old:0,0,0,0",
			"council met:held start:1,0,0 old:1,0,0 lost:2,0,0 perhaps:1,0,0 untold:1,0,0 at-old:0,0,0,0 at-lost:0,0,0,0 at-perhaps:0,0,0,0 at-untold:0,0,0,0 at-met:0,0,0,0",
			"perhaps at-lost at-perhaps at-met |"},
		{"no day", "nothing has certainly happened by a day nobody knows", "",
			func(p *partnership.Partnership) {
				p.Commitments = []partnership.Commitment{viewPromise("dated", "2021", "in-2022"), viewPromise("undated-one", "", "in-2022")}
			}, "", "", "dated undated-one | dated undated-one"},
		{"the end", "all has happened by the last day the document speaks of", "2025-12-31",
			func(p *partnership.Partnership) {
				p.Commitments = []partnership.Commitment{viewPromise("coarse-one", "2025", "in-2022"), viewPromise("undated-one", "", "in-2022"), viewPromise("later", "2026", "in-2022")}
			}, "coarse-one:0,0,0,0 undated-one:0,0,0,0", "coarse-one:0,0,0,0 undated-one:0,0,0,0", "|"},
		{"the eve of the end", "and not before", "2025-12-30",
			func(p *partnership.Partnership) {
				p.Commitments = []partnership.Commitment{viewPromise("coarse-one", "2025", "in-2022"), viewPromise("undated-one", "", "in-2022")}
			}, "coarse-one:0,0,0,0 undated-one:0,0,0,0", "", "| coarse-one undated-one"},
		{"no launch", "without a launch that is known, nothing is before it", "2022-06",
			func(p *partnership.Partnership) {
				p.Launched, p.LaunchedAt = viewDate("2022-01-01"), "start"
				p.Instruments = []partnership.Instrument{viewMade("start", "in-2023", "2022-01 in-2023"), viewMade("lost", "in-2023", "2021 in-2023")}
				p.Commitments = []partnership.Commitment{viewPromise("promise", "2021", "in-2022")}
				p.Commitments[0].MadeAt = "lost"
			}, "promise:0,0,0,0", "start:1,0,0 lost:1,0,0 promise:0,0,0,0", "|"},
		{"in order", "a relation goes if the earlier record is known from a later day on", "2022-06",
			func(p *partnership.Partnership) {
				p.Instruments = []partnership.Instrument{viewMade("paper", "in-2020", "2020 in-2023", "2022-02 in-2022"), viewMade("other", "in-2020", "2020 in-2020")}
				p.Commitments = []partnership.Commitment{viewPromise("promise", "2021", "in-2022")}
				for _, kind := range []partnership.RelationKind{partnership.Fulfils, partnership.Related} {
					p.Commitments[0].Relations = append(p.Commitments[0].Relations, partnership.Relation{Kind: kind, To: "paper", Sources: viewCites("in-2022")})
				}
				p.Instruments[1].Relations = []partnership.Relation{{Kind: partnership.Related, To: "promise", Sources: viewCites("in-2022")}}
			}, "paper:1,0,0 other:1,0,1 promise:0,0,0,1", "paper:2,0,0 other:1,0,1 promise:0,0,0,2", "|"},
		{"superseded", "what took a place must be there", "2022-06",
			func(p *partnership.Partnership) {
				p.Commitments = []partnership.Commitment{viewPromise("promise", "2021", "in-2021"), viewPromise("next", "2022-01", "in-2023")}
				p.Commitments[0].Progress = []partnership.Progress{{On: viewDate("2022-01"), Stage: partnership.Superseded, By: "next", Sources: viewCites("in-2022")},
					{On: viewDate("2022-01"), Stage: partnership.Ongoing, By: "next", Sources: viewCites("in-2022")}}
			}, "promise:0,1,0,0", "promise:0,2,0,0 next:0,0,0,0", "|"},
		{"doubts", "go with what they are about, doubts about doubts too", "2022-06",
			func(p *partnership.Partnership) {
				p.Commitments = []partnership.Commitment{viewPromise("promise", "2021", "undated")}
				for _, d := range [][2]string{{"first", "second"}, {"second", "third"}, {"third", "promise"}, {"fourth", "EU"}} {
					p.Discrepancies = append(p.Discrepancies, partnership.Discrepancy{ID: record.ID(d[0]), About: partnership.Subject(d[1]),
						Claims: []partnership.Claim{{Value: "a", Sources: viewCites("in-2022")}}, Why: record.Text{"en": "w"}})
				}
			}, "fourth:1=(w)", "promise:0,0,0,0 first:1=(w) second:1=(w) third:1=(w) fourth:1=(w)", "promise first second third |"},
	} {
		t.Run(c.name, func(t *testing.T) {
			known, happened := viewOf(t, follow.AsOf, c.day, c.build), viewOf(t, follow.TrueOn, c.day, c.build)
			if diff := cmp.Diff([]string{c.asOf, c.trueOn}, []string{viewIDs(known.Partnership), viewIDs(happened.Partnership)}); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
			var unsure []string
			for i, v := range []follow.View{known, happened} {
				if i > 0 {
					unsure = append(unsure, "|")
				}
				for _, id := range slices.Concat(v.Maybe, v.Partly) {
					unsure = append(unsure, string(id))
				}
			}
			if diff := cmp.Diff(c.maybe, strings.Join(unsure, " ")); diff != "" {
				t.Errorf("%s: maybe (-want +got):\n%s", c.desc, diff)
			}
		})
	}
}
