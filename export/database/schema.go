package database

import (
	"strings"

	"github.com/eujapan/digitalpartnership/export/table"
)

// types are the types of columns that all three databases know. DATE would take
// a year for a number in SQLite, so that it is for whole days alone.
var types = map[table.Type]string{
	table.String:  "TEXT",
	table.Integer: "BIGINT",
	table.Boolean: "BOOLEAN",
	table.Date:    "TEXT",
	table.Span:    "TEXT",
	table.Day:     "DATE",
}

// appendCreate appends the statement that makes the relation.
func (r *relation) appendCreate(text []byte) []byte {
	text = append(text, "\nCREATE TABLE "+quoted(r.name)+" (\n"...)
	for _, c := range r.columns {
		text = append(text, "  "+quoted(c.Name)+" "+types[c.Type]...)
		if c.Required {
			text = append(text, " NOT NULL"...)
		}
		if must := conditions(c); must != "" {
			text = append(text, " CHECK ("+must+")"...)
		}
		if named, ok := table.Lookup(c.Names); ok {
			text = append(text, " REFERENCES "+quoted(c.Names)+" ("+quoted(named.Key[0])+")"...)
		}
		text = append(text, ",\n"...)
	}
	text = append(text, "  PRIMARY KEY ("+quoted(r.key...)+")"...)
	if place := []string{"record", "position"}; len(r.key) == 1 && r.column(place[0]) >= 0 && r.column(place[1]) >= 0 {
		text = append(text, ",\n  UNIQUE ("+quoted(place...)+")"...)
	}
	return append(text, "\n);\n"...)
}

// conditions returns what must hold of the cells of a column that are not empty,
// beyond their type.
func conditions(c table.Column) string {
	var all []string
	if c.Values != nil {
		var words []string
		for _, v := range c.Values {
			words = append(words, string(appendLiteral(nil, v)))
		}
		all = append(all, quoted(c.Name)+" IN ("+strings.Join(words, ", ")+")")
	}
	if c.Least != "" {
		all = append(all, quoted(c.Name)+" >= "+c.Least)
	}
	if c.Most != "" {
		all = append(all, quoted(c.Name)+" <= "+c.Most)
	}
	return strings.Join(all, " AND ")
}

// quoted returns a list of names as identifiers. None has a quotation mark: they
// are those of tables, of members and of languages that are well formed.
func quoted(names ...string) string { return `"` + strings.Join(names, `", "`) + `"` }
