// Package stream lets a context end what reads or writes for long, and tells how
// far it came: wrap the reader that [io] hands on, or the writer.
package stream

import (
	"context"
	"io"
)

// Reader returns a reader of what r holds that fails with the cause of ctx, see
// [context.Cause], once ctx is done: at the next Read, for a Read of r itself is
// not broken off. After each Read that gave any bytes it calls tell with how many
// there were so far. A nil tell is not called.
func Reader(ctx context.Context, r io.Reader, tell func(bytes int64)) io.Reader {
	return &reader{r, meter{ctx, tell, 0}}
}

// Writer returns a writer to w that fails with the cause of ctx, see
// [context.Cause], once ctx is done, and writes nothing more then. After each
// Write that took any bytes it calls tell with how many there were so far. A nil
// tell is not called.
func Writer(ctx context.Context, w io.Writer, tell func(bytes int64)) io.Writer {
	return &writer{w, meter{ctx, tell, 0}}
}

type reader struct {
	r io.Reader
	meter
}

func (r *reader) Read(b []byte) (int, error) {
	if err := context.Cause(r.ctx); err != nil {
		return 0, err
	}
	n, err := r.r.Read(b)
	r.count(n)
	return n, err
}

type writer struct {
	w io.Writer
	meter
}

func (w *writer) Write(b []byte) (int, error) {
	if err := context.Cause(w.ctx); err != nil {
		return 0, err
	}
	n, err := w.w.Write(b)
	w.count(n)
	return n, err
}

// A meter counts bytes for as long as its context is not done.
type meter struct {
	ctx  context.Context // of the one reader or writer that the meter is part of
	tell func(int64)
	sum  int64
}

func (m *meter) count(n int) {
	if n > 0 {
		m.sum += int64(n)
		if m.tell != nil {
			m.tell(m.sum)
		}
	}
}
