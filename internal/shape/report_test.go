package shape_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

func TestReportPlaces(t *testing.T) {
	for _, r := range []report{
		{"column", "columns count from 1, at the first byte of a value",
			one(`{"id": §"A", "name": {"en": "A"}, "floors":  §10}`),
			record.Problems{
				{Pointer: "/id", Rule: record.RuleIDForm, Value: "A"},
				{Pointer: "/floors", Rule: record.RuleMax, Value: "10"},
			}},
		{"lines", "lines end in a line feed, empty ones too",
			one("\n\n{\"id\":\n\n  §\"A\",\n\"name\": {\"en\": \"A\"},\n\t\"floors\":\n§10\n\n}\n"),
			record.Problems{
				{Pointer: "/id", Rule: record.RuleIDForm, Value: "A"},
				{Pointer: "/floors", Rule: record.RuleMax, Value: "10"},
			}},
		{"crlf", "a carriage return before the line feed counts as a byte of the line that ends",
			one("{\r\n  \"id\": §\"A\",\r\n  \"name\": {\"en\": \"A\"},\r\n  \"floors\"\r\n:\r\n§10}"),
			record.Problems{
				{Pointer: "/id", Rule: record.RuleIDForm, Value: "A"},
				{Pointer: "/floors", Rule: record.RuleMax, Value: "10"},
			}},
		{"bytes", "columns count bytes, not characters",
			one(`{"motto": "図書館 – 😀 é", "name": {"ja": "あ"}, "id": §"A"}`),
			record.Problems{{Pointer: "/id", Rule: record.RuleIDForm, Value: "A"}}},
		{"mark", "the byte order mark counts on the first line",
			one("\ufeff{\"id\": §\"A\",\n\"name\": {\"en\": §\"\"}}"),
			record.Problems{
				{Pointer: "/id", Rule: record.RuleIDForm, Value: "A"},
				{Pointer: "/name/en", Rule: record.RuleTextForm},
			}},
		{"missing", "what is missing is missed at the brace of its object, all of it in the order of the pointers",
			one("\n §§{\"house\": {}, \"books\":\n [§§{\"pages\": 1}]}"),
			record.Problems{
				{Pointer: "/id", Rule: record.RuleRequired},
				{Pointer: "/name", Rule: record.RuleRequired},
				{Pointer: "/books/0/id", Rule: record.RuleRequired},
				{Pointer: "/books/0/title", Rule: record.RuleRequired},
			}},
		{"names", "a member that has no place is found at its name, whatever its value",
			one("{\"id\": \"a\", \"name\": {\"en\": \"A\", §\"en\" :\n\"B\"},\n  §\"x\" :\n [1,\n2], §\"id\": {\"id\": 1},\n\"books\":[{\"id\": \"a\", \"title\": {\"en\": \"A\"}, §\"\": false}]}"),
			record.Problems{
				{Pointer: "/name/en", Rule: record.RuleDuplicateMember, Value: "B"},
				{Pointer: "/x", Rule: record.RuleUnknownMember, Value: "[…]"},
				{Pointer: "/id", Rule: record.RuleDuplicateMember, Value: "{…}"},
				{Pointer: "/books/0/", Rule: record.RuleUnknownMember, Value: "false"},
			}},
		{"first", "of two members of one name, the first is read, and its value placed",
			one("{\"id\": §\"A\", §\"id\": \"B\", \"name\": {\"en\": §\" \", §\"en\": \"\"}, \"house\": §{\"rooms\": [{\"seats\": §-1}]}, §\"house\": {\"street\": \"S\"}}"),
			record.Problems{
				{Pointer: "/id", Rule: record.RuleIDForm, Value: "A"},
				{Pointer: "/id", Rule: record.RuleDuplicateMember, Value: "B"},
				{Pointer: "/name/en", Rule: record.RuleTextForm, Value: " "},
				{Pointer: "/name/en", Rule: record.RuleDuplicateMember},
				{Pointer: "/house/street", Rule: record.RuleRequired},
				{Pointer: "/house/rooms/0/seats", Rule: record.RuleMin, Value: "-1"},
				{Pointer: "/house", Rule: record.RuleDuplicateMember, Value: "{…}"},
			}},
		{"escaped", "a pointer escapes what a name may hold, and still finds its way",
			one(`{"id": "a", "name": {"en": "A", "a/b~c": §"B"}, §"~/": 1, "books": [{"id": "a", "title": {"\u0065n": §" "}}]}`),
			record.Problems{
				{Pointer: "/name/a~1b~0c", Rule: record.RuleLanguageForm, Value: "a/b~c"},
				{Pointer: "/~0~1", Rule: record.RuleUnknownMember, Value: "1"},
				{Pointer: "/books/0/title/en", Rule: record.RuleTextForm, Value: " "},
			}},
		{"same", "problems in one place come by their rules",
			one(`{"id": "a", "name": {"E": §§""}}`),
			record.Problems{
				{Pointer: "/name/E", Rule: record.RuleLanguageForm, Value: "E"},
				{Pointer: "/name/E", Rule: record.RuleTextForm},
			}},
	} {
		r.check(t)
	}
}

