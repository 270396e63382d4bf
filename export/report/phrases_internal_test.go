package report

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPhrases checks that every phrase this package tells is there in Japanese,
// none is there for nothing, and both speak of the same things.
func TestPhrases(t *testing.T) {
	told := make(map[string]bool)
	for pattern := range strings.FieldsSeq("markdown*.go mermaid*.go names.go phrases.go svg*.go") {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if _, ok := n.(*ast.KeyValueExpr); ok && name == "phrases.go" {
					return false // the phrases themselves
				}
				if word, ok := n.(*ast.BasicLit); ok && word.Kind == token.STRING {
					if said, err := strconv.Unquote(word.Value); err == nil {
						told[said] = true
					}
				}
				return true
			})
		}
	}
	places := regexp.MustCompile(`\{\d\}`)
	for english, said := range japanese {
		if !told[english] {
			t.Errorf("nothing tells %q", english)
		}
		want, got := places.FindAllString(english, -1), places.FindAllString(said, -1)
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q and %q (-want +got):\n%s", english, said, diff)
		}
	}
	for phrase := range told {
		if _, ok := japanese[phrase]; !ok && (places.MatchString(phrase) || regexp.MustCompile(`^[A-Z][a-z]+( [a-z]+)*\.?$`).MatchString(phrase)) {
			t.Errorf("%q is not there in Japanese", phrase)
		}
	}
}
