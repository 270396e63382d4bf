package datapackage

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/eujapan/digitalpartnership/export/table"
)

// meanings says what records and their members mean, as the JSON Schema has it:
// a definition for each kind of record, and for each form of value.
type meanings struct {
	Definitions map[string]definition `json:"$defs"`
}

type definition struct {
	Description string            `json:"description"`
	Properties  map[string]member `json:"properties"`
}

// A member is a member of a record; it refers to the definition of its value.
type member struct {
	Description string `json:"description"`
	Reference   string `json:"$ref"`
}

// read reads the JSON Schema.
func read(schema []byte) meanings {
	var m meanings
	if err := json.Unmarshal(schema, &m); err != nil {
		panic(err) // a test reads it
	}
	return m
}

// own is what the JSON Schema does not say: the meaning of tables that are no
// record, of columns that are no member, and of events, which stand in no
// document.
var own = map[string]string{
	"partnership":       "The partnership itself, in one row.",
	"records":           "Every id there is, and what it names. It follows from the other tables.",
	"records.id":        "an id, or the code of an area or a dimension",
	"records.kind":      "the kind of record it names",
	"citations":         "What each record rests on.",
	"citations.record":  "the id of the record that cites or, for one without an id, that of the nearest record around it and the way from there",
	"lists":             "The lists of words that records have, a word or a text a row.",
	"lists.record":      "the id of the record that has the list or, for one without an id, that of the nearest record around it and the way from there",
	"lists.member":      "the member of the record that is the list",
	"lists.value":       "words in no particular language, or as the source has them",
	"lists.text":        "words",
	"timeline":          "Everything that has a date, in the order of dates. It follows from the other tables.",
	"timeline.position": "its place in the timeline, from 0",
	"timeline.when":     "when it happened, or is to",
	"timeline.kind":     "what happened",
	"timeline.detail":   "the record's own word, where the kind is not all",
	"timeline.title":    "that of the record; for a meeting, the name of its body",
	"timeline.of":       "the record",
	"timeline.areas":    "what it is about",
	"timeline.parties":  "whom it concerns",
	"record":            "the id of the record it belongs to",
	"position":          "its place in its list, from 0",
	// before the name of the column they follow from
	"_precision": "how much is known of",
	"_start":     "the start, as it is known, of",
	"_end":       "the end, if one is known, of",
	"_first":     "the first day that may be meant by",
	"_last":      "the last day, if there is one, that may be meant by",
}

// table returns the meaning of a table: that of its kind of record and, if that
// goes without saying, that of the list it is the table of.
func (m meanings) table(name string) string {
	said := cmp.Or(own[name], m.Definitions[m.kind(name)].Description)
	for _, holder := range []string{"partnership", "council", "meeting", "instrument", "commitment", "discrepancy"} {
		said = cmp.Or(said, m.Definitions[holder].Properties[name].Description)
	}
	return said
}

// kind returns the kind of record in a table, which is named for many of them.
func (m meanings) kind(table string) string {
	for kind := range m.Definitions {
		if table == kind || table == kind+"s" || table == strings.TrimSuffix(kind, "y")+"ies" {
			return kind
		}
	}
	return ""
}

// column returns the meaning of a column of a table.
func (m meanings) column(name string, c table.Column) string {
	if c.Derived {
		return own[strings.TrimPrefix(c.Name, c.Member)] + " " + c.Member
	}
	said := cmp.Or(own[name+"."+cmp.Or(c.Member, c.Name)], own[c.Name])
	if said == "" {
		said = m.member(m.Definitions[m.kind(name)].Properties[c.Member], c)
	}
	if c.Language != "" {
		said += " (" + string(c.Language) + ")"
	}
	return said
}

// member returns the meaning of a member in a table, where nothing is left out,
// and, if its words are those of a closed list, of each of them.
func (m meanings) member(of member, c table.Column) string {
	nothing := "empty"
	if c.Type == table.Boolean {
		nothing = "false"
	}
	said := strings.ReplaceAll(of.Description, "left out", nothing)
	if c.Values != nil {
		said += "\n" + m.Definitions[strings.TrimPrefix(of.Reference, "#/$defs/")].Description
	}
	return said
}
