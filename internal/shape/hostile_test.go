package shape_test

import (
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// hostile are texts that are no document, each with the rule it breaks first
// and, if that has a place of its own, a mark there.
var hostile = []struct {
	name, text string
	rule       record.Rule
}{
	{"nothing", "§", record.RuleEmptyInput},
	{"blanks", "§ \t\r\n ", record.RuleEmptyInput},
	{"mark only", "\ufeff§", record.RuleEmptyInput},
	{"mark and blanks", "\ufeff§ \n", record.RuleEmptyInput},
	{"mark twice", "\ufeff§\ufeff{}", record.RuleSyntax},
	{"mark behind", "{}§\ufeff", record.RuleTrailingData},
	{"mark within", "{§\ufeff}", record.RuleSyntax},

	{"brace", "{§", record.RuleSyntax},
	{"closing brace", "§}", record.RuleSyntax},
	{"bracket", "[§", record.RuleSyntax},
	{"closing bracket", "§]", record.RuleSyntax},
	{"brace closed by bracket", "{§]", record.RuleSyntax},
	{"bracket closed by brace", `{"books": [§}}`, record.RuleSyntax},
	{"quote", `{"§`, record.RuleSyntax},
	{"name", `{"id"§`, record.RuleSyntax},
	{"name and colon", `{"id": §`, record.RuleSyntax},
	{"half a value", `{"id": "a§`, record.RuleSyntax},
	{"half an escape", `{"id": "§\`, record.RuleSyntax},
	{"half a code point", `{"id": "§\u00`, record.RuleSyntax},
	{"half a literal", `{"public": tru§`, record.RuleSyntax},
	{"half a number", `{"floors": §-`, record.RuleSyntax},
	{"no value", `{"id": §}`, record.RuleSyntax},
	{"no name", `{§:1}`, record.RuleSyntax},
	{"no colon", `{"id" §"a"}`, record.RuleSyntax},
	{"two colons", `{"id":§: "a"}`, record.RuleSyntax},
	{"equals for colon", `{"id"§= "a"}`, record.RuleSyntax},
	{"no comma", `{"id": "a" §"motto": "b"}`, record.RuleSyntax},
	{"no comma in an array", `{"branches": ["a" §"b"]}`, record.RuleSyntax},
	{"semicolon", `{"id": "a"§; "motto": "b"}`, record.RuleSyntax},
	{"comma behind", `{"id": "a"§,}`, record.RuleSyntax},
	{"comma behind in an array", `{"branches": ["a"§,]}`, record.RuleSyntax},
	{"comma in front", `{§, "id": "a"}`, record.RuleSyntax},
	{"comma in front in an array", `{"branches": [§, "a"]}`, record.RuleSyntax},
	{"two commas", `{"id": "a",§, "motto": "b"}`, record.RuleSyntax},
	{"two commas in an array", `{"branches": ["a",§, "b"]}`, record.RuleSyntax},
	{"comma first of all", `§,{}`, record.RuleSyntax},
	{"commas alone", `§,,:`, record.RuleSyntax},

	{"line comment", "{§// a\n}", record.RuleSyntax},
	{"block comment", `{"id": §/* a */ "a"}`, record.RuleSyntax},
	{"hash comment", "{§# a\n}", record.RuleSyntax},
	{"single quotes", `{§'id': 'a'}`, record.RuleSyntax},
	{"single-quoted value", `{"id": §'a'}`, record.RuleSyntax},
	{"bare name", `{§id: "a"}`, record.RuleSyntax},
	{"bare value", `{"id": §a}`, record.RuleSyntax},
	{"number for a name", `{§1: "a"}`, record.RuleSyntax},
	{"null for a name", `{§null: "a"}`, record.RuleSyntax},
	{"array for a name", `{§["id"]: "a"}`, record.RuleSyntax},
	{"capital literal", `{"public": §True}`, record.RuleSyntax},
	{"not a number", `{"floors": §NaN}`, record.RuleSyntax},
	{"infinity", `{"floors": -§Infinity}`, record.RuleSyntax},
	{"plus", `{"floors": §+1}`, record.RuleSyntax},
	{"leading zero", `{"floors": 0§1}`, record.RuleSyntax},
	{"leading point", `{"floors": §.5}`, record.RuleSyntax},
	{"trailing point", `{"floors": 1.§}`, record.RuleSyntax},
	{"hexadecimal", `{"floors": 0§x10}`, record.RuleSyntax},
	{"underscore", `{"floors": 1§_000}`, record.RuleSyntax},
	{"no exponent", `{"floors": 1e§}`, record.RuleSyntax},
	{"full-width digit", `{"floors": §１}`, record.RuleSyntax},

	{"NUL", "{§\x00}", record.RuleSyntax},
	{"NUL behind", "{}§\x00", record.RuleTrailingData},
	{"NUL in a string", "{\"id\": \"a§\x00\"}", record.RuleSyntax},
	{"line feed in a string", "{\"id\": \"a§\n\"}", record.RuleSyntax},
	{"tab in a name", "{\"i§\td\": \"a\"}", record.RuleSyntax},
	{"delete outside", "{§\x7f}", record.RuleSyntax},
	{"form feed outside", "{§\f}", record.RuleSyntax},
	{"NUL and more", "{§\x00}\n", record.RuleSyntax},
	{"hard blank outside", "{§\u00a0}", record.RuleSyntax},
	{"line separator outside", "{§\u2028}", record.RuleSyntax},
	{"escape of no meaning", `{"id": "a§\x41"}`, record.RuleSyntax},
	{"escape in capitals", `{"id": "a§\U0041"}`, record.RuleSyntax},
	{"escaped line feed", "{\"id\": \"a§\\\n\"}", record.RuleSyntax},

	{"lone high surrogate", `{"id": §"\ud800"}`, record.RuleEncoding},
	{"lone low surrogate", `{"id": §"\udfff"}`, record.RuleEncoding},
	{"surrogates the wrong way", `{"id": §"\udc00\ud800"}`, record.RuleEncoding},
	{"surrogate and a letter", `{"id": §"\ud800a"}`, record.RuleEncoding},
	{"surrogate in a name", `{§"\ud800": {}}`, record.RuleEncoding},
	{"surrogate of raw bytes", "{\"id\": §\"\xed\xa0\x80\"}", record.RuleEncoding},
	{"overlong slash", "{\"id\": §\"\xc0\xaf\"}", record.RuleEncoding},
	{"beyond Unicode", "{\"id\": §\"\xf4\x90\x80\x80\"}", record.RuleEncoding},
	{"half a character", "{\"id\": §\"\xe5\x9b\"}", record.RuleEncoding},
	{"Latin-1 name", "{§\"na\xefve\": 1}", record.RuleEncoding},

	{"two documents", `{} §{}`, record.RuleTrailingData},
	{"a second line", "{}\n§{}\n", record.RuleTrailingData},
	{"a brace more", `{}§}`, record.RuleTrailingData},
	{"a comma more", `{}§,`, record.RuleTrailingData},
	{"a colon more", "{} \n §: ", record.RuleTrailingData},
	{"a word more", `{}§null`, record.RuleTrailingData},
	{"null", `§null`, record.RuleWrongType},
	{"number", `§1`, record.RuleWrongType},
	{"string", `§"a"`, record.RuleWrongType},
	{"array", `§[{}]`, record.RuleWrongType},
	{"huge number", `{"floors": §1` + strings.Repeat("0", 5000) + `}`, record.RuleWrongType},
	{"huge exponent", `{"floors": §1e999999999}`, record.RuleWrongType},
	{"hostile name", `{§"__proto__": {"id": 1}}`, record.RuleUnknownMember},
	{"long name", `{§"` + strings.Repeat("id", 5000) + `": 1}`, record.RuleUnknownMember},

	{"nested arrays", strings.Repeat("[", 10000) + "§" + strings.Repeat("[", 90000), record.RuleSyntax},
	{"nested arrays, closed", strings.Repeat("[", 10000) + "§" + strings.Repeat("[", 90000) + strings.Repeat("]", 100000), record.RuleSyntax},
	{"nested objects", strings.Repeat(`{"id":`, 10000) + "§" + strings.Repeat(`{"id":`, 90000), record.RuleSyntax},
	{"nested in an unknown member", `{"x": ` + strings.Repeat("[", 9999) + "§" + strings.Repeat("[", 90000) + "1", record.RuleSyntax},
}

func TestHostile(t *testing.T) {
	for _, test := range hostile {
		t.Run(test.name, func(t *testing.T) {
			fragments, places := unmarked(one(test.text))
			if len(places) != 1 {
				t.Fatalf("%d marks", len(places))
			}
			text := string(fragments[0].Data)
			checkHostile(t, text, test.rule, places[0])
			if rest, ok := strings.CutPrefix(text, "{}"); ok {
				// The letters of null in it make the walk the only reader.
				const walked = `{"motto": "null"}`
				if places[0].Line == 1 {
					places[0].Column += len(walked) - len("{}")
				}
				checkHostile(t, walked+rest, test.rule, places[0])
			}
		})
	}
}

// checkHostile checks that the first problem of text is of that rule, and where
// it stands.
func checkHostile(t *testing.T, text string, rule record.Rule, at *record.Problem) {
	t.Helper()
	r := shape.Read(new(library), whole(text))
	problems := r.Report(nil)
	if len(problems) != 1 {
		t.Fatalf("%d problems, want one: %.200v", len(problems), problems)
	}
	p := problems[0]
	if p.Rule != rule || p.Line != at.Line || p.Column != at.Column {
		t.Errorf("%.200v\nwant %s at %d:%d", p, rule, at.Line, at.Column)
	}
	if broken := rule == record.RuleSyntax || rule == record.RuleEmptyInput; r.Broken() != broken {
		t.Errorf("broken %v, want %v", r.Broken(), broken)
	}
}
