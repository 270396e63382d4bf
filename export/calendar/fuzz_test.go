package calendar_test

import (
	"bytes"
	"cmp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// FuzzICS checks that words, whatever they are and wherever they stand, come
// out of a calendar as they went in, in lines of 75 octets that are UTF-8, or
// are refused: those that record.CheckWords refuses, and no others.
func FuzzICS(f *testing.F) {
	for _, words := range []string{
		"", "a", `\`, `\\`, `\n`, "\n", ";", ",", "a,b;c\\d\ne", ":", `"`, "BEGIN:VEVENT\nEND:VCALENDAR", "\r\n", "\r", "\x00", "\t", " ",
		"\xff", "\xed\xa0\x80", "\ufeffa", "日本\u2028", "e\u0301", "👩\u200d👧🇪🇺🇯🇵", strings.Repeat("long あ ", 40), strings.Repeat(`\`, 80),
		strings.Repeat("a", 69) + ",", strings.Repeat("\u0301", 99), "a.b@c",
	} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		text := record.Text{"en": words}
		p := &partnership.Partnership{
			ID: "p", Name: text, AsOf: on("2025-12-31"), Launched: on("2022-05"),
			Council: council.Council{ID: "council", Name: text, Meetings: []council.Meeting{{ID: "m", When: span("2024-05-12"), Venue: text, Place: text}}},
			Instruments: []partnership.Instrument{{ID: "i", Title: text, Steps: []partnership.Step{{
				Kind: record.Kind(words), On: on("2025"), Note: text, Sources: []record.Citation{{Source: record.ID(words), At: words}},
			}}}},
		}
		var b bytes.Buffer
		err := calendar.ICS(&b, p, calendar.Options{})
		if record.CheckWords(words) != nil || err != nil {
			for problem := range record.In(err) {
				if problem.Rule == record.RuleTextForm && problem.Value == words && record.CheckWords(words) != nil {
					return
				}
			}
			t.Fatalf("error %v, want a problem with %q, or none", err, words)
		}
		c, events := read(t, b.Bytes())
		launch, meeting, step := events["p.launch@p"], events["m.meeting@p"], events["i.step."+words+"@p"]
		place, sources, kinds := words, "Sources:\n- ", []string{words}
		if words != "" {
			place, sources = words+", "+words, words+"\nSources:\n- "+words+", "+words
		}
		got := [][]string{
			{c.text(t, "NAME"), c.text(t, "X-WR-CALNAME"), launch.text(t, "SUMMARY")},
			{meeting.text(t, "SUMMARY"), meeting.text(t, "LOCATION")},
			{step.text(t, "SUMMARY"), step.text(t, "DESCRIPTION")},
			step.list(t, "CATEGORIES"),
		}
		name, title := cmp.Or(words, "p"), cmp.Or(words, "i")
		if words != "" {
			first, size := utf8.DecodeRuneInString(strings.ReplaceAll(words, "-", " "))
			title = string(unicode.ToUpper(first)) + strings.ReplaceAll(words, "-", " ")[size:] + ": " + words
		}
		want := [][]string{
			{name, name, "Launch: " + name + " (2022-05, day not known)"},
			{cmp.Or(words, "council"), place},
			{title + " (2025, day not known)", sources},
			kinds,
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}
