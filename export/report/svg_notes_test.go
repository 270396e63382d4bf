package report_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/timeline"
)

// TestSVGNotes checks on the real record that each lane says how much of the
// model it shows, and shows that much.
func TestSVGNotes(t *testing.T) {
	p := eujapan.Partnership()
	svg := picture(t, written(t, report.SVG, p))
	from := yearStart(p.Launched)
	type tally struct{ shown, before, blank int }
	count := func(when []timeline.Span) (n tally) {
		for _, s := range when {
			switch {
			case s.IsZero():
				n.blank++
			case s.End.Before(from):
				n.before++
			default:
				n.shown++
			}
		}
		return n
	}
	latest := func(steps []partnership.Step) (last timeline.Span) {
		for _, s := range steps {
			if !s.On.IsZero() && (last.IsZero() || last.End.Last().Before(s.On.Last())) {
				last = s.On.Dates()
			}
		}
		return last
	}
	var meets, talks, papers, works, dues, made []timeline.Span
	bodies := 0
	for _, m := range p.Council.Meetings {
		meets = append(meets, m.When)
	}
	for _, d := range p.Dialogues {
		var own []timeline.Span
		for _, m := range d.Meetings {
			own = append(own, m.When)
		}
		if count(own).shown > 0 {
			bodies++
		}
		talks = append(talks, own...)
	}
	for _, i := range p.Instruments {
		papers = append(papers, latest(i.Steps))
	}
	for _, j := range p.Projects {
		works = append(works, cmp.Or(j.Period, latest(j.Steps)))
	}
	for _, c := range p.Commitments {
		dues = append(dues, c.Due)
		for _, m := range c.Milestones {
			dues = append(dues, m.Due)
		}
		made = append(made, c.Made.Dates())
	}
	note := func(format string, when []timeline.Span, more ...string) string {
		n := count(when)
		said := append([]string{fmt.Sprintf(format, n.shown, len(when))}, more...)
		if n.before > 0 {
			said = append(said, fmt.Sprintf("%d before 2022", n.before))
		}
		if n.blank > 0 {
			said = append(said, fmt.Sprintf("%d without a date", n.blank))
		}
		return strings.Join(said, " · ")
	}
	want := []string{
		note("%d of %d meetings", meets), note("%d of %d meetings", talks, fmt.Sprintf("%d of %d dialogues", bodies, len(p.Dialogues))),
		note("%d of %d instruments", papers), note("%d of %d projects", works),
		note("%d of %d commitments and milestones", dues), note("%d of %d, by occasion", made),
	}
	var got []string
	heads := svg.all("text")
	for i, e := range heads {
		if e.has("tl-head") {
			got = append(got, heads[i+1].words)
		}
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	columns := 0
	for _, e := range svg.all("g") {
		var n, of int
		if _, err := fmt.Sscanf(e.title()[strings.LastIndex(e.title(), ", ")+1:], "%d of %d commitments", &n, &of); err == nil {
			columns += n
			if of != len(p.Commitments) {
				t.Errorf("%s", e.title())
			}
		}
	}
	if shown := count(made).shown; columns != shown {
		t.Errorf("columns of %d commitments, want %d", columns, shown)
	}
	if seats := len(slices.DeleteFunc(svg.all("text"), func(e *element) bool { return !e.has("tl-in") })); seats != len(p.Council.Meetings) {
		t.Errorf("%d meetings of the council with a number, want %d", seats, len(p.Council.Meetings))
	}
	if got, want := len(follow.Dues(p, p.AsOf)), count(dues); got != want.shown+want.before {
		t.Errorf("%d due, want %v", got, want)
	}
}

func yearStart(d timeline.Date) timeline.Date { return on(d.String()[:4] + "-01-01") }

// TestSVGUndated checks that what has no date is counted.
func TestSVGUndated(t *testing.T) {
	p := &partnership.Partnership{Launched: on("2024"), Commitments: make([]partnership.Commitment, 3), Projects: make([]partnership.Project, 2)}
	text := written(t, report.SVG, p)
	for _, want := range []string{"0 of 3, by occasion · 3 without a date", "0 of 3 commitments and milestones · 3 without a date", "0 of 2 projects · 2 without a date"} {
		if !strings.Contains(text, ">"+want+"<") {
			t.Errorf("no %q", want)
		}
	}
}

// TestSVGNothing checks what is drawn of nothing.
func TestSVGNothing(t *testing.T) {
	for _, p := range []*partnership.Partnership{{}, pictures(t)["no dates"]} {
		svg := picture(t, written(t, report.SVG, p))
		if !strings.Contains(svg.words, "Nothing in this record has a date to show.") || strings.Contains(svg.words, "held on this day") {
			t.Errorf("%s", svg.words)
		}
	}
}
