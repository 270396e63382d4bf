package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// An ours is a job of ours over the commitments of a partnership.
type ours struct {
	name    string
	claimed bool    // that most is a figure to reach, rather than what it came to
	most    float64 // allocations a record
	prepare func(p *partnership.Partnership) (run func())
}

// all are the jobs. One that allocates less than it may gets that for its most.
var all = []ours{
	{"JSON Lines export", true, 0, func(p *partnership.Partnership) func() {
		return func() { must(export.StreamJSONLines(io.Discard, slices.Values(p.Commitments))) }
	}},
	{"JSON document export", true, 0, func(p *partnership.Partnership) func() {
		return func() { must(export.JSON(io.Discard, p)) }
	}},
	{"JSON document export, streamed", true, 0, func(p *partnership.Partnership) func() {
		return func() { must(export.StreamJSON(io.Discard, p, slices.Values(p.Commitments))) }
	}},
	{"CSV export", true, 0, func(p *partnership.Partnership) func() { return func() { must(csvTo(io.Discard, p)) } }},
	{"CSV export, streamed", true, 0, func(p *partnership.Partnership) func() {
		return func() { must(export.StreamCSV(io.Discard, table.Tidy, p.Languages, slices.Values(p.Commitments))) }
	}},
	{"strict JSON read", false, 17.05, func(p *partnership.Partnership) func() {
		text := written(func(w io.Writer) { must(export.StreamJSONLines(w, slices.Values(p.Commitments))) })
		return func() {
			for _, err := range partnership.Commitments(bytes.NewReader(text)) {
				must(err)
			}
		}
	}},
	{"CSV read, strict", false, 4.21, func(p *partnership.Partnership) func() {
		text := written(func(w io.Writer) { must(csvTo(w, p)) })
		return func() {
			for _, err := range table.Commitments(bytes.NewReader(text), table.Tidy) {
				must(err)
			}
		}
	}},
	{"validate, sound records", false, 0, func(p *partnership.Partnership) func() {
		return func() {
			for i := range p.Commitments {
				must(p.Commitments[i].Validate())
			}
		}
	}},
	{"validate, refused records", false, 15.19, func(p *partnership.Partnership) func() {
		bad := broken(p.Commitments)
		return func() {
			for i := range bad {
				same("a fault", bad[i].Validate() != nil)
			}
		}
	}},
}

// A ceiling is what a job of ours allocates for a record, and what it may.
type ceiling struct {
	job       string
	n         int
	got, most float64
}

// allocations counts what each job of ours allocates for a record more.
func (b *bench) allocations(p *partnership.Partnership) {
	n := len(p.Commitments)
	half := *p
	half.Commitments = p.Commitments[:n/2]
	for _, job := range all {
		if !b.wants(job.name) {
			continue
		}
		more, _ := allocated(1, job.prepare(p))
		less, _ := allocated(1, job.prepare(&half))
		got := (more - less) / float64(n-n/2)
		if job.claimed {
			b.score(claim{job.name, "allocations a record", allocs, job.most, job.most}, n, got)
			continue
		}
		b.ceilings = append(b.ceilings, ceiling{job.name, n, got, job.most})
		fmt.Fprintf(b.out, "  %s: %.2f allocations a record, at most %.2f\n", job.name, got, job.most)
	}
}
