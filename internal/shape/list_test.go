package shape_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
)

// The tag of a closed list names the constants of the list, in their order:
// nothing else holds the two together.
func TestModelLists(t *testing.T) {
	lists := 0
	eachField(t, func(t *testing.T, _ reflect.Type, f reflect.StructField) {
		names, given := tags(f)
		if !slices.Contains(names, "oneof") {
			return
		}
		lists++
		if diff := cmp.Diff(constants(t, f.Type), strings.Fields(given["oneof"])); diff != "" {
			t.Errorf("%v (-constants +tag):\n%s", f.Type, diff)
		}
	})
	if lists < 12 {
		t.Errorf("only %d closed lists", lists)
	}
}

// constants returns the values of the constants of a type of this module, read
// from the source of its package.
func constants(t *testing.T, of reflect.Type) (values []string) {
	t.Helper()
	dir, ok := strings.CutPrefix(of.PkgPath(), "github.com/eujapan/digitalpartnership/")
	if !ok {
		t.Fatalf("%v is of another module", of)
	}
	names, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(dir), "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: no source: %v", dir, err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && isOf(spec, of.Name()) {
				for _, v := range spec.Values {
					values = append(values, literal(t, v))
				}
			}
			return true
		})
	}
	return values
}

// isOf reports whether spec declares values of the type of that name, by
// itself or by a conversion.
func isOf(spec *ast.ValueSpec, name string) bool {
	of := spec.Type
	if of == nil && len(spec.Values) > 0 {
		if call, ok := spec.Values[0].(*ast.CallExpr); ok {
			of = call.Fun
		}
	}
	ident, ok := of.(*ast.Ident)
	return ok && ident.Name == name
}

// literal returns the string that a constant is declared with.
func literal(t *testing.T, e ast.Expr) string {
	t.Helper()
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 {
		e = call.Args[0]
	}
	if lit, ok := e.(*ast.BasicLit); ok {
		if s, err := strconv.Unquote(lit.Value); err == nil {
			return s
		}
	}
	t.Fatalf("a constant declared with %T", e)
	return ""
}

// A word is on a closed list or has a form: nothing else would look at it.
func TestModelWords(t *testing.T) {
	eachField(t, func(t *testing.T, _ reflect.Type, f reflect.StructField) {
		e := element(f.Type)
		if e.Kind() != reflect.String || e == reflect.TypeFor[string]() {
			return
		}
		names, _ := tags(f)
		formed := e.Implements(reflect.TypeFor[interface{ Check() error }]())
		if closed := slices.Contains(names, "oneof"); formed == closed {
			t.Errorf("%v: on a closed list: %v, with a form: %v", e, closed, formed)
		}
		if closed := slices.Contains(names, "oneof"); closed && f.Type != e {
			t.Errorf("%v: a list of words of a closed list", f.Type)
		}
	})
}

// An id names its own record or refers to another one, and then says of which
// kind.
func TestModelRefs(t *testing.T) {
	kinds := []string{"*", "area"}
	for _, s := range structs() {
		if f, ok := s.FieldByName("ID"); ok && f.Type == reflect.TypeFor[record.ID]() {
			kinds = append(kinds, strings.ToLower(s.Name()))
		}
	}
	refs := 0
	eachField(t, func(t *testing.T, owner reflect.Type, f reflect.StructField) {
		ref, tagged := f.Tag.Lookup("ref")
		isID := element(f.Type) == reflect.TypeFor[record.ID]()
		own := f.Name == "ID" || owner == reflect.TypeFor[record.Citation]() && f.Name == "Source"
		if want := isID && !own; tagged != want {
			t.Errorf("ref tag %q, want one: %v", ref, want)
		}
		if !tagged {
			return
		}
		refs++
		for kind := range strings.SplitSeq(ref, ",") {
			if !slices.Contains(kinds, kind) {
				t.Errorf("no record is of kind %q", kind)
			}
		}
	})
	if refs < 8 {
		t.Errorf("only %d references", refs)
	}
}
