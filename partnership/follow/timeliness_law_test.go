package follow_test

import (
	"math/rand/v2"
	"testing"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/timeline"
)

// What is answered over partly known dates is what is so for every choice of
// days they can mean, and Maybe is answered where the choice matters. The test
// tries all choices among some days.
func TestTimelinessIsSoForEveryChoiceOfDays(t *testing.T) {
	days := []string{"1990-01-01", "2024-01-01", "2024-02-01", "2024-02-29", "2024-03-10", "2024-10-31", "2024-12-01", "2024-12-31", "2025-06-30", "2090-01-01"}
	texts := []string{"", "2024", "2024-02", "2024-01-01", "2024-02-01", "2024-02-29", "2024-03-10", "2024-10-31", "2024-12-01", "2025-06-30"}
	stages := []partnership.Stage{"announced", "ongoing", "delivered", "delivered", "withdrawn", "in-progress"}
	dues := []string{"", "", "2024", "2024-02", "2024-03-10", "2024-02/2024", "2024-02-01/2024-03-10", "2024-10-31/.."}
	var domain []timeline.Date
	for _, text := range days {
		domain = append(domain, dueDate(text))
	}
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	sure, unsure := 0, 0
	for range 4000 {
		c := partnership.Commitment{Made: dueDate(pick(texts)), Due: dueSpan(pick(dues)), Force: partnership.Undertake}
		for range random.IntN(4) {
			c.Progress = append(c.Progress, entries(pick(texts), string(stages[random.IntN(len(stages))]))...)
		}
		day := dueDate(pick(days[1:9]))
		w := dueWorlds{c: c, day: day, domain: domain, kinds: make(map[follow.TimelinessKind]bool), stages: make(map[partnership.Stage]bool)}
		w.choose(0, nil)
		if len(w.kinds) == 0 {
			continue // the entries are out of order
		}
		got := follow.TimelinessOn(c, day)
		kind := got.Kind
		if kind == "due-soon" {
			kind = "not-due"
		}
		if certain := got.Certainty == timeline.Yes; certain != (len(w.kinds) == 1) || certain && !w.kinds[kind] {
			t.Errorf("on %v, made %v, due %v, %v: %s is %v, and there may be %v", day, c.Made, c.Due, got.Status.Why, got.Kind, got.Certainty, w.kinds)
		}
		if certain := got.Status.Certainty == timeline.Yes; certain != (len(w.stages) == 1) || certain && !w.stages[got.Status.Stage] {
			t.Errorf("on %v, made %v, %+v: %s is %v, and there may be %v", day, c.Made, c.Progress, got.Status.Stage, got.Status.Certainty, w.stages)
		}
		if got.Certainty == timeline.Yes {
			sure++
		} else {
			unsure++
			if got.Kind == "overdue" || got.Kind == "stalled" {
				t.Errorf("on %v, made %v, due %v: %s is maybe", day, c.Made, c.Due, got.Kind)
			}
		}
	}
	if sure < 500 || unsure < 500 {
		t.Errorf("%d certain answers and %d uncertain ones are too few to tell", sure, unsure)
	}
}

// dueWorlds are the ways a commitment may have gone, each date one day.
type dueWorlds struct {
	c      partnership.Commitment
	day    timeline.Date
	domain []timeline.Date
	kinds  map[follow.TimelinessKind]bool
	stages map[partnership.Stage]bool
}

// choose tries all choices of the dates from number i on: that of making, those
// of the entries, and the due day.
func (w *dueWorlds) choose(i int, chosen []timeline.Date) {
	n := len(w.c.Progress)
	if i == n+2 {
		w.judge(chosen)
		return
	}
	var fits func(timeline.Date) bool
	switch {
	case i == 0:
		fits = func(d timeline.Date) bool { return dueMeans(w.c.Made, d) }
	case i <= n:
		fits = func(d timeline.Date) bool {
			return dueMeans(w.c.Progress[i-1].On, d) && !d.Before(chosen[i-1])
		}
	case w.c.Due.IsZero():
		w.choose(i+1, append(chosen, timeline.Date{}))
		return
	default:
		fits = func(d timeline.Date) bool {
			return dueMeans(w.c.Due.End, d) && !d.Before(w.c.Due.First())
		}
	}
	for _, d := range w.domain {
		if fits(d) {
			w.choose(i+1, append(chosen, d))
		}
	}
}

// dueMeans reports whether date may mean the day.
func dueMeans(date, day timeline.Date) bool {
	return date.IsZero() || !day.Before(date.First()) && !day.After(date.Last())
}

// judge notes how things stand if every date is one day.
func (w *dueWorlds) judge(chosen []timeline.Date) {
	due := chosen[len(chosen)-1]
	var stage partnership.Stage
	since, delivered := chosen[0], timeline.Date{}
	for i, e := range w.c.Progress {
		on := chosen[i+1]
		if on.After(w.day) {
			break
		}
		if e.Stage == partnership.Delivered && stage != e.Stage {
			delivered = on
		}
		stage, since = e.Stage, on
	}
	w.stages[stage] = true
	kind := follow.TimelinessKind("not-due")
	switch {
	case stage == "delivered" && due.IsZero():
		kind = "met"
	case stage == "delivered" && delivered.After(due):
		kind = "met-late"
	case stage == "delivered":
		kind = "met-on-time"
	case stage == "withdrawn":
		kind = "closed"
	case due.IsZero() && stage != "ongoing" && dueNineMonths(since, w.day):
		kind = "stalled"
	case due.IsZero():
		kind = "no-deadline"
	case w.day.After(due):
		kind = "overdue"
	}
	w.kinds[kind] = true
}

// dueNineMonths reports whether nine months lie between two days.
func dueNineMonths(a, b timeline.Date) bool {
	months := 12*(b.Year()-a.Year()) + int(b.Month()) - int(a.Month())
	return months > 9 || months == 9 && (b.Day() >= a.Day() || b == timeline.MustParseDate(b.String()[:7]).Last())
}
