package timeline_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	. "github.com/eujapan/digitalpartnership/timeline"
)

// TestDateParts reads one date of each precision part by part.
func TestDateParts(t *testing.T) {
	type parts struct {
		Precision   Precision
		Year        int
		Month       time.Month
		Day         int
		First, Last string
		IsZero      bool
		Span        Span
	}
	year, month, day := MustParseDate("2024"), MustParseDate("2024-02"), MustParseDate("2024-02-07")
	for _, test := range []struct {
		date Date
		want parts
	}{
		{Date{}, parts{IsZero: true}},
		{year, parts{PrecisionYear, 2024, 0, 0, "2024-01-01", "2024-12-31", false, Span{year, year}}},
		{month, parts{PrecisionMonth, 2024, time.February, 0, "2024-02-01", "2024-02-29", false, Span{month, month}}},
		{day, parts{PrecisionDay, 2024, time.February, 7, "2024-02-07", "2024-02-07", false, Span{day, day}}},
	} {
		d := test.date
		got := parts{
			d.Precision(), d.Year(), d.Month(), d.Day(),
			d.First().String(), d.Last().String(), d.IsZero(), d.Dates(),
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", d, diff)
		}
	}
}

// TestEveryDate parses and formats every year, month and day there is, and lets
// the time package say what they are.
func TestEveryDate(t *testing.T) {
	same := func(text []byte, d Date) {
		var got Date
		if err := got.UnmarshalText(text); err != nil || got != d {
			t.Fatalf("UnmarshalText(%q) = %q, %v", text, got, err)
		}
		if b, err := d.AppendText(nil); err != nil || string(b) != string(text) {
			t.Fatalf("AppendText of %q = %q, %v", text, b, err)
		}
	}
	var years, months, days int
	var last Date
	text := make([]byte, 0, 16)
	for at := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Hour); at.Year() <= 9999; at = at.Add(24 * time.Hour) {
		text = at.AppendFormat(text[:0], "2006-01-02")
		day := DayOf(at)
		same(text, day)
		if day.First() != day || day.Last() != day || days > 0 && !last.Before(day) {
			t.Fatalf("%v: first %v, last %v, after %v", day, day.First(), day.Last(), last)
		}
		last = day
		days++
		if at.Day() > 1 {
			continue
		}
		month := MustParseDate(string(text[:7]))
		same(text[:7], month)
		if end := DayOf(at.AddDate(0, 1, -1)); month.First() != day || month.Last() != end {
			t.Fatalf("%v: first %v, last %v, want to %v", month, month.First(), month.Last(), end)
		}
		months++
		if at.Month() > time.January {
			continue
		}
		year := MustParseDate(string(text[:4]))
		same(text[:4], year)
		if year.First() != day || year.Last() != MustParseDate(string(text[:4])+"-12-31") {
			t.Fatalf("%v: first %v, last %v", year, year.First(), year.Last())
		}
		years++
	}
	if diff := cmp.Diff([]int{9999, 119988, 3652059}, []int{years, months, days}); diff != "" {
		t.Errorf("years, months and days (-want +got):\n%s", diff)
	}
	if want := MustParseDate("9999-12-31"); last != want {
		t.Errorf("the last day is %v, want %v", last, want)
	}
}

func TestDateZero(t *testing.T) {
	d := MustParseDate("2024")
	if err := d.UnmarshalText(nil); err != nil || d != (Date{}) {
		t.Errorf("UnmarshalText of nothing gives %v, %v", d, err)
	}
	text, err := d.MarshalText()
	if err != nil || len(text) != 0 || d.String() != "" {
		t.Errorf("the zero Date has text %q, %v", text, err)
	}
}

func TestDayOf(t *testing.T) {
	utc := func(text string) time.Time {
		at, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	tokyo := time.FixedZone("Asia/Tokyo", 9*60*60)
	west := time.FixedZone("west", -12*60*60)
	for _, test := range []struct {
		name string
		at   time.Time
		want string
	}{
		{"evening in UTC", utc("2024-04-30T15:30:00Z"), "2024-04-30"},
		{"the same instant in Tokyo", utc("2024-04-30T15:30:00Z").In(tokyo), "2024-05-01"},
		{"new year in Tokyo", utc("2023-12-31T15:00:00Z").In(tokyo), "2024-01-01"},
		{"an instant before it", utc("2023-12-31T14:59:59Z").In(tokyo), "2023-12-31"},
		{"the day before in the west", utc("2024-03-01T11:59:59Z").In(west), "2024-02-29"},
		{"an offset in the text", utc("2024-05-01T00:30:00+09:00"), "2024-05-01"},
		{"the zero Time", time.Time{}, ""},
		{"the zero Time elsewhere", time.Time{}.In(tokyo), ""},
		{"an instant after the zero Time", time.Time{}.Add(1), "0001-01-01"},
		{"year 1 is year 0 in the west", time.Time{}.Add(1).In(west), ""},
		{"last day", utc("9999-12-31T23:59:59Z"), "9999-12-31"},
		{"year 9999 is year 10000 in Tokyo", utc("9999-12-31T23:59:59Z").In(tokyo), ""},
		{"far past", time.Date(-5, 3, 1, 0, 0, 0, 0, time.UTC), ""},
		{"a year whose low bits look like 2024", time.Date(2024+1<<16, 3, 1, 0, 0, 0, 0, time.UTC), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := DayOf(test.at).String(); got != test.want {
				t.Errorf("DayOf(%v) = %q, want %q", test.at, got, test.want)
			}
		})
	}
}

func TestNames(t *testing.T) {
	got := []string{
		PrecisionUnknown.String(), PrecisionYear.String(), PrecisionMonth.String(),
		PrecisionDay.String(), Precision(4).String(), Precision(255).String(),
		No.String(), Maybe.String(), Yes.String(), Certainty(3).String(), Certainty(255).String(),
	}
	want := []string{
		"", "year", "month", "day", "%!Precision(4)", "%!Precision(255)",
		"no", "maybe", "yes", "%!Certainty(3)", "%!Certainty(255)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	if No >= Maybe || Maybe >= Yes || PrecisionYear >= PrecisionMonth || PrecisionMonth >= PrecisionDay {
		t.Error("constants out of order")
	}
}
