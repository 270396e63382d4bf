package export_test

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// The dates and spans of the sample.
var (
	on   = timeline.MustParseDate
	span = timeline.MustParseSpan
)

// words returns a text in both languages of the sample.
func words(en, ja string) record.Text { return record.Text{"en": en, "ja": ja} }

// cite returns a citation of each place in the founding text, and of the whole
// text if there is none.
func cite(places ...string) []record.Citation {
	list := []record.Citation{{Source: "charter-text"}}[:1-min(1, len(places))]
	for _, at := range places {
		list = append(list, record.Citation{Source: "charter-text", At: at})
	}
	return list
}

// sample returns a partnership that is small, valid and complete: it has every
// kind of record, and every member of each at least once. Nothing in it is so.
func sample() *partnership.Partnership {
	return &partnership.Partnership{
		Schema:          "https://example.org/schema.json?a=1&b=2",
		SchemaVersion:   partnership.SchemaVersion,
		ID:              "sample",
		Name:            words("Sample Partnership", "見本パートナーシップ"),
		Languages:       []record.Language{"en", "ja"},
		Parties:         []record.Party{{Code: "XA", Name: words("Arland", "アーランド")}, {Code: "XB2", Name: record.Text{"en": "Beeland"}}},
		Launched:        on("2021-03"),
		LaunchedAt:      "charter",
		AsOf:            on("2025-12-31"),
		Dataset:         sampleDataset(),
		Dimensions:      sampleDimensions(),
		Areas:           sampleAreas(),
		Council:         sampleCouncil(),
		Dialogues:       sampleDialogues(),
		Instruments:     sampleInstruments(),
		Projects:        sampleProjects(),
		Commitments:     sampleCommitments(),
		Recommendations: sampleRecommendations(),
		Discrepancies:   sampleDiscrepancies(),
		Sources:         sampleSources(),
	}
}

func sampleDataset() partnership.Dataset {
	return partnership.Dataset{
		Title: words("Sample, a record", "見本の記録"), Creators: []string{"Harbour Society", "Ko, A. <ko@example.org>"}, Version: "1.10",
		Licence: "CC-BY-4.0", LicenceURL: "https://creativecommons.org/licenses/by/4.0/", URL: "https://example.org/record?of=sample&v=1",
	}
}

func sampleDimensions() []areas.Dimension {
	return []areas.Dimension{{
		Code: "people", Name: words("People", "人"), AlsoKnownAs: []string{"Skills, all of them"}, Sources: cite("annex"),
	}}
}

func sampleAreas() areas.List {
	return areas.List{
		{Code: "sea", Name: words("Sea", "海"), Sources: cite("paragraph 1"),
			Dimensions: []areas.DimensionCode{"people"}, Designated: span("2021-03/..")},
		{Code: "harbours", Name: words("Harbours & docks <all>", "港"), Broader: "sea", Sources: cite("paragraph 1", "paragraph 2"),
			Designated: span("2021-03-04/2023"), Replaces: []areas.Code{"sea"}, AlsoKnownAs: []string{"Ports", "Harbours, great and small"}},
	}
}

func sampleCouncil() council.Council {
	return council.Council{
		ID: "council", Name: words("Sample Council", "見本評議会"), AlsoKnownAs: []string{"the “Council”"},
		Cadence: council.Yearly, Sources: cite("paragraph 9"),
		Meetings: []council.Meeting{{
			ID: "council-1", Number: 1, Status: council.Held, When: span("2022-05-12/2022-05-13"),
			Place: words("Port\nCity", "港市"), Venue: words(`The "Old" House`, "旧館"), Mode: council.Hybrid,
			Plans: []council.Plan{
				{When: span("2022"), Sources: cite("paragraph 9")},
				{When: span("2022-04/2022-05"), Place: words("Uptown", "山手"), Sources: cite()},
			},
			Attendance: []council.Attendance{{
				Name: words("Ada Ko", "コ・エイダ"), Office: words("Minister", "大臣"), Party: "XA", Role: council.CoChair,
				Mode: council.PresentRemotely, OnBehalfOf: words("The Queen", "女王"), Sources: cite(),
			}},
			AttendanceComplete: true,
			Topics:             []areas.Code{"sea", "harbours"},
			Unread:             []record.Text{words("annex B", "別紙B"), {"en": "annex C"}},
			AlsoKnownAs:        []string{"the first"},
			Sources:            cite("preamble"),
		}},
	}
}

