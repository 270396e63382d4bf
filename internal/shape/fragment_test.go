package shape_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// However a document is cut into fragments, it is the same document.
func TestReadFragments(t *testing.T) {
	want := fullLibrary()
	want.Motto = "m"
	for _, test := range []struct {
		name, desc string
		fragments  []shape.Fragment
	}{
		{"appended", "arrays append in the order of the fragments", files(
			`{"id": "city-library", "books": [{"id": "atlas", "title": {"en": "Atlas"}, "pages": 900}], "also_known_as": ["The Old Mill"], "motto": "m"}`,
			`{"books": [{"id": "atlas-2", "title": {"en": "Second Atlas"}, "sequel_of": "atlas", "lent": true}], "branches": ["harbour"], "signs": [{"de": "Ruhe"}]}`,
			`{"name": {"en": "City Library", "ja": "市立図書館"}, "opened": "1975-05", "lease": "2001/2020-12-31", "public": true, "floors": 3, "rating": 0,
				"lending": "free", "house": {"street": "Bridge Street", "rooms": [{"seats": 40, "subject": "maps"}]}}`,
		)},
		{"merged", "objects within objects merge, and so do the languages of a text", files(
			`{"house": {"rooms": [{"seats": 40, "subject": "maps"}]}, "name": {"ja": "市立図書館"}, "opened": "1975-05", "rating": 0, "books": []}`,
			`{"house": {"street": "Bridge Street"}, "name": {"en": "City Library"}, "lease": "2001/2020-12-31", "lending": "free", "floors": 3, "public": true}`,
			`{}`,
			`{"id": "city-library", "also_known_as": ["The Old Mill"], "motto": "m", "branches": ["harbour"], "signs": [{"de": "Ruhe"}], "house": {},
				"books": [{"id": "atlas", "title": {"en": "Atlas"}, "pages": 900}, {"id": "atlas-2", "title": {"en": "Second Atlas"}, "sequel_of": "atlas", "lent": true}]}`,
		)},
		{"empty", "a value that is nothing does not stand in the way of one that is something", files(
			full[:len(full)-len("\n  \"motto\": \"Read & return <soon>\"\n}\n")-1]+"}",
			`{"id": "", "public": false, "floors": 0, "opened": "", "lease": "", "house": {"street": ""}, "name": {}, "motto": "m", "books": []}`,
		)},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, problems := reading(t, test.fragments...)
			if diff := cmp.Diff(want, got, comparer); diff != "" || problems != nil {
				t.Errorf("%s: problems %v, value (-want +got):\n%s", test.desc, problems, diff)
			}
		})
	}
}

