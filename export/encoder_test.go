package export_test

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

// JSON and JSON Lines are, byte for byte, what the plain writer makes of the same
// value, and so is a stream of commitments.
func FuzzEncoder(f *testing.F) {
	for _, name := range []string{"testdata/partnership.json", "testdata/hostile.json"} {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text, "")
	}
	f.Add([]byte(`{"council":{"meetings":[]},"dataset":{"creators":[]},"commitments":[{},{"by":[{}],"title":{}}],"name":{"en":"1234567\"\\\b\f\u0001é"}}`), "a\xffb")
	f.Add([]byte(`{"commitments":[{"id":"a"}]}`), "\u2028\x7f\x1f12345678")
	f.Fuzz(func(t *testing.T, text []byte, words string) {
		p := new(partnership.Partnership)
		shape.Read(p, shape.Fragment{Data: text}) // what can be read of it
		if len(p.Commitments) > 0 && words != "" {
			p.Commitments[0].Verb = words
			p.Commitments[0].Title = record.Text{"en": words, "ja": "題", record.Language(words): "x"}
		}
		same(t, "JSON", func(w io.Writer) error { return shape.Write(w, p) }, func(w io.Writer) error { return export.JSON(w, p) })
		same(t, "stream", func(w io.Writer) error { return shape.Write(w, p) },
			func(w io.Writer) error { return export.StreamJSON(w, p, slices.Values(p.Commitments)) })
		same(t, "lines", func(w io.Writer) error { return plainLines(w, p.Commitments) },
			func(w io.Writer) error { return export.StreamJSONLines(w, slices.Values(p.Commitments)) })
		same(t, "events", func(w io.Writer) error { return plainLines(w, p.Timeline()) },
			func(w io.Writer) error { return export.StreamJSONLines(w, slices.Values(p.Timeline())) })
	})
}

func plainLines[T any](w io.Writer, list []T) error {
	for i := range list {
		line, err := shape.AppendLine(nil, &list[i])
		if err != nil {
			return err
		}
		w.Write(line)
	}
	return nil
}

// same checks that two writers write the same, or that both refuse.
func same(t *testing.T, what string, plain, ours func(io.Writer) error) {
	t.Helper()
	var want, got bytes.Buffer
	wanted, err := plain(&want), ours(&got)
	if (wanted == nil) != (err == nil) {
		t.Fatalf("%s: error %v, want %v", what, err, wanted)
	}
	if err == nil && want.String() != got.String() {
		t.Errorf("%s (-want +got):\n%s", what, cmp.Diff(want.String(), got.String()))
	}
}

func TestEncoderRecord(t *testing.T) {
	p := eujapan.Partnership()
	same(t, "JSON", func(w io.Writer) error { return shape.Write(w, p) }, func(w io.Writer) error { return export.JSON(w, p) })
	same(t, "stream", func(w io.Writer) error { return shape.Write(w, p) },
		func(w io.Writer) error { return export.StreamJSON(w, p, slices.Values(p.Commitments)) })
}

// times yields the commitments over and over, n of them.
func times(list []partnership.Commitment, n int) iter.Seq[partnership.Commitment] {
	return func(yield func(partnership.Commitment) bool) {
		for i := range n {
			if !yield(list[i%len(list)]) {
				return
			}
		}
	}
}

// A largest is a writer that knows the most it was given at once.
type largest struct{ most, all int }

func (l *largest) Write(b []byte) (int, error) {
	l.most, l.all = max(l.most, len(b)), l.all+len(b)
	return len(b), nil
}

// However many records there are, writing them takes as much memory.
func TestStreamMemory(t *testing.T) {
	p := sample()
	writers := map[string]func(io.Writer, int) error{
		"JSON":       func(w io.Writer, n int) error { return export.StreamJSON(w, p, times(p.Commitments, n)) },
		"JSON Lines": func(w io.Writer, n int) error { return export.StreamJSONLines(w, times(p.Commitments, n)) },
		"CSV": func(w io.Writer, n int) error {
			return export.StreamCSV(w, table.Spreadsheet, p.Languages, times(p.Commitments, n))
		},
	}
	for name, write := range writers {
		t.Run(name, func(t *testing.T) {
			cost := func(n int) float64 {
				return testing.AllocsPerRun(1, func() {
					if err := write(io.Discard, n); err != nil {
						t.Fatal(err)
					}
				})
			}
			if few, many := cost(5_000), cost(10_000); many > few+100 { // which others may make beside it
				t.Errorf("%v allocations for 5,000 records, %v for 10,000", few, many)
			}
			var w largest
			if err := write(&w, 10_000); err != nil || w.most > 1<<17 || w.all < 4*w.most {
				t.Errorf("%d bytes at once of %d, error %v", w.most, w.all, err)
			}
		})
	}
}

// A failing writer ends a stream, and what it has is the beginning of it.
func TestStreamWriterFails(t *testing.T) {
	p := sample()
	broken := errors.New("broken")
	for name, write := range map[string]func(io.Writer) error{
		"JSON":       func(w io.Writer) error { return export.StreamJSON(w, p, times(p.Commitments, 5_000)) },
		"JSON Lines": func(w io.Writer) error { return export.StreamJSONLines(w, times(p.Commitments, 5_000)) },
		"CSV": func(w io.Writer) error {
			return export.StreamCSV(w, table.Tidy, p.Languages, times(p.Commitments, 5_000))
		},
		"short": func(w io.Writer) error { return export.StreamJSONLines(w, times(p.Commitments, 5_000)) },
	} {
		t.Run(name, func(t *testing.T) {
			var whole, part bytes.Buffer
			if err := write(&whole); err != nil {
				t.Fatal(err)
			}
			want := broken
			if name == "short" {
				want = io.ErrShortWrite
			}
			err := write(writerFunc(func(b []byte) (int, error) {
				if part.Len() > 1<<19 {
					part.Write(b[:1])
					if want == broken {
						return 1, broken
					}
					return 1, nil
				}
				return part.Write(b)
			}))
			if !errors.Is(err, want) || !strings.HasPrefix(whole.String(), part.String()) {
				t.Errorf("error %v, or other bytes", err)
			}
		})
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

// A record that cannot be written is named by its number.
func TestStreamRefuses(t *testing.T) {
	p := sample()
	p.Commitments[1].Verb = "\xff"
	for name, test := range map[string]struct {
		write func(io.Writer) error
		want  record.Pointer
	}{
		"JSON":  {func(w io.Writer) error { return export.StreamJSON(w, p, slices.Values(p.Commitments)) }, "/commitments/1/verb"},
		"lines": {func(w io.Writer) error { return export.StreamJSONLines(w, slices.Values(p.Commitments)) }, "/1/verb"},
		"front": {func(w io.Writer) error {
			return export.StreamJSON(w, &partnership.Partnership{ID: "\xff"}, nil)
		}, "/id"},
		"back": {func(w io.Writer) error {
			return export.StreamJSON(w, &partnership.Partnership{Sources: []record.Source{{Publisher: "\xff"}}}, nil)
		}, "/sources/0/publisher"},
	} {
		t.Run(name, func(t *testing.T) {
			if problem := problemIn(t, test.write(io.Discard)); problem.Pointer != test.want {
				t.Errorf("%s, want %s", problem.Pointer, test.want)
			}
		})
	}
	if err := export.StreamJSON(io.Discard, nil, nil); err == nil {
		t.Error("no partnership, and no error")
	}
}
