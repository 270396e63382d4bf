package timeline_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	. "github.com/eujapan/digitalpartnership/timeline"
)

var (
	_ encoding.TextAppender    = Date{}
	_ encoding.TextMarshaler   = Date{}
	_ encoding.TextUnmarshaler = new(Date)
	_ encoding.TextAppender    = Span{}
	_ encoding.TextMarshaler   = Span{}
	_ encoding.TextUnmarshaler = new(Span)
	_ Dated                    = Date{}
	_ Dated                    = Span{}
)

const (
	dateForm = "want YYYY, YYYY-MM or YYYY-MM-DD"
	spanForm = "want a date (YYYY, YYYY-MM or YYYY-MM-DD), START/END or START/.."
	odd      = " is not a digit or a hyphen: "
)

// refusedDates holds texts that are not dates, and why. Where the form of text
// is at fault, the reason ends in dateForm.
var refusedDates = []struct{ name, text, reason string }{
	{"empty", "", "empty text: " + dateForm},
	{"year 0", "0000", "year 0000 is not 0001 to 9999"},
	{"year 0 with a month", "0000-13", "year 0000 is not 0001 to 9999"},
	{"short year", "202", dateForm},
	{"long year", "20240", dateForm},
	{"negative year", "-2024", dateForm},
	{"no digits at all", "----", dateForm},
	{"hyphen for a digit", "2024-0-", dateForm},
	{"digit for the first hyphen", "2024005", dateForm},
	{"digit for the second hyphen", "2024-05012", dateForm},
	{"hyphen at the end", "2024-", dateForm},
	{"month of one digit", "2024-5", dateForm},
	{"day of one digit", "2024-05-1", dateForm},
	{"no hyphens", "20240512", dateForm},
	{"day of the year", "2024-133", dateForm},
	{"hyphen after the day", "2024-05-12-", dateForm},
	{"month 0", "2024-00", "month 00 is not 01 to 12"},
	{"month 13", "2023-13", "month 13 is not 01 to 12"},
	{"season", "2024-21", "month 21 is not 01 to 12"},
	{"month 13 with a day", "2023-13-00", "month 13 is not 01 to 12"},
	{"day 0", "2024-05-00", "day 00 is not 01 to 31"},
	{"day 32", "2024-05-32", "May 2024 has 31 days"},
	{"31 April", "2024-04-31", "April 2024 has 30 days"},
	{"31 June", "2024-06-31", "June 2024 has 30 days"},
	{"31 September", "2024-09-31", "September 2024 has 30 days"},
	{"31 November", "2024-11-31", "November 2024 has 30 days"},
	{"29 February", "2023-02-29", "February 2023 has 28 days"},
	{"30 February", "2024-02-30", "February 2024 has 29 days"},
	{"29 February of a century", "1900-02-29", "February 1900 has 28 days"},
	{"29 February of an early year", "0001-02-29", "February 0001 has 28 days"},
	{"plus sign", "+024", `"+"` + odd + dateForm},
	{"space before", " 2024", `" "` + odd + dateForm},
	{"space after", "2024 ", `" "` + odd + dateForm},
	{"the character before 0", "202/", `"/"` + odd + dateForm},
	{"the character after 9", "202:", `":"` + odd + dateForm},
	{"line break", "2024\n", `"\n"` + odd + dateForm},
	{"slashes", "2024/05/12", `"/"` + odd + dateForm},
	{"time of day", "2024-05-12T10:00:00Z", `"T"` + odd + dateForm},
	{"name of a month", "12 May 2024", `" "` + odd + dateForm},
	{"uncertain", "2024?", `"?"` + odd + dateForm},
	{"approximate", "2024~", `"~"` + odd + dateForm},
	{"unspecified digit", "202X", `"X"` + odd + dateForm},
	{"long year of EDTF", "Y20240", `"Y"` + odd + dateForm},
	{"full-width digits", "２０２４", `"２"` + odd + dateForm},
	{"two bytes of one character", "20é", `"é"` + odd + dateForm},
	{"a dash", "2024–05", `"–"` + odd + dateForm},
	{"bad UTF-8", "202\xff", `"\xff"` + odd + dateForm},
	{"a zero byte", "202\x00", `"\x00"` + odd + dateForm},
	{"two dots", "..", `"."` + odd + dateForm},
}

