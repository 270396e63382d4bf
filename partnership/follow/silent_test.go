package follow_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// silentSeen is a document on the area ai, designated all the time, in which
// something was seen.
func silentSeen(see func(p *partnership.Partnership)) *partnership.Partnership {
	p := &partnership.Partnership{
		Areas: areas.List{{Code: "ai", Designated: promiseSpan("2022-05-12/2030-01-01"), Sources: promiseCites("list")}, {Code: "models", Broader: "ai"}},
	}
	see(p)
	return p
}

func silentCommitment(made string, progress ...string) func(*partnership.Partnership) {
	return func(p *partnership.Partnership) {
		c := threadProgress(threadCommitment("c", made), progress...)
		c.Areas = []areas.Code{"ai"}
		p.Commitments = append(p.Commitments, c)
	}
}

func silentMeeting(status council.Status, when string, topics ...areas.Code) func(*partnership.Partnership) {
	return func(p *partnership.Partnership) {
		p.Council.Meetings = append(p.Council.Meetings, council.Meeting{
			ID: "m", Status: status, When: promiseSpan(when), Topics: topics, Sources: promiseCites("minutes"),
		})
	}
}

func silentDialogue(status council.Status, when string, topics ...areas.Code) func(*partnership.Partnership) {
	return func(p *partnership.Partnership) {
		p.Dialogues = append(p.Dialogues, council.Dialogue{Areas: []areas.Code{"ai"}, Meetings: []council.Meeting{{
			ID: "m", Status: status, When: promiseSpan(when), Topics: topics,
		}}})
	}
}

func silentInstrument(on string) func(*partnership.Partnership) {
	return func(p *partnership.Partnership) {
		p.Instruments = append(p.Instruments, partnership.Instrument{
			ID: "i", Areas: []areas.Code{"ai"}, Steps: []partnership.Step{{Kind: "signed", On: promiseDate(on)}},
		})
	}
}

func silentProject(period, on string) func(*partnership.Partnership) {
	return func(p *partnership.Partnership) {
		r := partnership.Project{ID: "p", Areas: []areas.Code{"ai"}, Period: promiseSpan(period)}
		if on != "" {
			r.Steps = []partnership.Step{{Kind: "opened", On: promiseDate(on)}}
		}
		p.Projects = append(p.Projects, r)
	}
}

