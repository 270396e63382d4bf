package database

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// unwritable returns the first problem with p that no cell shows: languages that
// cannot be in the names of columns, or the one character PostgreSQL has no text
// with. It is nil if there is none.
func unwritable(p *partnership.Partnership) error {
	if len(p.Languages) == 0 {
		return &record.Problem{Pointer: "/languages", Rule: record.RuleRequired, Detail: "is required"}
	}
	for i, l := range p.Languages {
		here := record.Pointer("/languages").Item(i)
		if err := l.Check(); err != nil {
			var found record.Problems
			found.Add(here, err)
			return found
		}
		if slices.Contains(p.Languages[:i], l) {
			return &record.Problem{Pointer: here, Rule: record.RuleIDUnique, Value: string(l), Detail: "is named already"}
		}
	}
	for n := range shape.Nodes(p) {
		if n.Value.Kind() == reflect.String && hasNUL(n.Value.String()) {
			return problemOfNUL(n.Pointer(), n.Value.String())
		}
		text, _ := n.Value.Interface().(record.Text)
		for _, l := range slices.Sorted(maps.Keys(text)) {
			if hasNUL(text[l]) {
				return problemOfNUL(n.Pointer().Member(string(l)), text[l])
			}
		}
	}
	return nil
}

func hasNUL(words string) bool { return strings.Contains(words, "\x00") }

func problemOfNUL(at record.Pointer, words string) error {
	return &record.Problem{Pointer: at, Rule: record.RuleTextForm, Value: words, Detail: "must be without the character NUL"}
}