func sampleDialogues() []council.Dialogue {
	return []council.Dialogue{{
		ID: "tide-talks", Kind: "round-table", Name: words("Tide Talks", "潮対話"), AlsoKnownAs: []string{"-talks-"},
		Parties: []record.PartyCode{"XA", "XB2"}, Areas: []areas.Code{"sea"},
		Meetings: []council.Meeting{{ID: "tide-talks-2", Status: council.Planned, When: span("2026"), Sources: cite()}},
		Sources:  cite(),
	}}
}

func sampleInstruments() []partnership.Instrument {
	return []partnership.Instrument{{
		ID: "charter", Kind: partnership.PartnershipDocument, Title: words("Charter", "憲章"), Sources: cite(),
		Steps: []partnership.Step{{Kind: partnership.StepSigned, On: on("2021-03-04"), Sources: cite()}},
	}, {
		ID: "port-pact", Kind: "concordat", Title: words("Port Pact, “the Pact”", "港湾協定"), AlsoKnownAs: []string{"Pact"},
		LegalEffect: partnership.Binding, Parties: []record.PartyCode{"XB2", "XA"},
		Signatories: []partnership.Signatory{{Name: words("Ben Oz", "オズ・ベン"), Office: words("Envoy", "特使"), Party: "XB2", Sources: cite("page 3")}},
		Areas:       []areas.Code{"harbours"},
		Steps: []partnership.Step{
			{Kind: partnership.StepAgreed, On: on("2022-05"), At: "council-1", Place: words("Port City", "港市"),
				Note: words("in principle;\tsubject to review", "大筋"), Sources: cite("page 1")},
			{Kind: partnership.StepInForce, On: on("2023"), Sources: cite("page 2")},
		},
		Relations: []partnership.Relation{{Kind: partnership.Specifies, To: "charter", Note: words("its annex", "別紙"), Sources: cite("annex")}},
		Sources:   cite(),
	}}
}

func sampleProjects() []partnership.Project {
	return []partnership.Project{{
		ID: "buoys", Kind: partnership.KindProject, Name: words("Buoys", "浮標"), AlsoKnownAs: []string{"BUOY-2022"},
		Parties: []record.PartyCode{"XA"}, Partners: []record.Text{words("Marine Lab", "海洋研"), {"en": "Buoy, Ltd."}}, PartnerCount: 12,
		Areas: []areas.Code{"sea"}, Period: span("2022-09-01/..") /* still open */, Sources: cite(),
		Amounts: []partnership.Amount{
			{Value: 12_000_000_000, Currency: "XAU", Bound: partnership.UpTo, Per: "project", Party: "XA"},
			{Value: 1, Currency: "XAG"},
		},
		Steps:     []partnership.Step{{Kind: partnership.StepOpened, On: on("2022-09-01"), Sources: cite()}},
		Relations: []partnership.Relation{{Kind: partnership.Fulfils, To: "lay-buoys", Sources: cite()}},
	}, {
		ID: "buoys-north", Kind: partnership.KindCall, Name: words("Northern buoys", "北の浮標"), PartOf: "buoys",
		Period: span("2023/2024-06"), Sources: cite(),
	}}
}

