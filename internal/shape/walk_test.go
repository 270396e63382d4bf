package shape_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// kinds are values of every kind that JSON has.
var kinds = []struct {
	name, text string
	shown      string // as a problem shows it
}{
	{"null", `null`, "null"},
	{"true", `true`, "true"},
	{"false", `false`, "false"},
	{"zero", `0`, "0"},
	{"negative zero", `-0`, "-0"},
	{"number", `7`, "7"},
	{"negative number", `-7`, "-7"},
	{"fraction", `7.5`, "7.5"},
	{"whole fraction", `7.0`, "7.0"},
	{"exponent", `7e0`, "7e0"},
	{"8 bits and more", `128`, "128"},
	{"16 bits and more", `2147483647`, "2147483647"},
	{"64 bits and more", `9223372036854775808`, "9223372036854775808"},
	{"64 bits and fewer than none", `-9223372036854775809`, "-9223372036854775809"},
	{"huge number", `1e9999`, "1e9999"},
	{"empty string", `""`, ""},
	{"string", `"a\u0062\n"`, "ab\n"},
	{"string of a number", `"7"`, "7"},
	{"date", `"2001-02"`, "2001-02"},
	{"span", `"2001/2002"`, "2001/2002"},
	{"empty array", `[]`, "[…]"},
	{"array", `["a", "b"]`, "[…]"},
	{"array of objects", `[{}, {}]`, "[…]"},
	{"empty object", `{}`, "{…}"},
	{"object", `{"en": "a", "ja": "b"}`, "{…}"},
}

// Every member takes the kinds of value named here and no other, and says what
// it wants instead.
var members = []struct{ name, takes, wants string }{
	{"id", "empty string, string, string of a number, date, span", "must be a string"},
	{"lending", "empty string, string, string of a number, date, span", "must be a string"},
	{"motto", "empty string, string, string of a number, date, span", "must be a string"},
	{"name", "empty object, object", "must be an object"},
	{"opened", "empty string, date", "must be a string"},
	{"lease", "empty string, date, span", "must be a string"},
	{"public", "true, false", "must be true or false"},
	{"floors", "zero, negative zero, number, negative number, 8 bits and more, 16 bits and more", "must be a whole number"},
	{"rating", "zero, negative zero, number, negative number", "must be a whole number"},
	{"house", "empty object", "must be an object"},
	{"also_known_as", "empty array, array", "must be an array"},
	{"branches", "empty array, array", "must be an array"},
	{"signs", "empty array, array of objects", "must be an array"},
	{"books", "empty array, array of objects", "must be an array"},
}

func TestWalkKinds(t *testing.T) {
	seen := make(map[string]bool)
	for _, m := range members {
		takes := strings.Split(m.takes, ", ")
		for _, kind := range kinds {
			seen[m.name] = true
			t.Run(m.name+"/"+kind.name, func(t *testing.T) {
				text := `{"` + m.name + `": ` + kind.text + `}`
				var got, strict library
				problems := shape.Read(&got, whole(text)).Report(nil)
				taken := false
				for _, name := range takes {
					taken = taken || name == kind.name
				}
				if err := json.Unmarshal([]byte(text), &strict, json.RejectUnknownMembers(true)); taken != (err == nil) && kind.text != "null" {
					t.Fatalf("the strict reader says %v", err)
				}
				if taken {
					checkTaken(t, text, strict)
					return
				}
				if len(problems) == 0 {
					t.Fatal("nothing wrong")
				}
				for _, p := range problems {
					checkMisfit(t, p, m.name, kind.shown, m.wants)
				}
			})
		}
	}
	for name := range shape.Members(reflect.TypeFor[library]()) {
		if !seen[name] {
			t.Errorf("member %s is not tested", name)
		}
	}
}

// checkTaken checks that the walk reads text as the strict reader does.
func checkTaken(t *testing.T, text string, want library) {
	t.Helper()
	for _, walked := range []string{text, text[:len(text)-1] + `, "x": 1}`} {
		var got library
		problems := shape.Read(&got, whole(walked)).Report(nil)
		if len(problems) > 1 || len(problems) == 1 && problems[0].Rule != record.RuleUnknownMember {
			t.Errorf("%s: %v", walked, problems)
		}
		if diff := cmp.Diff(want, got, comparer); diff != "" {
			t.Errorf("%s (-want +got):\n%s", walked, diff)
		}
	}
}

