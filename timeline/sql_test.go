package timeline_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	. "github.com/eujapan/digitalpartnership/timeline"
)

var (
	_ driver.Valuer = Date{}
	_ sql.Scanner   = new(Date)
	_ driver.Valuer = Span{}
	_ sql.Scanner   = new(Span)
)

// tokyo is a place where a day begins nine hours before it does in UTC.
var tokyo = time.FixedZone("Asia/Tokyo", 9*60*60)

func TestScan(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		src        any
		date, span string
	}{
		{"nil", "NULL", nil, "", ""},
		{"no text", "as from a CSV file", "", "", ""},
		{"no bytes", "the same", []byte(nil), "", ""},
		{"year", "a string", "2024", "2024", "2024"},
		{"month", "bytes", []byte("2024-05"), "2024-05", "2024-05"},
		{"day", "bytes", []byte("2024-02-29"), "2024-02-29", "2024-02-29"},
		{"number", "a year in SQLite", int64(2024), "2024", "2024"},
		{"small number", "the year 476 lost its zero", int64(476), "0476", "0476"},
		{"first number", "the first year", int64(1), "0001", "0001"},
		{"last number", "the last year", int64(9999), "9999", "9999"},
		{"zero time", "what a driver makes of nothing", time.Time{}, "", ""},
		{"time", "a DATE", time.Date(2024, 5, 12, 0, 0, 0, 0, time.UTC), "2024-05-12", "2024-05-12"},
		{"time in Tokyo", "still the day before in UTC", time.Date(2024, 5, 12, 8, 59, 0, 0, tokyo), "2024-05-12", "2024-05-12"},
		{"the same in UTC", "and so it is read", time.Date(2024, 5, 12, 8, 59, 0, 0, tokyo).UTC(), "2024-05-11", "2024-05-11"},
		{"first day", "a second after the zero time", time.Date(1, 1, 1, 0, 0, 1, 0, time.UTC), "0001-01-01", "0001-01-01"},
		{"last day", "a second before the year 10000", time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), "9999-12-31", "9999-12-31"},
	} {
		t.Run(test.name, func(t *testing.T) {
			date, span := MustParseDate("1999"), MustParseSpan("1999/..")
			if err := errors.Join(date.Scan(test.src), span.Scan(test.src)); err != nil {
				t.Fatalf("%s: %v", test.desc, err)
			}
			if diff := cmp.Diff([]string{test.date, test.span}, []string{date.String(), span.String()}); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
	var span Span
	if err := span.Scan([]byte("2022-05/..")); err != nil || span != MustParseSpan("2022-05/..") {
		t.Errorf("got %v, %v", span, err)
	}
}

func TestScanRefuses(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		src        any
		want       string // the text and reason of a ParseError, or the error
	}{
		{"words", "not a date", "May 2024", `"M" is not a digit or a hyphen: `},
		{"bytes", "not a date", []byte("2024-02-30"), "February 2024 has 29 days"},
		{"year 0", "not a year", int64(0), "year 0000 is not 0001 to 9999"},
		{"below", "not a year", int64(-1), "year -001 is not 0001 to 9999"},
		{"above", "not a year", int64(10000), "year 10000 is not 0001 to 9999"},
		{"compact", "a day without hyphens", int64(20240512), "year 20240512 is not 0001 to 9999"},
		{"late", "the year 10000", time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), "year 10000 is not 0001 to 9999"},
		{"early", "the year before the first", time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC), "year 0000 is not 0001 to 9999"},
		{"fraction", "another type", 2024.5, "timeline: no %s in a float64, want a string, a year or a time"},
		{"boolean", "another type", true, "timeline: no %s in a bool, want a string, a year or a time"},
	} {
		t.Run(test.name, func(t *testing.T) {
			date, span := MustParseDate("1999"), MustParseSpan("1999/..")
			for kind, err := range map[string]error{"Date": date.Scan(test.src), "Span": span.Scan(test.src)} {
				got, want := "", test.want
				if parse, ok := errors.AsType[*ParseError](err); ok {
					got = parse.Reason
					if test.name == "words" {
						want += map[string]string{"Date": dateForm, "Span": spanForm}[kind]
					}
				} else if err != nil {
					got, want = err.Error(), strings.ReplaceAll(want, "%s", kind)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, as a %s (-want +got):\n%s", test.desc, kind, diff)
				}
			}
			if date != MustParseDate("1999") || span != MustParseSpan("1999/..") {
				t.Errorf("%s: left %v and %v behind", test.desc, date, span)
			}
		})
	}
}

