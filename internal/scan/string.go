package scan

import (
	"unicode/utf16"
	"unicode/utf8"
)

// Bytes reads a string. The bytes are good until the next call, and may be part
// of the text.
func (s *Scanner) Bytes() []byte {
	if s.next() != '"' {
		s.Fail()
		return nil
	}
	start := s.at + 1
	end := start + Plain(s.data[start:], '\\')
	if end < len(s.data) && s.data[end] == '"' {
		s.at = end + 1
		return s.data[start:end]
	}
	return s.mixed(start, end)
}

// mixed reads a string that begins at start and has a byte at end that does not
// stand for itself, or not alone.
func (s *Scanner) mixed(start, end int) []byte {
	escaped := false
	for ; end < len(s.data) && s.data[end] != '"'; end++ {
		switch c := s.data[end]; {
		case c == '\\':
			escaped = true
			end++
		case c < ' ':
			s.Fail()
			return nil
		}
	}
	if end >= len(s.data) || !utf8.Valid(s.data[start:end]) {
		s.Fail()
		return nil
	}
	s.at = end + 1
	if escaped {
		return s.unescape(s.data[start:end])
	}
	return s.data[start:end]
}

// escapes are the characters that stand for others behind a backslash.
var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// unescape returns what the inside of a string stands for.
func (s *Scanner) unescape(text []byte) []byte {
	b := s.buffer[:0]
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			b = append(b, text[i])
			continue
		}
		i++
		if c := escapes[text[i]]; c != 0 {
			b = append(b, c)
			continue
		}
		r, ok := unit(text[i:])
		i += 4
		if ok && utf16.IsSurrogate(r) {
			ok = i+2 < len(text) && text[i+1] == '\\'
			if ok {
				var low rune
				low, ok = unit(text[i+2:])
				r = utf16.DecodeRune(r, low)
				ok = ok && r != utf8.RuneError
				i += 6
			}
		}
		if !ok {
			s.Fail()
			return nil
		}
		b = utf8.AppendRune(b, r)
	}
	s.buffer = b
	return b
}

// unit returns the UTF-16 code unit that "uXXXX" stands for.
func unit(text []byte) (r rune, ok bool) {
	if len(text) < 5 || text[0] != 'u' {
		return 0, false
	}
	for _, c := range text[1:5] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
