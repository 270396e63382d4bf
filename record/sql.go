package record

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Value returns t as [database/sql] takes it: the text of a JSON object, sorted
// by tag, or nil, which is NULL, if t is empty. The error is a [*Problem] of
// rule [RuleEncoding] for words that are not UTF-8.
func (t Text) Value() (driver.Value, error) {
	if len(t) == 0 {
		return nil, nil
	}
	for _, l := range slices.Sorted(maps.Keys(t)) {
		if !utf8.ValidString(string(l)) || !utf8.ValidString(t[l]) {
			return nil, &Problem{Pointer: Pointer("").Member(string(l)), Rule: RuleEncoding, Value: t[l], Detail: "must be UTF-8"}
		}
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(t)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// Scan sets t to a value of a database, as [database/sql] hands it over: a
// string or bytes that hold a JSON object of strings, whatever [Text.Check]
// would say of them. NULL, which is nil, and an empty string are the nil Text.
// Of members of one name the last counts.
//
// The error is a [*Problem] of rule [RuleEncoding], [RuleSyntax] or
// [RuleWrongType] for a string that holds anything else, and another one for a
// value of another type; t is then left as it was.
func (t *Text) Scan(src any) error {
	var data []byte
	switch src := src.(type) {
	case nil:
	case []byte:
		data = src
	case string:
		data = []byte(src)
	default:
		return fmt.Errorf("record: no Text in a %T, want a string of JSON", src)
	}
	if len(data) == 0 {
		*t = nil
		return nil
	}
	problem := &Problem{Value: string(data), Rule: RuleWrongType, Detail: "must be a JSON object of strings"}
	var members map[Language]*string // so that null is seen
	problem.Err = json.Unmarshal(data, &members)
	switch {
	case !utf8.Valid(data):
		problem.Rule, problem.Detail = RuleEncoding, "must be UTF-8"
		return problem
	case !json.Valid(data):
		problem.Rule = RuleSyntax
		return problem
	case problem.Err != nil || members == nil:
		return problem
	}
	read := make(Text, len(members))
	for l, words := range members {
		if words == nil {
			problem.Pointer = problem.Pointer.Member(string(l))
			return problem
		}
		read[l] = *words
	}
	*t = read
	return nil
}
