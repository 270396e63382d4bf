package record_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/record"
)

var ids = []spelling{
	{"word", "letters alone", "epa", true},
	{"groups", "joined by a hyphen", "third-council", true},
	{"one letter", "the shortest", "a", true},
	{"digits", "digits alone are a group", "2024", true},
	{"digit first", "as in the code of an area", "5g6g", true},
	{"ends of the alphabet", "the first and last of each range", "az-09", true},
	{"longest", "64 bytes", strings.Repeat("a", 64), true},
	{"empty", "nothing names nothing", "", false},
	{"too long", "65 bytes", strings.Repeat("a", 65), false},
	{"capital", "upper case is another spelling", "Epa", false},
	{"blank", "words of prose", "third council", false},
	{"underscore", "the spelling of members", "third_council", false},
	{"first hyphen", "an empty group first", "-epa", false},
	{"last hyphen", "an empty group last", "epa-", false},
	{"two hyphens", "an empty group between", "third--council", false},
	{"hyphen alone", "two empty groups", "-", false},
	{"before a", "the byte before a", "`", false},
	{"after z", "the byte after z", "{", false},
	{"before 0", "the byte before 0", "/", false},
	{"after 9", "the byte after 9", ":", false},
	{"Japanese", "a letter, and not one of a to z", "会合", false},
	{"full width", "what an input method may leave behind", "ｅｐａ", false},
	{"line feed", "a line's end is not the text's", "epa\n", false},
}

func TestIDCheck(t *testing.T) { checkSpellings[record.ID](t, record.RuleIDForm, ids) }

func TestKindCheck(t *testing.T) { checkSpellings[record.Kind](t, record.RuleCodeForm, ids) }

var wordForm = regexp.MustCompile(`\A[a-z0-9]+(-[a-z0-9]+)*\z`)

func FuzzID(f *testing.F) {
	for _, test := range ids {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want := len(text) <= 64 && wordForm.MatchString(text)
		id := verdict(t, record.RuleIDForm, text, record.ID(text).Check())
		kind := verdict(t, record.RuleCodeForm, text, record.Kind(text).Check())
		code := verdict(t, record.RuleCodeForm, text, record.CheckCode(text))
		if id != want || kind != want || code != want {
			t.Errorf("%q: ID accepts %v, Kind %v, CheckCode %v, want %v", text, id, kind, code, want)
		}
	})
}
