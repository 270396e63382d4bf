// Follow tells the story of one promise: when it was first uttered, what each
// council made of it, what was done, how it stands, and on whose word.
//
//	follow [ID]
//
// ID is that of any commitment of the promise; without one it is the early
// warning of shortages in the supply of semiconductors.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

func main() {
	id := record.ID("chips-early-warning")
	if len(os.Args) > 1 {
		id = record.ID(os.Args[1])
	}
	p := eujapan.Partnership()
	thread, ok := follow.ThreadOf(p, id)
	if !ok {
		fmt.Fprintf(os.Stderr, "follow: %s has no commitment %q\n", p.Name.In("en"), id)
		os.Exit(1)
	}
	tell(os.Stdout, p, thread)
}

func tell(w io.Writer, p *partnership.Partnership, thread follow.Thread) {
	root, _ := p.Commitment(thread.Root)
	fmt.Fprintf(w, "%s\nuttered %d times, as of %v\n", root.Title.In("en"), thread.Utterances, p.AsOf)
	var cited []record.ID
	for _, step := range thread.Steps {
		said := string(step.Kind)
		if step.Utterance {
			said = string(step.Force)
		}
		fmt.Fprintf(w, "\n%-10v  %-12s  %s\n", step.When, said, step.Title.In("en"))
		switch {
		case step.Relation != "":
			fmt.Fprintf(w, "            %s %s\n", step.Relation, step.To)
		case step.Stage != "":
			fmt.Fprintf(w, "            shows that %s is %s\n", step.To, step.Stage)
		}
		if c, ok := p.Commitment(step.ID); ok && step.Utterance {
			t := follow.TimelinessOn(c, p.AsOf)
			fmt.Fprintf(w, "            how it stands: %s\n", t.Why.Rule)
		}
		for _, cite := range step.Sources {
			if !slices.Contains(cited, cite.Source) {
				cited = append(cited, cite.Source)
			}
		}
	}
	fmt.Fprintln(w, "\nSources")
	for _, s := range p.Sources {
		if slices.Contains(cited, s.ID) {
			fmt.Fprintf(w, "  %s (%s): %s %s\n", s.ID, s.Kind, s.Title.In("en"), s.URL)
		}
	}
}
