package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
)

func init() {
	register.DoFn3x1[context.Context, Kept, func(string), error](&writeRowsFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&nameRowsFn{})
	register.Emitter1[string]()
	register.Iter1[string]()
}

// gather brings all of a collection to one machine, as one element, with a zero
// value added so that there is one even where there is nothing.
func gather(s beam.Scope, col beam.PCollection, zero any) beam.PCollection {
	return beam.GroupByKey(s, beam.AddFixedKey(s, beam.Flatten(s, col, beam.Create(s, zero))))
}

// create writes a file, on whatever file system it is to be.
func create(ctx context.Context, name string, write func(io.Writer) error) error {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	w, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	return errors.Join(write(w), w.Close())
}

// writeTable writes rows as the library writes its tables.
func writeTable(ctx context.Context, name string, rows [][]string) error {
	return create(ctx, name, func(w io.Writer) error {
		out := csv.NewWriter(w)
		out.UseCRLF = true
		return out.WriteAll(rows)
	})
}

// writeRows writes the table of commitments as files of about as many rows as a
// machine is given at a time. A file counts only once its name has arrived: of
// work that was done twice, the names tell what to keep.
func writeRows(s beam.Scope, head, out string, kept beam.PCollection) {
	parts := beam.ParDo(s, &writeRowsFn{Head: head, Out: out}, kept)
	beam.ParDo0(s, &nameRowsFn{Head: head, Out: out}, gather(s, parts, ""))
}

// A writeRowsFn writes the commitments of a bundle to a file of their own.
type writeRowsFn struct {
	Head, Out string
	head      *head
	name      string
	fs        filesystem.Interface
	file      io.WriteCloser // nil until there is a row
}

func (f *writeRowsFn) Setup(ctx context.Context) (err error) {
	f.head, err = readHead(ctx, f.Head)
	return err
}

func (f *writeRowsFn) ProcessElement(ctx context.Context, k Kept, _ func(string)) (err error) {
	var text bytes.Buffer
	commitments, _ := table.Lookup("commitments")
	if err := export.CSV(&text, table.Tidy, commitments, f.head.with(k.Records)); err != nil {
		return err
	}
	if f.file == nil {
		f.name = fmt.Sprintf("%s/part-%s-%010d-%s.csv", f.Out, path.Base(k.File), k.First, rand.Text())
		if f.fs, err = filesystem.New(ctx, f.name); err != nil {
			return err
		}
		if f.file, err = f.fs.OpenWrite(ctx, f.name); err != nil {
			return err
		}
	} else if _, err := text.ReadBytes('\n'); err != nil { // the header stands there already
		return err
	}
	_, err = text.WriteTo(f.file)
	return err
}

func (f *writeRowsFn) FinishBundle(_ context.Context, emit func(string)) error {
	if f.file == nil {
		return nil
	}
	err := errors.Join(f.file.Close(), f.fs.Close())
	f.file, f.fs = nil, nil
	emit(f.name)
	return err
}

// A nameRowsFn gives the files that count their names, and removes the others.
type nameRowsFn struct{ Head, Out string }

func (f *nameRowsFn) ProcessElement(ctx context.Context, _ int, names func(*string) bool) error {
	var parts []string
	for name := ""; names(&name); {
		if name != "" {
			parts = append(parts, name)
		}
	}
	if len(parts) == 0 {
		h, err := readHead(ctx, f.Head)
		if err != nil {
			return err
		}
		commitments, _ := table.Lookup("commitments")
		return create(ctx, f.rows(1, 1), func(w io.Writer) error {
			return export.CSV(w, table.Tidy, commitments, h.with(nil))
		})
	}
	slices.Sort(parts)
	fs, err := filesystem.New(ctx, f.Out)
	if err != nil {
		return err
	}
	defer fs.Close()
	for i, part := range parts {
		if err := filesystem.Rename(ctx, fs, part, f.rows(i+1, len(parts))); err != nil {
			return err
		}
	}
	others, err := fs.List(ctx, f.Out+"/part-*")
	if remover, ok := fs.(filesystem.Remover); ok && err == nil {
		for _, other := range others {
			err = errors.Join(err, remover.Remove(ctx, other))
		}
	}
	return err
}

func (f *nameRowsFn) rows(i, n int) string {
	return fmt.Sprintf("%s/commitments-%05d-of-%05d.csv", f.Out, i, n)
}
