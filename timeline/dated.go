package timeline

import (
	"iter"
	"slices"
)

// Dated is what happens at some time. Its Dates are the zero [Span] if that time
// is unknown. Date and Span are Dated themselves.
type Dated interface {
	Dates() Span
}

// Sorted returns the items of seq in the order of [Span.Compare] of their Dates;
// those with equal Dates keep the order they came in, and undated ones come
// last. The result is nil if there are none; a nil seq has none.
func Sorted[T Dated](seq iter.Seq[T]) []T {
	if seq == nil {
		return nil
	}
	return slices.SortedStableFunc(seq, func(a, b T) int {
		return a.Dates().Compare(b.Dates())
	})
}

// Between returns the items of seq that are not certainly outside a window, in
// the order they come. The window starts with the day from.First and ends with
// the day to.Last, both included, so that of 2023 and 2023 is the whole year. A
// from or to that is zero leaves its side open. A window that ends before it
// starts has no day in it, and gives nothing.
//
// An item is certainly outside if its Last is before the window or its First is
// after it. Everything else stays: what may have been inside, what started
// before the window and has no known end, and, in any window with a day in it,
// what is undated. To leave out what is undated, ask its Dates for IsZero.
//
// The result calls seq each time it is ranged over. A nil seq has no items.
func Between[T Dated](seq iter.Seq[T], from, to Date) iter.Seq[T] {
	first, _ := from.reach()
	_, last := to.reach()
	return func(yield func(T) bool) {
		if seq == nil || first > last {
			return
		}
		for item := range seq {
			s := item.Dates()
			start, _ := s.Start.reach()
			_, end := s.End.reach()
			if end < first || start > last {
				continue
			}
			if !yield(item) {
				return
			}
		}
	}
}
