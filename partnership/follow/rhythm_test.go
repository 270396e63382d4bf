package follow_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// rhythmMeeting returns a meeting of a number, which is its name.
func rhythmMeeting(number int, status council.Status, when string, plans ...string) council.Meeting {
	m := council.Meeting{ID: record.ID("m" + strconv.Itoa(number)), Number: number, Status: status, When: dueSpan(when),
		Sources: []record.Citation{{Source: record.ID("press-" + strconv.Itoa(number))}}}
	for _, plan := range plans {
		m.Plans = append(m.Plans, council.Plan{When: dueSpan(plan), Sources: []record.Citation{{Source: "plan"}}})
	}
	return m
}

// rhythmSample returns a partnership whose council meets yearly.
func rhythmSample(launched string, meetings ...council.Meeting) *partnership.Partnership {
	return &partnership.Partnership{ID: "p", Launched: dueDate(launched), Council: council.Council{
		Cadence: council.Yearly, Meetings: meetings, Sources: []record.Citation{{Source: "launch"}}}}
}

// rhythmLines returns a rhythm as lines of text.
func rhythmLines(r follow.Rhythm) []string {
	var lines []string
	for _, g := range r.Gaps {
		lines = append(lines, fmt.Sprintf("%s to %s: %d to %d %v", g.From, g.To, g.Least, g.Most, g.Certainty))
	}
	if r.Years > 0 {
		lines = append(lines, fmt.Sprintf("skipped %v of %d years", r.Skipped, r.Years))
	}
	for _, u := range r.Unseen {
		lines = append(lines, fmt.Sprintf("unseen %s: %v %v", u.Meeting, u.When, u.Certainty))
	}
	return append(lines, fmt.Sprintf("%d: held %d, maybe %d, later %d, planned %d, cancelled %d",
		r.Meetings, r.Held, r.MaybeHeld, r.Later, r.Planned, r.Cancelled))
}

