package report

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A task is something dated in a diagram.
type task struct {
	when  timeline.Span
	label string
	tag   string // "milestone, " and the like, for a Gantt chart
}

// mostTasks is how many tasks a part of a diagram has at most. More cannot be
// read, and much more Mermaid refuses to draw.
const mostTasks = 40

// latest returns the last of the tasks in time, as many as a part may have, in
// order, and how many there are.
func latest(tasks []task) (shown []task, all int) {
	slices.SortStableFunc(tasks, func(a, b task) int { return a.when.Compare(b.when) })
	return tasks[max(0, len(tasks)-mostTasks):], len(tasks)
}

// diagrams writes what is dated, in two ways, or nothing if nothing is.
func (m *markdown) diagrams() {
	n := m.Len()
	m.section("Timeline")
	head := m.Len()
	m.years()
	m.gantt()
	if m.Len() == head {
		m.Truncate(n)
	}
}

// timelineLook sets one colour for all years, and letters that stand out against
// it on light ground and on dark.
const timelineLook = `%%{init: {"timeline": {"disableMulticolor": true}, "themeVariables": {"cScale0": "#c9dcf2", "cScaleLabel0": "#1b2430"}}}%%`

// years writes a timeline of the launch, the meetings of the council and what
// was signed and came into force, year by year.
func (m *markdown) years() {
	var tasks []task
	add := func(when timeline.Span, parts ...string) {
		if !when.IsZero() {
			tasks = append(tasks, task{when: when, label: phrase(", ", append([]string{m.spell(when)}, parts...)...)})
		}
	}
	add(m.p.Launched.Dates(), m.tell("launch"))
	for i := range m.p.Council.Meetings {
		c := &m.p.Council.Meetings[i]
		status := ""
		if c.Status != council.Held {
			status = m.kind("status", string(c.Status))
		}
		add(c.When, m.session(c), status, m.in(c.Place))
	}
	for i := range m.p.Instruments {
		t := &m.p.Instruments[i]
		for _, s := range t.Steps {
			if s.Kind == partnership.StepSigned || s.Kind == partnership.StepInForce {
				add(s.On.Dates(), m.short(m.title(t.Title, t.ID)), m.kind("step", string(s.Kind)))
			}
		}
	}
	shown, all := latest(tasks)
	if all == 0 {
		return
	}
	m.put("```mermaid\n", timelineLook, "\ntimeline\n")
	if title := m.short(m.title(m.p.Name, m.p.ID)); title != "" {
		m.put("    title ", mermaid(title), "\n")
	}
	year := 0
	for _, t := range shown {
		if t.when.Start.Year() != year {
			year = t.when.Start.Year()
			m.put("    ", strconv.Itoa(year), " : ")
		} else {
			m.put("         : ")
		}
		m.put(numbered(t.label, false), "\n") // it begins with its date
	}
	m.put("```\n\n")
	m.cut(len(shown), all)
}

// cut says that a diagram does not show everything.
func (m *markdown) cut(shown, all int) {
	if shown < all {
		m.line(m.tell("The latest {0} of {1} are shown.", strconv.Itoa(shown), strconv.Itoa(all)))
	}
}

// gantt writes a Gantt chart of the meetings of the council, the projects and
// what falls due. What is not known to the day is drawn over all days it may be
// on, and says so.
func (m *markdown) gantt() {
	var meetings, projects, dues []task
	for i := range m.p.Council.Meetings {
		c := &m.p.Council.Meetings[i]
		t := task{when: c.When, label: m.session(c)}
		if c.Status != council.Held {
			t.label += " (" + m.kind("status", string(c.Status)) + ")"
			t.tag = "active, "
		}
		meetings = append(meetings, t)
	}
	for i := range m.p.Projects {
		j := &m.p.Projects[i]
		projects = append(projects, task{when: j.Period, label: m.title(j.Name, j.ID)})
	}
	for _, due := range follow.Dues(m.p, m.p.AsOf) {
		t := task{when: due.When, label: m.title(due.Title, due.Commitment)}
		switch k := due.Timeliness.Kind; {
		case k.Met():
			t.tag = "done, "
		case k == follow.TimelinessOverdue:
			t.tag = "crit, "
		}
		dues = append(dues, t)
	}
	type section struct {
		name  string
		tasks []task
	}
	var sections []section
	shown, all := 0, 0
	for _, s := range []section{
		{m.tell("Council"), meetings}, {m.tell("Projects"), projects}, {m.tell("Due"), dues},
	} {
		tasks, n := latest(slices.DeleteFunc(s.tasks, func(t task) bool { return !drawable(t.when) }))
		if n > 0 {
			sections = append(sections, section{s.name, tasks})
		}
		shown, all = shown+len(tasks), all+n
	}
	if all == 0 {
		return
	}
	m.put("```mermaid\ngantt\n    dateFormat YYYY-MM-DD\n    axisFormat %Y-%m\n    todayMarker off\n")
	for _, s := range sections {
		m.put("    section ", mermaid(s.name), "\n")
		for _, t := range s.tasks {
			m.put("    ", m.task(t), "\n")
		}
	}
	m.put("```\n\n")
	m.cut(shown, all)
}

// drawable reports whether Mermaid has a place for all days of a span: it takes
// a year of fewer than four digits for another one.
func drawable(when timeline.Span) bool {
	return !when.IsZero() && when.Start.Year() >= 1000 && when.End.Year() < 9999
}

// task returns the line of a task.
func (m *markdown) task(t task) string {
	first, last := t.when.First(), t.when.Last()
	label := cmp.Or(m.short(t.label), m.spell(t.when))
	switch {
	case t.when.End.IsZero():
		last = t.when.Start.Last()
		if last.Before(m.p.AsOf) && drawable(m.p.AsOf.Dates()) {
			last = m.p.AsOf.Last()
		}
		label += " (" + m.tell("{0}, end open or not known", m.spell(t.when)) + ")"
	case !exact(t.when):
		label += " (" + m.tell("{0}, day not known", m.spell(t.when)) + ")"
	case first == last:
		return mermaid(label) + " :milestone, " + t.tag + first.String() + ", 0d"
	}
	return mermaid(label) + " :" + t.tag + first.String() + ", " + dayAfter(last)
}

// dayAfter returns the day after a full day, which is where Mermaid has a task
// end.
func dayAfter(day timeline.Date) string {
	return time.Date(day.Year(), day.Month(), day.Day()+1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// short returns words cut to what a label has room for.
func (n *names) short(s string) string { return shorten(oneLine(s), normal, 400*px) }
