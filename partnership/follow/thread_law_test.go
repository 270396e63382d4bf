package follow_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// Each commitment is an utterance of one thread, as many threads are counted as
// there are, and the order of the document does not matter to which are one.
func TestThreadLaws(t *testing.T) {
	bonds := func(p *partnership.Partnership) (all []string, utterances int) {
		for _, thread := range follow.Threads(p) {
			var ids []string
			for _, s := range thread.Steps {
				if s.Utterance {
					ids = append(ids, string(s.ID))
				}
			}
			if len(ids) != thread.Utterances || !slices.Contains(ids, string(thread.Root)) {
				t.Errorf("root %q, %d utterances: %q", thread.Root, thread.Utterances, ids)
			}
			if !slices.IsSortedFunc(thread.Steps, func(a, b follow.ThreadStep) int { return a.When.Compare(b.When) }) {
				t.Errorf("the steps are out of order: %s", threadText(thread))
			}
			utterances += len(ids)
			slices.Sort(ids)
			all = append(all, strings.Join(ids, " "))
		}
		slices.Sort(all)
		return all, utterances
	}
	promiseDocuments(t, true, func(t *testing.T, r *rand.Rand, p *partnership.Partnership) {
		threads, utterances := bonds(p)
		want := follow.Count{Utterances: len(p.Commitments), Promises: len(threads)}
		if got := follow.CountOf(p, slices.Values(p.Commitments)); got != want || utterances != len(p.Commitments) {
			t.Errorf("counted %v, want %v; %d utterances in threads", got, want, utterances)
		}
		r.Shuffle(len(p.Commitments), func(i, j int) { p.Commitments[i], p.Commitments[j] = p.Commitments[j], p.Commitments[i] })
		shuffled, _ := bonds(p)
		if diff := cmp.Diff(threads, shuffled); diff != "" {
			t.Errorf("shuffled (-before +after):\n%s", diff)
		}
	})
}

// A chain of many is followed as one of two is.
func TestThreadsLong(t *testing.T) {
	const many = 20000
	p := &partnership.Partnership{}
	for i := range many {
		p.Commitments = append(p.Commitments, threadCommitment(fmt.Sprint("c", i), "2022", "continues", fmt.Sprint("c", i+1)))
	}
	threads := follow.Threads(p)
	if len(threads) != 1 || threads[0].Utterances != many || threads[0].Root != record.ID(fmt.Sprint("c", many-1)) {
		t.Errorf("%d threads, the first of %d utterances from %s", len(threads), threads[0].Utterances, threads[0].Root)
	}
}
