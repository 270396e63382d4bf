package table_test

import (
	"bytes"
	"os"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

// folder returns the tables of p as files.
func folder(t testing.TB, profile table.Profile, p *partnership.Partnership) fstest.MapFS {
	t.Helper()
	files := make(fstest.MapFS)
	for _, each := range table.All() {
		var b bytes.Buffer
		if err := export.CSV(&b, profile, each, p); err != nil {
			t.Fatal(err)
		}
		files[each.Name+".csv"] = &fstest.MapFile{Data: b.Bytes()}
	}
	return files
}

// document returns p as JSON.
func document(t testing.TB, p *partnership.Partnership) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.JSON(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// read returns the partnership in a file.
func read(t testing.TB, name string) *partnership.Partnership {
	t.Helper()
	f, err := os.Open(name)
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

// TestLoadIdentity checks that tables come back as the partnership they were
// written of, byte for byte, in both profiles.
func TestLoadIdentity(t *testing.T) {
	for name, p := range map[string]*partnership.Partnership{
		"record":  eujapan.Partnership(),
		"sample":  read(t, "../testdata/partnership.json"),
		"hostile": read(t, "../testdata/hostile.json"),
		"awkward": read(t, "../../partnership/testdata/awkward.json"),
		"valid":   read(t, "../../partnership/testdata/valid.json"),
	} {
		for profileName, profile := range map[string]table.Profile{"tidy": table.Tidy, "spreadsheet": table.Spreadsheet} {
			t.Run(name+"/"+profileName, func(t *testing.T) {
				files := folder(t, profile, p)
				got, err := table.Load(files, profile)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(document(t, p), document(t, got)); diff != "" {
					t.Errorf("document (-want +got):\n%s", diff)
				}
				for name, file := range folder(t, profile, got) {
					if !bytes.Equal(files[name].Data, file.Data) {
						t.Errorf("%s is written in another way", name)
					}
				}
			})
		}
	}
}
