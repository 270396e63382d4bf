package timeline

import "strconv"

// A Certainty is the answer to a question about dates that are not all known to
// the day. The zero Certainty is [No].
//
// The answers are in order, so the built-in min of two answers for both together
// and max for one or the other. Neither claims what is not certain, though a
// closer look at the dates may find more.
type Certainty uint8

const (
	No    Certainty = iota // it is not so, whichever days are meant
	Maybe                  // it depends on the days meant, or on what is unknown
	Yes                    // it is so, whichever days are meant
)

// String returns "no", "maybe" or "yes".
func (c Certainty) String() string {
	switch c {
	case No:
		return "no"
	case Maybe:
		return "maybe"
	case Yes:
		return "yes"
	}
	return "%!Certainty(" + strconv.Itoa(int(c)) + ")"
}

// AppendText appends the text of String. It returns a [*ParseError] for a value
// that is not one of the three.
func (c Certainty) AppendText(b []byte) ([]byte, error) {
	if c > Yes {
		return b, &ParseError{Text: c.String(), Reason: "want no, maybe or yes"}
	}
	return append(b, c.String()...), nil
}

// MarshalText returns what AppendText appends.
func (c Certainty) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText sets c to the answer that text spells: no, maybe or yes. It
// returns a [*ParseError] for any other, and leaves c as it is.
func (c *Certainty) UnmarshalText(text []byte) error {
	for _, answer := range []Certainty{No, Maybe, Yes} {
		if string(text) == answer.String() {
			*c = answer
			return nil
		}
	}
	return &ParseError{Text: string(text), Reason: "want no, maybe or yes"}
}
