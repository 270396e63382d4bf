package record

import "strings"

// A Language is a [BCP 47] tag in its usual spelling: a language of two or
// three lower-case letters, then at most a script ("Hant") and a region ("BE",
// "419"). Variants, extensions and private use are not accepted.
//
// [BCP 47]: https://www.rfc-editor.org/info/bcp47
type Language string

// Check returns a [*Problem] of rule [RuleLanguageForm] if l is not well
// formed.
func (l Language) Check() error {
	if wellFormedLanguage(string(l)) {
		return nil
	}
	return &Problem{Rule: RuleLanguageForm, Value: string(l),
		Detail: `must be a BCP 47 tag in its usual spelling, such as "en", "ja" or "zh-Hant"`}
}

func wellFormedLanguage(tag string) bool {
	language, rest, more := strings.Cut(tag, "-")
	if n := len(language); n < 2 || n > 3 || !isLower(language) {
		return false
	}
	if !more {
		return true
	}
	part, rest, more := strings.Cut(rest, "-")
	if len(part) == 4 {
		if !isUpper(part[:1]) || !isLower(part[1:]) {
			return false
		}
		if !more {
			return true
		}
		part, _, more = strings.Cut(rest, "-")
	}
	return !more && (len(part) == 2 && isUpper(part) || len(part) == 3 && within(part, '0', '9'))
}

func isLower(s string) bool { return within(s, 'a', 'z') }
func isUpper(s string) bool { return within(s, 'A', 'Z') }

// within reports whether every byte of s lies between low and high.
func within(s string, low, high byte) bool {
	for i := range len(s) {
		if s[i] < low || s[i] > high {
			return false
		}
	}
	return true
}
