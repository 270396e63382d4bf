package partnership_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

func TestLint(t *testing.T) {
	given := make(map[record.Rule]bool)
	for _, c := range []struct {
		name, desc string
		old, new   string
		want       record.Problems
	}{
		{"sample", "the sample calls for no advice", "", "", nil},
		{"no-area", "a commitment on areas that names none",
			"\"areas\": [\n        \"compute\",\n        \"quantum\"\n      ],\n", "",
			record.Problems{{Pointer: "/commitments/1/areas", Rule: record.RuleNoArea}}},
		{"skipped-year", "years without a meeting, from the one after the launch to the last that is over",
			`"as_of": "2025-12-31"`, `"as_of": "2027-01-01"`,
			record.Problems{
				{Pointer: "/council/meetings", Rule: record.RuleSkippedYear, Value: "2025"},
				{Pointer: "/council/meetings", Rule: record.RuleSkippedYear, Value: "2026"},
				{Pointer: "/council/meetings/2/when", Rule: record.RulePlanPast, Value: "2025"},
			}},
		{"no-cadence", "a council that need not meet yearly skips no year",
			"\"cadence\": \"yearly\",\n    \"meetings\": [\n      {\n        \"id\": \"council-1\",\n        \"number\": 1,\n        \"status\": \"held\",\n        \"when\": \"2023-06-30\"",
			"\"meetings\": [\n      {\n        \"id\": \"council-1\",\n        \"number\": 1,\n        \"status\": \"cancelled\",\n        \"when\": \"2023-06-30\"", nil},
		{"no-launch", "without a date of launch the years count from the first meeting",
			`"launched": "2022-11-28",`, ``, nil},
		{"cancelled", "a meeting called off does not count",
			"\"number\": 2,\n        \"status\": \"held\"", "\"number\": 2,\n        \"status\": \"cancelled\"",
			record.Problems{{Pointer: "/council/meetings", Rule: record.RuleSkippedYear, Value: "2024"}}},
		{"copy", "a source and its copy say the same once",
			`"source": "copy"`, `"source": "statement"}, {"source": "copy"`,
			record.Problems{{Pointer: "/commitments/1/progress/0/sources/1/source", Rule: record.RuleCopyCounted, Value: "copy"}}},
		{"twice", "one source may be cited for two places in it",
			`"source": "copy"`, `"source": "copy", "at": "page 1"}, {"source": "copy", "at": "page 2"`, nil},
		{"plan-past", "a planned day that is over",
			"\"status\": \"planned\",\n        \"when\": \"2025\"", "\"status\": \"planned\",\n        \"when\": \"2025-11\"",
			record.Problems{{Pointer: "/council/meetings/2/when", Rule: record.RulePlanPast, Value: "2025-11"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := partnership.Decode(strings.NewReader(replaced(t, sample(t), c.old, c.new)))
			if err != nil {
				t.Fatal(err)
			}
			var got record.Problems
			for advice := range p.Lint() {
				got = append(got, advice)
				given[advice.Rule] = true
			}
			if diff := cmp.Diff(c.want, got, placesOnly); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
			for range p.Lint() {
				break // as whoever reads it may
			}
		})
	}
	for _, rule := range record.Advice() {
		if !given[rule] {
			t.Errorf("nothing calls for the advice %s", rule)
		}
	}
	for advice := range (*partnership.Partnership)(nil).Lint() {
		t.Errorf("no partnership calls for %v", advice)
	}
}

// Sources that are copies of each other in a circle break a rule; advice on
// them comes to an end all the same.
func TestLintCopiesInCircle(t *testing.T) {
	p := &partnership.Partnership{
		Sources: []record.Source{{ID: "a", DerivedFrom: "b"}, {ID: "b", DerivedFrom: "a"}},
		Commitments: []partnership.Commitment{{Scope: partnership.OnGovernance,
			Sources: []record.Citation{{Source: "a"}, {Source: "b"}}}},
	}
	for advice := range p.Lint() {
		if advice.Rule != record.RuleCopyCounted {
			t.Errorf("got %v", advice)
		}
	}
}

// A council of which no date is known has skipped no year.
func TestLintUndated(t *testing.T) {
	p := &partnership.Partnership{Council: council.Council{ID: "council", Cadence: council.Yearly,
		Meetings: []council.Meeting{{ID: "m", Status: council.Held}}}}
	for advice := range p.Lint() {
		t.Errorf("got %v", advice)
	}
}
