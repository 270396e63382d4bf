package report_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
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
	none := &partnership.Partnership{Name: record.Text{`"><script>`: "No dates"}, Languages: []record.Language{`"><script>`}}
	none.Council.Meetings = []council.Meeting{{Status: council.Planned}}
	ages := &partnership.Partnership{AsOf: on("9999-12-31"), Launched: on("2000")}
	ages.Projects = []partnership.Project{{Period: span("0001/9999")}, {Period: span("0001-01-01/..")}, {Period: span("9999-12-31")}, {Period: span("1999")}}
	odd := &partnership.Partnership{Launched: on("1986"), AsOf: on("2024-06-30"), Commitments: []partnership.Commitment{
		{ID: "early", Made: on("1970"), Due: span("2020")}, {ID: "coarse", Made: on("2001")},
		{ID: "closed", Made: on("2000-01-02"), Due: span("2030"), Progress: []partnership.Progress{{On: on("2010-01-01"), Stage: partnership.Withdrawn}}},
	}}
	odd.Council.Meetings = []council.Meeting{{Status: council.Cancelled, When: span("2001-02-03"), Attendance: make([]council.Attendance, 2)}}
	many := &partnership.Partnership{ID: "many", Launched: on("2024-12-31")}
	for i := range 200 {
		many.Commitments = append(many.Commitments, partnership.Commitment{MadeAt: record.ID(fmt.Sprint("at-", i)), Made: on("2024-12-31")})
	}
	return map[string]*partnership.Partnership{
		"sample": sample(t, "partnership"), "hostile": sample(t, "hostile"), "real": eujapan.Partnership(), "crowded": crowded(),
		"zero": {}, "no dates": none, "launch alone": {Launched: on("2022-05")}, "all ages": ages, "many": many, "odd": odd,
		"no launch": {Projects: []partnership.Project{{Period: span("2024-05/..")}, {Period: span("2023")}}, Areas: areas.List{{Code: "a"}}, Commitments: make([]partnership.Commitment, 1)},
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
				for c := range strings.FieldsSeq(e.attributes["class"]) {
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
