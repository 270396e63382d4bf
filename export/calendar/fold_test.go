package calendar_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/record"
)

// TestFold checks where a line that is too long is broken: the name of the
// partnership is, after the 5 octets of "NAME:".
func TestFold(t *testing.T) {
	a := func(n int) string { return strings.Repeat("a", n) }
	for _, test := range []struct{ name, desc, words, first, second string }{
		{"fits", "75 octets are a line", a(70), a(70), ""},
		{"too long", "by one", a(71), a(70), "a"},
		{"two octets", "do not part", a(69) + "é", a(69), "é"},
		{"three octets", "do not part", a(68) + "日", a(68), "日"},
		{"four octets", "do not part", a(67) + "😀", a(67), "😀"},
		{"fits, wide", "octets count, not letters", a(67) + "日b", a(67) + "日", "b"},
		{"comma", "stays with its backslash", a(69) + ",b", a(69), `\,b`},
		{"line feed", "stays with its backslash", a(69) + "\nb", a(69), `\nb`},
		{"backslash", "stays with its other half", a(69) + `\b`, a(69), `\\b`},
		{"backslashes", "are broken between two pairs", a(66) + `\\\b`, a(66) + `\\\\`, `\\b`},
		{"backslash before", "is a pair of its own", a(66) + `\` + "n,c", a(66) + `\\n`, `\,c`},
		{"blank", "stands at the beginning of a line as well", a(70) + " b", a(70), " b"},
		{"accent", "stays on its letter", a(69) + "e\u0301b", a(69), "e\u0301b"},
		{"voiced kana", "stays one", a(67) + "ｶﾞb", a(67), "ｶﾞb"},
		{"variation", "stays with what it varies", a(66) + "☂\ufe0fb", a(66), "☂\ufe0fb"},
		{"colour", "stays with the hand", a(64) + "👍🏽b", a(64), "👍🏽b"},
		{"family", "stays together", a(60) + "👩\u200d👧b", a(60), "👩\u200d👧b"},
		{"flag", "stays one", a(64) + "🇪🇺b", a(64), "🇪🇺b"},
		{"marks without end", "are broken where a letter ends", a(60) + "e" + strings.Repeat("\u0301", 80), a(60),
			"e" + strings.Repeat("\u0301", 36)},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := small()
			p.Name = record.Text{"en": test.words}
			text := ics(t, p, calendar.Options{})
			unfold(t, text)
			_, after, _ := strings.Cut(string(text), "\r\nNAME:")
			first, after, _ := strings.Cut(after, "\r\n")
			second, _, _ := strings.Cut(after, "\r\n")
			second, folded := strings.CutPrefix(second, " ")
			if !folded {
				second = ""
			}
			if diff := cmp.Diff([]string{test.first, test.second}, []string{first, second}); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// TestEscape checks what words look like.
func TestEscape(t *testing.T) {
	for _, test := range []struct{ name, words, want string }{
		{"plain", "a", "a"},
		{"comma", "a, b", `a\, b`},
		{"semicolon", "a;b", `a\;b`},
		{"colon and quotes", `a: "b"`, `a: "b"`},
		{"backslash", `a\b`, `a\\b`},
		{"what looks escaped", `a\nb`, `a\\nb`},
		{"line feed", "a\nb", `a\nb`},
		{"line", "BEGIN:VEVENT\nEND:VEVENT", `BEGIN:VEVENT\nEND:VEVENT`},
		{"tab", "a\tb", "a\tb"},
		{"other line ends", "a\u2028b", "a\u2028b"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := small()
			p.Name = record.Text{"en": test.words}
			c, _ := read(t, ics(t, p, calendar.Options{}))
			if diff := cmp.Diff([]string{test.want, test.want}, []string{c.properties["NAME"], c.properties["X-WR-CALNAME"]}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if got := c.text(t, "NAME"); got != test.words {
				t.Errorf("read as %q", got)
			}
		})
	}
}
