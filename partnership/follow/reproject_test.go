package follow_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// shiftAreas returns areas of pairs of a code, the span it was designated and
// the codes it replaces: "b 2023/.. a".
func shiftAreas(texts ...string) (list areas.List) {
	for _, text := range texts {
		words := strings.Fields(text)
		a := areas.Area{Code: areas.Code(words[0]), Sources: []record.Citation{{Source: record.ID("on-" + words[0])}}}
		if words[1] != "-" {
			a.Designated = timeline.MustParseSpan(words[1])
		}
		for _, code := range words[2:] {
			a.Replaces = append(a.Replaces, areas.Code(code))
		}
		list = append(list, a)
	}
	return list
}

// shiftMade returns commitments of a day and the areas they are on.
func shiftMade(texts ...string) (made []partnership.Commitment) {
	for i, text := range texts {
		words := strings.Fields(text)
		c := partnership.Commitment{ID: record.ID(fmt.Sprint("c", i))}
		if words[0] != "-" {
			c.Made = timeline.MustParseDate(words[0])
		}
		for _, code := range words[1:] {
			c.Areas = append(c.Areas, areas.Code(code))
		}
		made = append(made, c)
	}
	return made
}

// shiftLines returns the shifts, the shares and the counts of a reprojection,
// in utterances.
func shiftLines(r follow.Reprojection) []string {
	var lines []string
	maybe := map[bool]string{true: "?"}
	for _, s := range r.Shifts {
		lines = append(lines, fmt.Sprintf("%s %s%s %v: %d-%d/%d", s.From, s.Kind, maybe[s.Maybe], s.To, s.Commitments.Utterances, s.Blurred.Utterances, s.Of.Utterances))
	}
	for _, a := range r.Areas {
		lines = append(lines, fmt.Sprintf("%s%s: %d-%d/%d", a.Area, maybe[a.Maybe], a.Commitments.Utterances, a.Blurred.Utterances, a.Of.Utterances))
	}
	return append(lines, fmt.Sprintf("placed %d-%d, lost %d, apart %d, of %d",
		r.Placed.Utterances, r.Blurred.Utterances, r.Lost.Utterances, r.Apart.Utterances, r.Of.Utterances))
}

