package follow_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// threadText is a thread in a line: its root, its utterances, and its steps,
// "!" before those that are utterances, with the ways they belong to it.
func threadText(t follow.Thread) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d:", t.Root, t.Utterances)
	for _, s := range t.Steps {
		mark := ""
		if s.Utterance {
			mark = "!"
		}
		fmt.Fprintf(&b, " %s%s", mark, s.ID)
		links := append([]follow.ThreadLink{{Relation: s.Relation, Stage: s.Stage, To: s.To}}, s.Also...)
		for _, l := range links {
			if l.To != "" {
				fmt.Fprintf(&b, "(%s%s %s)", l.Relation, l.Stage, l.To)
			}
		}
	}
	return b.String()
}

// threadCommitment is a commitment made on a day, with relations.
func threadCommitment(id, made string, relations ...string) partnership.Commitment {
	return partnership.Commitment{
		ID: record.ID(id), Made: promiseDate(made), Relations: promiseRelations(relations...), Sources: promiseCites("says-" + record.ID(id)),
	}
}

// threadProgress adds progress of triples of a date, a stage and an id.
func threadProgress(c partnership.Commitment, triples ...string) partnership.Commitment {
	for i := 0; i < len(triples); i += 3 {
		c.Progress = append(c.Progress, partnership.Progress{
			On: promiseDate(triples[i]), Stage: partnership.Stage(triples[i+1]), By: record.ID(triples[i+2]), Sources: promiseCites("shows"),
		})
	}
	return c
}

