package record

import (
	"cmp"
	"strconv"
	"strings"
)

// A Problem says what is wrong with a document, where, and by which rule.
type Problem struct {
	// File is the path of the file within the file system it was loaded
	// from; empty for a document read from a stream or built in Go.
	File string
	// Pointer leads to the value within File, or within the document where
	// there is no File. For a missing member it leads to where the member
	// would be.
	Pointer Pointer
	Rule    Rule
	// Value is the text of the offending value: a string's own, "{…}" or
	// "[…]" for a container, empty for a missing member.
	Value string
	// Detail says what was expected, for people.
	Detail string
	// Line and Column count from 1, columns in bytes. They are those of the
	// value; of the name, for a member that is unknown or stands twice; of
	// the object's opening brace, for a missing member. Both are 0 for a
	// value built in Go.
	Line, Column int
	// Err is the error beneath, if another package found the problem.
	Err error
}

// Error returns "FILE:LINE:COLUMN: POINTER: DETAIL: "VALUE" [RULE]", the value
// quoted as in Go and cut after 40 characters, with an ellipsis, the pointer
// escaped in the same way and cut after 200. A file or a line that is not known
// is left out, with the colon behind it.
func (p *Problem) Error() string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File + ":")
	}
	if p.Line > 0 {
		b.WriteString(strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column) + ":")
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	pointer := strconv.Quote(cut(string(p.Pointer), 200))
	b.WriteString(pointer[1:len(pointer)-1] + ": " + p.Detail + ": " + strconv.Quote(cut(p.Value, 40)) + " [" + string(p.Rule) + "]")
	return b.String()
}

// Unwrap returns p.Err.
func (p *Problem) Unwrap() error { return p.Err }

// compare orders problems by file, line, column, pointer and rule.
func (p *Problem) compare(q *Problem) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Column, q.Column),
		p.Pointer.Compare(q.Pointer),
		cmp.Compare(p.Rule, q.Rule),
	)
}

// cut returns the first so many characters of s, and an ellipsis if there are
// more.
func cut(s string, most int) string {
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
