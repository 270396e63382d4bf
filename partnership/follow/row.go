package follow

import (
	"maps"

	"github.com/eujapan/digitalpartnership/record"
)

// A Row is how many commitments are in one group, and how they stand.
type Row struct {
	// Key is the code of an area or a party, the id of an occasion, a force
	// or a stage.
	Key string `json:"key,omitzero"`
	// Name is what an area or a party is called. That of the launch is the
	// partnership's, and that of a meeting the council's.
	Name record.Text `json:"name,omitempty"`
	// Count is out of Of, and is what the other figures are out of.
	Count Count `json:"count"`
	Of    Count `json:"of"`
	// Open, Closed and Unknown are the commitments with a stage after which
	// something or nothing is to come, and those of which nothing was
	// certainly declared. Their utterances add up to those of Count, and one
	// promise may be in all three.
	Open    Count `json:"open"`
	Closed  Count `json:"closed"`
	Unknown Count `json:"unknown"`
	// Doubtful are those that may have been at another stage than they are
	// counted for, by progress that is not dated well enough.
	Doubtful Count `json:"doubtful"`
	// Assessed are those that somebody independent had certainly assessed.
	Assessed Count `json:"assessed"`
	// Conflicting are those that a discrepancy is about, settled or not.
	Conflicting Count `json:"conflicting"`
}

// A bucket is a row in the making.
type bucket struct {
	key                                                         string
	name                                                        record.Text
	all, open, closed, unknown, doubtful, assessed, conflicting *counter
}

func newBucket(key string, name record.Text, s strands) *bucket {
	return &bucket{
		key, maps.Clone(name), newCounter(s), newCounter(s), newCounter(s), newCounter(s), newCounter(s), newCounter(s), newCounter(s),
	}
}

func (b *bucket) add(i int, s standing, disputed bool) {
	b.all.add(i)
	switch {
	case s.stage == "":
		b.unknown.add(i)
	case s.stage.Closed():
		b.closed.add(i)
	default:
		b.open.add(i)
	}
	if s.doubtful {
		b.doubtful.add(i)
	}
	if s.assessed {
		b.assessed.add(i)
	}
	if disputed {
		b.conflicting.add(i)
	}
}

func (b *bucket) row(of Count) Row {
	return Row{
		Key: b.key, Name: b.name, Count: b.all.Count, Of: of, Open: b.open.Count, Closed: b.closed.Count,
		Unknown: b.unknown.Count, Doubtful: b.doubtful.Count,
		Assessed: b.assessed.Count, Conflicting: b.conflicting.Count,
	}
}

// buckets are buckets by key, in the order they were first asked for.
type buckets struct {
	strands strands
	all     []*bucket
	at      map[string]*bucket
}

func newBuckets(s strands) *buckets { return &buckets{strands: s, at: make(map[string]*bucket)} }

// of returns the bucket of that key, and begins one under that name if there is
// none.
func (b *buckets) of(key string, name record.Text) *bucket {
	if b.at[key] == nil {
		b.at[key] = newBucket(key, name, b.strands)
		b.all = append(b.all, b.at[key])
	}
	return b.at[key]
}

// list returns the rows, that of the empty key last.
func (b *buckets) list(of Count) []Row {
	var rows []Row
	for _, bucket := range b.all {
		if bucket.key != "" {
			rows = append(rows, bucket.row(of))
		}
	}
	if rest := b.at[""]; rest != nil {
		rows = append(rows, rest.row(of))
	}
	return rows
}
