package database_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/export/database"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// TestOrder checks that rows come after the rows of their own table they name,
// wherever the document has them. The base takes no others.
func TestOrder(t *testing.T) {
	p := sample(t)
	p.Areas = areas.List{
		{Code: "bay", Broader: "sea"}, {Code: "cove", Broader: "bay"}, {Code: "sea", Broader: "water"}, {Code: "ocean", Broader: "water"}, {Code: "water"},
		{Code: "lake", Broader: "water"}, {Code: "rivers"},
	}
	p.Projects = []partnership.Project{{ID: "project-b", Kind: "call", PartOf: "project-a"}, {ID: "project-a", Kind: "call"}}
	p.Recommendations = []partnership.Recommendation{{ID: "ask-b", Kind: "ask", Parent: "ask-a"}, {ID: "ask-a", Kind: "ask"}}
	p.Sources = append([]record.Source{{ID: "a-copy", Kind: "news", DerivedFrom: p.Sources[0].ID}}, p.Sources...)
	for i := range p.Commitments {
		p.Commitments[i].Areas = nil
	}
	p.Dialogues, p.Discrepancies, p.Commitments = nil, nil, nil
	for i := range p.Council.Meetings {
		p.Council.Meetings[i].Topics = nil
	}
	for i := range p.Instruments {
		p.Instruments[i].Areas = nil
	}
	script := scriptOf(t, p)
	at := 0
	for _, code := range []string{"water", "rivers", "sea", "ocean", "lake", "bay", "cove"} {
		next := strings.Index(script, "\n('"+code+"', NULL")
		if next < at {
			t.Errorf("%s comes too early", code)
		}
		at = next
	}
	for _, pair := range [][2]string{{"('project-a', ", "('project-b', "}, {"('ask-a', ", "('ask-b', "}, {"\n('" + string(p.Sources[1].ID) + "', '", "\n('a-copy', '"}} {
		// The last of each is where it has more columns than in records.
		if first, second := strings.Index(script, pair[0]), strings.LastIndex(script, pair[1]); first < 0 || second < first {
			t.Errorf("%q stands at %d, %q at %d", pair[0], first, pair[1], second)
		}
	}
	if _, err := load(script); err != nil {
		t.Error(err)
	}
}

// TestDeep checks a chain of areas that is as long as there are areas.
func TestDeep(t *testing.T) {
	p := sample(t)
	last := p.Areas[0].Code
	for i := range 500 {
		code := areas.Code(fmt.Sprintf("deep-%d", i))
		p.Areas = append(areas.List{{Code: code, Broader: last}}, p.Areas...)
		last = code
	}
	b := loaded(t, p)
	if n := len(b.tables["areas"].rows); n != len(p.Areas) {
		t.Errorf("%d areas, want %d", n, len(p.Areas))
	}
}

// TestCircles checks that records within each other in a circle are refused, and
// that nothing else is.
func TestCircles(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		spoil      func(*partnership.Partnership)
		rule       record.Rule
		pointer    record.Pointer
	}{
		{"itself", "an area is broader than itself", func(p *partnership.Partnership) {
			p.Areas = areas.List{{Code: "a"}, {Code: "b", Broader: "b"}}
		}, record.RuleAreaCycle, "/areas/1/broader"},
		{"each other", "two areas are", func(p *partnership.Partnership) {
			p.Areas = areas.List{{Code: "a", Broader: "b"}, {Code: "b", Broader: "a"}}
		}, record.RuleAreaCycle, "/areas/0/broader"},
		{"below a circle", "an area is within such", func(p *partnership.Partnership) {
			p.Areas = areas.List{{Code: "c", Broader: "b"}, {Code: "a", Broader: "b"}, {Code: "b", Broader: "a"}}
		}, record.RuleAreaCycle, "/areas/0/broader"},
		{"projects", "two are part of each other", func(p *partnership.Partnership) {
			p.Projects = []partnership.Project{{ID: "a", PartOf: "b"}, {ID: "b", PartOf: "a"}}
		}, record.RuleRelationCycle, "/projects/0/part_of"},
		{"recommendations", "one is under itself", func(p *partnership.Partnership) {
			p.Recommendations = []partnership.Recommendation{{ID: "a", Parent: "a"}}
		}, record.RuleRelationCycle, "/recommendations/0/parent"},
		{"sources", "three are copies of each other", func(p *partnership.Partnership) {
			p.Sources = []record.Source{{ID: "a", DerivedFrom: "b"}, {ID: "b", DerivedFrom: "c"}, {ID: "c", DerivedFrom: "a"}}
		}, record.RuleRelationCycle, "/sources/0/derived_from"},
		{"unknown", "what is not there is no circle", func(p *partnership.Partnership) {
			p.Areas = areas.List{{Code: "a", Broader: "b"}}
		}, "", ""},
		{"without a code", "what has none is nobody's parent", func(p *partnership.Partnership) {
			p.Areas = areas.List{{}, {}, {Code: "a"}}
		}, "", ""},
		{"of one code", "the second of two has no children of its own", func(p *partnership.Partnership) {
			p.Areas = areas.List{{Code: "a"}, {Code: "b", Broader: "a"}, {Code: "a"}}
		}, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample(t)
			test.spoil(p)
			var b bytes.Buffer
			err := database.Write(&b, p)
			problem, refused := errors.AsType[*record.Problem](err)
			switch {
			case refused != (test.rule != ""), refused && b.Len() > 0:
				t.Errorf("%s: error %v, %d bytes", test.desc, err, b.Len())
			case refused && (problem.Rule != test.rule || problem.Pointer != test.pointer):
				t.Errorf("%s: error %v", test.desc, err)
			}
		})
	}
}
