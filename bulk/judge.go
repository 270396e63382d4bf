package main

import (
	"context"
	"encoding/json"
	"iter"
	"reflect"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// Kept is the commitments of a batch with which nothing is wrong that can be
// told without the other shards.
type Kept struct {
	File    string
	First   int // the line of the first of the batch
	Records []partnership.Commitment
}

func init() {
	beam.RegisterCoder(reflect.TypeFor[Kept](), encodeKept, decodeKept)
	beam.RegisterType(reflect.TypeFor[Claim]())
	beam.RegisterType(reflect.TypeFor[Reference]())
	register.DoFn6x0[Batch, func(Kept), func(string, Tally), func(Problem), func(string, Claim), func(string, Reference)](&judgeFn{})
	register.Emitter1[Kept]()
	register.Emitter2[string, Tally]()
	register.Emitter2[string, Claim]()
	register.Emitter2[string, Reference]()
}

// A Kept is written only where a runner puts its stages on several machines.

func encodeKept(k Kept) ([]byte, error) { return json.Marshal(k) }

func decodeKept(data []byte) (k Kept, err error) { return k, json.Unmarshal(data, &k) }

// A judgeFn reads lines as commitments, holds each to the rules that need no
// other shard, and passes on what the other rules need.
type judgeFn struct {
	Head    string
	head    *head
	manners map[string]Reference
}

func (f *judgeFn) Setup(ctx context.Context) (err error) {
	f.manners = manners()
	f.head, err = readHead(ctx, f.Head)
	return err
}

// A line is the text of a commitment and where it stands.
type line struct {
	file   string
	number int
	text   string
}

// read reads the line at leisure, so that places in it can be told.
func (l line) read() (partnership.Commitment, *shape.Reading) {
	var c partnership.Commitment
	reading := shape.Read(&c, shape.Fragment{Name: l.file, Data: []byte(l.text)})
	return c, reading
}

func (f *judgeFn) ProcessElement(b Batch, keep func(Kept), count func(string, Tally), tell func(Problem), claim func(string, Claim), refer func(string, Reference)) {
	kept := Kept{File: b.File, First: b.First}
	var lines []line
	var together []partnership.Commitment
	judge := func(commitments []partnership.Commitment, lines []line, refused map[int]*shape.Reading) {
		found := f.problems(commitments, func(p *record.Problem) {
			tell(Problem{File: f.Head, Pointer: string(p.Pointer), Rule: string(p.Rule), Value: p.Value, Detail: p.Detail})
		})
		for i, l := range lines {
			reading := refused[l.number]
			if len(found[i]) == 0 && reading == nil {
				kept.Records = append(kept.Records, commitments[i])
				continue
			}
			if reading == nil {
				_, reading = l.read()
			}
			for _, p := range reading.Report(found[i]) {
				tell(problemOf(p, l.number))
			}
		}
	}
	refused := make(map[int]*shape.Reading) // by line
	for i, c := range commitments(b) {
		l := line{b.File, b.First + i, b.Lines[i]}
		if c == nil {
			read, reading := l.read()
			if reading.Broken() {
				for _, p := range reading.Report(nil) {
					tell(problemOf(p, l.number))
				}
				continue
			}
			c, refused[l.number] = &read, reading
		}
		at := Place{File: b.File, Line: l.number}
		f.head.claims(c, at, claim)
		f.head.refers(c, at, f.manners, refer)
		if f.head.clashes(c) { // it would be in the way of the others
			judge([]partnership.Commitment{*c}, []line{l}, refused)
			continue
		}
		together, lines = append(together, *c), append(lines, l)
	}
	judge(together, lines, refused)
	count(keyOf("lines", "read"), Tally{Count: len(b.Lines)})
	count(keyOf("lines", "refused"), Tally{Count: len(b.Lines) - len(kept.Records)})
	if len(kept.Records) > 0 {
		keep(kept)
	}
}

// commitments yields the commitment on each line of a batch, by its index; nil
// for a line that the library refuses.
func commitments(b Batch) iter.Seq2[int, *partnership.Commitment] {
	return func(yield func(int, *partnership.Commitment) bool) {
		i := 0
		for c, err := range partnership.Commitments(strings.NewReader(strings.Join(b.Lines, ""))) {
			sound := &c
			if err != nil {
				sound = nil
			}
			if !yield(i, sound) {
				return
			}
			i++
		}
	}
}

// problems returns what is wrong with each of the commitments but for what the
// other shards decide, with pointers from the commitment on. What is wrong with
// the head because of them it tells.
func (f *judgeFn) problems(commitments []partnership.Commitment, tell func(*record.Problem)) map[int]record.Problems {
	found := make(map[int]record.Problems)
	for p := range record.In(f.head.with(commitments).Validate()) {
		i, pointer, ok := within(p.Pointer)
		switch {
		case !ok:
			if p.Rule == record.RuleIDUnique {
				tell(p)
			}
		case f.isOpen(p):
		default:
			q := *p
			q.Pointer = pointer
			found[i] = append(found[i], &q)
		}
	}
	return found
}

// isOpen reports whether only all shards together decide on a problem.
func (f *judgeFn) isOpen(p *record.Problem) bool {
	switch p.Rule {
	case record.RuleIDUnique, record.RuleReferenceKnown, record.RuleReferenceKind, record.RuleRelationOrder:
		return !f.head.ids[record.ID(p.Value)]
	case record.RuleRelationCycle:
		return true
	}
	return false
}

// within returns which commitment of a document a pointer leads into, and where
// in it.
func within(p record.Pointer) (int, record.Pointer, bool) {
	rest, ok := strings.CutPrefix(string(p), "/commitments/")
	if !ok {
		return 0, "", false
	}
	index, inside, _ := strings.Cut(rest, "/")
	i, err := strconv.Atoi(index)
	return i, record.Pointer("/" + inside), err == nil
}
