package digitalpartnership_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/eujapan/digitalpartnership"

// The list of packages in doc.go is policy. Do not change it to make this test
// pass: change the import.
func TestLayout(t *testing.T) {
	line, engine := layout(t)
	found := make(map[string]bool)
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if _, err := os.Stat(path.Join(name, "go.mod")); err == nil && name != "." {
				return fs.SkipDir // another module
			}
			return nil
		}
		pkg := path.Dir(name)
		if pkg == "." || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		found[pkg] = true
		here, listed := line[pkg]
		if !listed {
			t.Errorf("doc.go does not list %s", pkg)
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if ours, ok := strings.CutPrefix(imported, module+"/"); ok {
				if there, listed := line[ours]; !listed || there >= here {
					t.Errorf("%s imports %s, which is not on a line above its own", name, ours)
				}
			} else if strings.Contains(strings.Split(imported, "/")[0], ".") && !engine[pkg] {
				t.Errorf("%s imports %s: only %v may import other modules", name, imported, keys(engine))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range line {
		if !found[pkg] {
			t.Errorf("doc.go lists %s, which is not there", pkg)
		}
	}
}

// layout returns the number of the line each package has in doc.go, and which
// of them are marked with a star.
func layout(t *testing.T) (line map[string]int, engine map[string]bool) {
	t.Helper()
	text, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	line, engine = make(map[string]int), make(map[string]bool)
	for i, row := range strings.Split(string(text), "\n") {
		names, ok := strings.CutPrefix(row, "//\t")
		if !ok {
			continue
		}
		for pkg := range strings.FieldsSeq(names) {
			if pkg == "*" {
				for name, number := range line {
					if number == i {
						engine[name] = true
					}
				}
				continue
			}
			line[pkg] = i
		}
	}
	if len(line) < 8 || len(engine) == 0 {
		t.Fatalf("doc.go lists %d packages, %d with a star", len(line), len(engine))
	}
	return line, engine
}

func keys(set map[string]bool) []string {
	var all []string
	for key := range set {
		all = append(all, key)
	}
	slices.Sort(all)
	return all
}
