package follow_test

import (
	"iter"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/timeline"
)

// dueDays yields n days from one on.
func dueDays(from string, n int) iter.Seq[timeline.Date] {
	return func(yield func(timeline.Date) bool) {
		d := dueDate(from)
		for i := range n {
			if !yield(timeline.DayOf(time.Date(d.Year(), d.Month(), d.Day()+i, 0, 0, 0, 0, time.UTC))) {
				return
			}
		}
	}
}

func TestDaysString(t *testing.T) {
	for _, c := range []struct {
		days follow.Days
		want string
	}{
		{follow.Days{}, ""},
		{follow.Days{Known: true}, "0 days"},
		{follow.Days{Known: true, Least: 1, Most: 1}, "1 day"},
		{follow.Days{Known: true, Least: 2, Most: 2}, "2 days"},
		{follow.Days{Known: true, Least: 0, Most: 1}, "0 to 1 days"},
		{follow.Days{Known: true, Least: -1, Most: 1}, "-1 to 1 days"},
	} {
		if diff := cmp.Diff(c.want, c.days.String()); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", c.days, diff)
		}
	}
}
