package made_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/internal/made"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestPartnershipIsValid(t *testing.T) {
	for _, n := range []int{-1, 0, 1, 3_000} {
		p := made.Partnership(n)
		if got := len(p.Commitments); got != max(n, 0) {
			t.Errorf("Partnership(%d) has %d commitments", n, got)
		}
		if err := p.Validate(); err != nil {
			t.Errorf("Partnership(%d): %.1000s", n, err)
		}
	}
}

const sumOf2000 = "39693185588956ed91a050b2184ff3f16c2cab4a77faa4ac3df8cd5df3afc0a3"

// What is measured on these records can be compared from one version to the next
// only while they are the same.
func TestSame(t *testing.T) {
	var text bytes.Buffer
	if err := export.JSON(&text, made.Partnership(2_000)); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(text.Bytes())
	if diff := cmp.Diff(sumOf2000, hex.EncodeToString(sum[:])); diff != "" {
		t.Errorf("the document of 2,000 is another one (-want +got):\n%s", diff)
	}
}

func TestCommitmentsBeginAlike(t *testing.T) {
	var long []partnership.Commitment
	for c := range made.Commitments(1_000) {
		if long = append(long, c); len(long) == 50 {
			break
		}
	}
	if diff := cmp.Diff(slices.Collect(made.Commitments(50)), long); diff != "" {
		t.Errorf("the first 50 of 1,000 (-want +got):\n%s", diff)
	}
}

// The records are as long and as awkward as the measurements say.
func TestAwkward(t *testing.T) {
	const n = 2_000
	var text bytes.Buffer
	if err := export.StreamJSONLines(&text, made.Commitments(n)); err != nil {
		t.Fatal(err)
	}
	if size := text.Len() / n; size < 900 || size > 1_000 {
		t.Errorf("a record has %d bytes, want some 950", size)
	}
	awkward := 0
	precisions := make(map[timeline.Precision]int)
	years := make(map[int]bool)
	has := make(map[string]int)
	count := func(name string, is bool) {
		if is {
			has[name]++
		}
	}
	for c := range made.Commitments(n) {
		title, ja := c.Title["en"], c.Title["ja"]
		if strings.Contains(title, "\n") && strings.Contains(title, `"`) && strings.Contains(title, ",") && strings.Contains(ja, "\n") {
			awkward++
		}
		precisions[c.Made.Precision()]++
		years[c.Made.Year()] = true
		count("area", len(c.Areas) > 0)
		count("meeting", c.MadeAt != "")
		count("open span", !c.Due.IsZero() && c.Due.End.IsZero())
		count("span", c.Due.End != c.Due.Start && !c.Due.End.IsZero())
		count("milestone", len(c.Milestones) > 0)
		count("progress", len(c.Progress) > 0)
		count("assessment", len(c.Assessments) > 0)
		count("relation", len(c.Relations) > 0)
	}
	if awkward != n/20 {
		t.Errorf("%d of %d records are awkward, want 5 %%", awkward, n)
	}
	for _, p := range []timeline.Precision{timeline.PrecisionYear, timeline.PrecisionMonth, timeline.PrecisionDay} {
		if precisions[p] < n/20 {
			t.Errorf("%d of %d dates are of a %s", precisions[p], n, p)
		}
	}
	if len(years) != 30 {
		t.Errorf("the commitments were made in %d years, want 30", len(years))
	}
	for _, name := range []string{"area", "meeting", "open span", "span", "milestone", "progress", "assessment", "relation"} {
		if has[name] < n/50 {
			t.Errorf("%d of %d records have a %s", has[name], n, name)
		}
	}
}
