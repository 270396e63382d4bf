// Package timeline says when: dates that keep the precision they were given
// with, spans of them, and answers that may be "maybe".
//
// A press release says "in 2023", a programme runs "from May 2022", a meeting
// is held on 12 May 2022. A [Date] holds each of these as it was said and never
// rounds one to 1 January. The price is that some questions have no sure
// answer: 2023 is neither before nor after July 2023. Two kinds of question are
// therefore kept apart. [Date.Before], [Date.After] and [Between] deal in what
// is certain; [Date.Precedes] and [Span.Covers] give a [Certainty], which is
// [Yes], [No] or [Maybe]. [Date.Compare] and [Span.Compare] are for sorting
// alone: they put every pair in an order and claim nothing about the world.
//
// # Text
//
// The text of a Date is a date of the Extended Date/Time Format, EDTF, level 0
// (https://www.loc.gov/standards/datetime/):
//
//	2024          a year
//	2024-05       a month
//	2024-05-12    a day
//
// The text of a [Span] is one date, when it starts and ends with it, or an
// interval:
//
//	2024-05-12    starts and ends with that date
//	2022-05/2024  from some day of May 2022 to some day of 2024
//	2022-05/..    from some day of May 2022; the end is open, or not known
//
// Both follow EDTF with these exceptions. The year 0000 is refused, and so are
// times of day. The only part taken from level 1 is the two dots, and only as
// an end; they stand for an open end and for an end that is not known alike,
// as the sources of a record seldom tell which. An interval with two equal
// ends is refused, so that each value has one spelling.
//
// # Unknown
//
// The zero Date is an unknown date and the zero Span an unknown span. Their
// text is empty: UnmarshalText accepts that, while [ParseDate] and [ParseSpan],
// which are asked for a value, refuse it. An unknown date is neither before nor
// after any other and sorts last.
//
// Nothing here reads the clock or knows a time zone. Callers pass the day;
// [DayOf] makes one of a [time.Time].
package timeline
