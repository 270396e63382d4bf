package record_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
)

func TestTextIn(t *testing.T) {
	launch := record.Text{"en": "Joint Statement", "ja": "共同声明", "fr": "Déclaration commune"}
	for _, test := range []struct {
		name, desc string
		text       record.Text
		languages  []record.Language
		want       string
	}{
		{"first", "the language asked for", launch, []record.Language{"ja", "en"}, "共同声明"},
		{"second", "the first is not there", launch, []record.Language{"de", "fr", "ja"}, "Déclaration commune"},
		{"blank first", "a language without words has none", record.Text{"en": "Japan", "ja": ""}, []record.Language{"ja", "en"}, "Japan"},
		{"other", "none is there: the tag that sorts first", launch, []record.Language{"de", "nl"}, "Joint Statement"},
		{"other with words", "the tag that sorts first has none", record.Text{"en": "", "ja": "日本"}, []record.Language{"de"}, "日本"},
		{"none asked", "the tag that sorts first", record.Text{"ja": "日本", "en": "Japan"}, nil, "Japan"},
		{"only one", "words in an unexpected language", record.Text{"ja": "日本"}, []record.Language{"en"}, "日本"},
		{"exact", "a region is another tag", record.Text{"nl-BE": "Gemeenschappelijke verklaring", "en": "Joint Statement"},
			[]record.Language{"nl"}, "Joint Statement"},
		{"empty", "says nothing", record.Text{}, []record.Language{"en"}, ""},
		{"nil", "says nothing", nil, []record.Language{"en"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.text.In(test.languages...)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

func TestTextCheck(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		text       record.Text
		want       []string // pointer, rule and value
	}{
		{"two languages", "all is well", record.Text{"en": "Japan", "ja": "日本"}, nil},
		{"lines", "line feeds and tabs are words' own", record.Text{"en": "one\n\ttwo\n"}, nil},
		{"nil", "says nothing", nil, nil},
		{"empty", "says nothing", record.Text{}, nil},
		{"no words", "a language that says nothing", record.Text{"en": ""}, []string{`/en text-form ""`}},
		{"blank", "blanks are no words", record.Text{"en": " \t\n"}, []string{`/en text-form " \t\n"`}},
		{"no language", "words without a tag", record.Text{"": "Japan"}, []string{`/ language-form ""`}},
		{"tag", "the country's code", record.Text{"JP": "日本"}, []string{`/JP language-form "JP"`}},
		{"escaped tag", "a slash and a tilde within the tag", record.Text{"en/~": "Japan"}, []string{`/en~1~0 language-form "en/~"`}},
		{"both", "a bad tag and no words", record.Text{"ja_JP": ""},
			[]string{`/ja_JP language-form "ja_JP"`, `/ja_JP text-form ""`}},
		{"sorted", "every problem, in the order of the tags", record.Text{"ja": "\r", "en": "ok", "de": "\x00", "X": "x", "fr": "\xff"},
			[]string{`/X language-form "X"`, `/de text-form "\x00"`, `/fr text-form "\xff"`, `/ja text-form "\r"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.text.Check()
			if _, ok := err.(record.Problems); !ok && err != nil {
				t.Errorf("%s: Check gives a %T, want record.Problems", test.desc, err)
			}
			if diff := cmp.Diff(test.want, found(err)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

var prose = []spelling{
	{"empty", "says nothing, and is well formed", "", true},
	{"word", "one word", "promise", true},
	{"Japanese", "with an ideographic space", "日EU　デジタルパートナーシップ", true},
	{"lines", "a line feed and a tab", "first\n\tsecond\n", true},
	{"joined", "a character of no width", "👩\u200d💻", true},
	{"replacement", "the character that stands for a lost one", "\ufffd", true},
	{"blank", "one blank", " ", false},
	{"blank lines", "nothing but white space", "\n\t \n", false},
	{"ideographic space", "blank in Japanese", "\u3000", false},
	{"no-break space", "blank all the same", "\u00a0", false},
	{"carriage return", "a line's end from elsewhere", "first\r\nsecond", false},
	{"NUL", "the first control character", "a\x00", false},
	{"bell", "a control character before the tab", "a\a", false},
	{"vertical tab", "a control character after the line feed", "a\vb", false},
	{"escape", "as terminals have it", "\x1b[31mred", false},
	{"unit separator", "the last one before the blank", "a\x1f", false},
	{"delete", "a control character after the letters", "a\x7f", false},
	{"mark", "a byte order mark within the words", "a\ufeffb", false},
	{"C1", "a control character beyond ASCII", "a\u0085b", false},
	{"not UTF-8", "Shift JIS", "\x93\xfa\x96\x7b", false},
	{"blank, not UTF-8", "refused for the latter", " \xff", false},
	{"surrogate", "half a character", "\xed\xa0\x80", false},
}

func TestCheckWords(t *testing.T) {
	for _, test := range prose {
		t.Run(test.name, func(t *testing.T) {
			if got := verdict(t, record.RuleTextForm, test.text, record.CheckWords(test.text)); got != test.ok {
				t.Errorf("%q, %s: accepted %v, want %v", test.text, test.desc, got, test.ok)
			}
		})
	}
}

// FuzzText checks that each problem of a Text leads to one of its keys, that
// what is wrong with a key or with its words is found, and nothing else.
func FuzzText(f *testing.F) {
	for i, test := range prose {
		f.Add(languages[i].text, test.text, "en", "Japan")
	}
	f.Add("en/~", "", "/", "~1")
	f.Fuzz(func(t *testing.T, tag, words, other, others string) {
		text := record.Text{record.Language(tag): words, record.Language(other): others}
		var want []string
		for _, l := range slices.Sorted(maps.Keys(text)) {
			at := string(record.Pointer("").Member(string(l)))
			if l.Check() != nil {
				want = append(want, at+" language-form")
			}
			if text[l] == "" || record.CheckWords(text[l]) != nil {
				want = append(want, at+" text-form")
			}
		}
		var got []string
		for p := range record.In(text.Check()) {
			tokens := slices.Collect(p.Pointer.Tokens())
			if len(tokens) != 1 || !hasKey(text, tokens[0]) {
				t.Errorf("%q leads to no key of %q", p.Pointer, text)
			}
			got = append(got, string(p.Pointer)+" "+string(p.Rule))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
		for l, words := range text {
			if in := text.In(l); words != "" && in != words {
				t.Errorf("%q in %q gives %q", text, l, in)
			}
		}
	})
}

func hasKey(text record.Text, key string) bool {
	_, ok := text[record.Language(key)]
	return ok
}
