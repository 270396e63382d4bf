package shape

import (
	"errors"
	"reflect"
	"strconv"

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
		return CheckWords(v.String())
	case v.Type() == reflect.TypeFor[record.Text]() && n.name == "":
		return CheckText(v.Interface().(record.Text))
	case v.Kind() == reflect.Int:
		return CheckInt(int(v.Int()))
	default:
		leaf, ok := v.Interface().(interface{ Check() error })
		if !ok {
			return nil
		}
		return formProblem(v.Type(), leaf.Check())
	}
}

// CheckWords returns the [*record.Problem] of words in a list.
func CheckWords(words string) error {
	if words == "" {
		return &record.Problem{Rule: record.RuleTextForm, Detail: "must not be blank"}
	}
	return record.CheckWords(words)
}

// CheckText returns what is wrong with a text in a list.
func CheckText(t record.Text) error {
	if len(t) == 0 {
		return &record.Problem{Rule: record.RuleTextForm, Value: "{…}", Detail: "must not be blank"}
	}
	return t.Check()
}

// CheckInt returns the [*record.Problem] of a number that not every machine has
// room for.
func CheckInt(n int) error {
	if n == int(int32(n)) {
		return nil
	}
	return &record.Problem{Rule: record.RuleWrongType, Value: strconv.Itoa(n), Detail: wantedNumber(reflect.TypeFor[int]())}
}

// FormProblem returns what the Check of a leaf says, as a problem of the rule
// that its form goes by.
func FormProblem(leaf any, err error) error { return formProblem(reflect.TypeOf(leaf), err) }

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
