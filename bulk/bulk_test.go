package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestMain(m *testing.M) {
	flag.Parse()
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
	beam.Init()
	os.Exit(m.Run())
}

// output is what a run wrote.
type output struct {
	count    int
	problems [][]string
	counts   [][]string
	rows     []string // the table, all files, sorted, after one header
	dir      string   // of the shards and the head
}

// runJob writes a head and some shards, and runs the pipeline over them.
func runJob(t *testing.T, head string, shards ...string) output {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("head.json", head)
	for i, text := range shards {
		write(fmt.Sprintf("shard-%d.jsonl", i), text)
	}
	out := filepath.Join(dir, "out")
	n, err := job{input: filepath.Join(dir, "*.jsonl"), head: filepath.Join(dir, "head.json"), out: out}.run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	o := output{count: n, problems: readCSV(t, filepath.Join(out, "problems.csv")), counts: readCSV(t, filepath.Join(out, "counts.csv")), dir: dir}
	names, _ := filepath.Glob(filepath.Join(out, "*"))
	for _, name := range names {
		switch base := filepath.Base(name); {
		case strings.HasPrefix(base, "commitments-"):
			o.rows = append(o.rows, rowsOf(t, name)...)
		case base != "problems.csv" && base != "counts.csv":
			t.Errorf("the run left %s", base)
		}
	}
	slices.Sort(o.rows)
	return o
}

func readCSV(t *testing.T, name string) [][]string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// rowsOf returns the rows of a table, each as text that no other row has.
func rowsOf(t *testing.T, name string) (rows []string) {
	for _, r := range readCSV(t, name) {
		rows = append(rows, strings.Join(r, "\x1f"))
	}
	return rows
}

// split returns p as a head and as so many shards.
func split(t *testing.T, p *partnership.Partnership, n int) (head string, shards []string) {
	t.Helper()
	h := *p
	h.Commitments = nil
	var text bytes.Buffer
	if err := export.JSON(&text, &h); err != nil {
		t.Fatal(err)
	}
	head = text.String()
	text.Reset()
	if err := export.JSONLines(&text, "commitments", p); err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(text.String(), "\n"), "\n")
	for part := range slices.Chunk(lines, (len(lines)+n-1)/n) {
		shards = append(shards, strings.TrimSuffix(strings.Join(part, ""), "\n")+"\n")
	}
	return head, shards
}

// same holds what a run wrote against what the library says of the whole.
func same(t *testing.T, p *partnership.Partnership, o output) {
	t.Helper()
	if diff := cmp.Diff([][]string{}, o.problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	var text bytes.Buffer
	commitments, _ := table.Lookup("commitments")
	if err := export.CSV(&text, table.Tidy, commitments, p); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "whole.csv")
	if err := os.WriteFile(name, text.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	want := rowsOf(t, name)
	slices.Sort(want)
	if diff := cmp.Diff(want, o.rows); diff != "" {
		t.Errorf("rows (-want +got):\n%.2000s", diff)
	}
	if diff := cmp.Diff(countsOf(p, len(p.Commitments)), o.counts); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
}

// countsOf returns what [follow.SummaryOf] counts as the rows of counts.csv.
func countsOf(p *partnership.Partnership, lines int) (rows [][]string) {
	row := func(group, key string, figures ...int) {
		cells := []string{group, key}
		for i := range 8 {
			n := 0
			if i < len(figures) {
				n = figures[i]
			}
			cells = append(cells, strconv.Itoa(n))
		}
		rows = append(rows, cells)
	}
	s := follow.SummaryOf(p, p.AsOf)
	row("lines", "read", lines, lines)
	row("lines", "refused", 0, lines)
	all := s.Total.Of.Utterances
	row("total", "", s.Total.Count.Utterances, all, s.Total.Open.Utterances, s.Total.Closed.Utterances, s.Total.Unknown.Utterances,
		s.Total.Doubtful.Utterances, s.Total.Assessed.Utterances, s.Total.Conflicting.Utterances)
	row("later", "", s.Later.Utterances, all)
	row("maybe-later", "", s.MaybeLater.Utterances, s.Total.Count.Utterances)
	for _, g := range []struct {
		name string
		rows []follow.Row
	}{{"area", s.Areas}, {"occasion", s.Occasions}, {"party", s.Parties}, {"force", s.Forces}, {"stage", s.Stages}} {
		for _, r := range g.rows {
			row(g.name, r.Key, r.Count.Utterances, r.Of.Utterances, r.Open.Utterances, r.Closed.Utterances, r.Unknown.Utterances,
				r.Doubtful.Utterances, r.Assessed.Utterances, r.Conflicting.Utterances)
		}
	}
	return rows
}

func TestRealData(t *testing.T) {
	p := eujapan.Partnership()
	head, shards := split(t, p, 3)
	same(t, p, runJob(t, head, shards...))
}

// generated returns the real partnership with n commitments in place of its own,
// each over the head's areas, meetings, parties and sources, and some relating to
// earlier ones.
func generated(n int) *partnership.Partnership {
	p := eujapan.Partnership()
	real := p.Commitments
	p.Commitments = slices.Grow(slices.Clip(real), n)
	for i := len(real); i < n; i++ {
		c := real[i%len(real)]
		c.ID = record.ID(fmt.Sprintf("made-%d", i))
		c.Milestones = slices.Clone(c.Milestones)
		for j := range c.Milestones {
			c.Milestones[j].ID = record.ID(fmt.Sprintf("made-%d-%d", i, j))
		}
		c.Title = maps.Clone(c.Title)
		if i%20 == 0 {
			c.Title["en"] = fmt.Sprintf("\"Promise\" %d,\nof two lines", i)
		}
		c.Relations = nil
		if i%3 == 0 {
			c.Relations = []partnership.Relation{{Kind: partnership.Related, To: record.ID(fmt.Sprintf("made-%d", len(real)+(i*7)%(n-len(real)))), Sources: c.Sources}}
		}
		p.Commitments = append(p.Commitments, c)
	}
	return p
}

func TestGenerated(t *testing.T) {
	n := 100_000
	if testing.Short() {
		n = 2_000
	}
	p := generated(n)
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	head, shards := split(t, p, 7)
	same(t, p, runJob(t, head, shards...))
}

// sound is a promise to break, named by its id.
func sound(id string) partnership.Commitment {
	made, _ := timeline.ParseDate("2024")
	return partnership.Commitment{
		ID: record.ID(id), Title: record.Text{"en": "A promise"}, Made: made, Sources: eujapan.Partnership().Commitments[0].Sources,
	}
}
