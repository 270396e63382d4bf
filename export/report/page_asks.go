package report

import (
	"maps"
	"slices"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// A pageAsks is what outsiders asked, and what became of it.
type pageAsks struct {
	All      follow.Tally
	Headings []*pageHeading
	// Alike is one of the recommendations, if all are by the same to the same
	// on the same date.
	Alike *partnership.Recommendation
	Views int // recommendations that ask for nothing
}

// A pageHeading is the recommendations under one heading.
type pageHeading struct {
	Text  pageText
	Tally follow.Tally // of its asks
	List  []pageAsk
}

// A pageAsk is a recommendation and its verdict.
type pageAsk struct {
	*partnership.Recommendation
	Verdict string // on the list of answers; empty for what asks for nothing
	Alike   bool
}

// asks returns the recommendations by heading, in the order of the document.
func (pg *page) asks() pageAsks {
	coverage := follow.CoverageOf(pg.P)
	a := pageAsks{All: coverage.Asks}
	tallies := make(map[string]follow.Tally)
	for _, tally := range coverage.Headings {
		tallies[tally.Key] = tally
	}
	if all := pg.P.Recommendations; len(all) > 1 && !slices.ContainsFunc(all, func(r partnership.Recommendation) bool { return !alike(r, all[0]) }) {
		a.Alike = &all[0]
	}
	headings := make(map[string]*pageHeading)
	for i := range pg.P.Recommendations {
		r := &pg.P.Recommendations[i]
		key := r.Heading.In(pg.P.Languages...)
		h := headings[key]
		if h == nil {
			h = &pageHeading{Text: pg.text(r.Heading), Tally: tallies[key]}
			if h.Text.Words == "" {
				h.Text = pageText{Words: pg.say("no-heading")}
			}
			headings[key] = h
			a.Headings = append(a.Headings, h)
		}
		ask := pageAsk{Recommendation: r, Alike: a.Alike != nil}
		if verdict := &coverage.Verdicts[i]; asksFor(r.Kind) {
			ask.Verdict = firstOf(verdict.Degree, verdict.State)
		} else {
			a.Views++
		}
		h.List = append(h.List, ask)
	}
	return a
}

// alike reports whether two recommendations are by the same to the same on the
// same date.
func alike(r, o partnership.Recommendation) bool {
	return slices.EqualFunc(r.By, o.By, func(a, b record.Text) bool { return maps.Equal(a, b) }) && slices.Equal(r.To, o.To) && r.Made == o.Made
}

// asksFor reports whether a recommendation of that kind asks for anything.
func asksFor(kind record.Kind) bool { return kind != partnership.View && kind != partnership.Praise }

// verdicts returns what may become of an ask, in the order of a tally.
func verdicts() []any {
	return []any{partnership.Full, partnership.Partial, partnership.Noted, follow.Unanswered, follow.NotReviewed}
}
