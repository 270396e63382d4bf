package calendar_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/record"
)

var errFull = errors.New("no space left")

// A full writer has room for so many bytes and then fails, or, if it is short,
// says nothing of it.
type fullWriter struct {
	room  int
	short bool
	bytes.Buffer
}

func (w *fullWriter) Write(p []byte) (int, error) {
	if n := w.room - w.Len(); n < len(p) {
		w.Buffer.Write(p[:n])
		if w.short {
			return n, nil
		}
		return n, errFull
	}
	return w.Buffer.Write(p)
}

func TestWriterFails(t *testing.T) {
	p := sample(t, "partnership")
	whole := ics(t, p, calendar.Options{})
	for n := 0; n < len(whole); n += 101 {
		w := &fullWriter{room: n}
		err := calendar.ICS(w, p, calendar.Options{})
		if !errors.Is(err, errFull) || err.Error() != "calendar: writing: no space left" || !bytes.Equal(w.Bytes(), whole[:n]) {
			t.Fatalf("room for %d bytes: error %v, wrote %d", n, err, w.Len())
		}
		w = &fullWriter{room: n, short: true}
		if err := calendar.ICS(w, p, calendar.Options{}); !errors.Is(err, io.ErrShortWrite) {
			t.Fatalf("short of room for %d bytes: error %v", n, err)
		}
	}
	w := &fullWriter{room: len(whole)}
	if err := calendar.ICS(w, p, calendar.Options{}); err != nil || !bytes.Equal(w.Bytes(), whole) {
		t.Errorf("room for all: error %v, wrote %d", err, w.Len())
	}
}

// TestPure checks that a partnership is left as it is, and that the same one
// gives the same bytes each time.
func TestPure(t *testing.T) {
	for name, p := range records(t) {
		if name == "sample" { // where a careless filter would write
			p.Council.Meetings[0].AlsoKnownAs = []string{"", "a", "", "b"}
			p.Instruments[1].Areas = append(p.Instruments[1].Areas, "sea")[:1]
			p.Commitments[0].Obligors = append(p.Commitments[0].Obligors, "XA", "XA")[:2]
		}
		o := calendar.Options{Languages: append(make([]record.Language, 0, 4), "ja")}
		var before, after bytes.Buffer
		first := ics(t, p, o)
		if err := export.JSON(&before, p); err != nil {
			t.Fatal(err)
		}
		for range 5 {
			if !bytes.Equal(first, ics(t, p, o)) {
				t.Errorf("%s gives other bytes", name)
			}
		}
		if err := export.JSON(&after, p); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before.String(), after.String()); diff != "" {
			t.Errorf("%s has changed (-want +got):\n%s", name, diff)
		}
	}
}
