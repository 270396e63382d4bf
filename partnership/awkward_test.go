package partnership_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// The facts about real partnerships that are hardest to hold, in one document:
// it is valid, comes out byte for byte, and says what they say.
func TestAwkwardFacts(t *testing.T) {
	text, err := os.ReadFile("testdata/awkward.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := partnership.Decode(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	var again strings.Builder
	if err := shape.Write(&again, p); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(text), again.String()); diff != "" {
		t.Errorf("written again (-want +got):\n%s", diff)
	}
	meetings := p.Council.Meetings
	project := func(id record.ID) partnership.Project {
		return p.Projects[slices.IndexFunc(p.Projects, func(q partnership.Project) bool { return q.ID == id })]
	}
	for _, fact := range []struct {
		row       int
		name      string
		want, got any
	}{
		{1, "dates of every precision", []string{"2022-05-12", "2023-03", "2025-04", "2026"},
			[]string{p.Launched.String(), p.Sources[5].Published.String(), project("6g-mirai-harmony").Period.Start.String(), meetings[3].When.String()}},
		{2, "a meeting planned for a year and a place", []string{"planned", "2026", "Brussels"},
			[]string{string(meetings[3].Status), meetings[3].When.String(), meetings[3].Place.In("en")}},
		{3, "a plan that came true keeps its word", []string{"2025", "2025-05-12"},
			[]string{meetings[2].Plans[0].When.String(), meetings[2].When.String()}},
		{8, "two chairs on one side, one on the other", []record.PartyCode{"EU", "EU", "JP"}, chairs(p.Dialogues[1].Meetings[0])},
		{9, "signed on another day than it was announced", []string{"2023-07-03", "2023-07-04"},
			[]string{p.Instruments[0].Dates().Start.String(), p.Instruments[0].Signed().String()}},
		{13, "each side with a force of its own", []record.PartyCode{"EU", "JP"},
			[]record.PartyCode{p.Discrepancies[1].Claims[0].Party, p.Discrepancies[1].Claims[1].Party}},
		{15, "stages with dated evidence", []partnership.Stage{"announced", "in-progress"},
			[]partnership.Stage{p.Commitments[0].Progress[0].Stage, p.Commitments[0].Stage()}},
		{18, "an area split in two", []string{"hpc-quantum", "5g6g", "semiconductors", "|", "hpc", "quantum", "5g6g", "semiconductors"},
			slices.Concat(designated(p, "2023-01-01"), []string{"|"}, designated(p, "2025-01-01"))},
		{19, "two taxonomies side by side", []int{2, 5}, []int{len(p.Dimensions), len(p.Areas)}},
		{22, "an error of a source, corrected and kept", []string{"28", "28", "29"},
			[]string{p.Discrepancies[0].Settled, p.Discrepancies[0].Claims[0].Value, p.Discrepancies[0].Claims[1].Value}},
		{26, "a text that breaks off", true, p.Recommendations[0].Truncated},
		{28, "amounts and how they are meant", []partnership.Amount{
			{Value: 15_000_000, Currency: "EUR", Party: "EU"}, {Value: 5_000_000, Currency: "EUR", Bound: partnership.About, Per: "project"},
			{Value: 5_000_000, Currency: "EUR", Bound: partnership.UpTo}, {Value: 4_000_000, Currency: "EUR"}},
			slices.Concat(project("chips-call").Amounts, project("hanami").Amounts, project("q-neko").Amounts)},
		{29, "one side's own name within the joint project", record.ID("6g-mirai-harmony"), project("6g-mirai").PartOf},
		{30, "a meeting known by its number and year", []string{"26", "2021"},
			[]string{strconv.Itoa(p.Dialogues[2].Meetings[0].Number), p.Dialogues[2].Meetings[0].When.String()}},
		{33, "a process of others that a commitment feeds", record.ID("hiroshima-ai-process"), p.Commitments[2].Progress[0].By},
	} {
		if diff := cmp.Diff(fact.want, fact.got); diff != "" {
			t.Errorf("row %d, %s (-want +got):\n%s", fact.row, fact.name, diff)
		}
	}
}

func chairs(m council.Meeting) []record.PartyCode {
	var sides []record.PartyCode
	for _, a := range m.Attendance {
		if a.Role == council.CoChair {
			sides = append(sides, a.Party)
		}
	}
	return sides
}

func designated(p *partnership.Partnership, day string) []string {
	var on []string
	for a := range p.Areas.On(timeline.MustParseDate(day)) {
		on = append(on, string(a.Code))
	}
	return on
}
