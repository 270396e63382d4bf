package record

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Text is the same words in one or more languages. A nil or empty Text says
// nothing.
type Text map[Language]string

// In returns the words in the first of the languages that has any. Where none
// has, it returns those in the language that has any and whose tag sorts first,
// and "" for an empty Text: words in an unexpected language serve a reader
// better than none.
func (t Text) In(languages ...Language) string {
	for _, l := range languages {
		if words := t[l]; words != "" {
			return words
		}
	}
	for _, l := range slices.Sorted(maps.Keys(t)) {
		if words := t[l]; words != "" {
			return words
		}
	}
	return ""
}

// Check returns [Problems] for each tag that is not well formed and for each
// text that is empty or that [CheckWords] refuses, sorted by tag, each with a
// pointer relative to t.
func (t Text) Check() error {
	sound := true
	for l, words := range t {
		sound = sound && l.Check() == nil && words != "" && CheckWords(words) == nil
	}
	if sound { // as most are, and then the order is nobody's concern
		return nil
	}
	var found Problems
	for _, l := range slices.Sorted(maps.Keys(t)) {
		found.Add(Pointer("").Member(string(l)), l.Check())
		if t[l] == "" {
			found.Add(Pointer("").Member(string(l)), blank(""))
		} else {
			found.Add(Pointer("").Member(string(l)), CheckWords(t[l]))
		}
	}
	return found.Err()
}

// CheckWords returns a [*Problem] of rule [RuleTextForm] if s is blank without
// being empty, is not UTF-8, or holds a byte order mark or a control character
// other than a line feed or a tab. The empty string says nothing, and is well
// formed.
func CheckWords(s string) error {
	if isPlain(s) {
		return nil
	}
	if !utf8.ValidString(s) {
		return &Problem{Rule: RuleTextForm, Value: s, Detail: "must be UTF-8"}
	}
	if strings.TrimFunc(s, isInvisible) == "" {
		return blank(s)
	}
	for _, r := range s {
		if r == '\ufeff' {
			return &Problem{Rule: RuleTextForm, Value: s, Detail: "must not hold a byte order mark"}
		}
		if r != '\n' && r != '\t' && unicode.IsControl(r) {
			return &Problem{Rule: RuleTextForm, Value: s, Detail: "must not hold control characters or carriage returns"}
		}
	}
	return nil
}

// isPlain reports whether s is empty, or of ASCII without control characters
// and does not begin with a blank. All of that is well formed, and most words are
// like that.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return s == "" || s[0] != ' '
}

// isInvisible reports whether r is a space, or a mark that takes no room.
func isInvisible(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

func blank(s string) error {
	return &Problem{Rule: RuleTextForm, Value: s, Detail: "must not be blank"}
}
