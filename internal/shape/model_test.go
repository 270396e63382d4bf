package shape_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// The tests in this file hold the types of the model to what this package can
// read, check and write.

// structs returns the struct types of a partnership, itself first.
func structs() []reflect.Type {
	all := []reflect.Type{reflect.TypeFor[partnership.Partnership]()}
	for i := 0; i < len(all); i++ {
		for f := range all[i].Fields() {
			if t := element(f.Type); isStruct(t) && !slices.Contains(all, t) {
				all = append(all, t)
			}
		}
	}
	return all
}

// element returns the type of the elements of a list, and any other as it is.
func element(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Slice {
		return t.Elem()
	}
	return t
}

// isStruct reports whether values of type t stand in JSON as objects with the
// members of a struct.
func isStruct(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t != reflect.TypeFor[timeline.Date]() && t != reflect.TypeFor[timeline.Span]()
}

// eachField runs a test for each field of the model.
func eachField(t *testing.T, test func(t *testing.T, owner reflect.Type, f reflect.StructField)) {
	for _, owner := range structs() {
		for f := range owner.Fields() {
			t.Run(owner.Name()+"."+f.Name, func(t *testing.T) { test(t, owner, f) })
		}
	}
}

// tags returns the tags of a field and what each is given.
func tags(f reflect.StructField) (names []string, given map[string]string) {
	given = make(map[string]string)
	for tag := range strings.SplitSeq(f.Tag.Get("validate"), ",") {
		if name, value, _ := strings.Cut(tag, "="); tag != "" {
			names, given[name] = append(names, name), value
		}
	}
	return names, given
}

func TestModelReached(t *testing.T) {
	if all := structs(); len(all) < 24 || !slices.Contains(all, reflect.TypeFor[areas.Area]()) || !slices.Contains(all, reflect.TypeFor[record.Citation]()) {
		t.Errorf("only %v", all)
	}
}

var memberForm = regexp.MustCompile(`^(\$schema|[a-z]+(_[a-z]+)*)$`)

// Every field has a name in JSON, one of its own, and is left out when it is
// zero.
func TestModelMembers(t *testing.T) {
	for _, owner := range structs() {
		seen := make(map[string]bool)
		for f := range owner.Fields() {
			name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !memberForm.MatchString(name) || seen[name] || f.Anonymous || !f.IsExported() {
				t.Errorf("%v.%s: member %q", owner, f.Name, name)
			}
			seen[name] = true
			want := "omitzero"
			if k := f.Type.Kind(); k == reflect.Slice || k == reflect.Map {
				want = "omitempty"
			}
			if option != want {
				t.Errorf("%v.%s: option %q, want %q", owner, f.Name, option, want)
			}
		}
		if got := written(t, reflect.New(owner).Interface()); got != "{}\n" {
			t.Errorf("%v: zero is written %q", owner, got)
		}
	}
}

// Every field is of a type that the walk reads as the strict reader does.
func TestModelTypes(t *testing.T) {
	eachField(t, func(t *testing.T, owner reflect.Type, f reflect.StructField) {
		switch e := element(f.Type); {
		case isStruct(f.Type) && owner != reflect.TypeFor[partnership.Partnership]():
			t.Errorf("a struct in a struct: Write leaves one out that says nothing only at the root")
		case e == reflect.TypeFor[timeline.Date](), e == reflect.TypeFor[timeline.Span](), e == reflect.TypeFor[record.Text](), isStruct(e):
		case e.Kind() == reflect.String, f.Type.Kind() == reflect.Bool, f.Type == reflect.TypeFor[int](), f.Type.Kind() == reflect.Int64:
		case f.Type == reflect.TypeFor[*int8]():
		default:
			t.Errorf("of type %v", f.Type)
		}
	})
}

// The validator looks into a list of structs only where it is told to.
func TestModelDive(t *testing.T) {
	eachField(t, func(t *testing.T, _ reflect.Type, f reflect.StructField) {
		names, _ := tags(f)
		if want := f.Type.Kind() == reflect.Slice && isStruct(element(f.Type)); slices.Contains(names, "dive") != want {
			t.Errorf("tags %v, want dive: %v", names, want)
		}
		if i := slices.Index(names, "dive"); i >= 0 && i != len(names)-1 {
			t.Errorf("tags %v: those behind dive are for the elements", names)
		}
	})
}