func sampleCommitments() []partnership.Commitment {
	return []partnership.Commitment{{
		ID: "lay-buoys", Title: words("=1+1", "浮標を置く"), Summary: words("Buoys, \"yellow\",\nare laid", "黄色い「浮標」"),
		Scope: partnership.OnAreas, Areas: []areas.Code{"sea", "harbours"}, Force: partnership.Undertake, Verb: "will lay",
		Obligors: []record.PartyCode{"XA", "XB2"}, Duty: partnership.Jointly, By: []record.Text{words("Coast Guard", "沿岸警備"), {"en": "Lighthouse Board"}},
		Made: on("2022-05-12"), MadeAt: "council-1", Due: span("2024-06/2024"),
		Condition: words("if funded", "予算があれば"), Truncated: true,
		Milestones: []partnership.Milestone{{ID: "first-buoy", Title: words("First buoy", "最初の浮標"), Due: span("2022-12"), Sources: cite("table 1")}},
		Progress: []partnership.Progress{
			{On: on("2022-11"), Stage: partnership.Announced, Sources: cite()},
			{On: on("2023-02-28"), Stage: partnership.InProgress, By: "buoys", Note: words("@sea", "海上"), Sources: cite("table 2")},
		},
		Assessments: []partnership.Assessment{
			{On: on("2024"), By: words("Tide Watch", "潮見"), Party: "XB2", Completion: partnership.Limited, Score: new(int8(-1)),
				Reason: "no-funding", Note: words("-1 is harsh", "厳しい"), Sources: cite("table 3")},
			{By: words("Reef Watch", "礁見"), Score: new(int8(0)), Sources: cite()},
		},
		Relations: []partnership.Relation{{Kind: partnership.Expands, To: "study-tides", Note: words("+ the buoys", "浮標も"), Sources: cite("page 4")}},
		Sources:   cite("paragraph 4", "paragraph 5, \"buoys\""),
	}, {
		ID: "study-tides", Title: words("Study tides ", " 潮を学ぶ"), Scope: partnership.OnAllAreas, Force: partnership.Explore,
		Made: on("2021-03-04"), MadeAt: "charter", Due: span("2025-01-31"), Sources: cite(),
	}}
}

func sampleRecommendations() []partnership.Recommendation {
	return []partnership.Recommendation{{
		ID: "ask-1", Kind: partnership.View, By: []record.Text{words("Fishers", "漁師")}, Title: words("Mind the fish", "魚を"), Sources: cite(),
	}, {
		ID: "ask-1a", Number: "1.0a", Kind: partnership.Ask, By: []record.Text{{"en": "Fishers, inland"}}, To: []record.PartyCode{"XB2"},
		Heading: words("Fish", "魚"), Subheading: words("Small fish", "小魚"), Parent: "ask-1", Title: words("Wider nets", "広い網"),
		Areas: []areas.Code{"sea"}, Made: on("2023-10"), Truncated: true, Reviewed: on("2025-11-30"),
		Answers: []partnership.Answer{{To: "lay-buoys", Degree: partnership.Partial, Why: words("buoys carry nets", "浮標が網を"), Sources: cite("page 8")}},
		Sources: cite("page 7"),
	}}
}

func sampleDiscrepancies() []partnership.Discrepancy {
	return []partnership.Discrepancy{{
		ID: "when-agreed", About: "port-pact", Field: "/steps/0/on", Settled: "2022-05", Why: words("both say May", "共に五月"),
		Claims: []partnership.Claim{
			{Value: "2022-05-12", Party: "XA", Sources: cite("page 1")},
			{Value: "2022-05-13", Sources: []record.Citation{{Source: "pact-copy"}}},
		},
	}}
}

func sampleSources() []record.Source {
	return []record.Source{{
		ID: "charter-text", Kind: record.JointOfficialText, Title: words("Charter of the Sample Partnership", "見本憲章"),
		Authors: []string{"A. Ko", "Oz, Ben"}, Publisher: "Arland Press, Port City", Languages: []record.Language{"en", "ja"},
		URL: "https://example.org/charter?lang=en&page=1", Published: on("2021-03-04"), Accessed: on("2025-12-01"),
		Licence: "CC-BY-4.0", Note: words("two columns", "二段組"),
	}, {
		ID: "pact-copy", Kind: record.Republication, Title: record.Text{"ja": "協定の写し"}, DerivedFrom: "charter-text",
	}}
}