// checkMisfit checks a problem found at a member, or in what it holds, that is
// of the wrong kind.
func checkMisfit(t *testing.T, p *record.Problem, name, shown, wants string) {
	t.Helper()
	at := record.Pointer("").Member(name)
	switch {
	case p.Pointer != at: // in the elements of a list, or in an object
		if !at.Holds(p.Pointer) || p.Rule != record.RuleWrongType && p.Rule != record.RuleUnknownMember {
			t.Errorf("%v", p)
		}
	case p.Rule == record.RuleDateForm && name == "opened", p.Rule == record.RuleSpanForm && name == "lease":
		if p.Value != shown || p.Err == nil {
			t.Errorf("%v, and beneath it %v", p, p.Err)
		}
	default:
		want := &record.Problem{Line: 1, Column: len(`{"": `) + len(name) + 1, Pointer: at, Rule: record.RuleWrongType, Value: shown}
		if diff := cmp.Diff(want, p, wordless); diff != "" || !strings.HasPrefix(p.Detail, wants) {
			t.Errorf("detail %q, want %q (-want +got):\n%s", p.Detail, wants, diff)
		}
	}
}

// Numbers are read up to the bounds of their type, and say how wide it is. An
// int is of 32 bits on every machine.
func TestWalkBounds(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`{"rating": 127, "x": 1}`, ""},
		{`{"rating": -128, "x": 1}`, ""},
		{`{"rating": -129}`, "must be a whole number of 8 bits"},
		{`{"floors": 2147483647, "x": 1}`, ""},
		{`{"floors": -2147483648, "x": 1}`, ""},
		{`{"floors": 2147483648}`, "must be a whole number of 32 bits"},
		{`{"motto": "null", "floors": -2147483649}`, "must be a whole number of 32 bits"},
		{`{"books": [{"pages": 2147483647, "x": 1}]}`, ""},
		{`{"books": [{"pages": 2147483648}]}`, "must be a whole number of 32 bits"},
		{`{"house": {"rooms": [{"seats": 9223372036854775807, "x": 1}]}}`, ""},
		{`{"house": {"rooms": [{"seats": -9223372036854775808, "x": 1}]}}`, ""},
		{`{"house": {"rooms": [{"seats": 9223372036854775808}]}}`, "must be a whole number of 64 bits"},
	} {
		var l library
		problems := shape.Read(&l, whole(test.text)).Report(nil)
		if len(problems) != 1 {
			t.Errorf("%s: %v", test.text, problems)
			continue
		}
		if p := problems[0]; test.want != "" && p.Detail != test.want || (p.Rule == record.RuleWrongType) != (test.want != "") {
			t.Errorf("%s: %v", test.text, p)
		}
	}
}

