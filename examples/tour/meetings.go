package main

import (
	"fmt"
	"io"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
)

// meetings lists the meetings of the council, each with those who led it.
func meetings(w io.Writer, p *partnership.Partnership) {
	heading(w, "Meetings of the %s", en(p.Council.Name))
	for _, m := range p.Council.Meetings {
		fmt.Fprintf(w, "%d. %v, %s, %s\n", m.Number, m.When, en(m.Place), m.Status)
		t := columns(w)
		for _, a := range m.Attendance {
			if a.Role != council.CoChair {
				continue
			}
			remote := ""
			if a.Mode == council.PresentRemotely {
				remote = " (by video)"
			}
			fmt.Fprintf(t, "   %s\t%s%s\t%s\n", a.Party, en(a.Name), remote, en(a.Office))
		}
		t.Flush()
	}
}
