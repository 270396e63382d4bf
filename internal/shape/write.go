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
	text, err := json.Marshal(v, json.Deterministic(true), jsontext.WithIndent("  "))
	if err != nil {
		return unwritable(err)
	}
	_, err = w.Write(append(text, '\n'))
	return err
}

// AppendLine appends the canonical form of v to text in one line, ended by a
// line feed. If v holds a value that has no text, it returns text as it was and
// the [*record.Problem].
func AppendLine(text []byte, v any) ([]byte, error) {
	line, err := json.Marshal(v, json.Deterministic(true))
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
