package report_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// TestGantt checks the dates of tasks, whose ends Mermaid does not count in, and
// that those not known to the day say so.
func TestGantt(t *testing.T) {
	p := &partnership.Partnership{ID: "p", AsOf: on("2025-06-30")}
	for _, when := range []string{
		"2024-02-28/2024-02-29", "2024-05-12", "2024-12", "2024", "2023/2024-06", "2024-02-03/..", "2025-07/..", "0999", "9999", "", "1000-01-01/9998-12-31",
	} {
		p.Projects = append(p.Projects, partnership.Project{ID: record.ID("j-" + strings.ReplaceAll(when, "/", "-to-")), Period: span(when)})
	}
	d := read(t, written(t, report.Markdown, p))
	want := []string{
		"gantt", "dateFormat YYYY-MM-DD", "axisFormat %Y-%m", "todayMarker off", "section Projects",
		"j-1000-01-01-to-9998-12-31 :1000-01-01, 9999-01-01",
		"j-2023-to-2024-06 (2023 to 2024-06, day not known) :2023-01-01, 2024-07-01",
		"j-2024 (2024, day not known) :2024-01-01, 2025-01-01",
		"j-2024-02-03-to-.. (from 2024-02-03, end open or not known) :2024-02-03, 2025-07-01",
		"j-2024-02-28-to-2024-02-29 :2024-02-28, 2024-03-01",
		"j-2024-05-12 :milestone, 2024-05-12, 0d",
		"j-2024-12 (2024-12, day not known) :2024-12-01, 2025-01-01",
		"j-2025-07-to-.. (from 2025-07, end open or not known) :2025-07-01, 2025-08-01",
	}
	got := d.labels("gantt")
	slices.SortStableFunc(got[5:], strings.Compare)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestDiagrams checks the diagrams of the real record: everything is there, in
// the order of time.
func TestDiagrams(t *testing.T) {
	p := eujapan.Partnership()
	d := read(t, written(t, report.Markdown, p))
	years := strings.Join(d.labels("timeline"), "\n")
	steps := 0
	for _, i := range p.Instruments {
		for _, s := range i.Steps {
			if !s.On.IsZero() && (s.Kind == partnership.StepSigned || s.Kind == partnership.StepInForce) {
				steps++
			}
		}
	}
	if got, want := strings.Count(years, " : ")+strings.Count(years, "\n: "), 1+len(p.Council.Meetings)+steps; got != want {
		t.Errorf("%d events, want %d:\n%s", got, want, years)
	}
	for _, want := range []string{"2022 : 2022-05-12, launch", "2023 : 2023-07-03, Council 1, Tokyo", "2026 : 2026, Council 4, planned, Brussels"} {
		if !strings.Contains(years, want) {
			t.Errorf("no %q in\n%s", want, years)
		}
	}
	gantt := strings.Join(d.labels("gantt"), "\n")
	periods := len(slices.DeleteFunc(slices.Clone(p.Projects), func(j partnership.Project) bool { return j.Period.IsZero() }))
	if got, want := strings.Count(gantt, " :"), len(p.Council.Meetings)+periods+len(follow.Dues(p, p.AsOf)); got != want {
		t.Errorf("%d tasks, want %d:\n%s", got, want, gantt)
	}
}

// TestDiagramsCut checks that a diagram of more than can be read has the latest,
// and that the report says so.
func TestDiagramsCut(t *testing.T) {
	p := &partnership.Partnership{ID: "p"}
	for i := range 45 {
		p.Council.Meetings = append(p.Council.Meetings, council.Meeting{Number: i + 1, Status: council.Held, When: span(fmt.Sprint(2045 - i))})
	}
	d := read(t, written(t, report.Markdown, p))
	for kind, want := range map[string]int{"timeline": 40, "gantt": 40} {
		lines := strings.Join(d.labels(kind), "\n")
		if got := strings.Count(lines, "Council "); got != want || strings.Contains(lines, "Council 41") || !strings.Contains(lines, "Council 40") {
			t.Errorf("%s of %d, want %d:\n%s", kind, got, want, lines)
		}
	}
	want := []string{"The latest 40 of 45 are shown.", "The latest 40 of 45 are shown."}
	if diff := cmp.Diff(want, d.paragraph); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMermaidStatements checks that no label begins like a statement of Mermaid
// or like a date.
func TestMermaidStatements(t *testing.T) {
	for _, words := range []string{"section x", "Title", "vert", "CLICK me", "dateFormat YYYY", "todayMarker", "accTitle: x", "2024-05-12, 2d", "1"} {
		p := &partnership.Partnership{ID: "p", Projects: []partnership.Project{{Name: record.Text{"en": words}, Period: span("2024-05-12")}}}
		text := written(t, report.Markdown, p)
		if want := fmt.Sprintf("\n    #%d;", words[0]); !strings.Contains(text, want) {
			t.Errorf("%q is written as it is:\n%s", words, text)
		}
		if d := read(t, text); !slices.Contains(d.labels("gantt"), words+" :milestone, 2024-05-12, 0d") {
			t.Errorf("%q is lost: %q", words, d.labels("gantt"))
		}
	}
}

// What stands beside labels, and what stands for a character in one.
var (
	statement = regexp.MustCompile(`^ *(axisFormat .*|2024 : | : )|^%%.*| :milestone, 2024-05-12, 0d$`)
	numbered  = regexp.MustCompile(`#\d+;`)
)

// FuzzMermaid checks that words come out of a diagram as they went in, cut at
// most, in lines made of what Mermaid leaves alone.
func FuzzMermaid(f *testing.F) {
	for _, words := range hostileWords {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if record.CheckWords(words) != nil {
			return
		}
		text := written(t, report.Markdown, &partnership.Partnership{
			ID: "p", Name: record.Text{"en": words}, Projects: []partnership.Project{{Name: record.Text{"en": words}, Period: span("2024-05-12")}},
			Instruments: []partnership.Instrument{{Title: record.Text{"en": words}, Steps: []partnership.Step{{Kind: partnership.StepSigned, On: on("2024")}}}},
		})
		d := read(t, text)
		for _, diagram := range d.diagrams {
			for _, line := range diagram[1:] {
				bare := numbered.ReplaceAllString(statement.ReplaceAllString(line, ""), "")
				if strings.ContainsAny(bare, "!\"#$%&'*+:;<=>?@[\\]^`{|}~") {
					t.Errorf("a mark in %q", line)
				}
			}
		}
		said := oneLine(words)
		fits := func(label string) bool {
			cut, short := strings.CutSuffix(label, "…")
			return label == said || short && strings.HasPrefix(said, cut) && cut != ""
		}
		if said == "" {
			return
		}
		timeline, gantt := d.labels("timeline"), d.labels("gantt")
		task, ok := strings.CutSuffix(gantt[len(gantt)-1], " :milestone, 2024-05-12, 0d")
		event := strings.TrimSuffix(strings.TrimPrefix(timeline[len(timeline)-1], "2024 : 2024, "), ", signed")
		title := strings.TrimPrefix(timeline[2], "title ")
		if width := len([]rune(said)); width > 30 && (task == "2024-05-12" || event == "signed") {
			return // a single character of many, for which there is no room
		}
		if !ok || !fits(task) || !fits(event) || !fits(title) {
			t.Errorf("task %q, event %q and title %q, want %q", task, event, title, said)
		}
	})
}
