package timeline

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"time"
)

// Value returns d as [database/sql] takes it: its text, or nil, which is NULL,
// if d is unknown. The error is always nil.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan sets d to a value of a database, as [database/sql] hands it over: a
// string or bytes as [Date.UnmarshalText] does, a whole number as the year of
// that number, which is what SQLite makes of "2024", and a time as [DayOf]
// does. NULL, which is nil, is the zero Date.
//
// The error is a [*ParseError] for a value that stands for no date, and another
// one for a value of another type; d is then left as it was.
func (d *Date) Scan(src any) error {
	text, err := scanned(src, "Date")
	if err != nil {
		return err
	}
	return d.UnmarshalText(text)
}

// Value returns s as [database/sql] takes it: its text, or nil, which is NULL,
// if s is unknown. The error is that of [Span.Check].
func (s Span) Value() (driver.Value, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	if s.IsZero() {
		return nil, nil
	}
	return s.String(), nil
}

// Scan sets s to a value of a database: a string or bytes as
// [Span.UnmarshalText] does, and the span of one date for any other value that
// [Date.Scan] accepts. NULL is the zero Span. The errors are those of Date.Scan;
// s is then left as it was.
func (s *Span) Scan(src any) error {
	text, err := scanned(src, "Span")
	if err != nil {
		return err
	}
	return s.UnmarshalText(text)
}

// scanned returns the text of a value of a database, which is empty if nothing
// is known.
func scanned(src any, into string) ([]byte, error) {
	switch src := src.(type) {
	case nil:
		return nil, nil
	case []byte:
		return src, nil
	case string:
		return []byte(src), nil
	case int64:
		return year(src, strconv.FormatInt(src, 10))
	case time.Time:
		if _, err := year(int64(src.Year()), src.Format(time.DateOnly)); err != nil {
			return nil, err
		}
		return DayOf(src).MarshalText()
	default:
		return nil, fmt.Errorf("timeline: no %s in a %T, want a string, a year or a time", into, src)
	}
}

// year returns the text of a year, given as text in the error for one that no
// Date has.
func year(n int64, text string) ([]byte, error) {
	if n < 1 || n > 9999 {
		return nil, &ParseError{Text: text, Reason: fmt.Sprintf("year %04d is not 0001 to 9999", n)}
	}
	return fmt.Appendf(nil, "%04d", n), nil
}
