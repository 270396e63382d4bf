package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

// lines returns commitments as the lines of a shard.
func lines(t *testing.T, commitments ...partnership.Commitment) string {
	t.Helper()
	var text bytes.Buffer
	if err := export.JSONLines(&text, "commitments", &partnership.Partnership{Commitments: commitments}); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// changed returns a sound commitment with something changed.
func changed(id string, change func(*partnership.Commitment)) partnership.Commitment {
	c := sound(id)
	change(&c)
	return c
}

// relates returns a change that adds a relation.
func relates(kind partnership.RelationKind, to string) func(*partnership.Commitment) {
	return func(c *partnership.Commitment) {
		c.Relations = append(c.Relations, partnership.Relation{Kind: kind, To: record.ID(to), Sources: c.Sources})
	}
}

// TestBroken breaks commitments in two shards, and holds what the pipeline says
// against what the library says of the one document they make.
func TestBroken(t *testing.T) {
	p := eujapan.Partnership()
	meeting := p.Council.Meetings[0].ID
	first := []partnership.Commitment{
		changed("milestones", func(c *partnership.Commitment) {
			c.Milestones = []partnership.Milestone{{ID: "step", Title: c.Title, Sources: c.Sources}}
		}),
		changed("twice", func(*partnership.Commitment) {}),
		changed("late", func(c *partnership.Commitment) { c.Made = p.AsOf }),
		changed("nobody", relates(partnership.Related, "nobody-at-all")),
		changed("nowhere", func(c *partnership.Commitment) { c.MadeAt = "no-meeting" }),
		changed("area", func(c *partnership.Commitment) { c.Areas = append(c.Areas, "no-area") }),
		changed("party", func(c *partnership.Commitment) { c.Obligors = append(c.Obligors, "XX") }),
		changed("source", func(c *partnership.Commitment) {
			c.Sources = append(slices.Clone(c.Sources), record.Citation{Source: "no-source"})
		}),
		changed("language", func(c *partnership.Commitment) { c.Title = record.Text{"en": "A promise", "fr": "Une promesse"} }),
		changed("uncited", func(c *partnership.Commitment) { c.Sources = nil }),
		changed("untitled", func(c *partnership.Commitment) { c.Title = nil }),
		changed("taker", func(c *partnership.Commitment) { c.ID = meeting }),
	}
	second := []partnership.Commitment{
		changed("twice", func(*partnership.Commitment) {}),
		changed("step", func(*partnership.Commitment) {}),
		changed("early", relates(partnership.Continues, "late")),
		changed("across", relates(partnership.Continues, "twice")),
		changed("to-milestone", relates(partnership.Related, "step")),
		changed("to-meeting", relates(partnership.Related, string(meeting))),
		changed("at-commitment", func(c *partnership.Commitment) { c.MadeAt = "late" }),
		changed("by-nobody", func(c *partnership.Commitment) {
			c.Progress = []partnership.Progress{{Stage: partnership.Ongoing, By: "no-record", Sources: c.Sources}}
		}),
		changed("unsucceeded", func(c *partnership.Commitment) {
			c.Progress = []partnership.Progress{{Stage: partnership.Superseded, Sources: c.Sources}}
		}),
	}
	real := len(p.Commitments)
	head, shards := split(t, p, 1)
	shards = append(shards, lines(t, first...), lines(t, second...))
	o := runJob(t, head, shards...)

	var want []string
	p.Commitments = slices.Concat(p.Commitments, first, second)
	for f := range record.In(p.Validate()) {
		i, pointer, ok := within(f.Pointer)
		if !ok {
			t.Fatalf("the library blames the head: %v", f)
		}
		shard, line := "shard-1.jsonl", i-real+1
		if line > len(first) {
			shard, line = "shard-2.jsonl", line-len(first)
		}
		want = append(want, fmt.Sprintf("%s %d %s %s %q %s", shard, line, pointer, f.Rule, f.Value, f.Detail))
	}
	var got []string
	for _, r := range o.problems {
		got = append(got, fmt.Sprintf("%s %s %s %s %q %s", filepath.Base(r[0]), r[1], r[3], r[4], r[5], r[6]))
		if r[2] == "0" {
			t.Errorf("no column: %q", r)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-library +pipeline):\n%s", diff)
	}
	if o.count != len(want) {
		t.Errorf("the run counts %d problems, want %d", o.count, len(want))
	}
}

// TestUnreadable has lines that are no commitments, each with its place.
func TestUnreadable(t *testing.T) {
	good := lines(t, sound("good"))
	head, _ := split(t, eujapan.Partnership(), 1)
	o := runJob(t, head,
		"{\"id\": \"cut\n"+good+strings.Replace(good, `"title"`, `"titel"`, 1),
		strings.Replace(lines(t, sound("other")), `"id":"other"`, `"id":null`, 1)+"\n"+lines(t, sound("good")))
	var got []string
	for _, r := range o.problems {
		// The head misses the real commitments it names.
		if r[4] != "required" && filepath.Base(r[0]) != "head.json" {
			got = append(got, fmt.Sprintf("%s:%s:%s %s %s", filepath.Base(r[0]), r[1], r[2], r[3], r[4]))
		}
	}
	want := []string{
		"shard-0.jsonl:1:12 /id syntax",
		"shard-0.jsonl:3:7 /id id-unique",
		"shard-0.jsonl:3:14 /titel unknown-member",
		"shard-1.jsonl:1:7 /id wrong-type",
		"shard-1.jsonl:2:1  empty-input",
		"shard-1.jsonl:3:7 /id id-unique",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"lines", "refused", "4", "6"}, o.counts[1][:4]); diff != "" {
		t.Errorf("lines refused (-want +got):\n%s", diff)
	}
}

// TestWhole holds that a run that fails leaves nothing, and that none writes
// over another's results.
func TestWhole(t *testing.T) {
	dir := t.TempDir()
	head, shards := split(t, eujapan.Partnership(), 1)
	for name, text := range map[string]string{"head.json": head, "shard.jsonl": shards[0], "broken.json": "{}"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	good := job{filepath.Join(dir, "*.jsonl"), filepath.Join(dir, "head.json"), filepath.Join(dir, "out"), ""}
	for name, broken := range map[string]job{
		"no input":    {"", good.head, good.out, ""},
		"no shards":   {filepath.Join(dir, "*.none"), good.head, good.out, ""},
		"no head":     {good.input, filepath.Join(dir, "none.json"), good.out, ""},
		"broken head": {good.input, filepath.Join(dir, "broken.json"), good.out, ""},
		"no day":      {good.input, good.head, good.out, "tomorrow"},
	} {
		if _, err := broken.run(context.Background()); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if left, _ := filepath.Glob(good.out + "*"); len(left) > 0 {
		t.Errorf("runs that failed left %v", left)
	}
	if n, err := good.run(context.Background()); n != 0 || err != nil {
		t.Fatalf("a good run found %d problems: %v", n, err)
	}
	if _, err := good.run(context.Background()); err == nil {
		t.Error("a run wrote over another's results")
	}
}
