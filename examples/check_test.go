package examples_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const small = `{
  "id": "small",
  "name": {"en": "Small Partnership"},
  "languages": ["en"],
  "parties": [{"code": "EU", "name": {"en": "European Union"}}],
  "as_of": "2025-12-31"
}
`

const faulty = `{
  "id": "Small",
  "name": {"en": "A"},
  "languages": ["en"],
  "parties": [{"code": "EU", "name": {"en": "European Union"}}],
  "as_of": "2025-12-31",
  "launched": "2022-13-01, some forty characters and a few more",
  "commitments": [{"id": "a", "titel": {"en": "A"}, "truncated": 1}]
}
`

// faults are the lines for faulty, each behind the file's name.
var faults = []string{
	`:2:9: /id: must be groups of a to z and 0 to 9 joined by single hyphens: "Small" [id-form]`,
	`:7:15: /launched: "," is not a digit or a hyphen: want YYYY, YYYY-MM or YYYY-MM-DD: "2022-13-01, some forty characters and a …" [date-form]`,
	`:8:19: /commitments/0/sources: must cite a source: "" [cited]`,
	`:8:19: /commitments/0/title: is required: "" [required]`,
	`:8:31: /commitments/0/titel: is not a member here, did you mean "title"?: "{…}" [unknown-member]`,
	`:8:66: /commitments/0/truncated: must be true or false: "1" [wrong-type]`,
}

func TestCheck(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good, bad, folder := write("good.json", small), write("bad.json", faulty), filepath.Join(dir, "folder")
	write("folder/1.json", strings.Replace(small, "},\n  \"lang", "},\n\"x\": 1,\n  \"lang", 1))
	write("folder/2.json", `{"areas": [{"code": "ai"}]}`)
	missing := filepath.Join(dir, "missing.json")
	badLines := bad + strings.Join(faults, "\n"+bad) + "\n"

	for _, c := range []struct {
		name   string
		files  []string
		out    string
		status int
	}{
		{"a valid document", []string{good}, good + ": ok\n", 0},
		{"a broken one", []string{bad}, badLines, 1},
		{"fragments, each fault in its file", []string{folder}, strings.Join([]string{
			filepath.Join(folder, "1.json") + `:4:1: /x: is not a member here: "1" [unknown-member]`,
			filepath.Join(folder, "2.json") + `:1:12: /areas/0/name: is required: "" [required]`,
			filepath.Join(folder, "2.json") + `:1:12: /areas/0/sources: must cite a source: "" [cited]`,
		}, "\n") + "\n", 1},
		{"a file that is not there, among others", []string{bad, missing, good}, badLines + good + ": ok\n", 2},
	} {
		out, errs, status := runs(t, "check", c.files...)
		if diff := cmp.Diff(c.out, out); diff != "" || status != c.status {
			t.Errorf("%s: ended with %d, want %d (-want +got):\n%s", c.name, status, c.status, diff)
		}
		if (errs != "") != (status == 2) {
			t.Errorf("%s: ended with %d and said %q", c.name, status, errs)
		}
	}
}