// What is wrong with a value that was refused is that it was refused: nothing
// else is said at it or within it, and everything is said beside it.
func TestReportRefused(t *testing.T) {
	for _, r := range []report{
		{"missing", "a value of the wrong type is not missing as well",
			one(`{"id": §5, "name": §"A", "house": {"street": §{}}}`), record.Problems{
				{Pointer: "/id", Rule: record.RuleWrongType, Value: "5"},
				{Pointer: "/name", Rule: record.RuleWrongType, Value: "A"},
				{Pointer: "/house/street", Rule: record.RuleWrongType, Value: "{…}"},
			}},
		{"within", "nor is anything within an element of the wrong type, but beside it",
			one(`{"id": "a", "name": {"en": §1, "ja": §""}, "books": [§null, §{"id": "a"}]}`), record.Problems{
				{Pointer: "/name/en", Rule: record.RuleWrongType, Value: "1"},
				{Pointer: "/name/ja", Rule: record.RuleTextForm},
				{Pointer: "/books/0", Rule: record.RuleWrongType, Value: "null"},
				{Pointer: "/books/1/title", Rule: record.RuleRequired},
			}},
		{"encoding", "a text that is no Unicode is not missing as well",
			one("{\"id\": §\"a\xff\", \"name\": {\"en\": \"A\"}, \"also_known_as\": [§\"\\udc00\", \"b\"]}"), record.Problems{
				{Pointer: "/id", Rule: record.RuleEncoding, Value: "a\ufffd"},
				{Pointer: "/also_known_as/0", Rule: record.RuleEncoding, Value: "\ufffd"},
			}},
		{"root", "a document that is no object has one fault",
			one(`§[{"id": 1}]`), record.Problems{{Rule: record.RuleWrongType, Value: "[…]"}}},
		{"alike", "a name that only begins with a refused one's is not within it",
			one(`{"id": "a", "name": {"e": §1, "en": §" "}}`), record.Problems{
				{Pointer: "/name/e", Rule: record.RuleWrongType, Value: "1"},
				{Pointer: "/name/en", Rule: record.RuleTextForm, Value: " "},
			}},
		{"unknown", "an unknown member is not a refused value of a known one",
			one(`§{"name": {"en": "A"}, §"ID": "a"}`), record.Problems{
				{Pointer: "/id", Rule: record.RuleRequired},
				{Pointer: "/ID", Rule: record.RuleUnknownMember, Value: "a"},
			}},
		{"elsewhere", "a value refused in one fragment excuses none in another",
			files(`{"name": {"en": "A"}, "id": "a", "books": [§5]}`, `{"books": [{"id": "a", "title": §{}}]}`), record.Problems{
				{Pointer: "/books/0", Rule: record.RuleWrongType, Value: "5"},
				{Pointer: "/books/0/title", Rule: record.RuleMin, Value: "{…}"},
			}},
	} {
		r.check(t)
	}
}

