// Package scan reads JSON by the strictest rules, and says only whether it
// could: it is for data that is expected to be sound, and leaves what is wrong
// with other data to package shape.
//
// What a Scanner accepts is JSON of RFC 8259 in UTF-8. It refuses more than it
// must, so that it can be short: names with escapes, numbers that are not plain
// whole ones, null, and strings with half a surrogate pair.
package scan

import (
	"encoding"
	"strings"
)

// A Scanner goes over the values of a JSON text. Once anything did not fit,
// OK is false, and all else it returns is zero. The zero Scanner has an empty
// text; Reset gives it another one.
type Scanner struct {
	data   []byte
	at     int // of the next byte
	failed bool
	buffer []byte // for a string with escapes
	Shelf
}

// Reset begins with another text, which the Scanner does not change, and of
// which nothing it returns keeps a part, except as Bytes says.
func (s *Scanner) Reset(data []byte) {
	s.data, s.at, s.failed = data, 0, false
}

// OK reports whether everything fitted so far.
func (s *Scanner) OK() bool { return !s.failed }

// Fail says that something did not fit.
func (s *Scanner) Fail() { s.failed, s.at = true, len(s.data) }

// Done reports whether everything fitted, and only blanks are left.
func (s *Scanner) Done() bool {
	s.next()
	return !s.failed && s.at == len(s.data)
}

// next passes over blanks and returns the byte behind them, 0 at the end.
func (s *Scanner) next() byte {
	for s.at < len(s.data) {
		switch c := s.data[s.at]; c {
		case ' ', '\n', '\t', '\r':
			s.at++
		default:
			return c
		}
	}
	return 0
}

// Begin passes over the bracket that opens an object or an array, and reports
// whether anything is in it. If not, it passes over the one that closes it.
func (s *Scanner) Begin(bracket byte) bool {
	if s.next() != bracket {
		s.Fail()
		return false
	}
	s.at++
	if s.next() == bracket+2 { // as } is to {, and ] to [
		s.at++
		return false
	}
	return !s.failed
}

// More passes over the comma behind a value, or over the bracket that closes
// what it stands in, and reports whether it was a comma.
func (s *Scanner) More(bracket byte) bool {
	switch s.next() {
	case ',':
		s.at++
		return true
	case bracket:
		s.at++
	default:
		s.Fail()
	}
	return false
}

// Name passes over the name of a member and the colon behind it. The name is
// good until the next call.
func (s *Scanner) Name() []byte {
	if s.next() != '"' {
		s.Fail()
		return nil
	}
	start := s.at + 1
	end := start + Plain(s.data[start:], '\\')
	if end == len(s.data) || s.data[end] != '"' {
		s.Fail()
		return nil
	}
	s.at = end + 1
	if s.next() != ':' {
		s.Fail()
		return nil
	}
	s.at++
	return s.data[start:end]
}

// Once says that member number i of an object stands here, and fails if it did
// before. Seen begins with 0.
func (s *Scanner) Once(seen *uint64, i int) {
	if *seen&(1<<i) != 0 {
		s.Fail()
	}
	*seen |= 1 << i
}

// Bool reads true or false.
func (s *Scanner) Bool() bool {
	s.next()
	rest := s.data[s.at:]
	switch {
	case len(rest) >= 4 && string(rest[:4]) == "true":
		s.at += 4
		return true
	case len(rest) >= 5 && string(rest[:5]) == "false":
		s.at += 5
	default:
		s.Fail()
	}
	return false
}

// Int reads a whole number of so many bits.
func (s *Scanner) Int(bits int) int64 {
	negative := s.next() == '-'
	if negative {
		s.at++
	}
	start := s.at
	var n int64
	for s.at < len(s.data) && s.at-start < 18 && '0' <= s.data[s.at] && s.data[s.at] <= '9' {
		n = 10*n + int64(s.data[s.at]-'0')
		s.at++
	}
	switch digits := s.at - start; {
	case digits == 0, digits > 1 && s.data[start] == '0', digits == 1 && n == 0 && negative:
		s.Fail()
	case s.at < len(s.data) && strings.IndexByte(".eE0123456789", s.data[s.at]) >= 0:
		s.Fail()
	}
	if negative {
		n = -n
	}
	if limit := int64(1) << (bits - 1); n < -limit || n >= limit && bits < 64 {
		s.Fail()
	}
	if s.failed {
		return 0
	}
	return n
}

// Leaf reads a string into a value that reads itself.
func (s *Scanner) Leaf(leaf encoding.TextUnmarshaler) {
	if text := s.Bytes(); s.failed || leaf.UnmarshalText(text) != nil {
		s.Fail()
	}
}
