package follow_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// dueDate and dueSpan read what a test has in words; an empty text is unknown.
func dueDate(text string) (d timeline.Date) {
	if err := d.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return d
}

func dueSpan(text string) (s timeline.Span) {
	if err := s.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return s
}

// entries returns progress of pairs of a date and a stage.
func entries(pairs ...string) []partnership.Progress {
	var progress []partnership.Progress
	for i := 0; i < len(pairs); i += 2 {
		progress = append(progress, partnership.Progress{
			On: dueDate(pairs[i]), Stage: partnership.Stage(pairs[i+1]), By: record.ID("by-" + string(rune('a'+i/2))),
			Sources: []record.Citation{{Source: record.ID("source-" + string(rune('a'+i/2)))}},
		})
	}
	return progress
}

func TestStatusOn(t *testing.T) {
	type status = follow.Status
	for _, c := range []struct {
		name, desc string
		made, day  string
		progress   []partnership.Progress
		want       status
	}{
		{"none", "without progress nothing was declared", "2024-01-01", "2024-06-01", nil,
			status{Certainty: timeline.Yes}},
		{"day of it", "an entry counts from its very day", "", "2024-05-02", entries("2024-05-02", "announced"),
			status{Stage: "announced", Certainty: timeline.Yes, By: "by-a", On: dueDate("2024-05-02")}},
		{"day before", "and not on the day before", "", "2024-05-01", entries("2024-05-02", "announced"),
			status{Certainty: timeline.Yes}},
		{"last of many", "the last one by the day", "", "2024-12-31",
			entries("2024-01-01", "announced", "2024-02-01", "in-progress", "2025-01-01", "delivered"),
			status{Stage: "in-progress", Certainty: timeline.Yes, By: "by-b", On: dueDate("2024-02-01")}},
		{"coarse, over", "a month is over on its last day", "", "2024-05-31", entries("2024-05", "announced"),
			status{Stage: "announced", Certainty: timeline.Yes, By: "by-a", On: dueDate("2024-05")}},
		{"coarse, not over", "and may not have come before that", "", "2024-05-30", entries("2024-05", "announced"),
			status{Maybe: []partnership.Stage{"announced"}, Certainty: timeline.Maybe}},
		{"coarse, not begun", "and has not before its first day", "", "2024-04-30", entries("2024-05", "announced"),
			status{Certainty: timeline.Yes}},
		{"coarse day", "a month asked for stands for its last day", "", "2024-05", entries("2024-05-31", "announced"),
			status{Stage: "announced", Certainty: timeline.Yes, By: "by-a", On: dueDate("2024-05-31")}},
		{"undated", "an entry without a date may have been declared", "", "2024-05-31", entries("", "announced"),
			status{Maybe: []partnership.Stage{"announced"}, Certainty: timeline.Maybe}},
		{"undated, then dated", "but was, if a later one was", "", "2024-05-31",
			entries("", "announced", "2024-05", "in-progress", "2026", "delivered"),
			status{Stage: "in-progress", Certainty: timeline.Yes, By: "by-b", On: dueDate("2024-05")}},
		{"undated between", "it was if a later one was, and is not the last then", "", "2024-05-31",
			entries("2024-01-01", "announced", "", "suspended", "2024-02-01", "in-progress"),
			status{Stage: "in-progress", Certainty: timeline.Yes, By: "by-c", On: dueDate("2024-02-01")}},
		{"undated after a later one", "and was not, if an earlier one was not", "", "2024-05-31",
			entries("2024-06", "announced", "", "in-progress"),
			status{Certainty: timeline.Yes}},
		{"undated, not made", "nor if the commitment was not made yet", "2024-06", "2024-05-31", entries("", "announced"),
			status{Certainty: timeline.Yes}},
		{"undated, perhaps made", "it may have been if that is open", "2024", "2024-05-31", entries("", "announced"),
			status{Maybe: []partnership.Stage{"announced"}, Certainty: timeline.Maybe}},
		{"several maybe", "each stage once, in order, without that which is certain", "", "2024-05-31",
			entries("2024", "ongoing", "2024-01-01", "ongoing", "", "suspended", "", "ongoing", "2024", "suspended", "2024", "withdrawn"),
			status{Stage: "ongoing", Maybe: []partnership.Stage{"suspended", "withdrawn"}, Certainty: timeline.Maybe,
				By: "by-b", On: dueDate("2024-01-01")}},
		{"maybe the same", "if all that may have been declared is the same stage, it is certain", "", "2024-05-31",
			entries("2024-01-01", "ongoing", "2024", "ongoing"),
			status{Stage: "ongoing", Certainty: timeline.Yes, By: "by-a", On: dueDate("2024-01-01")}},
		{"out of order", "its own date comes before those of its neighbours", "", "2024-06-01",
			entries("2025-01-01", "delivered", "2024-01-01", "announced"),
			status{Stage: "announced", Certainty: timeline.Yes, By: "by-b", On: dueDate("2024-01-01")}},
		{"contradiction", "what certainly came before the commitment does not settle that the rest did not", "2025", "2024-06-01",
			entries("", "in-progress", "2024-01-01", "announced", "", "delivered"),
			status{Stage: "announced", Maybe: []partnership.Stage{"delivered"}, Certainty: timeline.Maybe, By: "by-b", On: dueDate("2024-01-01")}},
		{"contradicted", "nor does an entry of a later date before it", "", "2024-06-01",
			entries("2025", "announced", "2024-01-01", "in-progress", "", "delivered", "2025", "suspended", "", "withdrawn"),
			status{Stage: "in-progress", Maybe: []partnership.Stage{"delivered"}, Certainty: timeline.Maybe, By: "by-b", On: dueDate("2024-01-01")}},
		{"unknown day", "on an unknown day all may have been declared", "", "", entries("2024-01-01", "announced", "2024", "delivered"),
			status{Maybe: []partnership.Stage{"announced", "delivered"}, Certainty: timeline.Maybe}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := follow.StatusOn(partnership.Commitment{Made: dueDate(c.made), Progress: c.progress}, dueDate(c.day))
			if diff := cmp.Diff(c.want, got, cmpopts.IgnoreFields(status{}, "Why")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
		})
	}
}

func TestStatusWhy(t *testing.T) {
	for _, c := range []struct {
		name, day string
		progress  []partnership.Progress
		want      string
	}{
		{"nothing", "2024-06-01", nil, "nothing was declared by the day (asked for 2024-06-01)"},
		{"something", "2024-06", entries("2024-05-02", "announced"),
			"the last stage declared by the day (announced 2024-05-02; asked for 2024-06-30) [source-a]"},
		{"perhaps more", "2024-06-01", entries("2024-05-02", "announced", "", "delivered"),
			"the last stage certainly declared by the day, and later ones may have been " +
				"(announced 2024-05-02; perhaps delivered, undated; asked for 2024-06-01) [source-a] [source-b]"},
		{"perhaps something", "", entries("2024-05-02", "announced"),
			"nothing was certainly declared by the day, and something may have been " +
				"(perhaps announced 2024-05-02; asked for a day that is not known) [source-a]"},
	} {
		got := follow.StatusOn(partnership.Commitment{Progress: c.progress}, dueDate(c.day))
		if diff := cmp.Diff(c.want, got.Why.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
