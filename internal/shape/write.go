package shape

import (
	"errors"
	"io"
	"reflect"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// Write writes v to w in the canonical form: members in the order of the
// structs, keys of texts sorted, two spaces a level, no escapes but those JSON
// needs, a line feed at the end. If v holds a value that has no text, it
// returns the [*record.Problem] and writes nothing; an error of w it returns
// as it is.
func Write(w io.Writer, v any) error {
	text, err := json.Marshal(spoken(v), json.Deterministic(true), jsontext.WithIndent("  "))
	if err != nil {
		return unwritable(err)
	}
	_, err = w.Write(append(text, '\n'))
	return err
}

// spoken returns v, or a copy without those of its members that are structs and
// hold nothing but empty lists: they say as much as what is left out.
func spoken(v any) any {
	root := reflect.Indirect(reflect.ValueOf(v))
	if root.Kind() != reflect.Struct {
		return v
	}
	kept := reflect.New(root.Type()).Elem()
	kept.Set(root)
	for _, field := range kept.Fields() {
		if field.Kind() == reflect.Struct && isSilent(field) {
			field.SetZero()
		}
	}
	return kept.Addr().Interface()
}

// isSilent reports whether every field of a struct is zero, or a list or text
// of nothing.
func isSilent(v reflect.Value) bool {
	for _, field := range v.Fields() {
		empty := (field.Kind() == reflect.Slice || field.Kind() == reflect.Map) && field.Len() == 0
		if !empty && !field.IsZero() {
			return false
		}
	}
	return true
}

// AppendLine appends the canonical form of v to text in one line, ended by a
// line feed. If v holds a value that has no text, it returns text as it was and
// the [*record.Problem].
func AppendLine(text []byte, v any) ([]byte, error) {
	line, err := json.Marshal(spoken(v), json.Deterministic(true))
	if err != nil {
		return text, unwritable(err)
	}
	return append(append(text, line...), '\n'), nil
}

// unwritable returns an error of the writer of JSON as a problem.
func unwritable(err error) error {
	problem := &record.Problem{Rule: record.RuleEncoding, Detail: "must be Unicode text"}
	if e, ok := errors.AsType[*json.SemanticError](err); ok {
		problem.Pointer = record.Pointer(e.JSONPointer)
	}
	if e, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		problem.Pointer = record.Pointer(e.JSONPointer)
	}
	if _, ok := errors.AsType[*timeline.ParseError](err); ok {
		form := formProblem(reflect.TypeFor[timeline.Span](), err).(*record.Problem)
		form.Pointer = problem.Pointer
		return form
	}
	return problem
}
