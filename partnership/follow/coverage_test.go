package follow_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// verdictAnswers are pairs of a degree and an id.
func verdictAnswers(pairs ...string) (answers []partnership.Answer) {
	for i := 0; i < len(pairs); i += 2 {
		answers = append(answers, partnership.Answer{
			Degree: partnership.Degree(pairs[i]), To: record.ID(pairs[i+1]), Sources: promiseCites("answers"),
		})
	}
	return answers
}

func TestVerdict(t *testing.T) {
	forceful := func(id, made string, force partnership.Force) partnership.Commitment {
		c := threadCommitment(id, made)
		c.Force = force
		return c
	}
	step := func(on string) partnership.Step { return partnership.Step{Kind: "agreed", On: promiseDate(on)} }
	meeting := func(id, when string, status council.Status) council.Meeting {
		return council.Meeting{ID: record.ID(id), When: promiseSpan(when), Status: status}
	}
	p := partnership.Partnership{
		Commitments: []partnership.Commitment{
			forceful("firm", "2022-03-11", partnership.Undertake), forceful("faint", "2022-03-02", partnership.Explore),
			forceful("undated", "", partnership.Deliver), forceful("odd", "2022-03-01", "promise"), forceful("coarse", "2022-03", ""),
		},
		Instruments: []partnership.Instrument{
			{ID: "older", Steps: []partnership.Step{step("2022-03-01"), step("2022-02-27"), step("")}},
			{ID: "vague", Steps: []partnership.Step{step("2022"), step("2022-03-03")}},
		},
		Projects: []partnership.Project{
			{ID: "begun", Period: promiseSpan("2022-03-21/2022-03-22"), Steps: []partnership.Step{step("2022-03-31")}},
			{ID: "called", Period: promiseSpan("2022-03-21/2022-03-22"), Steps: []partnership.Step{step("2022-03-06")}},
		},
		Dialogues: []council.Dialogue{{ID: "talks", Meetings: []council.Meeting{
			meeting("talk-1", "2022-03-04", council.Cancelled), meeting("talk-2", "2022-03-05", council.Planned),
			meeting("talk-3", "2022-03-08/2022-03-09", council.Held), meeting("talk-4", "2022-03-10", council.Held)}}},
	}
	none, later := follow.Days{}, func(least, most int) follow.Days { return follow.Days{Known: true, Least: least, Most: most} }
	for _, c := range []struct {
		name, desc     string
		made, reviewed string
		answers        []partnership.Answer
		state          follow.VerdictState
		degree         partnership.Degree
		force          partnership.Force
		lag            follow.Days
		lags           []follow.Days
		why            string
	}{
		{"unanswered", "somebody looked", "2022-03-01", "2026", nil, follow.Unanswered, "", "", none, nil,
			"unanswered: reviewed, and no answer was found (made 2022-03-01; reviewed 2026) [letter]"},
		{"not reviewed", "nobody did", "", "", nil, follow.NotReviewed, "", "", none, nil,
			"not reviewed: no answer is recorded, and nobody says to have looked for one (made on an unknown day) [letter]"},
		{"full", "the fullest counts, wherever it stands", "2022-03-01", "2026", verdictAnswers("noted", "faint", "full", "firm", "partial", "faint"),
			follow.Answered, partnership.Full, partnership.Undertake, later(1, 1), []follow.Days{later(1, 1), later(10, 10), later(1, 1)},
			"answered in full: an answer is full (made 2022-03-01; noted: faint (explore), 1 day later; full: firm (undertake), 10 days later; partial: faint (explore), 1 day later; reviewed 2026) [letter] [answers]"},
		{"partial", "the firmest and the earliest may be others", "2022-03-01", "", verdictAnswers("noted", "firm", "partial", "faint"),
			follow.Answered, partnership.Partial, partnership.Undertake, later(1, 1), []follow.Days{later(10, 10), later(1, 1)},
			"answered in part: the fullest answer is partial (made 2022-03-01; noted: firm (undertake), 10 days later; partial: faint (explore), 1 day later) [letter] [answers]"},
		{"noted", "and without a date, the firmest still", "2022-03-01", "", verdictAnswers("noted", "undated"),
			follow.Answered, partnership.Noted, partnership.Deliver, none, []follow.Days{none},
			"noted: no answer goes further (made 2022-03-01; noted: undated (deliver), after an unknown time) [letter] [answers]"},
		{"undated ask", "nothing is known of the time", "", "", verdictAnswers("noted", "firm"),
			follow.Answered, partnership.Noted, partnership.Undertake, none, []follow.Days{none},
			"noted: no answer goes further (made on an unknown day; noted: firm (undertake), after an unknown time) [letter] [answers]"},
		{"some undated", "the earliest of those known", "2022-03-01", "", verdictAnswers("noted", "undated", "noted", "firm", "noted", "undated"),
			follow.Answered, partnership.Noted, partnership.Deliver, later(10, 10), []follow.Days{none, later(10, 10), none},
			"noted: no answer goes further (made 2022-03-01; noted: undated (deliver), after an unknown time; noted: firm (undertake), 10 days later; noted: undated (deliver), after an unknown time) [letter] [answers]"},
		{"older", "the earliest step, before the ask", "2022-03-01", "", verdictAnswers("noted", "older"),
			follow.Answered, partnership.Noted, "", later(-2, -2), []follow.Days{later(-2, -2)},
			"noted: no answer goes further (made 2022-03-01; noted: older, 2 days earlier, so the answer is older than the ask) [letter] [answers]"},
		{"vague", "no later than the latest first step", "2022-03-01", "", verdictAnswers("noted", "vague"),
			follow.Answered, partnership.Noted, "", later(-59, 2), []follow.Days{later(-59, 2)},
			"noted: no answer goes further (made 2022-03-01; noted: vague, from 59 days earlier to 2 days later, so the answer may be older than the ask) [letter] [answers]"},
		{"coarse", "a month", "2022-03-01", "", verdictAnswers("noted", "coarse"),
			follow.Answered, partnership.Noted, "", later(0, 30), []follow.Days{later(0, 30)},
			"noted: no answer goes further (made 2022-03-01; noted: coarse, 0 to 30 days later) [letter] [answers]"},
		{"month before", "wholly before", "2022-04-01", "", verdictAnswers("noted", "coarse"),
			follow.Answered, partnership.Noted, "", later(-31, -1), []follow.Days{later(-31, -1)},
			"noted: no answer goes further (made 2022-04-01; noted: coarse, 1 to 31 days earlier, so the answer is older than the ask) [letter] [answers]"},
		{"month until", "before, or on the day", "2022-03-31", "", verdictAnswers("noted", "coarse"),
			follow.Answered, partnership.Noted, "", later(-30, 0), []follow.Days{later(-30, 0)},
			"noted: no answer goes further (made 2022-03-31; noted: coarse, 0 to 30 days earlier, so the answer may be older than the ask) [letter] [answers]"},
		{"same day", "neither before nor after", "2022-03-11", "", verdictAnswers("noted", "firm"),
			follow.Answered, partnership.Noted, partnership.Undertake, later(0, 0), []follow.Days{later(0, 0)},
			"noted: no answer goes further (made 2022-03-11; noted: firm (undertake), the same day) [letter] [answers]"},
		{"project", "its start", "2022-03-01", "", verdictAnswers("noted", "begun"),
			follow.Answered, partnership.Noted, "", later(20, 20), []follow.Days{later(20, 20)},
			"noted: no answer goes further (made 2022-03-01; noted: begun, 20 days later) [letter] [answers]"},
		{"project called for", "or a step before that", "2022-03-01", "", verdictAnswers("noted", "called"),
			follow.Answered, partnership.Noted, "", later(5, 5), []follow.Days{later(5, 5)},
			"noted: no answer goes further (made 2022-03-01; noted: called, 5 days later) [letter] [answers]"},
		{"dialogue", "the first meeting held", "2022-03-01", "", verdictAnswers("noted", "talks"),
			follow.Answered, partnership.Noted, "", later(7, 7), []follow.Days{later(7, 7)},
			"noted: no answer goes further (made 2022-03-01; noted: talks, 7 days later) [letter] [answers]"},
		{"meeting", "its own start", "2022-03-01", "", verdictAnswers("noted", "talk-3"),
			follow.Answered, partnership.Noted, "", later(7, 7), []follow.Days{later(7, 7)},
			"noted: no answer goes further (made 2022-03-01; noted: talk-3, 7 days later) [letter] [answers]"},
		{"no force", "a word that is none has none", "2022-03-01", "", verdictAnswers("noted", "odd"),
			follow.Answered, partnership.Noted, "", later(0, 0), []follow.Days{later(0, 0)},
			"noted: no answer goes further (made 2022-03-01; noted: odd (promise), the same day) [letter] [answers]"},
		{"lost", "an answer that is not there has no degree of ours to lose", "2022-03-01", "", verdictAnswers("whole", "lost"),
			follow.Answered, "", "", none, []follow.Days{none},
			"noted: no answer goes further (made 2022-03-01; whole: lost, after an unknown time) [letter] [answers]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p.Recommendations = []partnership.Recommendation{{
				ID: "r", Kind: partnership.Ask, Made: promiseDate(c.made), Reviewed: promiseDate(c.reviewed), Answers: c.answers, Sources: promiseCites("letter"),
			}}
			got := follow.CoverageOf(&p).Verdicts[0]
			want := follow.Verdict{
				Recommendation: "r", Kind: partnership.Ask, State: c.state, Reviewed: promiseDate(c.reviewed),
				Degree: c.degree, Force: c.force, Lag: c.lag, Answers: got.Answers, Why: got.Why,
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
			var lags []follow.Days
			for i, a := range got.Answers {
				lags = append(lags, a.Lag)
				if a.To != c.answers[i].To || a.Degree != c.answers[i].Degree {
					t.Errorf("answer %d is %+v", i, a)
				}
			}
			if diff := cmp.Diff(c.lags, lags); diff != "" {
				t.Errorf("lags (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.why, got.Why.String()); diff != "" {
				t.Errorf("why (-want +got):\n%s", diff)
			}
		})
	}
}

