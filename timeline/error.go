package timeline

import "strconv"

// A ParseError is the reason why a text is not a date or not a span, or why a
// [Span] has no text. There is no error beneath it to unwrap.
type ParseError struct {
	Text   string // the text as it was given, whole, or what String shows of a Span
	Reason string // what is wrong with it, and what is wanted
}

// textLimit is how many characters of the text a message shows.
const textLimit = 40

// Error returns the text, quoted, and the reason. Of a text of more than 40
// characters it quotes the first 40, and an ellipsis follows the quotation.
func (e *ParseError) Error() string {
	text, rest := e.Text, ""
	n := 0
	for i := range text {
		if n == textLimit {
			text, rest = text[:i], "…"
			break
		}
		n++
	}
	return "timeline: " + strconv.Quote(text) + rest + ": " + e.Reason
}
