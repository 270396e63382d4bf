package report_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

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
		if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", test.when, test.status, diff)
		}
	}
}
