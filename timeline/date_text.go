package timeline

import (
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"
)

// dateForm says what the text of a date looks like.
const dateForm = "want YYYY, YYYY-MM or YYYY-MM-DD"

// ParseDate returns the date that text stands for: a year, "2024", a month,
// "2024-05", or a day, "2024-05-12", in ASCII digits, with nothing around it.
// The day must be one of the calendar. Empty text is refused. The error is a
// [*ParseError].
func ParseDate(text string) (Date, error) {
	d, reason := readDate(text, dateForm)
	if reason != "" {
		return Date{}, &ParseError{Text: text, Reason: reason}
	}
	return d, nil
}

// MustParseDate is like [ParseDate] but panics if text is not a date. It is for
// dates written in source code.
func MustParseDate(text string) Date {
	d, err := ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// String returns the text of d, the very text that [ParseDate] reads, or "" if
// d is unknown.
func (d Date) String() string {
	return string(d.appendTo(make([]byte, 0, len("2006-01-02"))))
}

// AppendText appends the text of d to b, as [Date.String] gives it. The error is
// always nil.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.appendTo(b), nil }

// MarshalText returns the text of d, as [Date.String] gives it. The error is
// always nil.
func (d Date) MarshalText() ([]byte, error) {
	return d.appendTo(make([]byte, 0, len("2006-01-02"))), nil
}

// UnmarshalText sets d to the date that text stands for, as [ParseDate] does,
// and to the zero Date if text is empty. The error is a [*ParseError]; d is then
// left as it was.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	v, reason := readDate(string(text), dateForm)
	if reason != "" {
		return &ParseError{Text: string(text), Reason: reason}
	}
	*d = v
	return nil
}

func (d Date) appendTo(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	b = appendPair(appendPair(b, d.year/100), d.year%100)
	if d.month != 0 {
		b = appendPair(append(b, '-'), uint16(d.month))
	}
	if d.day != 0 {
		b = appendPair(append(b, '-'), uint16(d.day))
	}
	return b
}

// appendPair appends n, which is at most 99, as two digits.
func appendPair(b []byte, n uint16) []byte {
	return append(b, '0'+byte(n/10), '0'+byte(n%10))
}

// readDate returns the date that text stands for, or the reason why it stands
// for none, which is then not empty and ends in form if it is the form of text
// that is wrong. It keeps nothing of text.
func readDate(text, form string) (d Date, reason string) {
	if !dateShaped(text) {
		return Date{}, misshapen(text, form)
	}
	d.year = digits(text[:4])
	if d.year == 0 {
		return Date{}, "year 0000 is not 0001 to 9999"
	}
	if len(text) == len("2006") {
		return d, ""
	}
	month := digits(text[5:7])
	if month < 1 || month > 12 {
		return Date{}, fmt.Sprintf("month %02d is not 01 to 12", month)
	}
	d.month = uint8(month)
	if len(text) == len("2006-01") {
		return d, ""
	}
	day := digits(text[8:])
	if day == 0 {
		return Date{}, "day 00 is not 01 to 31"
	}
	if n := daysIn(d.Year(), d.Month()); int(day) > n {
		return Date{}, fmt.Sprintf("%v %04d has %d days", time.Month(month), d.year, n)
	}
	d.day = uint8(day)
	return d, ""
}

// dateShaped reports whether text is made of digits and hyphens where a date has
// them.
func dateShaped(text string) bool {
	switch len(text) {
	case len("2006"), len("2006-01"), len("2006-01-02"):
	default:
		return false
	}
	for i := range len(text) {
		if i == 4 || i == 7 {
			if text[i] != '-' {
				return false
			}
		} else if !isDigit(text[i]) {
			return false
		}
	}
	return true
}

// misshapen returns the reason why text, which is not dateShaped, is refused.
func misshapen(text, form string) string {
	if text == "" {
		return "empty text: " + form
	}
	for i := range len(text) {
		if c := text[i]; c != '-' && !isDigit(c) {
			_, size := utf8.DecodeRuneInString(text[i:])
			return strconv.Quote(text[i:i+size]) + " is not a digit or a hyphen: " + form
		}
	}
	return form
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// digits returns the number that text, at most four ASCII digits, stands for.
func digits(text string) (n uint16) {
	for i := range len(text) {
		n = 10*n + uint16(text[i]-'0')
	}
	return n
}
