package export_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

var errFull = errors.New("no space left")

// A full writer has room for so many bytes and then fails.
type fullWriter struct {
	room int
	bytes.Buffer
}

func (w *fullWriter) Write(p []byte) (int, error) {
	if n := w.room - w.Len(); n < len(p) {
		w.Buffer.Write(p[:n])
		return n, errFull
	}
	return w.Buffer.Write(p)
}

// failsAt checks that write, which writes whole, fails with the error of a
// writer that has room for too few bytes, at every step-th of them, and has
// written as many as there was room for.
func failsAt(t *testing.T, whole []byte, step int, write func(io.Writer) error) {
	t.Helper()
	for n := 0; n < len(whole); n += step {
		w := &fullWriter{room: n}
		if err := write(w); !errors.Is(err, errFull) {
			t.Fatalf("room for %d of %d bytes: error %v, want one that wraps %q", n, len(whole), err, errFull)
		}
		if !bytes.Equal(whole[:n], w.Bytes()) {
			t.Fatalf("room for %d bytes (-want +got):\n%s", n, cmp.Diff(string(whole[:n]), w.String()))
		}
	}
	w := &fullWriter{room: len(whole)}
	if err := write(w); err != nil || !bytes.Equal(whole, w.Bytes()) {
		t.Errorf("room for all: error %v, wrote %q", err, w.Bytes())
	}
}

// TestJSONWriterFails fails at every byte of a small document, and here and
// there in the sample, which takes long to write.
func TestJSONWriterFails(t *testing.T) {
	small := &partnership.Partnership{Name: words("a, \"b\"", "ア"), Commitments: sampleCommitments()[1:]}
	for _, test := range []struct {
		name string
		p    *partnership.Partnership
		step int
	}{{"zero", &partnership.Partnership{}, 1}, {"small", small, 1}, {"sample", sample(), 101}} {
		t.Run(test.name, func(t *testing.T) {
			failsAt(t, jsonOf(t, test.p), test.step, func(w io.Writer) error { return export.JSON(w, test.p) })
		})
	}
}

func TestCSVWriterFails(t *testing.T) {
	p := sample()
	for _, each := range table.All() {
		t.Run(each.Name, func(t *testing.T) {
			failsAt(t, csvOf(t, each.Name, p), 1, func(w io.Writer) error { return export.CSV(w, table.Tidy, each, p) })
		})
	}
}

// TestCSVLongWriterFails does the same to a table that is longer than any
// buffer on the way.
func TestCSVLongWriterFails(t *testing.T) {
	p := long()
	whole := csvOf(t, "parties", p)
	if len(whole) < 3*4096 {
		t.Fatalf("only %d bytes", len(whole))
	}
	failsAt(t, whole, 61, func(w io.Writer) error { return export.CSV(w, table.Tidy, lookup(t, "parties"), p) })
}

// TestCSVStops checks that the first error is the one that counts: rows after
// it are not looked at.
func TestCSVStops(t *testing.T) {
	p := long()
	p.Parties[len(p.Parties)-1].Name["fr"] = "trop tard"
	if err := export.CSV(&fullWriter{}, table.Tidy, lookup(t, "parties"), p); !errors.Is(err, errFull) {
		t.Errorf("error %v, want one that wraps %q", err, errFull)
	}
}

// long returns a partnership with many parties.
func long() *partnership.Partnership {
	p := &partnership.Partnership{Languages: []record.Language{"en"}}
	for i := range 400 {
		p.Parties = append(p.Parties, record.Party{
			Code: record.PartyCode(fmt.Sprintf("X%d", i)), Name: record.Text{"en": strings.Repeat("long, ", i%10)},
		})
	}
	return p
}

// TestWriterErrors checks the words of an error: what was written, and why it
// was not.
func TestWriterErrors(t *testing.T) {
	got := []string{
		export.JSON(&fullWriter{}, sample()).Error(),
		export.CSV(&fullWriter{}, table.Tidy, lookup(t, "areas"), sample()).Error(),
	}
	want := []string{
		"export: writing JSON: no space left",
		"export: writing table areas: no space left",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
