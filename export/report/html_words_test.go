package report_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

// TestHTMLNothingLost checks that all words of a record, and its addresses, are
// on the page, as they are, and the ids of its records as those of elements.
func TestHTMLNothingLost(t *testing.T) {
	for name, p := range map[string]*partnership.Partnership{"sample": sample(t, "partnership"), "hostile": sample(t, "hostile"), "real": eujapan.Partnership()} {
		for _, l := range []record.Language{"en", "ja"} {
			html := realPage(t, l)
			if name != "real" {
				html = page(t, written(t, report.HTML, p, l))
			}
			words := html.text()
			ids, addresses := make(map[string]bool), make(map[string]bool)
			for _, n := range html.every() {
				ids[n.attr["id"]] = true
				addresses[n.attr["href"]] = true
			}
			for n := range shape.Nodes(p) {
				if strings.HasPrefix(string(n.Pointer()), "/$schema") || n.Up == nil {
					continue
				}
				switch v := n.Value.Interface().(type) {
				case record.Text:
					if said := v.In(append([]record.Language{l}, p.Languages...)...); !strings.Contains(words, said) {
						t.Errorf("%s in %s: %s is lost: %q", name, l, n.Pointer(), said)
					}
				case record.URL:
					if !addresses[strings.NewReplacer("(", "%28", ")", "%29", "'", "%27").Replace(string(v))] {
						t.Errorf("%s: %s leads nowhere: %q", name, n.Pointer(), v)
					}
				case record.ID:
					if n.Name() == "id" && !ids[string(v)] {
						t.Errorf("%s: no element is %s, %s", name, n.Pointer(), v)
					}
				case string:
					if !strings.Contains(words, v) && !(n.Name() == "licence" && addresses[v]) {
						t.Errorf("%s in %s: %s is lost: %q", name, l, n.Pointer(), v)
					}
				default:
					if n.Name() == "code" && n.Value.Kind() == reflect.String && !ids[n.Value.String()] {
						t.Errorf("%s: no element is %s, %s", name, n.Pointer(), v)
					}
				}
			}
		}
	}
}

// TestHTMLLanguages checks that words of the record are in an element of their
// language.
func TestHTMLLanguages(t *testing.T) {
	p := eujapan.Partnership()
	for _, l := range []record.Language{"en", "ja"} {
		html := realPage(t, l)
		in := make(map[string]string) // the language of words that are the record's alone
		for n := range shape.Nodes(p) {
			if text, ok := n.Value.Interface().(record.Text); ok {
				for _, language := range []record.Language{l, "en", "ja"} {
					if text[language] != "" {
						in[text[language]] = string(language)
						break
					}
				}
			}
		}
		seen := 0
		for _, n := range html.every() {
			if n.tag != "" || n.within("svg") || n.within("head") {
				continue
			}
			if want, ok := in[n.data]; ok {
				seen++
				if got := n.lang(); got != want {
					t.Errorf("in %s: %q is said to be in %s, want %s", l, n.data, got, want)
				}
			}
		}
		if seen < 500 {
			t.Errorf("in %s: only %d of the record's words", l, seen)
		}
	}
}

// TestHTMLDates checks how dates are told: as coarse as they are, and unknown
// ones as unknown.
func TestHTMLDates(t *testing.T) {
	for _, test := range []struct {
		period, en, ja string
		datetimes      []string
	}{
		{"2024-05-12", "12 May 2024", "2024年5月12日", []string{"2024-05-12"}},
		{"2024-05", "May 2024", "2024年5月", []string{"2024-05"}},
		{"0999", "999", "999年", []string{"0999"}},
		{"2024-05-12/2025", "12 May 2024 – 2025", "2024年5月12日 – 2025年", []string{"2024-05-12", "2025"}},
		{"2024-05/..", "from May 2024, end open or not known", "2024年5月から、終期は未定または不明", []string{"2024-05"}},
		{"", "date not known", "日付不明", nil},
	} {
		p := &partnership.Partnership{Projects: []partnership.Project{{ID: "j", Period: span(test.period)}}}
		for l, want := range map[record.Language]string{"en": test.en, "ja": test.ja} {
			dd := page(t, written(t, report.HTML, p, l)).by("j").all("dd")[0]
			if got := dd.words(); got != want {
				t.Errorf("%q in %s is %q, want %q", test.period, l, got, want)
			}
			var datetimes []string
			for _, at := range dd.all("time") {
				datetimes = append(datetimes, at.attr["datetime"])
			}
			if diff := cmp.Diff(test.datetimes, datetimes); diff != "" {
				t.Errorf("%q in %s (-want +got):\n%s", test.period, l, diff)
			}
		}
	}
}

