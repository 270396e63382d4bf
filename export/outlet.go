package export

import "io"

// What is written at once: first more than most documents have, so that one
// with a value that cannot be written is not begun, then pieces.
const (
	firstPiece = 1 << 20
	nextPiece  = 1 << 16
)

// An outlet lets text out of a buffer, so that it need not hold all of it.
type outlet struct {
	w     io.Writer
	begun bool // something was written
	err   error
}

// flush writes what is in b if it is a piece, and returns b with its last byte
// and nothing more: it says what may come next.
func (o *outlet) flush(b []byte) []byte {
	if piece := len(b) - 1; piece >= firstPiece || o.begun && piece >= nextPiece {
		o.write(b[:piece])
		b[0] = b[piece]
		return b[:1]
	}
	return b
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
