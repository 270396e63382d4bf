package council_test

import (
	"encoding/json"
	"go/ast"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/record"
)

// records has a zero value of every struct that stands in JSON, of this package
// and of the two before it in the line.
var records = []any{
	record.Party{}, record.Source{}, record.Citation{},
	areas.Area{}, areas.Dimension{},
	council.Council{}, council.Dialogue{}, council.Meeting{}, council.Plan{}, council.Attendance{},
}

// TestRecords checks that records leaves out no exported struct but the one that
// does not stand in JSON.
func TestRecords(t *testing.T) {
	want := []string{"record.Problem"}
	for _, r := range records {
		want = append(want, reflect.TypeOf(r).String())
	}
	var got []string
	for _, dir := range []string{"../record", "../areas", "."} {
		for _, file := range sources(t, dir) {
			ast.Inspect(file, func(n ast.Node) bool {
				if spec, ok := n.(*ast.TypeSpec); ok && spec.Name.IsExported() {
					if _, ok := spec.Type.(*ast.StructType); ok {
						got = append(got, file.Name.Name+"."+spec.Name.Name)
					}
				}
				return true
			})
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("structs (-want +got):\n%s", diff)
	}
}

var snakeCase = regexp.MustCompile(`\A[a-z]+(_[a-z]+)*\z`)

// TestTags checks that every field of every record is a member with a name of
// its own in snake case, which is left out if the field is zero. For a list or
// a map that is omitempty, so that an empty one is left out as a nil one is.
func TestTags(t *testing.T) {
	for _, r := range records {
		structure := reflect.TypeOf(r)
		t.Run(structure.String(), func(t *testing.T) {
			seen := make(map[string]bool)
			for field := range structure.Fields() {
				name, option, _ := strings.Cut(field.Tag.Get("json"), ",")
				if !field.IsExported() || field.Anonymous {
					t.Errorf("%s is not exported, or embedded", field.Name)
				}
				if !snakeCase.MatchString(name) || seen[name] {
					t.Errorf("%s is the member %q", field.Name, name)
				}
				seen[name] = true
				if want := strings.ToLower(field.Name); strings.ReplaceAll(name, "_", "") != want {
					t.Errorf("%s is the member %q, which is named otherwise", field.Name, name)
				}
				want := "omitzero"
				if kind := field.Type.Kind(); kind == reflect.Slice || kind == reflect.Map {
					want = "omitempty"
				}
				if option != want {
					t.Errorf("%s has the option %q, want %q", field.Name, option, want)
				}
				if kind := field.Type.Kind(); kind == reflect.Slice && field.Type.Elem().Kind() == reflect.Struct &&
					!strings.Contains(field.Tag.Get("validate"), "dive") {
					t.Errorf("%s is not validated element by element: no dive", field.Name)
				}
			}
		})
	}
}

// TestZeroJSON checks the same from the outside: nothing known, nothing written.
func TestZeroJSON(t *testing.T) {
	for _, r := range records {
		empty := reflect.New(reflect.TypeOf(r)).Elem()
		for _, field := range empty.Fields() {
			switch field.Kind() {
			case reflect.Slice:
				field.Set(reflect.MakeSlice(field.Type(), 0, 0))
			case reflect.Map:
				field.Set(reflect.MakeMap(field.Type()))
			}
		}
		for name, value := range map[string]any{"zero": r, "empty": empty.Interface()} {
			text, err := json.Marshal(value)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff("{}", string(text)); diff != "" {
				t.Errorf("the %s %T (-want +got):\n%s", name, r, diff)
			}
		}
	}
}
