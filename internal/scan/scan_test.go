package scan_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/scan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A shelf is what the tests read.
type shelf struct {
	Name   string
	Kind   string
	Open   bool
	Floors int64
	Text   record.Text
	Day    timeline.Date
	Rooms  []string
}

// read reads a shelf, and reports whether the text is one.
func read(s *scan.Scanner, text string) (v shelf, ok bool) {
	s.Reset([]byte(text))
	var seen uint64
	for more := s.Begin('{'); more; more = s.More('}') {
		switch string(s.Name()) {
		case "name":
			s.Once(&seen, 0)
			v.Name = s.String()
		case "kind":
			s.Once(&seen, 1)
			v.Kind = s.Word()
		case "open":
			v.Open = s.Bool()
		case "floors":
			v.Floors = s.Int(8)
		case "long":
			v.Floors = s.Int(64)
		case "text":
			v.Text = s.Text()
		case "day":
			s.Leaf(&v.Day)
		case "rooms":
			for more := s.Begin('['); more; more = s.More(']') {
				v.Rooms = append(v.Rooms, s.String())
			}
		default:
			s.Fail()
		}
	}
	if s.OK() != (s.Done() || s.OK()) {
		panic("done and not OK")
	}
	return v, s.Done()
}

func TestScanner(t *testing.T) {
	long := strings.Repeat("long ", 200)
	for _, test := range []struct {
		text string
		want shelf
	}{
		{`{}`, shelf{}},
		{" {\r\n\t\"name\" : \"a\" , \"open\":false}\n", shelf{Name: "a"}},
		{`{"name":"","kind":"","open":true}`, shelf{Open: true}},
		{`{"name":"12345678\"\\\/\b\f\n\r\t"}`, shelf{Name: "12345678\"\\/\b\f\n\r\t"}},
		{`{"name":"\u00e9\uD83D\ude00\u0000日本"}`, shelf{Name: "é😀\x00日本"}},
		{`{"name":"` + long + `"}`, shelf{Name: long}},
		{`{"floors":-128,"kind":"a kind that is too long to come again"}`, shelf{Floors: -128, Kind: "a kind that is too long to come again"}},
		{`{"floors":0}`, shelf{}},
		{`{"long":99999999999999999}`, shelf{Floors: 99999999999999999}},
		{`{"text":{},"rooms":[]}`, shelf{Text: record.Text{}}},
		{`{"text":{"en":"a","ja":"あ"},"day":"2024-05","rooms":["a","b"]}`,
			shelf{Text: record.Text{"en": "a", "ja": "あ"}, Day: timeline.MustParseDate("2024-05"), Rooms: []string{"a", "b"}}},
	} {
		t.Run(test.text[:min(len(test.text), 40)], func(t *testing.T) {
			got, ok := read(new(scan.Scanner), test.text)
			if diff := cmp.Diff(test.want, got); diff != "" || !ok {
				t.Errorf("ok %v (-want +got):\n%s", ok, diff)
			}
		})
	}
}

func TestScannerRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "{", "}", "[]", "null", `"a"`, `{"name"}`, `{"name":}`, `{"name":"a"`, `{"name":"a",}`, `{"name":"a" "kind":"b"}`, `{,}`, `{} {}`, `{}x`,
		`{"name":"a","name":"b"}`, `{"other":1}`, `{"nam\u0065":"a"}`, `{name:"a"}`, `{"name:"a"}`, `{"name`, `{"name"x"a"}`,
		`{"name":null}`, `{"name":1}`, `{"name":"a`, `{"name":"a\`, `{"name":"a\"`, `{"name":"\x"}`, `{"name":"\u12"}`, `{"name":"\u12g4"}`, `{"name":"\ud83d"}`,
		`{"name":"\ud83d\n"}`, `{"name":"\ud83d\u0041"}`, `{"name":"\ude00"}`, "{\"name\":\"\x01\"}", "{\"name\":\"123456789\n\"}", "{\"name\":\"\xff\"}", "{\"name\":\"\xed\xa0\x80\"}",
		`{"open":null}`, `{"open":tru}`, `{"open":TRUE}`, `{"open":truefalse}`, `{"open":"true"}`,
		`{"floors":}`, `{"floors":-}`, `{"floors":-0}`, `{"floors":01}`, `{"floors":1.0}`, `{"floors":1e0}`, `{"floors":128}`, `{"floors":-129}`, `{"floors":+1}`, `{"floors":"1"}`,
		`{"long":9223372036854775808}`, `{"text":null}`, `{"text":{"en":"a","en":"b"}}`, `{"text":{"en":1}}`, `{"text":["en"]}`,
		`{"day":"2024-13"}`, `{"day":2024}`, `{"rooms":["a",]}`, `{"rooms":["a"}`, `{"rooms":{"a":"b"}}`, `{"rooms":"a"}`, "\ufeff{}",
	} {
		if got, ok := read(new(scan.Scanner), text); ok {
			t.Errorf("%q was read: %+v", text, got)
		}
	}
}

// What is kept does not change with the text, and a scanner may be used again,
// also after it failed.
func TestScannerKeeps(t *testing.T) {
	s := new(scan.Scanner)
	text := []byte(`{"name":"first","kind":"stone","text":{"en":"wörds"},"rooms":["x\ny"]}`)
	want, _ := read(s, string(text))
	s.Reset(text)
	read(s, "{")
	var all []shelf
	for range 2000 {
		got, ok := read(s, string(text))
		if !ok {
			t.Fatal("was refused")
		}
		all = append(all, got)
	}
	clear(text)
	for _, got := range all {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	}
}

// What a scanner takes for a string, package encoding/json does too, unless that
// makes something up for what is not Unicode.
func FuzzString(f *testing.F) {
	for _, text := range []string{`"a"`, `"\u0041\ud83d\ude00"`, `"\ud83d"`, "\"\xff\"", `"1234567\"8"`, `"\\\/\b"`, "\"12345678é\x7f\"", `"a" `, `"a"b`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var s scan.Scanner
		s.Reset(text)
		got := s.String()
		if !s.Done() {
			return
		}
		var want string
		if err := json.Unmarshal(text, &want); err != nil || got != want || !utf8.ValidString(got) {
			t.Errorf("%q is %q, want %q, %v", text, got, want, err)
		}
	})
}
