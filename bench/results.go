package main

import (
	"bytes"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
)

// results returns RESULTS.md.
func (b *bench) results() []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, `# Measured against others

Written by %[1]sgo run .%[1]s in this folder, with %[2]s on %[3]d cores of %[4]s. The machine
was not idle: a figure may be off by a fifth, and more where the quartiles lie
far apart.

Each record has some 950 bytes of JSON, and one in twenty has Japanese, quotation
marks, commas and line feeds in its words. All contenders of a race ran in turn
within each round, in another order each, after they were seen to give equal bytes
or equal results. A figure is the median over the rounds of the time of the other
over ours in the same round: %[1]s3x%[1]s means that ours takes a third.

What ours does that a peer does not: it refuses what is not strictly JSON or not
in the model, judges each record it reads, and names every fault. What a peer has
easier: easyjson writes plain strings without indentation and in any order of
languages; validator/v10, ozzo-validation and protovalidate judge plain strings,
the first two by the library's own functions of form rather than by regular
expressions; the peers of the reading of CSV do not look at derived columns.

`, "`", runtime.Version(), runtime.NumCPU(), runtime.GOOS+"/"+runtime.GOARCH)
	b.writeScores(&out)
	b.writeRaces(&out)
	fmt.Fprintf(&out, "## Versions\n\n")
	info, _ := debug.ReadBuildInfo()
	for _, m := range info.Deps {
		if slices.Contains(peers, m.Path) {
			fmt.Fprintf(&out, "- %s %s\n", m.Path, m.Version)
		}
	}
	return out.Bytes()
}

// peers are the modules that ours is measured against.
var peers = []string{
	"buf.build/go/protovalidate", "github.com/go-json-experiment/json", "github.com/go-ozzo/ozzo-validation/v4",
	"github.com/go-playground/validator/v10", "github.com/gocarina/gocsv", "github.com/goccy/go-json", "github.com/jszwec/csvutil",
	"github.com/mailru/easyjson",
}

// writeScores writes the table of figures to reach, what was reached, and what
// was missed.
func (b *bench) writeScores(out *bytes.Buffer) {
	fmt.Fprintf(out, "## Figures to reach\n\n| job | against | records | must | aim | reached | |\n|---|---|--:|--:|--:|--:|---|\n")
	order := make(map[string]int)
	for i, s := range b.scores {
		if _, met := order[s.job+s.against]; !met {
			order[s.job+s.against] = i
		}
	}
	scores := slices.Clone(b.scores)
	slices.SortStableFunc(scores, func(x, y score) int { return order[x.job+x.against] - order[y.job+y.against] })
	missed := 0
	for _, s := range scores {
		fmt.Fprintf(out, "| %s | %s | %s | %s | %s | %s | %s |\n", s.job, s.against, thousands(s.n), s.unit.text(s.must), s.unit.text(s.aim),
			s.unit.text(s.got), s.verdict())
		if s.verdict() == "**missed**" {
			missed++
		}
	}
	fmt.Fprintf(out, "\nOf %d figures, %d miss what they must reach.\n\n", len(scores), missed)
}

// writeRaces writes what each contender came to.
func (b *bench) writeRaces(out *bytes.Buffer) {
	fmt.Fprintf(out, "## Races\n\nThe ratio with its quartiles; allocations and bytes allocated are for each record.\n\n")
	fmt.Fprintf(out, "| job | records | contender | ratio | quartiles | allocations | bytes |\n|---|--:|---|--:|--:|--:|--:|\n")
	for _, r := range b.races {
		for _, c := range r.results {
			fmt.Fprintf(out, "| %s | %s | %s | %.2f | %.2f–%.2f | %.2f | %.0f |\n", r.job, thousands(r.n), c.name, c.mid, c.first, c.last, c.allocs, c.bytes)
		}
	}
	fmt.Fprintln(out)
}

// thousands writes a number with a comma before each three digits from the right.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
