package partnership_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// lines returns the commitments of p as JSON Lines.
func lines(t testing.TB, p *partnership.Partnership) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.JSONLines(&b, "commitments", p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCommitmentsStream(t *testing.T) {
	p := eujapan.Partnership()
	text := lines(t, p)
	for name, r := range map[string]*strings.Reader{
		"as written": strings.NewReader(text),
		"mark":       strings.NewReader("\ufeff" + text),
		"no end":     strings.NewReader(strings.TrimSuffix(text, "\n")),
		"CR LF":      strings.NewReader(strings.ReplaceAll(text, "\n", "\r\n")),
	} {
		t.Run(name, func(t *testing.T) {
			var got []partnership.Commitment
			for c, err := range partnership.Commitments(iotest.HalfReader(r)) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, c)
			}
			if diff := cmp.Diff(p.Commitments, got, cmp.Comparer(timeline.Date.Equal)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCommitmentsProblems(t *testing.T) {
	good := `{"id":"a","title":{"en":"A"}}`
	text := strings.Join([]string{
		good,
		`{"id":"b","title":{"en":"B"},"Title":1}`,
		``,
		good,
		` {"id":"B","title":{}}`,
		`{"id":"c"`,
		"{\"id\":\"\xff\",\"title\":{\"en\":\"C\"}}",
		"\ufeff" + good,
		`{"id":null,"title":{"en":"n"}} {}`,
		`{"id":"null","title":{"en":"n"},"due":"2024-13"}`,
		`{"id":"e","title":{"en":"\u0041"},"areas":[]}`,
	}, "\n")
	want := []string{
		"a",
		`2:30: /Title: is not a member here, did you mean "title"?: "1" [unknown-member]`,
		`3:1: : must hold a JSON object: "" [empty-input]`,
		"a",
		`5:8: /id: must be groups of a to z and 0 to 9 joined by single hyphens: "B" [id-form]`,
		`5:20: /title: must be at least 1 long: "{…}" [min]`,
		`6:10: : must be JSON: ends too early: "" [syntax]`,
		`7:7: /id: must be Unicode text: "�" [encoding]`,
		`8:1: : must not begin with a byte order mark: "" [syntax]`,
		`9:7: /id: must be a string: "null" [wrong-type]`,
		`9:32: : must hold one JSON value and no more: "" [trailing-data]`,
		`10:39: /due: month 13 is not 01 to 12: "2024-13" [span-form]`,
		"e",
	}
	var got []string
	for c, err := range partnership.Commitments(strings.NewReader(text)) {
		if err == nil {
			got = append(got, string(c.ID))
		}
		for p := range record.In(err) {
			got = append(got, p.Error())
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCommitmentsReaderFails(t *testing.T) {
	broken := errors.New("broken")
	text := lines(t, decoded(t))
	for n := range len(text) {
		read, failed := 0, 0
		for _, err := range partnership.Commitments(iotest.TimeoutReader(strings.NewReader(text[:n]))) {
			if errors.Is(err, iotest.ErrTimeout) {
				failed++
			} else if err == nil {
				read++
			}
		}
		if n > 0 && (failed != 1 || read != strings.Count(text[:n], "\n")) {
			t.Fatalf("after %d bytes: %d read, %d errors", n, read, failed)
		}
	}
	for _, err := range partnership.Commitments(iotest.ErrReader(broken)) {
		if !errors.Is(err, broken) {
			t.Errorf("error %v", err)
		}
	}
	for range partnership.Commitments(strings.NewReader(text)) {
		break
	}
}

// A sound commitment is found to be so without any memory.
func TestCommitmentValidateMemory(t *testing.T) {
	p := eujapan.Partnership()
	if n := testing.AllocsPerRun(5, func() {
		for i := range p.Commitments {
			if err := p.Commitments[i].Validate(); err != nil {
				t.Fatal(err)
			}
		}
	}); n > float64(len(p.Commitments)/10) { // others may make some beside it
		t.Errorf("%v allocations for %d", n, len(p.Commitments))
	}
	if err := (*partnership.Commitment)(nil).Validate(); err == nil {
		t.Error("no commitment, and no error")
	}
}

// A register finds what Validate finds across the records of the document.
func TestRegister(t *testing.T) {
	spoil := map[string]func(*partnership.Partnership){
		"nothing":  func(*partnership.Partnership) {},
		"twice":    func(p *partnership.Partnership) { p.Commitments[1].ID = p.Commitments[0].ID },
		"area":     func(p *partnership.Partnership) { p.Commitments[1].Areas = append(p.Commitments[1].Areas, "nowhere") },
		"party":    func(p *partnership.Partnership) { p.Commitments[0].Obligors = []record.PartyCode{"XX"} },
		"language": func(p *partnership.Partnership) { p.Commitments[1].Title["fr"] = "a" },
		"uncited":  func(p *partnership.Partnership) { p.Commitments[1].Sources = nil },
		"relation": func(p *partnership.Partnership) {
			p.Commitments[1].Relations = []partnership.Relation{{Kind: partnership.Restates, To: "nobody"}}
		},
		"circle": func(p *partnership.Partnership) {
			c := &p.Commitments[0]
			c.Relations = []partnership.Relation{{Kind: partnership.Restates, To: c.ID}}
		},
		"launch": func(p *partnership.Partnership) { p.Commitments[0].Made = timeline.MustParseDate("1999") },
		"successor": func(p *partnership.Partnership) {
			p.Commitments[0].Progress = []partnership.Progress{{Stage: partnership.Superseded}}
		},
	}
	for name, spoil := range spoil {
		t.Run(name, func(t *testing.T) {
			p := decoded(t)
			spoil(p)
			var want []string
			for q := range record.In(p.Validate()) {
				rest, line := string(q.Pointer), 0
				for i := range p.Commitments {
					if inner, ok := strings.CutPrefix(rest, fmt.Sprintf("/commitments/%d", i)); ok {
						rest, line = inner, i+1
					}
				}
				want = append(want, fmt.Sprint(line, min(line, 1), " ", rest, q.Rule, q.Value, q.Detail))
			}
			r := partnership.NewRegister(p)
			for i, c := range p.Commitments {
				r.Add(c, i+1)
			}
			clear(p.Commitments[0].Areas) // of which the register has its own
			var got []string
			for _, q := range r.Problems() {
				got = append(got, fmt.Sprint(q.Line, q.Column, " ", q.Pointer, q.Rule, q.Value, q.Detail))
			}
			if (len(want) == 0) != (name == "nothing") {
				t.Fatalf("the document has %d problems", len(want))
			}
			sortStrings := cmp.Transformer("sorted", func(list []string) map[string]int {
				set := make(map[string]int)
				for _, s := range list {
					set[s]++
				}
				return set
			})
			if diff := cmp.Diff(want, got, sortStrings); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func ExampleCommitments() {
	register := partnership.NewRegister(&partnership.Partnership{
		Languages: []record.Language{"en"}, Sources: []record.Source{{ID: "press"}},
	})
	text := `{"id": "green", "title": {"en": "Measure the power of data centres"}, "sources": [{"source": "pres"}]}
{"id": "Green", "title": {"en": "Say so in public"}}`
	line := 0
	for c, err := range partnership.Commitments(strings.NewReader(text)) {
		line++
		if err != nil {
			fmt.Println(err)
			continue
		}
		register.Add(c, line)
	}
	for _, p := range register.Problems() {
		fmt.Println(p)
	}
	// Output:
	// 2:8: /id: must be groups of a to z and 0 to 9 joined by single hyphens: "Green" [id-form]
	// 1:1: /sources/0/source: names no source of the document: "pres" [source-known]
}

func ExampleRegister() {
	register := partnership.NewRegister(nil)
	same := partnership.Commitment{ID: "green", Sources: []record.Citation{}}
	register.Add(same, 4)
	register.Add(same, 9)
	for _, p := range register.Problems() {
		fmt.Println(p)
	}
	// Output:
	// 4:1: /sources: must cite a source: "" [cited]
	// 9:1: /id: names a commitment already: "green" [id-unique]
	// 9:1: /sources: must cite a source: "" [cited]
}
