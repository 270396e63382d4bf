package digitalpartnership_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A block of the README between its fences, with the file the comment before
// it names.
var block = regexp.MustCompile("(?s)<!-- (\\S+) -->\n\n```\\w*\n(.*?)```\n")

// The programs and the outputs in the README are those of the examples: a
// program whole, an output in pieces with a line of "…" between them.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := make(map[string]bool)
	for _, found := range block.FindAllStringSubmatch(string(text), -1) {
		name, part := found[1], found[2]
		shown[name] = true
		whole, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if strings.HasSuffix(name, ".go") {
			if diff := cmp.Diff(string(whole), part); diff != "" {
				t.Errorf("%s (-file +README):\n%s", name, diff)
			}
			continue
		}
		rest := string(whole)
		for piece := range strings.SplitSeq(part, "…\n") {
			_, after, ok := strings.Cut(rest, piece)
			if !ok {
				t.Errorf("%s does not hold, in this order:\n%s", name, piece)
			}
			rest = after
		}
	}
	for _, name := range []string{
		"examples/tour/testdata/output.golden",
		"examples/ask/main.go", "examples/ask/testdata/output.golden",
		"examples/tell/main.go", "examples/tell/testdata/output.golden",
		"examples/check/main.go", "examples/another/main.go",
	} {
		if !shown[name] {
			t.Errorf("the README does not show %s", name)
		}
	}
}

// What the README says to run is there to be run.
func TestReadmeCommands(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	commands := regexp.MustCompile(`go run \./(examples/\w+)`).FindAllStringSubmatch(string(text), -1)
	if len(commands) < 5 {
		t.Errorf("only %d commands", len(commands))
	}
	for _, command := range commands {
		if _, err := os.Stat(command[1]); err != nil {
			t.Error(err)
		}
	}
	for _, link := range regexp.MustCompile(`\]\(([^):#]+)\)`).FindAllStringSubmatch(string(text), -1) {
		if _, err := os.Stat(link[1]); err != nil {
			t.Error(err)
		}
	}
}
