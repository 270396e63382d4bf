package linked_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/linked"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

var update = flag.Bool("update", false, "rewrite the golden file in testdata")

// The vocabularies the tests speak of.
const (
	dp     = "https://github.com/eujapan/digitalpartnership/blob/main/docs/model.md#"
	eliDL  = "http://data.europa.eu/eli/eli-draft-legislation-ontology#"
	org    = "http://www.w3.org/ns/org#"
	schema = "http://schema.org/"
	skos   = "http://www.w3.org/2004/02/skos/core#"
	xsd    = "http://www.w3.org/2001/XMLSchema#"
)

// decoded returns the partnership in a file of export/testdata.
func decoded(t testing.TB, name string) *partnership.Partnership {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	p, err := partnership.Decode(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestGolden(t *testing.T) {
	got := write(t, decoded(t, "partnership.json"), linked.Options{})
	const name = "testdata/partnership.jsonld"
	if *update {
		if err := os.WriteFile(name, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s, rewritten by -update (-want +got):\n%s", name, diff)
	}
}

// said is what a partnership says: words by language, dates, ids.
type said struct {
	words, dates []string
	ids          []string
}

// collect collects what the value says, and which ids and codes name a record.
func (s *said) collect(v reflect.Value) {
	switch leaf := v.Interface().(type) {
	case record.Text:
		for l, words := range leaf {
			s.words = append(s.words, strconv.Quote(words)+"@"+string(l))
		}
		return
	case timeline.Date:
		s.date(leaf)
		return
	case timeline.Span:
		s.date(leaf.Start)
		s.date(leaf.End)
		return
	}
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.String() != "" {
			s.words = append(s.words, strconv.Quote(v.String()))
		}
	case reflect.Slice:
		for i := range v.Len() {
			s.collect(v.Index(i))
		}
	case reflect.Struct:
		for field, value := range v.Fields() {
			if (field.Name == "ID" || field.Name == "Code") && !value.IsZero() {
				s.ids = append(s.ids, value.String())
			}
			s.collect(value)
		}
	}
}

func (s *said) date(d timeline.Date) {
	if !d.IsZero() {
		s.dates = append(s.dates, d.String())
	}
}

// TestNothingLost checks that every word, every date and every id is in the
// graph, the words in their language and the dates no more and no less often,
// however hostile they are.
func TestNothingLost(t *testing.T) {
	for _, name := range []string{"partnership.json", "hostile.json"} {
		p := decoded(t, name)
		var want said
		want.collect(reflect.ValueOf(*p))
		objects, subjects := make(map[string]bool), make(map[string]bool)
		var dates []string
		for _, s := range triplesOf(t, p, linked.Options{}) {
			objects[s.object], subjects[s.subject] = true, true
			value, kind, typed := strings.Cut(s.object, "^^<"+xsd)
			second := []string{"http://purl.org/dc/terms/modified", schema + "dateModified", eliDL + "activity_date"}
			if typed && kind != "integer>" && kind != "boolean>" && !slices.Contains(second, s.predicate) {
				dates = append(dates, strings.Trim(value, `"`))
			}
		}
		for _, words := range want.words {
			if !objects[words] {
				t.Errorf("%s: %s is not in the graph", name, words)
			}
		}
		for _, id := range want.ids {
			if at := string(p.Dataset.URL) + "#" + id; !subjects[at] {
				t.Errorf("%s: nothing is said of %s", name, at)
			}
		}
		slices.Sort(want.dates)
		slices.Sort(dates)
		if diff := cmp.Diff(want.dates, dates); diff != "" {
			t.Errorf("%s: dates (-want +got):\n%s", name, diff)
		}
	}
}

// TestCounts checks that there are as many things of a kind in the graph of the
// real record as in the record.
func TestCounts(t *testing.T) {
	p := eujapan.Partnership()
	got := make(map[string]int)
	for _, s := range triplesOf(t, p, linked.Options{}) {
		if s.predicate == "a" {
			got[strings.Trim(s.object, "<>")]++
		}
	}
	meetings := slices.Clone(p.Council.Meetings)
	for _, d := range p.Dialogues {
		meetings = append(meetings, d.Meetings...)
	}
	want := map[string]int{
		skos + "Concept":                    len(p.Areas) + len(p.Dimensions),
		org + "Organization":                len(p.Parties),
		org + "OrganizationalCollaboration": 2 + len(p.Dialogues),
		dp + "Commitment":                   len(p.Commitments),
		dp + "Instrument":                   len(p.Instruments),
		dp + "Project":                      len(p.Projects),
		dp + "Recommendation":               len(p.Recommendations),
		dp + "Discrepancy":                  len(p.Discrepancies),
		schema + "CreativeWork":             len(p.Instruments) + len(p.Sources),
		schema + "Event":                    len(meetings),
	}
	for _, m := range meetings {
		want[eliDL+"Participation"] += len(m.Attendance)
		want[schema+"Person"] += len(m.Attendance)
		want[eliDL+"ForeseenActivity"] += len(m.Plans)
		if m.Status == council.Held {
			want[eliDL+"Activity"]++
		} else {
			want[eliDL+"ForeseenActivity"]++
		}
	}
	for _, i := range p.Instruments {
		want[schema+"Person"] += len(i.Signatories)
	}
	for _, x := range p.Projects {
		if x.Kind == partnership.KindEvent {
			want[schema+"Event"]++
		}
	}
	for class, n := range want {
		if n == 0 || got[class] != n {
			t.Errorf("%s: %d in the graph, %d in the record", class, got[class], n)
		}
	}
}
