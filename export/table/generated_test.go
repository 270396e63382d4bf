package table_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// snippets are what hostile words are made of.
var snippets = []string{
	`"`, `""`, ",", "\n", "=1+1", "'", "''", "+", "-", "@", "＝", "＠", "\t", "e\u0301", "שלום", "\u202e", "😀", "𠮷", "\u2028", `\.`, ";", "半導体", "a", "0", " ",
}

// A maker makes valid partnerships of random numbers: the same of the same seed.
type maker struct{ *rand.Rand }

// words returns words that are hostile and not blank.
func (m maker) words() string {
	var b strings.Builder
	for range 1 + m.IntN(6) {
		b.WriteString(snippets[m.IntN(len(snippets))])
	}
	if record.CheckWords(b.String()) != nil {
		return b.String() + "x"
	}
	return b.String()
}

// text returns a text in one of two languages, or in both.
func (m maker) text() record.Text {
	t := record.Text{"en": m.words()}
	if m.IntN(2) == 0 {
		t["zh-Hant"] = m.words()
	}
	return t
}

// few returns up to three of what next returns.
func few[T any](m maker, next func() T) (list []T) {
	for range m.IntN(4) {
		list = append(list, next())
	}
	return list
}

func (m maker) date() timeline.Date {
	text := fmt.Sprintf("%04d-%02d-%02d", 2000+m.IntN(40), 1+m.IntN(12), 1+m.IntN(28))
	return timeline.MustParseDate(text[:[]int{4, 7, 10}[m.IntN(3)]])
}

// span returns one date, or one from which the end is open.
func (m maker) span() timeline.Span {
	s := m.date().Dates()
	if m.IntN(3) == 0 {
		s.End = timeline.Date{}
	}
	return s
}

func (m maker) cites() []record.Citation {
	return append(few(m, func() record.Citation { return record.Citation{Source: "s1", At: m.words()} }), record.Citation{Source: "s0"})
}

func (m maker) partnership(commitments int) *partnership.Partnership {
	p := &partnership.Partnership{
		ID: "made", Name: m.text(), Languages: []record.Language{"zh-Hant", "en"}, AsOf: timeline.MustParseDate("2040-12-31"),
		Parties: []record.Party{{Code: "XA", Name: m.text()}, {Code: "XB", Name: m.text()}},
		Dataset: partnership.Dataset{Creators: few(m, m.words)},
		Areas:   areas.List{{Code: "a0", Name: m.text(), AlsoKnownAs: few(m, m.words), Sources: m.cites()}},
		Council: council.Council{ID: "c", Name: m.text(), Sources: m.cites()},
		Sources: []record.Source{{ID: "s0", Kind: record.News, Title: m.text(), Authors: few(m, m.words)}, {ID: "s1", Kind: record.Dataset, Title: m.text(), Note: m.text()}},
	}
	for i := range m.IntN(5) {
		p.Council.Meetings = append(p.Council.Meetings, council.Meeting{
			ID: record.ID(fmt.Sprint("m", i)), Status: council.Held, When: m.span(), Place: m.text(), Unread: few(m, m.text), Sources: m.cites(),
			Plans: few(m, func() council.Plan { return council.Plan{When: m.span(), Sources: m.cites()} }),
			Attendance: few(m, func() council.Attendance {
				return council.Attendance{Name: m.text(), Role: council.Host, Office: m.text(), Sources: m.cites()}
			}),
		})
	}
	for i := range commitments {
		p.Commitments = append(p.Commitments, partnership.Commitment{
			ID: record.ID(fmt.Sprint("p", i)), Title: m.text(), Summary: m.text(), Areas: []areas.Code{"a0"}, Verb: m.words(),
			Obligors: []record.PartyCode{"XB", "XA"}[m.IntN(3):], By: few(m, m.text), Due: m.span(), Condition: m.text(), Truncated: m.IntN(2) == 0,
			Assessments: few(m, func() partnership.Assessment {
				return partnership.Assessment{By: m.text(), Score: new(int8(m.IntN(3) - 1)), Sources: m.cites()}
			}),
			Progress: few(m, func() partnership.Progress {
				return partnership.Progress{On: m.date(), Stage: partnership.Ongoing, Note: m.text(), Sources: m.cites()}
			}),
			Sources: m.cites(),
		})
	}
	return p
}

// TestGenerated checks that made-up partnerships with hostile words come back
// from JSON, from folders of both profiles and from a zip file as they were.
func TestGenerated(t *testing.T) {
	for seed := range uint64(12) {
		want := maker{rand.New(rand.NewPCG(seed, 4))}.partnership(int(seed) * 3)
		if err := want.Validate(); err != nil {
			t.Fatal(err)
		}
		text := document(t, want)
		got, err := partnership.Decode(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text, document(t, got)); diff != "" {
			t.Errorf("seed %d, JSON (-want +got):\n%s", seed, diff)
		}
		for _, profile := range []table.Profile{table.Tidy, table.Spreadsheet} {
			files := folder(t, profile, want)
			got, err := table.Load(files, profile)
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			if diff := cmp.Diff(text, document(t, got)); diff != "" {
				t.Errorf("seed %d, profile %d (-want +got):\n%s", seed, profile, diff)
			}
			var file bytes.Buffer
			pack := zip.NewWriter(&file)
			if err := pack.AddFS(files); err != nil {
				t.Fatal(err)
			}
			pack.Close()
			packed, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
			if err != nil {
				t.Fatal(err)
			}
			if got, err = table.Load(packed, profile); err != nil || document(t, got) != text {
				t.Errorf("seed %d: a zip file comes back as another: %v", seed, err)
			}
		}
	}
}
