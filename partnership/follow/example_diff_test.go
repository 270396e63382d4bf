package follow_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// diffVersions are two versions of a record: a promise was kept, and another
// had been noted down too firmly.
func diffVersions() (old, new *partnership.Partnership) {
	day := timeline.MustParseDate
	old = &partnership.Partnership{ID: "sample", AsOf: day("2024-12-31"), Commitments: []partnership.Commitment{
		{ID: "cables", Title: record.Text{"en": "Lay cables"}, Force: partnership.Undertake, Made: day("2023-07-03")},
		{ID: "experts", Title: record.Text{"en": "Set up a team"}, Force: partnership.Undertake, Made: day("2024-04-30")},
	}}
	new = &partnership.Partnership{ID: "sample", AsOf: day("2025-06-30"), Commitments: []partnership.Commitment{
		{ID: "experts", Title: record.Text{"en": "Set up a team"}, Force: partnership.Explore, Made: day("2024-04-30")},
		{ID: "cables", Title: record.Text{"en": "Lay cables"}, Force: partnership.Undertake, Made: day("2023-07-03"), Progress: []partnership.Progress{
			{On: day("2025-05-12"), Stage: partnership.Delivered},
		}},
	}, Discrepancies: []partnership.Discrepancy{
		{ID: "expert-team", About: "experts", Field: "/force", Settled: "explore"},
	}}
	return old, new
}

func ExampleDiff() {
	for _, c := range follow.Diff(diffVersions()) {
		fmt.Println(c.Kind, c.Record, c.Pointer, c.Cause)
	}
	// Output:
	// changed  /as_of world
	// changed experts /force correction
	// added cables /progress/0 world
	// added expert-team
}

func ExampleWriteDiff() {
	if err := follow.WriteDiff(os.Stdout, follow.Diff(diffVersions())); err != nil {
		fmt.Println(err)
	}
	// Output:
	// changed partnership /as_of: "2024-12-31" → "2025-06-30" (world)
	// changed commitment experts /force: "undertake" → "explore" (correction)
	// added commitment cables /progress/0: {"on":"2025-05-12","stage":"delivered"} (world)
	// added discrepancy expert-team: {"id":"expert-team","about":"experts","field":"/force","sett…
}

func ExampleChange() {
	change := follow.Diff(diffVersions())[1]
	text, err := json.MarshalIndent(change, "", "  ")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(text))
	// Output:
	// {
	//   "kind": "changed",
	//   "record": "experts",
	//   "record_kind": "commitment",
	//   "pointer": "/force",
	//   "from": "undertake",
	//   "to": "explore",
	//   "cause": "correction",
	//   "why": {
	//     "rule": "corrected: the new version has a discrepancy about it",
	//     "inputs": [
	//       "discrepancy expert-team"
	//     ]
	//   }
	// }
}

func ExampleChangeKind() {
	count := make(map[follow.ChangeKind]int)
	for _, c := range follow.Diff(diffVersions()) {
		count[c.Kind]++
	}
	fmt.Println(count[follow.ChangeAdded], "added,", count[follow.ChangeChanged], "changed")
	// Output: 2 added, 2 changed
}

func ExampleCause() {
	for _, c := range follow.Diff(diffVersions()) {
		if c.Cause == follow.CauseWorld {
			fmt.Println(c.Why)
		}
	}
	// Output:
	// the world moved: it is dated after all that the old version speaks of (old version as of 2024-12-31; dated 2025-06-30)
	// the world moved: it is dated after all that the old version speaks of (old version as of 2024-12-31; dated 2025-05-12)
}

func ExampleCauses() {
	fmt.Println(follow.Causes())
	// Output: [world correction addition]
}

func ExampleChangeKinds() {
	fmt.Println(follow.ChangeKinds())
	// Output: [added removed changed]
}
