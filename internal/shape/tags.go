package shape

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"

	"github.com/eujapan/digitalpartnership/record"
)

// tags is the one validator, made at first use and safe for all.
var tags = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(memberName)
	return v
})

// checkTags returns what the "validate" tags have against the struct root
// points to.
func checkTags(root any) record.Problems {
	var found record.Problems
	for _, e := range breaches(tags().Struct(root)) {
		found = append(found, breachOf(e, pointerOf(e.Namespace())))
	}
	return found
}

// Breach returns what a "validate" tag has against a value, the one at the
// pointer at, and nil if that is nothing.
func Breach(value any, tag string, at record.Pointer) *record.Problem {
	for _, e := range breaches(tags().Var(value, tag)) {
		return breachOf(e, at)
	}
	return nil
}

func breaches(err error) validator.ValidationErrors {
	refused, _ := errors.AsType[validator.ValidationErrors](err)
	return refused
}

func breachOf(e validator.FieldError, at record.Pointer) *record.Problem {
	p := &record.Problem{Pointer: at, Rule: tagRules[e.Tag()], Detail: detailOf(e)}
	if p.Rule != record.RuleRequired { // what is missing has no text, not even "0"
		p.Value = textOf(reflect.ValueOf(e.Value()))
	}
	return p
}

// tagRules are the tags of the model that can fail, and the rules they stand
// for.
var tagRules = map[string]record.Rule{
	"required": record.RuleRequired,
	"oneof":    record.RuleOneOf,
	"min":      record.RuleMin,
	"max":      record.RuleMax,
}

func detailOf(e validator.FieldError) string {
	many := ""
	if e.Kind() == reflect.Slice || e.Kind() == reflect.Map {
		many = " long"
	}
	switch e.Tag() {
	case "oneof":
		return "must be one of " + strings.Join(strings.Fields(e.Param()), ", ")
	case "min":
		return "must be at least " + e.Param() + many
	case "max":
		return "must be at most " + e.Param() + many
	default:
		return "is required"
	}
}

// pointerOf returns the pointer for a namespace of the validator, which reads
// "Partnership.commitments[3].title".
func pointerOf(namespace string) record.Pointer {
	var p record.Pointer
	_, rest, _ := strings.Cut(namespace, ".")
	for step := range strings.SplitSeq(rest, ".") {
		name, index, indexed := strings.Cut(step, "[")
		p = p.Member(name)
		if indexed {
			i, _ := strconv.Atoi(strings.TrimSuffix(index, "]"))
			p = p.Item(i)
		}
	}
	return p
}
