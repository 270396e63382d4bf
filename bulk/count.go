package main

import (
	"context"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Tally is the figures of a [follow.Row], in utterances: how many promises
// these are, only all relations together tell.
type Tally struct {
	Count, Open, Closed, Unknown, Doubtful, Assessed, Conflicting int
}

func init() {
	beam.RegisterType(reflect.TypeFor[Tally]())
	beam.RegisterType(reflect.TypeFor[Counted]())
	register.DoFn2x0[Kept, func(string, Tally)](&countFn{})
	register.DoFn3x1[context.Context, int, func(*Counted) bool, error](&writeCountsFn{})
	register.Function2x1(addTallies)
	register.Function2x1(countedOf)
	register.Iter1[Counted]()
}

// A Counted is a row of the counts.
type Counted struct {
	Key   string
	Tally Tally
}

func countedOf(key string, t Tally) Counted { return Counted{key, t} }

func addTallies(a, b Tally) Tally {
	return Tally{
		a.Count + b.Count, a.Open + b.Open, a.Closed + b.Closed, a.Unknown + b.Unknown,
		a.Doubtful + b.Doubtful, a.Assessed + b.Assessed, a.Conflicting + b.Conflicting,
	}
}

func tallyOf(r follow.Row) Tally {
	return Tally{
		r.Count.Utterances, r.Open.Utterances, r.Closed.Utterances, r.Unknown.Utterances,
		r.Doubtful.Utterances, r.Assessed.Utterances, r.Conflicting.Utterances,
	}
}

// A group is some rows of a summary that the counts have.
type group struct {
	name string
	rows []follow.Row
}

func groupsOf(s follow.Summary) []group {
	return []group{
		{"total", []follow.Row{s.Total}},
		{"later", []follow.Row{{Count: s.Later}}},
		{"maybe-later", []follow.Row{{Count: s.MaybeLater}}},
		{"area", s.Areas}, {"occasion", s.Occasions}, {"party", s.Parties}, {"force", s.Forces}, {"stage", s.Stages},
	}
}

func keyOf(group, row string) string { return group + " " + row }

// A countFn counts the commitments of a batch as [follow.SummaryOf] does. What
// it says of utterances adds up over batches.
type countFn struct {
	Head, Day string
	head      *head
	day       timeline.Date
}

func (f *countFn) Setup(ctx context.Context) (err error) {
	if f.day, err = timeline.ParseDate(f.Day); err != nil {
		return err
	}
	f.head, err = readHead(ctx, f.Head)
	return err
}

func (f *countFn) ProcessElement(k Kept, count func(string, Tally)) {
	for _, g := range groupsOf(follow.SummaryOf(f.head.with(k.Records), f.day)) {
		for _, r := range g.rows {
			if r.Count.Utterances > 0 {
				count(keyOf(g.name, r.Key), tallyOf(r))
			}
		}
	}
}

// writeCounts adds up the counts of all batches and writes them as one file.
func writeCounts(s beam.Scope, head, day, out string, kept, lines beam.PCollection) {
	counts := beam.ParDo(s, &countFn{Head: head, Day: day}, kept)
	sums := beam.CombinePerKey(s, addTallies, beam.Flatten(s, counts, lines))
	beam.ParDo0(s, &writeCountsFn{Head: head, Day: day, Out: out}, gather(s, beam.ParDo(s, countedOf, sums), Counted{}))
}

// A writeCountsFn writes the rows of the head's summary, in its order, and then
// those it does not have, as the library would for one document.
type writeCountsFn struct{ Head, Day, Out string }

func (f *writeCountsFn) ProcessElement(ctx context.Context, _ int, rows func(*Counted) bool) error {
	sums := make(map[string]Tally)
	for c := (Counted{}); rows(&c); c = (Counted{}) {
		sums[c.Key] = c.Tally
	}
	h, err := readHead(ctx, f.Head)
	if err != nil {
		return err
	}
	day, err := timeline.ParseDate(f.Day)
	if err != nil {
		return err
	}
	read, total := sums[keyOf("lines", "read")].Count, sums[keyOf("total", "")].Count
	all := total + sums[keyOf("later", "")].Count
	of := map[string]int{"lines": read, "total": all, "later": all}
	table := [][]string{{"group", "key", "count", "of", "open", "closed", "unknown", "doubtful", "assessed", "conflicting"}}
	add := func(group, row string) {
		t, key := sums[keyOf(group, row)], keyOf(group, row)
		delete(sums, key)
		n, known := of[group]
		if !known {
			n = total
		}
		cells := []string{group, row}
		for _, figure := range []int{t.Count, n, t.Open, t.Closed, t.Unknown, t.Doubtful, t.Assessed, t.Conflicting} {
			cells = append(cells, strconv.Itoa(figure))
		}
		table = append(table, cells)
	}
	add("lines", "read")
	add("lines", "refused")
	for _, g := range groupsOf(follow.SummaryOf(h.with(nil), day)) {
		for _, r := range g.rows {
			add(g.name, r.Key)
		}
		var others []string
		for key := range sums {
			if name, row, _ := strings.Cut(key, " "); name == g.name && row != "" {
				others = append(others, row)
			}
		}
		slices.Sort(others)
		if _, ok := sums[keyOf(g.name, "")]; ok {
			others = append(others, "")
		}
		for _, row := range others {
			add(g.name, row)
		}
	}
	return writeTable(ctx, f.Out+"/counts.csv", table)
}
