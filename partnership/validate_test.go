package partnership_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A value built in Go is held to the rules that a document is held to, but for
// those of reading.
func TestValidateAsDecode(t *testing.T) {
	for _, m := range append(append(formMutations, fieldMutations...), crossMutations...) {
		text, _, _ := marked(t, replaced(t, sample(t), m.old, m.new))
		var p partnership.Partnership
		reading := shape.Read(&p, shape.Fragment{Data: []byte(text)})
		if reading.Report(nil) != nil {
			continue // a value Go cannot hold
		}
		var got record.Problems
		for problem := range record.In(p.Validate()) {
			got = append(got, problem)
		}
		want := record.Problems{{Pointer: m.pointer, Rule: m.rule, Value: m.value}}
		if diff := cmp.Diff(want, got, placesOnly); diff != "" {
			t.Errorf("%s/%s: %s (-want +got):\n%s", m.rule, m.name, m.desc, diff)
		}
	}
}

// Some values only Go can hold.
func TestValidateInGo(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*partnership.Partnership)
		want   *record.Problem
	}{
		{"an end without a start",
			func(p *partnership.Partnership) { p.Commitments[0].Due.Start = timeline.Date{} },
			&record.Problem{Pointer: "/commitments/0/due", Rule: record.RuleSpanForm, Value: "../2024"}},
		{"bytes that are no text",
			func(p *partnership.Partnership) { p.Commitments[0].Verb = "aim\xff" },
			&record.Problem{Pointer: "/commitments/0/verb", Rule: record.RuleTextForm, Value: "aim\xff"}},
		{"a later version",
			func(p *partnership.Partnership) { p.SchemaVersion = partnership.SchemaVersion + 1 },
			&record.Problem{Pointer: "/schema_version", Rule: record.RuleSchemaVersion, Value: "2"}},
	} {
		p := decoded(t)
		c.change(p)
		if diff := cmp.Diff(error(record.Problems{c.want}), p.Validate(), placesOnly); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	if err := (*partnership.Partnership)(nil).Validate(); err == nil {
		t.Error("no partnership is valid")
	}
}

// Problems of a value come in the order of its fields, elements by number.
func TestValidateOrder(t *testing.T) {
	p := decoded(t)
	p.Sources[2].URL = "x"
	p.Commitments[3].Force = "x"
	p.Commitments[1].Areas[1] = "x"
	p.Commitments[1].Force = "x"
	p.AsOf = timeline.Date{}
	p.Name = nil
	var got []string
	for problem := range record.In(p.Validate()) {
		got = append(got, string(problem.Pointer))
	}
	want := []string{"/name", "/as_of", "/commitments/1/areas/1", "/commitments/1/force", "/commitments/3/force", "/sources/2/url"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A long chain of relations is walked without a stack of its length, and its
// circle is told once, from the smallest id on.
func TestValidateLongChain(t *testing.T) {
	const n = 5_000
	p := decoded(t)
	cite := []record.Citation{{Source: "letter"}}
	for i := range n {
		c := partnership.Commitment{ID: id(i), Title: record.Text{"en": "x"}, Areas: []areas.Code{"quantum"}, Sources: cite}
		if i > 0 {
			c.Relations = []partnership.Relation{{Kind: partnership.Continues, To: id(i - 1), Sources: cite}}
		}
		p.Commitments = append(p.Commitments, c)
	}
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	first := len(p.Commitments) - n
	p.Commitments[first].Relations = []partnership.Relation{{Kind: partnership.Continues, To: id(n - 1), Sources: cite}}
	var found record.Problems
	for problem := range record.In(p.Validate()) {
		found = append(found, problem)
	}
	if len(found) != 1 || found[0].Rule != record.RuleRelationCycle || !strings.Contains(found[0].Detail, ": c0 → c4999 → ") {
		t.Errorf("got %d problems, the first %.200v", len(found), found)
	}
}

// Many circles through long chains are found without walking each anew.
func TestValidateNestedCircles(t *testing.T) {
	const n = 5_000
	p := decoded(t)
	cite := []record.Citation{{Source: "letter"}}
	to := func(i int) partnership.Relation {
		return partnership.Relation{Kind: partnership.Continues, To: id(i), Sources: cite}
	}
	for i := range n {
		c := partnership.Commitment{ID: id(i), Title: record.Text{"en": "x"}, Areas: []areas.Code{"quantum"}, Sources: cite}
		c.Relations = []partnership.Relation{to((i + 1) % n), to(n - 1 - i), to(0), to(i / 2)}
		p.Commitments = append(p.Commitments, c)
	}
	var found int
	for problem := range record.In(p.Validate()) {
		found++
		if problem.Rule != record.RuleRelationCycle {
			t.Fatal(problem)
		}
	}
	if found == 0 || found > n {
		t.Errorf("%d circles among %d records", found, n)
	}
}

// Relations of kind related may run in any direction.
func TestValidateRelated(t *testing.T) {
	p := decoded(t)
	p.Commitments[0].Relations = []partnership.Relation{
		{Kind: partnership.Related, To: "third-promise", Sources: p.Commitments[0].Sources},
		{Kind: partnership.Related, To: "first-promise", Sources: p.Commitments[0].Sources},
	}
	if err := p.Validate(); err != nil {
		t.Error(err)
	}
}

// Two circles are two problems, and each is told once.
func TestValidateCircles(t *testing.T) {
	p := decoded(t)
	for _, pair := range [][2]areas.Code{{"b", "c"}, {"c", "a"}, {"a", "b"}, {"x", "y"}, {"y", "x"}, {"z", "x"}} {
		p.Areas = append(p.Areas, areas.Area{Code: pair[0], Name: record.Text{"en": "x"}, Broader: pair[1], Sources: p.Areas[0].Sources})
	}
	want := record.Problems{
		{Pointer: "/areas/4/broader", Rule: record.RuleAreaCycle, Value: "b"},
		{Pointer: "/areas/5/broader", Rule: record.RuleAreaCycle, Value: "y"},
	}
	if diff := cmp.Diff(error(want), p.Validate(), placesOnly); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func id(i int) record.ID { return record.ID(fmt.Sprint("c", i)) }