// coverageSample has asks of every state, on areas that lie within others,
// under headings, and commitments of which some answer them.
func coverageSample() *partnership.Partnership {
	ask := func(id, kind, heading, reviewed string, on []areas.Code, answers ...string) partnership.Recommendation {
		r := partnership.Recommendation{
			ID: record.ID(id), Kind: record.Kind(kind), Areas: on, Reviewed: promiseDate(reviewed),
			Answers: verdictAnswers(answers...), Sources: promiseCites("letter"),
		}
		if heading != "" {
			r.Heading = record.Text{"en": heading}
		}
		return r
	}
	return &partnership.Partnership{
		Languages: []record.Language{"en"},
		Areas: areas.List{
			{Code: "tech", Name: record.Text{"en": "Technology"}}, {Code: "ai", Broader: "tech"}, {Code: "trade"},
		},
		Commitments: []partnership.Commitment{
			threadCommitment("a", "2022"), threadCommitment("b", "2023", "restates", "a"),
			threadCommitment("c", "2023"), threadCommitment("d", "2024", "continues", "c"),
		},
		Instruments: []partnership.Instrument{{ID: "i"}},
		Recommendations: []partnership.Recommendation{
			ask("r1", "ask", "", "2026", []areas.Code{"ai"}, "full", "a"),
			ask("r2", "ask", "Chips", "2026", []areas.Code{"ai", "tech"}, "partial", "i", "noted", "a"),
			ask("r3", "ask", "Trade", "2026", nil, "noted", "i"),
			ask("r4", "demand", "Chips", "2026", []areas.Code{"space"}),
			ask("r5", "ask", "Chips", "", []areas.Code{"tech", "trade"}),
			ask("v1", "view", "Chips", "2026", []areas.Code{"ai"}),
			ask("v2", "praise", "Views", "", []areas.Code{"ai"}, "full", "i"),
		},
	}
}

