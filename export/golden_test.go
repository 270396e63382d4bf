package export_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// golden compares got with the golden file of that name.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(name, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s, rewritten by -update (-want +got):\n%s", name, diff)
	}
}

// jsonOf returns p as JSON.
func jsonOf(t testing.TB, p *partnership.Partnership) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.JSON(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// csvOf returns a table of p as CSV.
func csvOf(t testing.TB, name string, p *partnership.Partnership) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.CSV(&b, table.Tidy, lookup(t, name), p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func lookup(t testing.TB, name string) table.Table {
	t.Helper()
	found, ok := table.Lookup(name)
	if !ok {
		t.Fatalf("no table %s", name)
	}
	return found
}
