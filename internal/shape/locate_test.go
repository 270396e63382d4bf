package shape_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

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
	fewAllocs, fewTime := cost(crowd(few))
	manyAllocs, manyTime := cost(reading, found)
	const times = many / few // 8; were it quadratic, 64
	if ratio := manyAllocs / fewAllocs; ratio > 1.5*times {
		t.Errorf("%d times the problems take %.0f times the allocations", times, ratio)
	}
	if ratio := manyTime / fewTime; ratio > 4*times {
		t.Errorf("%d times the problems take %.0f times as long", times, ratio)
	}
}

// To place one problem, nothing is looked into that does not hold it.
func TestReportPassesOver(t *testing.T) {
	const many = 1000
	reading, found := crowd(many)
	if allocs, _ := cost(reading, found[many-1:]); allocs > 4*many {
		t.Errorf("%.0f allocations to pass over %d books", allocs, many)
	}
}

// cost returns how much a report allocates, and how long it takes at best.
func cost(r *shape.Reading, found record.Problems) (allocs, seconds float64) {
	seconds = math.Inf(1)
	allocs = testing.AllocsPerRun(3, func() {
		start := time.Now()
		r.Report(found)
		seconds = min(seconds, time.Since(start).Seconds())
	})
	return allocs, seconds
}
