package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestUnit(t *testing.T) {
	for u, want := range map[unit]string{0: "0", 5: "0.5", 10: "1", 123: "12.3", -5: "-0.5", -10: "-1", -123: "-12.3", 1 << 40: "109951162777.6"} {
		if got := u.String(); got != want {
			t.Errorf("%d tenths are %s, want %s", u, got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		words      string
		room       unit
		want       string
	}{
		{"fits", "no more than there is room for", "Buoys", 100 * px, "Buoys"},
		{"cut", "in the middle of a word", "Buoys and lighthouses", 92 * px, "Buoys and l…"},
		{"blank", "none in front of the ellipsis", "Buoys and lighthouses", 56 * px, "Buoys…"},
		{"comma", "nor a comma", "Buoys, lighthouses", 55 * px, "Buoys…"},
		{"Japanese", "twice as wide", "浮標と灯台", 40 * px, "浮標…"},
		{"mark", "stays with its letter", "e\u0301e\u0301e\u0301", 22 * px, "e\u0301…"},
		{"family", "one picture of several", "👩\u200d👧\u200d👦👩\u200d👧\u200d👦", 50 * px, "👩\u200d👧\u200d👦…"},
		{"none", "no room at all", "Buoys", 5 * px, ""},
		{"less", "less than none", "Buoys", -5 * px, ""},
		{"empty", "nothing to cut", "", 5 * px, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := shorten(test.words, normal, test.room)
			if got != test.want || width(got, normal) > max(test.room, 0) {
				t.Errorf("%s: %q of width %v, want %q within %v", test.desc, got, width(got, normal), test.want, test.room)
			}
		})
	}
}

// TestYearSteps checks that the numbers of the years have room.
func TestYearSteps(t *testing.T) {
	for last, want := range map[string]int{"2022": 1, "2039": 1, "2040": 2, "2060": 5, "2100": 5, "2200": 10, "9999": 500} {
		s := newScale(timeline.MustParseDate("2022"), timeline.MustParseDate(last), nil, 0, 906*px)
		if got := s.step(); got != want {
			t.Errorf("to %s: every %d years, want %d", last, got, want)
		}
	}
}

// TestInlinePicture checks the picture in a page: no file of its own, ids of the
// page's choice, and no colours for a dark ground, which the page sets.
func TestInlinePicture(t *testing.T) {
	p := &partnership.Partnership{Name: record.Text{"en": "P"}, Launched: timeline.MustParseDate("2022-05")}
	p.Projects = []partnership.Project{{Name: record.Text{"en": "J"}, Period: timeline.MustParseSpan("2023/..")}}
	svg := string(timelineSVG(p, Options{}, "here-"))
	if !strings.HasPrefix(svg, "<svg ") || strings.Contains(svg, "prefers-color-scheme") || strings.Contains(svg, "tl-paper\"") {
		t.Errorf("%.400s", svg)
	}
	for _, id := range []string{`id="here-tl-title"`, `id="here-tl-desc"`, `id="here-tl-fading"`, `aria-labelledby="here-tl-title here-tl-desc"`, `url(#here-tl-fading)`, `url(#here-tl-fade)`} {
		if !strings.Contains(svg, id) {
			t.Errorf("no %s in %s", id, svg)
		}
	}
	if n, prefixed := strings.Count(svg, ` id="`), strings.Count(svg, ` id="here-`); n != prefixed {
		t.Errorf("%d ids, and %d of the page", n, prefixed)
	}
}

// TestColours checks that every colour of a picture is one a page can set, with
// itself as what it is otherwise.
func TestColours(t *testing.T) {
	style := svgStyle(true)
	for _, c := range svgColours {
		if c.property != "--tl-paper" && !strings.Contains(style, ":"+c.light+";") {
			t.Errorf("%s is not used as it is", c.property)
		}
		if !strings.Contains(style, "var("+c.property+","+c.light+")") || !strings.Contains(style, c.property+":"+c.dark) {
			t.Errorf("%s is not used as a property, or has no dark form", c.property)
		}
	}
	for word := range strings.FieldsFuncSeq(style, func(r rune) bool { return strings.ContainsRune(";{}\n", r) }) {
		member, value, ok := strings.Cut(word, ":")
		if ok && (member == "fill" || member == "stroke") && value != "none" && !strings.HasPrefix(value, "#") && !strings.HasPrefix(value, "var(") {
			t.Errorf("%s is no colour: %s", value, word)
		}
	}
	if diff := cmp.Diff(strings.Split(svgStyle(false), "\n"), strings.Split(style[:strings.Index(style, "@media")], "\n")); diff != "" {
		t.Errorf("a picture in a page has another style (-want +got):\n%s", diff)
	}
}
