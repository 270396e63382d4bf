package follow_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
)

func TestCountOf(t *testing.T) {
	a, b, c := threadCommitment("a", "2022"), threadCommitment("b", "2023", "restates", "a"), threadCommitment("c", "2023")
	d := threadCommitment("d", "2024", "continues", "b")
	p := &partnership.Partnership{Commitments: []partnership.Commitment{a, b, c, d}}
	of := func(list ...partnership.Commitment) iter.Seq[partnership.Commitment] { return slices.Values(list) }
	for _, test := range []struct {
		name, desc  string
		p           *partnership.Partnership
		commitments iter.Seq[partnership.Commitment]
		want        follow.Count
	}{
		{"all", "three utterances are one promise", p, of(a, b, c, d), follow.Count{Utterances: 4, Promises: 2}},
		{"some", "joined by one that is not counted", p, of(a, d), follow.Count{Utterances: 2, Promises: 1}},
		{"again", "each counts once", p, of(a, b, a, b), follow.Count{Utterances: 2, Promises: 1}},
		{"strangers", "are promises of their own", p, of(a, threadCommitment("x", ""), threadCommitment("y", "", "continues", "a")), follow.Count{Utterances: 3, Promises: 3}},
		{"none", "nothing is nothing", p, of(), follow.Count{}},
		{"nil sequence", "has none", p, nil, follow.Count{}},
		{"nil", "knows no commitment", nil, of(a, b), follow.Count{Utterances: 2, Promises: 2}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := follow.CountOf(test.p, test.commitments); got != test.want {
				t.Errorf("%s: got %v, want %v", test.desc, got, test.want)
			}
		})
	}
}

func TestCountString(t *testing.T) {
	for want, c := range map[string]follow.Count{
		"0 utterances of 0 promises": {},
		"1 utterance of 1 promise":   {Utterances: 1, Promises: 1},
		"5 utterances of 2 promises": {Utterances: 5, Promises: 2},
	} {
		if got := c.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
