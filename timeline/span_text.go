package timeline

import "strings"

// spanForm says what the text of a span looks like, and openEnd is its end if
// that is zero.
const (
	spanForm = "want a date (YYYY, YYYY-MM or YYYY-MM-DD), START/END or START/.."
	openEnd  = ".."
)

// ParseSpan returns the span that text stands for: one date as for [ParseDate],
// which is both Start and End, or two different dates, "2022-05/2024", or a date
// and an open end, "2022-05/..". An End before the Start is accepted. Empty text
// is refused. The error is a [*ParseError].
func ParseSpan(text string) (Span, error) {
	s, reason := readSpan(text)
	if reason != "" {
		return Span{}, &ParseError{Text: text, Reason: reason}
	}
	return s, nil
}

// MustParseSpan is like [ParseSpan] but panics if text is not a span. It is for
// spans written in source code.
func MustParseSpan(text string) Span {
	s, err := ParseSpan(text)
	if err != nil {
		panic(err)
	}
	return s
}

// String returns the text of s, the very text that [ParseSpan] reads, or "" if s
// is unknown. A Span with an End but no Start, which has no text, is shown as
// "../2024"; ParseSpan refuses that.
func (s Span) String() string {
	return string(s.appendTo(make([]byte, 0, len("2006-01-02/2006-01-02"))))
}

// AppendText appends the text of s to b, as [Span.String] gives it. If s has no
// text, it returns b as it was and the error of [Span.Check].
func (s Span) AppendText(b []byte) ([]byte, error) {
	if err := s.Check(); err != nil {
		return b, err
	}
	return s.appendTo(b), nil
}

// MarshalText returns the text of s, as [Span.String] gives it, or the error of
// [Span.Check].
func (s Span) MarshalText() ([]byte, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	return s.appendTo(make([]byte, 0, len("2006-01-02/2006-01-02"))), nil
}

// UnmarshalText sets s to the span that text stands for, as [ParseSpan] does,
// and to the zero Span if text is empty. The error is a [*ParseError]; s is then
// left as it was.
func (s *Span) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Span{}
		return nil
	}
	v, reason := readSpan(string(text))
	if reason != "" {
		return &ParseError{Text: string(text), Reason: reason}
	}
	*s = v
	return nil
}

func (s Span) appendTo(b []byte) []byte {
	if s.Start == s.End {
		return s.Start.appendTo(b)
	}
	return s.End.appendEnd(append(s.Start.appendEnd(b), '/'))
}

// appendEnd appends d as an end of a span of two.
func (d Date) appendEnd(b []byte) []byte {
	if d.IsZero() {
		return append(b, openEnd...)
	}
	return d.appendTo(b)
}

// readSpan returns the span that text stands for, or the reason why it stands
// for none, which is then not empty. It keeps nothing of text.
func readSpan(text string) (s Span, reason string) {
	start, end, two := strings.Cut(text, "/")
	if !two {
		d, reason := readDate(text, spanForm)
		return d.Dates(), reason
	}
	switch {
	case strings.Contains(end, "/"):
		return Span{}, "more than one slash: want START/END or START/.."
	case start == "", start == openEnd:
		return Span{}, "no start: want START/END or START/.."
	case end == "":
		return Span{}, "no end: write .. for one that is open or not known"
	}
	if s.Start, reason = readDate(start, dateForm); reason != "" {
		return Span{}, "start: " + reason
	}
	if end == openEnd {
		return s, ""
	}
	if s.End, reason = readDate(end, dateForm); reason != "" {
		return Span{}, "end: " + reason
	}
	if s.Start == s.End {
		return Span{}, "equal ends are written as one date"
	}
	return s, ""
}
