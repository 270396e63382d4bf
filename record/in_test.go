package record_test

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
)

func TestIn(t *testing.T) {
	zero, one := problem(0), problem(1)
	both := record.Problems{zero, one}
	beneath := problem(2)
	beneath.Err = fs.ErrInvalid
	above := problem(3)
	above.Err = both
	for _, test := range []struct {
		name, desc string
		err        error
		want       []*record.Problem
	}{
		{"nil", "no error", nil, nil},
		{"another", "an error that holds no problem", fs.ErrInvalid, nil},
		{"others joined", "errors that hold no problem", errors.Join(fs.ErrInvalid, fs.ErrExist), nil},
		{"none", "an empty list", record.Problems{}, nil},
		{"problem", "one", zero, both[:1]},
		{"problem with a cause", "one, whatever lies beneath it", beneath, []*record.Problem{beneath}},
		{"problems", "a list, in its order", both, both},
		{"problem wrapped", "once", fmt.Errorf("reading: %w", one), both[1:]},
		{"problems wrapped", "twice", fmt.Errorf("a: %w", fmt.Errorf("b: %w", both.Err())), both},
		{"problems joined", "to an error that is none", errors.Join(fs.ErrInvalid, both), both},
		{"problem wrapped with another", "two verbs", fmt.Errorf("%w: %w", fs.ErrInvalid, zero), both[:1]},
		{"two joined", "both", errors.Join(zero, one), both},
		{"lists joined", "all of both", errors.Join(both, record.Problems{beneath}), []*record.Problem{zero, one, beneath}},
		{"a problem and a list", "in their order", errors.Join(beneath, fs.ErrExist, both), []*record.Problem{beneath, zero, one}},
		{"two verbs", "both", fmt.Errorf("%w, %w", one, zero), []*record.Problem{one, zero}},
		{"joined, wrapped, joined", "all of them", errors.Join(fmt.Errorf("a: %w", errors.Join(zero, fs.ErrExist)), one), both},
		{"problems beneath a problem", "are its own", above, []*record.Problem{above}},
		{"problems beneath one of a list", "are its own", record.Problems{one, above}, []*record.Problem{one, above}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []*record.Problem
			for p := range record.In(test.err) {
				got = append(got, p)
			}
			if diff := cmp.Diff(test.want, got, samePointer); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

// samePointer takes problems for equal only if they are the same one.
var samePointer = cmp.Comparer(func(p, q *record.Problem) bool { return p == q })

func TestInStops(t *testing.T) {
	for name, err := range map[string]error{
		"one":    problem(0),
		"joined": errors.Join(problem(0), problem(1)),
		"list":   record.Problems{problem(0), problem(1), problem(2)},
	} {
		seen := 0
		for range record.In(err) {
			seen++
			break
		}
		if seen != 1 {
			t.Errorf("%s: %d problems, want 1", name, seen)
		}
	}
}
