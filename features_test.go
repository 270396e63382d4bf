package digitalpartnership_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	codeSpan    = regexp.MustCompile("`([^`]+)`")
	featureName = regexp.MustCompile(`^([a-z]+)\.([A-Z]\w*(?:\.[A-Z]\w*)?)$`)
)

// docs/features.md has a row for each of the 61 features, counts them right,
// and names nothing that is not there.
func TestFeaturesPage(t *testing.T) {
	known := make(map[string]bool)
	for _, dir := range []string{
		"timeline", "record", "areas", "council", "partnership", "partnership/follow",
		"partnership/eujapan", "export", "export/table", "export/calendar", "export/datapackage", "export/linked",
	} {
		declared(t, dir, known)
	}
	page := read(t, "docs/features.md")
	count := make(map[string]int)
	row := 0
	for line := range strings.Lines(page) {
		cells := strings.Split(strings.Trim(line, "|\n"), "|")
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| #") {
			continue
		}
		row++
		if len(cells) != 4 {
			t.Fatalf("row %d has %d cells", row, len(cells))
		}
		number, verdict, where := strings.TrimSpace(cells[0]), strings.TrimSpace(cells[2]), cells[3]
		if number != strconv.Itoa(row) {
			t.Errorf("row %d has number %s", row, number)
		}
		count[verdict]++
		names := codeSpan.FindAllStringSubmatch(where, -1)
		switch verdict {
		case "yes", "partly":
			if len(names) == 0 {
				t.Errorf("row %d is %s and names nothing", row, verdict)
			}
		case "no":
		default:
			t.Errorf("row %d is %q", row, verdict)
		}
		if verdict == "partly" && !strings.Contains(where, "missing:") && !strings.Contains(where, "on purpose no") {
			t.Errorf("row %d does not say what is missing", row)
		}
		for _, name := range names {
			if featureName.MatchString(name[1]) {
				if !known[name[1]] {
					t.Errorf("row %d: no package declares %s", row, name[1])
				}
			} else if _, err := os.Stat(name[1]); err != nil {
				t.Errorf("row %d: %v", row, err)
			}
		}
	}
	total := fmt.Sprintf("%d yes, %d partly and %d no, out of %d.", count["yes"], count["partly"], count["no"], row)
	if row != 61 || !strings.Contains(page, total) {
		t.Errorf("the text does not say %q, or not of 61", total)
	}
}

// declared adds what the package in that folder exports, as package.Name, and
// as package.Type.Name for methods and fields.
func declared(t *testing.T, dir string, known map[string]bool) {
	t.Helper()
	files, err := filepath.Glob(dir + "/*.go")
	if err != nil || files == nil {
		t.Fatal(dir, files, err)
	}
	prefix := path.Base(dir) + "."
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				known[prefix+receiver(d)+d.Name.Name] = true
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					declaredBy(spec, prefix, known)
				}
			}
		}
	}
}

func declaredBy(spec ast.Spec, prefix string, known map[string]bool) {
	switch s := spec.(type) {
	case *ast.ValueSpec:
		for _, name := range s.Names {
			known[prefix+name.Name] = true
		}
	case *ast.TypeSpec:
		known[prefix+s.Name.Name] = true
		if fields, ok := s.Type.(*ast.StructType); ok {
			for _, field := range fields.Fields.List {
				for _, name := range field.Names {
					known[prefix+s.Name.Name+"."+name.Name] = true
				}
			}
		}
	}
}

// receiver returns the type a method is of, with a dot behind it, and "" for a
// function.
func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	typ := d.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if name, ok := typ.(*ast.Ident); ok {
		return name.Name + "."
	}
	return ""
}