// A value refused for the form that only its type knows is one of those.
func TestReportRefusedForm(t *testing.T) {
	text := `{"opened": "2001-02-30", "lease": "2001//"}`
	var l library
	r := shape.Read(&l, whole(text))
	got := r.Report(record.Problems{
		{Pointer: "/opened", Rule: record.RuleRequired, Detail: "a"},
		{Pointer: "/lease", Rule: record.RuleDateOrder, Detail: "b"},
		{Pointer: "/leased", Rule: record.RuleRequired, Detail: "c"},
	})
	want := record.Problems{
		{Pointer: "/leased", Rule: record.RuleRequired, Line: 1, Column: 1},
		{Pointer: "/opened", Rule: record.RuleDateForm, Value: "2001-02-30", Line: 1, Column: 12},
		{Pointer: "/lease", Rule: record.RuleSpanForm, Value: "2001//", Line: 1, Column: 35},
	}
	if diff := diffProblems(t, want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A record whose own id was refused is not missed by those that name it, if the
// text of both is one.
func TestReportRefusedNames(t *testing.T) {
	var l library
	r := shape.Read(&l, whole(`{"id": "a", "name": {"en": "A"}, "id": "second", "books": [{"ID": "atlas"}, {"id": 5}], "Motto": "moth", "also_known_as": [7]}`))
	reference := func(rule record.Rule, value string) *record.Problem {
		return &record.Problem{Pointer: "/branches/0", Rule: rule, Value: value, Detail: "names nothing"}
	}
	rest := r.Report(nil)
	got := r.Report(record.Problems{
		reference(record.RuleReferenceKnown, "second"), reference(record.RuleAreaKnown, "atlas"),
		reference(record.RulePartyKnown, "5"), reference(record.RuleSourceKnown, "atlas"),
		reference(record.RuleReferenceKnown, "moth"), reference(record.RuleReferenceKnown, "7"), reference(record.RuleIDForm, "atlas"),
	})
	var values []string
	for _, p := range got {
		if p.Pointer == "/branches/0" {
			values = append(values, p.Value)
		}
	}
	if diff := cmp.Diff([]string{"atlas", "moth", "7"}, values); diff != "" || len(got) != len(rest)+3 {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The problems a report is given stay as they were, and it can be asked again.
func TestReportAgain(t *testing.T) {
	var l library
	r := shape.Read(&l, files("{\"motto\": \"m\"}", "\n{\"motto\": \"n\", \"x\": 1, \"floors\": 10}")...)
	found := shape.Check(&l)
	before := append(record.Problems(nil), shape.Check(&l)...)
	first, second := r.Report(found), r.Report(found)
	if diff := cmp.Diff(before, found); diff != "" {
		t.Errorf("the problems given (-before +after):\n%s", diff)
	}
	if diff := cmp.Diff(first, second); diff != "" || len(first) != 5 {
		t.Errorf("%d problems, want 5, (-first +second):\n%s", len(first), diff)
	}
}

func TestReadingBroken(t *testing.T) {
	for _, test := range []struct {
		name      string
		fragments []shape.Fragment
		want      bool
	}{
		{"nothing wrong", one(full), false},
		{"wrong, but JSON", one(`{"x": null, "x": []} {}`), false},
		{"no object", one(`"a"`), false},
		{"ends too early", one(`{"id": "a"`), true},
		{"empty", one(" "), true},
		{"the first of two", files(`{`, `{}`), true},
		{"the second of two", files(`{}`, `{"a"}`), true},
		{"neither of two", files(`{}`, `{"a": 1}`), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := shape.Read(new(library), test.fragments...).Broken(); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestReadingAlone(t *testing.T) {
	for _, test := range []struct {
		name      string
		fragments []shape.Fragment
	}{
		{"one", one("{\"x\": 1, \"house\": \n {\"street\": §\"S\"}}")},
		{"second", files(`{"house": {"rooms": []}}`, "\ufeff{\"x\": 1, \"house\": \n {\"street\": §\"S\"}}")},
		{"broken behind", one("{\"x\": 1, \"house\": \n {\"street\": §\"S\"}, , ")},
	} {
		t.Run(test.name, func(t *testing.T) {
			fragments, places := unmarked(test.fragments)
			given := &record.Problem{Pointer: "/house/street", Rule: record.RuleSchemaVersion, Value: "S", Detail: "d"}
			want := placed(t, record.Problems{{Pointer: "/house/street", Rule: record.RuleSchemaVersion, Value: "S"}}, places)
			if diff := diffProblems(t, want, shape.Read(new(library), fragments...).Alone(given)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if given.Line != 0 || given.File != "" {
				t.Errorf("the problem given was changed: %v", given)
			}
		})
	}
}
