// Command bench measures what the library does to many records against what one
// would otherwise pick for it, in one run on the same records, and writes the
// figures to RESULTS.md in the folder it is run in. It first holds that all give
// equal bytes and equal results.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/internal/made"
	"github.com/eujapan/digitalpartnership/partnership"
)

func main() {
	short := flag.Bool("short", false, "take few records, write no file, and fail where a figure is far from what it must be")
	sizes := flag.String("n", "10000,100000", "numbers of records to race with, joined by commas")
	million := flag.Int("million", 1_000_000, "number of records for what is measured of many; 0 for none")
	rounds := flag.Int("rounds", 0, "rounds of each race; 0 for 15, and 7 of many records")
	run := flag.String("run", "", "run only the jobs whose names match this expression, and write no file")
	child := flag.String("child", "", "run as a child of this command")
	flag.Parse()
	if *child != "" {
		runChild(*child, *million)
		return
	}
	if *short {
		*sizes, *million = "2000", 50_000
	}
	var told bytes.Buffer
	b := &bench{out: io.MultiWriter(os.Stdout, &told), rounds: *rounds, wanted: regexp.MustCompile(*run)}
	for size := range strings.SplitSeq(*sizes, ",") {
		n, err := strconv.Atoi(size)
		must(err)
		p := made.Partnership(n)
		b.raceAll(p)
		b.allocations(p)
	}
	if b.wants("start-up") {
		b.startUp()
	}
	if n := *million; n > 0 {
		if b.wants("memory") {
			b.memory(n)
		}
		b.growth(min(10_000, n/10), n)
	}
	switch {
	case *short:
		if !b.gate() {
			os.Exit(1)
		}
	case *run == "":
		must(os.WriteFile("RESULTS.md", b.results(), 0o644))
	}
}

// raceAll runs the jobs that are raced over the commitments of p.
func (b *bench) raceAll(p *partnership.Partnership) {
	for _, job := range []struct {
		name string
		run  func(*partnership.Partnership)
	}{
		{"JSON Lines export", b.jsonLines},
		{"JSON document export", b.jsonDocument},
		{"CSV export", b.csvOut},
		{"strict JSON read", b.jsonIn},
		{"strict JSON read of a document", b.documentIn},
		{"CSV read, strict", b.csvIn},
		{"validate, sound records", b.validateSound},
		{"validate, refused records", b.validateBroken},
	} {
		if b.wants(job.name) {
			job.run(p)
		}
	}
}

// wants reports whether a job is to be run.
func (b *bench) wants(job string) bool { return b.wanted.MatchString(job) }

// gate tells what is far from what it must be, and returns whether nothing is.
func (b *bench) gate() bool {
	sound := true
	for _, s := range b.scores {
		if !s.unit.near(s.got, s.must) {
			sound = false
			fmt.Fprintf(b.out, "FAIL: %s, against %s: %s, must %s\n", s.job, s.against, s.unit.text(s.got), s.unit.text(s.must))
		}
	}
	for _, c := range b.ceilings {
		if c.got > c.most+0.01 {
			sound = false
			fmt.Fprintf(b.out, "FAIL: %s: %.2f allocations a record, at most %.2f\n", c.job, c.got, c.most)
		}
	}
	return sound
}
