package timeline

import "strconv"

// A Precision is how much of a [Date] is known. The zero Precision is that of an
// unknown date; a greater one knows more.
type Precision uint8

const (
	PrecisionUnknown Precision = iota // nothing: the zero Date
	PrecisionYear                     // the year
	PrecisionMonth                    // the year and the month
	PrecisionDay                      // the day
)

// String returns "year", "month" or "day", and "" for PrecisionUnknown.
func (p Precision) String() string {
	switch p {
	case PrecisionUnknown:
		return ""
	case PrecisionYear:
		return "year"
	case PrecisionMonth:
		return "month"
	case PrecisionDay:
		return "day"
	}
	return "%!Precision(" + strconv.Itoa(int(p)) + ")"
}
