package follow_test

import (
	"math/rand/v2"
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

// summarySample has six commitments of four promises, launched at a summit.
func summarySample() *partnership.Partnership {
	at := func(c partnership.Commitment, at string, force partnership.Force, on ...areas.Code) partnership.Commitment {
		c.MadeAt, c.Force, c.Areas, c.Obligors = record.ID(at), force, on, []record.PartyCode{record.EU, record.JP}
		return c
	}
	assessed := func(c partnership.Commitment, on ...string) partnership.Commitment {
		for _, day := range on {
			c.Assessments = append(c.Assessments, partnership.Assessment{On: promiseDate(day)})
		}
		return c
	}
	alone := func(c partnership.Commitment, parties ...record.PartyCode) partnership.Commitment {
		c.Obligors = parties
		return c
	}
	return &partnership.Partnership{
		ID: "p", Name: record.Text{"en": "Partnership"}, LaunchedAt: "summit", Launched: promiseDate("2022-05-12"),
		Parties: []record.Party{{Code: "EU", Name: record.Text{"en": "Union"}}, {Code: "JP"}},
		Areas:   areas.List{{Code: "tech", Name: record.Text{"en": "Technology"}}, {Code: "ai", Broader: "tech"}, {Code: "sme"}},
		Council: council.Council{Name: record.Text{"en": "Council"}, Meetings: []council.Meeting{{ID: "council-1"}, {ID: "council-2"}}},
		Instruments: []partnership.Instrument{
			{ID: "statement", Steps: []partnership.Step{{On: promiseDate("2022-05-12"), At: "summit"}}},
			{ID: "letter", Steps: []partnership.Step{
				{On: promiseDate("2023-07-03"), At: "council-1"}, {On: promiseDate("2023-07-04")}, {On: promiseDate("2024-04-30"), At: "council-2"}}},
		},
		Commitments: []partnership.Commitment{
			at(threadProgress(threadCommitment("a", "2022-05-12"), "2023-07-03", "in-progress", "m", "2024-04-30", "delivered", "m"), "statement", partnership.Explore, "ai"),
			assessed(at(threadProgress(threadCommitment("b", "2023-07-03", "restates", "a"), "2023-07-03", "ongoing", "m", "", "suspended", "m"),
				"council-1", partnership.Deliver, "ai", "tech"), "2023-12-31", ""),
			assessed(at(threadCommitment("c", "2023-07-04"), "letter", ""), "2024-01-01", "2023"),
			alone(at(threadCommitment("d", "2024-04-30"), "letter", partnership.Explore, "sme", "space"), "JP", "JP", "XX"),
			alone(at(threadCommitment("e", "2023"), "", partnership.Explore, "sme")),
			at(threadCommitment("f", "", "continues", "c"), "summit", "promise", "sme"),
		},
		Discrepancies: []partnership.Discrepancy{{About: "b"}, {About: "b", Settled: "x"}, {About: "council-1"}},
	}
}

func TestSummaryOf(t *testing.T) {
	count := func(utterances, promises int) follow.Count {
		return follow.Count{Utterances: utterances, Promises: promises}
	}
	n := func(i int) follow.Count { return count(i, i) }
	five := count(5, 3)
	got := follow.SummaryOf(summarySample(), promiseDate("2023"))
	want := follow.Summary{
		Day: promiseDate("2023-12-31"),
		Total: follow.Row{
			Count: five, Of: count(6, 4), Open: count(2, 1), Unknown: count(3, 2), Doubtful: n(1), Assessed: count(2, 2), Conflicting: n(1),
		},
		Later: n(1), MaybeLater: n(1),
		Areas: []follow.Row{
			{Key: "tech", Name: record.Text{"en": "Technology"}, Count: count(2, 1), Of: five, Open: count(2, 1), Doubtful: n(1), Assessed: n(1), Conflicting: n(1)},
			{Key: "ai", Count: count(2, 1), Of: five, Open: count(2, 1), Doubtful: n(1), Assessed: n(1), Conflicting: n(1)},
			{Key: "sme", Count: n(2), Of: five, Unknown: n(2)},
			{Count: n(1), Of: five, Unknown: n(1), Assessed: n(1)},
		},
		Occasions: []follow.Row{
			{Key: "summit", Name: record.Text{"en": "Partnership"}, Count: n(2), Of: five, Open: n(1), Unknown: n(1)},
			{Key: "council-1", Name: record.Text{"en": "Council"}, Count: n(1), Of: five, Open: n(1), Doubtful: n(1), Assessed: n(1), Conflicting: n(1)},
			{Key: "council-2", Name: record.Text{"en": "Council"}, Of: five},
			{Count: n(2), Of: five, Unknown: n(2), Assessed: n(1)},
		},
		Parties: []follow.Row{
			{Key: "EU", Name: record.Text{"en": "Union"}, Count: count(4, 2), Of: five, Open: count(2, 1), Unknown: count(2, 1), Doubtful: n(1), Assessed: n(2), Conflicting: n(1)},
			{Key: "JP", Count: count(4, 2), Of: five, Open: count(2, 1), Unknown: count(2, 1), Doubtful: n(1), Assessed: n(2), Conflicting: n(1)},
			{Count: n(1), Of: five, Unknown: n(1)},
		},
		Forces: []follow.Row{
			{Key: "acknowledge", Of: five}, {Key: "reaffirm", Of: five},
			{Key: "explore", Count: n(2), Of: five, Open: n(1), Unknown: n(1)},
			{Key: "endeavour", Of: five}, {Key: "cooperate", Of: five}, {Key: "undertake", Of: five},
			{Key: "deliver", Count: n(1), Of: five, Open: n(1), Doubtful: n(1), Assessed: n(1), Conflicting: n(1)},
			{Key: "promise", Count: n(1), Of: five, Unknown: n(1)},
			{Count: n(1), Of: five, Unknown: n(1), Assessed: n(1)},
		},
		Stages: []follow.Row{
			{Key: "announced", Of: five},
			{Key: "in-progress", Count: n(1), Of: five, Open: n(1)},
			{Key: "ongoing", Count: n(1), Of: five, Open: n(1), Doubtful: n(1), Assessed: n(1), Conflicting: n(1)},
			{Key: "delivered", Of: five}, {Key: "suspended", Of: five}, {Key: "withdrawn", Of: five}, {Key: "superseded", Of: five},
			{Count: count(3, 2), Of: five, Unknown: count(3, 2), Assessed: n(1)},
		},
		Why: follow.Explanation{
			Rule: "every commitment counts that was not certainly made after the day",
			Inputs: []string{"asked for 2023-12-31", "all: 6 utterances of 4 promises", "made after the day: 1 utterance of 1 promise",
				"perhaps made after the day: 1 utterance of 1 promise"},
			Sources: []record.ID{"says-a", "says-b", "says-c", "says-e", "says-f"},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("on 2023 (-want +got):\n%s", diff)
	}
}

// What changes with the day.
func TestSummaryOfDay(t *testing.T) {
	row := func(rows []follow.Row, key string) follow.Row {
		i := slices.IndexFunc(rows, func(r follow.Row) bool { return r.Key == key })
		if i < 0 {
			return follow.Row{}
		}
		return rows[i]
	}
	for _, c := range []struct {
		name, desc, day                                       string
		total, later, maybe, closed, assessed, open, doubtful int
	}{
		{"before", "only what may have been made", "2022-05-11", 1, 5, 1, 0, 0, 0, 0},
		{"launch", "on its very day", "2022-05-12", 2, 4, 1, 0, 0, 0, 0},
		{"within a year", "it may have been made", "2023-07-03", 4, 2, 2, 0, 0, 2, 1},
		{"all made", "one closed", "2024-04-30", 6, 0, 1, 1, 2, 1, 1},
		{"unknown", "nothing is left out, and nothing is certain", "", 6, 0, 6, 0, 0, 0, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := follow.SummaryOf(summarySample(), promiseDate(c.day))
			got := []int{
				s.Total.Count.Utterances, s.Later.Utterances, s.MaybeLater.Utterances, s.Total.Closed.Utterances,
				s.Total.Assessed.Utterances, s.Total.Open.Utterances, s.Total.Doubtful.Utterances,
			}
			if diff := cmp.Diff([]int{c.total, c.later, c.maybe, c.closed, c.assessed, c.open, c.doubtful}, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
		})
	}
	s := follow.SummaryOf(summarySample(), promiseDate("2024-04-30"))
	if got := row(s.Occasions, "council-2").Count.Utterances; got != 1 {
		t.Errorf("made at the second council: %d, want the one that the letter was signed for there", got)
	}
	for _, key := range []string{"JP", "XX"} {
		if got := row(s.Parties, key).Count.Utterances; got != map[string]int{"JP": 5, "XX": 1}[key] {
			t.Errorf("of party %s: %d", key, got)
		}
	}
	if got := row(s.Areas, "space").Count.Utterances; got != 1 {
		t.Errorf("on an area that is not listed: %d", got)
	}
}

// The launch comes once, wherever the record says it was.
func TestSummaryLaunch(t *testing.T) {
	for _, c := range []struct {
		name, desc string
		launchedAt record.ID
		want       []string
	}{
		{"summit", "is no meeting of the council", "summit", []string{"summit 2", "council-1 1", "council-2 1", " 2"}},
		{"instrument", "stands for where it was launched", "statement", []string{"statement 2", "council-1 1", "council-2 1", " 2"}},
		{"council", "is its meeting", "council-1", []string{"council-1 1", "council-2 1", " 4"}},
		{"instrument by itself", "that took no step that day, and all that was made by it", "letter", []string{"letter 2", "council-1 1", "council-2 0", " 3"}},
		{"unknown", "has no row", "", []string{"council-1 1", "council-2 1", " 4"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := summarySample()
			p.LaunchedAt = c.launchedAt
			var got []string
			for _, row := range follow.SummaryOf(p, promiseDate("2024-04-30")).Occasions {
				got = append(got, row.Key+" "+string(rune('0'+row.Count.Utterances)))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
		})
	}
}

// Every commitment counts or is left out, is in one row of each group that
// parts them, and is open, closed or unknown.
func TestSummaryLaws(t *testing.T) {
	add := func(a, b follow.Count) int { return a.Utterances + b.Utterances }
	promiseDocuments(t, true, func(t *testing.T, r *rand.Rand, p *partnership.Partnership) {
		day := promiseDate([]string{"", "2022", "2023-07", "2024-05-01"}[r.IntN(4)])
		s := follow.SummaryOf(p, day)
		if s.Total.Of != follow.CountOf(p, slices.Values(p.Commitments)) || add(s.Total.Count, s.Later) != s.Total.Of.Utterances ||
			s.MaybeLater.Utterances > s.Total.Count.Utterances {
			t.Errorf("total %+v, later %v, maybe %v", s.Total, s.Later, s.MaybeLater)
		}
		for name, rows := range map[string][]follow.Row{"occasions": s.Occasions, "forces": s.Forces, "stages": s.Stages} {
			sum := 0
			for _, row := range rows {
				sum += row.Count.Utterances
			}
			if sum != s.Total.Count.Utterances {
				t.Errorf("%s add up to %d of %d", name, sum, s.Total.Count.Utterances)
			}
		}
		for _, row := range slices.Concat(s.Areas, s.Occasions, s.Parties, s.Forces, s.Stages, []follow.Row{s.Total}) {
			if add(row.Open, row.Closed)+row.Unknown.Utterances != row.Count.Utterances {
				t.Errorf("does not add up: %+v", row)
			}
			for _, part := range []follow.Count{row.Count, row.Open, row.Closed, row.Unknown, row.Doubtful, row.Assessed, row.Conflicting} {
				if part.Utterances > row.Of.Utterances || part.Promises > row.Of.Promises || part.Promises > part.Utterances {
					t.Errorf("%v of %+v", part, row)
				}
			}
		}
	})
	if got := follow.SummaryOf(nil, timeline.Date{}); got.Total.Of != (follow.Count{}) || len(got.Forces) != 7 || got.Areas != nil {
		t.Errorf("nil: %+v", got)
	}
}
