package partnership_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestForceCompare(t *testing.T) {
	ascending := append([]partnership.Force{""}, partnership.Forces()...)
	for i, f := range ascending {
		for j, g := range ascending {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := f.Compare(g); got != want {
				t.Errorf("%q.Compare(%q) is %d, want %d", f, g, got, want)
			}
		}
	}
	if got := partnership.Force("promise").Compare(""); got != 0 {
		t.Errorf("a word that is not on the list compares to none as %d, want 0", got)
	}
}

func TestStage(t *testing.T) {
	closed := map[partnership.Stage]bool{partnership.Delivered: true, partnership.Withdrawn: true, partnership.Superseded: true}
	for _, s := range []partnership.Stage{"", partnership.Announced, partnership.InProgress, partnership.Ongoing,
		partnership.Delivered, partnership.Suspended, partnership.Withdrawn, partnership.Superseded} {
		if s.Closed() != closed[s] {
			t.Errorf("%q is closed: %v, want %v", s, s.Closed(), closed[s])
		}
	}
	var c partnership.Commitment
	if c.Stage() != "" {
		t.Errorf("a commitment of which nothing is known is %s", c.Stage())
	}
	c.Progress = []partnership.Progress{{Stage: partnership.Announced}, {Stage: partnership.Ongoing}}
	if c.Stage() != partnership.Ongoing {
		t.Errorf("got %s, want the last stage", c.Stage())
	}
}

func TestInstrumentDates(t *testing.T) {
	step := func(kind record.Kind, on string) partnership.Step {
		if on == "" {
			return partnership.Step{Kind: kind}
		}
		return partnership.Step{Kind: kind, On: timeline.MustParseDate(on)}
	}
	for _, c := range []struct {
		name                  string
		steps                 []partnership.Step
		signed, inForce, span string
	}{
		{"nothing known", nil, "", "", ""},
		{"signed on a day not known", []partnership.Step{step("signed", "")}, "", "", ""},
		{"in any order", []partnership.Step{step("in-force", "2025-01-01"), step("signed", "2018-07-17"), step("agreed", "2017"), step("agreed", "")},
			"2018-07-17", "2025-01-01", "2017/2025-01-01"},
		{"the first of two", []partnership.Step{step("signed", "2020"), step("signed", "2019")}, "2020", "", "2019/2020"},
	} {
		i := partnership.Instrument{Steps: c.steps}
		got := []string{i.Signed().String(), i.InForce().String(), i.Dates().String()}
		if diff := cmp.Diff([]string{c.signed, c.inForce, c.span}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