// What is seen from 2024 to June 2025, in many ways.
func TestSilentSightings(t *testing.T) {
	const yes, maybe, no = timeline.Yes, timeline.Maybe, timeline.No
	for _, c := range []struct {
		name, desc string
		see        func(p *partnership.Partnership)
		want       timeline.Certainty // that the area was silent
		last       string
		lastOf     record.ID
		inputs     []string
	}{
		{"nothing", "was ever seen", func(*partnership.Partnership) {}, yes, "", "", nil},
		{"commitment before", "is the last thing seen", silentCommitment("2023-12-31"), yes, "2023-12-31", "c", []string{"last seen 2023-12-31: c made 2023-12-31"}},
		{"commitment on the first day", "is within", silentCommitment("2024-01-01"), no, "", "", nil},
		{"commitment on the last day", "is within", silentCommitment("2025-06-30"), no, "", "", nil},
		{"commitment after", "is neither within nor before", silentCommitment("2025-07-01"), yes, "", "", nil},
		{"commitment of a year within", "whichever day it was", silentCommitment("2024"), no, "", "", nil},
		{"commitment of a coarse year", "perhaps after", silentCommitment("2025"), maybe, "", "", []string{"perhaps in that time: c made 2025"}},
		{"commitment undated", "perhaps", silentCommitment(""), maybe, "", "", []string{"perhaps in that time: c made, undated"}},
		{"progress within", "is a sign of life", silentCommitment("2023", "2024-05", "ongoing", "x"), no, "", "", nil},
		{"progress before", "is the last thing seen, of the commitment", silentCommitment("2023-01-01", "2023-05", "ongoing", "x"), yes, "2023-05", "c", []string{"last seen 2023-05: c ongoing 2023-05"}},
		{"progress undated", "may be within", silentCommitment("2023", "", "ongoing", "x"), maybe, "2023", "c",
			[]string{"last seen 2023: c made 2023", "perhaps in that time: c ongoing, undated"}},
		{"progress undated, of later", "cannot be before the commitment", silentCommitment("2025-07-01", "", "ongoing", "x"), yes, "", "", nil},
		{"progress undated, before another", "is no later than that", silentCommitment("", "", "announced", "x", "2023-05", "ongoing", "x"), maybe, "2023-05", "c",
			[]string{"last seen 2023-05: c ongoing 2023-05", "perhaps in that time: c made, undated"}},
		{"progress undated, between others", "lies between them", silentCommitment("2023-01-01", "2023-02", "announced", "x", "", "suspended", "x", "2023-05", "ongoing", "x"),
			yes, "2023-05", "c", []string{"last seen 2023-05: c ongoing 2023-05"}},
		{"progress undated, after another", "may be within", silentCommitment("2023-01-01", "2023-02", "announced", "x", "", "suspended", "x", "2025-07-01", "ongoing", "x"),
			maybe, "2023-02", "c", []string{"last seen 2023-02: c announced 2023-02", "perhaps in that time: c suspended, undated"}},
		{"progress undated, after a later one", "is later too", silentCommitment("2023-01-01", "2025-07-01", "announced", "x", "", "ongoing", "x"),
			yes, "2023-01-01", "c", []string{"last seen 2023-01-01: c made 2023-01-01"}},
		{"several before", "the latest, by its last day", func(p *partnership.Partnership) {
			silentCommitment("2023-11-30")(p)
			silentCommitment("2023")(p)
			silentInstrument("2023-12-31")(p)
			silentCommitment("2023-12")(p)
		}, yes, "2023-12-31", "i", []string{"last seen 2023-12-31: i signed 2023-12-31"}},
		{"meeting within", "with the area among its topics", silentMeeting(council.Held, "2024-04-30", "data", "ai"), no, "", "", nil},
		{"meeting on others", "says nothing of the area", silentMeeting(council.Held, "2024-04-30", "data"), yes, "", "", nil},
		{"meeting without topics", "of the council says nothing", silentMeeting(council.Held, "2024-04-30"), yes, "", "", nil},
		{"meeting across the start", "touches the time", silentMeeting(council.Held, "2023-12-31/2024-01-01", "ai"), no, "", "", nil},
		{"meeting across the end", "touches the time", silentMeeting(council.Held, "2025-06-30/2025-07-01", "ai"), no, "", "", nil},
		{"meeting before", "by its end", silentMeeting(council.Held, "2023-12-30/2023-12-31", "ai"), yes, "2023-12-31", "m", []string{"last seen 2023-12-31: m held 2023-12-30/2023-12-31"}},
		{"meeting of unknown end", "begun within", silentMeeting(council.Held, "2024-01-01/..", "ai"), no, "", "", nil},
		{"meeting of unknown end, before", "may have lasted", silentMeeting(council.Held, "2023-12-31/..", "ai"), maybe, "", "", []string{"perhaps in that time: m held 2023-12-31/.."}},
		{"meeting of unknown end, after", "begun after", silentMeeting(council.Held, "2025-07-01/..", "ai"), yes, "", "", nil},
		{"meeting undated", "perhaps", silentMeeting(council.Held, "", "ai"), maybe, "", "", []string{"perhaps in that time: m held, undated"}},
		{"meeting planned", "may have been held", silentMeeting(council.Planned, "2024-04-30", "ai"), maybe, "", "", []string{"perhaps in that time: m planned 2024-04-30"}},
		{"meeting planned before", "was not seen", silentMeeting(council.Planned, "2023-04-30", "ai"), yes, "", "", nil},
		{"meeting cancelled", "was not held", silentMeeting(council.Cancelled, "2024-04-30", "ai"), yes, "", "", nil},
		{"dialogue with topics", "as the council", silentDialogue(council.Held, "2024-04-30", "ai"), no, "", "", nil},
		{"dialogue on others", "its topics say what it was about", silentDialogue(council.Held, "2024-04-30", "data"), yes, "", "", nil},
		{"dialogue without topics", "on the area may have been about it", silentDialogue(council.Held, "2024-04-30"), maybe, "", "", []string{"perhaps in that time: m held 2024-04-30"}},
		{"dialogue without topics before", "was perhaps not about it", silentDialogue(council.Held, "2023-04-30"), yes, "", "", nil},
		{"step within", "of an instrument", silentInstrument("2024-04-30"), no, "", "", nil},
		{"step undated", "perhaps", silentInstrument(""), maybe, "", "", []string{"perhaps in that time: i signed, undated"}},
		{"project step", "as of an instrument", silentProject("", "2024-04-30"), no, "", "", nil},
		{"project start", "is a step", silentProject("2024-04-30/..", ""), no, "", "", nil},
		{"project running", "is none", silentProject("2023-04-30/2026", ""), yes, "2023-04-30", "p", []string{"last seen 2023-04-30: p started 2023-04-30"}},
		{"project undated", "nobody says that it started", silentProject("", ""), yes, "", "", nil},
		{"narrower area", "is seen with the one it lies within", func(p *partnership.Partnership) {
			p.Instruments = []partnership.Instrument{{ID: "i", Areas: []areas.Code{"models"}, Steps: []partnership.Step{{On: promiseDate("2024-02")}}}}
		}, no, "", "", nil},
		{"record that ends before", "does not speak of all that time", func(p *partnership.Partnership) { p.AsOf = promiseDate("2025-06-29") },
			maybe, "", "", []string{"the record ends 2025-06-29"}},
		{"record that ends with it", "does", func(p *partnership.Partnership) { p.AsOf = promiseDate("2025-06-30") }, yes, "", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := follow.Silent(silentSeen(c.see), promiseDate("2024"), promiseDate("2025-06"))
			if got.Of != 1 {
				t.Fatalf("looked at %d areas", got.Of)
			}
			if c.want == no {
				if got.Areas != nil {
					t.Errorf("%s: silent: %+v", c.desc, got.Areas)
				}
				return
			}
			if len(got.Areas) != 1 {
				t.Fatalf("%s: not silent", c.desc)
			}
			silence := got.Areas[0]
			want := follow.Silence{
				Area: "ai", Designated: yes, Certainty: c.want, Last: promiseDate(c.last), LastOf: c.lastOf,
				Commitments: silence.Commitments, Why: silence.Why,
			}
			if diff := cmp.Diff(want, silence); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
			rule := map[timeline.Certainty]string{
				yes: "silent: nothing is dated in that time", maybe: "perhaps silent: nothing is certainly dated in that time",
			}
			why := follow.Explanation{
				Rule: rule[c.want], Inputs: append([]string{"on the formal list 2022-05-12/2030-01-01"}, c.inputs...), Sources: silence.Why.Sources,
			}
			if diff := cmp.Diff(why, silence.Why); diff != "" {
				t.Errorf("why (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSilent(t *testing.T) {
	seen := func(id, made string, on ...areas.Code) partnership.Commitment {
		c := threadCommitment(id, made)
		c.Areas = on
		return c
	}
	all := seen("all", "2024-06-01")
	all.Scope = partnership.OnAllAreas
	again := seen("again", "2023-06-01", "ai")
	again.Relations = promiseRelations("restates", "old")
	p := &partnership.Partnership{
		Areas: areas.List{
			{Code: "trade", Designated: promiseSpan("2022-05-12/2022-12-31")},
			{Code: "ai", Designated: promiseSpan("2022-05-12/.."), Sources: promiseCites("list")},
			{Code: "chips", Designated: promiseSpan("2022-05-12/2030"), Sources: promiseCites("list")},
			{Code: "sme", Designated: promiseSpan("2022-05-12/2030"), Sources: promiseCites("other-list")},
			{Code: "models", Broader: "ai"},
		},
		Council: council.Council{Meetings: []council.Meeting{
			{ID: "m1", Status: council.Held, When: promiseSpan("2023-07-03"), Unread: []record.Text{{"en": "The end"}}},
			{ID: "m2", Status: council.Held, When: promiseSpan("2024-04-30"), Unread: []record.Text{{"en": "The end"}}},
			{ID: "m3", Status: council.Held, When: promiseSpan("2025-05-12")},
			{ID: "m4", Status: council.Cancelled, When: promiseSpan("2024-04-30"), Unread: []record.Text{{"en": "All"}}},
		}},
		Dialogues:   []council.Dialogue{{Meetings: []council.Meeting{{ID: "m5", Status: council.Held, Unread: []record.Text{{"en": "All"}}}}}},
		Commitments: []partnership.Commitment{seen("old", "2022-05-12", "models"), again, seen("new", "2024-05-12", "chips", "chips"), all},
	}
	const list = "an area is silent if nothing of it is dated in that time, and perhaps silent if something may be"
	const silent = "silent: nothing is dated in that time"
	for _, c := range []struct {
		name, desc, since, day string
		want                   follow.Silences
	}{
		{"since a day", "areas on the list then, and not those on none", "2024-01-01", "2024-12-31", follow.Silences{
			Areas: []follow.Silence{
				{Area: "ai", Designated: timeline.Maybe, Certainty: timeline.Yes, Last: promiseDate("2023-06-01"), LastOf: "again",
					Commitments: follow.Count{Utterances: 2, Promises: 1}, Why: follow.Explanation{Rule: silent,
						Inputs: []string{"on the formal list 2022-05-12/..", "last seen 2023-06-01: again made 2023-06-01"}, Sources: []record.ID{"list", "says-again"}}},
				{Area: "sme", Designated: timeline.Yes, Certainty: timeline.Yes, Why: follow.Explanation{Rule: silent,
					Inputs: []string{"on the formal list 2022-05-12/2030"}, Sources: []record.ID{"other-list"}}},
			},
			Of: 3, Unread: []record.ID{"m2", "m5"},
			Why: follow.Explanation{Rule: list, Inputs: []string{"from 2024-01-01", "to 2024-12-31", "3 areas on the formal list"}, Sources: []record.ID{"list", "other-list"}},
		}},
		{"backwards", "no day, no silence", "2025", "2024", follow.Silences{
			Why: follow.Explanation{Rule: "nothing to look at: no day lies between the two", Inputs: []string{"from 2025-01-01", "to 2024-12-31"}}}},
		{"ever", "an open side", "", "2022-05", follow.Silences{
			Areas: []follow.Silence{
				{Area: "trade", Designated: timeline.Yes, Certainty: timeline.Yes,
					Why: follow.Explanation{Rule: silent, Inputs: []string{"on the formal list 2022-05-12/2022-12-31"}}},
				{Area: "chips", Designated: timeline.Yes, Certainty: timeline.Yes, Commitments: follow.Count{Utterances: 1, Promises: 1},
					Why: follow.Explanation{Rule: silent, Inputs: []string{"on the formal list 2022-05-12/2030"}, Sources: []record.ID{"list"}}},
				{Area: "sme", Designated: timeline.Yes, Certainty: timeline.Yes,
					Why: follow.Explanation{Rule: silent, Inputs: []string{"on the formal list 2022-05-12/2030"}, Sources: []record.ID{"other-list"}}},
			},
			Of: 4, Unread: []record.ID{"m5"},
			Why: follow.Explanation{Rule: list, Inputs: []string{"from any day", "to 2022-05-31", "4 areas on the formal list"}, Sources: []record.ID{"list", "other-list"}},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			since, day := promiseDate(c.since), promiseDate(c.day)
			c.want.Since, c.want.Day = since.First(), day.Last()
			if diff := cmp.Diff(c.want, follow.Silent(p, since, day)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
		})
	}
	if got := follow.Silent(nil, promiseDate("2024"), promiseDate("2025")); got.Of != 0 || got.Areas != nil {
		t.Errorf("nil has silent areas: %+v", got)
	}
}

// On a day that is not known nothing is certain: the time has no end, and the
// record has one.
func TestSilentUnknownDay(t *testing.T) {
	p := silentSeen(func(p *partnership.Partnership) { p.AsOf = promiseDate("2026-06-30") })
	got := follow.Silent(p, promiseDate("2024"), timeline.Date{})
	if got.Of != 1 || len(got.Areas) != 1 || got.Areas[0].Designated != timeline.Maybe || got.Areas[0].Certainty != timeline.Maybe {
		t.Errorf("got %+v", got)
	}
	p.AsOf = timeline.Date{}
	if got := follow.Silent(p, promiseDate("2024"), promiseDate("2025")); got.Areas[0].Certainty != timeline.Yes {
		t.Errorf("a record that does not say where it ends: %+v", got)
	}
	silentCommitment("2023")(p)
	if got := follow.Silent(p, timeline.Date{}, timeline.Date{}); got.Areas != nil || got.Of != 1 {
		t.Errorf("of all time: %+v", got)
	}
}

// What is silent for long is silent for any part of it, no less certainly.
func TestSilentLaws(t *testing.T) {
	days := []string{"2022-12-31", "2023-06", "2023-12-31", "2024", "2025-05-12"}
	promiseDocuments(t, true, func(t *testing.T, r *rand.Rand, p *partnership.Partnership) {
		from, to := r.IntN(len(days)), r.IntN(len(days))
		day := promiseDate(days[to])
		wide, narrow := follow.Silent(p, promiseDate("2022"), day), follow.Silent(p, promiseDate(days[from]), day)
		if len(wide.Areas) > wide.Of || len(narrow.Areas) > narrow.Of {
			t.Errorf("more are silent than there are: %+v, %+v", wide, narrow)
		}
		if narrow.Day.Before(narrow.Since) {
			return
		}
		silent := make(map[areas.Code]timeline.Certainty)
		for _, s := range narrow.Areas {
			silent[s.Area] = s.Certainty
			if (s.Last.IsZero()) != (s.LastOf == "") && s.LastOf != "" {
				t.Errorf("last seen %s of %q", s.Last, s.LastOf)
			}
		}
		for _, s := range wide.Areas {
			if silent[s.Area] < s.Certainty {
				t.Errorf("%s is silent for long (%s) and not for a part of it (%s)", s.Area, s.Certainty, silent[s.Area])
			}
		}
	})
}
