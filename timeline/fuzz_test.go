package timeline_test

import (
	"encoding"
	"errors"
	"fmt"
	"testing"

	. "github.com/eujapan/digitalpartnership/timeline"
)

// value is what a Date and a Span have in common.
type value interface {
	comparable
	encoding.TextAppender
	encoding.TextMarshaler
	fmt.Stringer
	IsZero() bool
}

// roundTrip checks that text has one spelling if it is accepted, that every way
// to write the value gives it, and that every way to read it gives the value.
func roundTrip[T value, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, parse func(string) (T, error), text string) {
	v, err := parse(text)
	var u T
	unmarshal := P(&u).UnmarshalText([]byte(text))
	if err != nil {
		e, ok := errors.AsType[*ParseError](err)
		if !ok || e.Text != text || e.Reason == "" || len(e.Error()) > 800 || !v.IsZero() {
			t.Fatalf("parsing %q gives %v and %#v", text, v, err)
		}
		if (text == "") != (unmarshal == nil) || unmarshal != nil && unmarshal.Error() != err.Error() {
			t.Fatalf("unmarshalling %q: %v, parsing it: %v", text, unmarshal, err)
		}
		return
	}
	marshalled, marshalErr := v.MarshalText()
	appended, appendErr := v.AppendText([]byte("x"))
	if errors.Join(unmarshal, marshalErr, appendErr) != nil {
		t.Fatalf("%q: %v, %v, %v", text, unmarshal, marshalErr, appendErr)
	}
	if v.IsZero() || u != v || v.String() != text || string(marshalled) != text || string(appended) != "x"+text {
		t.Fatalf("%q: unmarshalled %v, string %q, marshalled %q, appended %q",
			text, u, v, marshalled, appended)
	}
}

func FuzzDate(f *testing.F) {
	for _, text := range []string{"2024", "2024-05", "2024-05-12", "0001-01-01", "9999-12-31", "2024-02-29"} {
		f.Add(text)
	}
	for _, test := range refusedDates {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		roundTrip(t, ParseDate, text)
		d, _ := ParseDate(text)
		s, _ := ParseSpan(text)
		if !d.IsZero() && s != d.Dates() {
			t.Errorf("%q is a date, and as a span %v", text, s)
		}
	})
}

func FuzzSpan(f *testing.F) {
	for _, text := range []string{"2024", "2024-05-12", "2022-05/2024", "2022-05/..", "2024/2022", "2022/2022-01"} {
		f.Add(text)
	}
	for _, test := range refusedSpans {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		roundTrip(t, ParseSpan, text)
		s, err := ParseSpan(text)
		if err == nil && s.Check() != nil {
			t.Errorf("%q is accepted, but %v", text, s.Check())
		}
	})
}
