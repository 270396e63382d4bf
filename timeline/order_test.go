package timeline_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	. "github.com/eujapan/digitalpartnership/timeline"
)

// total reports by t where compare is not a total order over all, consistent
// with equal.
func total[T any](t *testing.T, all []T, compare func(a, b T) int, equal func(a, b T) bool) {
	t.Helper()
	for _, a := range all {
		for _, b := range all {
			ab, ba := compare(a, b), compare(b, a)
			if ab != -ba || ab < -1 || ab > 1 {
				t.Fatalf("%v and %v compare %d, and %d the other way", a, b, ab, ba)
			}
			if (ab == 0) != equal(a, b) {
				t.Fatalf("%v and %v compare %d and are equal: %v", a, b, ab, equal(a, b))
			}
			if ab > 0 {
				continue
			}
			for _, c := range all {
				if compare(b, c) <= 0 && compare(a, c) > 0 {
					t.Fatalf("%v, %v, %v are not in order", a, b, c)
				}
			}
		}
	}
}

func TestDateCompareLaws(t *testing.T) {
	dates := append(fewer(), MustParseDate("0001"), MustParseDate("0001-01-01"),
		MustParseDate("9999"), MustParseDate("9999-12-31"))
	total(t, dates, Date.Compare, Date.Equal)
}

func TestSpanCompareLaws(t *testing.T) {
	var spans []Span
	dates := append([]Date{{}}, fewer()[:12]...)
	for _, start := range dates {
		for _, end := range dates {
			spans = append(spans, Span{start, end})
		}
	}
	total(t, spans, Span.Compare, Span.Equal)
}

// TestDateCompareOrder states the order itself: by First, the coarser first, the
// unknown last.
func TestDateCompareOrder(t *testing.T) {
	want := []string{
		"0001", "0001-01", "0001-01-01", "2023", "2023-01", "2023-01-01",
		"2023-01-02", "2023-01-31", "2023-02", "2023-02-01", "2023-12-31",
		"2024", "2024-01", "9999-12", "9999-12-31", "",
	}
	var got []string
	for _, d := range shuffled(t, want, Date.Compare) {
		got = append(got, d.String())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("dates (-want +got):\n%s", diff)
	}
	for _, a := range fewer() {
		for _, b := range fewer() {
			if a.IsZero() || b.IsZero() || a.First() == b.First() {
				continue
			}
			if a.Compare(b) != a.First().Compare(b.First()) {
				t.Errorf("%v and %v do not compare as their first days", a, b)
			}
		}
	}
}

func TestSpanCompareOrder(t *testing.T) {
	want := []string{
		"2022", "2022/2023-01", "2022/..", "2022-01", "2022-01/2022-01-31",
		"2022-05/2021", "2022-05", "2022-05/2022-05-12", "2022-05/..", "",
	}
	var got []string
	for _, s := range shuffled(t, want, Span.Compare) {
		got = append(got, s.String())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
	noStart := Span{End: MustParseDate("2020")}
	if late := MustParseSpan("9999-12-31/.."); noStart.Compare(late) != +1 || noStart.Compare(Span{}) != -1 {
		t.Error("a span without a start is not between those with one and the unknown")
	}
}

// shuffled reads texts, shuffles the values, and sorts them by compare.
func shuffled[T any, P interface {
	*T
	UnmarshalText([]byte) error
}](t *testing.T, texts []string, compare func(a, b T) int) []T {
	t.Helper()
	values := make([]T, len(texts))
	for i, text := range texts {
		if err := P(&values[i]).UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(values), func(i, j int) { values[i], values[j] = values[j], values[i] })
	slices.SortFunc(values, compare)
	return values
}

// TestBeforeLaws checks that Before is a strict order and agrees with After and
// Precedes.
func TestBeforeLaws(t *testing.T) {
	dates := append(fewer(), MustParseDate("0001"), MustParseDate("9999-12-31"))
	for _, a := range dates {
		if a.Before(a) || a.After(a) {
			t.Errorf("%v is before or after itself", a)
		}
		for _, b := range dates {
			if a.Before(b) && b.Before(a) {
				t.Errorf("%v and %v are before each other", a, b)
			}
			if a.Before(b) && a.Compare(b) >= 0 {
				t.Errorf("%v is before %v but does not sort before it", a, b)
			}
			want := !a.IsZero() && !b.IsZero() && a.Last().Compare(b.First()) < 0
			if a.Before(b) != want || b.After(a) != want || (a.Precedes(b) == Yes) != want {
				t.Errorf("%v, %v: Before %v, After %v, Precedes %v, want %v",
					a, b, a.Before(b), b.After(a), a.Precedes(b), want)
			}
			if unknown := a.IsZero() || b.IsZero(); unknown && a.Precedes(b) != Maybe {
				t.Errorf("%q.Precedes(%q) = %v", a, b, a.Precedes(b))
			}
			for _, c := range dates {
				if a.Before(b) && b.Before(c) && !a.Before(c) {
					t.Errorf("%v, %v, %v: Before is not transitive", a, b, c)
				}
			}
		}
	}
}

// TestPrecedes names the cases that the documentation promises.
func TestPrecedes(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		want       Certainty
	}{
		{"a year and a month in it", "2023", "2023-07", Maybe},
		{"a month in a year and the year", "2023-07", "2023", Maybe},
		{"one year twice", "2023", "2023", Maybe},
		{"one month twice", "2023-07", "2023-07", Maybe},
		{"one day twice", "2023-07-01", "2023-07-01", No},
		{"last day of a year and the year", "2023-12-31", "2023", No},
		{"first day of a year and the year", "2023-01-01", "2023", Maybe},
		{"a year and its first day", "2023", "2023-01-01", No},
		{"a year and its last day", "2023", "2023-12-31", Maybe},
		{"neighbouring days", "2023-12-31", "2024-01-01", Yes},
		{"neighbouring years", "2023", "2024", Yes},
		{"and back", "2024", "2023", No},
		{"unknown", "", "2023", Maybe},
		{"unknown later", "2023", "", Maybe},
		{"both unknown", "", "", Maybe},
	} {
		t.Run(test.name, func(t *testing.T) {
			var a, b Date
			if a.UnmarshalText([]byte(test.a)) != nil || b.UnmarshalText([]byte(test.b)) != nil {
				t.Fatal("bad test")
			}
			if got := a.Precedes(b); got != test.want {
				t.Errorf("%q.Precedes(%q) = %v, want %v", a, b, got, test.want)
			}
		})
	}
}
