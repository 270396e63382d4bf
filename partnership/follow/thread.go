package follow

import (
	"maps"
	"slices"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Thread is one promise, from its first utterance through whatever restated,
// widened or narrowed it to what it came to.
//
// Its utterances are the commitments joined by relations of every kind but
// [partnership.Related], at any remove. A commitment that was superseded by
// another, as its progress says, is joined to it too. Each commitment is an
// utterance of one thread.
//
// What was done stands beside them: the instruments and projects that a
// relation, of those kinds, leads from an utterance to or from, and whatever
// record an utterance's progress names as showing it. Such a record may belong
// to several threads and joins none, be it a commitment itself.
type Thread struct {
	// Root is the first utterance: of those that come of no other, the first
	// in the order of Steps.
	Root record.ID `json:"root,omitzero"`
	// Steps are in the order of [timeline.Span.Compare], undated ones last.
	// Of one time, the utterances come first, as the document has them.
	Steps []ThreadStep `json:"steps,omitempty"`
	// Utterances is how many of the steps are utterances; the rest are what
	// was done.
	Utterances int         `json:"utterances"`
	Why        Explanation `json:"why"`
}

// A ThreadStep is one record's part in a thread. A record has one step in a
// thread, however many ways lead to it.
type ThreadStep struct {
	ID record.ID `json:"id,omitzero"`
	// Kind is what record it is: "commitment", "instrument", "meeting".
	Kind record.Kind `json:"kind"`
	// Utterance says that the step is an utterance of this promise.
	Utterance bool `json:"utterance,omitzero"`
	// When is the record's date. For a record that has none it is when the
	// progress that names it was declared.
	When timeline.Span `json:"when,omitzero"`
	// Relation and To are how the step stands to an earlier one. Instead of
	// a Relation there is a Stage where the step only shows how far To had
	// come. All three are empty for a step that others lead to and that leads
	// nowhere itself, such as the root.
	Relation partnership.RelationKind `json:"relation,omitzero"`
	Stage    partnership.Stage        `json:"stage,omitzero"`
	To       record.ID                `json:"to,omitzero"`
	// Also are the further ways in which the step belongs to the thread.
	Also []ThreadLink `json:"also,omitempty"`
	// Title is that of the record; for a meeting, the name of its body.
	Title record.Text       `json:"title,omitempty"`
	Force partnership.Force `json:"force,omitzero"`
	// Sources are those of the record, and of what makes it a step.
	Sources []record.Citation `json:"sources,omitempty"`
}

// Dates returns the step's When.
func (s ThreadStep) Dates() timeline.Span { return s.When }

// A ThreadLink is one way in which a record belongs to a thread: by a Relation
// to an earlier step, or by showing the Stage that one had come to.
type ThreadLink struct {
	Relation partnership.RelationKind `json:"relation,omitzero"`
	Stage    partnership.Stage        `json:"stage,omitzero"`
	To       record.ID                `json:"to,omitzero"`
}

// Threads returns the promises of p, in the order of when their Root was made,
// undated ones last, and else in that of the document. Each commitment is in
// one, so that a commitment nobody came back to is a thread of one step.
func Threads(p *partnership.Partnership) []Thread {
	if p == nil {
		return nil
	}
	w := newWeaver(p)
	w.utterances()
	for i := range p.Commitments {
		w.leads(i)
	}
	for i := range p.Instruments {
		r := &p.Instruments[i]
		w.deed(r.ID, r.Relations)
	}
	for i := range p.Projects {
		r := &p.Projects[i]
		w.deed(r.ID, r.Relations)
	}
	return w.finish()
}

// ThreadOf returns the thread of which the commitment of that id is an
// utterance, and false if p has no such commitment.
func ThreadOf(p *partnership.Partnership, id record.ID) (Thread, bool) {
	if p == nil || id == "" {
		return Thread{}, false
	}
	for _, t := range Threads(p) {
		for i := range t.Steps {
			if t.Steps[i].Utterance && t.Steps[i].ID == id {
				return t, true
			}
		}
	}
	return Thread{}, false
}

// A weaver makes the threads of a partnership.
type weaver struct {
	p       *partnership.Partnership
	strands strands
	records dossiers
	threads map[int]*loom // by the strand
	order   []int         // the strands, in the order of the document
	rooted  []bool        // commitments that come of no other
}

// A loom is a thread in the making. Its utterances are in the order of the
// document, and other steps follow in the order they were met.
type loom struct {
	Thread
	at      map[record.ID]int // the step of a record
	sources shelf
}

func newWeaver(p *partnership.Partnership) *weaver {
	return &weaver{
		p: p, strands: strandsOf(p), records: dossiersOf(p),
		threads: make(map[int]*loom), rooted: make([]bool, len(p.Commitments)),
	}
}

// utterances begins the threads with the commitments.
func (w *weaver) utterances() {
	for i := range w.p.Commitments {
		w.rooted[i] = true
		c, strand := &w.p.Commitments[i], w.strands.of[i]
		t := w.threads[strand]
		if t == nil {
			t = &loom{at: make(map[record.ID]int)}
			w.threads[strand] = t
			w.order = append(w.order, strand)
		}
		if _, taken := t.at[c.ID]; !taken {
			t.at[c.ID] = len(t.Steps)
		}
		t.Steps = append(t.Steps, ThreadStep{
			ID: c.ID, Kind: kindCommitment, Utterance: true, When: c.Dates(),
			Title: maps.Clone(c.Title), Force: c.Force, Sources: slices.Clone(c.Sources),
		})
		t.Utterances++
	}
}

// leads follows what a commitment leads to.
func (w *weaver) leads(i int) {
	c := &w.p.Commitments[i]
	t := w.threads[w.strands.of[i]]
	for j := range c.Relations {
		r := &c.Relations[j]
		to, ok := w.records[r.To]
		if !ok || r.Kind == partnership.Related || r.To == c.ID {
			continue
		}
		switch to.kind {
		case kindCommitment:
			w.rooted[i] = false
		case kindInstrument, kindProject:
			w.step(t, r.To, timeline.Span{})
		default:
			continue
		}
		t.link(t.at[c.ID], ThreadLink{Relation: r.Kind, To: r.To}, r.Sources)
	}
	for j := range c.Progress {
		s := &c.Progress[j]
		if _, ok := w.records[s.By]; !ok || s.By == c.ID {
			continue
		}
		if next, ok := w.strands.successor(s); ok {
			w.rooted[next] = false
		}
		t.link(w.step(t, s.By, s.On.Dates()), ThreadLink{Stage: s.Stage, To: c.ID}, s.Sources)
	}
}

// deed adds an instrument or a project to the threads that it leads to.
func (w *weaver) deed(id record.ID, relations []partnership.Relation) {
	for i := range relations {
		r := &relations[i]
		if c, ok := w.strands.index[r.To]; ok && id != "" && r.Kind != partnership.Related {
			t := w.threads[w.strands.of[c]]
			t.link(w.step(t, id, timeline.Span{}), ThreadLink{Relation: r.Kind, To: r.To}, r.Sources)
		}
	}
}

// step returns where in the thread the record stands, and adds it if it is not
// there yet: at its own time, or else at the one given.
func (w *weaver) step(t *loom, id record.ID, otherwise timeline.Span) int {
	at, ok := t.at[id]
	if !ok {
		r := w.records[id]
		at = len(t.Steps)
		t.at[id] = at
		t.Steps = append(t.Steps, ThreadStep{
			ID: id, Kind: r.kind, When: r.when,
			Title: maps.Clone(r.title), Force: r.force, Sources: slices.Clone(r.sources),
		})
	}
	if s := &t.Steps[at]; s.When.IsZero() && !s.Utterance {
		s.When = otherwise
	}
	return at
}

// link says of a step how it belongs to the thread.
func (t *loom) link(at int, l ThreadLink, sources []record.Citation) {
	s := &t.Steps[at]
	s.Also = append(s.Also, l)
	for _, c := range sources {
		if !slices.Contains(s.Sources, c) {
			s.Sources = append(s.Sources, c)
		}
	}
	input := string(s.ID) + " " + string(l.Relation) + " " + string(l.To)
	if l.Relation == "" {
		input = string(s.ID) + " shows " + string(l.To) + ": " + string(l.Stage)
	}
	t.Why.Inputs = append(t.Why.Inputs, input)
	t.sources.cite(sources)
}

// settle makes one of the ways in which the step belongs to its thread the
// first: a relation, if there is one.
func (s *ThreadStep) settle() {
	if len(s.Also) == 0 {
		return
	}
	first := max(0, slices.IndexFunc(s.Also, func(l ThreadLink) bool { return l.Relation != "" }))
	l := s.Also[first]
	s.Relation, s.Stage, s.To = l.Relation, l.Stage, l.To
	s.Also = slices.Concat(s.Also[:first], s.Also[first+1:])
}

// finish puts the threads and their steps in order.
func (w *weaver) finish() []Thread {
	roots := make(map[int]int, len(w.order)) // the commitment that is each thread's root
	for i := range w.p.Commitments {
		strand := w.strands.of[i]
		first, ok := roots[strand]
		switch {
		case !ok, w.rooted[i] && !w.rooted[first],
			w.rooted[i] == w.rooted[first] && w.made(i).Compare(w.made(first)) < 0:
			roots[strand] = i
		}
	}
	slices.SortStableFunc(w.order, func(a, b int) int { return w.made(roots[a]).Compare(w.made(roots[b])) })
	threads := make([]Thread, 0, len(w.order))
	for _, strand := range w.order {
		t := w.threads[strand]
		t.Root = w.p.Commitments[roots[strand]].ID
		t.Steps = timeline.Sorted(slices.Values(t.Steps))
		for i := range t.Steps {
			t.Steps[i].settle()
		}
		t.Why.Rule = "one promise: relations of every kind but related join its utterances"
		if t.Utterances == 1 {
			t.Why.Rule = "one promise, uttered once: no relation but of kind related joins it to another commitment"
			t.sources.cite(w.p.Commitments[roots[strand]].Sources)
		}
		t.Why.Sources = t.sources.ids
		threads = append(threads, t.Thread)
	}
	return threads
}

func (w *weaver) made(i int) timeline.Date { return w.p.Commitments[i].Made }
