package table

import (
	"bytes"
	"encoding"
	"reflect"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/internal/scan"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// A setter sets the member that a column shows, or sees whether a derived one
// agrees with it.
type setter struct {
	column  int
	guarded bool // by the profile, where an apostrophe says so
	// set takes a cell that is not empty, and reports whether it says what it
	// may. If not, setCell and disagreement know why.
	set func(cell []byte) bool
}

// setSetters makes the setters of the columns: derived ones behind the others,
// from which they follow.
func (r *reader) setSetters() {
	all := reflect.ValueOf(&r.commitment).Elem()
	for _, derived := range []bool{false, true} {
		for i, c := range r.sheet.columns {
			if c.Derived == derived {
				guarded := r.profile == Spreadsheet && c.Type != Integer
				r.setters = append(r.setters, setter{i, guarded, r.setterOf(shape.Field(all, c.Member), c)})
			}
		}
	}
}

// setterOf returns the set of the setter of a column, for the member in field. It
// does what setCell and disagreement do, but for a cell that is in doubt.
func (r *reader) setterOf(field reflect.Value, c Column) func(cell []byte) bool {
	at := field.Addr().Interface()
	if c.Derived {
		follows := c.follows(at)
		return func(cell []byte) bool {
			r.derived = follows(r.derived[:0])
			return bytes.Equal(cell, r.derived)
		}
	}
	switch at := at.(type) {
	case encoding.TextUnmarshaler:
		return func(cell []byte) bool { return at.UnmarshalText(cell) == nil }
	case *record.Text:
		return func(cell []byte) bool {
			if *at == nil {
				*at = make(record.Text, 1)
			}
			(*at)[c.Language] = r.shelf.Keep(cell)
			return true
		}
	case *[]areas.Code:
		return codeSetter(&r.shelf, at)
	case *[]record.PartyCode:
		return codeSetter(&r.shelf, at)
	case *bool:
		return func(cell []byte) bool {
			switch string(cell) {
			case "true":
				*at = true
				return true
			case "TRUE":
				*at = true
				return r.profile == Spreadsheet
			case "FALSE":
				return r.profile == Spreadsheet
			}
			return string(cell) == "false"
		}
	}
	if field.Kind() == reflect.String {
		at := field.Addr().Convert(reflect.TypeFor[*string]()).Interface().(*string)
		keep := r.shelf.Keep
		if c.Names != "" || c.Values != nil {
			keep = r.shelf.Intern
		}
		return func(cell []byte) bool {
			*at = keep(cell)
			return true
		}
	}
	return func(cell []byte) bool { return r.profile.setCell(field, c, string(cell)) == nil }
}

// codeSetter returns the set of the setter of a list of codes. Many lists share
// one block.
func codeSetter[T ~string](shelf *scan.Shelf, at *[]T) func(cell []byte) bool {
	const size = 64
	var block []T
	return func(cell []byte) bool {
		n := 1 + bytes.Count(cell, []byte(" "))
		if cap(block)-len(block) < n {
			block = make([]T, 0, max(n, size))
		}
		start := len(block)
		for more := true; more; {
			var code []byte
			code, cell, more = bytes.Cut(cell, []byte(" "))
			block = append(block, T(shelf.Intern(code)))
		}
		*at = block[start:len(block):len(block)]
		return true
	}
}