var refusedSpans = []struct{ name, text, reason string }{
	{"equal years", "2022/2022", "equal ends are written as one date"},
	{"equal days", "2022-05-12/2022-05-12", "equal ends are written as one date"},
	{"two slashes", "2022/2023/2024", "more than one slash: want START/END or START/.."},
	{"two slashes at the end", "2022//", "more than one slash: want START/END or START/.."},
	{"only a slash", "/", "no start: want START/END or START/.."},
	{"no start", "/2022", "no start: want START/END or START/.."},
	{"open start", "../2022", "no start: want START/END or START/.."},
	{"open both ways", "../..", "no start: want START/END or START/.."},
	{"no end", "2022/", "no end: write .. for one that is open or not known"},
	{"bad start", "2022-13/2023", "start: month 13 is not 01 to 12"},
	{"bad start, open end", "202/..", "start: " + dateForm},
	{"bad end", "2022/2023-02-29", "end: February 2023 has 28 days"},
	{"one dot", "2022/.", `end: "."` + odd + dateForm},
	{"three dots", "2022/...", `end: "."` + odd + dateForm},
	{"spaces about the slash", "2022 / 2023", `start: " "` + odd + dateForm},
	{"two hyphens, of ISO 8601", "2022--2023", spanForm},
	{"short end, of ISO 8601", "2022-05-12/15", "end: " + dateForm},
	{"duration, of ISO 8601", "2022/P1Y", `end: "P"` + odd + dateForm},
}

// TestRefused parses and unmarshals each refused text, as a date and as a span.
func TestRefused(t *testing.T) {
	check := func(t *testing.T, text, reason string, parse, unmarshal error) {
		t.Helper()
		want := &ParseError{Text: text, Reason: reason}
		got, ok := errors.AsType[*ParseError](parse)
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("parsing %q (-want +got):\n%s", text, diff)
		}
		got, ok = errors.AsType[*ParseError](unmarshal)
		if diff := cmp.Diff(want, got); text != "" && (!ok || diff != "") {
			t.Errorf("unmarshalling %q (-want +got):\n%s", text, diff)
		}
	}
	oldDate, oldSpan := MustParseDate("1999"), MustParseSpan("1999/..")
	date := func(t *testing.T, text, reason string) {
		v, parse := ParseDate(text)
		d := oldDate
		check(t, text, reason, parse, d.UnmarshalText([]byte(text)))
		if !v.IsZero() || text != "" && d != oldDate {
			t.Errorf("date %q: values %q and %q", text, v, d)
		}
	}
	span := func(t *testing.T, text, reason string) {
		v, parse := ParseSpan(text)
		s := oldSpan
		check(t, text, reason, parse, s.UnmarshalText([]byte(text)))
		if !v.IsZero() || text != "" && s != oldSpan {
			t.Errorf("span %q: values %q and %q", text, v, s)
		}
	}
	for _, test := range refusedDates {
		t.Run("date/"+test.name, func(t *testing.T) {
			date(t, test.text, test.reason)
			if !strings.Contains(test.text, "/") {
				before, form := strings.CutSuffix(test.reason, dateForm)
				if form {
					before += spanForm
				}
				span(t, test.text, before)
			}
		})
	}
	for _, test := range refusedSpans {
		t.Run("span/"+test.name, func(t *testing.T) { span(t, test.text, test.reason) })
	}
}

func TestMustParse(t *testing.T) {
	panics := func(f func()) (err error) {
		defer func() { err, _ = recover().(error) }()
		f()
		return nil
	}
	for _, err := range []error{
		panics(func() { MustParseDate("2023-13") }),
		panics(func() { MustParseSpan("2023-13") }),
	} {
		if got, ok := errors.AsType[*ParseError](err); !ok || got.Text != "2023-13" {
			t.Errorf("panic with %v, want a ParseError", err)
		}
	}
}

