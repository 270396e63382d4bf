package linked_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/linked"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// about returns what the graph of p says of the record of that id, each as
// "predicate object", sorted.
func about(t *testing.T, p *partnership.Partnership, id string) []string {
	t.Helper()
	var list []string
	for _, s := range triplesOf(t, p, linked.Options{Base: "https://example.org/p"}) {
		if s.subject == "https://example.org/p#"+id {
			list = append(list, short(s.predicate)+" "+short(s.object))
		}
	}
	slices.Sort(list)
	return list
}

// short shortens the addresses in s.
func short(s string) string {
	return strings.NewReplacer(dp, "dp:", eliDL, "eli-dl:", org, "org:", schema, "schema:", skos, "skos:", xsd, "xsd:",
		"https://example.org/p#", "#").Replace(s)
}

// TestDates checks that a date has the type of its precision, and that a span
// has no end that nobody gives.
func TestDates(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		when       timeline.Span
		want       []string
	}{
		{"unknown", "says nothing", timeline.Span{}, nil},
		{"day", "starts and ends on it, and is a date of ELI-DL", timeline.MustParseSpan("2024-05-12"), []string{
			`eli-dl:activity_date "2024-05-12"^^<xsd:date>`, `schema:endDate "2024-05-12"^^<xsd:date>`, `schema:startDate "2024-05-12"^^<xsd:date>`}},
		{"month", "is no day of it", timeline.MustParseSpan("2024-05"), []string{
			`schema:endDate "2024-05"^^<xsd:gYearMonth>`, `schema:startDate "2024-05"^^<xsd:gYearMonth>`}},
		{"year", "of four digits", timeline.MustParseSpan("0987"), []string{
			`schema:endDate "0987"^^<xsd:gYear>`, `schema:startDate "0987"^^<xsd:gYear>`}},
		{"days", "are two dates, and no one date of ELI-DL", timeline.MustParseSpan("2024-05-12/2024-05-13"), []string{
			`schema:endDate "2024-05-13"^^<xsd:date>`, `schema:startDate "2024-05-12"^^<xsd:date>`}},
		{"mixed", "each end has its own type", timeline.MustParseSpan("2022-05/2024"), []string{
			`schema:endDate "2024"^^<xsd:gYear>`, `schema:startDate "2022-05"^^<xsd:gYearMonth>`}},
		{"open", "has no end", timeline.MustParseSpan("2022-05/.."), []string{`schema:startDate "2022-05"^^<xsd:gYearMonth>`}},
		{"without a start", "has an end all the same", timeline.Span{End: timeline.MustParseDate("2024")}, []string{`schema:endDate "2024"^^<xsd:gYear>`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := &partnership.Partnership{Council: council.Council{Meetings: []council.Meeting{{ID: "met", Status: council.Held, When: test.when}}}}
			rest := []string{"a <eli-dl:Activity>", "a <schema:Event>", "dp:status <dp:status-held>", "schema:eventStatus <schema:EventScheduled>"}
			want := append(rest, test.want...)
			slices.Sort(want)
			if diff := cmp.Diff(want, about(t, p, "met")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// TestMeetings checks what a meeting of each status is, and what became of the
// plans for it.
func TestMeetings(t *testing.T) {
	for _, test := range []struct {
		status council.Status
		want   []string
	}{
		{council.Held, []string{"a <eli-dl:Activity>", "a <schema:Event>", "dp:status <dp:status-held>",
			"eli-dl:executed <_:>", "eli-dl:had_responsible_organization <#body>", "schema:eventStatus <schema:EventScheduled>", "schema:organizer <#body>"}},
		{council.Planned, []string{"a <eli-dl:ForeseenActivity>", "a <schema:Event>", "dp:plan <_:>", "dp:status <dp:status-planned>",
			"eli-dl:had_responsible_organization <#body>", "schema:eventStatus <schema:EventScheduled>", "schema:organizer <#body>"}},
		{council.Cancelled, []string{"a <eli-dl:ForeseenActivity>", "a <schema:Event>", "dp:plan <_:>", "dp:status <dp:status-cancelled>",
			"eli-dl:had_responsible_organization <#body>", "schema:eventStatus <schema:EventCancelled>", "schema:organizer <#body>"}},
	} {
		m := council.Meeting{ID: "meeting", Status: test.status, Plans: []council.Plan{{When: timeline.MustParseSpan("2024")}}}
		p := &partnership.Partnership{Council: council.Council{ID: "body", Meetings: []council.Meeting{m}}}
		got := about(t, p, "meeting")
		for i := range got {
			got[i] = strings.TrimRight(got[i], "0123456789>")
			got[i] += map[bool]string{true: ">", false: ""}[strings.Contains(got[i], "<")]
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.status, diff)
		}
	}
}

// TestSpeaksOfLittle checks that of a record of which little is known little is
// said.
func TestSpeaksOfLittle(t *testing.T) {
	p := &partnership.Partnership{
		ID:              "p",
		Areas:           areas.List{{Code: "a"}, {Code: "b", Broader: "a"}},
		Commitments:     []partnership.Commitment{{ID: "c", Assessments: []partnership.Assessment{}, Sources: []record.Citation{{}}}},
		Recommendations: []partnership.Recommendation{{ID: "r", Title: record.Text{"en": ""}}},
		Instruments:     []partnership.Instrument{{ID: "i"}, {ID: "law", Kind: partnership.Legislation}},
		Projects:        []partnership.Project{{ID: "x", Relations: []partnership.Relation{{}}}, {ID: "call", Kind: partnership.KindCall}},
		Dialogues:       []council.Dialogue{{ID: "d"}},
		Sources:         []record.Source{{ID: "s"}},
		Discrepancies:   []partnership.Discrepancy{{ID: "open"}},
	}
	want := map[string][]string{
		"p":       {"a <dp:Partnership>", "a <org:OrganizationalCollaboration>", "org:linkedTo <#d>"},
		"Dataset": {"a <http://www.w3.org/ns/dcat#Dataset>", "a <schema:Dataset>", "schema:about <#p>"},
		"Areas":   {"a <skos:ConceptScheme>", "skos:hasTopConcept <#a>", `skos:prefLabel "Areas"@en`},
		"a":       {"a <skos:Concept>", "skos:inScheme <#Areas>", `skos:notation "a"`, "skos:topConceptOf <#Areas>"},
		"b":       {"a <skos:Concept>", "skos:broader <#a>", "skos:inScheme <#Areas>", `skos:notation "b"`},
		"c":       {"a <dp:Commitment>", "a <http://www.w3.org/ns/prov#Entity>"},
		"r":       {"a <dp:Recommendation>"},
		"i":       {"a <dp:Instrument>", "a <schema:CreativeWork>"},
		"law":     {"a <dp:Instrument>", "a <schema:CreativeWork>", "a <schema:Legislation>", `dp:kind "legislation"`},
		"call":    {"a <dp:Project>", `dp:kind "call"`},
		"d":       {"a <org:OrganizationalCollaboration>"},
		"s":       {"a <http://www.w3.org/ns/prov#Entity>", "a <schema:CreativeWork>"},
		"open":    {"a <dp:Discrepancy>"},
	}
	for id, list := range want {
		if diff := cmp.Diff(list, about(t, p, id)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
	for _, s := range triplesOf(t, p, linked.Options{}) {
		if strings.HasSuffix(s.subject, "#council") || strings.HasSuffix(s.subject, "#Dimensions") {
			t.Errorf("of what is not there it is said that %v", s)
		}
	}
}

// TestLicences checks that terms are a thing with a name, an address or both, and
// that the name of a source's may be an address.
func TestLicences(t *testing.T) {
	for _, test := range []struct {
		name    string
		dataset partnership.Dataset
		source  string
		want    []triple
	}{
		{"name", partnership.Dataset{Licence: "MIT"}, "", []triple{{"Dataset", "license", "_:"}, {"_:", "label", `"MIT"`}}},
		{"address", partnership.Dataset{LicenceURL: "https://example.org/l"}, "", []triple{
			{"Dataset", "license", "<https://example.org/l>"}, {"Dataset", "schema:license", "<https://example.org/l>"}}},
		{"both", partnership.Dataset{Licence: "MIT", LicenceURL: "https://example.org/l"}, "", []triple{
			{"Dataset", "license", "<https://example.org/l>"}, {"Dataset", "schema:license", "<https://example.org/l>"}, {"https://example.org/l", "label", `"MIT"`}}},
		{"name of a source", partnership.Dataset{}, "PDL 1.0", []triple{{"_:", "label", `"PDL 1.0"`}, {"s", "license", "_:"}}},
		{"address of a source", partnership.Dataset{}, "https://example.org/l", []triple{{"s", "license", "<https://example.org/l>"}}},
	} {
		p := &partnership.Partnership{Dataset: test.dataset, Sources: []record.Source{{ID: "s", Licence: test.source}}}
		var got []triple
		for _, s := range triplesOf(t, p, linked.Options{Base: "https://example.org/p"}) {
			s.predicate = strings.NewReplacer("http://purl.org/dc/terms/", "", "http://www.w3.org/2000/01/rdf-schema#", "", schema, "schema:").Replace(s.predicate)
			s.subject = strings.TrimPrefix(s.subject, "https://example.org/p#")
			if strings.HasPrefix(s.subject, "_:") {
				s.subject = "_:"
			}
			if strings.HasPrefix(s.object, "<_:") {
				s.object = "_:"
			}
			if !strings.HasPrefix(s.subject, dp) && slices.Contains([]string{"license", "schema:license", "label"}, s.predicate) {
				got = append(got, s)
			}
		}
		slices.SortFunc(got, func(a, b triple) int { return strings.Compare(a.subject+a.predicate, b.subject+b.predicate) })
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(triple{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
