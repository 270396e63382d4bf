package datapackage

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/record"
)

// A resource is a table of the package.
type resource struct {
	Schema      string  `json:"$schema"`
	Profile     string  `json:"profile"` // version 1
	Name        string  `json:"name"`
	Type        string  `json:"type"`
	Path        string  `json:"path"`
	Title       string  `json:"title"`
	Description string  `json:"description"`
	Format      string  `json:"format"`
	Mediatype   string  `json:"mediatype"`
	Encoding    string  `json:"encoding"`
	Bytes       int     `json:"bytes"`
	Hash        string  `json:"hash"`
	Dialect     dialect `json:"dialect"`
	Table       schema  `json:"schema"`
}

// A dialect is how a table is written. Its members are the same for all.
type dialect struct {
	Delimiter        string `json:"delimiter"`
	LineTerminator   string `json:"lineTerminator"`
	QuoteChar        string `json:"quoteChar"`
	DoubleQuote      bool   `json:"doubleQuote"`
	SkipInitialSpace bool   `json:"skipInitialSpace"`
	Header           bool   `json:"header"`
}

type schema struct {
	Fields        []field      `json:"fields"`
	PrimaryKey    []string     `json:"primaryKey"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
	MissingValues []string     `json:"missingValues"`
}

type field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description,omitempty"`
	TrueValues  []string     `json:"trueValues,omitempty"`
	FalseValues []string     `json:"falseValues,omitempty"`
	Categories  []string     `json:"categories,omitempty"`
	Ordered     bool         `json:"categoriesOrdered,omitempty"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool        `json:"required,omitempty"`
	Unique   bool        `json:"unique,omitempty"`
	Pattern  string      `json:"pattern,omitempty"`
	Enum     []string    `json:"enum,omitempty"`
	Minimum  json.Number `json:"minimum,omitempty"`
	Maximum  json.Number `json:"maximum,omitempty"`
}

// A foreignKey says which rows a column names. Readers of version 1 want lists
// on both sides or on neither, and "" for the table itself.
type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string   `json:"resource"`
	Fields   []string `json:"fields"`
}

// resource returns the resource of a table that stands in a file.
func (m meanings) resource(t table.Table, f file, languages []record.Language) resource {
	digest := sha256.Sum256(f.data)
	r := resource{
		Schema: profiles + "dataresource.json", Profile: "tabular-data-resource",
		Name: t.Name, Type: "table", Path: f.name,
		Title: strings.ToUpper(t.Name[:1]) + t.Name[1:], Description: m.table(t.Name),
		Format: "csv", Mediatype: "text/csv", Encoding: "utf-8",
		Bytes: len(f.data), Hash: "sha256:" + hex.EncodeToString(digest[:]),
		Dialect: dialect{Delimiter: ",", LineTerminator: "\r\n", QuoteChar: `"`, DoubleQuote: true, Header: true},
		Table:   schema{PrimaryKey: t.Key, MissingValues: []string{""}},
	}
	for _, c := range t.Columns(languages) {
		r.Table.Fields = append(r.Table.Fields, fieldOf(t, c, m.column(t.Name, c)))
		if c.Names == "" || c.Type == table.Codes { // a key is one cell
			continue
		}
		named, _ := table.Lookup(c.Names)
		to := reference{named.Name, named.Key}
		if to.Resource == t.Name {
			to.Resource = ""
		}
		r.Table.ForeignKeys = append(r.Table.ForeignKeys, foreignKey{[]string{c.Name}, to})
	}
	return r
}

// fieldOf returns the field of a column of t, which means what it says.
func fieldOf(t table.Table, c table.Column, meaning string) field {
	f := field{Name: c.Name, Type: "string", Description: meaning, Categories: c.Values, Ordered: c.Ordered}
	limits := constraints{
		Required: c.Required,
		Unique:   len(t.Key) == 1 && t.Key[0] == c.Name,
		Enum:     c.Values,
		Minimum:  json.Number(c.Least),
		Maximum:  json.Number(c.Most),
	}
	switch c.Type {
	case table.Integer:
		f.Type = "integer"
	case table.Boolean:
		f.Type, f.TrueValues, f.FalseValues = "boolean", []string{"true"}, []string{"false"}
	case table.Day:
		f.Type = "date"
	default: // a date as it is known may be a year, which no date of the format is
		limits.Pattern = c.Pattern
	}
	if limits.Required || limits.Unique || limits.Pattern != "" || limits.Enum != nil || limits.Minimum != "" || limits.Maximum != "" {
		f.Constraints = &limits
	}
	return f
}
