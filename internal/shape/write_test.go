package shape_test

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// written returns what Write writes of v.
func written(t testing.TB, v any) string {
	t.Helper()
	var b bytes.Buffer
	if err := shape.Write(&b, v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWrite(t *testing.T) {
	l := fullLibrary()
	for _, v := range []any{l, &l} {
		if diff := cmp.Diff(full, written(t, v)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// There is one spelling of a value: what it does not say is left out, but for
// the elements of lists.
func TestWriteZero(t *testing.T) {
	for _, test := range []struct {
		name  string
		value any
		want  string
	}{
		{"nothing", library{}, "{}\n"},
		{"empty", library{Name: record.Text{}, Books: []book{}, AlsoKnownAs: []string{}, Shelfmark: "x", keeper: "y"}, "{}\n"},
		{"zero that is known", library{Rating: new(int8(0))}, "{\n  \"rating\": 0\n}\n"},
		{"element", library{Books: []book{{}}, AlsoKnownAs: []string{""}, Signs: []record.Text{nil}},
			"{\n  \"also_known_as\": [\n    \"\"\n  ],\n  \"signs\": [\n    {}\n  ],\n  \"books\": [\n    {}\n  ]\n}\n"},
		{"struct of empty lists", library{House: house{Rooms: []room{}}}, "{}\n"},
		{"struct of empty lists behind a pointer", &library{Motto: "m", House: house{Rooms: []room{}}}, "{\n  \"motto\": \"m\"\n}\n"},
		{"struct of an empty text", struct {
			Book book `json:"book,omitzero"`
		}{book{Title: record.Text{}}}, "{}\n"},
		{"struct of an empty element", library{House: house{Rooms: []room{{}}}}, "{\n  \"house\": {\n    \"rooms\": [\n      {}\n    ]\n  }\n}\n"},
		{"word", library{Name: record.Text{"en": ""}}, "{\n  \"name\": {\n    \"en\": \"\"\n  }\n}\n"},
		{"span with an open end", library{Lease: timeline.Span{Start: timeline.MustParseDate("2001")}}, "{\n  \"lease\": \"2001/..\"\n}\n"},
		{"span of one date", library{Lease: timeline.MustParseDate("2001-05").Dates()}, "{\n  \"lease\": \"2001-05\"\n}\n"},
		{"least number", room{Seats: math.MinInt64}, "{\n  \"seats\": -9223372036854775808\n}\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, written(t, test.value)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Text stands as it is but for what JSON cannot hold otherwise.
func TestWriteText(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"HTML", `<a href='x'>R&D</a>`, `<a href='x'>R&D</a>`},
		{"line separators", "a\u2028b\u2029c", "a\u2028b\u2029c"},
		{"slash", "a/b", "a/b"},
		{"quote and backslash", `"\`, `\"\\`},
		{"short escapes", "\b\f\n\r\t", `\b\f\n\r\t`},
		{"control characters", "\x00\x1f\x7f\u0080", "\\u0000\\u001f\x7f\u0080"},
		{"beyond the first plane", "😀𠮷", "😀𠮷"},
		{"byte order mark", "\ufeffa", "\ufeffa"},
		{"replacement character", "\ufffd", "\ufffd"},
		{"combining mark", "e\u0301", "e\u0301"},
	} {
		t.Run(test.name, func(t *testing.T) {
			want := "{\n  \"motto\": \"" + test.want + "\"\n}\n"
			if diff := cmp.Diff(want, written(t, library{Motto: test.text})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Texts come in the order of their languages' tags, whatever order a map has.
func TestWriteSorted(t *testing.T) {
	l := library{Name: record.Text{}}
	var want strings.Builder
	for c := 'a'; c <= 'z'; c++ {
		l.Name[record.Language("x"+string(c))] = "w"
		want.WriteString(`"x` + string(c) + `":"w",`)
	}
	for range 20 {
		got := strings.NewReplacer("\n", "", " ", "").Replace(written(t, l))
		if got != `{"name":{`+strings.TrimSuffix(want.String(), ",")+"}}" {
			t.Fatal(got)
		}
	}
}

// A value without a text is a problem with a pointer, and nothing is written.
func TestWriteRefused(t *testing.T) {
	end := timeline.Span{End: timeline.MustParseDate("2024")}
	for _, test := range []struct {
		name  string
		value any
		want  record.Problem
	}{
		{"text", library{Motto: "a\xff"}, record.Problem{Pointer: "/motto", Rule: record.RuleEncoding}},
		{"id", &library{Books: []book{{}, {ID: "\xc0\xaf"}}}, record.Problem{Pointer: "/books/1/id", Rule: record.RuleEncoding}},
		{"word", library{Signs: []record.Text{{"en": "a", "ja": "\xed\xa0\x80"}}}, record.Problem{Pointer: "/signs/0/ja", Rule: record.RuleEncoding}},
		{"language", library{Name: record.Text{"e\xff": "a"}}, record.Problem{Pointer: "/name", Rule: record.RuleEncoding}},
		{"element", library{AlsoKnownAs: []string{"a", "b", "\xff"}}, record.Problem{Pointer: "/also_known_as/2", Rule: record.RuleEncoding}},
		{"span", library{ID: "a", Lease: end}, record.Problem{Pointer: "/lease", Rule: record.RuleSpanForm, Value: "../2024"}},
		{"escaped", map[string]any{"a/b": []any{"\xff"}}, record.Problem{Pointer: "/a~1b/0", Rule: record.RuleEncoding}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b bytes.Buffer
			err := shape.Write(&b, test.value)
			p, ok := errors.AsType[*record.Problem](err)
			if !ok || b.Len() > 0 {
				t.Fatalf("%d bytes are written, and then %v", b.Len(), err)
			}
			if diff := cmp.Diff(&test.want, p, wordless); diff != "" || p.Detail == "" {
				t.Errorf("detail %q (-want +got):\n%s", p.Detail, diff)
			}
			if _, ok := errors.AsType[*timeline.ParseError](err); ok != (test.name == "span") {
				t.Errorf("beneath it is %v", p.Err)
			}
		})
	}
}

var errFull = errors.New("disk is full")

// A short writer takes n bytes and fails.
type shortWriter struct{ n int }

func (w *shortWriter) Write(p []byte) (int, error) {
	if len(p) > w.n {
		return w.n, errFull
	}
	w.n -= len(p)
	return len(p), nil
}

// An error of the writer comes back as it is, wherever it happens.
func TestWriteError(t *testing.T) {
	for n := range len(full) {
		if err := shape.Write(&shortWriter{n}, fullLibrary()); err != errFull {
			t.Fatalf("after %d bytes: %v", n, err)
		}
	}
	if err := shape.Write(&shortWriter{len(full)}, fullLibrary()); err != nil {
		t.Error(err)
	}
	if err := shape.Write(io.Discard, library{Motto: "\xff"}); errors.Is(err, errFull) || err == nil {
		t.Error(err)
	}
}
