package report

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// Options say how a report is written. The zero Options write it in the default
// language of the partnership.
type Options struct {
	// Languages are those to look for words in, the preferred one first. Those
	// of the partnership, in its order, follow. The words of this package
	// are Japanese if that comes first of all, and English otherwise.
	Languages []record.Language
	// Sibling is where the same page stands in the other language of this
	// package, as "report.ja.html"; only [HTML] has a link to it. Empty means
	// that there is none.
	Sibling string
}

// check returns what no report has a form for, as [record.Problems]: words that
// [record.CheckWords] refuses, URLs that are not well formed, and dates that
// have no start or certainly end before it.
func check(p *partnership.Partnership) error {
	if p == nil {
		return errors.New("report: no partnership to write")
	}
	var found record.Problems
	for n := range shape.Nodes(p) {
		switch v := n.Value.Interface().(type) {
		case record.Text:
			for _, l := range slices.Sorted(maps.Keys(v)) {
				found.Add(n.Pointer().Member(string(l)), record.CheckWords(v[l]))
			}
		case record.URL:
			found.Add(n.Pointer(), v.Check())
		case timeline.Span:
			if parse, ok := errors.AsType[*timeline.ParseError](v.Check()); ok {
				found.Add(n.Pointer(), &record.Problem{Rule: record.RuleSpanForm, Value: parse.Text, Detail: parse.Reason, Err: parse})
			} else if v.End.Before(v.Start) {
				found.Add(n.Pointer(), &record.Problem{Rule: record.RuleDateOrder, Value: v.String(), Detail: "must not end before it starts"})
			}
		default:
			if n.Value.Kind() == reflect.String {
				found.Add(n.Pointer(), record.CheckWords(n.Value.String()))
			}
		}
	}
	if err := found.Err(); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}
