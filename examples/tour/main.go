// Tour shows the EU-Japan Digital Partnership in one screenful after another:
// its areas and how many commitments each council made on them, the council's
// meetings, everything in order of time, and what is still open.
//
//	tour [-out DIR]
//
// With -out it also writes partnership.json, every table as a CSV file, and a
// report in English and in Japanese, report.html and report.ja.html, into DIR,
// which it makes if need be. Files of the same name are replaced whole, others
// left alone.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

func main() {
	out := flag.String("out", "", "write partnership.json, the tables and a report into `DIR`")
	flag.Parse()
	if err := run(os.Stdout, *out); err != nil {
		fmt.Fprintln(os.Stderr, "tour:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, out string) error {
	p := eujapan.Partnership()
	intro(w, p)
	areaTable(w, p)
	meetings(w, p)
	timelineByYear(w, p)
	open(w, p)
	if out == "" {
		return nil
	}
	return writeAll(w, out, p)
}

// en returns the English words of a text.
func en(t record.Text) string { return t.In("en") }

func intro(w io.Writer, p *partnership.Partnership) {
	var parties []string
	for _, party := range p.Parties {
		parties = append(parties, fmt.Sprintf("%s (%s)", en(party.Name), party.Code))
	}
	fmt.Fprintf(w, "%s\nbetween %s\nlaunched %v, as of %v\n", en(p.Name), strings.Join(parties, " and "), p.Launched, p.AsOf)
}

// heading writes a heading, with a line above and below.
func heading(w io.Writer, format string, args ...any) {
	title := fmt.Sprintf(format, args...)
	fmt.Fprintf(w, "\n%s\n%s\n\n", title, strings.Repeat("─", len([]rune(title))))
}

// columns returns a writer that aligns what is written to w between tabs.
func columns(w io.Writer) *tabwriter.Writer { return tabwriter.NewWriter(w, 0, 0, 2, ' ', 0) }
