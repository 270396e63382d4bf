package shape_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// crowd returns a document of n books, with a problem in each of them.
func crowd(n int) (*shape.Reading, record.Problems) {
	var b strings.Builder
	var found record.Problems
	b.WriteString("{\"books\": [\n")
	for i := range n {
		fmt.Fprintf(&b, "{\n  \"id\": \"book-%d\",\n  \"title\": {\n    \"en\": %q\n  },\n  \"pages\": 1\n}", i, strings.Repeat("word ", 90))
		if i < n-1 {
			b.WriteString(",\n")
		}
		found = append(found, &record.Problem{Pointer: record.Pointer("/books").Item(i).Member("pages"), Rule: record.RuleMin})
	}
	b.WriteString("]}")
	return shape.Read(new(library), whole(b.String())), found
}

// The places of many problems in a long document are found in one walk.
func TestReportLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("walks over documents of 5 MB")
	}
	const few, many = 1250, 10000
	reading, found := crowd(many)
	report := reading.Report(found)
	for i, p := range report {
		if p.Line != 2+7*i+5 || p.Column != len(`  "pages": `)+1 || p.Pointer != found[i].Pointer {
			t.Fatalf("problem %d: %v", i, p)
		}
	}
	const times = many / few // 8; were it quadratic, 64
	if ratio := cost(reading, found) / cost(crowd(few)); ratio > 1.5*times {
		t.Errorf("%d times the problems take %.0f times the allocations", times, ratio)
	}
}

// To place one problem, nothing is looked into that does not hold it.
func TestReportPassesOver(t *testing.T) {
	const many = 1000
	reading, found := crowd(many)
	if allocs := cost(reading, found[many-1:]); allocs > 4*many {
		t.Errorf("%.0f allocations to pass over %d books", allocs, many)
	}
}

// cost returns how many allocations a report takes.
func cost(r *shape.Reading, found record.Problems) float64 {
	return testing.AllocsPerRun(1, func() { r.Report(found) })
}
