// Package examples_test runs the programs as people do: built, with their
// command lines, looking at what they print and how they end.
package examples_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var bin string // the folder of the programs

func TestMain(m *testing.M) {
	flag.Parse()
	var err error
	if bin, err = os.MkdirTemp("", "examples"); err != nil {
		panic(err)
	}
	build := exec.Command("go", "build", "-o", bin, "./...")
	build.Stderr = os.Stderr
	status := 1
	if build.Run() == nil {
		status = m.Run()
	}
	os.RemoveAll(bin)
	os.Exit(status)
}

// runs runs a program and returns what it printed and how it ended.
func runs(t *testing.T, program string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	c := exec.Command(filepath.Join(bin, program), args...)
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), errs.String(), c.ProcessState.ExitCode()
}

// The programs print what their golden files hold.
func TestOutput(t *testing.T) {
	for program, args := range map[string][]string{
		"tour": nil, "ask": nil, "tell": nil, "another": nil, "follow": nil, "coverage": nil, "asof": nil,
		"query": {"-area", "connectivity", "-from", "2025-05-13"},
		"diff":  {"diff/testdata/old.json", "diff/testdata/new.json"},
		"sql":   {"-questions"},
	} {
		t.Run(program, func(t *testing.T) {
			got, errs, status := runs(t, program, args...)
			if status != 0 || errs != "" {
				t.Fatalf("ended with %d: %s", status, errs)
			}
			golden := filepath.Join(program, "testdata", "output.golden")
			if *update {
				if err := os.MkdirAll(filepath.Dir(golden), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Another partnership, written by the program, is read back.
func TestAnother(t *testing.T) {
	out, _, _ := runs(t, "another")
	if _, err := partnership.Decode(strings.NewReader(out)); err != nil {
		t.Error(err)
	}
}

func TestArguments(t *testing.T) {
	for _, c := range []struct {
		program string
		args    []string
		status  int
		says    string // on standard output if it ends with 0, else on the other
	}{
		{"ask", []string{"sme"}, 0, "medium-sized enterprises"},
		{"ask", []string{"chips"}, 1, `ask: EU-Japan Digital Partnership has no area "chips"`},
		{"tell", []string{"semiconductors", "2023-07-04", "2023-07-04"}, 0, "2023-07-04  signed"},
		{"tell", []string{"semiconductors", "4 July"}, 1, `tell: timeline: "4 July"`},
		{"tell", []string{"chips"}, 1, `tell: EU-Japan Digital Partnership has no area "chips"`},
		{"tour", []string{"-out", filepath.Join(bin, "tour")}, 1, "tour: "}, // a file is no folder
		{"check", nil, 2, "usage: check"},
		{"follow", []string{"launch-council"}, 0, "Set up a yearly council"},
		{"follow", []string{"nothing"}, 1, `follow: EU-Japan Digital Partnership has no commitment "nothing"`},
		{"asof", []string{"2022-04"}, 0, "known on 2022-04-30"},
		{"asof", []string{"then"}, 1, `asof: timeline: "then"`},
		{"query", []string{"-area", "trade", "-from", "2023-06-27", "-to", "2023-06-27", "-kind", "met"}, 0, "2023-06-27             met"},
		{"query", []string{"-area", "sme", "-party", "JP", "-kind", "made", "-format", "csv"}, 0, "2022-05-12,2022-05-12,2022-05-12,2022-05-12,2022-05-12,made,"},
		{"query", []string{"-area", "sme", "-kind", "made", "-format", "json"}, 0, `"of": "launch-sme"`},
		{"query", []string{"-from", "2030-02"}, 0, ""},
		{"query", []string{"-format", "xml"}, 1, `query: no format "xml"`},
		{"query", []string{"-area", "chips"}, 1, `query: EU-Japan Digital Partnership has no area "chips"`},
		{"query", []string{"-party", "US"}, 1, `query: EU-Japan Digital Partnership has no party "US"`},
		{"query", []string{"-kind", "talked"}, 1, `query: no kind "talked"`},
		{"query", []string{"-from", "2024-13"}, 2, "month 13"},
		{"sql", nil, 0, `CREATE TABLE "commitments_areas" (`},
		{"sql", []string{"-question", "3"}, 0, "a.role = 'co-chair'"},
		{"sql", []string{"-question", "5"}, 1, "sql: no question 5: there are 1 to 4"},
		{"sql", []string{"1"}, 2, "-question NUMBER"},
		{"diff", []string{"one"}, 2, "usage: diff"},
		{"diff", []string{"one", "two"}, 1, "diff: one: "},
	} {
		out, errs, status := runs(t, c.program, c.args...)
		says := out
		if status != 0 {
			says = errs
		}
		if status != c.status || !strings.Contains(says, c.says) {
			t.Errorf("%s %q ended with %d, saying %q", c.program, c.args, status, says)
		}
	}
}

// The tour makes its folder, replaces its own files whole and leaves others.
func TestTourOut(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"areas.csv": strings.Repeat("old\n", 10_000), "mine.txt": "mine"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	out, errs, status := runs(t, "tour", "-out", dir)
	if status != 0 {
		t.Fatalf("ended with %d: %s", status, errs)
	}
	want := []string{"partnership.json", "report.html", "report.ja.html"}
	for _, table := range table.All() {
		want = append(want, table.Name+".csv")
	}
	for _, name := range want {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || len(text) == 0 || strings.Contains(string(text), "old\n") {
			t.Errorf("%s holds %.20q, %v", name, text, err)
		}
		if !strings.Contains(out, filepath.Join(dir, name)+"\n") {
			t.Errorf("%s is not on the list of what was written", name)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(want)+1 {
		t.Errorf("the folder holds %v, %v, want %d files and mine", entries, err, len(want))
	}
	if page := "To read the report, open file://" + filepath.ToSlash(filepath.Join(dir, "report.html")) + " in a browser.\n"; !strings.HasSuffix(out, page) {
		t.Errorf("it does not end in %q", page)
	}
	f, err := os.Open(filepath.Join(dir, "partnership.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := partnership.Decode(f); err != nil {
		t.Error(err)
	}
}
