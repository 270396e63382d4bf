// Package database writes a partnership as one script in SQL that SQLite,
// PostgreSQL and DuckDB all load as it is.
//
// The script makes the tables of export/table, with their primary and foreign
// keys, closed lists and bounds, and fills them:
//
//   - words are TEXT, and so are dates and spans, as precise as they are known.
//     The days they may mean, x_first and x_last, are DATE, and compare as days
//     with each other and with '2024-05-12'
//   - what nobody said is NULL
//   - a column of codes is a table of its own, named for both: the areas of
//     commitments are in commitments_areas, a code a row. record is the key of
//     the row they belong to, and position their place in its list, from 0
//   - citations and lists, whose record may be the way to a record without an
//     id, also have a column of: the record itself or, without an id, the
//     nearest one around it that has one. It names a row of the table records,
//     and so joins with the key of any table of records
//   - a table without a position has no order. The words of a closed list stand
//     in its CHECK in the order of the list
//
// The script has no name that is not quoted, since some are words of SQL: "to",
// "when", "at". In SQLite, foreign keys hold only after PRAGMA foreign_keys = ON.
// A database in PostgreSQL must be in UTF-8.
//
// To read rows back with [database/sql], scan dates, spans and days into the types
// of [github.com/eujapan/digitalpartnership/timeline], and the words of a text,
// which has a column for each language, into strings: a [record.Text] scans all of
// its languages from one value, which no column here has.
//
// Equal partnerships give equal bytes.
package database

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// Write writes p as a script that makes its tables in an empty database, texts
// in each of its languages. The script is one transaction, and nothing is made
// unless all is: the tables first, then their rows, each after those it names.
//
// That the rows keep to the tables is for the database to say: a script of a
// valid partnership is accepted, and one of another may not be.
//
// A value that SQL cannot hold gives a [*record.Problem], and nothing is
// written: one that [table.Table.Rows] refuses, words with the character NUL, or
// records of one kind that are within each other in a circle. So do languages
// that are missing, not well formed or named twice. An error of w is wrapped.
func Write(w io.Writer, p *partnership.Partnership) error {
	if p == nil {
		return errors.New("database: no partnership to write")
	}
	if err := unwritable(p); err != nil {
		return fmt.Errorf("database: %w", err)
	}
	var schema, rows []byte
	for _, t := range table.All() {
		relations, err := relationsOf(t, p)
		for i := 0; i < len(relations) && err == nil; i++ {
			schema = relations[i].appendCreate(schema)
			rows, err = relations[i].appendInserts(rows)
		}
		if err != nil {
			return fmt.Errorf("database: table %s: %w", t.Name, err)
		}
	}
	text := slices.Concat(appendHead(nil, p), []byte("\nBEGIN;\n"), schema, []byte("\n"), rows, []byte("\nCOMMIT;\n"))
	if _, err := w.Write(text); err != nil {
		return fmt.Errorf("database: writing: %w", err)
	}
	return nil
}

// appendHead appends what the script says of itself.
func appendHead(text []byte, p *partnership.Partnership) []byte {
	title := p.Dataset.Title.In(p.Languages...)
	if title == "" {
		title = p.Name.In(p.Languages...)
	}
	for _, line := range []struct{ label, words string }{
		{"", title},
		{"as of ", p.AsOf.String()},
		{"version ", p.Dataset.Version},
		{"by ", strings.Join(p.Dataset.Creators, "; ")},
		{"licence ", p.Dataset.Licence + " " + string(p.Dataset.LicenceURL)},
		{"from ", string(p.Dataset.URL)},
	} {
		if words := strings.Join(strings.Fields(line.words), " "); words != "" { // a line feed would end the comment
			text = append(text, "-- "+line.label+words+"\n"...)
		}
	}
	return append(text, `--
-- For an empty database in SQLite, PostgreSQL or DuckDB. NULL: nobody said.
-- Dates are as precise as they are known: x is text, 2024, 2024-05 or 2024-05-12,
-- and x_first and x_last are the days it may mean. A list of codes is a table:
-- commitments_areas. In citations and lists, "of" is the record that "record" is
-- or is within.
`...)
}
