package main

import (
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"reflect"
	"slices"
	"strconv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/eujapan/digitalpartnership/record"
)

// A Problem is a row of the problem list.
type Problem struct {
	File         string
	Line, Column int
	Pointer      string
	Rule         string
	Value        string
	Detail       string
}

func init() {
	beam.RegisterType(reflect.TypeFor[Problem]())
	register.DoFn3x1[context.Context, int, func(*Problem) bool, error](&writeProblemsFn{})
	register.Emitter1[Problem]()
	register.Iter1[Problem]()
}

// problemOf returns a problem found in a line as a row.
func problemOf(p *record.Problem, line int) Problem {
	return Problem{
		File: p.File, Line: line, Column: p.Column, Pointer: string(p.Pointer),
		Rule: string(p.Rule), Value: p.Value, Detail: p.Detail,
	}
}

// compare orders problems as the library does.
func (p Problem) compare(q Problem) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column),
		record.Pointer(p.Pointer).Compare(record.Pointer(q.Pointer)), cmp.Compare(p.Rule, q.Rule),
		cmp.Compare(p.Value, q.Value), cmp.Compare(p.Detail, q.Detail),
	)
}

// writeProblems writes all problems as one list.
func writeProblems(s beam.Scope, out string, found beam.PCollection) {
	beam.ParDo0(s, &writeProblemsFn{Out: out}, gather(s, found, Problem{}))
}

// A writeProblemsFn holds the problems of all shards in memory to sort them.
type writeProblemsFn struct{ Out string }

func (f *writeProblemsFn) ProcessElement(ctx context.Context, _ int, problems func(*Problem) bool) error {
	var list []Problem
	for p := (Problem{}); problems(&p); p = (Problem{}) {
		if p.Rule != "" {
			list = append(list, p)
		}
	}
	slices.SortFunc(list, Problem.compare)
	// What several commitments break in the head is one problem.
	list = slices.Compact(list)
	rows := [][]string{{"file", "line", "column", "pointer", "rule", "value", "detail"}}
	for _, p := range list {
		rows = append(rows, []string{p.File, strconv.Itoa(p.Line), strconv.Itoa(p.Column), p.Pointer, p.Rule, p.Value, p.Detail})
	}
	return writeTable(ctx, f.Out+"/problems.csv", rows)
}

// countProblems returns how many rows a problem list has.
func countProblems(ctx context.Context, name string) (n int, err error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return 0, err
	}
	defer fs.Close()
	file, err := fs.OpenRead(ctx, name)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	rows := csv.NewReader(file)
	rows.ReuseRecord = true
	for ; ; n++ {
		if _, err := rows.Read(); errors.Is(err, io.EOF) {
			return max(n-1, 0), nil // the header is none
		} else if err != nil {
			return 0, err
		}
	}
}
