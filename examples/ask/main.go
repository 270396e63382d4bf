// Ask answers what was promised on one area, how firmly, and who says so.
//
//	ask [AREA]
//
// AREA is a code, as in areas.csv of the tour; without one it is semiconductors.
package main

import (
	"fmt"
	"os"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

func main() {
	code := areas.Semiconductors
	if len(os.Args) > 1 {
		code = areas.Code(os.Args[1])
	}
	p := eujapan.Partnership()
	area, ok := p.Areas.Lookup(code)
	if !ok {
		fmt.Fprintf(os.Stderr, "ask: %s has no area %q\n", p.Name.In("en"), code)
		os.Exit(1)
	}
	fmt.Println(area.Name.In("en"))
	for c := range p.CommitmentsIn(code) {
		fmt.Printf("%-10v  %-11s  %s", c.Made, c.Force, c.Title.In("en"))
		for _, cite := range c.Sources {
			fmt.Printf(" [%s]", cite.Source)
		}
		fmt.Println()
	}
}
