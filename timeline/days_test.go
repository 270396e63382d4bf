package timeline_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/eujapan/digitalpartnership/timeline"
)

func TestDaysTo(t *testing.T) {
	for _, c := range []struct {
		from, to    string
		least, most int
	}{
		{"2022-05-12", "2023-07-03", 417, 417},
		{"2023-07-03", "2022-05-12", -417, -417},
		{"2024-02-28", "2024-03-01", 2, 2},
		{"2023-02-28", "2023-03-01", 1, 1},
		{"2022-05-12", "2022-05-12", 0, 0},
		{"2022-05-12", "2023", 234, 598},
		{"2023", "2023", -364, 364},
		{"0001-01-01", "9999-12-31", 3652058, 3652058},
	} {
		from, to := timeline.MustParseDate(c.from), timeline.MustParseDate(c.to)
		if least, most, ok := from.DaysTo(to); least != c.least || most != c.most || !ok {
			t.Errorf("from %s to %s: %d to %d, %v, want %d to %d", from, to, least, most, ok, c.least, c.most)
		}
	}
	for _, pair := range [][2]timeline.Date{{}, {timeline.MustParseDate("2024")}, {{}, timeline.MustParseDate("2024")}} {
		if least, most, ok := pair[0].DaysTo(pair[1]); least != 0 || most != 0 || ok {
			t.Errorf("from %v to %v: %d to %d, %v", pair[0], pair[1], least, most, ok)
		}
	}
}

// Every day is one after the one before.
func TestDaysToAgreesWithTime(t *testing.T) {
	epoch := timeline.MustParseDate("1600-01-01")
	day := time.Date(1600, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range 200_000 {
		if n, _, _ := epoch.DaysTo(timeline.DayOf(day.AddDate(0, 0, i))); n != i {
			t.Fatalf("%v is day %d, want %d", timeline.DayOf(day.AddDate(0, 0, i)), n, i)
		}
	}
}

func ExampleDate_DaysTo() {
	launch := timeline.MustParseDate("2022-05-12")
	fmt.Println(launch.DaysTo(timeline.MustParseDate("2023-07-03")))
	fmt.Println(launch.DaysTo(timeline.MustParseDate("2023")))
	// Output:
	// 417 417 true
	// 234 598 true
}
