package timeline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	. "github.com/eujapan/digitalpartnership/timeline"
)

func TestSpanParts(t *testing.T) {
	may, year := MustParseDate("2022-05"), MustParseDate("2024")
	for _, test := range []struct {
		text        string
		want        Span
		first, last string
	}{
		{"2022-05", Span{may, may}, "2022-05-01", "2022-05-31"},
		{"2022-05/2024", Span{may, year}, "2022-05-01", "2024-12-31"},
		{"2022-05/..", Span{Start: may}, "2022-05-01", ""},
		{"2024/2022-05", Span{year, may}, "2024-01-01", "2022-05-31"},
	} {
		s, err := ParseSpan(test.text)
		if err != nil {
			t.Errorf("ParseSpan(%q): %v", test.text, err)
		}
		if diff := cmp.Diff(test.want, s); diff != "" {
			t.Errorf("ParseSpan(%q) (-want +got):\n%s", test.text, diff)
		}
		got := []string{s.String(), s.First().String(), s.Last().String()}
		if diff := cmp.Diff([]string{test.text, test.first, test.last}, got); diff != "" {
			t.Errorf("%q: text, first, last (-want +got):\n%s", test.text, diff)
		}
		if s.Check() != nil || s.IsZero() || s.Dates() != s {
			t.Errorf("%q: Check %v, IsZero %v, Dates %v", test.text, s.Check(), s.IsZero(), s.Dates())
		}
	}
}

func TestSpanZero(t *testing.T) {
	s := MustParseSpan("2024")
	if err := s.UnmarshalText(nil); err != nil || !s.IsZero() {
		t.Errorf("UnmarshalText of nothing gives %v, %v", s, err)
	}
	text, err := s.MarshalText()
	if err != nil || len(text) != 0 || s.String() != "" || s.Check() != nil {
		t.Errorf("the zero Span has text %q, %v", text, err)
	}
	if !s.First().IsZero() || !s.Last().IsZero() || s.Covers(MustParseDate("2024")) != Maybe {
		t.Error("the zero Span knows something")
	}
}

// TestSpanWithoutStart checks the one ill-formed Span.
func TestSpanWithoutStart(t *testing.T) {
	s := Span{End: MustParseDate("2024-05")}
	want := &ParseError{Text: "../2024-05", Reason: "a span with an end needs a start"}
	text, marshal := s.MarshalText()
	appended, appendText := s.AppendText([]byte("x"))
	for _, err := range []error{s.Check(), marshal, appendText} {
		if diff := cmp.Diff(error(want), err); diff != "" {
			t.Errorf("error (-want +got):\n%s", diff)
		}
	}
	if text != nil || string(appended) != "x" || s.String() != "../2024-05" || s.IsZero() {
		t.Errorf("text %q, appended %q, shown as %q", text, appended, s)
	}
	if !s.First().IsZero() || s.Last() != MustParseDate("2024-05-31") {
		t.Errorf("first %v, last %v", s.First(), s.Last())
	}
}

// TestCovers names the cases that the documentation promises.
func TestCovers(t *testing.T) {
	for _, test := range []struct {
		name, span, date string
		want             Certainty
	}{
		{"first day", "2022-05-12/2022-06-01", "2022-05-12", Yes},
		{"last day", "2022-05-12/2022-06-01", "2022-06-01", Yes},
		{"day before", "2022-05-12/2022-06-01", "2022-05-11", No},
		{"day after", "2022-05-12/2022-06-01", "2022-06-02", No},
		{"a month inside", "2022-05-12/2022-07-01", "2022-06", Yes},
		{"a month half inside", "2022-05-12/2022-07-01", "2022-05", Maybe},
		{"one day", "2022-05-12", "2022-05-12", Yes},
		{"a day in a year", "2022", "2022-05-12", Maybe},
		{"a year in itself", "2022", "2022", Maybe},
		{"between coarse ends", "2022/2024", "2023", Yes},
		{"in a coarse start", "2022/2024", "2022-12-30", Maybe},
		{"last day of a coarse start", "2022/2024", "2022-12-31", Yes},
		{"first day of a coarse end", "2022/2024", "2024-01-01", Yes},
		{"in a coarse end", "2022/2024", "2024-01-02", Maybe},
		{"the start, in a coarse end", "2022-05-12/2022", "2022-05-12", Yes},
		{"the end, in a coarse start", "2022/2022-05-12", "2022-05-12", Yes},
		{"before an open end", "2022-05-12/..", "2022-05-11", No},
		{"the start, open end", "2022-05-12/..", "2022-05-12", Yes},
		{"after the start, open end", "2022-05-12/..", "2022-05-13", Maybe},
		{"coarse start, open end", "2022-05/..", "2022-05-31", Maybe},
		{"unknown date", "2022-05-12/2022-06-01", "", Maybe},
		{"unknown span", "", "2022", Maybe},
		{"all unknown", "", "", Maybe},
		{"end before start", "2024/2022", "2023", No},
		{"end before start, on the start", "2024-01-02/2024-01-01", "2024-01-02", No},
		{"end before start, unknown date", "2024/2022", "", Maybe},
	} {
		t.Run(test.name, func(t *testing.T) {
			var s Span
			var d Date
			if s.UnmarshalText([]byte(test.span)) != nil || d.UnmarshalText([]byte(test.date)) != nil {
				t.Fatal("bad test")
			}
			if got := s.Covers(d); got != test.want {
				t.Errorf("%q.Covers(%q) = %v, want %v", s, d, got, test.want)
			}
		})
	}
	s := Span{End: MustParseDate("2024-05-12")}
	got := []Certainty{
		s.Covers(MustParseDate("2024-05-11")), s.Covers(s.End), s.Covers(MustParseDate("2024-05-13")),
	}
	if diff := cmp.Diff([]Certainty{Maybe, Yes, No}, got); diff != "" {
		t.Errorf("no start: the day before the end, the end, the day after (-want +got):\n%s", diff)
	}
}
