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
	parts := strings.Split(tag, "-")
	if n := len(parts[0]); n < 2 || n > 3 || !isLower(parts[0]) {
		return false
	}
	rest := parts[1:]
	if len(rest) > 0 && len(rest[0]) == 4 {
		if !isUpper(rest[0][:1]) || !isLower(rest[0][1:]) {
			return false
		}
		rest = rest[1:]
	}
	if len(rest) > 0 {
		switch region := rest[0]; len(region) {
		case 2:
			if !isUpper(region) {
				return false
			}
		case 3:
			if !within(region, '0', '9') {
				return false
			}
		default:
			return false
		}
		rest = rest[1:]
	}
	return len(rest) == 0
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
