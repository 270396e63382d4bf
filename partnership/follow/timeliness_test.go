package follow_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// timely is what a test wants to know of a timeliness.
type timely struct {
	Kind      follow.TimelinessKind
	Certainty timeline.Certainty
	Days      string
}

func timelyOf(t follow.Timeliness) timely { return timely{t.Kind, t.Certainty, t.Days.String()} }

// timelinessCases are commitments by name, each asked about on some days.
var timelinessCases = []struct {
	name, desc string
	c          partnership.Commitment
	want       map[string]timely // by the day
}{
	{"day", "what is due on a day is due soon thirty days before, and overdue the day after",
		partnership.Commitment{Due: dueSpan("2024-06-30")},
		map[string]timely{
			"2024-05-30": {"not-due", timeline.Yes, "31 days"},
			"2024-05-31": {"due-soon", timeline.Yes, "30 days"},
			"2024-06-29": {"due-soon", timeline.Yes, "1 day"},
			"2024-06-30": {"due-soon", timeline.Yes, "0 days"},
			"2024-07-01": {"overdue", timeline.Yes, "1 day"},
			"2025":       {"overdue", timeline.Yes, "549 days"},
			"":           {"maybe-overdue", timeline.Maybe, ""},
		}},
	{"month", "what is due in a month may be due on its first day",
		partnership.Commitment{Due: dueSpan("2024-06")},
		map[string]timely{
			"2024-05-01": {"not-due", timeline.Yes, "31 to 60 days"},
			"2024-05-02": {"due-soon", timeline.Yes, "30 to 59 days"},
			"2024-06-01": {"due-soon", timeline.Yes, "0 to 29 days"},
			"2024-06-02": {"maybe-overdue", timeline.Maybe, "-28 to 1 days"},
			"2024-06":    {"maybe-overdue", timeline.Maybe, "0 to 29 days"},
			"2024-07-01": {"overdue", timeline.Yes, "1 to 30 days"},
		}},
	{"span", "a span is met by its end",
		partnership.Commitment{Due: dueSpan("2023-01/2024-06-30")},
		map[string]timely{
			"2023-06-01": {"not-due", timeline.Yes, "395 days"},
			"2024-06-30": {"due-soon", timeline.Yes, "0 days"},
			"2024-07-01": {"overdue", timeline.Yes, "1 day"},
		}},
	{"end bound by start", "an end does not come before its start",
		partnership.Commitment{Due: dueSpan("2024-06/2024")},
		map[string]timely{
			"2024-05-01": {"not-due", timeline.Yes, "31 to 244 days"},
			"2024-06-01": {"due-soon", timeline.Yes, "0 to 213 days"},
			"2024-06-02": {"maybe-overdue", timeline.Maybe, "-212 to 1 days"},
		}},
	{"end before start", "unless it is certain to",
		partnership.Commitment{Due: dueSpan("2025/2024-06")},
		map[string]timely{"2024-06-02": {"maybe-overdue", timeline.Maybe, "-28 to 1 days"}}},
	{"open end", "an open end may be any day from the start on, and is never certainly over",
		partnership.Commitment{Due: dueSpan("2024-06-30/..")},
		map[string]timely{
			"2024-05-30": {"not-due", timeline.Yes, ""},
			"2024-06-30": {"due-soon", timeline.Yes, ""},
			"2024-07-01": {"maybe-overdue", timeline.Maybe, ""},
			"9999":       {"maybe-overdue", timeline.Maybe, ""},
		}},
	{"no start", "an end without a start, which has no text, is an end",
		partnership.Commitment{Due: timeline.Span{End: dueDate("2024-06-30")}},
		map[string]timely{"2024-07-01": {"overdue", timeline.Yes, "1 day"}}},
	{"on time", "delivered on the very day",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Progress: entries("2024-06-30", "delivered")},
		map[string]timely{
			"2024-06-29": {"due-soon", timeline.Yes, "1 day"},
			"2024-06-30": {"met-on-time", timeline.Yes, "0 days"},
			"2030":       {"met-on-time", timeline.Yes, "0 days"},
		}},
	{"late", "delivered on the day after",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Progress: entries("2024-07-01", "delivered")},
		map[string]timely{"2024-07-01": {"met-late", timeline.Yes, "1 day"}}},
	{"coarse due", "within a date that is only a year nobody can say which day was meant",
		partnership.Commitment{Due: dueSpan("2024"), Progress: entries("2024-04-30", "delivered")},
		map[string]timely{
			"2024-04-29": {"maybe-overdue", timeline.Maybe, "-246 to 119 days"},
			"2024-04-30": {"met", timeline.Maybe, "-245 to 120 days"},
		}},
	{"coarse due, early", "the first day of it is in time for all of them",
		partnership.Commitment{Due: dueSpan("2024"), Progress: entries("2024-01-01", "delivered")},
		map[string]timely{"2024-02-01": {"met-on-time", timeline.Yes, "0 to 365 days"}}},
	{"coarse due, late", "and the day after its last is late for all",
		partnership.Commitment{Due: dueSpan("2024"), Progress: entries("2025-01-31", "delivered")},
		map[string]timely{"2025-02-01": {"met-late", timeline.Yes, "31 to 396 days"}}},
	{"coarse delivery", "delivered in the month it was due in the middle of",
		partnership.Commitment{Due: dueSpan("2024-06-15"), Progress: entries("2024-06", "delivered")},
		map[string]timely{
			"2024-06-14": {"due-soon", timeline.Maybe, "1 day"},
			"2024-06-16": {"maybe-overdue", timeline.Maybe, "1 day"},
			"2024-06-30": {"met", timeline.Maybe, "-14 to 15 days"},
		}},
	{"undated delivery", "the entries around it say when at most and at least",
		partnership.Commitment{Due: dueSpan("2024-06-30"),
			Progress: entries("2024-07-01", "in-progress", "", "delivered", "2024-09-01", "delivered")},
		map[string]timely{
			"2024-06-30": {"due-soon", timeline.Yes, "0 days"},
			"2024-08-01": {"maybe-overdue", timeline.Maybe, "32 days"},
			"2024-09-01": {"met-late", timeline.Yes, "1 to 63 days"},
		}},
	{"undated, in time", "delivered before a day on which that was known",
		partnership.Commitment{Made: dueDate("2024-01-01"), Due: dueSpan("2024-06-30"),
			Progress: entries("", "delivered", "2024-03-01", "delivered")},
		map[string]timely{
			"2023-12-31": {"not-due", timeline.Yes, "182 days"},
			"2024-02-01": {"not-due", timeline.Maybe, "150 days"},
			"2024-03-01": {"met-on-time", timeline.Yes, "121 to 181 days"},
		}},
	{"unknown made", "nothing says when at least",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Progress: entries("", "delivered", "2024-03-01", "delivered")},
		map[string]timely{"2024-03-01": {"met-on-time", timeline.Yes, ""}}},
	{"open end, delivered", "nobody can say whether in time, unless before the start",
		partnership.Commitment{Due: dueSpan("2024-06-30/.."), Progress: entries("2024-07-01", "delivered")},
		map[string]timely{"2024-07-01": {"met", timeline.Maybe, ""}}},
	{"no date set", "delivered without having been due",
		partnership.Commitment{Progress: entries("2024-07-01", "delivered")},
		map[string]timely{"2024-07-01": {"met", timeline.Yes, ""}}},
	{"taken back", "the last stage counts: one who goes on had not delivered",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Progress: entries("2024-06-01", "delivered", "2024-06-20", "in-progress")},
		map[string]timely{
			"2024-06-10": {"met-on-time", timeline.Yes, "29 days"},
			"2024-07-01": {"overdue", timeline.Yes, "1 day"},
		}},
	{"perhaps taken back", "on time, if that was not taken back",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Progress: entries("2024-06-01", "delivered", "", "in-progress")},
		map[string]timely{"2024-07-01": {"met-on-time", timeline.Maybe, "29 days"}}},
	{"perhaps delivered again", "delivered, and perhaps not before it was too late",
		partnership.Commitment{Due: dueSpan("2024-06-30"),
			Progress: entries("2024-06-01", "delivered", "", "in-progress", "", "delivered")},
		map[string]timely{"2024-07-10": {"met", timeline.Maybe, ""}}},
	{"withdrawn", "what is withdrawn is not overdue",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Progress: entries("2024-06-01", "withdrawn")},
		map[string]timely{
			"2024-05-31": {"due-soon", timeline.Yes, "30 days"},
			"2024-07-01": {"closed", timeline.Yes, ""},
		}},
	{"superseded", "nor is what is superseded",
		partnership.Commitment{Force: partnership.Undertake, Progress: entries("2024-06-01", "superseded")},
		map[string]timely{"2026": {"closed", timeline.Yes, ""}}},
	{"perhaps withdrawn", "overdue, if it was not withdrawn",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Progress: entries("", "withdrawn", "", "superseded")},
		map[string]timely{"2024-07-01": {"maybe-overdue", timeline.Maybe, "1 day"}}},
	{"perhaps more", "what may have been declared and changes nothing is no reason for doubt",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Progress: entries("", "announced", "", "suspended")},
		map[string]timely{"2024-07-01": {"overdue", timeline.Yes, "1 day"}}},
	{"condition", "a condition stops the clock until it is delivered",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Condition: record.Text{"en": "once both have ratified"},
			Progress: entries("2024-07-10", "delivered")},
		map[string]timely{
			"2024-06-30": {"condition-open", timeline.Yes, ""},
			"2024-07-09": {"condition-open", timeline.Yes, ""},
			"2024-07-10": {"met", timeline.Maybe, "10 days"},
		}},
	{"condition, on time", "which may be in time whatever the condition",
		partnership.Commitment{Due: dueSpan("2024-06-30"), Condition: record.Text{"en": "once both have ratified"},
			Progress: entries("2024-06-10", "delivered")},
		map[string]timely{"2024-07-10": {"met-on-time", timeline.Yes, "20 days"}}},
	{"condition, no date", "a condition stops the clock of nine months too",
		partnership.Commitment{Made: dueDate("2020"), Force: partnership.Undertake, Condition: record.Text{"en": "once both have ratified"}},
		map[string]timely{"2024": {"condition-open", timeline.Yes, ""}}},
	{"condition, withdrawn", "and nobody waits for what is withdrawn",
		partnership.Commitment{Condition: record.Text{"en": "once both have ratified"}, Progress: entries("2024", "withdrawn")},
		map[string]timely{"2024": {"closed", timeline.Yes, ""}}},
	{"stalled", "nine months without a word",
		partnership.Commitment{Made: dueDate("2024-05-31"), Force: partnership.Explore},
		map[string]timely{
			"2024-01-01": {"no-deadline", timeline.Yes, ""},
			"2025-02-27": {"no-deadline", timeline.Yes, ""},
			"2025-02-28": {"stalled", timeline.Yes, "273 days"},
			"":           {"no-deadline", timeline.Maybe, ""},
		}},
	{"stalled, leap year", "the last of February, where there is no thirty-first",
		partnership.Commitment{Made: dueDate("2023-05-31"), Force: partnership.Deliver},
		map[string]timely{
			"2024-02-28": {"no-deadline", timeline.Yes, ""},
			"2024-02-29": {"stalled", timeline.Yes, "274 days"},
		}},
	{"stalled, across a year", "the same number nine months on",
		partnership.Commitment{Made: dueDate("2025-05-12"), Force: partnership.Undertake},
		map[string]timely{
			"2026-02-11": {"no-deadline", timeline.Yes, ""},
			"2026-02-12": {"stalled", timeline.Yes, "276 days"},
		}},
	{"stalled, coarse", "since some day of a month",
		partnership.Commitment{Made: dueDate("2024-01"), Force: partnership.Undertake},
		map[string]timely{
			"2024-09-30": {"no-deadline", timeline.Yes, ""},
			"2024-10-01": {"no-deadline", timeline.Maybe, ""},
			"2024-10-30": {"no-deadline", timeline.Maybe, ""},
			"2024-10-31": {"stalled", timeline.Yes, "274 to 304 days"},
		}},
	{"stalled, since an entry", "since the last word on it",
		partnership.Commitment{Made: dueDate("2020"), Force: partnership.Undertake,
			Progress: entries("2021", "announced", "2024-01-01", "suspended")},
		map[string]timely{
			"2022":       {"stalled", timeline.Yes, "365 to 729 days"},
			"2024-09-30": {"no-deadline", timeline.Yes, ""},
			"2024-10-01": {"stalled", timeline.Yes, "274 days"},
		}},
	{"stalled, older entry", "an entry older than the commitment does not count",
		partnership.Commitment{Made: dueDate("2024-01-01"), Force: partnership.Undertake, Progress: entries("2023", "announced")},
		map[string]timely{
			"2024-09-30": {"no-deadline", timeline.Yes, ""},
			"2024-10-01": {"stalled", timeline.Yes, "274 days"},
		}},
	{"perhaps stalled", "a word that may have been said ends it",
		partnership.Commitment{Made: dueDate("2024-01-01"), Force: partnership.Undertake, Progress: entries("", "announced", "", "in-progress")},
		map[string]timely{
			"2024-09-30": {"no-deadline", timeline.Yes, ""},
			"2024-10-01": {"no-deadline", timeline.Maybe, ""},
		}},
	{"unknown since", "nobody knows since when",
		partnership.Commitment{Force: partnership.Undertake},
		map[string]timely{"2024": {"no-deadline", timeline.Maybe, ""}}},
	{"weak", "where nothing is promised that can be done, nothing stalls",
		partnership.Commitment{Made: dueDate("2020"), Force: partnership.Reaffirm},
		map[string]timely{"2024": {"no-deadline", timeline.Yes, ""}}},
	{"no force", "nor where the source does not say",
		partnership.Commitment{Made: dueDate("2020")},
		map[string]timely{"2024": {"no-deadline", timeline.Yes, ""}}},
	{"ongoing", "a duty without an end does not stall",
		partnership.Commitment{Made: dueDate("2020"), Force: partnership.Undertake, Progress: entries("2021", "ongoing")},
		map[string]timely{"2024": {"no-deadline", timeline.Yes, ""}}},
	{"ongoing, perhaps in progress", "unless it may be one no more",
		partnership.Commitment{Made: dueDate("2020"), Force: partnership.Undertake, Progress: entries("2021", "ongoing", "", "in-progress")},
		map[string]timely{"2024": {"no-deadline", timeline.Maybe, ""}}},
	{"end of time", "nine months may lie beyond the last year there is",
		partnership.Commitment{Made: dueDate("9999-06-01"), Force: partnership.Undertake},
		map[string]timely{"9999": {"no-deadline", timeline.Yes, ""}}},
}

