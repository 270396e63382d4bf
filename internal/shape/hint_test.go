package shape_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// A hint names a member of the same letters, and nothing is guessed.
func TestHint(t *testing.T) {
	const none = "is not a member here"
	for _, test := range []struct{ name, text, want string }{
		{"case", `{"ID": 1}`, `, did you mean "id"?`},
		{"capital", `{"Motto": 1}`, `, did you mean "motto"?`},
		{"camel", `{"alsoKnownAs": 1}`, `, did you mean "also_known_as"?`},
		{"hyphens", `{"also-known-as": 1}`, `, did you mean "also_known_as"?`},
		{"blanks", `{" motto ": 1}`, `, did you mean "motto"?`},
		{"dollar", `{"$id": 1}`, `, did you mean "id"?`},
		{"digits", `{"motto2": 1}`, `, did you mean "motto"?`},
		{"swapped", `{"mtoto": 1}`, `, did you mean "motto"?`},
		{"reversed", `{"di": 1}`, `, did you mean "id"?`},
		{"doubled letter", `{"motttto": 1}`, ""},
		{"missing letter", `{"moto": 1}`, ""},
		{"another word", `{"slogan": 1}`, ""},
		{"no letters", `{"2026": 1}`, ""},
		{"no name", `{"": 1}`, ""},
		{"member of another type", `{"pages": 1}`, ""},
		{"its own type", `{"books": [{"PAGES": 1}]}`, `, did you mean "pages"?`},
		{"object in an object", `{"house": {"seats": 1, "Street": 2}}`, ""},
		{"a field without a name", `{"Shelfmark": 1}`, ""},
		{"a field that is not exported", `{"keeper": 1}`, ""},
		{"not ASCII", `{"ｍotto": 1}`, ""},
		{"of 64 bytes", `{"` + strings.Repeat("_", 59) + `motto": 1}`, `, did you mean "motto"?`},
		{"of more", `{"` + strings.Repeat("_", 60) + `motto": 1}`, ""},
		{"member there already", `{"id": "a", "Id": 1}`, `, did you mean "id"?`},
	} {
		t.Run(test.name, func(t *testing.T) {
			problems := shape.Read(new(library), whole(test.text)).Report(nil)
			if len(problems) == 0 || problems[0].Rule != record.RuleUnknownMember || problems[0].Detail != none+test.want {
				t.Errorf("%s: got %v, want %q", test.text, problems, none+test.want)
			}
		})
	}
}

// Where several members have the letters, the first one is named.
func TestHintFirst(t *testing.T) {
	var v struct {
		Dates   string `json:"dates"`
		Sated   string `json:"sated"`
		Nothing string `json:"nothing"`
	}
	problems := shape.Read(&v, whole(`{"stead": 1}`)).Report(nil)
	if len(problems) != 1 || problems[0].Detail != `is not a member here, did you mean "dates"?` {
		t.Errorf("got %v", problems)
	}
}

// A name of any length takes memory for a few copies of it, and none of the
// sorting.
func TestHintCheap(t *testing.T) {
	const length = 1 << 20
	text := whole(`{"` + strings.Repeat("id", length/2) + `": 1}`)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	shape.Read(new(library), text)
	runtime.ReadMemStats(&after)
	if taken := after.TotalAlloc - before.TotalAlloc; taken > 24*length {
		t.Errorf("%d bytes for each of the name", taken/length)
	}
}
