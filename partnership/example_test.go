package partnership_test

import (
	"fmt"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func ExampleDecode() {
	_, err := partnership.Decode(strings.NewReader(`{
  "id": "tiny",
  "name": {"en": "Tiny Partnership"},
  "languages": ["en"],
  "parties": [{"code": "EU", "name": {"en": "European Union"}}],
  "as_of": "2025-02-29"
}`))
	for problem := range record.In(err) {
		fmt.Println(problem.Line, problem.Pointer, problem.Rule)
	}
	fmt.Println(err)
	// Output:
	// 6 /as_of date-form
	// 6:12: /as_of: February 2025 has 28 days: "2025-02-29" [date-form]
}

func ExampleLoad() {
	p, err := partnership.Load(fstest.MapFS{
		"1-launch.json": {Data: []byte(`{
			"id": "tiny", "name": {"en": "Tiny Partnership"}, "languages": ["en"], "as_of": "2025-12-31",
			"parties": [{"code": "EU", "name": {"en": "European Union"}}],
			"council": {"id": "council", "name": {"en": "Council"}, "sources": [{"source": "statement"}]},
			"sources": [{"id": "statement", "kind": "joint-official-text", "title": {"en": "Statement"}}]
		}`)},
		"2-first-council.json": {Data: []byte(`{
			"council": {"meetings": [{"id": "council-1", "status": "held", "when": "2023-07", "sources": [{"source": "statement"}]}]}
		}`)},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Council.Name.In("en"), "met in", p.Council.Meetings[0].When)
	// Output: Council met in 2023-07
}

func ExamplePartnership() {
	p := partnership.Partnership{
		ID:        "tiny",
		Name:      record.Text{"en": "Tiny Partnership"},
		Languages: []record.Language{"en"},
		Parties:   []record.Party{{Code: record.EU, Name: record.Text{"en": "European Union"}}},
		AsOf:      timeline.MustParseDate("2025-12-31"),
		Commitments: []partnership.Commitment{
			{ID: "talk", Title: record.Text{"en": "Talk"}, Areas: []areas.Code{areas.AI}},
		},
	}
	fmt.Println(p.Validate())
	// Output:
	// /commitments/0/areas/0: names no area of the document: "ai" [area-known]
	// /commitments/0/sources: must cite a source: "" [cited]
}

func ExamplePartnership_Timeline() {
	p := partnership.Partnership{
		Instruments: []partnership.Instrument{{ID: "memorandum", Title: record.Text{"en": "Memorandum"},
			Steps: []partnership.Step{{Kind: partnership.StepSigned, On: timeline.MustParseDate("2023-07-03")}}}},
		Commitments: []partnership.Commitment{{ID: "cables", Title: record.Text{"en": "Lay cables"},
			Made: timeline.MustParseDate("2023-07-03"), Due: timeline.MustParseSpan("2030")}},
	}
	for _, e := range p.Timeline() {
		fmt.Println(e.When, e.Kind, e.Title.In("en"))
	}
	// Output:
	// 2023-07-03 signed Memorandum
	// 2023-07-03 made Lay cables
	// 2030 due Lay cables
}

func ExamplePartnership_CommitmentsIn() {
	p := partnership.Partnership{
		Areas: areas.List{{Code: "hpc-quantum"}, {Code: "quantum", Broader: "hpc-quantum"}},
		Commitments: []partnership.Commitment{
			{ID: "call", Areas: []areas.Code{"quantum"}},
			{ID: "cables", Areas: []areas.Code{"connectivity"}},
		},
	}
	for c := range p.CommitmentsIn("hpc-quantum") {
		fmt.Println(c.ID)
	}
	// Output: call
}

func ExampleEvent() {
	events := []partnership.Event{
		{When: timeline.MustParseSpan("2023"), Kind: partnership.EventPlanned, Of: "council-1"},
		{When: timeline.MustParseSpan("2023-07-03"), Kind: partnership.EventMet, Of: "council-1"},
	}
	for e := range partnership.OfKind(slices.Values(events), partnership.EventMet) {
		fmt.Println(e.When, e.Kind, e.Of)
	}
	// Output: 2023-07-03 met council-1
}

func ExampleCommitment() {
	c := partnership.Commitment{
		Force: partnership.Explore,
		Progress: []partnership.Progress{
			{Stage: partnership.Announced, On: timeline.MustParseDate("2024-04-30")},
			{Stage: partnership.InProgress, On: timeline.MustParseDate("2025-04")},
		},
	}
	fmt.Println(c.Stage(), c.Stage().Closed(), c.Force.Compare(partnership.Undertake) < 0)
	// Output: in-progress false true
}

func ExampleMilestone() {
	m := partnership.Milestone{ID: "first-draft", Title: record.Text{"en": "A first draft"}, Due: timeline.MustParseSpan("2025")}
	fmt.Println(m.Due.First(), m.Due.Last())
	// Output: 2025-01-01 2025-12-31
}

func ExampleProgress() {
	p := partnership.Progress{Stage: partnership.Superseded, By: "new-plan"}
	fmt.Println(p.Stage, "by", p.By, p.Stage.Closed())
	// Output: superseded by new-plan true
}

func ExampleAssessment() {
	partial := int8(0)
	a := partnership.Assessment{By: record.Text{"en": "A research group"}, Party: record.EU, Score: &partial}
	fmt.Println(a.Party, *a.Score)
	// Output: EU 0
}

func ExampleRelation() {
	r := partnership.Relation{Kind: partnership.Expands, To: "launch-council"}
	fmt.Println(r.Kind, r.To)
	// Output: expands launch-council
}

func ExampleInstrument() {
	i := partnership.Instrument{ID: "spa", Kind: partnership.Treaty, Steps: []partnership.Step{
		{Kind: partnership.StepSigned, On: timeline.MustParseDate("2018-07-17")},
		{Kind: partnership.StepPartlyApplied, On: timeline.MustParseDate("2019-02-01")},
		{Kind: partnership.StepInForce, On: timeline.MustParseDate("2025-01-01")},
	}}
	fmt.Println(i.Signed(), i.InForce(), i.Dates())
	// Output: 2018-07-17 2025-01-01 2018-07-17/2025-01-01
}

func ExampleSignatory() {
	s := partnership.Signatory{Name: record.Text{"en": "Minoru Kiuchi"}, Party: record.JP}
	fmt.Println(s.Name.In("en"), s.Party)
	// Output: Minoru Kiuchi JP
}

func ExampleStep() {
	s := partnership.Step{Kind: partnership.StepSigned, On: timeline.MustParseDate("2023-07"), At: "council-1"}
	fmt.Println(s.Kind, s.On, s.At)
	// Output: signed 2023-07 council-1
}

func ExampleProject() {
	p := partnership.Project{ID: "6g-mirai", Kind: partnership.KindProject, PartOf: "6g-mirai-harmony",
		Period: timeline.MustParseSpan("2025-04/..")}
	fmt.Println(p.Period.Start.Precision(), p.Period.End.IsZero())
	// Output: month true
}

func ExampleAmount() {
	a := partnership.Amount{Value: 5_000_000, Currency: "EUR", Bound: partnership.About, Per: "project"}
	fmt.Println(a.Bound, a.Value, a.Currency, "per", a.Per)
	// Output: about 5000000 EUR per project
}

func ExampleCurrency() {
	fmt.Println(partnership.Currency("EUR").Check())
	fmt.Println(partnership.Currency("€").Check())
	// Output:
	// <nil>
	// : must be three letters of A to Z: "€" [code-form]
}

func ExampleRecommendation() {
	r := partnership.Recommendation{Number: "3.1", Kind: partnership.Ask, Truncated: true,
		Reviewed: timeline.MustParseDate("2026-06-30")}
	fmt.Println(len(r.Answers) == 0, "as of", r.Reviewed)
	// Output: true as of 2026-06-30
}

func ExampleAnswer() {
	a := partnership.Answer{To: "hanami", Degree: partnership.Full, Why: record.Text{"en": "A joint programme came about"}}
	fmt.Println(a.To, a.Degree)
	// Output: hanami full
}

func ExampleDiscrepancy() {
	d := partnership.Discrepancy{ID: "summit-number", About: "summit-28", Field: "/number",
		Claims: []partnership.Claim{
			{Value: "28", Sources: []record.Citation{{Source: "statement"}}},
			{Value: "29", Sources: []record.Citation{{Source: "press-release", At: "background"}}},
		},
		Settled: "28", Why: record.Text{"en": "The 29th summit was a year later"}}
	fmt.Println(len(d.Claims), "claims, settled on", d.Settled)
	// Output: 2 claims, settled on 28
}

func ExampleClaim() {
	c := partnership.Claim{Value: "explore the possibility", Party: record.JP}
	fmt.Println(c.Party, "says:", c.Value)
	// Output: JP says: explore the possibility
}

func ExampleSubject() {
	fmt.Println(partnership.Subject("JP").Check(), partnership.Subject("council-1").Check())
	// Output: <nil> <nil>
}
