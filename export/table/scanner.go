package table

import (
	"bytes"
	"io"
)

// A scanner finds the rows of a CSV file and their cells, where encoding/csv
// finds them. It holds one row at a time.
type scanner struct {
	r          io.Reader
	buffer     []byte
	start, end int // of what was read: the row, and what follows
	err        error

	size  int // of the row in bytes, with its end
	line  int // that it begins in, from 0
	lines int // that it has
	cells [][]byte

	marks []mark
	open  bool   // the last mark has no end yet
	plain []byte // what the cells stand for that are coded
}

// A mark is where a cell stands in its row, without its quotation marks.
type mark struct {
	from, to int
	coded    bool // what stands there is not yet what it stands for
}

// row returns the text of the row. It is good until the next one, and so are
// the cells.
func (s *scanner) row() []byte { return s.buffer[s.start : s.start+s.size] }

// unmark passes over a byte order mark in front of all, and reports whether there
// was one.
func (s *scanner) unmark() bool {
	for s.end < len(byteOrderMark) && s.err == nil {
		s.fill()
	}
	if !bytes.HasPrefix(s.buffer[:s.end], []byte(byteOrderMark)) {
		return false
	}
	s.start = len(byteOrderMark)
	return true
}

// pass passes over the row.
func (s *scanner) pass() {
	s.start, s.line = s.start+s.size, s.line+s.lines
	s.size, s.lines = 0, 0
}

// next goes to the next row that is not empty, and reports whether it is CSV. One
// that is not ends with the line that shows it: the first in which a quotation
// mark stands where none may or, if one is never closed, the last of all. Behind
// the last row, the error is io.EOF.
func (s *scanner) next() (sound bool, err error) {
	s.pass()
	from, to, err := s.take()
	for err == nil && from == to {
		s.pass()
		from, to, err = s.take()
	}
	if err != nil {
		return false, err
	}
	if text := s.row()[:to]; bytes.IndexByte(text, '"') < 0 {
		s.split(text)
		return true, nil
	}
	s.marks, s.open = s.marks[:0], false
	for sound = s.mark(from, to); sound && s.open; sound = s.mark(from, to) {
		from, to, err = s.take()
		switch {
		case err == io.EOF:
			return false, nil
		case err != nil:
			return false, err
		}
	}
	if sound {
		s.decode()
	}
	return sound, nil
}

// take takes one more line into the row, and returns where it stands there,
// without its end.
func (s *scanner) take() (from, to int, err error) {
	from = s.size
	for to = from; ; s.fill() {
		rest := s.buffer[s.start+to : s.end]
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			to += i
			s.size = to + 1
			break
		}
		to += len(rest)
		if s.err == io.EOF && to > from {
			s.size = to
			break
		}
		if s.err != nil {
			return 0, 0, s.err
		}
	}
	s.lines++
	if to > from && s.buffer[s.start+to-1] == '\r' {
		to--
	}
	return from, to, nil
}

// fill reads more behind what is there.
func (s *scanner) fill() {
	if s.start > 0 {
		s.end = copy(s.buffer, s.buffer[s.start:s.end])
		s.start = 0
	}
	if s.end == len(s.buffer) {
		s.buffer = append(s.buffer, make([]byte, max(1<<16, len(s.buffer)))...)
	}
	for range 100 { // a reader that gives neither bytes nor an error is broken
		var n int
		n, s.err = s.r.Read(s.buffer[s.end:])
		s.end += n
		if n > 0 || s.err != nil {
			return
		}
	}
	s.err = io.ErrNoProgress
}

// split finds the cells of a row without quotation marks.
func (s *scanner) split(text []byte) {
	s.cells = s.cells[:0]
	for {
		i := bytes.IndexByte(text, ',')
		if i < 0 {
			s.cells = append(s.cells, text)
			return
		}
		s.cells = append(s.cells, text[:i])
		text = text[i+1:]
	}
}

// mark marks the cells of a line, from and to somewhere in the row, and reports
// whether it is CSV.
func (s *scanner) mark(from, to int) bool {
	text, at := s.row()[:to], from
	for {
		if !s.open && at < to && text[at] == '"' {
			at++
			s.open = true
			s.marks = append(s.marks, mark{from: at})
		}
		if !s.open {
			end := to
			if i := bytes.IndexByte(text[at:], ','); i >= 0 {
				end = at + i
			}
			if bytes.IndexByte(text[at:end], '"') >= 0 {
				return false
			}
			s.marks = append(s.marks, mark{at, end, false})
			if end == to {
				return true
			}
			at = end + 1
			continue
		}
		m := &s.marks[len(s.marks)-1]
		i := bytes.IndexByte(text[at:], '"')
		if i < 0 {
			m.coded = true // the line may end in CR LF
			return true
		}
		at += i + 1
		if at < to && text[at] == '"' {
			m.coded = true
			at++
			continue
		}
		m.to = at - 1
		s.open = false
		if at == to {
			return true
		}
		if text[at] != ',' {
			return false
		}
		at++
	}
}

// decode makes the cells of the marks.
func (s *scanner) decode() {
	text := s.row()
	s.cells, s.plain = s.cells[:0], s.plain[:0]
	if cap(s.plain) < len(text) {
		s.plain = make([]byte, 0, 2*len(text)) // never to grow while cells stand in it
	}
	for _, m := range s.marks {
		cell := text[m.from:m.to]
		if m.coded {
			start := len(s.plain)
			s.plain = appendPlain(s.plain, cell)
			cell = s.plain[start:]
		}
		s.cells = append(s.cells, cell)
	}
}

// appendPlain appends the inside of a cell in quotation marks: of two of those
// one, and line feeds for ends of lines.
func appendPlain(b, inside []byte) []byte {
	for i := 0; i < len(inside); i++ {
		switch {
		case inside[i] == '"':
			i++
		case inside[i] == '\r' && i+1 < len(inside) && inside[i+1] == '\n':
			i++
		}
		b = append(b, inside[i])
	}
	return b
}
