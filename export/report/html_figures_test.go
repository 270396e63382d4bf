package report_test

import (
	"fmt"
	"iter"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// cells returns the words of the cells of a table, by row.
func rowsOf(table *node) (rows [][]string) {
	for _, tr := range table.all("tr") {
		var row []string
		for _, cell := range tr.all("th", "td") {
			row = append(row, cell.words())
		}
		rows = append(rows, row)
	}
	return rows
}

// heat returns the table of commitments by area and occasion, counted anew.
func heat(p *partnership.Partnership) (rows [][]string) {
	launch := []record.ID{p.LaunchedAt}
	for _, i := range p.Instruments {
		for _, s := range i.Steps {
			if s.At == p.LaunchedAt {
				launch = append(launch, i.ID)
			}
		}
	}
	occasions := [][]record.ID{launch}
	for _, m := range p.Council.Meetings {
		occasions = append(occasions, []record.ID{m.ID})
	}
	count := func(name string, commitments iter.Seq[partnership.Commitment]) []string {
		counts := make([]int, len(occasions)+2)
		for c := range commitments {
			n := slices.IndexFunc(occasions, func(ids []record.ID) bool { return slices.Contains(ids, c.MadeAt) })
			if n < 0 {
				n = len(occasions)
			}
			counts[n]++
			counts[len(occasions)+1]++
		}
		row := []string{name}
		for _, n := range counts {
			row = append(row, strconv.Itoa(n))
		}
		return row
	}
	for _, a := range p.Areas {
		rows = append(rows, count(a.Name["en"], p.CommitmentsIn(a.Code)))
	}
	for _, scope := range []struct {
		scope partnership.Scope
		name  string
	}{{partnership.OnAllAreas, "the partnership as a whole"}, {partnership.OnGovernance, "how it is run"}} {
		rows = append(rows, count(scope.name, func(yield func(partnership.Commitment) bool) {
			for _, c := range p.Commitments {
				if c.Scope == scope.scope && !yield(c) {
					return
				}
			}
		}))
	}
	return append(rows, count("Commitments, each once", slices.Values(p.Commitments)))
}

// TestHTMLHeat counts the real record anew, and holds its table to that.
func TestHTMLHeat(t *testing.T) {
	p := eujapan.Partnership()
	html := realPage(t, "en")
	rows := rowsOf(html.of("heat")[0])
	if diff := cmp.Diff(heat(p), rows[1:]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	head := []string{"Area", "Launch 2022", "Council 1 2023", "Council 2 2024", "Council 3 2025", "Council 4 2026 planned", "Elsewhere", "All"}
	if diff := cmp.Diff(head, rows[0], cmp.Transformer("", func(s string) string { return strings.ReplaceAll(s, " ", "") })); diff != "" {
		t.Errorf("head (-want +got):\n%s", diff)
	}
	for _, td := range html.of("heat")[0].all("td") {
		class, n := td.attr["class"], td.words()
		want := map[string]string{"0": "", "1": "h1", "9": "h5"}
		if colour, ok := want[n]; ok && !td.within("tfoot") && class != "sum" && class != colour {
			t.Errorf("%s is of class %q, want %q", n, class, colour)
		}
	}
}

// TestHTMLViews follows every link to a view: it has as many commitments as the
// link says, and leads to the first of them without the script, too.
func TestHTMLViews(t *testing.T) {
	small := sample(t, "partnership")
	for name, html := range map[string]*node{"sample": page(t, written(t, report.HTML, small)), "real": realPage(t, "en")} {
		items := html.by("Commitments").of("k")
		if want := map[string]int{"sample": len(small.Commitments), "real": len(eujapan.Partnership().Commitments)}[name]; len(items) != want {
			t.Fatalf("%s: %d commitments, want %d", name, len(items), want)
		}
		seen := 0
		for _, a := range html.all("a") {
			fragment, ok := strings.CutPrefix(a.attr["href"], "#")
			filters, err := url.ParseQuery(fragment)
			if !ok || !strings.Contains(fragment, "=") {
				continue
			}
			seen++
			var shown []*node
			for _, item := range items {
				fits := err == nil
				for key, values := range filters {
					fits = fits && slices.Contains(strings.Fields(item.attr["data-"+key]), values[0])
				}
				if fits {
					shown = append(shown, item)
				}
			}
			said, _, _ := strings.Cut(a.words(), " ")
			if said != strconv.Itoa(len(shown)) {
				t.Errorf("%s: %q leads to %s, which shows %d", name, a.words(), fragment, len(shown))
			}
			if target := html.by(fragment); len(shown) > 0 && !slices.Contains(shown[0].every(), target) {
				t.Errorf("%s: %s is not at its first commitment", name, fragment)
			}
		}
		if seen < 10 {
			t.Errorf("%s: only %d views", name, seen)
		}
	}
}

// TestHTMLFilters checks that the numbers beside the values of filters are those
// of the record.
func TestHTMLFilters(t *testing.T) {
	p := eujapan.Partnership()
	html := realPage(t, "en")
	got := make(map[string][]string)
	for _, field := range html.by("Filters").all("select") {
		for _, o := range field.all("option")[1:] {
			got[field.attr["name"]] = append(got[field.attr["name"]], o.attr["value"]+" "+o.words())
		}
	}
	count := func(is func(partnership.Commitment) bool) (n int) {
		for _, c := range p.Commitments {
			if is(c) {
				n++
			}
		}
		return n
	}
	want := map[string][]string{"area": nil}
	for _, a := range p.Areas {
		want["area"] = append(want["area"], fmt.Sprintf("%s %s (%d)", a.Code, a.Name["en"], count(func(c partnership.Commitment) bool { return slices.Contains(c.Areas, a.Code) })))
	}
	want["area"] = append(want["area"],
		fmt.Sprintf("All the partnership as a whole (%d)", count(func(c partnership.Commitment) bool { return c.Scope == partnership.OnAllAreas })),
		fmt.Sprintf("Governance how it is run (%d)", count(func(c partnership.Commitment) bool { return c.Scope == partnership.OnGovernance })))
	for _, f := range slices.Backward(partnership.Forces()) {
		want["force"] = append(want["force"], fmt.Sprintf("%s %[1]s (%d)", f, count(func(c partnership.Commitment) bool { return c.Force == f })))
	}
	want["force"] = append(want["force"], fmt.Sprintf("None not said (%d)", count(func(c partnership.Commitment) bool { return c.Force == "" })))
	stage := func(s partnership.Stage) int {
		return count(func(c partnership.Commitment) bool { return c.Stage() == s })
	}
	closed := count(func(c partnership.Commitment) bool { return c.Stage().Closed() })
	want["stage"] = []string{
		fmt.Sprintf("Open open (%d)", len(p.Commitments)-closed), fmt.Sprintf("Closed closed (%d)", closed),
		fmt.Sprintf("None nothing declared since (%d)", stage("")), fmt.Sprintf("Told anything declared since (%d)", len(p.Commitments)-stage("")),
		fmt.Sprintf("announced announced (%d)", stage("announced")), fmt.Sprintf("in-progress in progress (%d)", stage("in-progress")),
		fmt.Sprintf("ongoing ongoing (%d)", stage("ongoing")), fmt.Sprintf("delivered delivered (%d)", stage("delivered")),
	}
	for _, party := range p.Parties {
		want["party"] = append(want["party"], fmt.Sprintf("%s %s (%d)", party.Code, party.Name["en"], count(func(c partnership.Commitment) bool { return slices.Contains(c.Obligors, party.Code) })))
	}
	occasions := got["occasion"]
	delete(got, "occasion")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !slices.Contains(occasions, "Launch Launch (36)") || !slices.Contains(occasions, "chips-memorandum Memorandum of Cooperation on semiconductors (8)") {
		t.Errorf("occasions %q", occasions)
	}
}

// TestHTMLFigures holds the figures of the real record to what package follow
// and the record say.
func TestHTMLFigures(t *testing.T) {
	p := eujapan.Partnership()
	html := realPage(t, "en")
	closed, told, assessed, unsettled := 0, 0, 0, 0
	for _, c := range p.Commitments {
		closed += btoi(c.Stage().Closed())
		told += btoi(len(c.Progress) > 0)
		assessed += btoi(len(c.Assessments) > 0)
	}
	for _, d := range p.Discrepancies {
		unsettled += btoi(d.Settled == "")
	}
	all, asks := len(p.Commitments), follow.CoverageOf(p).Asks
	want := []string{
		fmt.Sprintf("%d of %d", all-closed, all), fmt.Sprintf("%d of %d", told, all), fmt.Sprintf("%d of %d", assessed, all),
		fmt.Sprintf("%d of %d", len(follow.Threads(p)), all), fmt.Sprintf("%d of %d", asks.Full+asks.Partial, asks.Asked), fmt.Sprintf("%d of %d", unsettled, len(p.Discrepancies)),
	}
	var got []string
	for _, li := range html.of("figures")[0].all("li") {
		got = append(got, strings.Join(strings.Fields(li.words())[:3], " "))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}

	tally := rowsOf(html.of("tally")[0])
	if diff := cmp.Diff(fmt.Sprint("All asks ", asks.Asked, asks.Full, asks.Partial, asks.Noted, asks.Unanswered, asks.NotReviewed), strings.Join(tally[len(tally)-1], " ")); diff != "" {
		t.Errorf("asks (-want +got):\n%s", diff)
	}
	verdicts := make(map[string]int)
	for _, tag := range html.by("Asks").of("marks") {
		verdicts[tag.of("tag")[0].words()]++
	}
	wantVerdicts := map[string]int{"full": asks.Full, "partial": asks.Partial, "noted": asks.Noted, "unanswered": asks.Unanswered, "view": 7, "praise": 1}
	if diff := cmp.Diff(wantVerdicts, verdicts); diff != "" {
		t.Errorf("verdicts (-want +got):\n%s", diff)
	}
	settled := 0
	for _, tag := range html.by("Discrepancies").of("marks") {
		settled += btoi(tag.words() == "Settled")
	}
	if settled != len(p.Discrepancies)-unsettled {
		t.Errorf("%d settled, want %d", settled, len(p.Discrepancies)-unsettled)
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// TestHTMLWider checks that a commitment on an area counts for the wider ones,
// as deep as they lie, and that it is found by each of them.
func TestHTMLWider(t *testing.T) {
	p := &partnership.Partnership{
		Areas:       areas.List{{Code: "a"}, {Code: "b", Broader: "a"}, {Code: "c", Broader: "b"}, {Code: "d"}},
		Commitments: []partnership.Commitment{{ID: "x", Areas: []areas.Code{"c"}}, {ID: "y", Areas: []areas.Code{"a", "d"}}, {ID: "z", Areas: []areas.Code{"z"}}},
		Council:     council.Council{Meetings: []council.Meeting{{ID: "m"}}},
	}
	html := page(t, written(t, report.HTML, p))
	want := [][]string{{"a", "0", "2", "2"}, {"b within a", "0", "1", "1"}, {"c within b", "0", "1", "1"}, {"d", "0", "1", "1"}, {"Commitments, each once", "0", "3", "3"}}
	if diff := cmp.Diff(want, rowsOf(html.of("heat")[0])[1:]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := html.by("x").attr["data-area"]; got != "a b c" {
		t.Errorf("found by %q", got)
	}
}
