// Asof sets what a reader could have known on a day beside what is known now.
//
//	asof [DAY]
//
// Without a day it is the one after the second council.
package main

import (
	"fmt"
	"os"
	"slices"
	"text/tabwriter"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/timeline"
)

func main() {
	day := timeline.MustParseDate("2024-05-01")
	if len(os.Args) > 1 {
		var err error
		if day, err = timeline.ParseDate(os.Args[1]); err != nil {
			fmt.Fprintln(os.Stderr, "asof:", err)
			os.Exit(1)
		}
	}
	now := eujapan.Partnership()
	view := follow.AsOf(now, day)
	then := view.Partnership

	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "\tknown on %v\tknown on %v\n", view.Day, now.AsOf)
	for _, row := range []struct {
		what  string
		count func(*partnership.Partnership) int
	}{
		{"commitments", func(p *partnership.Partnership) int { return len(p.Commitments) }},
		{"promises", func(p *partnership.Partnership) int { return len(follow.Threads(p)) }},
		{"instruments", func(p *partnership.Partnership) int { return len(p.Instruments) }},
		{"projects", func(p *partnership.Partnership) int { return len(p.Projects) }},
		{"discrepancies", func(p *partnership.Partnership) int { return len(p.Discrepancies) }},
		{"sources", func(p *partnership.Partnership) int { return len(p.Sources) }},
	} {
		fmt.Fprintf(t, "%s\t%d\t%d\n", row.what, row.count(then), row.count(now))
	}
	fmt.Fprintln(t)
	for _, m := range now.Council.Meetings {
		known := "not known"
		if slices.Contains(view.Maybe, m.ID) {
			known = "nobody can say"
		}
		for _, old := range then.Council.Meetings {
			if old.ID == m.ID {
				known = meeting(old.When, string(old.Status), old.Place.In("en"))
			}
		}
		fmt.Fprintf(t, "council %d\t%s\t%s\n", m.Number, known, meeting(m.When, string(m.Status), m.Place.In("en")))
	}
	t.Flush()
	fmt.Printf("\n%d of %d records were not known; of %d nobody can say, for their sources bear no full date\n",
		view.Left-len(view.Maybe), view.Of, len(view.Maybe))
}

func meeting(when timeline.Span, status, place string) string {
	return fmt.Sprintf("%s %v, %s", status, when, place)
}
