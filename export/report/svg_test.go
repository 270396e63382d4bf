package report_test

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestSVGGolden(t *testing.T) {
	golden(t, "svg-partnership.svg", written(t, report.SVG, sample(t, "partnership")))
}

// crowded returns a partnership with more in a short time than there is room for.
func crowded() *partnership.Partnership {
	p := &partnership.Partnership{
		Name: record.Text{"en": strings.Repeat("Crowded partnership ", 9)}, AsOf: on("2024-06-30"), Launched: on("2024-05-01"),
		Council: council.Council{Name: record.Text{"en": "Council"}},
	}
	for i, when := range []string{
		"2024-05-01", "2024-05-20", "2024-06", "2024-07-01/2024-07-20", "2024-08/..", "2024-09-01/..", "2024/2025", "2025-02-03", "2023/2024-02-02", "", "2024-12-31/..", "2023",
	} {
		id := record.ID(fmt.Sprint("m-", i))
		m := council.Meeting{ID: id, Number: i, Status: []council.Status{council.Held, council.Planned, council.Cancelled}[i%3], When: span(when), Place: record.Text{"ja": "ルクセンブルク市"}}
		for range 7 {
			m.Attendance = append(m.Attendance, council.Attendance{Name: record.Text{"en": "Maximiliana Featherstonehaugh-Wellington"}, Role: council.CoChair, Party: "EUROPEUNION1"})
		}
		p.Council.Meetings = append(p.Council.Meetings, m)
		p.Dialogues = append(p.Dialogues, council.Dialogue{ID: "d", Name: record.Text{"en": "Dialogue"}, Meetings: []council.Meeting{m}})
		steps := []partnership.Step{{Kind: "opened", On: m.When.Start}, {Kind: "half-way", On: on("2024-09-09")}, {Kind: "signed", On: on("2024-09-10")}, {Kind: "ended"}}
		p.Projects = append(p.Projects, partnership.Project{ID: "x", Period: m.When, Steps: steps})
		p.Instruments = append(p.Instruments, partnership.Instrument{ID: "i", Steps: steps})
		for j := range i {
			p.Commitments = append(p.Commitments, partnership.Commitment{
				ID: id, Made: on("2024-05-01"), MadeAt: id, Due: m.When, Force: partnership.Forces()[j%7], Progress: []partnership.Progress{{Stage: partnership.Withdrawn}}[:i%2],
			})
		}
	}
	return p
}

// pictures returns every kind of partnership a picture must have a form for.
func pictures(t testing.TB) map[string]*partnership.Partnership {
	none := &partnership.Partnership{Name: record.Text{"en": "No dates"}, Languages: []record.Language{`"><script>`}}
	none.Council.Meetings = []council.Meeting{{Status: council.Planned}}
	ages := &partnership.Partnership{AsOf: on("9999-12-31"), Launched: on("2000")}
	ages.Projects = []partnership.Project{{Period: span("0001/9999")}, {Period: span("0001-01-01/..")}, {Period: span("9999-12-31")}, {Period: span("1999")}}
	many := &partnership.Partnership{ID: "many", Launched: on("2024-12-31")}
	for i := range 200 {
		many.Commitments = append(many.Commitments, partnership.Commitment{MadeAt: record.ID(fmt.Sprint("at-", i)), Made: on("2024-12-31")})
	}
	return map[string]*partnership.Partnership{
		"sample": sample(t, "partnership"), "hostile": sample(t, "hostile"), "real": eujapan.Partnership(), "crowded": crowded(),
		"zero": {}, "no dates": none, "launch alone": {Launched: on("2022-05")}, "all ages": ages, "many": many,
	}
}

