// Coverage sets what the industry asked for in 2022 against what came of it:
// how fully each ask was answered, how firmly, after how long, and what nobody
// answered.
//
//	coverage
package main

import (
	"cmp"
	"fmt"
	"os"
	"text/tabwriter"

	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

func main() {
	p := eujapan.Partnership()
	coverage := follow.CoverageOf(p)

	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "asks under\tasked\tfull\tpartial\tnoted\tunanswered")
	for _, h := range coverage.Headings {
		fmt.Fprintln(t, tally(cmp.Or(h.Key, "(the preamble)"), h))
	}
	fmt.Fprintln(t, tally("all headings", coverage.Asks))
	t.Flush()

	fmt.Println()
	verdicts := make(map[record.ID]follow.Verdict)
	for _, v := range coverage.Verdicts {
		verdicts[v.Recommendation] = v
	}
	for _, r := range p.Recommendations {
		v := verdicts[r.ID]
		answer := string(v.State)
		if v.State == follow.Answered {
			answer = string(v.Degree)
		}
		after := ""
		if v.Lag.Known {
			after = "after " + v.Lag.String()
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n", r.Number, r.Kind, answer, v.Force, after, r.Title.In("en"))
	}
	t.Flush()
	fmt.Printf("\nof what the parties said, %v answer nothing that was asked, out of %v\n", coverage.UnaskedCount, coverage.UnaskedOf)
}

func tally(name string, t follow.Tally) string {
	return fmt.Sprintf("%s\t%d\t%d\t%d\t%d\t%d", name, t.Asked, t.Full, t.Partial, t.Noted, t.Unanswered)
}
