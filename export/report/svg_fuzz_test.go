package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// hostileWords are where fuzzing begins.
var hostileWords = []string{
	"", "a", "<b>", "&amp;", "]]>", `"`, "'", "\\", "\n", "\t", "a\r", "\x00", "\xff", "\ufffe", "\uffff", "\ufeffa", "日本\u2028", "e\u0301", "👩\u200d👧🇪🇺🇯🇵",
	"שלום \u202eabc\u202c", strings.Repeat("long あ ", 40), strings.Repeat("\u0301", 99), "# a #", "- a", "1. a", "12) a", "> a", "a | b", "`a`", "[a](b)", "![a](b)", "<https://a.b>",
	"https://a.b/?c=1&d=2", "www.a.b", "a@b.c", "~~a~~", "*a* _b_", "$a$", "    a", "\\|", "|", "a: b", "#35;", "section a", "2024-05-12, 2d", "%%{init}%%", "```\na", "end",
	"ﬂ°°35¶ß", "</details>", "---", "===", "&#124;", "[1]: x", "[1]",
}

// named returns a partnership all of whose words are the same.
func named(words string) *partnership.Partnership {
	text := record.Text{"en": words}
	cites := []record.Citation{{Source: "s", At: words}, {Source: record.ID(words)}}
	steps := []partnership.Step{{Kind: partnership.StepSigned, On: on("2025"), Place: text}, {Kind: record.Kind(words), On: on("2024-05-06")}}
	return &partnership.Partnership{
		ID: "p", Name: text, AsOf: on("2025-12-31"), Launched: on("2022-05"), Parties: []record.Party{{Code: "XA", Name: text}},
		Areas: []areas.Area{{Code: "a", Name: text}},
		Council: council.Council{ID: "c", Name: text, Meetings: []council.Meeting{{
			ID: "m", Number: 1, Status: council.Held, When: span("2024-05-12"), Place: text, Unread: []record.Text{text},
			Attendance: []council.Attendance{{Name: text, Office: text, Party: "XA", Role: council.CoChair}}, Sources: cites,
		}}},
		Dialogues:   []council.Dialogue{{ID: "d", Name: text, Meetings: []council.Meeting{{ID: "n", Status: council.Cancelled, When: span("2024"), Place: text}}}},
		Instruments: []partnership.Instrument{{ID: "i", Title: text, Kind: record.Kind(words), Steps: steps, Sources: cites}, {ID: "i2", Title: text}},
		Projects:    []partnership.Project{{ID: "j", Name: text, Period: span("2023/.."), Steps: steps}},
		Commitments: []partnership.Commitment{{
			ID: "o", Title: text, Areas: []areas.Code{"a"}, Made: on("2024-05-12"), MadeAt: "m", Due: span("2025-06"), Condition: text, Sources: cites,
			Milestones: []partnership.Milestone{{ID: "q", Title: text, Due: span("2025-03-04")}},
		}},
		Discrepancies: []partnership.Discrepancy{
			{ID: "x", About: "XA", Claims: []partnership.Claim{{Value: words, Party: "XA", Sources: cites}}, Why: text},
			{ID: "y", About: "o", Field: record.Pointer(words), Claims: []partnership.Claim{{Value: words}}, Settled: words, Why: text},
		},
		Sources: []record.Source{{ID: "s", Title: text, Authors: []string{words}, Publisher: words, URL: "https://example.org/(a);b&c;", Licence: words}},
		Dataset: partnership.Dataset{Title: text, Version: words, Creators: []string{words}, Licence: words, LicenceURL: "https://example.org/l"},
	}
}

// refused checks that words are refused if record.CheckWords refuses them, and
// only then, and reports whether they were.
func refused(t *testing.T, words string, err error) bool {
	t.Helper()
	bad := record.CheckWords(words) != nil
	for problem := range record.In(err) {
		if problem.Rule != record.RuleTextForm || problem.Value != words {
			t.Fatalf("%q: %v", words, problem)
		}
	}
	if (err != nil) != bad {
		t.Fatalf("%q: error %v", words, err)
	}
	return bad
}

// FuzzSVG checks that words, whatever they are, come out of a picture as they
// went in, but for characters that XML has no place for.
func FuzzSVG(f *testing.F) {
	for _, words := range hostileWords {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		var b bytes.Buffer
		if refused(t, words, report.SVG(&b, named(words), report.Options{})) {
			return
		}
		svg := picture(t, b.String())
		said := strings.Map(func(r rune) rune {
			if r == '\ufffe' || r == '\uffff' {
				return '\ufffd'
			}
			return r
		}, words)
		for _, want := range []string{said + ": timeline", ", signed, 2025, " + said, said + ", due 2025-06"} {
			if said == "" {
				break
			}
			if all := titles(svg); !strings.Contains(all, want) {
				t.Errorf("no %.80q in %.400q", want, all)
			}
		}
	})
}