func TestValue(t *testing.T) {
	for _, test := range []struct {
		name string
		of   driver.Valuer
		want driver.Value
	}{
		{"year", MustParseDate("2024"), "2024"},
		{"day", MustParseDate("2024-05-12"), "2024-05-12"},
		{"unknown date", Date{}, nil},
		{"span", MustParseSpan("2022-05/.."), "2022-05/.."},
		{"span of a date", MustParseSpan("2024"), "2024"},
		{"unknown span", Span{}, nil},
	} {
		got, err := test.of.Value()
		if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", test.name, err, diff)
		}
	}
	got, err := Span{End: MustParseDate("2024")}.Value()
	if _, ok := errors.AsType[*ParseError](err); !ok || got != nil {
		t.Errorf("a span without a start has the value %v, and the error %v", got, err)
	}
}

// What goes into a database comes out of it, whatever type a driver gives a
// column of text.
func TestDatabase(t *testing.T) {
	for name, as := range map[string]func(driver.Value) driver.Value{
		"text":  func(v driver.Value) driver.Value { return v },
		"bytes": func(v driver.Value) driver.Value { return []byte(v.(string)) },
		"SQLite": func(v driver.Value) driver.Value {
			if n, err := strconv.ParseInt(v.(string), 10, 64); err == nil {
				return n
			}
			return v
		},
	} {
		db := sql.OpenDB(&echo{as: as})
		for _, text := range []string{"", "2024", "0987", "2024-05", "2024-05-12", "2022/2024-05", "2022-05/.."} {
			var want, got Span
			if err := want.UnmarshalText([]byte(text)); err != nil {
				t.Fatal(err)
			}
			var start sql.Null[Date]
			if err := db.QueryRow("", want, want.Start).Scan(&got, &start); err != nil {
				t.Errorf("%s: %q: %v", name, text, err)
			}
			if got != want || start.V != want.Start || start.Valid == want.IsZero() {
				t.Errorf("%s: %q came back as %v, %+v", name, text, got, start)
			}
		}
		var date Date
		err := db.QueryRow("", "12 May").Scan(&date)
		if _, ok := errors.AsType[*ParseError](err); !ok {
			t.Errorf("%s: %v", name, err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}
}

// An echo is a database that answers every query with one row, its arguments.
type echo struct {
	as   func(driver.Value) driver.Value // what becomes of those that are not NULL
	row  []driver.Value
	done bool
}

func (e *echo) Connect(context.Context) (driver.Conn, error) { return e, nil }
func (e *echo) Driver() driver.Driver                        { return e }
func (e *echo) Open(string) (driver.Conn, error)             { return e, nil }
func (e *echo) Begin() (driver.Tx, error)                    { return nil, errors.ErrUnsupported }
func (e *echo) Prepare(string) (driver.Stmt, error)          { return e, nil }
func (e *echo) Close() error                                 { return nil }
func (e *echo) NumInput() int                                { return -1 }
func (e *echo) Exec([]driver.Value) (driver.Result, error)   { return nil, errors.ErrUnsupported }
func (e *echo) Columns() []string                            { return make([]string, len(e.row)) }

func (e *echo) Query(args []driver.Value) (driver.Rows, error) {
	answer := &echo{}
	for _, v := range args {
		if v != nil {
			v = e.as(v)
		}
		answer.row = append(answer.row, v)
	}
	return answer, nil
}

func (e *echo) Next(row []driver.Value) error {
	if e.done {
		return io.EOF
	}
	copy(row, e.row)
	e.done = true
	return nil
}
