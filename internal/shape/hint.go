package shape

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// maxHinted is the length of the longest name that is looked at for a hint.
const maxHinted = 64

// hint returns a hint at the member that name seems to be meant for: one of
// the same letters, in another case or order or with other marks between them.
func hint(t reflect.Type, name string) string {
	if len(name) > maxHinted {
		return ""
	}
	wanted := lettersOf(name)
	for _, m := range membersOf(t) {
		if m.letters == wanted {
			return ", did you mean " + strconv.Quote(m.name) + "?"
		}
	}
	return ""
}

// lettersOf returns the letters of a name, in small ones and sorted.
func lettersOf(name string) string {
	kept := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, strings.ToLower(name))
	return string(slices.Sorted(slices.Values([]rune(kept))))
}