// TestSVGForm checks that a picture is one, stands by itself, and stays in its
// frame.
func TestSVGForm(t *testing.T) {
	class := regexp.MustCompile(`\.(tl[a-z0-9-]*)`)
	for name, p := range pictures(t) {
		for _, l := range []record.Language{"en", "ja"} {
			text := written(t, report.SVG, p, l)
			svg := picture(t, text)
			if again := written(t, report.SVG, p, l); again != text {
				t.Errorf("%s gives other bytes", name)
			}
			rules := make(map[string]bool)
			for _, m := range class.FindAllStringSubmatch(svg.all("style")[0].words, -1) {
				rules[m[1]] = true
			}
			ids := make(map[string]int)
			wide, high := svg.number(t, "width"), svg.number(t, "height")
			if svg.attributes["viewBox"] != fmt.Sprintf("0 0 %v %v", wide, high) || svg.attributes["role"] != "img" || svg.attributes["lang"] != string(l) {
				t.Errorf("%s: %v", name, svg.attributes)
			}
			for _, e := range append(svg.all(""), svg) {
				if id := e.attributes["id"]; id != "" {
					ids[id]++
				}
				for _, c := range strings.Fields(e.attributes["class"]) {
					if !rules[c] {
						t.Errorf("%s: no rule for %s", name, c)
					}
				}
				for attribute, value := range e.attributes {
					if strings.Contains(value, "url(") && !strings.HasPrefix(value, "url(#tl-") || strings.Contains(value, "NaN") {
						t.Errorf("%s: %s=%q", name, attribute, value)
					}
				}
				if e.name == "rect" && e.up.name != "mask" {
					x, y, w, h := e.number(t, "x"), e.number(t, "y"), e.number(t, "width"), e.number(t, "height")
					if x < 0 || y < 0 || w <= 0 || h <= 0 || x+w > wide+6 || y+h > high {
						t.Errorf("%s: a rectangle at %v", name, e.attributes)
					}
				}
			}
			for _, n := range ids {
				if n > 1 {
					t.Errorf("%s: ids %v", name, ids)
				}
			}
			for id := range strings.FieldsSeq(svg.attributes["aria-labelledby"]) {
				if ids[id] != 1 {
					t.Errorf("%s: labelled by %s, which is not there", name, id)
				}
			}
			if style := svg.all("style")[0].words; strings.Contains(style, "url(") || strings.Contains(style, "@import") || strings.Count(style, "{") != strings.Count(style, "}") {
				t.Errorf("%s: style %s", name, style)
			}
		}
	}
}

// TestSVGOverlap checks that no text stands on another or outside the picture,
// however much there is to say.
func TestSVGOverlap(t *testing.T) {
	for name, p := range pictures(t) {
		for _, l := range []record.Language{"en", "ja"} {
			svg := picture(t, written(t, report.SVG, p, l))
			list := boxes(t, svg)
			for i, a := range list {
				if a.left < 0 || a.right > 1200 || a.top < 0 || a.bottom > svg.number(t, "height") {
					t.Errorf("%s: %s is outside", name, a)
				}
				for _, b := range list[i+1:] {
					if a.overlaps(b) {
						t.Errorf("%s: %s overlaps %s", name, a, b)
					}
				}
			}
		}
	}
}

// titles returns everything in a picture that is shown on pointing.
func titles(svg *element) string {
	var all []string
	for _, e := range svg.all("title") {
		all = append(all, e.words)
	}
	return strings.Join(all, "\n")
}

// TestSVGWords checks that what is dated stands in the picture with all its
// words, whatever they are.
func TestSVGWords(t *testing.T) {
	for _, name := range []string{"partnership", "hostile"} {
		for _, l := range []record.Language{"en", "ja"} {
			p := sample(t, name)
			svg := picture(t, written(t, report.SVG, p, l))
			all := titles(svg)
			words := []string{p.Name.In(l), p.Council.Name.In(l), p.Council.Meetings[0].Place.In(l), p.Council.Meetings[0].Attendance[0].Name.In(l), p.Dialogues[0].Name.In(l)}
			for _, i := range p.Instruments {
				words = append(words, i.Title.In(l), i.Steps[0].Place.In(l))
			}
			for _, j := range p.Projects {
				words = append(words, j.Name.In(l))
			}
			for _, c := range p.Commitments {
				words = append(words, c.Title.In(l))
			}
			words = append(words, p.Commitments[0].Milestones[0].Title.In(l))
			for _, w := range words {
				if !strings.Contains(all, w) {
					t.Errorf("%s in %s: no %q in %s", name, l, w, all)
				}
			}
		}
	}
}

