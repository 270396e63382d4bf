package scan

import (
	"strings"

	"github.com/eujapan/digitalpartnership/record"
)

// A Shelf keeps strings: each in a block with others, so that few blocks are
// made, and those that come again and again once.
type Shelf struct {
	block strings.Builder
	words [512]string
}

// blockSize is how much a block holds. A string keeps the memory of its block.
const blockSize = 4096

// Keep returns a copy of b as a string.
func (s *Shelf) Keep(b []byte) string {
	switch {
	case len(b) == 0:
		return ""
	case len(b) > blockSize/8:
		return string(b)
	}
	if s.block.Cap()-s.block.Len() < len(b) {
		s.block = strings.Builder{}
		s.block.Grow(blockSize)
	}
	start := s.block.Len()
	s.block.Write(b)
	return s.block.String()[start:]
}

// Intern returns b as a string, the same memory as before if it was among the
// latest.
func (s *Shelf) Intern(b []byte) string {
	const most = 24 // longer ones seldom come again
	if len(b) == 0 || len(b) > most {
		return s.Keep(b)
	}
	hash := uint32(len(b))
	for _, c := range b {
		hash = hash*31 + uint32(c)
	}
	place := &s.words[(hash^hash>>9)%uint32(len(s.words))]
	if *place != string(b) {
		*place = s.Keep(b)
	}
	return *place
}

// String reads a string.
func (s *Scanner) String() string { return s.Keep(s.Bytes()) }

// Word reads a string that is likely to come more than once, such as a code.
func (s *Scanner) Word() string { return s.Intern(s.Bytes()) }

// Text reads an object of words by language.
func (s *Scanner) Text() record.Text {
	t := make(record.Text, 1)
	for more := s.Begin('{'); more; more = s.More('}') {
		language, before := record.Language(s.Intern(s.Name())), len(t)
		t[language] = s.String()
		if len(t) == before {
			s.Fail()
		}
	}
	return t
}