// A value that must stand in one fragment only is the first one's.
func TestReadConflict(t *testing.T) {
	text := `{"id": "a", "name": {"en": "A"}, "opened": "2001", "lease": "2002", "public": true, "floors": 1, "rating": 1, "lending": "free", "house": {"street": "S"}, "motto": "m"}`
	report{"scalars", "every kind of value that does not append or merge",
		files(text,
			`{"id": §"b", "name": {"en": §"A"}, "opened": §"2001-05", "lease": §"2002/..", "public": §true, "floors": §2,
  "rating": §-1, "lending": §"paid", "house": {"street": §"T"}, "motto": §"m"}`),
		conflicts("b", "A", "2001-05", "2002/..", "true", "2", "-1", "paid", "T", "m"),
	}.check(t)

	got, _ := reading(t, files(text, `{"id": "b", "name": {"en": "B", "ja": "C"}, "floors": 2}`)...)
	want := library{ID: "a", Name: record.Text{"en": "A", "ja": "C"}, Opened: timeline.MustParseDate("2001"),
		Lease: timeline.MustParseSpan("2002"), Public: true, Floors: 1, Rating: new(int8(1)), Lending: free, House: house{Street: "S"}, Motto: "m"}
	if diff := cmp.Diff(want, got, comparer); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// conflicts returns a problem for each scalar of a library.
func conflicts(values ...string) record.Problems {
	var all record.Problems
	for i, pointer := range []record.Pointer{"/id", "/name/en", "/opened", "/lease", "/public", "/floors", "/rating", "/lending", "/house/street", "/motto"} {
		all = append(all, &record.Problem{Pointer: pointer, Rule: record.RuleFragmentConflict, Value: values[i]})
	}
	return all
}

// A conflict says which fragment was first, whichever others there are between,
// and a third value is in conflict as well.
func TestReadConflictWords(t *testing.T) {
	_, problems := reading(t, files(`{"house": {"street": "S"}}`, `{"id": "a", "name": {"en": "A"}}`, `{"id": "b", "name": {"en": "B"}}`, `{"house": {"street": "T"}, "id": "c"}`)...)
	want := []string{
		`c.json:1:8 /id stands in b.json already`,
		`c.json:1:28 /name/en stands in b.json already`,
		`d.json:1:22 /house/street stands in a.json already`,
		`d.json:1:34 /id stands in b.json already`,
	}
	if diff := cmp.Diff(want, words(problems)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every fragment is read for its own faults, and what is asked of the whole is
// asked once.
func TestReadFragmentFaults(t *testing.T) {
	for _, r := range []report{
		{"each", "faults of all fragments come out, in the order of their names",
			files("{\n  \"books\": [{\"id\": \"x\", §\"titel\": 1, \"title\": {\"en\": \"X\"}}]}", "\ufeff{\n\"id\": §5}\n", `{"name": {"en": "A"}§`, "§"),
			record.Problems{
				{Pointer: "/books/0/titel", Rule: record.RuleUnknownMember, Value: "1"},
				{Pointer: "/id", Rule: record.RuleWrongType, Value: "5"},
				{Rule: record.RuleSyntax},
				{Rule: record.RuleEmptyInput},
			}},
		{"required", "what no fragment has is missed in the first",
			files("§{\"motto\": \"m\"}", `{"name": {"en": "A"}}`),
			record.Problems{{Pointer: "/id", Rule: record.RuleRequired}}},
		{"nested", "or in the first that has the object it is missed in",
			files(`{"id": "a"}`, `{"name": {"en": "A"}, "house": §{"rooms": [{"seats": 4}]}}`, `{"house": {"rooms": [{"seats": §-4}]}}`),
			record.Problems{
				{Pointer: "/house/street", Rule: record.RuleRequired},
				{Pointer: "/house/rooms/0/seats", Rule: record.RuleMin, Value: "-4"},
			}},
		{"refused", "what a later fragment has, and is refused there, is not missed in the first",
			files(`{"name": {"en": "A"}}`, `{"motto": "m"}`, `{"id": §5, "house": {"rooms": [§{}], "street": §"\ud800"}}`),
			record.Problems{
				{Pointer: "/id", Rule: record.RuleWrongType, Value: "5"},
				{Pointer: "/house/rooms/0/seats", Rule: record.RuleRequired},
				{Pointer: "/house/street", Rule: record.RuleEncoding, Value: "\ufffd"},
			}},
		{"refused around", "nor is what it would lie in",
			files(`{"id": "a", "name": {"en": "A"}, "house": {"rooms": [{"seats": 1}]}}`, `{"house": §"H"}`),
			record.Problems{{Pointer: "/house", Rule: record.RuleWrongType, Value: "H"}}},
		{"refused whole", "nor is anything, if a fragment is no object",
			files(`{"name": {"en": "A"}, "floors": §10}`, `§[]`),
			record.Problems{
				{Pointer: "/floors", Rule: record.RuleMax, Value: "10"},
				{Rule: record.RuleWrongType, Value: "[…]"},
			}},
		{"refused elsewhere", "an element refused in one fragment is not the one that lacks something in another",
			files(`{"id": "a", "name": {"en": "A"}, "books": [§{"id": "b"}]}`, `{"books": [{"id": "c", "title": §7}, §8]}`),
			record.Problems{
				{Pointer: "/books/0/title", Rule: record.RuleRequired},
				{Pointer: "/books/0/title", Rule: record.RuleWrongType, Value: "7"},
				{Pointer: "/books/1", Rule: record.RuleWrongType, Value: "8"},
			}},
		{"refused twice", "of two, each is told where it stands",
			files(`{"name": {"en": "A"}}`, `{"id": §5}`, `{"id": §6}`),
			record.Problems{
				{Pointer: "/id", Rule: record.RuleWrongType, Value: "5"},
				{Pointer: "/id", Rule: record.RuleWrongType, Value: "6"},
			}},
		{"elements", "an element is counted from 0 in its own fragment",
			files(`{"id": "a", "books": [{"id": "b", "title": {"en": "B"}}, {"id": §"C", "title": {"en": "C"}}]}`,
				`{"name": {"en": "A"}, "books": []}`,
				"{\n  \"books\": [\n    {\"id\": \"d\", \"title\": {\"en\": §\" \"}},\n    §{\"id\": \"e\"},\n    {\"id\": \"f\", \"title\": {\"en\": \"F\"}, \"pages\": §-1}]}"),
			record.Problems{
				{Pointer: "/books/1/id", Rule: record.RuleIDForm, Value: "C"},
				{Pointer: "/books/0/title/en", Rule: record.RuleTextForm, Value: " "},
				{Pointer: "/books/1/title", Rule: record.RuleRequired},
				{Pointer: "/books/2/pages", Rule: record.RuleMin, Value: "-1"},
			}},
		{"words", "a word belongs to the fragment it came from",
			files(`{"name": {"en": "A"}}`, `{"name": {"ja": §"\t", "DE": §"B"}, "id": "a"}`),
			record.Problems{
				{Pointer: "/name/ja", Rule: record.RuleTextForm, Value: "\t"},
				{Pointer: "/name/DE", Rule: record.RuleLanguageForm, Value: "DE"},
			}},
	} {
		r.check(t)
	}
}