func TestReproject(t *testing.T) {
	split := shiftAreas("old 2022/2024-04-30", "one 2024-05-01/.. old", "two 2024-05-01/.. old", "other 2022/..")
	merged := shiftAreas("one 2022/2023", "two 2022/2023", "both 2024/.. one two")
	for _, c := range []struct {
		name, desc  string
		list        areas.List
		commitments []partnership.Commitment
		day         string
		want        []string
	}{
		{"kept", "an area on the list is itself", shiftAreas("a 2022/.."), shiftMade("2023 a", "2023", "2021 a", "2023 b"), "2024",
			[]string{"a kept [a]: 1-0/4", "a: 1-0/1", "placed 1-0, lost 0, apart 3, of 4"}},
		{"split", "what was on a split area is on each of its parts, and on one in all", split,
			shiftMade("2023 old", "2023 old other", "2023 other", "2025 one"), "2025",
			[]string{"old split [one two]: 2-2/4", "one kept [one]: 1-0/4", "two kept [two]: 0-0/4", "other kept [other]: 2-0/4",
				"one: 3-2/4", "two: 2-2/4", "other: 2-0/4", "placed 4-2, lost 0, apart 0, of 4"}},
		{"split, and said", "unless it names a part itself", split, shiftMade("2023 old one", "2023 old one two"), "2025",
			[]string{"old split [one two]: 2-0/2", "one kept [one]: 0-0/2", "two kept [two]: 0-0/2", "other kept [other]: 0-0/2",
				"one: 2-0/2", "two: 1-0/2", "other: 0-0/2", "placed 2-0, lost 0, apart 0, of 2"}},
		{"before the split", "looked at from before, the parts are one", split, shiftMade("2023 old", "2025 one", "2025 one two"), "2023",
			[]string{"old kept [old]: 1-0/3", "one merged [old]: 2-0/3", "two merged [old]: 1-0/3", "other kept [other]: 0-0/3",
				"old: 3-0/3", "other: 0-0/3", "placed 3-0, lost 0, apart 0, of 3"}},
		{"merged", "what was on two areas is on the one", merged, shiftMade("2022 one", "2022 two one", "2024-06 both"), "2025",
			[]string{"one merged [both]: 2-0/3", "two merged [both]: 1-0/3", "both kept [both]: 1-0/3", "both: 3-0/3", "placed 3-0, lost 0, apart 0, of 3"}},
		{"before the merger", "and on either, looked at from before", merged, shiftMade("2024-06 both", "2022 one"), "2022-12-31",
			[]string{"one kept [one]: 1-0/2", "two kept [two]: 0-0/2", "both split [one two]: 1-1/2", "one: 2-1/2", "two: 1-1/2", "placed 2-1, lost 0, apart 0, of 2"}},
		{"taken over", "an area may give its place to one that is there", shiftAreas("a 2022/2023", "b 2022/.. a"), shiftMade("2023-06 a"), "2024",
			[]string{"a merged [b]: 1-0/1", "b kept [b]: 0-0/1", "b: 1-0/1", "placed 1-0, lost 0, apart 0, of 1"}},
		{"renamed", "or to a new one, at any remove", shiftAreas("a 2021/2022-01", "b 2022-02/2022-03 a", "c 2022-04/.. b"), shiftMade("2021 a", "2022-02 b a", "2023 c"), "2024",
			[]string{"a renamed [c]: 1-0/3", "b renamed [c]: 1-0/3", "c kept [c]: 1-0/3", "c: 3-0/3", "placed 3-0, lost 0, apart 0, of 3"}},
		{"dropped", "or to none", shiftAreas("a 2021/2022", "b 2021/..", "never - a"), shiftMade("2022-01 a", "2022-01 a b", "2022 never"), "2024",
			[]string{"a dropped []: 2-0/3", "b kept [b]: 1-0/3", "b: 1-0/1", "placed 1-0, lost 1, apart 1, of 3"}},
		{"coarse", "a list that may have changed by then", shiftAreas("a 2022/2023", "b 2023/.. a"), shiftMade("2022-05 a"), "2023-05",
			[]string{"a kept? [a]: 1-0/1", "b kept? [b]: 0-0/1", "a?: 1-0/1", "b?: 0-0/1", "placed 1-0, lost 0, apart 0, of 1"}},
		{"a dead branch", "an area that came to nothing takes no one along", shiftAreas("a 2021/2022-01", "x 2021/2022-01", "b 2022-02/2022-03 a x", "c 2022-02/.. a"), shiftMade("2021 a"), "2024",
			[]string{"a renamed [c]: 1-0/1", "x dropped []: 0-0/1", "b dropped []: 0-0/1", "c kept [c]: 0-0/1", "c: 1-0/1", "placed 1-0, lost 0, apart 0, of 1"}},
		{"undated", "a promise of no known date is taken at its word", shiftAreas("a 2021/2022"), shiftMade("- a a"), "2021-06",
			[]string{"a kept? [a]: 1-0/1", "a?: 1-0/1", "placed 1-0, lost 0, apart 0, of 1"}},
		{"circle", "areas in a circle are each in the place of the others", shiftAreas("a 2021/2022 b", "b 2021/2022 a"), shiftMade("2022-01 a"), "2024",
			[]string{"a dropped []: 1-0/1", "b dropped []: 0-0/1", "placed 0-0, lost 1, apart 0, of 1"}},
		{"no such area", "an area may say it replaces what is not there", shiftAreas("a 2024/.. lost"), shiftMade("2025 a"), "2021",
			[]string{"a dropped []: 1-0/1", "placed 0-0, lost 1, apart 0, of 1"}},
		{"nothing", "", nil, nil, "2024", []string{"placed 0-0, lost 0, apart 0, of 0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := follow.Reproject(&partnership.Partnership{Areas: c.list, Commitments: c.commitments}, timeline.MustParseDate(c.day))
			if diff := cmp.Diff(c.want, shiftLines(r)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
			shiftAdds(t, r)
		})
	}
}

// shiftAdds holds that the counts of a reprojection add up.
func shiftAdds(t *testing.T, r follow.Reprojection) {
	t.Helper()
	if r.Placed.Utterances+r.Lost.Utterances+r.Apart.Utterances != r.Of.Utterances || r.Blurred.Utterances > r.Placed.Utterances {
		t.Errorf("%v: %v do not add up", r.Day, shiftLines(r))
	}
	for _, a := range r.Areas {
		if a.Commitments.Utterances > a.Of.Utterances || a.Blurred.Utterances > a.Commitments.Utterances || a.Of != r.Placed {
			t.Errorf("%v: %+v does not add up", r.Day, a)
		}
	}
	for _, s := range r.Shifts {
		if s.Of != r.Of || s.Commitments.Utterances > s.Of.Utterances || s.Blurred.Utterances > s.Commitments.Utterances || !slices.Contains(follow.ShiftKinds(), s.Kind) {
			t.Errorf("%v: %+v does not add up", r.Day, s)
		}
	}
}

func TestReprojectDocuments(t *testing.T) {
	for _, p := range []*partnership.Partnership{viewDocument(t, "awkward.json"), viewDocument(t, "valid.json"), eujapan.Partnership()} {
		for _, day := range viewDays() {
			shiftAdds(t, follow.Reproject(p, day))
		}
	}
	if r := follow.Reproject(nil, viewDate("2024-05")); r.Day != viewDate("2024-05-31") || r.Shifts != nil {
		t.Errorf("nil gave %+v", r)
	}
}

// The areas of the awkward document, and how they are told.
func TestReprojectAwkward(t *testing.T) {
	p := viewDocument(t, "awkward.json")
	p.Commitments = append(p.Commitments, shiftMade("2023 hpc-quantum", "2023 hpc-quantum hpc")...)
	p.Commitments[4].Relations = []partnership.Relation{{Kind: partnership.Restates, To: "c0"}}
	r := follow.Reproject(p, viewDate("2025-05"))
	want := []string{
		"hpc-quantum split [hpc quantum]: 2-1/5", "hpc kept [hpc]: 0-0/5", "quantum kept [quantum]: 0-0/5", "5g6g kept [5g6g]: 1-0/5", "semiconductors kept [semiconductors]: 1-0/5",
		"hpc: 2-1/4", "quantum: 1-1/4", "5g6g: 1-0/4", "semiconductors: 1-0/4", "placed 4-1, lost 0, apart 1, of 5",
	}
	if diff := cmp.Diff(want, shiftLines(r)); diff != "" {
		t.Errorf("2025 (-want +got):\n%s", diff)
	}
	if want := (follow.Count{Utterances: 2, Promises: 1}); r.Shifts[0].Commitments != want {
		t.Errorf("%v on the split area, want %v", r.Shifts[0].Commitments, want)
	}
	why := follow.Explanation{
		Rule:    "split: several areas have its place; which of them a commitment belongs to is lost, unless it says so itself",
		Inputs:  []string{"hpc-quantum 2022-05-12/2024", "hpc 2024/.. replaces hpc-quantum", "quantum 2024/.. replaces hpc-quantum"},
		Sources: []record.ID{"explainer", "overview"},
	}
	if diff := cmp.Diff(why, r.Shifts[0].Why); diff != "" {
		t.Errorf("why (-want +got):\n%s", diff)
	}
	whole := follow.Explanation{
		Rule: "each commitment counts under the areas that have, on the day, the place of those it was made on",
		Inputs: []string{"asked for 2025-05-31", "placed: 4 utterances of 3 promises", "of them blurred: 1 utterance of 1 promise",
			"lost: 0 utterances of 0 promises", "apart: 1 utterance of 1 promise"},
		Sources: []record.ID{"explainer", "overview"},
	}
	if diff := cmp.Diff(whole, r.Why); diff != "" {
		t.Errorf("why of it all (-want +got):\n%s", diff)
	}
}
