package timeline_test

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/eujapan/digitalpartnership/timeline"
)

func ExampleDate() {
	launch := timeline.MustParseDate("2022-05-12")
	report := timeline.MustParseDate("2022")
	fmt.Println(report, "is from", report.First(), "to", report.Last())
	fmt.Println("before the launch:", report.Before(launch))
	fmt.Println("after the launch:", report.After(launch))
	fmt.Println("unknown:", timeline.Date{}.IsZero())
	// Output:
	// 2022 is from 2022-01-01 to 2022-12-31
	// before the launch: false
	// after the launch: false
	// unknown: true
}

func ExampleDate_Precedes() {
	may := timeline.MustParseDate("2022-05")
	for _, text := range []string{"2022-06", "2022", "2022-05-01"} {
		fmt.Printf("May 2022 precedes %s: %v\n", text, may.Precedes(timeline.MustParseDate(text)))
	}
	// Output:
	// May 2022 precedes 2022-06: yes
	// May 2022 precedes 2022: maybe
	// May 2022 precedes 2022-05-01: no
}

func ExampleDayOf() {
	at := time.Date(2024, time.April, 30, 15, 30, 0, 0, time.UTC)
	tokyo := time.FixedZone("Asia/Tokyo", 9*60*60)
	fmt.Println(timeline.DayOf(at))
	fmt.Println(timeline.DayOf(at.In(tokyo)))
	// Output:
	// 2024-04-30
	// 2024-05-01
}

func ExamplePrecision() {
	for _, text := range []string{"2024", "2024-05", "2024-05-12"} {
		fmt.Println(text, "is a", timeline.MustParseDate(text).Precision())
	}
	// Output:
	// 2024 is a year
	// 2024-05 is a month
	// 2024-05-12 is a day
}

func ExampleSpan() {
	for _, text := range []string{"2024-05-12", "2022-05/2024", "2022-05/.."} {
		s := timeline.MustParseSpan(text)
		fmt.Printf("%s: at the earliest %v, at the latest %q\n", s, s.First(), s.Last())
	}
	// Output:
	// 2024-05-12: at the earliest 2024-05-12, at the latest "2024-05-12"
	// 2022-05/2024: at the earliest 2022-05-01, at the latest "2024-12-31"
	// 2022-05/..: at the earliest 2022-05-01, at the latest ""
}

func ExampleSpan_Covers() {
	project := timeline.MustParseSpan("2022/2024")
	for _, text := range []string{"2021", "2022-07", "2023", "2025-01-01"} {
		fmt.Printf("%s: %v\n", text, project.Covers(timeline.MustParseDate(text)))
	}
	// Output:
	// 2021: no
	// 2022-07: maybe
	// 2023: yes
	// 2025-01-01: no
}

func ExampleCertainty() {
	signed, ratified := timeline.Yes, timeline.Maybe
	fmt.Println("both:", min(signed, ratified))
	fmt.Println("either:", max(signed, ratified))
	fmt.Println("possible:", ratified > timeline.No)
	// Output:
	// both: maybe
	// either: yes
	// possible: true
}

func ExampleParseError() {
	_, err := timeline.ParseDate("2023-02-29")
	fmt.Println(err)
	if e, ok := errors.AsType[*timeline.ParseError](err); ok {
		fmt.Println("reason:", e.Reason)
	}
	// Output:
	// timeline: "2023-02-29": February 2023 has 28 days
	// reason: February 2023 has 28 days
}

// A meeting is Dated.
type meeting struct {
	name string
	when string
}

func (m meeting) Dates() timeline.Span {
	var s timeline.Span
	_ = s.UnmarshalText([]byte(m.when)) // unknown if it is not a span
	return s
}

var meetings = []meeting{
	{"to be announced", ""},
	{"third", "2025-05-07"},
	{"first", "2023-07-03"},
	{"workshops", "2024/.."},
	{"second", "2024-04-30"},
}

func ExampleDated() {
	for _, d := range []timeline.Dated{meetings[1], timeline.MustParseDate("2024-05")} {
		fmt.Println(d.Dates())
	}
	// Output:
	// 2025-05-07
	// 2024-05
}

func ExampleSorted() {
	for _, m := range timeline.Sorted(slices.Values(meetings)) {
		fmt.Printf("%-12s%s\n", m.Dates(), m.name)
	}
	// Output:
	// 2023-07-03  first
	// 2024/..     workshops
	// 2024-04-30  second
	// 2025-05-07  third
	//             to be announced
}

func ExampleBetween() {
	from, to := timeline.MustParseDate("2025"), timeline.MustParseDate("2025")
	for m := range timeline.Between(slices.Values(meetings), from, to) {
		fmt.Println(m.name)
	}
	// Output:
	// to be announced
	// third
	// workshops
}
