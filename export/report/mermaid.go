package report

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// mermaid returns words as a label of a Mermaid diagram. Mermaid has no escape but
// the number of a character, and loses what it takes for its own syntax without
// a word. So all but letters, digits and the marks it leaves alone is written by
// number, and so is the first character of what it may take for a statement or
// for a date.
func mermaid(s string) string { return numbered(s, isStatement(oneLine(s))) }

// numbered returns words as a label, the first character by number if that is
// asked for.
func numbered(s string, first bool) string {
	var b strings.Builder
	for i, r := range oneLine(s) {
		plain := strings.ContainsRune(" .,-_()/", r) || unicode.IsLetter(r) || unicode.IsDigit(r) || r >= 0x2010 && unicode.IsPunct(r)
		if plain && (i > 0 || !first) {
			b.WriteRune(r)
		} else {
			b.WriteString("#" + strconv.Itoa(int(r)) + ";")
		}
	}
	return b.String()
}

// statements are the words that begin a statement of a timeline or a Gantt chart.
var statements = []string{
	"accdescr", "acctitle", "axisformat", "click", "dateformat", "direction", "displaymode", "end", "excludes", "gantt", "includes",
	"inclusiveenddates", "section", "tickinterval", "timeline", "title", "todaymarker", "topaxis", "vert", "weekday", "weekend",
}

// isStatement reports whether words begin with a digit or one of the statements.
func isStatement(s string) bool {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(s)
	}
	return slices.Contains(statements, strings.ToLower(s[:end])) || s != "" && '0' <= s[0] && s[0] <= '9'
}
