package partnership

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// documents adds documents to begin with, good ones and bad ones.
func documents(f *testing.F) {
	for _, name := range []string{"testdata/valid.json", "testdata/awkward.json", "../export/testdata/partnership.json", "../export/testdata/hostile.json"} {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	more, err := filepath.Glob("eujapan/data/*.json")
	if err != nil || len(more) == 0 {
		f.Fatalf("no record: %v", err)
	}
	for _, name := range more {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	for _, text := range []string{
		`{"id":"\u0061\n\ud83d\ude00\/","schema_version":-1,"areas":[],"name":{},"truncated":true}`,
		`{"id":"\ud83d"}`, `{"id":"a","id":"b"}`, `{"name":{"en":"a","en":"b"}}`, `{"schema_version":2147483648}`, `{"schema_version":01}`,
		`{"schema_version":1.0}`, `{"schema_version":-0}`, `{"as_of":"2023-02-29"}`, `{"launched":""}`, `{"id":"\q"}`, "{\"id\":\"\x01\"}", "{\"id\":\"\xff\"}",
		`{"areas":[{},]}`, `{"council":{"meetings":[{"number":-1,"status":"gone","when":"2024/2023"}]}}`, `{"id":null}`, `{} {}`, `{`, ``,
		`{"commitments":[{"id":"A B","force":"may","scope":"","progress":[{}],"assessments":[{"score":2},{"score":-128}],"by":[{},{"xx-":""}],"areas":["","a"],"sources":[{}]}]}`,
		`{"projects":[{"amounts":[{"value":9223372036854775807,"currency":"euro"}],"partner_count":-1,"also_known_as":["",""," "]}]}`,
	} {
		f.Add([]byte(text))
	}
}

// What the reader that follows from the structs takes, the strict reader of JSON
// takes too, and makes the same of it.
func FuzzReadExact(f *testing.F) {
	documents(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		got, want := new(Partnership), new(Partnership)
		fits := readExact(text, got)
		misfits := shape.Read(want, shape.Fragment{Data: text}).Report(nil)
		switch {
		case fits && misfits != nil:
			t.Fatalf("was read, and is not right: %v", misfits)
		case fits:
			if diff := cmp.Diff(want, got, cmp.Comparer(timeline.Date.Equal)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		}
	})
}

// Ordinary documents are read at once.
func TestReadExact(t *testing.T) {
	files, _ := filepath.Glob("eujapan/data/*.json")
	for _, name := range append(files, "testdata/valid.json", "testdata/awkward.json", "../export/testdata/partnership.json", "../export/testdata/hostile.json") {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !readExact(text, new(Partnership)) {
			t.Errorf("%s was refused", name)
		}
	}
}

// The checks that follow from the structs find what the tags and the leaves
// find, and the walk goes where the one by reflection goes.
func FuzzCheckExact(f *testing.F) {
	documents(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		p := new(Partnership)
		shape.Read(p, shape.Fragment{Data: text}) // what can be read of it
		checkExact(t, p)
	})
}

func TestCheckExact(t *testing.T) {
	for _, words := range []string{"", " ", "a", "A\x01", "\ufeff", "jointly"} {
		for _, number := range []int64{-5, 0, 1, 127} {
			p := new(Partnership)
			fill(reflect.ValueOf(p).Elem(), words, number)
			checkExact(t, p)
			var text bytes.Buffer
			q := new(Partnership)
			plain := words == "a" || words == "jointly" // names with escapes or beyond ASCII are for the walk
			if plain && p.Council.Meetings[0].When.Check() == nil && shape.Write(&text, p) == nil && !readExact(text.Bytes(), q) {
				t.Errorf("was not read: %s", text.String())
			}
		}
	}
}

// fill sets everything in v to the words or the number, and makes lists of one.
func fill(v reflect.Value, words string, number int64) {
	switch v.Interface().(type) {
	case timeline.Date:
		if number > 0 {
			v.Set(reflect.ValueOf(timeline.MustParseDate("2024")))
		}
		return
	case timeline.Span:
		end := timeline.MustParseDate("2024-05")
		span := timeline.Span{End: end}
		if number > 0 {
			span.Start = end
		}
		v.Set(reflect.ValueOf(span))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(words)
	case reflect.Bool:
		v.SetBool(number != 0)
	case reflect.Int, reflect.Int8, reflect.Int64:
		v.SetInt(number)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), words, number)
	case reflect.Map:
		v.Set(reflect.ValueOf(record.Text{record.Language(words): words, "en": "a"}))
		if number == 0 {
			v.Set(reflect.ValueOf(record.Text{}))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), words, number)
	case reflect.Struct:
		for _, field := range v.Fields() {
			fill(field, words, number)
		}
	}
}

// checkExact holds what follows from the structs to what reflection finds.
func checkExact(t *testing.T, p *Partnership) {
	t.Helper()
	var x checker
	x.partnership(p, nil)
	want := shape.Check(p)
	shape.Sort[Partnership](want)
	shape.Sort[Partnership](x.found)
	if diff := cmp.Diff(sentences(want), sentences(x.found)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	for i := range p.Commitments {
		c := &p.Commitments[i]
		alone := shape.Check(c)
		shape.Sort[Commitment](alone)
		var got record.Problems
		got.Add("", c.Validate())
		if diff := cmp.Diff(sentences(alone), sentences(got)); diff != "" {
			t.Errorf("commitment %d (-want +got):\n%s", i, diff)
		}
	}
	if diff := cmp.Diff(stopsOf(p), walked(p)); diff != "" {
		t.Errorf("walk (-want +got):\n%s", diff)
	}
}

func sentences(found record.Problems) []string {
	var all []string
	for _, p := range found {
		all = append(all, p.Error())
	}
	return all
}

// walked returns where a walk goes, and stopsOf where one by reflection goes of
// that.
func walked(p *Partnership) []string {
	var stops []string
	walk(p, func(n *node) {
		stops = append(stops, reflect.TypeOf(n.value).Elem().String()+" "+string(n.Pointer())+" "+n.refs)
	})
	return stops
}

func stopsOf(p *Partnership) []string {
	seen := make(map[reflect.Type]bool)
	for _, v := range []any{record.PartyCode(""), record.Text{}, timeline.Span{}} {
		seen[reflect.TypeOf(v)] = true
	}
	var stops []string
	for n := range shape.Nodes(p) {
		t := n.Value.Type()
		refs := strings.Join(n.Refs, ",")
		switch name := t.String(); {
		case t.Kind() == reflect.Struct && t != reflect.TypeFor[timeline.Date](), seen[t],
			name == "areas.Code", name == "areas.DimensionCode", name == "[]council.Meeting", name == "record.ID" && refs != "":
			stops = append(stops, name+" "+string(n.Pointer())+" "+refs)
		}
	}
	return stops
}