func TestThreads(t *testing.T) {
	type commitments = []partnership.Commitment
	instrument := func(id, signed string, relations ...string) partnership.Instrument {
		i := partnership.Instrument{ID: record.ID(id), Relations: promiseRelations(relations...)}
		if signed != "" {
			i.Steps = []partnership.Step{{Kind: partnership.StepSigned, On: promiseDate(signed)}}
		}
		return i
	}
	for _, c := range []struct {
		name, desc string
		p          partnership.Partnership
		want       []string
	}{
		{"alone", "a commitment nobody came back to is a thread", partnership.Partnership{
			Commitments: commitments{threadCommitment("a", "2022")}}, []string{"a 1: !a"}},
		{"chain", "at any remove, in order of time", partnership.Partnership{Commitments: commitments{
			threadCommitment("c", "2024-01-01", "expands", "b"), threadCommitment("b", "2023-01-01", "restates", "a"), threadCommitment("a", "2022-01-01")}},
			[]string{"a 3: !a !b(restates a) !c(expands b)"}},
		{"related", "is no bond", partnership.Partnership{Commitments: commitments{
			threadCommitment("a", "2022"), threadCommitment("b", "2023", "related", "a")}},
			[]string{"a 1: !a", "b 1: !b"}},
		{"two roots", "the earlier is the first utterance", partnership.Partnership{Commitments: commitments{
			threadCommitment("a", "2023"), threadCommitment("b", "2022"), threadCommitment("c", "2024", "continues", "a", "continues", "b")}},
			[]string{"b 3: !b !a !c(continues a)(continues b)"}},
		{"two roots in order", "the later one is not", partnership.Partnership{Commitments: commitments{
			threadCommitment("a", "2022"), threadCommitment("b", "2023"), threadCommitment("c", "2024", "continues", "a", "continues", "b")}},
			[]string{"a 3: !a !b !c(continues a)(continues b)"}},
		{"two roots of one day", "the first in the document is", partnership.Partnership{Commitments: commitments{
			threadCommitment("a", "2022"), threadCommitment("b", "2022"), threadCommitment("c", "2024", "continues", "a", "continues", "b")}},
			[]string{"a 3: !a !b !c(continues a)(continues b)"}},
		{"undated root", "comes of no other, although it sorts last", partnership.Partnership{Commitments: commitments{
			threadCommitment("b", "2023", "continues", "a"), threadCommitment("a", "")}},
			[]string{"a 2: !b(continues a) !a"}},
		{"circle", "ends, at the earliest", partnership.Partnership{Commitments: commitments{
			threadCommitment("b", "2023", "continues", "a"), threadCommitment("a", "2022", "continues", "b")}},
			[]string{"a 2: !a(continues b) !b(continues a)"}},
		{"itself", "a relation to itself says nothing", partnership.Partnership{Commitments: commitments{
			threadProgress(threadCommitment("a", "2022", "continues", "a"), "2023", "ongoing", "a")}}, []string{"a 1: !a"}},
		{"order of threads", "by the root's date, undated ones last, then as in the document", partnership.Partnership{Commitments: commitments{
			threadCommitment("x", ""), threadCommitment("d", "2023"), threadCommitment("a", "2023"), threadCommitment("b", "2022-05")}},
			[]string{"b 1: !b", "d 1: !d", "a 1: !a", "x 1: !x"}},
		{"instrument", "what it fulfils it belongs to, and it joins nothing", partnership.Partnership{
			Commitments: commitments{threadCommitment("a", "2022"), threadCommitment("b", "2023")},
			Instruments: []partnership.Instrument{instrument("i", "2024", "fulfils", "a", "fulfils", "b", "related", "c")}},
			[]string{"a 1: !a i(fulfils a)", "b 1: !b i(fulfils b)"}},
		{"instrument related", "does not belong", partnership.Partnership{
			Commitments: commitments{threadCommitment("a", "2022")},
			Instruments: []partnership.Instrument{instrument("i", "2024", "related", "a"), instrument("", "2024", "fulfils", "a")}},
			[]string{"a 1: !a"}},
		{"project", "what a commitment continues is older, and it joins nothing", partnership.Partnership{
			Commitments: commitments{threadCommitment("a", "2022", "continues", "p"), threadCommitment("b", "2023", "continues", "p")},
			Projects:    []partnership.Project{{ID: "p", Period: promiseSpan("2021")}}},
			[]string{"a 1: p !a(continues p)", "b 1: p !b(continues p)"}},
		{"project fulfils", "as an instrument does", partnership.Partnership{
			Commitments: commitments{threadCommitment("a", "2022")},
			Projects:    []partnership.Project{{ID: "p", Period: promiseSpan("2023/.."), Relations: promiseRelations("fulfils", "a")}}},
			[]string{"a 1: !a p(fulfils a)"}},
		{"same time", "utterances come first", partnership.Partnership{
			Commitments: commitments{threadCommitment("a", "2024", "continues", "i"), threadCommitment("b", "2024", "continues", "a")},
			Instruments: []partnership.Instrument{instrument("i", "2024")}},
			[]string{"a 2: !a(continues i) !b(continues a) i"}},
		{"lost", "relations to what is not there, and to what takes none, are passed over", partnership.Partnership{
			Commitments: commitments{threadCommitment("a", "2022", "continues", "lost", "continues", "m", "continues", "")},
			Council:     council.Council{Meetings: []council.Meeting{{ID: "m"}}}},
			[]string{"a 1: !a"}},
		{"progress", "any record that shows it, once, a relation before a stage", partnership.Partnership{
			Commitments: commitments{threadProgress(threadCommitment("a", "2022"),
				"2023-07-03", "ongoing", "m", "2024", "ongoing", "m", "2024", "delivered", "p", "2024", "delivered", "lost", "2024", "ongoing", "")},
			Council:  council.Council{Meetings: []council.Meeting{{ID: "m", When: promiseSpan("2023-07-03")}}},
			Projects: []partnership.Project{{ID: "p", Period: promiseSpan("2024"), Relations: promiseRelations("fulfils", "a")}}},
			[]string{"a 1: !a m(ongoing a)(ongoing a) p(fulfils a)(delivered a)"}},
		{"progress by commitment", "shows how far it came, and joins nothing", partnership.Partnership{Commitments: commitments{
			threadProgress(threadCommitment("a", "2022"), "2024", "ongoing", "b"), threadCommitment("b", "2024")}},
			[]string{"a 1: !a b(ongoing a)", "b 1: !b"}},
		{"progress within", "of one thread, it is one step", partnership.Partnership{Commitments: commitments{
			threadProgress(threadCommitment("a", "2022"), "2024", "ongoing", "b"), threadCommitment("b", "2024", "restates", "a")}},
			[]string{"a 2: !a !b(restates a)(ongoing a)"}},
		{"progress is no descent", "a root stays one, whatever else shows how far it came", partnership.Partnership{
			Commitments: commitments{threadCommitment("a", "2022"), threadProgress(threadCommitment("b", "2023"), "2024", "ongoing", "a", "2024", "ongoing", "m"),
				threadCommitment("c", "2024", "continues", "a", "continues", "b")},
			Council: council.Council{Meetings: []council.Meeting{{ID: "m"}}}},
			[]string{"a 3: !a(ongoing b) !b !c(continues a)(continues b) m(ongoing b)"}},
		{"progress by an undated utterance", "gives it no date", partnership.Partnership{Commitments: commitments{
			threadProgress(threadCommitment("a", "2022"), "2023", "ongoing", "b"), threadCommitment("b", "", "restates", "a"), threadCommitment("c", "2024", "restates", "a")}},
			[]string{"a 3: !a !c(restates a) !b(restates a)(ongoing a)"}},
		{"superseded", "its successor is the same promise", partnership.Partnership{Commitments: commitments{
			threadCommitment("b", ""), threadProgress(threadCommitment("a", ""), "2024", "superseded", "b")}},
			[]string{"a 2: !b(superseded a) !a"}},
		{"equal ids", "each is an utterance, and others mean the first", partnership.Partnership{Commitments: commitments{
			threadCommitment("a", "2022"), threadCommitment("a", "2023"), threadCommitment("b", "2024", "continues", "a"), threadCommitment("", "")}},
			[]string{"a 2: !a !b(continues a)", "a 1: !a", " 1: !"}},
		{"equal ids in one thread", "what either leads to, the first is said to", partnership.Partnership{Commitments: commitments{
			threadCommitment("b", "2021"), threadCommitment("a", "2022"), threadCommitment("a", "2023", "continues", "b", "continues", "a")}},
			[]string{"b 3: !b !a(continues b) !a"}},
		{"no id", "no relation leads there", partnership.Partnership{Commitments: commitments{
			threadCommitment("", "2022"), threadCommitment("b", "2023", "continues", "")}},
			[]string{" 1: !", "b 1: !b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, thread := range follow.Threads(&c.p) {
				got = append(got, threadText(thread))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
		})
	}
}

