package record_test

import (
	"regexp"
	"testing"

	"github.com/eujapan/digitalpartnership/record"
)

var languages = []spelling{
	{"English", "two letters", "en", true},
	{"Japanese", "the language, not the country", "ja", true},
	{"Ainu", "three letters", "ain", true},
	{"script", "Traditional Chinese", "zh-Hant", true},
	{"region", "Dutch as in Belgium", "nl-BE", true},
	{"area of the world", "Spanish as in Latin America", "es-419", true},
	{"script and region", "in this order", "zh-Hant-TW", true},
	{"ends of the alphabet", "the first and last of each range", "az-Azaz-AZ", true},
	{"ends of the digits", "the first and last of the range", "az-090", true},
	{"empty", "no language", "", false},
	{"one letter", "i is not a language", "i", false},
	{"four letters", "reserved", "engl", false},
	{"country", "JP is a country", "JP", false},
	{"digit", "not a letter", "e1", false},
	{"underscore", "a locale's name", "ja_JP", false},
	{"lower region", "not its usual spelling", "nl-be", false},
	{"mixed region", "not its usual spelling", "nl-Be", false},
	{"lower script", "not its usual spelling", "zh-hant", false},
	{"upper script", "not its usual spelling", "zh-HANT", false},
	{"script in digits", "a script has four letters", "zh-Han1", false},
	{"region of one letter", "too short", "nl-B", false},
	{"region of three letters", "an extended language, or a mistake", "nl-BEL", false},
	{"two digits", "too short for an area of the world", "es-41", false},
	{"region before script", "the wrong way round", "zh-TW-Hant", false},
	{"two regions", "one too many", "nl-BE-NL", false},
	{"two scripts", "one too many", "zh-Hant-Hans", false},
	{"variant", "not accepted", "de-1996", false},
	{"extension", "not accepted", "ja-u-ca-japanese", false},
	{"private use", "not accepted", "en-x-plain", false},
	{"last hyphen", "an empty part", "en-", false},
	{"hyphen after region", "an empty part", "nl-BE-", false},
	{"first hyphen", "an empty part first", "-en", false},
	{"line feed", "a line's end is not the text's", "en\n", false},
	{"Japanese letters", "three bytes, and not three letters", "日", false},
}

func TestLanguageCheck(t *testing.T) {
	checkSpellings[record.Language](t, record.RuleLanguageForm, languages)
}

var languageForm = regexp.MustCompile(`\A[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\z`)

func FuzzLanguage(f *testing.F) {
	for _, test := range languages {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := verdict(t, record.RuleLanguageForm, text, record.Language(text).Check())
		if want := languageForm.MatchString(text); got != want {
			t.Errorf("%q: accepted %v, want %v", text, got, want)
		}
	})
}
