package main

import (
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

func init() {
	register.DoFn4x1[context.Context, string, func(*Problem) bool, func(Problem), error](&locateFn{})
}

// A locateFn gives the problems of a file that the other files decided on their
// columns, and those of the head their lines. It reads the file once more:
// where things stand is worth knowing of the few that are wrong only.
type locateFn struct{ Head string }

func (f *locateFn) ProcessElement(ctx context.Context, file string, problems func(*Problem) bool, emit func(Problem)) error {
	wanted := make(map[int][]Problem) // by line
	for p := (Problem{}); problems(&p); p = (Problem{}) {
		wanted[p.Line] = append(wanted[p.Line], p)
	}
	if file == f.Head {
		data, err := readFile(ctx, file)
		if err != nil {
			return err
		}
		reading := shape.Read(new(partnership.Partnership), shape.Fragment{Name: file, Data: data})
		for _, p := range wanted[0] {
			at := placeOf(reading, p)
			p.Line, p.Column = at.Line, at.Column
			emit(p)
		}
		return nil
	}
	r, err := fileio.ReadableFile{Metadata: fileio.FileMetadata{Path: file}}.Open(ctx)
	if err != nil {
		return err
	}
	defer r.Close()
	return eachLine(r, func(number int, text string) {
		if wanted[number] == nil {
			return
		}
		_, reading := line{file, number, text}.read()
		for _, p := range wanted[number] {
			p.Column = placeOf(reading, p).Column
			emit(p)
		}
	})
}

// placeOf returns a problem that says where in what was read it stands.
func placeOf(reading *shape.Reading, p Problem) *record.Problem {
	return reading.Alone(&record.Problem{Pointer: record.Pointer(p.Pointer)})[0]
}
