package timeline

import "cmp"

// A Span is the time from Start to End, both included. It is a fact about one
// thing, not a window on many: for that see [Between].
//
// Start and End may be coarse, and then stand for one day each that is not known
// more exactly: the span from May 2022 to 2024 starts on some day of that May
// and ends on some day of that year. A Span with equal ends, such as 2023, is
// that of something in 2023, whether it took a day or the year.
//
// A zero End is an end that is open or not known. The zero Span is unknown. A
// Span with an End must have a Start, see [Span.Check]; an End that is certainly
// before the Start is a matter for whoever checks the record, and does not make
// the Span ill formed.
type Span struct {
	Start Date // zero in the zero Span only
	End   Date // zero: open, or not known
}

// First returns the first day that s can touch, which is that of its Start. It
// is the zero Date if the Start is unknown.
func (s Span) First() Date { return s.Start.First() }

// Last returns the last day that s can touch, which is that of its End. It is
// the zero Date if the End is open or not known.
func (s Span) Last() Date { return s.End.Last() }

// Dates returns s, so that a Span is [Dated] itself.
func (s Span) Dates() Span { return s }

// IsZero reports whether s is the zero Span, which is unknown.
func (s Span) IsZero() bool { return s == Span{} }

// Equal reports whether s and o have equal ends, as [Date.Equal] has it. It is
// the same as ==.
func (s Span) Equal(o Span) bool { return s == o }

// Compare returns -1, 0 or +1 as s sorts before, with or after o: by
// [Date.Compare] of the Start, then of the End. An unknown one comes last each
// time. The order is total, and the result is 0 for equal spans only.
func (s Span) Compare(o Span) int {
	return cmp.Or(s.Start.Compare(o.Start), s.End.Compare(o.End))
}

// Covers returns how certain it is that the day d stands for lies in s, the
// first and the last day included. It considers every choice of days for d,
// Start and End in which the End is not before the Start: [Yes] if d is inside
// for all of them, [No] if for none, [Maybe] otherwise.
//
// An End that is zero may be any day from the Start on. So no day after the
// Start is certainly outside s, and none is certainly inside; the day before it
// is outside, and the very day of a Start that is a full day is inside. In the
// same way a Start that is zero may be any day up to the End. For the zero
// Span, and for the zero Date, the answer is Maybe.
//
// A Span whose End is certainly before its Start covers no day: No.
func (s Span) Covers(d Date) Certainty {
	if d.IsZero() {
		return Maybe
	}
	first, last := d.reach()
	startFirst, startLast := s.Start.reach()
	endFirst, endLast := s.End.reach()
	// Each end bounds the other.
	startLast = min(startLast, endLast)
	endFirst = max(endFirst, startFirst)
	switch {
	case startFirst > endLast, last < startFirst, first > endLast:
		return No
	case startLast <= first && last <= endFirst:
		return Yes
	}
	return Maybe
}

// Check returns nil if s is well formed, and a [*ParseError] if it has an End
// but no Start, for which there is no text. It does not ask whether the End is
// before the Start.
func (s Span) Check() error {
	if s.Start.IsZero() && !s.End.IsZero() {
		return &ParseError{Text: s.String(), Reason: "a span with an end needs a start"}
	}
	return nil
}
