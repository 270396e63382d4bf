package partnership_test

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// The places of problems without their words.
var placesOnly = cmpopts.IgnoreFields(record.Problem{}, "Detail", "Err")

func TestDecodeEmpty(t *testing.T) {
	for _, text := range []string{"", " \n\t", "\ufeff"} {
		want := record.Problems{{Rule: record.RuleEmptyInput, Line: 1, Column: 1 + strings.Count(text, "\ufeff")*3}}
		if diff := cmp.Diff(want, problems(t, text), placesOnly); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestDecodeByteOrderMark(t *testing.T) {
	if found := problems(t, "\ufeff"+sample(t)); found != nil {
		t.Errorf("got %v, want nothing wrong", found)
	}
}

func TestDecodeRoundTrip(t *testing.T) {
	var again strings.Builder
	if err := shape.Write(&again, decoded(t)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sample(t), again.String()); diff != "" {
		t.Errorf("written again (-want +got):\n%s", diff)
	}
}

func TestDecodeReadError(t *testing.T) {
	broken := errors.New("no more paper")
	r := io.MultiReader(strings.NewReader(sample(t)[:100]), iotest.ErrReader(broken))
	p, err := partnership.Decode(r)
	if p != nil || !errors.Is(err, broken) {
		t.Errorf("got %v, %v, want no model and the reader's error", p, err)
	}
}

// Ten faults of ten rules come out in one pass, each where it stands and
// nothing else.
func TestDecodeTenFaults(t *testing.T) {
	text := sample(t)
	var want record.Problems
	for _, fault := range []struct {
		old, new string // with a mark at the fault
		pointer  record.Pointer
		rule     record.Rule
		value    string
	}{
		{`"launched": "2022-11-28"`, `"launched": §"2022-11-31"`, "/launched", record.RuleDateForm, "2022-11-31"},
		{`"designated": "2022-11-28/.."`, `"designated": §"2022-11-28/2022-11-28"`, "/areas/0/designated", record.RuleSpanForm, "2022-11-28/2022-11-28"},
		{`"status": "cancelled"`, `"status": §"canceled"`, "/dialogues/0/meetings/2/status", record.RuleOneOf, "canceled"},
		{"\"areas\": [\n        \"quantum\"\n      ],\n      \"steps\"", "\"areas\": [\n        §\"chips\"\n      ],\n      \"steps\"",
			"/instruments/0/areas/0", record.RuleAreaKnown, "chips"},
		{`"partner_count": 4`, `"partner_count": §"four"`, "/projects/0/partner_count", record.RuleWrongType, "four"},
		{`"verb": "intend"`, `§"verbe": "intend"`, "/commitments/0/verbe", record.RuleUnknownMember, "intend"},
		{`"made_at": "council-1"`, `"made_at": §"council-7"`, "/commitments/1/made_at", record.RuleReferenceKnown, "council-7"},
		{`"url": "https://example.org/statement"`, `"url": §"example.org/statement"`, "/sources/0/url", record.RuleURLForm, "example.org/statement"},
		{`"derived_from": "statement"`, `"derived_from": §"memorandum"`, "/sources/1/derived_from", record.RuleReferenceKind, "memorandum"},
		{`"en": "Shortened"`, `"en": "Shortened", §"en": "Cut"`, "/sources/1/note/en", record.RuleDuplicateMember, "Cut"},
	} {
		var line, column int
		text, line, column = marked(t, replaced(t, text, fault.old, fault.new))
		want = append(want, &record.Problem{Line: line, Column: column, Pointer: fault.pointer, Rule: fault.rule, Value: fault.value})
	}
	if diff := cmp.Diff(want, problems(t, text), placesOnly); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What was found before a syntax error is told; what can no longer be known is
// not guessed.
func TestDecodeAfterSyntaxError(t *testing.T) {
	text := `{"id": 5, "titel": 1, "name": {"en": "A"} "x"}`
	want := record.Problems{
		{Line: 1, Column: 8, Pointer: "/id", Rule: record.RuleWrongType, Value: "5"},
		{Line: 1, Column: 11, Pointer: "/titel", Rule: record.RuleUnknownMember, Value: "1"},
		{Line: 1, Column: 43, Rule: record.RuleSyntax},
	}
	if diff := cmp.Diff(want, problems(t, text), placesOnly); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// fragments returns the sample cut into files, with other files around them.
func fragments(t *testing.T) fstest.MapFS {
	t.Helper()
	text := sample(t)
	at := strings.Index(text, `  "commitments": [`)
	until := strings.Index(text, `  "recommendations": [`)
	cut := strings.Index(text[at:], "    {\n      \"id\": \"second-promise\"") + at
	first := strings.TrimRight(text[at:cut], ",\n") + "\n]}"
	second := `{"commitments": [` + strings.TrimRight(text[cut:until], ",\n") + "}"
	return fstest.MapFS{
		"a.json":          {Data: []byte(text[:at] + strings.TrimPrefix(text[until:], " "))},
		"b/first.json":    {Data: []byte("{" + first)},
		"b/second.json":   {Data: []byte(second)},
		"b/read.me":       {Data: []byte("not JSON")},
		"z/.ignored.text": {Data: []byte("{")},
	}
}

func TestLoad(t *testing.T) {
	p, err := partnership.Load(fragments(t))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(decoded(t), p); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A problem in the joined document is told where its fragment has it.
func TestLoadPlaces(t *testing.T) {
	files := fragments(t)
	second, line, column := marked(t, replaced(t, string(files["b/second.json"].Data), `"made_at": "memorandum"`, `"made_at": §"first-promise"`))
	files["b/second.json"].Data = []byte(second)
	files["a.json"].Data = []byte(replaced(t, string(files["a.json"].Data), `  "as_of": "2025-12-31",`+"\n", ""))
	_, err := partnership.Load(files)
	want := record.Problems{
		{File: "a.json", Line: 1, Column: 1, Pointer: "/as_of", Rule: record.RuleRequired},
		{File: "b/second.json", Line: line, Column: column, Pointer: "/commitments/1/made_at", Rule: record.RuleReferenceKind, Value: "first-promise"},
	}
	if diff := cmp.Diff(error(want), err, placesOnly); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLoadConflict(t *testing.T) {
	files := fragments(t)
	files["c.json"] = &fstest.MapFile{Data: []byte("{\n  \"id\": \"sample-partnership\",\n  \"name\": {\"en\": \"Another\"},\n  \"council\": {\"cadence\": \"yearly\"}\n}")}
	_, err := partnership.Load(files)
	want := record.Problems{
		{File: "c.json", Line: 2, Column: 9, Pointer: "/id", Rule: record.RuleFragmentConflict, Value: "sample-partnership"},
		{File: "c.json", Line: 3, Column: 18, Pointer: "/name/en", Rule: record.RuleFragmentConflict, Value: "Another"},
		{File: "c.json", Line: 4, Column: 26, Pointer: "/council/cadence", Rule: record.RuleFragmentConflict, Value: "yearly"},
	}
	if diff := cmp.Diff(error(want), err, placesOnly); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A required member that is refused is not missed in another fragment.
func TestLoadRefused(t *testing.T) {
	files := fragments(t)
	files["a.json"].Data = []byte(replaced(t, string(files["a.json"].Data), `  "as_of": "2025-12-31",`+"\n", ""))
	files["c.json"] = &fstest.MapFile{Data: []byte(`{"as_of": 2025}`)}
	_, err := partnership.Load(files)
	want := record.Problems{{File: "c.json", Line: 1, Column: 11, Pointer: "/as_of", Rule: record.RuleWrongType, Value: "2025"}}
	if diff := cmp.Diff(error(want), err, placesOnly); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// An id that is refused is one problem, however many records name it.
func TestDecodeRefusedID(t *testing.T) {
	for _, m := range []struct {
		name, id string
		rule     record.Rule
		pointer  record.Pointer
	}{
		{"number", `"id": §1`, record.RuleWrongType, "/sources/0/id"},
		{"spelling", `§"ID": "1"`, record.RuleUnknownMember, "/sources/0/ID"},
	} {
		text := strings.ReplaceAll(sample(t), `"source": "statement"`, `"source": "1"`)
		text = strings.ReplaceAll(text, `"derived_from": "statement"`, `"derived_from": "1"`)
		text, line, column := marked(t, replaced(t, text, `"id": "statement"`, m.id))
		want := record.Problems{{Line: line, Column: column, Pointer: m.pointer, Rule: m.rule, Value: "1"}}
		got := problems(t, text)
		if m.rule == record.RuleUnknownMember && len(got) > 0 { // and the id is missing
			if got[0].Pointer != "/sources/0/id" || got[0].Rule != record.RuleRequired {
				t.Errorf("%s: %v", m.name, got[0])
			}
			got = got[1:]
		}
		if diff := cmp.Diff(want, got, placesOnly); diff != "" {
			t.Errorf("%s (-want +got):\n%s", m.name, diff)
		}
	}
}

func TestLoadNothing(t *testing.T) {
	_, err := partnership.Load(fstest.MapFS{"readme.md": {}})
	want := record.Problems{{Rule: record.RuleEmptyInput}}
	if diff := cmp.Diff(error(want), err, placesOnly); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLoadError(t *testing.T) {
	p, err := partnership.Load(brokenFS{fragments(t)})
	if p != nil || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("got %v, %v, want no model and the file system's error", p, err)
	}
}

// A brokenFS lists its files and opens none.
type brokenFS struct{ fstest.MapFS }

func (f brokenFS) ReadFile(name string) ([]byte, error) {
	return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrPermission}
}
