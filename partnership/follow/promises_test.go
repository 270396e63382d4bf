package follow_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// promiseDate and promiseSpan read what a test has in words; an empty text is
// unknown.
func promiseDate(text string) (d timeline.Date) {
	if err := d.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return d
}

func promiseSpan(text string) (s timeline.Span) {
	if err := s.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return s
}

// promiseCites cites sources.
func promiseCites(ids ...record.ID) (citations []record.Citation) {
	for _, id := range ids {
		citations = append(citations, record.Citation{Source: id})
	}
	return citations
}

// promiseRelations are pairs of a kind and an id.
func promiseRelations(pairs ...string) (relations []partnership.Relation) {
	for i := 0; i < len(pairs); i += 2 {
		relations = append(relations, partnership.Relation{
			Kind: partnership.RelationKind(pairs[i]), To: record.ID(pairs[i+1]), Sources: promiseCites("links"),
		})
	}
	return relations
}

// promisesAtRandom returns a document that keeps few rules: ids that are used
// twice or are empty, dates that are coarse or missing, relations in circles
// and to what is not there. With tidy, the ids of its commitments are unique.
func promisesAtRandom(r *rand.Rand, tidy bool) *partnership.Partnership {
	dates := []string{"", "2022", "2023", "2023-07", "2023-07-03", "2024-04-30", "2024", "2025-05-12"}
	spans := []string{"", "2023", "2023-07-03", "2024-04-30/2024-05", "2023/..", "2025-05/2025-04"}
	pick := func(of []string) string { return of[r.IntN(len(of))] }
	id := func() record.ID {
		return record.ID(pick([]string{"", "c0", "c1", "c2", "c3", "i0", "p0", "m0", "d0", "ai", "lost"}))
	}
	codes := func() (list []areas.Code) {
		for range r.IntN(3) {
			list = append(list, areas.Code(pick([]string{"ai", "chips", "models", "lost"})))
		}
		return list
	}
	relations := func() (list []partnership.Relation) {
		for range r.IntN(3) {
			list = append(list, promiseRelations(pick([]string{"continues", "restates", "fulfils", "related"}), string(id()))...)
		}
		return list
	}
	steps := func() (list []partnership.Step) {
		for range r.IntN(3) {
			list = append(list, partnership.Step{Kind: "signed", On: promiseDate(pick(dates)), At: id()})
		}
		return list
	}
	meetings := func() (list []council.Meeting) {
		for range r.IntN(3) {
			list = append(list, council.Meeting{
				ID: id(), Status: council.Status(pick([]string{"held", "planned", "cancelled", ""})),
				When: promiseSpan(pick(spans)), Topics: codes(), Unread: make([]record.Text, r.IntN(2)),
			})
		}
		return list
	}
	p := &partnership.Partnership{
		ID: id(), LaunchedAt: id(), Launched: promiseDate(pick(dates)), Parties: []record.Party{{Code: "EU"}, {Code: "JP"}},
		Areas: areas.List{
			{Code: "ai", Designated: promiseSpan(pick(spans)), Broader: areas.Code(pick([]string{"", "models", "lost"}))},
			{Code: "models", Designated: promiseSpan(pick(spans)), Broader: "ai"},
			{Code: "chips", Designated: promiseSpan(pick(spans)), Broader: areas.Code(pick([]string{"", "chips", "ai"}))},
		},
		Council:       council.Council{ID: id(), Meetings: meetings()},
		Dialogues:     []council.Dialogue{{ID: id(), Areas: codes(), Meetings: meetings()}},
		Instruments:   []partnership.Instrument{{ID: id(), Areas: codes(), Steps: steps(), Relations: relations()}},
		Projects:      []partnership.Project{{ID: id(), Areas: codes(), Steps: steps(), Period: promiseSpan(pick(spans)), Relations: relations()}},
		Discrepancies: []partnership.Discrepancy{{ID: id(), About: partnership.Subject(id())}},
		Sources:       []record.Source{{ID: id(), Published: promiseDate(pick(dates))}},
	}
	for i := range r.IntN(6) {
		c := partnership.Commitment{
			ID: id(), Areas: codes(), Made: promiseDate(pick(dates)), MadeAt: id(), Relations: relations(),
			Force:    partnership.Force(pick([]string{"", "deliver", "explore", "promise"})),
			Obligors: make([]record.PartyCode, 0), Milestones: make([]partnership.Milestone, r.IntN(2)),
		}
		if tidy {
			c.ID = record.ID(fmt.Sprint("c", i))
		}
		for range r.IntN(3) {
			c.Obligors = append(c.Obligors, record.PartyCode(pick([]string{"EU", "JP", "XX"})))
			c.Assessments = append(c.Assessments, partnership.Assessment{On: promiseDate(pick(dates))})
			c.Progress = append(c.Progress, partnership.Progress{
				On: promiseDate(pick(dates)), By: id(), Stage: partnership.Stage(pick([]string{"announced", "delivered", "superseded", ""})),
			})
		}
		p.Commitments = append(p.Commitments, c)
	}
	for i := range r.IntN(4) {
		rec := partnership.Recommendation{
			ID: record.ID(fmt.Sprint("r", i)), Kind: record.Kind(pick([]string{"ask", "view", "demand"})), Areas: codes(),
			Made: promiseDate(pick(dates)), Reviewed: promiseDate(pick(dates)),
		}
		for range r.IntN(3) {
			rec.Answers = append(rec.Answers, partnership.Answer{To: id(), Degree: partnership.Degree(pick([]string{"full", "partial", "noted"}))})
		}
		p.Recommendations = append(p.Recommendations, rec)
	}
	return p
}

