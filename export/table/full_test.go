package table_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// full returns a partnership that has something in every member of every type,
// no two of them the same but for booleans, and two elements in every list. It
// is filled by reflection, so that it keeps up with the types.
func full(t *testing.T) *partnership.Partnership {
	p := new(partnership.Partnership)
	f := &filler{t: t}
	f.fill(reflect.ValueOf(p).Elem())
	p.Languages = []record.Language{"en", "ja"}
	return p
}

type filler struct {
	t *testing.T
	n int
}

func (f *filler) fill(v reflect.Value) {
	f.n++
	switch leaf := v.Addr().Interface().(type) {
	case *timeline.Date:
		*leaf = f.date()
		return
	case *timeline.Span:
		*leaf = timeline.Span{Start: f.date(), End: f.date()}
		return
	case *record.Text:
		*leaf = record.Text{"en": fmt.Sprint("words ", f.n), "ja": fmt.Sprint("言葉 ", f.n)}
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("x", f.n))
	case reflect.Int8:
		v.SetInt(int64(f.n % 100))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(f.n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		f.fill(v.Index(0))
		f.fill(v.Index(1))
	case reflect.Struct:
		for _, field := range v.Fields() {
			f.fill(field)
		}
	default:
		f.t.Fatalf("nothing to put into a %v", v.Type())
	}
}

// date returns a date that differs from the last ones, in one of the three
// precisions.
func (f *filler) date() timeline.Date {
	f.n++
	text := fmt.Sprintf("%04d-%02d-%02d", 1000+f.n, 1+f.n%12, 1+f.n%28)
	return timeline.MustParseDate(text[:[]int{4, 7, 10}[f.n%3]])
}
