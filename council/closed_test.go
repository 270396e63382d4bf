package council_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
)

// constants returns the string constants of this package by their type, in the
// order of the source.
func constants(t *testing.T) map[string][]string {
	t.Helper()
	found := make(map[string][]string)
	for _, file := range sources(t, ".") {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if kind, ok := spec.Type.(*ast.Ident); ok {
				word, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				found[kind.Name] = append(found[kind.Name], word)
			}
			return false
		})
	}
	return found
}

// sources parses the files in dir that are no tests.
func sources(t *testing.T, dir string) (files []*ast.File) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	if len(files) == 0 {
		t.Fatalf("no source in %s", dir)
	}
	return files
}

// TestClosedLists checks that the words a tag allows are those that have a
// constant, in the same order.
func TestClosedLists(t *testing.T) {
	want := map[string][]string{
		"Role":     {"co-chair", "chair", "host", "participant", "observer", "signatory"},
		"Status":   {"planned", "held", "cancelled"},
		"Mode":     {"in-person", "online", "hybrid"},
		"Presence": {"in-person", "remote"},
	}
	if diff := cmp.Diff(want, constants(t)); diff != "" {
		t.Errorf("constants (-want +got):\n%s", diff)
	}
	tagged := make(map[string][]string)
	for _, r := range records {
		structure := reflect.TypeOf(r)
		for field := range structure.Fields() {
			if field.Type.Kind() != reflect.String || field.Type.PkgPath() != structure.PkgPath() {
				continue
			}
			for rule := range strings.SplitSeq(field.Tag.Get("validate"), ",") {
				if list, ok := strings.CutPrefix(rule, "oneof="); ok {
					tagged[field.Type.Name()] = strings.Fields(list)
				}
			}
		}
	}
	if diff := cmp.Diff(want, tagged); diff != "" {
		t.Errorf("tags (-want +got):\n%s", diff)
	}
}

// TestWords checks the words that are open, and the form of all.
func TestWords(t *testing.T) {
	want := []record.Kind{"yearly", "dialogue", "forum", "summit", "process"}
	got := []record.Kind{council.Yearly, council.KindDialogue, council.KindForum, council.KindSummit, council.KindProcess}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
	for _, list := range constants(t) {
		for _, word := range list {
			got = append(got, record.Kind(word))
		}
	}
	for _, kind := range got {
		if err := kind.Check(); err != nil {
			t.Error(err)
		}
	}
}
