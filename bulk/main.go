// Bulk judges, counts and tabulates the commitments of a partnership on as many
// machines as it takes: a pipeline for the runners of Apache Beam.
//
//	bulk -input GLOB -head FILE -out DIR [-day YYYY-MM-DD] [--runner NAME …]
//
// GLOB names the shards, files of JSON Lines with a commitment a line. FILE is
// the partnership without its commitments. DIR, which must not be there yet,
// appears once all of it is written: problems.csv, counts.csv and the table of
// commitments as commitments-00001-of-00012.csv and so on.
//
// Bulk ends with 0 if it found no problems, with 1 if it did, and with 2 if
// something kept it from finding out. docs/scale.md has more.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/eujapan/digitalpartnership/timeline"
)

// A job is what to read, on which day to count, and where to write.
type job struct{ input, head, out, day string }

func main() {
	var j job
	flag.StringVar(&j.input, "input", "", "glob of the shards, files of JSON Lines")
	flag.StringVar(&j.head, "head", "", "document of the partnership, without commitments")
	flag.StringVar(&j.out, "out", "", "folder to write, which must not be there yet")
	flag.StringVar(&j.day, "day", "", "day to count on; the document's as_of if empty")
	flag.Parse()
	beam.Init()
	problems, err := j.run(context.Background())
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "bulk:", err)
		os.Exit(2)
	case problems > 0:
		fmt.Fprintf(os.Stderr, "bulk: %d problems, see %s/problems.csv\n", problems, j.out)
		os.Exit(1)
	}
}

// run builds the pipeline, runs it, and returns how many problems it found.
func (j job) run(ctx context.Context) (problems int, err error) {
	if j.input == "" || j.head == "" || j.out == "" {
		return 0, errors.New("-input, -head and -out are required")
	}
	h, err := readHead(ctx, j.head)
	if err != nil {
		return 0, err
	}
	if j.day == "" {
		j.day = h.AsOf.String()
	}
	if _, err := timeline.ParseDate(j.day); err != nil {
		return 0, fmt.Errorf("-day: %w", err)
	}
	folder, err := newFolder(ctx, j.out)
	if err != nil {
		return 0, err
	}
	p, s := beam.NewPipelineWithRoot()
	j.build(s, h, folder.unfinished)
	if err := beamx.Run(ctx, p); err != nil {
		return 0, errors.Join(err, folder.discard())
	}
	if problems, err = countProblems(ctx, folder.unfinished+"/problems.csv"); err != nil {
		return 0, err
	}
	return problems, folder.finish(ctx)
}

// build adds the stages to a pipeline. Everything of a record but its ids and
// what it names stays on the machine that reads its shard.
func (j job) build(s beam.Scope, h *head, out string) {
	batches := readShards(s, j.input)
	kept, lines, found, claims, references := beam.ParDo5(s.Scope("judge"), &judgeFn{Head: j.head}, batches)
	if len(h.references) > 0 {
		references = beam.Flatten(s, references, beam.ParDo(s, keyReference, beam.CreateList(s, h.references)))
	}
	joined := beam.ParDo(s.Scope("join"), &joinFn{}, beam.CoGroupByKey(s, claims, references))
	located := beam.ParDo(s.Scope("locate"), &locateFn{Head: j.head}, beam.GroupByKey(s, joined))
	writeProblems(s.Scope("problems"), out, beam.Flatten(s, found, located))
	writeCounts(s.Scope("counts"), j.head, j.day, out, kept, lines)
	writeRows(s.Scope("rows"), j.head, out, kept)
}
