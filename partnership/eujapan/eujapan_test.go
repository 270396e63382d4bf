package eujapan_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

// The record loads, exports, decodes again as it was, and does so each time.
func TestRoundTrip(t *testing.T) {
	p := eujapan.Partnership()
	var first, second bytes.Buffer
	if err := export.JSON(&first, p); err != nil {
		t.Fatal(err)
	}
	again, err := partnership.Decode(bytes.NewReader(first.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, again); diff != "" {
		t.Errorf("decoded again (-want +got):\n%s", diff)
	}
	if err := export.JSON(&second, again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("equal partnerships gave other bytes")
	}
}

func TestValid(t *testing.T) {
	if err := eujapan.Partnership().Validate(); err != nil {
		t.Error(err)
	}
}

// Each file is written as the module itself would write it, so that a change
// of a fact is a change of its line.
func TestCanonical(t *testing.T) {
	files, err := fs.Glob(eujapan.Data(), "*")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		text, err := fs.ReadFile(eujapan.Data(), name)
		if err != nil {
			t.Fatal(err)
		}
		var part partnership.Partnership
		if found := shape.Read(&part, shape.Fragment{Name: name, Data: text}).Report(nil); found != nil {
			t.Error(found)
			continue
		}
		var canonical strings.Builder
		if err := shape.Write(&canonical, &part); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(canonical.String(), string(text)); diff != "" {
			t.Errorf("%s (-canonical +file):\n%s", name, diff)
		}
	}
}

// Every piece of advice is known, and testdata/advice.txt says why it is not
// followed: a line of "RULE POINTER: reason" each.
func TestAdvice(t *testing.T) {
	text, err := os.ReadFile("testdata/advice.txt")
	if err != nil {
		t.Fatal(err)
	}
	var known []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		advice, reason, ok := strings.Cut(line, ": ")
		if !ok || strings.TrimSpace(reason) == "" {
			t.Errorf("no reason in %q", line)
		}
		known = append(known, advice)
	}
	var got []string
	for advice := range eujapan.Partnership().Lint() {
		got = append(got, fmt.Sprintf("%s %s", advice.Rule, advice.Pointer))
	}
	if diff := cmp.Diff(known, got); diff != "" {
		t.Errorf("(-explained +given):\n%s", diff)
	}
}

// Names of sources that are cited by nothing are forgotten work.
func TestSourcesUsed(t *testing.T) {
	p := eujapan.Partnership()
	used := make(map[record.ID]bool)
	for n := range shape.Nodes(p) {
		if cite, ok := n.Value.Interface().(record.Citation); ok {
			used[cite.Source] = true
		}
	}
	for _, s := range p.Sources {
		used[s.DerivedFrom] = true
	}
	for _, s := range p.Sources {
		if !used[s.ID] {
			t.Errorf("nothing cites %s", s.ID)
		}
	}
}
