package record_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
)

// A spelling is a text, and whether it is well formed.
type spelling struct {
	name, desc string
	text       string
	ok         bool
}

// checkSpellings checks that the T of each text is accepted or refused as the
// spelling says.
func checkSpellings[T interface {
	~string
	Check() error
}](t *testing.T, rule record.Rule, spellings []spelling) {
	t.Helper()
	for _, test := range spellings {
		t.Run(test.name, func(t *testing.T) {
			err := T(test.text).Check()
			if verdict(t, rule, test.text, err) != test.ok {
				t.Errorf("%q, %s: Check gives %v", test.text, test.desc, err)
			}
		})
	}
}

// verdict reports whether err, what the check of text said, accepts it. It
// checks that a refusal is a problem of that rule which shows the text, says
// what was wanted, and does not pretend to know where it stands.
func verdict(t *testing.T, rule record.Rule, text string, err error) bool {
	t.Helper()
	if err == nil {
		return true
	}
	problem, ok := err.(*record.Problem)
	if !ok {
		t.Fatalf("%q is refused with a %T, want a *record.Problem", text, err)
	}
	got := *problem
	if got.Detail == "" {
		t.Errorf("%q is refused without a word of what was expected", text)
	}
	got.Detail, got.Err = "", nil // prose, and another package's
	if diff := cmp.Diff(record.Problem{Rule: rule, Value: text}, got); diff != "" {
		t.Errorf("the refusal of %q (-want +got):\n%s", text, diff)
	}
	return false
}

// TestWording is the one place that holds the checks to their words.
func TestWording(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		err        error
		want       string
	}{
		{"no id", "nothing names nothing", record.ID("").Check(), `must not be empty: "" [id-form]`},
		{"long id", "one byte too long", record.ID("q-neko-" + strings.Repeat("0", 58)).Check(),
			`must be at most 64 bytes long: "q-neko-000000000000000000000000000000000…" [id-form]`},
		{"id in words", "capital letters and a blank", record.ID("Third Council").Check(),
			`must be groups of a to z and 0 to 9 joined by single hyphens: "Third Council" [id-form]`},
		{"cut id", "the last group is missing", record.ID("council-").Check(),
			`must not end in a hyphen: "council-" [id-form]`},
		{"kind", "a kind is a code", record.Kind("Legal Text").Check(),
			`must be groups of a to z and 0 to 9 joined by single hyphens: "Legal Text" [code-form]`},
		{"language", "the country's code, not the language's", record.Language("JP").Check(),
			`must be a BCP 47 tag in its usual spelling, such as "en", "ja" or "zh-Hant": "JP" [language-form]`},
		{"party", "lower case", record.PartyCode("jp").Check(),
			`must be 2 to 12 of A to Z and 0 to 9, a letter first: "jp" [code-form]`},
		{"pointer", "dots for slashes", record.Pointer("meetings.0").Check(),
			`must be a JSON Pointer, such as /title: "meetings.0" [code-form]`},
		{"blank", "an ideographic space is blank", record.CheckWords("\u3000"),
			`must not be blank: "\u3000" [text-form]`},
		{"carriage return", "lines end in a line feed", record.CheckWords("日EU\r\n"),
			`must not hold control characters or carriage returns: "日EU\r\n" [text-form]`},
		{"encoding", "Shift JIS", record.CheckWords("\x93\xfa\x96\x7b"),
			`must be UTF-8: "\x93\xfa\x96{" [text-form]`},
		{"address in Japanese", "not percent-encoded", record.URL("https://example.jp/日本").Check(),
			`must be of the characters a URL may hold, the rest percent-encoded: "https://example.jp/日本" [url-form]`},
		{"not an address", "a port is a number", record.URL("https://example.jp:https/").Check(),
			`must be a URL: "https://example.jp:https/" [url-form]`},
		{"mail", "another scheme", record.URL("mailto:office@example.eu").Check(),
			`must begin with https:// or http://: "mailto:office@example.eu" [url-form]`},
		{"no host", "a path alone", record.URL("https:///mofaj").Check(), `must name a host: "https:///mofaj" [url-form]`},
		{"credentials", "a name and a password", record.URL("https://a:b@example.jp/").Check(),
			`must not hold credentials: "https://a:b@example.jp/" [url-form]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.err == nil {
				t.Fatalf("%s: accepted", test.desc)
			}
			if diff := cmp.Diff(": "+test.want, test.err.Error()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}