// TestSVGLanguage checks that words say which language they are in.
func TestSVGLanguage(t *testing.T) {
	svg := picture(t, written(t, report.SVG, sample(t, "partnership"), "ja"))
	want := map[string]string{"見本パートナーシップ": "ja", "見本評議会": "ja", "北の浮標": "ja", "潮対話": "ja", "プロジェクト": "", "1件中1件": ""}
	got := make(map[string]string)
	for _, e := range svg.all("text") {
		if _, ok := want[e.words]; ok {
			got[e.words] = e.attributes["lang"]
		}
	}
	delete(want, "1件中1件")
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// at returns where a day begins between 2023 and 2026, the end of the picture's
// plot.
func at(day string) float64 {
	from := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	days := func(d time.Time) int { return int(d.Sub(from).Hours() / 24) }
	return float64(2700+(11760-2700)*days(d)/days(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))) / 10
}

// TestSVGDates checks how a date is drawn that is known to the day, coarse, open,
// planned or called off: nothing pretends to be known better than it is.
func TestSVGDates(t *testing.T) {
	for _, test := range []struct {
		when   string
		status council.Status
		want   string // classes of what is drawn, with where it begins and ends
	}{
		{"2024-05-12", council.Held, "circle tl-full"},
		{"2024-05-12/2024-05-13", council.Held, "circle tl-full"},
		{"2024-05-12", council.Planned, "circle tl-hollow"},
		{"2024-05-12", council.Cancelled, "circle tl-hollow, path tl-strike"},
		{"2024-05-12/2024-08-01", council.Held, fmt.Sprintf("rect tl-full %.1f %.1f", at("2024-05-12"), at("2024-08-02"))},
		{"2024", council.Held, fmt.Sprintf("rect tl-band %.1f %.1f", at("2024-01-01")+0.5, at("2025-01-01")-0.5)},
		{"2024-05", council.Held, fmt.Sprintf("rect tl-band %.1f %.1f", at("2024-05-01")+0.5, at("2024-06-01")-0.5)},
		{"2024", council.Planned, fmt.Sprintf("rect tl-plan %.1f %.1f", at("2024-01-01")+0.5, at("2025-01-01")-0.5)},
		{"2024", council.Cancelled, fmt.Sprintf("rect tl-plan %.1f %.1f, path tl-strike", at("2024-01-01")+0.5, at("2025-01-01")-0.5)},
		{"2023/2024-06", council.Held, fmt.Sprintf("rect tl-band %.1f %.1f, rect tl-full %.1f %.1f", at("2023-01-01")+0.5, at("2024-07-01")-0.5, at("2024-01-01"), at("2024-06-01"))},
		{"2022/2024-06", council.Held, fmt.Sprintf("rect tl-band %.1f %.1f, rect tl-full %.1f %.1f", at("2023-01-01")+0.5, at("2024-07-01")-0.5, at("2023-01-01"), at("2024-06-01"))},
		{"2024/..", council.Held, fmt.Sprintf("g , rect tl-full %.1f %.1f, rect tl-band %.1f %.1f", at("2025-01-01"), at("2025-07-01"), at("2024-01-01"), at("2025-01-01"))},
		{"2024/..", council.Planned, fmt.Sprintf("rect tl-plan %.1f %.1f", at("2024-01-01"), at("2025-01-01"))},
		{"2020/..", council.Held, fmt.Sprintf("g , rect tl-full %.1f %.1f", at("2023-01-01"), at("2025-07-01"))},
	} {
		p := &partnership.Partnership{Launched: on("2023-02-03"), AsOf: on("2025-06-30")}
		p.Dialogues = []council.Dialogue{{Name: record.Text{"en": "Talks"}, Meetings: []council.Meeting{{When: span(test.when), Status: test.status}}}}
		svg := picture(t, written(t, report.SVG, p))
		var got []string
		for _, e := range svg.all("g") {
			if !strings.HasPrefix(e.title(), "Talks, ") {
				continue
			}
			for _, part := range e.all("") {
				said := part.name + " " + part.attributes["class"]
				switch part.name {
				case "title":
					continue
				case "rect":
					x := part.number(t, "x")
					said += fmt.Sprintf(" %.1f %.1f", x, x+part.number(t, "width"))
				case "circle":
					if middle := (at("2024-05-12") + at("2024-05-13")) / 2; part.number(t, "cx") < middle-0.1 || part.number(t, "cx") > middle+0.6 {
						t.Errorf("%s stands at %s, want %.1f", test.when, part.attributes["cx"], middle)
					}
				}
				got = append(got, said)
			}
		}
		if diff := gocmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", test.when, test.status, diff)
		}
	}
}

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
