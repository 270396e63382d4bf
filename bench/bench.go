package main

import (
	"fmt"
	"io"
	"regexp"
)

// A bench runs the jobs and keeps what came of them.
type bench struct {
	out    io.Writer // what is told while it runs
	rounds int       // 0 for as many as the number of records asks for
	wanted *regexp.Regexp
	races  []raced
	scores []score
	// ceilings are of what no figure is to be reached, but which must not grow.
	ceilings []ceiling
}

// A raced is a job and what its contenders came to.
type raced struct {
	job     string
	n       int
	results []result
}

// race races the contenders of a job over n records.
func (b *bench) race(job string, n int, contenders ...contender) []result {
	rounds := b.rounds
	if rounds == 0 {
		rounds = 15
		if n > 20_000 {
			rounds = 7
		}
	}
	r := race(n, rounds, contenders...)
	b.races = append(b.races, raced{job, n, r})
	fmt.Fprintf(b.out, "%s, %d records, %d rounds\n", job, n, rounds)
	for _, c := range r {
		fmt.Fprintf(b.out, "  %-40s %7.2fx  [%.2f %.2f]  %8.2f allocs  %9.0f bytes a record\n", c.name, c.mid, c.first, c.last, c.allocs, c.bytes)
	}
	return r
}

// score keeps what a claim came to.
func (b *bench) score(c claim, n int, got float64) {
	s := score{c, n, got}
	b.scores = append(b.scores, s)
	fmt.Fprintf(b.out, "  %s, against %s: %s, must %s, aim %s: %s\n", c.job, c.against, c.unit.text(got), c.unit.text(c.must), c.unit.text(c.aim), s.verdict())
}
