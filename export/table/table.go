// Package table lays a partnership out in tables, one for each kind of record,
// for everything that keeps rows: CSV files, spreadsheets, databases.
//
// A table's columns follow from the members of its records, so that neither
// can have what the other lacks:
//
//   - a text has a column for each language of the partnership, title_en and
//     title_ja;
//   - a date x has x, x_precision ("year", "month" or "day"), and the days
//     x_first and x_last it may mean;
//   - a span x has x, x_start and x_end as they are known, and x_first and
//     x_last, the days it may reach from and to;
//   - a list of codes stands in one cell, joined by single spaces;
//   - lists of words, such as also_known_as, stand in the table lists, one
//     word or text a row;
//   - records in a list within another record have a table of their own, with
//     the id of the record around them and their position in the list, from 0
//     as in a JSON Pointer;
//   - what a record cites stands in the table citations.
//
// Every table has a key. In the tables citations and lists, record is the id of
// the record, followed, for a record without an id, by the way to it:
// "epa/steps/0". The table records has every id there is and what it names, for
// columns that may name records of several kinds.
//
// An empty cell means that nobody said. A number is written with all its
// digits, a boolean as true or false.
package table

import (
	"iter"
	"reflect"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A Table is one kind of record laid out in rows. The zero Table has no
// columns and no rows.
type Table struct {
	// Name is the table's own, in the form of a [record.ID]. A file of the
	// table is Name and an ending.
	Name string
	// Key is the columns whose cells together name a row for good.
	Key []string
	// Derived says that the rows follow from those of the other tables, and
	// are not needed to read them back.
	Derived bool

	of   reflect.Type // of the records
	keys []Column     // in front of those of the records
	rows func(*partnership.Partnership) iter.Seq[row]
}

// All returns every table, in the order of the model: one that the rows of
// another name comes before it.
func All() []Table {
	return []Table{
		all(),
		single[partnership.Partnership]("partnership"),
		member[partnership.Dataset]("dataset", "partnership"),
		records("parties", "code", func(p *partnership.Partnership) []record.Party { return p.Parties }),
		records("dimensions", "code", func(p *partnership.Partnership) []areas.Dimension { return p.Dimensions }),
		records("areas", "code", func(p *partnership.Partnership) []areas.Area { return p.Areas }),
		single[council.Council]("council"),
		records("dialogues", "id", func(p *partnership.Partnership) []council.Dialogue { return p.Dialogues }),
		within[council.Meeting]("meetings", allRecords, "id"),
		within[council.Plan]("plans", "meetings"),
		within[council.Attendance]("attendance", "meetings"),
		records("instruments", "id", func(p *partnership.Partnership) []partnership.Instrument { return p.Instruments }),
		within[partnership.Signatory]("signatories", "instruments"),
		records("projects", "id", func(p *partnership.Partnership) []partnership.Project { return p.Projects }),
		within[partnership.Amount]("amounts", "projects"),
		within[partnership.Step]("steps", allRecords),
		records("commitments", "id", func(p *partnership.Partnership) []partnership.Commitment { return p.Commitments }),
		within[partnership.Milestone]("milestones", "commitments", "id"),
		within[partnership.Progress]("progress", "commitments"),
		within[partnership.Assessment]("assessments", "commitments"),
		within[partnership.Relation]("relations", allRecords),
		records("recommendations", "id", func(p *partnership.Partnership) []partnership.Recommendation { return p.Recommendations }),
		within[partnership.Answer]("answers", "recommendations"),
		records("discrepancies", "id", func(p *partnership.Partnership) []partnership.Discrepancy { return p.Discrepancies }),
		within[partnership.Claim]("claims", "discrepancies"),
		records("sources", "id", func(p *partnership.Partnership) []record.Source { return p.Sources }),
		within[record.Citation]("citations", ""),
		lists(),
		Timeline(nil),
	}
}

// Lookup returns the table of that name, and false if there is none.
func Lookup(name string) (Table, bool) {
	for _, t := range All() {
		if t.Name == name {
			return t, true
		}
	}
	return Table{}, false
}

// Rows yields the rows of the table, in the order of the document, each with
// the cells of [Table.Header] for p.Languages. Where a value has no place in a
// cell, it yields the error and ends: a [*record.Problem] that says where in p
// the value stands or, in a table of [Of] and that of the timeline, where in the
// list of its records. Nothing is left out in silence.
func (t Table) Rows(p *partnership.Partnership) iter.Seq2[[]string, error] {
	return func(yield func([]string, error) bool) {
		if p == nil || t.rows == nil {
			return
		}
		for r := range t.rows(p) {
			cells, err := cellsOf(r, p.Languages)
			if !yield(cells, err) || err != nil {
				return
			}
		}
	}
}
