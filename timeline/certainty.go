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