func TestRhythmOf(t *testing.T) {
	const held, planned, cancelled = council.Held, council.Planned, council.Cancelled
	for _, c := range []struct {
		name, desc string
		p          *partnership.Partnership
		day        string
		want       []string
	}{
		{"regular", "the gaps from the launch on, in time order",
			rhythmSample("2022-05-12", rhythmMeeting(2, held, "2024-04-30"), rhythmMeeting(1, held, "2023-07-03")), "2024-12-31",
			[]string{"p to m1: 417 to 417 yes", "m1 to m2: 302 to 302 yes", "skipped [] of 1 years",
				"2: held 2, maybe 0, later 0, planned 0, cancelled 0"}},
		{"earlier day", "what was held after the day is yet to come",
			rhythmSample("2022-05-12", rhythmMeeting(1, held, "2023-07-03"), rhythmMeeting(2, held, "2024-04-30")), "2024-04-29",
			[]string{"p to m1: 417 to 417 yes", "skipped [] of 1 years", "2: held 1, maybe 0, later 1, planned 0, cancelled 0"}},
		{"very day", "what was held on the day counts",
			rhythmSample("2024-04-29", rhythmMeeting(1, held, "2024-04-29/2024-05-02")), "2024-04-29",
			[]string{"p to m1: 0 to 0 yes", "1: held 1, maybe 0, later 0, planned 0, cancelled 0"}},
		{"two days", "a meeting of several days counts from its first",
			rhythmSample("2024-01-01", rhythmMeeting(1, held, "2024-01-02/2024-01-03"), rhythmMeeting(2, held, "2024-01-05/..")), "2024-02-01",
			[]string{"p to m1: 1 to 1 yes", "m1 to m2: 3 to 3 yes", "2: held 2, maybe 0, later 0, planned 0, cancelled 0"}},
		{"coarse", "a gap between coarse dates has a least and a most",
			rhythmSample("2022", rhythmMeeting(1, held, "2023-07")), "2023-07-31",
			[]string{"p to m1: 182 to 576 yes", "1: held 1, maybe 0, later 0, planned 0, cancelled 0"}},
		{"maybe held", "a meeting of a month that is not over may not have been held",
			rhythmSample("2022", rhythmMeeting(1, held, "2023-07"), rhythmMeeting(2, held, "")), "2023-07-30",
			[]string{"p to m1: 182 to 576 maybe", "2: held 0, maybe 2, later 0, planned 0, cancelled 0"}},
		{"either order", "two of one year may have been the other way round; numbers decide the order they are told in",
			rhythmSample("", rhythmMeeting(2, held, "2023"), rhythmMeeting(1, held, "2023")), "2024",
			[]string{"m1 to m2: -364 to 364 maybe", "2: held 2, maybe 0, later 0, planned 0, cancelled 0"}},
		{"launch within", "a launch takes its place in time",
			rhythmSample("2023-06-01", rhythmMeeting(1, held, "2023-01-01"), rhythmMeeting(2, held, "2023-12-31")), "2024",
			[]string{"m1 to p: 151 to 151 yes", "p to m2: 213 to 213 yes", "2: held 2, maybe 0, later 0, planned 0, cancelled 0"}},
		{"launch to come", "before the launch there is no gap", rhythmSample("2023-06-01"), "2023-05-31",
			[]string{"0: held 0, maybe 0, later 0, planned 0, cancelled 0"}},
		{"launched at", "the launch is named by what it was at",
			&partnership.Partnership{ID: "p", Launched: dueDate("2022-05-12"), LaunchedAt: "summit",
				Council: council.Council{Meetings: []council.Meeting{rhythmMeeting(1, held, "2022-05-13")}}}, "2023",
			[]string{"summit to m1: 1 to 1 yes", "1: held 1, maybe 0, later 0, planned 0, cancelled 0"}},
		{"launched at a meeting", "a meeting of the council is not told twice",
			&partnership.Partnership{ID: "p", Launched: dueDate("2022-05-12"), LaunchedAt: "m1",
				Council: council.Council{Meetings: []council.Meeting{rhythmMeeting(1, held, "2022-05-12"), rhythmMeeting(2, held, "2022-05-22")}}}, "2023",
			[]string{"m1 to m2: 10 to 10 yes", "2: held 2, maybe 0, later 0, planned 0, cancelled 0"}},
		{"skipped", "the years over since the launch without a meeting",
			rhythmSample("2019-05", rhythmMeeting(1, held, "2021-12/2022-01"), rhythmMeeting(2, held, "2024/..")), "2026-01-01",
			[]string{"p to m1: 915 to 975 yes", "m1 to m2: 731 to 1126 yes", "skipped [2020 2023 2025] of 6 years",
				"2: held 2, maybe 0, later 0, planned 0, cancelled 0"}},
		{"skipped, no launch", "or since the first meeting",
			rhythmSample("", rhythmMeeting(1, held, "2021"), rhythmMeeting(2, held, ""), rhythmMeeting(3, cancelled, "2022"), rhythmMeeting(4, planned, "2023-01-01")), "2023",
			[]string{"skipped [2022] of 1 years", "unseen m4: 2023-01-01 yes", "4: held 1, maybe 1, later 0, planned 1, cancelled 1"}},
		{"skipped, early meeting", "or one before the launch",
			rhythmSample("2022", rhythmMeeting(1, held, "2020")), "2023",
			[]string{"m1 to p: 366 to 1095 yes", "skipped [2021 2022] of 2 years", "1: held 1, maybe 0, later 0, planned 0, cancelled 0"}},
		{"no cadence", "a council that need not meet skips nothing",
			&partnership.Partnership{ID: "p", Launched: dueDate("2019")}, "2024",
			[]string{"0: held 0, maybe 0, later 0, planned 0, cancelled 0"}},
		{"unseen", "planned and not seen held, in time order",
			rhythmSample("", rhythmMeeting(1, planned, "2026"), rhythmMeeting(2, planned, "2025-11-30"), rhythmMeeting(3, planned, "2026-07-01"),
				rhythmMeeting(4, planned, "2026-06-30"), rhythmMeeting(5, planned, "2025-12/..")), "2026-06",
			[]string{"unseen m2: 2025-11-30 yes", "unseen m5: 2025-12/.. maybe", "unseen m1: 2026 maybe",
				"5: held 0, maybe 0, later 0, planned 5, cancelled 0"}},
		{"unseen, by plan", "without a date of its own, its last plan counts",
			rhythmSample("", rhythmMeeting(1, planned, "", "2025", "2024", ""), rhythmMeeting(2, planned, "", "")), "2026",
			[]string{"unseen m1: 2024 yes", "unseen m2:  maybe", "2: held 0, maybe 0, later 0, planned 2, cancelled 0"}},
		{"own date before plans", "with one, plans do not count",
			rhythmSample("", rhythmMeeting(1, planned, "2026", "2024")), "2025",
			[]string{"1: held 0, maybe 0, later 0, planned 1, cancelled 0"}},
		{"unknown day", "on an unknown day, all may be",
			rhythmSample("2022", rhythmMeeting(1, held, "2023"), rhythmMeeting(2, planned, "2024")), "",
			[]string{"p to m1: 1 to 729 maybe", "unseen m2: 2024 maybe", "2: held 0, maybe 1, later 0, planned 1, cancelled 0"}},
		{"no status", "what has none is counted among all",
			rhythmSample("", rhythmMeeting(1, "", "2023")), "2024", []string{"1: held 0, maybe 0, later 0, planned 0, cancelled 0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, rhythmLines(follow.RhythmOf(c.p, dueDate(c.day)))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
		})
	}
}

