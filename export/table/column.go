package table

import (
	"reflect"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Column is one column of a table: what stands in its cells, and what must
// hold of them.
type Column struct {
	Name string
	Type Type
	// Member is the member of the record that the column shows, or shows
	// something of. It is empty for the columns record, member and position,
	// which say where the record stands.
	Member string
	// Language is that of the words, in the column of a text in one language.
	Language record.Language
	// Required says that no cell is empty in a valid document.
	Required bool
	// Derived says that the cells follow from those of another column, and
	// are not needed to read the table back.
	Derived bool
	// Values are the words of a closed list, in its order, and nil for any
	// other column. Ordered says that the order is a scale.
	Values  []string
	Ordered bool
	// Pattern is the form of a cell that is not empty, as a regular
	// expression that matches it whole and that Go, ECMAScript and others
	// read alike. It is empty where any words will do.
	Pattern string
	// Least and Most bound an Integer, both included; they are empty where
	// it is not bounded.
	Least, Most string
	// Names is the table whose key the cell is or, for Codes, each of its
	// codes; it is empty if they name no row, or one of no single table.
	Names string
}

// A Type is what the cells of a column hold. An empty cell says that nobody
// said, whatever the type.
type Type int

// The types of column.
const (
	String  Type = iota // words, or one word with a form of its own
	Codes               // codes joined by single spaces
	Integer             // a whole number of at most 64 bits
	Boolean             // true or false
	Date                // a date as it is known: YYYY, YYYY-MM or YYYY-MM-DD
	Span                // a span as it is known: a date, START/END or START/..
	Day                 // a day of the calendar: YYYY-MM-DD
)

// Columns returns the columns of the table for a partnership with texts in the
// languages.
func (t Table) Columns(languages []record.Language) []Column {
	columns := slices.Clone(t.keys)
	for name, field := range members(t.of) {
		columns = append(columns, columnsOf(name, field, languages)...)
	}
	for i := range columns {
		columns[i].Required = columns[i].Required || slices.Contains(t.Key, columns[i].Name)
	}
	return columns
}

// Header returns the names of [Table.Columns].
func (t Table) Header(languages []record.Language) []string {
	var names []string
	for _, c := range t.Columns(languages) {
		names = append(names, c.Name)
	}
	return names
}

// members yields the members of a struct type, none for nil.
func members(t reflect.Type) func(func(string, reflect.StructField) bool) {
	if t == nil {
		return func(func(string, reflect.StructField) bool) {}
	}
	return shape.Members(t)
}

// Forms of cells, as regular expressions.
const (
	dayPattern  = `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`
	dateRegexp  = `[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?`
	datePattern = `^` + dateRegexp + `$`
	spanPattern = `^` + dateRegexp + `(/(` + dateRegexp + `|\.\.))?$`
	idRegexp    = `[a-z0-9]+(-[a-z0-9]+)*`
	partyRegexp = `[A-Z][A-Z0-9]{1,11}`
	langRegexp  = `[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?`
)

// A form is what is known of a string type: its regular expression, and the
// table its values name.
type form struct{ regexp, names string }

var forms = map[reflect.Type]form{
	reflect.TypeFor[record.ID]():            {idRegexp, ""},
	reflect.TypeFor[record.Kind]():          {idRegexp, ""},
	reflect.TypeFor[areas.Code]():           {idRegexp, "areas"},
	reflect.TypeFor[areas.DimensionCode]():  {idRegexp, "dimensions"},
	reflect.TypeFor[record.PartyCode]():     {partyRegexp, "parties"},
	reflect.TypeFor[record.Language]():      {langRegexp, ""},
	reflect.TypeFor[partnership.Subject]():  {`(` + idRegexp + `|` + partyRegexp + `)`, ""},
	reflect.TypeFor[partnership.Currency](): {`[A-Z]{3}`, ""},
	reflect.TypeFor[record.URL]():           {`[Hh][Tt][Tt][Pp][Ss]?://[!-~]+`, ""},
}

// scales are the closed lists whose order is a scale.
var scales = []reflect.Type{reflect.TypeFor[partnership.Force](), reflect.TypeFor[partnership.Completion]()}

// columnsOf returns the columns that show a member.
func columnsOf(name string, field reflect.StructField, languages []record.Language) []Column {
	c := Column{Name: strings.TrimPrefix(name, "$"), Member: name}
	tag := field.Tag.Get("validate")
	switch layoutOf(field.Type) {
	case texts:
		var columns []Column
		for _, l := range languages {
			columns = append(columns, Column{Name: c.Name + "_" + string(l), Member: name, Language: l})
		}
		return columns
	case elsewhere:
		return nil
	case date:
		c.Type, c.Pattern = Date, datePattern
		c.Required = strings.HasPrefix(tag, "required")
		return []Column{c, c.precision(), c.derived("_first", Day), c.derived("_last", Day)}
	case span:
		c.Type, c.Pattern = Span, spanPattern
		return []Column{c, c.derived("_start", Date), c.derived("_end", Date), c.derived("_first", Day), c.derived("_last", Day)}
	case codes:
		f := forms[field.Type.Elem()]
		c.Type, c.Pattern, c.Names = Codes, `^`+f.regexp+`( `+f.regexp+`)*$`, f.names
	default:
		c.plain(field.Type)
	}
	c.Required = c.Type == Boolean || strings.HasPrefix(tag, "required")
	c.rules(field.Type, tag)
	switch ref := field.Tag.Get("ref"); {
	case ref != "":
		c.Names = tableOfRef(ref)
	case field.Name == "Source": // of a citation, which has a rule of its own
		c.Names = "sources"
	case field.Name == "Code": // the key itself
		c.Names = ""
	}
	return []Column{c}
}

// plain sets the type and the form of a column of single values.
func (c *Column) plain(t reflect.Type) {
	switch t.Kind() {
	case reflect.Bool:
		c.Type = Boolean
	case reflect.String:
		if f := forms[t]; f.regexp != "" {
			c.Pattern, c.Names = `^`+f.regexp+`$`, f.names
		}
	default:
		c.Type = Integer
	}
}

// rules sets what the "validate" tag of a field says of its column.
func (c *Column) rules(t reflect.Type, tag string) {
	for rule := range strings.SplitSeq(tag, ",") {
		switch name, value, _ := strings.Cut(rule, "="); {
		case name == "oneof":
			c.Values, c.Ordered = strings.Fields(value), slices.Contains(scales, t)
		case name == "min" && c.Type == Integer:
			c.Least = value
		case name == "max" && c.Type == Integer:
			c.Most = value
		}
	}
}

// tableOfRef returns the table that holds the kinds of record a "ref" tag
// names, each under its plural, and that of all records if they are several.
func tableOfRef(ref string) string {
	if ref == "*" || strings.Contains(ref, ",") {
		return allRecords
	}
	return ref + "s"
}

// derived returns a column that follows from c.
func (c Column) derived(suffix string, t Type) Column {
	d := Column{Name: c.Name + suffix, Type: t, Member: c.Member, Derived: true, Pattern: datePattern}
	if t == Day {
		d.Pattern = dayPattern
	}
	return d
}

// precision returns the column that says how much of a date is known.
func (c Column) precision() Column {
	d := Column{Name: c.Name + "_precision", Member: c.Member, Derived: true, Ordered: true}
	for p := timeline.PrecisionYear; p <= timeline.PrecisionDay; p++ {
		d.Values = append(d.Values, p.String())
	}
	return d
}
