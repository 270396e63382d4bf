package shape_test

import (
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A filler makes values of bytes, and zero values where they run out. A list
// or text without anything in it is nil.
type filler struct{ bytes *[]byte }

func (f filler) byte() byte {
	if len(*f.bytes) == 0 {
		return 0
	}
	b := (*f.bytes)[0]
	*f.bytes = (*f.bytes)[1:]
	return b
}

// text returns up to seven bytes as they come.
func (f filler) text() string {
	n := min(int(f.byte()%8), len(*f.bytes))
	s := string((*f.bytes)[:n])
	*f.bytes = (*f.bytes)[n:]
	return s
}

func (f filler) number() (n int64) {
	for range f.byte() % 9 {
		n = n<<8 | int64(f.byte())
	}
	return n
}

func (f filler) date() timeline.Date {
	d, err := timeline.ParseDate([]string{"", "2001", "2001-02", "2001-02-03", "1999", "9999-12-31"}[f.byte()%6])
	if err != nil {
		return timeline.Date{}
	}
	return d
}

func (f filler) words() (t record.Text) {
	for range f.byte() % 3 {
		if t == nil {
			t = make(record.Text)
		}
		t[record.Language(f.text())] = f.text()
	}
	return t
}

// few returns at most two of what next returns.
func few[T any](f filler, next func() T) (list []T) {
	for range f.byte() % 3 {
		list = append(list, next())
	}
	return list
}

func (f filler) library(l *library) {
	l.ID, l.Name = record.ID(f.text()), f.words()
	l.Opened, l.Lease = f.date(), timeline.Span{Start: f.date(), End: f.date()}
	l.Public, l.Floors, l.Lending = f.byte()%2 == 1, int(int32(f.number())), lending(f.text())
	if f.byte()%2 == 1 {
		l.Rating = new(int8(f.byte()))
	}
	l.House.Street = f.text()
	l.House.Rooms = few(f, func() room { return room{f.number(), record.Kind(f.text())} })
	l.AlsoKnownAs = few(f, f.text)
	l.Signs = few(f, f.words)
	l.Books = few(f, func() book {
		return book{record.ID(f.text()), f.words(), int32(f.number()), record.ID(f.text()), f.byte()%2 == 1}
	})
	l.Branches = few(f, func() record.ID { return record.ID(f.text()) })
	l.Motto = f.text()
}
