package report_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// sample returns the partnership in a file of ../testdata.
func sample(t testing.TB, name string) *partnership.Partnership {
	t.Helper()
	f, err := os.Open("../testdata/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, err := partnership.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A writing is one of the functions of the package.
type writing func(io.Writer, *partnership.Partnership, report.Options) error

// written returns what is written of p, which must be written.
func written(t testing.TB, write writing, p *partnership.Partnership, languages ...record.Language) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, p, report.Options{Languages: languages}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares what was written with a file in testdata.
func golden(t *testing.T, file, got string) {
	t.Helper()
	file = "testdata/" + file
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s, rewritten by -update (-want +got):\n%s", file, diff)
	}
}

// on returns a date, span a span; of no text, unknown ones.
func on(text string) (d timeline.Date) {
	if d.UnmarshalText([]byte(text)) != nil {
		panic(text)
	}
	return d
}

func span(text string) (s timeline.Span) {
	if s.UnmarshalText([]byte(text)) != nil {
		panic(text)
	}
	return s
}