func TestRhythmWhy(t *testing.T) {
	p := rhythmSample("2022-05-12", rhythmMeeting(0, council.Held, "2023-01"), rhythmMeeting(1, council.Held, "2023-07-03"), rhythmMeeting(2, council.Planned, "2024", "2023"), rhythmMeeting(3, council.Planned, ""))
	r := follow.RhythmOf(p, dueDate("2024-06"))
	got := []string{r.Why.String(), r.Gaps[0].Why.String(), r.Gaps[1].Why.String(), r.Unseen[0].Why.String(), r.Unseen[1].Why.String(),
		follow.RhythmOf(p, dueDate("2025-01-01")).Unseen[0].Why.String(), follow.RhythmOf(nil, dueDate("2025")).Why.String()}
	const rule = "the launch, and what the record says of each meeting of the council by the day"
	want := []string{
		rule + " (launched 2022-05-12; meant to meet yearly; asked for 2024-06-30) [launch] [press-0] [press-1] [press-2] [press-3]",
		"the days from the start of the one to the start of the other (launched 2022-05-12; met 2023-01) [press-0]",
		"the days from the start of the one to the start of the other (met 2023-01; met 2023-07-03) [press-0] [press-1]",
		"perhaps unseen: the time it was planned for may be over, and no record says that it was held " +
			"(planned for 2024; asked for 2024-06-30) [press-2] [plan]",
		"perhaps unseen: the time it was planned for may be over, and no record says that it was held " +
			"(planned for a time that is not known; asked for 2024-06-30) [press-3]",
		"unseen: the time it was planned for is over, and no record says that it was held (planned for 2024; asked for 2025-01-01) [press-2] [plan]",
		rule + " (asked for 2025-12-31)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if u := r.Unseen[0]; u.Dates() != u.When || u.When != dueSpan("2024") {
		t.Errorf("unseen %v, with dates %v", u.When, u.Dates())
	}
}

// The years skipped are those the advice gives, on the day the record is of.
func TestRhythmSkipsAsAdvised(t *testing.T) {
	for _, p := range []*partnership.Partnership{
		rhythmSample("2019-05-01", rhythmMeeting(1, council.Held, "2020/2021"), rhythmMeeting(2, council.Held, "2024")),
		rhythmSample("", rhythmMeeting(1, council.Held, "2020"), rhythmMeeting(2, council.Cancelled, "2022")),
		rhythmSample("2024"),
		eujapan.Partnership(),
	} {
		if p.AsOf.IsZero() {
			p.AsOf = timeline.MustParseDate("2026-03-01")
		}
		var want, got []string
		for advice := range p.Lint() {
			if advice.Rule == record.RuleSkippedYear {
				want = append(want, advice.Value)
			}
		}
		for _, year := range follow.RhythmOf(p, p.AsOf).Skipped {
			got = append(got, strconv.Itoa(year))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-advised +got):\n%s", diff)
		}
	}
}

// The first three councils came 417, 302 and 377 days after the launch or the
// one before.
func TestRhythmOfTheRecord(t *testing.T) {
	want := []string{
		"summit-28 to council-1: 417 to 417 yes",
		"council-1 to council-2: 302 to 302 yes",
		"council-2 to council-3: 377 to 377 yes",
		"skipped [] of 2 years",
	}
	got := rhythmLines(follow.RhythmOf(eujapan.Partnership(), dueDate("2025-06-30")))
	if diff := cmp.Diff(want, got[:len(want)]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
