package partnership

import (
	"bytes"
	"io"
)

// A lineReader reads lines of any length.
type lineReader struct {
	r          io.Reader
	buffer     []byte
	start, end int // of what was read and not yet returned
	err        error
}

// next returns the next line without the line feed, good until the next call,
// and io.EOF behind the last.
func (l *lineReader) next() ([]byte, error) {
	searched := l.start
	for {
		if i := bytes.IndexByte(l.buffer[searched:l.end], '\n'); i >= 0 {
			line := l.buffer[l.start : searched+i]
			l.start = searched + i + 1
			return line, nil
		}
		searched = l.end
		if l.err != nil {
			line := l.buffer[l.start:l.end]
			l.start = l.end
			if l.err == io.EOF && len(line) > 0 {
				return line, nil
			}
			return nil, l.err
		}
		searched -= l.start
		l.fill()
		searched += l.start
	}
}

// fill reads more behind what is there.
func (l *lineReader) fill() {
	l.end = copy(l.buffer, l.buffer[l.start:l.end])
	l.start = 0
	if l.end == len(l.buffer) {
		l.buffer = append(l.buffer, make([]byte, max(1<<16, len(l.buffer)))...)
	}
	for range 100 { // a reader that gives neither bytes nor an error is broken
		var n int
		n, l.err = l.r.Read(l.buffer[l.end:])
		l.end += n
		if n > 0 || l.err != nil {
			return
		}
	}
	l.err = io.ErrNoProgress
}
