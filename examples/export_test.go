package examples_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every format writes files, each whole, and says which.
func TestExport(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	out, errs, status := runs(t, "export", "-out", dir)
	if status != 0 || errs != "" {
		t.Fatalf("ended with %d: %s", status, errs)
	}
	want := strings.Split(strings.TrimSpace(out), "\n")
	slices.Sort(want)
	var got []string
	err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		got = append(got, name)
		if info, err := entry.Info(); err != nil || info.Size() == 0 {
			t.Errorf("%s is empty: %v", name, err)
		}
		return nil
	})
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-said +written):\n%s", err, diff)
	}
	// All is the same when it is written again, and the document of what was
	// written is the one it was written of.
	for name, in := range map[string][]string{
		"again":       nil,
		"document":    {"-in", filepath.Join(dir, "partnership.json")},
		"tables":      {"-in", filepath.Join(dir, "csv")},
		"package":     {"-in", filepath.Join(dir, "datapackage")},
		"zip":         {"-in", filepath.Join(dir, "datapackage.zip")},
		"spreadsheet": {"-in", filepath.Join(dir, "spreadsheet"), "-spreadsheet"},
	} {
		t.Run(name, func(t *testing.T) {
			other := t.TempDir()
			if in != nil {
				in = append(in, "-format", "json")
			}
			if _, errs, status := runs(t, "export", append([]string{"-out", other}, in...)...); status != 0 {
				t.Fatalf("ended with %d: %s", status, errs)
			}
			for _, file := range got {
				rest, _ := filepath.Rel(dir, file)
				if in != nil && rest != "partnership.json" {
					continue
				}
				first, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				second, err := os.ReadFile(filepath.Join(other, rest))
				if err != nil || !bytes.Equal(first, second) {
					t.Errorf("%s is another: %v", rest, err)
				}
			}
		})
	}
}

func TestExportSome(t *testing.T) {
	dir := t.TempDir()
	out, _, status := runs(t, "export", "-out", dir, "-format", "json,templates")
	if status != 0 || !strings.HasPrefix(out, filepath.Join(dir, "partnership.json")+"\n"+filepath.Join(dir, "templates")) {
		t.Errorf("ended with %d, saying %q", status, out)
	}
	if out, _, status := runs(t, "check", "-spreadsheet", filepath.Join(dir, "templates")); status != 0 {
		t.Errorf("the templates do not check: %s", out)
	}
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, 2, "-out DIR"},
		{[]string{"-out", dir, "x"}, 2, "-out DIR"},
		{[]string{"-out", dir, "-format", "docx"}, 1, `export: no format "docx", want one of json, `},
		{[]string{"-out", dir, "-in", "none.json"}, 1, "export: none.json: "},
		{[]string{"-out", dir, "-in", "diff/main.go"}, 1, "[syntax]"},
		{[]string{"-out", filepath.Join(bin, "tour")}, 1, "export: "}, // a file is no folder
	} {
		_, errs, status := runs(t, "export", c.args...)
		if status != c.status || !strings.Contains(errs, c.says) {
			t.Errorf("export %q ended with %d, saying %q", c.args, status, errs)
		}
	}
}

// A file that cannot be written stays as it was, and leaves nothing behind.
func TestExportRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "partnership.json"), 0o777); err != nil { // a folder of the file's name
		t.Fatal(err)
	}
	_, errs, status := runs(t, "export", "-out", dir, "-format", "json")
	entries, err := os.ReadDir(dir)
	if status != 1 || errs == "" || err != nil || len(entries) != 1 {
		t.Errorf("ended with %d, saying %q; the folder holds %v, %v", status, errs, entries, err)
	}
}

// Check reads tables, and tells the file, the line and the column in it.
func TestCheckTables(t *testing.T) {
	dir := t.TempDir()
	if _, errs, status := runs(t, "export", "-out", dir, "-format", "csv"); status != 0 {
		t.Fatal(errs)
	}
	tables := filepath.Join(dir, "csv")
	if out, _, status := runs(t, "check", tables); status != 0 || out != tables+": ok\n" {
		t.Errorf("ended with %d, saying %q", status, out)
	}
	file := filepath.Join(tables, "areas.csv")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, bytes.Replace(text, []byte("\r\nskills,"), []byte("\r\nSkills,"), 1), 0o666); err != nil {
		t.Fatal(err)
	}
	out, _, status := runs(t, "check", tables)
	if want := file + ":14:1: /areas/12/code: "; status != 1 || !strings.Contains(out, want) {
		t.Errorf("ended with %d, saying\n%s", status, out)
	}
}
