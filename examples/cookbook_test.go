package examples_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	tools    = flag.Bool("tools", false, "also run what in the cookbook needs programs of others")
	cookbook = flag.String("page", "../docs/cookbook.md", "the cookbook")
)

// A recipe is a question of the cookbook: what answers it, and its output.
var (
	recipe = regexp.MustCompile("(?ms)^## (\\d+)\\. ([^\n]+)\n(.*?)(?:\\z|^## )")
	step   = regexp.MustCompile("(?ms)^(?:<!-- needs ([^>]+) -->\n\n)?```(sh|go)\n(.*?)^```\n\n```text\n(.*?)^```\n")
)

// TestCookbook runs every answer of docs/cookbook.md and compares what it
// prints: the whole or, where there is a line of "…", the pieces between such
// lines, in order. The answers of one question share a folder.
func TestCookbook(t *testing.T) {
	text, err := os.ReadFile(*cookbook)
	if err != nil {
		t.Fatal(err)
	}
	page, questions := string(text), 0
	for page != "" {
		found := recipe.FindStringSubmatchIndex(page)
		if found == nil {
			break
		}
		questions++
		number, title, body := page[found[2]:found[3]], page[found[4]:found[5]], page[found[6]:found[7]]
		page = page[found[7]:]
		t.Run(number, func(t *testing.T) {
			steps := step.FindAllStringSubmatch(body, -1)
			if fences := strings.Count(body, "```"); len(steps) == 0 || fences != 4*len(steps) {
				t.Fatalf("%s: %d steps of a program and its output in %d fences", title, len(steps), fences)
			}
			dir := t.TempDir()
			for _, s := range steps {
				needs, language, program, want := s[1], s[2], s[3], s[4]
				if needs != "" && !*tools {
					continue
				}
				if _, body, _ := strings.Cut(program, "func main() {\n"); strings.Count(body, "\n") > 13 {
					t.Errorf("%s: a program of more than a dozen lines", title)
				}
				if diff := cmp.Diff(want, pieces(want, cook(t, dir, language, program))); diff != "" {
					t.Errorf("%s (-page +printed):\n%s", title, diff)
				}
			}
		})
	}
	if questions < 12 {
		t.Errorf("%d questions, want twelve or more", questions)
	}
}

// cook runs a program in a folder and returns what it prints.
func cook(t *testing.T, dir, language, program string) string {
	t.Helper()
	var c *exec.Cmd
	if language == "go" {
		name := filepath.Join(t.TempDir(), "main.go")
		if err := os.WriteFile(name, []byte(program), 0o666); err != nil {
			t.Fatal(err)
		}
		c = exec.Command("go", "run", name) // in the module, so that it finds its packages
	} else {
		c = exec.Command("sh", "-ec", strings.ReplaceAll(program, "go run ./examples/", bin+"/"))
		c.Dir = dir
	}
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return strings.ReplaceAll(string(out), "\r\n", "\n")
}

// pieces returns those parts of got that want shows, with the lines of "…"
// between them, or all of got if it does not show them in that order.
func pieces(want, got string) string {
	rest := got
	for i, piece := range strings.Split(want, "…\n") {
		at := strings.Index(rest, piece)
		if at < 0 || i == 0 && at > 0 {
			return got
		}
		rest = rest[at+len(piece):]
	}
	if rest != "" && !strings.HasSuffix(want, "…\n") {
		return got
	}
	return want
}
