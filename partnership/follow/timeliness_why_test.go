package follow_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

func TestTimelinessWhy(t *testing.T) {
	sources := []record.Citation{{Source: "statement"}}
	ratified := record.Text{"en": "once both have ratified"}
	for _, c := range []struct {
		name, day string
		c         partnership.Commitment
		want      string
	}{
		{"no date", "2020-01-01", partnership.Commitment{Made: dueDate("2020"), Sources: sources},
			"no deadline: no date was set (made 2020; asked for 2020-01-01) [statement]"},
		{"no date at all", "2020-01-01", partnership.Commitment{Force: partnership.Explore},
			"no deadline: no date was set, and it may be nine months that nothing was declared (made, undated; asked for 2020-01-01)"},
		{"stalled", "2020-12-01", partnership.Commitment{Made: dueDate("2020-01-01"), Force: partnership.Explore, Sources: sources},
			"stalled: no date was set, and nothing was declared for nine months (made 2020-01-01; asked for 2020-12-01) [statement]"},
		{"perhaps stalled", "2020-12-01",
			partnership.Commitment{Made: dueDate("2020-01-01"), Force: partnership.Explore, Progress: entries("", "announced")},
			"no deadline: no date was set; stalled, as nothing was declared for nine months, unless a later entry was declared by then " +
				"(made 2020-01-01; perhaps announced, undated; asked for 2020-12-01) [source-a]"},
		{"not due", "2020-01-01", partnership.Commitment{Due: dueSpan("2021")},
			"not due: the first day it may fall due is more than 30 days off (due 2021; asked for 2020-01-01)"},
		{"late", "2025-02-01", partnership.Commitment{Due: dueSpan("2024"), Progress: entries("2025-01-31", "delivered"), Sources: sources},
			"late: delivered after the last day it was due (due 2024; delivered 2025-01-31; asked for 2025-02-01) [statement] [source-a]"},
		{"delivered twice", "2025-02-01",
			partnership.Commitment{Due: dueSpan("2025"), Progress: entries("2024-05", "delivered", "2025-01-31", "delivered")},
			"on time: delivered no later than the first day it may have been due " +
				"(due 2025; first delivered 2024-05; delivered 2025-01-31; asked for 2025-02-01) [source-a] [source-b]"},
		{"within", "2024-12-31", partnership.Commitment{Due: dueSpan("2024"), Progress: entries("2024-04-30", "delivered")},
			"met: delivered within the date set, which does not say by which day of it " +
				"(due 2024; delivered 2024-04-30; asked for 2024-12-31) [source-a]"},
		{"from the first to the last", "2024-12-31", partnership.Commitment{Due: dueSpan("2024"), Progress: entries("2024", "delivered")},
			"met: delivered within the date set, which does not say by which day of it " +
				"(due 2024; delivered 2024; asked for 2024-12-31) [source-a]"},
		{"perhaps before", "2024-12-31", partnership.Commitment{Due: dueSpan("2024-05/2024"), Progress: entries("2024", "delivered")},
			"met: delivered, and the dates do not say whether in time (due 2024-05/2024; delivered 2024; asked for 2024-12-31) [source-a]"},
		{"perhaps after", "2024-12-31", partnership.Commitment{Made: dueDate("2024-05-02"), Due: dueSpan("2024-05"), Progress: entries("2024", "delivered")},
			"met: delivered, and the dates do not say whether in time (due 2024-05; delivered 2024; asked for 2024-12-31) [source-a]"},
		{"perhaps long before", "2024-12-31", partnership.Commitment{Due: dueSpan("2024"), Progress: entries("", "delivered", "2024-12", "delivered")},
			"met: delivered, and the dates do not say whether in time " +
				"(due 2024; first delivered, undated; delivered 2024-12; asked for 2024-12-31) [source-a] [source-b]"},
		{"condition", "2025-02-01", partnership.Commitment{Due: dueSpan("2025"), Condition: ratified},
			"condition open: a condition stops the clock, and no record says that it was met " +
				"(due 2025; a condition was set; asked for 2025-02-01)"},
		{"condition, late", "2025-02-01", partnership.Commitment{Due: dueSpan("2024"), Condition: ratified, Progress: entries("2025-01", "delivered")},
			"met: delivered after the last day it was due, and a condition had stopped the clock " +
				"(due 2024; a condition was set; delivered 2025-01; asked for 2025-02-01) [source-a]"},
		{"overdue", "2025-02-01", partnership.Commitment{Due: dueSpan("2024")},
			"overdue: the last day it was due is over (due 2024; asked for 2025-02-01)"},
		{"maybe overdue", "2025-02-01", partnership.Commitment{Due: dueSpan("2025")},
			"maybe overdue: the first day it may have been due is over, the last is not or is not known (due 2025; asked for 2025-02-01)"},
		{"perhaps delivered", "2025-02-01", partnership.Commitment{Due: dueSpan("2024"), Progress: entries("2025", "delivered")},
			"maybe overdue: the last day it was due is over, unless a later entry was declared by then " +
				"(due 2024; perhaps delivered 2025; asked for 2025-02-01) [source-a]"},
		{"perhaps delivered again", "2024-07-10",
			partnership.Commitment{Due: dueSpan("2024-06-30"), Progress: entries("2024-06-01", "delivered", "", "in-progress", "", "delivered")},
			"met: delivered, and the dates do not say whether in time, unless a later entry was declared by then " +
				"(due 2024-06-30; delivered 2024-06-01; perhaps in-progress, undated; perhaps delivered, undated; asked for 2024-07-10) " +
				"[source-a] [source-b] [source-c]"},
		{"no date, delivered", "2025-02-01", partnership.Commitment{Progress: entries("2025-01", "delivered")},
			"met: delivered, and no date was set (delivered 2025-01; asked for 2025-02-01) [source-a]"},
		{"closed", "2025-02-01", partnership.Commitment{Progress: entries("2025", "withdrawn", "2025-01", "superseded")},
			"closed: superseded (superseded 2025-01; asked for 2025-02-01) [source-b]"},
	} {
		got := follow.TimelinessOn(c.c, dueDate(c.day))
		if diff := cmp.Diff(c.want, got.Why.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