func TestCoverageOf(t *testing.T) {
	got := follow.CoverageOf(coverageSample())
	type tally = follow.Tally
	want := follow.Coverage{
		Verdicts: got.Verdicts,
		Asks:     tally{Asked: 5, Full: 1, Partial: 1, Noted: 1, Unanswered: 1, NotReviewed: 1},
		Headings: []tally{
			{Asked: 1, Full: 1},
			{Key: "Chips", Name: record.Text{"en": "Chips"}, Asked: 3, Partial: 1, Unanswered: 1, NotReviewed: 1},
			{Key: "Trade", Name: record.Text{"en": "Trade"}, Asked: 1, Noted: 1},
		},
		Areas: []tally{
			{Key: "tech", Name: record.Text{"en": "Technology"}, Asked: 3, Full: 1, Partial: 1, NotReviewed: 1},
			{Key: "ai", Asked: 2, Full: 1, Partial: 1},
			{Key: "trade", Asked: 1, NotReviewed: 1},
			{Key: "space", Asked: 1, Unanswered: 1},
			{Asked: 1, Noted: 1},
		},
		Kinds: []tally{
			{Key: "ask", Asked: 4, Full: 1, Partial: 1, Noted: 1, NotReviewed: 1},
			{Key: "demand", Asked: 1, Unanswered: 1},
			{Key: "view", Asked: 1, Unanswered: 1},
			{Key: "praise", Asked: 1, Full: 1},
		},
		Unanswered:   []record.ID{"r4"},
		NotReviewed:  []record.ID{"r5"},
		Unasked:      []record.ID{"b", "c", "d"},
		UnaskedCount: follow.Count{Utterances: 3, Promises: 1},
		UnaskedOf:    follow.Count{Utterances: 4, Promises: 2},
		Why: follow.Explanation{
			Rule:    "an ask is answered as far as its fullest answer goes",
			Inputs:  []string{"5 asks among 7 recommendations", "4 utterances of 2 promises"},
			Sources: []record.ID{"letter"},
		},
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(promiseSameDate)); diff != "" {
		t.Errorf("coverage (-want +got):\n%s", diff)
	}
	var kinds []string
	for _, v := range got.Verdicts {
		kinds = append(kinds, string(v.Recommendation)+" "+string(v.State))
	}
	if diff := cmp.Diff("r1 answered, r2 answered, r3 answered, r4 unanswered, r5 not-reviewed, v1 unanswered, v2 answered", strings.Join(kinds, ", ")); diff != "" {
		t.Errorf("verdicts (-want +got):\n%s", diff)
	}
	if to := got.Verdicts[1].Answers; to[0].Kind != "instrument" || to[1].Kind != "commitment" {
		t.Errorf("answers of kinds %s, %s", to[0].Kind, to[1].Kind)
	}
	why := follow.Explanation{Rule: want.Why.Rule, Inputs: []string{"0 asks among 0 recommendations", "0 utterances of 0 promises"}}
	if diff := cmp.Diff(follow.Coverage{Why: why}, follow.CoverageOf(nil)); diff != "" {
		t.Errorf("nil (-want +got):\n%s", diff)
	}
}

