package record_test

import (
	"regexp"
	"testing"

	"github.com/eujapan/digitalpartnership/record"
)

var partyCodes = []spelling{
	{"the Union", "EU is no country of ISO 3166", string(record.EU), true},
	{"Japan", "an alpha-2 code", string(record.JP), true},
	{"another state", "codes are open", "KR", true},
	{"digits", "after a letter", "G7", true},
	{"longest", "twelve", "A0123456789Z", true},
	{"too long", "thirteen", "A0123456789ZZ", false},
	{"empty", "nobody", "", false},
	{"one letter", "too short", "E", false},
	{"one digit", "too short, and no letter", "7", false},
	{"digit first", "the first is a letter", "7G", false},
	{"lower case", "not upper case", "eu", false},
	{"lower case within", "not upper case", "Eu", false},
	{"lower case last", "not upper case", "ASEAn", false},
	{"hyphen", "not a letter or a digit", "EU-JP", false},
	{"before A", "the byte before A", "A@", false},
	{"after Z", "the byte after Z", "A[", false},
	{"before 0", "the byte before 0", "A/", false},
	{"after 9", "the byte after 9", "A:", false},
	{"line feed", "a line's end is not the text's", "EU\n", false},
	{"Japanese", "not ASCII", "日本", false},
	{"full width", "what an input method may leave behind", "ＥＵ", false},
}

func TestPartyCodeCheck(t *testing.T) {
	checkSpellings[record.PartyCode](t, record.RuleCodeForm, partyCodes)
}

var partyForm = regexp.MustCompile(`\A[A-Z][A-Z0-9]{1,11}\z`)

func FuzzPartyCode(f *testing.F) {
	for _, test := range partyCodes {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := verdict(t, record.RuleCodeForm, text, record.PartyCode(text).Check())
		if want := partyForm.MatchString(text); got != want {
			t.Errorf("%q: accepted %v, want %v", text, got, want)
		}
	})
}
