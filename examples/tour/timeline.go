package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/timeline"
)

// folded are the kinds of event that come by the dozen on one day and are told
// in one line.
var folded = map[string]string{
	string(partnership.EventRecommended): "recommendations",
	string(partnership.EventDesignated):  "areas",
	string(partnership.EventPublished):   "sources",
}

// timelineByYear tells everything in order of time.
func timelineByYear(w io.Writer, p *partnership.Partnership) {
	heading(w, "Everything in order of time")
	events := p.Timeline()
	t := columns(w)
	year := 0
	for i := 0; i < len(events); {
		e := events[i]
		if y := e.When.First().Year(); y != year {
			t.Flush()
			year = y
			fmt.Fprintf(w, "%d\n", year)
		}
		n := 1
		for what := folded[string(e.Kind)]; what != "" && i+n < len(events) && alike(e, events[i+n]); n++ {
		}
		title := en(e.Title)
		if n > 1 {
			title = fmt.Sprintf("%d %s", n, folded[string(e.Kind)])
		}
		kind := string(e.Kind)
		if e.Detail != "" && e.Detail != e.Kind {
			kind += ": " + string(e.Detail)
		}
		fmt.Fprintf(t, "  %v\t%s\t%s\n", e.When, kind, title)
		i += n
	}
	t.Flush()
}

// alike reports whether two events are of one kind and one date.
func alike(a, b partnership.Event) bool {
	return a.Kind == b.Kind && a.When == b.When
}

// open lists the commitments of which nobody has said that they are delivered,
// withdrawn or superseded.
func open(w io.Writer, p *partnership.Partnership) {
	heading(w, "What is open as of %v", p.AsOf)
	t := columns(w)
	n := 0
	for _, c := range timeline.Sorted(slices.Values(p.Commitments)) {
		if c.Stage().Closed() {
			continue
		}
		n++
		stage := string(c.Stage())
		if stage == "" {
			stage = "nothing said since"
		}
		fmt.Fprintf(t, "  %v\t%s\t%s\t%s\n", c.Made, c.Force, stage, en(c.Title))
	}
	t.Flush()
	fmt.Fprintf(w, "%d of %d commitments\n", n, len(p.Commitments))
}
