package table_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"os"
	"strings"
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

// TestLoadOtherwise checks that what people do to tables, and does not change
// what they say, changes nothing.
func TestLoadOtherwise(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		file       string
		old, new   string
	}{
		{"columns in another order", "they are known by name", "parties.csv",
			"code,name_en,name_ja\r\nXA,Arland,アーランド\r\nXB2,Beeland,\r\n", "name_ja,code,name_en\r\nアーランド,XA,Arland\r\n,XB2,Beeland\r\n"},
		{"no derived columns", "they follow", "plans.csv",
			",when_start,when_end,when_first,when_last,place_en,place_ja\r\ncouncil-1,0,2022,2022,2022,2022-01-01,2022-12-31,,\r\n" +
				"council-1,1,2022-04/2022-05,2022-04,2022-05,2022-04-01,2022-05-31,Uptown,山手",
			",place_en,place_ja\r\ncouncil-1,0,2022,,\r\ncouncil-1,1,2022-04/2022-05,Uptown,山手"},
		{"empty derived cells", "they follow all the same", "plans.csv", "2022,2022,2022,2022-01-01,2022-12-31", "2022,,,,"},
		{"rows in another order", "positions say which", "claims.csv",
			"when-agreed,0,2022-05-12,XA\r\nwhen-agreed,1,2022-05-13,\r\n", "when-agreed,1,2022-05-13,\r\nwhen-agreed,0,2022-05-12,XA\r\n"},
		{"gaps between positions", "left by a row that was deleted", "amounts.csv", "buoys,1,", "buoys,12,"},
		{"line feeds alone", "at the ends of lines", "dimensions.csv", "\r\n", "\n"},
		{"an empty line", "at the end", "dimensions.csv", "people,People,人\r\n", "people,People,人\r\n\r\n"},
		{"no line end", "at the end", "dimensions.csv", "人\r\n", "人"},
		{"a byte order mark", "in front", "dimensions.csv", "code,", "\ufeffcode,"},
		{"quotation marks", "around every cell", "dimensions.csv", "people,People,人", `"people","People","人"`},
		{"false left out", "as in the document", "meetings.csv", ",,,,,,false,", ",,,,,,,"},
	} {
		t.Run(test.name, func(t *testing.T) {
			want := sample(t)
			files := folder(t, table.Tidy, want)
			text := string(files[test.file].Data)
			if !strings.Contains(text, test.old) {
				t.Fatalf("%q is not in\n%s", test.old, text)
			}
			files[test.file] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, test.old, test.new))}
			got, err := table.Load(files, table.Tidy)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(document(t, want), document(t, got)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// TestLoadSpreadsheet checks what is read only in the profile for spreadsheets.
func TestLoadSpreadsheet(t *testing.T) {
	want := sample(t)
	files := folder(t, table.Spreadsheet, want)
	meetings := strings.NewReplacer(",true,", ",TRUE,", ",false,", ",FALSE,").Replace(string(files["meetings.csv"].Data))
	files["meetings.csv"] = &fstest.MapFile{Data: []byte(meetings)}
	got, err := table.Load(files, table.Spreadsheet)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(document(t, want), document(t, got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestLoadZip checks that a zip file of tables is read as a folder of them.
func TestLoadZip(t *testing.T) {
	want := eujapan.Partnership()
	var file bytes.Buffer
	pack := zip.NewWriter(&file)
	if err := pack.AddFS(folder(t, table.Tidy, want)); err != nil {
		t.Fatal(err)
	}
	if err := pack.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	got, err := table.Load(files, table.Tidy)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(document(t, want), document(t, got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A broken disk fails to open one of its files.
type brokenDisk struct {
	fs.FS
	name string
}

var errDisk = errors.New("cannot read the disk")

func (d brokenDisk) Open(name string) (fs.File, error) {
	if name == d.name {
		return nil, errDisk
	}
	return d.FS.Open(name)
}

func TestLoadFails(t *testing.T) {
	for _, name := range []string{".", "sources.csv"} {
		p, err := table.Load(brokenDisk{folder(t, table.Tidy, sample(t)), name}, table.Tidy)
		if !errors.Is(err, errDisk) || p != nil || !strings.HasPrefix(err.Error(), "table: loading: ") {
			t.Errorf("%s: %v, %v", name, p, err)
		}
	}
}
