package calendar_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// TestPrecision checks that what is dated more coarsely is left out, and nothing
// else.
func TestPrecision(t *testing.T) {
	p := small()
	for _, when := range []string{
		"2024", "2024-05", "2024-05-12", "2024-05/2024-06-01", "2023/2024-05-12", "2024/..", "2024-05/..", "2024-05-12/..",
	} {
		id := record.ID(when)
		p.Commitments = append(p.Commitments, partnership.Commitment{ID: id, Due: span(when)})
	}
	day := []string{"2024-05-12", "2024-05-12/.."}
	month := []string{"2024-05", "2024-05-12", "2024-05-12/..", "2024-05/..", "2024-05/2024-06-01"}
	all := []string{"2023/2024-05-12", "2024", "2024-05", "2024-05-12", "2024-05-12/..", "2024-05/..", "2024-05/2024-06-01", "2024/.."}
	for precision, want := range map[timeline.Precision][]string{
		timeline.PrecisionUnknown: all, timeline.PrecisionYear: all, timeline.PrecisionMonth: month, timeline.PrecisionDay: day,
	} {
		_, events := read(t, ics(t, p, calendar.Options{Precision: precision}))
		var got []string
		for uid := range maps.Keys(events) {
			got = append(got, strings.TrimSuffix(uid, ".due@p"))
		}
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", precision, diff)
		}
	}
}

// TestLanguages checks which words are taken.
func TestLanguages(t *testing.T) {
	for _, test := range []struct {
		name      string
		languages []record.Language
		words     record.Text
		want      string
	}{
		{"default", nil, record.Text{"en": "Council", "ja": "評議会", "de": "Rat"}, "Council"},
		{"preferred", []record.Language{"ja"}, record.Text{"en": "Council", "ja": "評議会"}, "評議会"},
		{"second choice", []record.Language{"fr", "ja"}, record.Text{"en": "Council", "ja": "評議会"}, "評議会"},
		{"none of them", []record.Language{"fr"}, record.Text{"de": "Rat", "en": "Council"}, "Council"},
		{"only another", []record.Language{"ja"}, record.Text{"de": "Rat"}, "Rat"},
		{"no words", []record.Language{"ja"}, nil, "body"},
	} {
		p := with(council.Meeting{Status: council.Held, When: span("2024-05-12")})
		p.Council.ID, p.Council.Name = "body", test.words
		c, _ := read(t, ics(t, p, calendar.Options{Languages: test.languages}))
		if got := c.parts[0].text(t, "SUMMARY"); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
