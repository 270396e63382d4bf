package digitalpartnership_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// The corpus is documents with one fault each, named by it, in testdata/bad. Each
// is testdata/base.json with one change, and what is to be said of it stands
// beside it in a file that ends in .problems.

// decode reads a document of the corpus.
func decode(t *testing.T, file string) (*partnership.Partnership, error) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return partnership.Decode(bytes.NewReader(data))
}

// Every bad document is refused, with the problems beside it.
func TestBad(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/json/*/*.json")
	if err != nil || len(files) < 200 {
		t.Fatalf("%d documents, want 200 at least; error %v", len(files), err)
	}
	for _, file := range files {
		p, err := decode(t, file)
		if p != nil || err == nil {
			t.Errorf("%s is accepted", file)
			continue
		}
		var found strings.Builder
		for problem := range record.In(err) {
			found.WriteString(problem.Error() + "\n")
		}
		want, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".problems")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), found.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}

// What the documents were made of is sound.
func TestBase(t *testing.T) {
	if _, err := decode(t, "testdata/base.json"); err != nil {
		t.Error(err)
	}
}