// A record of any kind can show how far a promise came.
func TestThreadStepOfAnyKind(t *testing.T) {
	title := func(text string) record.Text { return record.Text{"en": text} }
	p := &partnership.Partnership{
		ID: "whole", Name: title("Partnership"), Launched: promiseDate("2020"),
		Areas: areas.List{{Code: "area", Name: title("Area"), Sources: promiseCites("s")}},
		Council: council.Council{ID: "council", Name: title("Council"), Sources: promiseCites("s"), Meetings: []council.Meeting{
			{ID: "meeting", When: promiseSpan("2021/2022"), Sources: promiseCites("s")}}},
		Dialogues:       []council.Dialogue{{ID: "dialogue", Name: title("Dialogue"), Sources: promiseCites("s"), Meetings: []council.Meeting{{ID: "talk", When: promiseSpan("2023")}}}},
		Instruments:     []partnership.Instrument{{ID: "instrument", Title: title("Instrument"), Sources: promiseCites("s", "shows")}},
		Projects:        []partnership.Project{{ID: "project", Name: title("Project"), Period: promiseSpan("2024/.."), Sources: promiseCites("s")}},
		Recommendations: []partnership.Recommendation{{ID: "recommendation", Title: title("Ask"), Made: promiseDate("2025"), Sources: promiseCites("s")}},
		Discrepancies:   []partnership.Discrepancy{{ID: "discrepancy", Why: title("Why")}},
		Sources:         []record.Source{{ID: "source", Title: title("Source"), Published: promiseDate("2026")}},
		Commitments: []partnership.Commitment{{
			ID: "other", Title: title("Other"), Force: partnership.Explore, Made: promiseDate("2027"), Sources: promiseCites("s"),
			Milestones: []partnership.Milestone{{ID: "milestone", Title: title("Milestone"), Due: promiseSpan("2028"), Sources: promiseCites("s")}},
		}},
	}
	for _, c := range []struct{ id, kind, when, title, sources string }{
		{"whole", "partnership", "2020", "Partnership", "[shows]"},
		{"area", "area", "2019-01-02", "Area", "[s shows]"},
		{"council", "council", "2019-01-02", "Council", "[s shows]"},
		{"meeting", "meeting", "2021/2022", "Council", "[s shows]"},
		{"dialogue", "dialogue", "2019-01-02", "Dialogue", "[s shows]"},
		{"talk", "meeting", "2023", "Dialogue", "[shows]"},
		{"instrument", "instrument", "2019-01-02", "Instrument", "[s shows]"},
		{"project", "project", "2024/..", "Project", "[s shows]"},
		{"recommendation", "recommendation", "2025", "Ask", "[s shows]"},
		{"discrepancy", "discrepancy", "2019-01-02", "Why", "[shows]"},
		{"source", "source", "2026", "Source", "[source shows]"},
		{"other", "commitment", "2027", "Other", "[s shows]"},
		{"milestone", "milestone", "2028", "Milestone", "[s shows]"},
	} {
		t.Run(c.id, func(t *testing.T) {
			q := *p
			q.Commitments = append(slices.Clone(p.Commitments), threadProgress(threadCommitment("a", "2018"),
				"", "ongoing", c.id, "2019-01-02", "ongoing", c.id, "2019-01-03", "ongoing", c.id))
			thread, ok := follow.ThreadOf(&q, "a")
			if !ok || len(thread.Steps) != 2 {
				t.Fatalf("got %+v", thread)
			}
			s := thread.Steps[1]
			var sources []record.ID
			for _, cite := range s.Sources {
				sources = append(sources, cite.Source)
			}
			got := struct{ id, kind, when, title, sources string }{string(s.ID), string(s.Kind), s.Dates().String(), s.Title.In("en"), fmt.Sprint(sources)}
			if got != c || (s.Force != "") != (c.id == "other") {
				t.Errorf("got %q of force %q, want %q", got, s.Force, c)
			}
		})
	}
}

