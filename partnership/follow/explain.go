package follow

import (
	"strings"

	"github.com/eujapan/digitalpartnership/record"
)

// An Explanation says how an answer came about, for those who would check it.
type Explanation struct {
	// Rule is the rule that decided, in a few words: "late: delivered after
	// the last day it was due".
	Rule string `json:"rule"`
	// Inputs are the facts it was applied to, as "due 2024" or "delivered
	// 2025-01-31".
	Inputs []string `json:"inputs,omitempty"`
	// Sources are those of the facts, each once, in the order they were used.
	Sources []record.ID `json:"sources,omitempty"`
}

// String returns the explanation as a sentence: the rule, then the facts, then
// the sources in brackets.
func (e Explanation) String() string {
	var b strings.Builder
	b.WriteString(e.Rule)
	if len(e.Inputs) > 0 {
		b.WriteString(" (" + strings.Join(e.Inputs, "; ") + ")")
	}
	for _, id := range e.Sources {
		b.WriteString(" [" + string(id) + "]")
	}
	return b.String()
}

// cite adds the sources of the citations that e does not name yet.
func (e *Explanation) cite(citations []record.Citation) {
	for _, c := range citations {
		known := false
		for _, id := range e.Sources {
			known = known || id == c.Source
		}
		if !known {
			e.Sources = append(e.Sources, c.Source)
		}
	}
}
