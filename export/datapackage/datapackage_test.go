package datapackage_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/datapackage"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

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

func sample(t testing.TB) *partnership.Partnership { return read(t, "../testdata/partnership.json") }

// all returns the partnerships that every test of the whole reads.
func all(t testing.TB) map[string]*partnership.Partnership {
	return map[string]*partnership.Partnership{
		"record":   eujapan.Partnership(),
		"sample":   sample(t),
		"hostile":  read(t, "../testdata/hostile.json"),
		"template": table.Template(),
	}
}

// written returns what write writes of p.
func written(t testing.TB, write func(io.Writer, *partnership.Partnership) error, p *partnership.Partnership) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// folder returns the package as the files of a folder, each written on its own.
func folder(t testing.TB, p *partnership.Partnership) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{"datapackage.json": {Data: written(t, datapackage.Descriptor, p)}}
	for _, each := range table.All() {
		csv := func(w io.Writer, p *partnership.Partnership) error { return export.CSV(w, table.Tidy, each, p) }
		files[each.Name+".csv"] = &fstest.MapFile{Data: written(t, csv, p)}
	}
	return files
}

func unzipped(t testing.TB, file []byte) *zip.Reader {
	t.Helper()
	pack, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// TestRoundTrip reads the package back, from a folder and from a zip file, and
// writes what was read once more.
func TestRoundTrip(t *testing.T) {
	for name, p := range all(t) {
		t.Run(name, func(t *testing.T) {
			document, pack := written(t, export.JSON, p), written(t, datapackage.Zip, p)
			for from, files := range map[string]fs.FS{"folder": folder(t, p), "zip": unzipped(t, pack)} {
				got, err := table.Load(files, table.Tidy)
				if err != nil {
					t.Fatalf("%s: %v", from, err)
				}
				if diff := cmp.Diff(string(document), string(written(t, export.JSON, got))); diff != "" {
					t.Errorf("%s (-want +got):\n%s", from, diff)
				}
				if !bytes.Equal(pack, written(t, datapackage.Zip, got)) {
					t.Errorf("%s: written again, the zip file differs", from)
				}
			}
		})
	}
}

// TestZip checks that the zip file holds the files of the folder and no others,
// the descriptor first, and with no time of their own.
func TestZip(t *testing.T) {
	want := folder(t, sample(t))
	var names []string
	for _, f := range unzipped(t, written(t, datapackage.Zip, sample(t))).File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if same := want[f.Name]; same == nil || !bytes.Equal(same.Data, data) {
			t.Errorf("%s is not as in the folder", f.Name)
		}
		if f.ModifiedDate != 0 || f.ModifiedTime != 0 || len(f.Extra) > 0 {
			t.Errorf("%s bears a time", f.Name)
		}
		names = append(names, f.Name)
	}
	if names[0] != "datapackage.json" || len(names) != len(want) {
		t.Errorf("the zip file holds %q", names)
	}
}

func TestDescriptor(t *testing.T) {
	got := written(t, datapackage.Descriptor, sample(t))
	name := filepath.Join("testdata", "datapackage.json")
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