// TestHTMLNext checks what is said of the last meeting and the next.
func TestHTMLNext(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		meetings   []council.Meeting
		last, next string
	}{
		{"none", "no meeting is known", nil, "not known", "not known"},
		{"over", "the time of a plan is over", []council.Meeting{{ID: "a", Status: council.Planned, When: span("2023")}}, "not known", "2023 That time is over, and nothing is recorded of it."},
		{"perhaps", "or may be", []council.Meeting{{ID: "a", Status: council.Planned, When: span("2024")}}, "not known", "2024 That time may be over; nothing is recorded of it yet."},
		{"to come", "the next of several", []council.Meeting{
			{ID: "a", Status: council.Planned}, {ID: "b", Status: council.Planned, When: span("2026-01")}, {Status: council.Planned, When: span("2025")}, {ID: "d", Status: council.Planned, When: span("2027")},
		}, "not known", "2025"},
		{"held", "the last of several", []council.Meeting{
			{ID: "a", Status: council.Held}, {ID: "b", Status: council.Held, When: span("2024-01")}, {ID: "c", Status: council.Held, When: span("2023"), Place: record.Text{"en": "X"}}, {ID: "e", Status: council.Held}, {ID: "d", Status: council.Cancelled, When: span("2024-03")},
		}, "January 2024", "not known"},
		{"unknown", "on a date nobody knows", []council.Meeting{{ID: "a", Status: council.Held, Place: record.Text{"en": "X"}}, {ID: "b", Status: council.Held, Place: record.Text{"en": "Y"}}}, "date not known, Y", "not known"},
	} {
		p := &partnership.Partnership{AsOf: on("2024-06-30"), Council: council.Council{ID: "council", Meetings: test.meetings}}
		facts := page(t, written(t, report.HTML, p)).of("facts")[0].all("dd")
		if last, next := facts[2].words(), facts[3].words(); last != test.last || next != test.next {
			t.Errorf("%s, %s: last %q, next %q, want %q and %q", test.name, test.desc, last, next, test.last, test.next)
		}
	}
}

// TestHTMLCommitment checks what is said of a commitment that has everything,
// and that one that has nothing says so.
func TestHTMLCommitment(t *testing.T) {
	html := page(t, written(t, report.HTML, sample(t, "partnership"), "en"))
	var got []string
	for _, n := range html.by("lay-buoys").all("dt", "dd") {
		got = append(got, n.words())
	}
	want := []string{
		"Binds", "all parties, jointly", "To be done by", "Coast Guard; Lighthouse Board", "Due", "June 2024 – 2024 waits for its condition", "If", "if funded",
		"Step on the way", "First buoy, due December 2022 [1] table 1",
		"Declared since", "November 2022: announced [1] 28 February 2023: in progress, Buoys – @sea [1] table 2",
		"Assessed", "2024: Tide Watch → Beeland, limited, score -1, no funding – -1 is harsh [1] table 3 date not known: Reef Watch, score 0 [1]",
		"Earlier", "expands: Study tides – + the buoys [1] page 4", "Taken up by", "Buoys (fulfils)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	p := &partnership.Partnership{Parties: []record.Party{{Code: "XA"}}, Commitments: []partnership.Commitment{{ID: "bare"}}}
	bare := page(t, written(t, report.HTML, p)).by("bare").words()
	if want := "not said nothing declared since bare Made date not known Binds not known bare"; bare != want {
		t.Errorf("%q, want %q", bare, want)
	}
}

// TestHTMLAsks checks by whom asks are: said once where it is the same for all.
func TestHTMLAsks(t *testing.T) {
	for name, test := range map[string]struct {
		by   []string
		want int
	}{"alike": {[]string{"X", "X"}, 1}, "apart": {[]string{"X", "Y"}, 1}, "one": {[]string{"X"}, 1}} {
		p := &partnership.Partnership{Languages: []record.Language{"en"}}
		for i, by := range test.by {
			p.Recommendations = append(p.Recommendations, partnership.Recommendation{ID: record.ID("r" + string(rune('0'+i))), Title: record.Text{"en": "T"}, By: []record.Text{{"en": "By " + by}}, To: []record.PartyCode{"XQ"}})
		}
		text := page(t, written(t, report.HTML, p)).by("Asks").words()
		for _, by := range slices.Compact(test.by) {
			if got := strings.Count(text, "By "+by+" to XQ, date not known"); got != test.want {
				t.Errorf("%s: by %s %d times, want %d: %s", name, by, got, test.want, text)
			}
		}
	}
}
