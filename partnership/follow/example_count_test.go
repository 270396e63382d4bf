package follow_test

import (
	"fmt"
	"slices"

	"github.com/eujapan/digitalpartnership/partnership/follow"
)

func ExampleCountOf() {
	p := threadCables()
	fmt.Println("all:", follow.CountOf(p, slices.Values(p.Commitments)))
	fmt.Println("on AI:", follow.CountOf(p, slices.Values(p.Commitments[2:])))
	// Output:
	// all: 3 utterances of 2 promises
	// on AI: 1 utterance of 1 promise
}

func ExampleCount() {
	c := follow.Count{Utterances: 150, Promises: 76}
	fmt.Println(c)
	fmt.Println(c.Utterances-c.Promises, "times something was said again")
	// Output:
	// 150 utterances of 76 promises
	// 74 times something was said again
}