// Areas are read upward as the first of each code has it, and no further than
// the list goes.
func TestCoverageAreas(t *testing.T) {
	p := &partnership.Partnership{
		Areas: areas.List{
			{Code: "ai", Broader: "tech"}, {Code: "tech", Broader: "lost"}, {Code: "ai", Broader: "trade"},
			{Code: "trade"}, {Code: ""}, {Code: "a", Broader: "b"}, {Code: "b", Broader: "a"},
		},
		Recommendations: []partnership.Recommendation{
			{Kind: partnership.Ask, Areas: []areas.Code{"ai", "ai"}}, {Kind: partnership.Ask, Areas: []areas.Code{"b"}},
			{Kind: partnership.Ask, Areas: []areas.Code{"trade"}},
		},
	}
	var got []string
	for _, tally := range follow.CoverageOf(p).Areas {
		got = append(got, tally.Key+" "+string(rune('0'+tally.Asked)))
	}
	if diff := cmp.Diff([]string{"ai 1", "tech 1", "trade 1", "a 1", "b 1", " 0"}, got); diff != "" {
		t.Errorf("areas (-want +got):\n%s", diff)
	}
}

// Every recommendation has a verdict, every tally adds up, and every commitment
// is asked for or not.
func TestCoverageLaws(t *testing.T) {
	promiseDocuments(t, true, func(t *testing.T, _ *rand.Rand, p *partnership.Partnership) {
		c := follow.CoverageOf(p)
		kinds := 0
		for _, tally := range slices.Concat(c.Headings, c.Areas, c.Kinds, []follow.Tally{c.Asks}) {
			if tally.Asked != tally.Full+tally.Partial+tally.Noted+tally.Unanswered+tally.NotReviewed {
				t.Errorf("does not add up: %+v", tally)
			}
		}
		for _, tally := range c.Kinds {
			kinds += tally.Asked
		}
		if n := len(p.Recommendations); len(c.Verdicts) != n || kinds != n {
			t.Errorf("%d verdicts, %d of all kinds, on %d recommendations", len(c.Verdicts), kinds, n)
		}
		if len(c.Unanswered) != c.Asks.Unanswered || len(c.NotReviewed) != c.Asks.NotReviewed {
			t.Errorf("%v and %v, counted %+v", c.Unanswered, c.NotReviewed, c.Asks)
		}
		if c.UnaskedOf != follow.CountOf(p, slices.Values(p.Commitments)) || c.UnaskedCount.Utterances != len(c.Unasked) ||
			c.UnaskedCount.Promises > c.UnaskedCount.Utterances {
			t.Errorf("unasked %v, counted %v of %v", c.Unasked, c.UnaskedCount, c.UnaskedOf)
		}
	})
}
