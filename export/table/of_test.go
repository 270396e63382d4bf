package table_test

import (
	"errors"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// TestTimeline checks that the table holds the events it was given, in their
// order, and those of the partnership if it was given none.
func TestTimeline(t *testing.T) {
	p := sample(t)
	all := rows(t, "timeline", p)
	if len(all) < 4 {
		t.Fatalf("only %d events", len(all))
	}
	at := func(position string, row []string) []string { return append([]string{position}, row[1:]...) }
	none := func(func(partnership.Event) bool) {}
	backwards := func(yield func(partnership.Event) bool) {
		for _, e := range slices.Backward(p.Timeline()[:3]) {
			if !yield(e) {
				return
			}
		}
	}
	for _, test := range []struct {
		name   string
		events iter.Seq[partnership.Event]
		want   [][]string
	}{
		{"nil", nil, all},
		{"none", none, nil},
		{"some", backwards, [][]string{at("0", all[2]), at("1", all[1]), at("2", all[0])}},
	} {
		events := table.Timeline(test.events)
		var got [][]string
		for cells, err := range events.Rows(p) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, cells)
		}
		if diff := cmp.Diff(test.want, got); diff != "" || events.Name != "timeline" {
			t.Errorf("%s: table %s (-want +got):\n%s", test.name, events.Name, diff)
		}
		for range events.Rows(p) {
			break
		}
	}
}

// TestOf checks that a table of records has the rows that the table of their kind
// has, and no others.
func TestOf(t *testing.T) {
	p := sample(t)
	languages := &partnership.Partnership{Languages: p.Languages}
	for _, test := range []struct {
		name string
		of   table.Table
	}{
		{"parties", table.Of(slices.Values(p.Parties))},
		{"dimensions", table.Of(slices.Values(p.Dimensions))},
		{"areas", table.Of(slices.Values(p.Areas))},
		{"dialogues", table.Of(slices.Values(p.Dialogues))},
		{"instruments", table.Of(slices.Values(p.Instruments))},
		{"projects", table.Of(slices.Values(p.Projects))},
		{"commitments", table.Of(slices.Values(p.Commitments))},
		{"recommendations", table.Of(slices.Values(p.Recommendations))},
		{"discrepancies", table.Of(slices.Values(p.Discrepancies))},
		{"sources", table.Of(slices.Values(p.Sources))},
		{"timeline", table.Of(slices.Values(p.Timeline()))},
	} {
		var got [][]string
		for cells, err := range test.of.Rows(languages) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, cells)
		}
		if diff := cmp.Diff(rows(t, test.name, p), got); diff != "" || test.of.Name != test.name {
			t.Errorf("%s: table %s (-want +got):\n%s", test.name, test.of.Name, diff)
		}
	}
	for cells, err := range table.Of[partnership.Commitment](nil).Rows(p) {
		t.Errorf("row %q of none, error %v", cells, err)
	}
}

// A problem says which of the records it is in.
func TestOfRefuses(t *testing.T) {
	p := sample(t)
	p.Commitments[1].Title["fr"] = "a"
	for cells, err := range table.Of(slices.Values(p.Commitments)).Rows(p) {
		if problem, ok := errors.AsType[*record.Problem](err); cells == nil && (!ok || problem.Pointer != "/1/title/fr") {
			t.Errorf("error %v, want one at /1/title/fr", err)
		}
	}
}