// The words for people, one problem of a rule each.
func TestWalkWords(t *testing.T) {
	text := "{\"id\": 1, \"nome\": {}, \"lending\": \"free\", \"lending\": \"paid\", \"opened\": \"1.5.2001\", \"lease\": \"/2001\",\n" +
		"\"motto\": \"\\ud800\", \"\\ud800\": {}, \"rating\": 1.5, \"public\": 0, \"branches\": {}, \"house\": [], \"floors\": \"3\"} 1"
	want := []string{
		`1:8 /id must be a string`,
		`1:11 /nome is not a member here`,
		`1:42 /lending stands here already`,
		`1:71 /opened "." is not a digit or a hyphen: want YYYY, YYYY-MM or YYYY-MM-DD`,
		`1:92 /lease no start: want START/END or START/..`,
		`2:10 /motto must be Unicode text`,
		`2:20 /� must be Unicode text`,
		`2:44 /rating must be a whole number of 8 bits`,
		`2:59 /public must be true or false`,
		`2:74 /branches must be an array`,
		`2:87 /house must be an object`,
		`2:101 /floors must be a whole number`,
		`2:106  must hold one JSON value and no more`,
	}
	if diff := cmp.Diff(want, words(shape.Read(new(library), whole(text)).Report(nil))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A syntax error says in which value it is, and what is wrong with it.
func TestWalkSyntaxWords(t *testing.T) {
	for _, test := range []struct{ text, place, word string }{
		{`{"house": {"street": "a" "rooms": []}}`, "1:26 /house must be JSON: ", "','"},
		{"{\"books\": [{},\n{\"id\": 'a'}]}", "2:8 /books/1/id must be JSON: ", `'\''`},
	} {
		got := words(shape.Read(new(library), whole(test.text)).Report(nil))
		if len(got) != 1 || !strings.HasPrefix(got[0], test.place) || !strings.Contains(got[0], test.word) || len(got[0]) < len(test.place)+8 || strings.Contains(got[0], "jsontext") {
			t.Errorf("%s: %q", test.text, got)
		}
	}
}

// A value of any length goes whole into its problem; only the text of the error
// cuts it.
func TestWalkLongValue(t *testing.T) {
	long := strings.Repeat("9", 1<<20)
	var l library
	problems := shape.Read(&l, whole(`{"floors": `+long+`}`)).Report(nil)
	if len(problems) != 1 || problems[0].Value != long || len(problems[0].Error()) > 200 {
		t.Errorf("got %d problems, the first of %d bytes", len(problems), len(problems[0].Error()))
	}
}

// A tree may be as deep as the type allows; JSON may not, here, be deeper than
// ten thousand levels, whether the next one is an array or an object.
func TestWalkDeep(t *testing.T) {
	type tree struct {
		Kids []tree `json:"k,omitempty"`
	}
	for _, test := range []struct {
		name, text string
		root       any
	}{
		{"object", strings.Repeat(`{"k":[`, 5000) + `§{"k":[]}`, new(tree)},
		{"array", `[` + strings.Repeat(`{"k":[`, 4999) + `{"k":§[]`, new([]tree)},
	} {
		t.Run(test.name, func(t *testing.T) {
			fragments, places := unmarked(one(test.text))
			r := shape.Read(test.root, fragments...)
			problems := r.Report(nil)
			if len(problems) != 1 || problems[0].Rule != record.RuleSyntax || problems[0].Column != places[0].Column || !r.Broken() {
				t.Errorf("%d problems, the first at column %d, want one at %d", len(problems), problems[0].Column, places[0].Column)
			}
		})
	}
}

// Many faults come out in one pass, each once and in order.
func TestWalkManyFaults(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("§{\"id\": \"a\", \"books\": [\n")
	var want record.Problems
	want = append(want, &record.Problem{Pointer: "/name", Rule: record.RuleRequired})
	for i := range 1000 {
		at := record.Pointer("/books").Item(i)
		b.WriteString("§{\"id\": §5, §\"Title\": {}, \"pages\": §\"x\", \"lent\": §null, \"sequel_of\": §\"B\"},\n")
		want = append(want,
			&record.Problem{Pointer: at.Member("title"), Rule: record.RuleRequired},
			&record.Problem{Pointer: at.Member("id"), Rule: record.RuleWrongType, Value: "5"},
			&record.Problem{Pointer: at.Member("Title"), Rule: record.RuleUnknownMember, Value: "{…}"},
			&record.Problem{Pointer: at.Member("pages"), Rule: record.RuleWrongType, Value: "x"},
			&record.Problem{Pointer: at.Member("lent"), Rule: record.RuleWrongType, Value: "null"},
			&record.Problem{Pointer: at.Member("sequel_of"), Rule: record.RuleIDForm, Value: "B"})
	}
	b.WriteString("§3], \"motto\": §\"\\u0000\"}")
	want = append(want,
		&record.Problem{Pointer: "/books/1000", Rule: record.RuleWrongType, Value: "3"},
		&record.Problem{Pointer: "/motto", Rule: record.RuleTextForm, Value: "\x00"})
	report{"books", "a thousand books of six faults each", one(b.String()), want}.check(t)
}
