package main

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A column is an occasion at which commitments were made.
type column struct {
	title string
	ids   []record.ID // of the meetings and instruments it stands for
}

// occasions returns the launch, each meeting of the council, and elsewhere.
func occasions(p *partnership.Partnership) []column {
	list := []column{{title: "launch", ids: []record.ID{p.LaunchedAt}}}
	for _, i := range p.Instruments {
		for _, s := range i.Steps {
			if s.At == p.LaunchedAt {
				list[0].ids = append(list[0].ids, i.ID)
			}
		}
	}
	for _, m := range p.Council.Meetings {
		title := fmt.Sprintf("%d: %d", m.Number, m.When.First().Year())
		if m.Status != "held" {
			title += " " + string(m.Status)
		}
		list = append(list, column{title: title, ids: []record.ID{m.ID}})
	}
	return append(list, column{title: "elsewhere"})
}

// areaTable counts commitments by area and occasion. One on several areas
// counts in each, and once in the last line.
func areaTable(w io.Writer, p *partnership.Partnership) {
	heading(w, "Commitments by area, at the launch, at each meeting of the council and elsewhere")
	list := occasions(p)
	t := columns(w)
	fmt.Fprint(t, "area")
	for _, c := range list {
		fmt.Fprintf(t, "\t%s", c.title)
	}
	fmt.Fprintln(t, "\tall")
	line := func(name string, commitments iter.Seq[partnership.Commitment]) {
		fmt.Fprint(t, name)
		for _, n := range count(commitments, list) {
			fmt.Fprintf(t, "\t%s", strings.Replace(fmt.Sprintf("%4d", n), "   0", "   ·", 1))
		}
		fmt.Fprintln(t)
	}
	for _, a := range p.Areas {
		line(en(a.Name), p.CommitmentsIn(a.Code))
	}
	line("(the partnership as a whole)", ofScope(p, partnership.OnAllAreas))
	line("(how it is run)", ofScope(p, partnership.OnGovernance))
	line("commitments, each once", slices.Values(p.Commitments))
	t.Flush()
}

// count counts commitments by occasion, those made at no other as made
// elsewhere, the last one; behind that is their number.
func count(commitments iter.Seq[partnership.Commitment], occasions []column) []int {
	counts := make([]int, len(occasions)+1)
	for c := range commitments {
		i := slices.IndexFunc(occasions, func(o column) bool { return slices.Contains(o.ids, c.MadeAt) })
		if i < 0 {
			i = len(occasions) - 1
		}
		counts[i]++
		counts[len(occasions)]++
	}
	return counts
}

func ofScope(p *partnership.Partnership, scope partnership.Scope) iter.Seq[partnership.Commitment] {
	return func(yield func(partnership.Commitment) bool) {
		for _, c := range p.Commitments {
			if c.Scope == scope && !yield(c) {
				return
			}
		}
	}
}
