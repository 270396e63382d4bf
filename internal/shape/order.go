package shape

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"

	"github.com/eujapan/digitalpartnership/record"
)

// Sort sorts problems found in a value of type T by where they are, in the order
// of the structs' fields, and by rule.
func Sort[T any](problems record.Problems) {
	t := reflect.TypeFor[T]()
	keys := make(map[*record.Problem][]step, len(problems))
	for _, p := range problems {
		keys[p] = stepsOf(t, p.Pointer)
	}
	slices.SortStableFunc(problems, func(p, q *record.Problem) int {
		return cmp.Or(
			slices.CompareFunc(keys[p], keys[q], func(a, b step) int {
				return cmp.Or(cmp.Compare(a.index, b.index), cmp.Compare(a.key, b.key))
			}),
			cmp.Compare(p.Rule, q.Rule),
		)
	})
}

// A step is one token of a pointer: the index of a field or an element, or the
// key of a map.
type step struct {
	index int
	key   string
}

func stepsOf(t reflect.Type, p record.Pointer) []step {
	var steps []step
	for token := range p.Tokens() {
		next := step{key: token}
		switch {
		case t.Kind() == reflect.Struct && !isText(t):
			if i, ok := memberNamed(t, token); ok {
				next, t = step{index: i}, t.Field(i).Type
			}
		case t.Kind() == reflect.Slice:
			if i, err := strconv.Atoi(token); err == nil {
				next, t = step{index: i}, t.Elem()
			}
		}
		steps = append(steps, next)
	}
	return steps
}

// Leads reports whether p can lead to a member of the value: along the names
// its type has, and to elements that are there.
func Leads(value reflect.Value, p record.Pointer) bool {
	for token := range p.Tokens() {
		switch {
		case value.Kind() == reflect.Struct && !isText(value.Type()):
			i, ok := memberNamed(value.Type(), token)
			if !ok {
				return false
			}
			value = value.Field(i)
		case value.Kind() == reflect.Slice:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= value.Len() || strconv.Itoa(i) != token {
				return false
			}
			value = value.Index(i)
		case value.Type() == reflect.TypeFor[record.Text]():
			if record.Language(token).Check() != nil {
				return false
			}
			value = reflect.ValueOf("")
		default:
			return false
		}
	}
	return true
}
