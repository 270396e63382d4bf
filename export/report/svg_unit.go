package report

import (
	"strconv"
	"strings"
	"unicode"
)

// A unit is a tenth of a unit of the picture. Whole numbers are the same on every
// machine, and a tenth is as fine as one can see.
type unit int64

// px is one unit of the picture, about a pixel.
const px unit = 10

// String returns the number as SVG has it.
func (u unit) String() string {
	s := strconv.Itoa(int(u / px))
	if u < 0 && u > -px {
		s = "-0"
	}
	if tenth := u % px; tenth != 0 {
		s += "." + strconv.Itoa(max(int(tenth), -int(tenth)))
	}
	return s
}

// width returns about how wide words are in letters of a size, rather more than
// less: a picture cannot know the letters it will be shown in. The figures are
// those of a wide typeface.
func width(words string, size unit) unit {
	n := 0
	for _, r := range words {
		n += advance(r)
	}
	return unit(n) * size / 1000
}

// advance returns the width of a character in thousandths of the size.
func advance(r rune) int {
	switch {
	case strings.ContainsRune(" .,:;!|'`()[]/\\iIjltfr-", r):
		return 410
	case strings.ContainsRune("mwMW@%", r):
		return 1000
	case 'A' <= r && r <= 'Z':
		return 740
	case r < 0x7f:
		return 640
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r < 0x250:
		return 700
	}
	return 1000 // as wide as it is high, as Chinese and Japanese characters are
}

// shorten returns words that are no wider than room, with an ellipsis for what
// is left out. It is empty if there is room for none.
func shorten(words string, size, room unit) string {
	if width(words, size) <= room {
		return words
	}
	const ellipsis = "…"
	room -= width(ellipsis, size)
	end, last := 0, rune(0)
	n := 0
	for i, r := range words {
		if unit(n)*size/1000 > room {
			break
		}
		if !joined(last, r) {
			end = i
		}
		n += advance(r)
		last = r
	}
	short := strings.TrimRightFunc(words[:end], func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) && r != ')' })
	if short == "" {
		return ""
	}
	return short + ellipsis
}

// joined reports whether a reader sees one character where last is followed by
// next: a letter with its marks, a picture of several.
func joined(last, next rune) bool {
	const joiner = '\u200d'
	return last == joiner || next == joiner || '🏻' <= next && next <= '🏿' ||
		unicode.In(next, unicode.M, unicode.Other_Grapheme_Extend) ||
		unicode.Is(unicode.Regional_Indicator, last) && unicode.Is(unicode.Regional_Indicator, next)
}

// oneLine returns words in one line, without blanks around them, as pictures,
// pages and Markdown show them.
func oneLine(words string) string {
	return strings.Join(strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" \t\n\v\f\r", r) }), " ")
}
