package main

import (
	"bufio"
	"context"
	"errors"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// A Batch is some lines of a shard that follow each other.
type Batch struct {
	File  string
	First int // the number of the first line, from 1
	Lines []string
}

// A batch is as many lines as make the work done for a batch small beside the
// work done for each line, and few enough to hold many batches.
const (
	batchLines = 512
	batchBytes = 1 << 20
)

func init() {
	register.DoFn3x1[context.Context, fileio.ReadableFile, func(Batch), error](&readFn{})
	register.Emitter1[Batch]()
}

// readShards returns the lines of the files that match a glob. A shard is read
// by one machine from its beginning, since only so are its lines numbered.
func readShards(s beam.Scope, glob string) beam.PCollection {
	s = s.Scope("read")
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, glob, fileio.MatchEmptyDisallow()))
	return beam.ParDo(s, &readFn{}, beam.Reshuffle(s, files))
}

type readFn struct{}

func (*readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(Batch)) error {
	r, err := file.Open(ctx)
	if err != nil {
		return err
	}
	defer r.Close()
	b, size := Batch{File: file.Metadata.Path, First: 1}, 0
	err = eachLine(r, func(number int, line string) {
		b.Lines = append(b.Lines, line)
		size += len(line)
		if len(b.Lines) == batchLines || size >= batchBytes {
			emit(b)
			b, size = Batch{File: b.File, First: number + 1}, 0
		}
	})
	if err == nil && len(b.Lines) > 0 {
		emit(b)
	}
	return err
}

// eachLine calls do for every line of r, numbered from 1, with its line feed.
func eachLine(r io.Reader, do func(number int, line string)) error {
	lines := bufio.NewReaderSize(r, 1<<16)
	for number := 1; ; number++ {
		line, err := lines.ReadString('\n')
		if line != "" {
			do(number, line)
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
