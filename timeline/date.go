package timeline

import "time"

// A Date is a year, a month of a year, or a day, in the years 0001 to 9999 of
// the Gregorian calendar. A coarse date, one that is not a day, stands for one
// day that is not known more exactly.
//
// The zero Date is unknown: it may be any day. A Date is always well formed:
// there is no way to make one of 30 February. Dates are comparable with ==,
// and are sound as map keys.
type Date struct {
	year  uint16 // 1 to 9999, and 0 in the zero Date only
	month uint8  // 1 to 12, or 0 where not known
	day   uint8  // 1 to the last of the month, or 0 where not known; 0 if month is
}

// DayOf returns the calendar day of t in t's own location: the same instant may
// be one day in Tokyo and another in Brussels. It returns the zero Date if t is
// the zero Time or if its year there is not 1 to 9999.
func DayOf(t time.Time) Date {
	year, month, day := t.Date()
	if t.IsZero() || year < 1 || year > 9999 {
		return Date{}
	}
	return Date{uint16(year), uint8(month), uint8(day)}
}

// Precision returns how much of d is known.
func (d Date) Precision() Precision {
	switch {
	case d.day != 0:
		return PrecisionDay
	case d.month != 0:
		return PrecisionMonth
	case d.year != 0:
		return PrecisionYear
	}
	return PrecisionUnknown
}

// Year returns the year of d, or 0 if d is unknown.
func (d Date) Year() int { return int(d.year) }

// Month returns the month of d, or 0 if it is not known.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day returns the day of the month of d, or 0 if it is not known.
func (d Date) Day() int { return int(d.day) }

// IsZero reports whether d is the zero Date, which is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// Equal reports whether d and o are the same date with the same precision: May
// 2024 does not equal 1 May 2024. Two unknown dates are equal. It is the same
// as ==.
func (d Date) Equal(o Date) bool { return d == o }

// First returns the first day that d can mean: 1 May 2024 for May 2024. A day
// is its own first. The zero Date stays zero.
func (d Date) First() Date {
	if !d.IsZero() {
		d.month = max(d.month, 1)
		d.day = max(d.day, 1)
	}
	return d
}

// Last returns the last day that d can mean: 31 May 2024 for May 2024. A day is
// its own last. The zero Date stays zero.
func (d Date) Last() Date {
	switch d.Precision() {
	case PrecisionYear:
		d.month, d.day = 12, 31
	case PrecisionMonth:
		d.day = uint8(daysIn(d.Year(), d.Month()))
	}
	return d
}

// Dates returns the [Span] that starts and ends with d. The span of the zero
// Date is the zero Span.
func (d Date) Dates() Span { return Span{Start: d, End: d} }

// daysIn returns the number of days of a month.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}
