package table

import (
	"iter"
	"reflect"
	"slices"
	"strconv"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A Record is a kind of record that stands in a list of the document, or an
// event of its timeline: what may come one after the other, see [Of].
type Record interface {
	record.Party | areas.Dimension | areas.Area | council.Dialogue | partnership.Instrument | partnership.Project |
		partnership.Commitment | partnership.Recommendation | partnership.Discrepancy | record.Source | partnership.Event
}

// Of returns the table of a kind of record with these records in place of those
// of a partnership: some of them, or more than fit into memory. Of a partnership
// it takes the languages alone. A nil sequence has no records. Where one has no
// place in a cell, the pointer of the problem begins with its number, from 0.
func Of[T Record](records iter.Seq[T]) Table {
	all := All()
	t := all[slices.IndexFunc(all, func(t Table) bool { return t.of == reflect.TypeFor[T]() })]
	t.rows = func(*partnership.Partnership) iter.Seq[row] { return numbered(t, records) }
	return t
}

// Timeline returns the table of the timeline with these events, such as a
// timeline that was narrowed. A nil events stands for all those of the
// partnership.
func Timeline(events iter.Seq[partnership.Event]) Table {
	if events != nil {
		return Of(events)
	}
	t := Table{Name: "timeline", Key: []string{"position"}, Derived: true, of: reflect.TypeFor[partnership.Event](), keys: keysOf("")[1:]}
	t.rows = func(p *partnership.Partnership) iter.Seq[row] { return numbered(t, slices.Values(p.Timeline())) }
	return t
}

// numbered yields the rows of records, with their number as the key if the table
// has a column for it.
func numbered[T Record](t Table, records iter.Seq[T]) iter.Seq[row] {
	return func(yield func(row) bool) {
		if records == nil {
			return
		}
		var next T
		r := row{keys: make([]string, len(t.keys)), record: &next}
		for next = range records {
			for i := range r.keys {
				r.keys[i] = strconv.Itoa(r.index)
			}
			if !yield(r) {
				return
			}
			r.index++
		}
	}
}