func TestThreadOf(t *testing.T) {
	p := &partnership.Partnership{
		Commitments: []partnership.Commitment{
			threadCommitment("a", "2022"), threadProgress(threadCommitment("b", "2023", "restates", "a"), "2024", "ongoing", "c"),
			threadCommitment("c", "2024", "continues", "i"), threadCommitment("", "2022"),
		},
		Instruments: []partnership.Instrument{{ID: "i", Sources: promiseCites("says-i")}},
	}
	for _, c := range []struct {
		name, desc string
		p          *partnership.Partnership
		id         record.ID
		want       string
		why        string
	}{
		{"root", "the thread it begins", p, "a", "a 2: !a !b(restates a) c(ongoing b)",
			"one promise: relations of every kind but related join its utterances (b restates a; c shows b: ongoing) [links] [shows]"},
		{"later", "the same", p, "b", "a 2: !a !b(restates a) c(ongoing b)",
			"one promise: relations of every kind but related join its utterances (b restates a; c shows b: ongoing) [links] [shows]"},
		{"elsewhere too", "the thread it is an utterance of, not the one it is shown in", p, "c", "c 1: !c(continues i) i",
			"one promise, uttered once: no relation but of kind related joins it to another commitment (c continues i) [links] [says-c]"},
		{"instrument", "is no utterance", p, "i", "", ""},
		{"lost", "is not there", p, "lost", "", ""},
		{"empty", "names nothing", p, "", "", ""},
		{"nil", "has nothing", nil, "a", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := follow.ThreadOf(c.p, c.id)
			if ok != (c.want != "") {
				t.Fatalf("%s: found %v", c.desc, ok)
			}
			if !ok {
				if diff := cmp.Diff(follow.Thread{}, got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", c.desc, diff)
				}
				return
			}
			if diff := cmp.Diff(c.want, threadText(got)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
			if diff := cmp.Diff(c.why, got.Why.String()); diff != "" {
				t.Errorf("why (-want +got):\n%s", diff)
			}
		})
	}
	if got := follow.Threads(nil); got != nil {
		t.Errorf("nil has threads: %v", got)
	}
}
