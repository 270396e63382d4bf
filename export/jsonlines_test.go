package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

// linesOf returns the records of a kind as JSON Lines.
func linesOf(t testing.TB, kind export.Kind, p *partnership.Partnership) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.JSONLines(&b, kind, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestJSONLinesWhole puts a document together again of the lines of its kinds,
// read by another reader of JSON, and so checks that no record is missing and
// that each is whole.
func TestJSONLinesWhole(t *testing.T) {
	for name, want := range map[string]*partnership.Partnership{
		"sample": sample(), "hostile": hostile(), "record": eujapan.Partnership(), "zero": {},
	} {
		t.Run(name, func(t *testing.T) {
			got := new(partnership.Partnership)
			whole := reflect.ValueOf(got).Elem()
			for _, kind := range export.Kinds() {
				text := linesOf(t, kind, want)
				if kind == "timeline" {
					checkEvents(t, text, want)
					continue
				}
				for line := range bytes.Lines(text) {
					switch field := memberOf(whole, string(kind)); {
					case kind == "partnership":
						readLine(t, line, got)
					case field.Kind() == reflect.Slice:
						r := reflect.New(field.Type().Elem())
						readLine(t, line, r.Interface())
						field.Set(reflect.Append(field, r.Elem()))
					default:
						readLine(t, line, field.Addr().Interface())
					}
				}
			}
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// memberOf returns the member of that name of a struct.
func memberOf(v reflect.Value, name string) reflect.Value {
	for field, value := range v.Fields() {
		if tag, _, _ := strings.Cut(field.Tag.Get("json"), ","); tag == name {
			return value
		}
	}
	return v
}

// readLine reads a line, all of it and nothing that is not a member.
func readLine(t *testing.T, line []byte, v any) {
	t.Helper()
	if !bytes.HasSuffix(line, []byte("}\n")) || bytes.HasPrefix(line, []byte(" ")) {
		t.Fatalf("the line %q is not one object and a line feed", line)
	}
	in := json.NewDecoder(bytes.NewReader(line))
	in.DisallowUnknownFields()
	if err := in.Decode(v); err != nil {
		t.Fatal(err)
	}
	if _, err := in.Token(); err != io.EOF {
		t.Errorf("more behind the record: %q", line)
	}
}

func checkEvents(t *testing.T, text []byte, p *partnership.Partnership) {
	t.Helper()
	var got []partnership.Event
	for line := range bytes.Lines(text) {
		var e partnership.Event
		readLine(t, line, &e)
		got = append(got, e)
	}
	if diff := cmp.Diff(p.Timeline(), got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("timeline (-want +got):\n%s", diff)
	}
}

// TestJSONLinesKinds checks that every member of the document that is a list of
// records, or a record, has lines of its own or stands in those of the document.
func TestJSONLinesKinds(t *testing.T) {
	known := make(map[string]bool)
	for _, kind := range export.Kinds() {
		known[string(kind)] = true
	}
	for field := range reflect.TypeFor[partnership.Partnership]().Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		list := field.Type.Kind() == reflect.Slice && field.Type.Elem().Kind() == reflect.Struct
		if list != known[name] && name != "council" {
			t.Errorf("the member %s: a list of records %v, a kind %v", name, list, known[name])
		}
	}
}

func TestJSONLinesRefuses(t *testing.T) {
	for _, test := range []struct {
		name    string
		kind    export.Kind
		spoil   func(*partnership.Partnership)
		pointer record.Pointer
	}{
		{"in a list", "commitments", func(p *partnership.Partnership) { p.Commitments[1].Verb = "\xff" }, "/commitments/1/verb"},
		{"in the council", "council", func(p *partnership.Partnership) { p.Council.Meetings[0].AlsoKnownAs[0] = "\xff" }, "/council/meetings/0/also_known_as/0"},
		{"in the head", "partnership", func(p *partnership.Partnership) { p.Dataset.Version = "\xff" }, "/dataset/version"},
		{"in an event", "timeline", func(p *partnership.Partnership) { p.Sources[0].Title["en"] = "\xff" }, "/sources/0/title/en"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample()
			test.spoil(p)
			var b bytes.Buffer
			problem := problemIn(t, export.JSONLines(&b, test.kind, p))
			if problem.Rule != record.RuleEncoding || problem.Pointer != test.pointer || b.Len() > 0 {
				t.Errorf("got %v and wrote %q", problem, b.Bytes())
			}
		})
	}
	for _, kind := range export.Kinds() {
		if export.JSONLines(io.Discard, kind, nil) == nil {
			t.Errorf("%s of no partnership was written", kind)
		}
	}
	if err := export.JSONLines(io.Discard, "meetings", sample()); err == nil {
		t.Error("a kind that is none was written")
	}
}

// TestJSONLinesGolden compares every kind of the sample with its file, and looks
// for files without a kind.
func TestJSONLinesGolden(t *testing.T) {
	var want []string
	for _, kind := range export.Kinds() {
		name := string(kind) + ".jsonl"
		want = append(want, filepath.Join("testdata", name))
		t.Run(string(kind), func(t *testing.T) { golden(t, name, linesOf(t, kind, sample())) })
	}
	slices.Sort(want)
	got, err := filepath.Glob("testdata/*.jsonl")
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("golden files %v (-want +got):\n%s", err, diff)
	}
}

// TestJSONLinesForm checks that a line ends at the line feed behind its record
// and nowhere else, whatever words it holds, and is the record as the document
// has it but for the layout.
func TestJSONLinesForm(t *testing.T) {
	for _, p := range []*partnership.Partnership{sample(), hostile()} {
		var document map[string]json.RawMessage
		if err := json.Unmarshal(jsonOf(t, p), &document); err != nil {
			t.Fatal(err)
		}
		for _, kind := range export.Kinds() {
			if kind == "partnership" || kind == "timeline" { // no member of the document
				continue
			}
			text := linesOf(t, kind, p)
			if !utf8.Valid(text) || bytes.HasPrefix(text, []byte("\ufeff")) || bytes.ContainsRune(text, '\r') {
				t.Errorf("%s: not UTF-8, or with a byte order mark or a carriage return", kind)
			}
			var want []json.RawMessage
			if err := json.Unmarshal(document[string(kind)], &want); kind == "council" {
				want = []json.RawMessage{document["council"]}
			} else if err != nil {
				t.Fatal(err)
			}
			lines := bytes.Split(text, []byte("\n"))
			if len(lines) != len(want)+1 || len(lines[len(want)]) > 0 {
				t.Fatalf("%s: %d lines, the last %q, want %d", kind, len(lines), lines[len(lines)-1], len(want))
			}
			for i, raw := range want {
				var compact bytes.Buffer
				if err := json.Compact(&compact, raw); err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(compact.String(), string(lines[i])); diff != "" {
					t.Errorf("%s, line %d (-want +got):\n%s", kind, i+1, diff)
				}
			}
		}
	}
}

// TestJSONLinesNothing checks that what says nothing has no line, but for an
// element of a list and the document itself.
func TestJSONLinesNothing(t *testing.T) {
	p := &partnership.Partnership{
		Parties: make([]record.Party, 2), Dataset: partnership.Dataset{Creators: []string{}},
		Council: council.Council{Name: record.Text{}, Meetings: []council.Meeting{}},
	}
	for kind, want := range map[export.Kind]string{"partnership": "{}\n", "parties": "{}\n{}\n", "council": "", "areas": "", "timeline": ""} {
		if got := string(linesOf(t, kind, p)); got != want {
			t.Errorf("%s: got %q, want %q", kind, got, want)
		}
	}
}

func TestJSONLinesWriterFails(t *testing.T) {
	p := sample()
	for _, kind := range export.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			failsAt(t, linesOf(t, kind, p), 7, func(w io.Writer) error { return export.JSONLines(w, kind, p) })
		})
	}
	err := export.JSONLines(&fullWriter{}, "parties", p)
	if !errors.Is(err, errFull) || err.Error() != "export: writing parties as JSON Lines: no space left" {
		t.Errorf("error %v", err)
	}
}

func ExampleJSONLines() {
	if err := export.JSONLines(os.Stdout, "commitments", tides); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {"id":"chart-tides","title":{"en":"Chart tides, north & south","ja":"潮を図にする"},"made":"2022-05","due":"2024"}
}

func ExampleKind() {
	for _, kind := range export.Kinds()[:3] {
		fmt.Println(kind)
	}
	// Output:
	// partnership
	// parties
	// dimensions
}
