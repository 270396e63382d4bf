package export_test

import (
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// tides is a partnership at its beginning.
var tides = &partnership.Partnership{
	ID:        "tides",
	Languages: []record.Language{"en", "ja"},
	Commitments: []partnership.Commitment{{
		ID:    "chart-tides",
		Title: record.Text{"en": "Chart tides, north & south", "ja": "潮を図にする"},
		Made:  timeline.MustParseDate("2022-05"),
		Due:   timeline.MustParseSpan("2024"),
	}},
}

func ExampleJSON() {
	if err := export.JSON(os.Stdout, tides); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {
	//   "id": "tides",
	//   "languages": [
	//     "en",
	//     "ja"
	//   ],
	//   "commitments": [
	//     {
	//       "id": "chart-tides",
	//       "title": {
	//         "en": "Chart tides, north & south",
	//         "ja": "潮を図にする"
	//       },
	//       "made": "2022-05",
	//       "due": "2024"
	//     }
	//   ]
	// }
}

func ExampleCSV() {
	events, _ := table.Lookup("timeline")
	var text strings.Builder
	if err := export.CSV(&text, table.Tidy, events, tides); err != nil {
		log.Fatal(err)
	}
	fmt.Print(strings.ReplaceAll(text.String(), "\r\n", "\n"))
	// Output:
	// position,when,when_start,when_end,when_first,when_last,kind,detail,title_en,title_ja,of,areas,parties
	// 0,2022-05,2022-05,2022-05,2022-05-01,2022-05-31,made,,"Chart tides, north & south",潮を図にする,chart-tides,,
	// 1,2024,2024,2024,2024-01-01,2024-12-31,due,,"Chart tides, north & south",潮を図にする,chart-tides,,
}

// Records that are more than fit into memory are written as they come.
func ExampleStreamCSV() {
	var text strings.Builder
	if err := export.StreamCSV(&text, table.Tidy, tides.Languages, slices.Values(tides.Commitments)); err != nil {
		log.Fatal(err)
	}
	for line := range strings.SplitSeq(text.String(), "\r\n") {
		words, _, _ := strings.Cut(line, ",,")
		fmt.Println(words)
	}
	// Output:
	// id,title_en,title_ja,summary_en,summary_ja,scope,areas,force,verb,obligors,duty,made,made_precision,made_first,made_last,made_at,due,due_start,due_end,due_first,due_last,condition_en,condition_ja,truncated
	// chart-tides,"Chart tides, north & south",潮を図にする
}
