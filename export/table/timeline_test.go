package table_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
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