// promiseDocuments calls test for many documents at random.
func promiseDocuments(t *testing.T, tidy bool, test func(t *testing.T, r *rand.Rand, p *partnership.Partnership)) {
	for seed := range uint64(1000) {
		r := rand.New(rand.NewPCG(seed, 7))
		test(t, r, promisesAtRandom(r, tidy))
		if t.Failed() {
			t.Fatalf("with seed %d", seed)
		}
	}
}

// answersOf is everything asked of a document in these tests.
func answersOf(p *partnership.Partnership, since, day timeline.Date) []any {
	return []any{
		follow.Threads(p), follow.CoverageOf(p), follow.Silent(p, since, day), follow.SummaryOf(p, day),
	}
}

// promiseText is a value as JSON.
func promiseText(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Whatever the document, the same answers come twice, and the document is as it
// was.
func TestPromisesAnyDocument(t *testing.T) {
	promiseDocuments(t, false, func(t *testing.T, r *rand.Rand, p *partnership.Partnership) {
		since, day := promiseDate([]string{"", "2023-07", "2024"}[r.IntN(3)]), promiseDate([]string{"", "2023", "2024-05-01"}[r.IntN(3)])
		before := promiseText(t, p)
		first := promiseText(t, answersOf(p, since, day))
		if diff := cmp.Diff(first, promiseText(t, answersOf(p, since, day))); diff != "" {
			t.Errorf("asked again (-first +second):\n%s", diff)
		}
		if diff := cmp.Diff(before, promiseText(t, p)); diff != "" {
			t.Errorf("the document (-before +after):\n%s", diff)
		}
	})
}

func promiseSameDate(a, b timeline.Date) bool { return a == b }

// No answer shares memory with the document.
func TestPromisesShareNothing(t *testing.T) {
	p, same := eujapan.Partnership(), eujapan.Partnership()
	scramble := func(text record.Text) {
		for language := range text {
			text[language] = "scrambled"
		}
	}
	scrambleAll := func(citations []record.Citation) {
		for i := range citations {
			citations[i].Source = "scrambled"
		}
	}
	for _, thread := range follow.Threads(p) {
		for _, step := range thread.Steps {
			scramble(step.Title)
			scrambleAll(step.Sources)
		}
	}
	coverage := follow.CoverageOf(p)
	for _, tally := range slices.Concat(coverage.Headings, coverage.Areas, coverage.Kinds) {
		scramble(tally.Name)
	}
	summary := follow.SummaryOf(p, p.AsOf)
	for _, row := range slices.Concat(summary.Areas, summary.Occasions, summary.Parties, summary.Forces, summary.Stages) {
		scramble(row.Name)
	}
	if diff := cmp.Diff(same, p, cmp.Comparer(promiseSameDate)); diff != "" {
		t.Errorf("the record (-before +after):\n%s", diff)
	}
}

// Every answer on the record we carry can be written, and says how it came
// about and on whose word.
func TestPromisesOfTheRecord(t *testing.T) {
	p := eujapan.Partnership()
	known := make(map[record.ID]bool)
	for _, s := range p.Sources {
		known[s.ID] = true
	}
	explained := func(what record.ID, why follow.Explanation) {
		if why.Rule == "" || len(why.Inputs)+len(why.Sources) == 0 {
			t.Errorf("%s is not explained: %+v", what, why)
		}
		for _, id := range why.Sources {
			if !known[id] {
				t.Errorf("%s rests on %q, which is no source", what, id)
			}
		}
	}
	since := promiseDate("2024-05-01")
	promiseText(t, answersOf(p, since, p.AsOf))
	for _, thread := range follow.Threads(p) {
		explained(thread.Root, thread.Why)
	}
	coverage := follow.CoverageOf(p)
	explained("coverage", coverage.Why)
	for i, v := range coverage.Verdicts {
		explained(v.Recommendation, v.Why)
		if v.Recommendation != p.Recommendations[i].ID {
			t.Errorf("the verdict on %s stands where that on %s belongs", v.Recommendation, p.Recommendations[i].ID)
		}
	}
	if len(coverage.Verdicts) != len(p.Recommendations) {
		t.Errorf("%d verdicts on %d recommendations", len(coverage.Verdicts), len(p.Recommendations))
	}
	silences := follow.Silent(p, since, p.AsOf)
	explained("silences", silences.Why)
	for _, s := range silences.Areas {
		explained(record.ID(s.Area), s.Why)
	}
	explained("summary", follow.SummaryOf(p, p.AsOf).Why)
}
