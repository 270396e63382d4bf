package export

import "io"

const (
	// piece is how much is written at once.
	piece = 1 << 16
	// most is more than most documents have. One with a value that cannot be
	// written is not begun if it has no more.
	most = 1 << 20
)

// An outlet lets text out of a buffer, so that it need not hold all of it.
type outlet struct {
	w     io.Writer
	hold  bool // the first time, hold back as much as most
	begun bool // something was written
	err   error
}

// buffer returns a buffer that seldom grows.
func (o *outlet) buffer() []byte { return make([]byte, 0, piece+piece/4) }

// flush writes what is in b if it is a piece, and returns b with its last byte
// and nothing more: it says what may come next.
func (o *outlet) flush(b []byte) []byte {
	last := len(b) - 1
	if last < piece || o.hold && !o.begun && last < most {
		return b
	}
	o.write(b[:last])
	b[0] = b[last]
	return b[:1]
}

// write writes b, unless writing failed before.
func (o *outlet) write(b []byte) {
	if o.err != nil || len(b) == 0 {
		return
	}
	o.begun = true
	n, err := o.w.Write(b)
	if err == nil && n < len(b) {
		err = io.ErrShortWrite
	}
	o.err = err
}
