package timeline

import (
	"cmp"
	"math"
)

// Before reports whether d is certainly before o: whichever days the two stand
// for, that of d is the earlier. It is false when either is unknown, and it is
// false both ways for 2023 and July 2023. Before is the same as asking whether
// [Date.Precedes] says [Yes].
func (d Date) Before(o Date) bool { return d.Precedes(o) == Yes }

// After reports whether d is certainly after o. It is the same as o.Before(d).
func (d Date) After(o Date) bool { return o.Before(d) }

// Precedes returns how certain it is that the day d stands for is before the
// day o stands for: [Yes] if it is for every choice of the two days, [No] if it
// is for none, and [Maybe] otherwise. When either date is unknown, the answer
// is Maybe.
//
// 2023 and 2023 give Maybe, as two events of one year may fall either way; two
// equal dates are not the same day unless they are full days, and a full day
// never precedes itself.
func (d Date) Precedes(o Date) Certainty {
	first, last := d.reach()
	otherFirst, otherLast := o.reach()
	switch {
	case last < otherFirst:
		return Yes
	case first >= otherLast:
		return No
	}
	return Maybe
}

// Compare returns -1, 0 or +1 as d sorts before, with or after o: by [Date.First],
// then the coarser date first, so that 2024 is followed by 2024-01 and that by
// 2024-01-01. An unknown date comes after all others. The order is total, and
// the result is 0 for equal dates only. It is an order for lists: ask
// [Date.Before] for what happened before what.
func (d Date) Compare(o Date) int {
	// Less one, the number of an unknown date wraps round to the greatest.
	return cmp.Compare(d.number()-1, o.number()-1)
}

// number returns a number for d that orders known dates as Compare does, for a
// part that is not known is 0, and less than any part that is. It is 0 for the
// zero Date.
func (d Date) number() uint32 {
	return uint32(d.year)<<9 | uint32(d.month)<<5 | uint32(d.day)
}

// reach returns the numbers of the first and the last day that d can mean. An
// unknown date may be any day: its reach lies beyond that of all others, on
// both sides.
func (d Date) reach() (first, last uint32) {
	if d.IsZero() {
		return 0, math.MaxUint32
	}
	return d.First().number(), d.Last().number()
}
