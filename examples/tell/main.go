// Tell tells in order of time what happened on one area in a span of time.
//
//	tell [AREA [FROM [TO]]]
//
// Dates are as precise as you know them: 2024, 2024-05 or 2024-05-12. Without
// arguments it tells of quantum computing since 2025.
package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/timeline"
)

func main() {
	args := os.Args[1:]
	if len(args) == 0 {
		args = []string{string(areas.HPCQuantum), "2025"}
	}
	var window [2]timeline.Date
	for i, text := range args[1:min(len(args), 3)] {
		var err error
		if window[i], err = timeline.ParseDate(text); err != nil {
			fmt.Fprintln(os.Stderr, "tell:", err)
			os.Exit(1)
		}
	}
	p := eujapan.Partnership()
	code := areas.Code(args[0])
	if _, ok := p.Areas.Lookup(code); !ok {
		fmt.Fprintf(os.Stderr, "tell: %s has no area %q\n", p.Name.In("en"), code)
		os.Exit(1)
	}
	events := p.InArea(slices.Values(p.Timeline()), code)
	for e := range timeline.Between(events, window[0], window[1]) {
		fmt.Printf("%-10v  %-11s  %s\n", e.When, e.Kind, e.Title.In("en"))
	}
}
