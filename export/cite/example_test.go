package cite_test

import (
	"fmt"
	"log"
	"os"

	"github.com/eujapan/digitalpartnership/export/cite"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// tides is a partnership of which one study is known.
var tides = &partnership.Partnership{
	ID:   "tides",
	Name: record.Text{"en": "Tide Partnership"},
	AsOf: timeline.MustParseDate("2025-12-31"),
	Dataset: partnership.Dataset{
		Creators: []string{"Harbour Society"}, Version: "1.0", Licence: "CC-BY-4.0", URL: "https://example.org/tides",
	},
	Sources: []record.Source{{
		ID: "harbour-study", Kind: record.ResearchAnalysis, Title: record.Text{"en": "Tides & their harbours"},
		Authors: []string{"A. Ko"}, Publisher: "Marine Lab", Published: timeline.MustParseDate("2024-05"),
	}},
}

func ExampleBibTeX() {
	if err := cite.BibTeX(os.Stdout, tides); err != nil {
		log.Fatal(err)
	}
	// Output:
	// @misc{tides_dataset,
	//   author = {{Harbour Society}},
	//   title = {{Tide Partnership}},
	//   year = {2025},
	//   month = dec,
	//   day = {31},
	//   url = {https://example.org/tides},
	//   note = {Data set, version 1.0},
	//   copyright = {CC-BY-4.0}
	// }
	//
	// @techreport{harbour-study,
	//   author = {{A. Ko}},
	//   title = {{Tides \& their harbours}},
	//   institution = {{Marine Lab}},
	//   year = {2024},
	//   month = may
	// }
}

func ExampleCSL() {
	untitled := &partnership.Partnership{ID: "tides", AsOf: timeline.MustParseDate("2025")}
	if err := cite.CSL(os.Stdout, untitled); err != nil {
		log.Fatal(err)
	}
	// Output:
	// [
	//   {
	//     "id": "tides_dataset",
	//     "type": "dataset",
	//     "issued": {
	//       "date-parts": [
	//         [
	//           2025
	//         ]
	//       ]
	//     }
	//   }
	// ]
}

func ExampleReference() {
	fmt.Println(cite.Reference(tides))
	// Output:
	// Harbour Society. Tide Partnership, version 1.0, as of 2025-12-31, https://example.org/tides (CC-BY-4.0)
}