// Only these tags have a rule, and only on these kinds of field is their
// verdict tested.
func TestModelTagsRuled(t *testing.T) {
	known := make(map[string]bool)
	for f := range reflect.TypeFor[ruled]().Fields() {
		for _, tag := range tagsOn(f) {
			known[tag] = true
		}
	}
	eachField(t, func(t *testing.T, _ reflect.Type, f reflect.StructField) {
		for _, tag := range tagsOn(f) {
			if !known[tag] {
				t.Errorf("%s: not in TestTagVerdicts", tag)
			}
		}
		names, given := tags(f)
		for _, name := range names {
			if !slices.Contains([]string{"required", "omitempty", "oneof", "min", "max", "dive"}, name) {
				t.Errorf("%s has no rule", name)
			}
			if arg := given[name]; (arg != "") != slices.Contains([]string{"oneof", "min", "max"}, name) {
				t.Errorf("%s is given %q", name, arg)
			}
		}
	})
}

// Every type is checked empty and full, since a bad tag panics at the first use
// of its type, and breaks the rules its tags name and no others.
func TestModelCheck(t *testing.T) {
	for _, owner := range structs() {
		t.Run(owner.Name(), func(t *testing.T) {
			var missing, full []string
			for name, f := range shape.Members(owner) {
				names, _ := tags(f)
				if slices.Contains(names, "required") {
					missing = append(missing, fmt.Sprint("/", name, " ", record.RuleRequired))
				}
				if slices.Contains(names, "oneof") {
					full = append(full, fmt.Sprint("/", name, " ", record.RuleOneOf))
				}
				if slices.Contains(names, "max") {
					full = append(full, fmt.Sprint("/", name, " ", record.RuleMax))
				}
			}
			if diff := cmp.Diff(missing, fieldProblems(reflect.New(owner))); diff != "" {
				t.Errorf("empty (-want +got):\n%s", diff)
			}
			v := reflect.New(owner)
			fill(t, v.Elem(), 0)
			if diff := cmp.Diff(full, fieldProblems(v)); diff != "" {
				t.Errorf("full (-want +got):\n%s", diff)
			}
		})
	}
}

// fieldProblems checks what v points to, and returns those of its own members
// that break a rule of fields.
func fieldProblems(v reflect.Value) (found []string) {
	for _, p := range shape.Check(v.Interface()) {
		switch p.Rule {
		case record.RuleRequired, record.RuleOneOf, record.RuleMin, record.RuleMax:
			if strings.Count(string(p.Pointer), "/") == 1 {
				found = append(found, fmt.Sprint(p.Pointer, " ", p.Rule))
			}
		}
	}
	return found
}

// fill sets v and everything in it to something that is not zero: one word that
// is on no list, and numbers too great for a bound.
func fill(t *testing.T, v reflect.Value, depth int) {
	t.Helper()
	switch {
	case depth > 12:
		t.Fatalf("%v holds itself", v.Type())
	case v.Type() == reflect.TypeFor[timeline.Date]():
		v.Set(reflect.ValueOf(timeline.MustParseDate("2001-02-03")))
	case v.Type() == reflect.TypeFor[timeline.Span]():
		v.Set(reflect.ValueOf(timeline.MustParseSpan("2001/2002")))
	case v.Type() == reflect.TypeFor[record.Text]():
		v.Set(reflect.ValueOf(record.Text{"en": "a"}))
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem(), depth+1)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(t, v.Index(0), depth+1)
		fill(t, v.Index(1), depth+1)
	case v.Kind() == reflect.Struct:
		for _, field := range v.Fields() {
			fill(t, field, depth+1)
		}
	case v.Kind() == reflect.String:
		v.SetString("none")
	case v.Kind() == reflect.Bool:
		v.SetBool(true)
	default:
		v.SetInt(100)
	}
}
