package digitalpartnership_test

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A form is how the schema says what a leaf form of docs/model.md looks like,
// and what the code has to say to a text.
type form struct {
	pattern string
	not     string // a pattern that must not match
	longest int
	check   func(text string) error
}

// forms has the leaf forms that are strings. Each accepts the empty string.
var forms = map[string]form{
	"date":           {whole(date), lineFeed, 0, func(s string) error { return new(timeline.Date).UnmarshalText([]byte(s)) }},
	"span":           {whole(date + `(/(` + date + `|[.][.]))?`), lineFeed, 0, func(s string) error { return new(timeline.Span).UnmarshalText([]byte(s)) }},
	"id":             {whole(kebab), lineFeed, 64, func(s string) error { return record.ID(s).Check() }},
	"kind":           {whole(kebab), lineFeed, 64, func(s string) error { return record.Kind(s).Check() }},
	"code":           {whole(kebab), lineFeed, 64, func(s string) error { return areas.Code(s).Check() }},
	"dimension code": {whole(kebab), lineFeed, 64, func(s string) error { return areas.DimensionCode(s).Check() }},
	"party code":     {whole(party), lineFeed, 0, func(s string) error { return record.PartyCode(s).Check() }},
	"subject":        {whole(kebab + `|` + party), lineFeed, 64, func(s string) error { return partnership.Subject(s).Check() }},
	"currency":       {whole(`[A-Z]{3}`), lineFeed, 0, func(s string) error { return partnership.Currency(s).Check() }},
	"language":       {whole(`[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?`), lineFeed, 0, func(s string) error { return record.Language(s).Check() }},
	"url":            {whole(`[Hh][Tt][Tt][Pp][Ss]?://` + host + `(:[0-9]*)?` + rest), lineFeed, 0, func(s string) error { return record.URL(s).Check() }},
	"pointer":        {`^(/([^/~` + controls + `]|~[01])*)*$`, "", 0, func(s string) error { return record.Pointer(s).Check() }},
	"string":         {`^[^` + controls + `]*$`, `^[` + invisible() + `]+$`, 0, record.CheckWords},
}

const (
	lineFeed = `\n`
	controls = `\x00-\x08\x0b-\x1f\x7f-\x9f` + "\ufeff"

	year  = `([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)`
	month = `(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31`
	leap  = `([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29`
	date  = `(` + year + `(-(` + month + `))?|` + leap + `)`

	kebab = `[a-z0-9]+(-[a-z0-9]+)*`
	party = `[A-Z][A-Z0-9]{1,11}`

	host = `(([!$&-.0-9;=A-Z\]_a-z~]|%25|%[89A-Fa-f][0-9A-Fa-f])+|\[[0-9A-Fa-f:.]+(%25([!$&-.0-9:;=A-Z\]_a-z~]|%[0-9A-Fa-f]{2})+)?\])`
	rest = `(/([!$&-;=@-Z\[\]_a-z~]|%[0-9A-Fa-f]{2})*)?([?][!$-;=?-Z\[\]_a-z~]*)?(#([!#$&-;=?-Z\[\]_a-z~]|%[0-9A-Fa-f]{2})*)?`
)

func whole(pattern string) string { return `^(|` + pattern + `)$` }

// invisible returns, as the inside of a class, the characters that text must not
// be made of alone.
func invisible() string {
	var class strings.Builder
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if first := r; hidden(r) {
			for hidden(r + 1) {
				r++
			}
			class.WriteString(string(first))
			if r > first {
				class.WriteString("-" + string(r))
			}
		}
	}
	return class.String()
}