func TestTimelinessOn(t *testing.T) {
	found := make(map[follow.TimelinessKind]bool)
	for _, c := range timelinessCases {
		t.Run(c.name, func(t *testing.T) {
			for day, want := range c.want {
				got := follow.TimelinessOn(c.c, dueDate(day))
				found[got.Kind] = true
				if diff := cmp.Diff(want, timelyOf(got)); diff != "" {
					t.Errorf("%s; on %q (-want +got):\n%s", c.desc, day, diff)
				}
				if diff := cmp.Diff(follow.StatusOn(c.c, dueDate(day)), got.Status); diff != "" || got.Due != c.c.Due {
					t.Errorf("due %v; status, on %q (-want +got):\n%s", got.Due, day, diff)
				}
			}
		})
	}
	for _, kind := range follow.TimelinessKinds() {
		if !found[kind] {
			t.Errorf("nothing is ever %s", kind)
		}
		delete(found, kind)
		met := kind == "met" || kind == "met-late" || kind == "met-on-time"
		if kind.Met() != met {
			t.Errorf("%s: want met %v", kind, met)
		}
	}
	if len(found) > 0 {
		t.Errorf("not on the list of kinds: %v", found)
	}
}

// On every day, a commitment is of one kind, what is overdue stays so until
// something is declared, and doubt is said.
func TestTimelinessFromDayToDay(t *testing.T) {
	rank := []follow.TimelinessKind{"not-due", "due-soon", "maybe-overdue", "overdue"}
	for _, due := range []string{"2024-03-15", "2024-03", "2024", "2024-02/2024", "2024-03/..", "2023-12-31/2024-02-29"} {
		c := partnership.Commitment{Due: dueSpan(due)}
		before := 0
		for day := range dueDays("2023-10-01", 700) {
			got := follow.TimelinessOn(c, day)
			now := slices.Index(rank, got.Kind)
			if now < before || now > before+1 && got.Kind != "overdue" {
				t.Errorf("due %s: on %v, %s follows %s", due, day, got.Kind, rank[before])
			}
			if doubt := got.Kind == "maybe-overdue"; doubt != (got.Certainty == timeline.Maybe) {
				t.Errorf("due %s: on %v, %s is %v", due, day, got.Kind, got.Certainty)
			}
			if got.Days.Known && got.Days.Least > got.Days.Most {
				t.Errorf("due %s: on %v, %v", due, day, got.Days)
			}
			before = now
		}
	}
}
