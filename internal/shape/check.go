package shape

import (
	"errors"
	"reflect"

	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// Check returns every breach of the rules of form and field in the value root
// points to.
func Check(root any) record.Problems {
	found := checkTags(root)
	for n := range Nodes(root) {
		if err := checkForm(n); err != nil {
			found.Add(n.Pointer(), err)
		}
	}
	return found
}

// checkForm returns what the leaf at n says of its own form.
func checkForm(n *Node) error {
	switch v := n.Value; {
	case v.Type() == reflect.TypeFor[string]():
		if v.String() == "" {
			return &record.Problem{Rule: record.RuleTextForm, Detail: "must not be blank"}
		}
		return record.CheckWords(v.String())
	case v.Type() == reflect.TypeFor[record.Text]() && v.Len() == 0 && n.name == "":
		return &record.Problem{Rule: record.RuleTextForm, Value: "{…}", Detail: "must not be blank"}
	case v.Kind() == reflect.Int && v.Int() != int64(int32(v.Int())):
		return &record.Problem{Rule: record.RuleWrongType, Value: textOf(v), Detail: wantedNumber(v.Type())}
	default:
		leaf, ok := v.Interface().(interface{ Check() error })
		if !ok {
			return nil
		}
		return formProblem(v.Type(), leaf.Check())
	}
}

// formProblem returns err as a problem of the rule that the form of a date or
// a span goes by, if it is one of package timeline.
func formProblem(t reflect.Type, err error) error {
	parse, ok := errors.AsType[*timeline.ParseError](err)
	if !ok {
		return err
	}
	rule := record.RuleDateForm
	if t == reflect.TypeFor[timeline.Span]() {
		rule = record.RuleSpanForm
	}
	return &record.Problem{Rule: rule, Value: parse.Text, Detail: parse.Reason, Err: parse}
}