// hidden reports whether nobody sees r.
func hidden(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// formPatterns are the patterns of forms, compiled.
var formPatterns = sync.OnceValue(func() map[string][2]*regexp.Regexp {
	all := make(map[string][2]*regexp.Regexp)
	for word, form := range forms {
		all[word] = [2]*regexp.Regexp{regexp.MustCompile(form.pattern), regexp.MustCompile(form.not)}
	}
	return all
})

// says reports whether the schema accepts a text as one of the form.
func (f form) says(word, text string) bool {
	patterns := formPatterns()[word]
	return patterns[0].MatchString(text) && (f.not == "" || !patterns[1].MatchString(text)) &&
		(f.longest == 0 || utf8.RuneCountInString(text) <= f.longest)
}

// agree holds the schema to accept the text in the forms in which the code
// does, and in no other but for what no pattern can tell.
func agree(t *testing.T, text string) {
	t.Helper()
	for word, form := range forms {
		err := form.check(text)
		got, want := form.says(word, text), err == nil || text == ""
		switch {
		case got == want:
		case got && word == "span" && strings.Contains(err.Error(), "equal ends"):
		case got && word == "url" && strings.Contains(text, "://["):
		default:
			t.Errorf("%q as a %s: the schema accepts it %v, the code says %v", text, word, got, err)
		}
	}
}

func TestForms(t *testing.T) {
	rows := make(map[string]bool)
	for _, row := range tablesOf(t, "docs/model.md")["leaf forms"] {
		form, ok := forms[row[0]]
		rows[row[0]] = true
		for example := range strings.SplitSeq(row[2], ", ") {
			if ok && (form.check(example) != nil || !form.says(row[0], example)) {
				t.Errorf("%q is no %s", example, row[0])
			}
		}
	}
	for word := range forms {
		if !rows[word] {
			t.Errorf("docs/model.md has no form %s", word)
		}
	}
	for _, text := range formTexts {
		agree(t, text)
	}
	// Every day of the calendar, and what is none.
	for _, year := range []string{"0000", "0001", "0004", "0100", "0400", "1900", "2000", "2023", "2024", "9999", "2400", "2200"} {
		agree(t, year)
		for month := range 14 {
			agree(t, fmt.Sprintf("%s-%02d", year, month))
			for day := range 33 {
				agree(t, fmt.Sprintf("%s-%02d-%02d", year, month, day))
			}
		}
	}
	// Every character of one byte, and those at the ends of a range.
	for r := range rune(unicode.MaxRune + 1) {
		if r < 0x100 || hidden(r) != hidden(r-1) || hidden(r) != hidden(r+1) {
			agree(t, string(r))
			agree(t, "https://a/"+string(r))
		}
	}
}

func FuzzForms(f *testing.F) {
	for _, text := range formTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			agree(t, text)
		}
	})
}

// formTexts are texts that the forms differ about.
var formTexts = []string{
	"", " ", "a", "A", "JP", "JPY", "en", "zh-Hant-TW", "nl-BE", "es-419", "third-council", "third--council", "epa\n", "EU\n", "2024\n", "EUR\n", "ja\n",
	strings.Repeat("a", 64), strings.Repeat("a", 65), "A12345678901", "A123456789012",
	"2024/2025", "2024/2024", "2024-05/..", "../2024", "2024/", "/2024", "2024-05-12/2024-05-13", "2024/2025/2026", "２０２４", "2024-5", "2024-05-1",
	"/", "/a/0", "/~0~1", "/~", "/~2", "a/b", "/a\n", "/a\x00", "/ ", "~0", "\n", "a\n", "a\r", "a\tb", "\u0085", "\u200b", "\U000e0041", "𠮷", "é\u0301",
	"http://a", "HTTPS://EXAMPLE.org", "https://", "https:///a", "http:a", "ftp://a", "https://a@b", "https://@b", "https://a/b@c", "https://a?b@c", "https://a#b@c",
	"https://a:80", "https://a:", "https://:80", "https://a:b", "https://a:1:2", "https://a%20b", "https://a%e3b", "https://a%25b", "https://a%zz", "https://a/%zz",
	"https://a/%2f", "https://a/?%zz", "https://a/#%zz", "https://a/#%2f", "https://a/b c", "https://a/日", "https://a#b#c", "https://a?b?c", "https://a]b", "https://a[b",
	"https://[::1]/", "https://[::1]:80/?a", "https://[fe80::1%25en0]/", "https://[zz]", "https://[::1", "https://[::1]a", "https://a/[b]", "https://a\n", "https://a\"b",
}