func TestParseErrorMessage(t *testing.T) {
	forty := strings.Repeat("日", 40)
	for _, test := range []struct{ name, text, want string }{
		{"empty", "", `timeline: "": why`},
		{"short", "2023-13", `timeline: "2023-13": why`},
		{"not printable", "a\n\"\xff", `timeline: "a\n\"\xff": why`},
		{"forty", forty, `timeline: "` + forty + `": why`},
		{"forty-one", forty + "x", `timeline: "` + forty + `"…: why`},
		{"forty-one bad bytes", strings.Repeat("\xff", 41), `timeline: "` + strings.Repeat(`\xff`, 40) + `"…: why`},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := &ParseError{Text: test.text, Reason: "why"}
			if diff := cmp.Diff(test.want, err.Error()); diff != "" {
				t.Errorf("message (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLongText checks that a long text makes a short message.
func TestLongText(t *testing.T) {
	for _, unit := range []string{"1", "-", "/", "..", "x", "\xff", "\x00", "日", "2022/"} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		for _, err := range []error{
			new(Date).UnmarshalText([]byte(text)),
			new(Span).UnmarshalText([]byte(text)),
			new(Span).UnmarshalText([]byte("2022/" + text)),
			new(Span).UnmarshalText([]byte(text + "/..")),
		} {
			if err == nil {
				t.Fatalf("a long text of %q is accepted", unit)
			}
			if msg := err.Error(); len(msg) > 400 || !utf8.ValidString(msg) {
				t.Errorf("%d bytes of message for %q: %.80s", len(msg), unit, msg)
			}
		}
	}
}

// TestAppendText checks that nothing is allocated where the buffer has room, and
// that what was in the buffer stays.
func TestAppendText(t *testing.T) {
	for _, test := range []struct {
		value encoding.TextAppender
		want  string
	}{
		{Date{}, ">"},
		{MustParseDate("2024"), ">2024"},
		{MustParseDate("2024-05-12"), ">2024-05-12"},
		{Span{}, ">"},
		{MustParseSpan("2024-05"), ">2024-05"},
		{MustParseSpan("2024-05-12/2025-06-13"), ">2024-05-12/2025-06-13"},
		{MustParseSpan("0987/.."), ">0987/.."},
	} {
		room := append(make([]byte, 0, 32), '>')
		var got []byte
		var err error
		allocs := testing.AllocsPerRun(100, func() { got, err = test.value.AppendText(room) })
		if err != nil || string(got) != test.want || allocs != 0 {
			t.Errorf("got %q, %v with %v allocations, want %q with none", got, err, allocs, test.want)
		}
	}
	var d Date
	var s Span
	date, span := []byte("2024-05-12"), []byte("2024-05-12/2025-06-13")
	if n := testing.AllocsPerRun(100, func() { _, _ = d.UnmarshalText(date), s.UnmarshalText(span) }); n != 0 {
		t.Errorf("UnmarshalText makes %v allocations, want none", n)
	}
}

func TestJSON(t *testing.T) {
	type record struct {
		Made Date          `json:"made,omitzero"`
		Due  Span          `json:"due,omitzero"`
		By   map[Date]Span `json:"by,omitempty"`
	}
	may := MustParseDate("2022-05")
	for _, test := range []struct {
		name, text string
		want       record
	}{
		{"unknown", `{}`, record{}},
		{"known", `{"made":"2022-05","due":"2022-05/.."}`, record{Made: may, Due: Span{Start: may}}},
		{"keys", `{"by":{"":"2022-05","2022-05":""}}`, record{By: map[Date]Span{{}: {may, may}, may: {}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got record
			if err := json.Unmarshal([]byte(test.text), &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("read (-want +got):\n%s", diff)
			}
			text, err := json.Marshal(got)
			if err != nil || string(text) != test.text {
				t.Errorf("written %s, %v, want %s", text, err, test.text)
			}
		})
	}
	err := json.Unmarshal([]byte(`{"due": "2022/2022"}`), new(record))
	if _, ok := errors.AsType[*ParseError](err); !ok {
		t.Errorf("error %v, want a ParseError", err)
	}
	_, err = json.Marshal(record{Due: Span{End: may}})
	if _, ok := errors.AsType[*ParseError](err); !ok {
		t.Errorf("error %v, want a ParseError", err)
	}
}
