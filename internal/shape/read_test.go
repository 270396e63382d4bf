package shape_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

func TestRead(t *testing.T) {
	got, problems := reading(t, whole(full))
	if diff := cmp.Diff(fullLibrary(), got, comparer); diff != "" || problems != nil {
		t.Errorf("problems %v, value (-want +got):\n%s", problems, diff)
	}
}

// The walk over the tokens, which a document with a fault is read by, reads
// what fits just as the strict reader does.
func TestReadByWalk(t *testing.T) {
	for _, test := range []struct {
		name, old, new string
		faults         int
	}{
		{"a text that holds the letters of null", `"Read & return <soon>"`, `"null"`, 0},
		{"an unknown member in front", `"id": "city-library"`, `"x": {"id": [{}]}, "id": "city-library"`, 1},
		{"an unknown member behind", `<soon>"`, `<soon>", "x": null`, 1},
		{"a second member of the name", `"floors": 3`, `"floors": 3, "floors": 4`, 1},
		{"a second value", "<soon>\"\n}", "<soon>\"\n} {}", 1},
		{"escapes", `"id": "city-library"`, `"\u0069d": "city\u002dlibrary", "x": 1`, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := strings.Replace(full, test.old, test.new, 1)
			want := fullLibrary()
			if test.new == `"null"` {
				want.Motto = "null"
			}
			got, problems := reading(t, whole(text))
			if diff := cmp.Diff(want, got, comparer); diff != "" || len(problems) != test.faults {
				t.Errorf("problems %v, value (-want +got):\n%s", problems, diff)
			}
		})
	}
}

// What does not fit is read as zero, and everything around it as it is.
func TestReadAround(t *testing.T) {
	text := `{"id": 7, "name": {"en": "A", "ja": null, "de": "C"}, "opened": "never", "lease": {}, "public": "yes",
		"floors": 2.5, "rating": 200, "house": [], "also_known_as": ["x", 1, "y"],
		"books": [{"id": "a"}, 5, {"id": "b", "pages": true}], "branches": "z", "motto": "m"}`
	var got library
	r := shape.Read(&got, whole(text))
	want := library{
		Name:        record.Text{"en": "A", "ja": "", "de": "C"},
		Rating:      got.Rating,
		AlsoKnownAs: []string{"x", "", "y"},
		Books:       []book{{ID: "a"}, {}, {ID: "b"}},
		Motto:       "m",
	}
	if diff := cmp.Diff(want, got, comparer); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.Rating != nil && *got.Rating != 0 {
		t.Errorf("rating %d, cut from 200", *got.Rating)
	}
	if n := len(r.Report(nil)); n != 12 {
		t.Errorf("%d problems, want 12: %v", n, r.Report(nil))
	}
	if r.Broken() {
		t.Error("broken, but it is JSON to its end")
	}
}

// Reading keeps nothing of the text it was given.
func TestReadKeepsNoText(t *testing.T) {
	for _, extra := range []string{"", `"x": 1, `} { // strictly, and by the walk
		data := []byte(strings.Replace(full, `"id"`, extra+`"id"`, 1))
		var got library
		shape.Read(&got, shape.Fragment{Data: data})
		for i := range data {
			data[i] = '#'
		}
		if diff := cmp.Diff(fullLibrary(), got, comparer); diff != "" {
			t.Errorf("%q (-want +got):\n%s", extra, diff)
		}
	}
}

// A document read from a clean text and one from a text with a mark in front
// differ in nothing.
func TestReadByteOrderMark(t *testing.T) {
	got, problems := reading(t, whole("\ufeff"+full))
	if diff := cmp.Diff(fullLibrary(), got, comparer); diff != "" || problems != nil {
		t.Errorf("problems %v, value (-want +got):\n%s", problems, diff)
	}
}

// A loose text takes any JSON where the walk wants a string: types of the model
// have no such method.
type loose string

func (l *loose) UnmarshalJSON([]byte) error { *l = "read"; return nil }

// A clean document is read by the strict reader, and of one with a fault
// nothing stays that the strict reader has read.
func TestReadStrictly(t *testing.T) {
	type note struct {
		Text loose `json:"text"`
	}
	var clean, faulty note
	if found := shape.Read(&clean, whole(`{"text": 5}`)).Report(nil); found != nil || clean.Text != "read" {
		t.Errorf("%q, %v", clean.Text, found)
	}
	if found := shape.Read(&faulty, whole(`{"text": 5, "x": 1}`)).Report(nil); len(found) != 2 || faulty.Text != "" {
		t.Errorf("%q, %v", faulty.Text, found)
	}
}
