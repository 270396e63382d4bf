package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A file is an iCalendar file, which grows by lines.
type file []byte

// line adds a property whose value has its form already.
func (f *file) line(name, value string) { *f = fold(*f, name+":"+value) }

// words adds a property of type TEXT that is a list of words, without those that
// are empty. If all are, it adds nothing.
func (f *file) words(name string, list ...string) {
	var values []string
	for _, words := range list {
		if words != "" {
			values = append(values, escape.Replace(words))
		}
	}
	if values != nil {
		f.line(name, strings.Join(values, ","))
	}
}

// escape writes words as a value of type TEXT. There is no other escape, and
// none for a carriage return.
var escape = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// width is how many octets a line has at most, its end not counted.
const width = 75

// fold appends a line of any length, broken into lines of the width that begin
// with a blank, the first one excepted. It must be UTF-8.
func fold(b []byte, line string) []byte {
	for room := width; len(line) > room; room = width - 1 {
		n := breakIn(line, room)
		b = append(append(b, line[:n]...), "\r\n "...)
		line = line[n:]
	}
	return append(append(b, line...), "\r\n"...)
}

// breakIn returns where to break a line that is longer than room: as late as
// there is room, but not within an escape, and, unless there is nowhere else,
// not within what readers see as one character.
func breakIn(line string, room int) int {
	latest := 0
	for n := room; n > 0; n-- {
		if !utf8.RuneStart(line[n]) || opensEscape(line[:n]) {
			continue
		}
		latest = max(latest, n)
		if !joined(line[:n], line[n:]) {
			return n
		}
	}
	return latest
}

// opensEscape reports whether the last backslash of s escapes what follows s.
func opensEscape(s string) bool {
	return (len(s)-len(strings.TrimRight(s, `\`)))%2 == 1
}

// joined reports whether a reader sees one character where s ends and t begins.
// It knows the common cases of Unicode's grapheme clusters: marks, variations,
// joined pictures and their colours, and the letters that flags are spelled in.
func joined(s, t string) bool {
	const joiner = '\u200d'
	before, _ := utf8.DecodeLastRuneInString(s)
	after, _ := utf8.DecodeRuneInString(t)
	return before == joiner || after == joiner || '🏻' <= after && after <= '🏿' ||
		unicode.In(after, unicode.M, unicode.Other_Grapheme_Extend) ||
		unicode.Is(unicode.Regional_Indicator, before) && unicode.Is(unicode.Regional_Indicator, after)
}
