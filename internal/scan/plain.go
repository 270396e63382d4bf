package scan

import "unicode/utf8"

// Plain returns how many bytes at the beginning of text are printable ASCII, and
// neither a quotation mark nor the other byte: with a backslash, those that stand
// for themselves within a string of JSON. It looks at eight at a time.
func Plain[T string | []byte](text T, other byte) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	others := uint64(other) * each
	i := 0
	for ; i+8 <= len(text); i += 8 {
		w := text[i : i+8]
		x := uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
			uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
		quote, rest := x^'"'*each, x^others
		// A byte less than n is one that borrows when n is taken off it.
		// Where that misleads, it is behind a byte that ends the run too.
		if (x|(x-' '*each)|(quote-each)|(rest-each))&high != 0 {
			break
		}
	}
	for ; i < len(text); i++ {
		if c := text[i]; c < ' ' || c >= utf8.RuneSelf || c == '"' || c == other {
			break
		}
	}
	return i
}
