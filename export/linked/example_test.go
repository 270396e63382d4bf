package linked_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"

	"github.com/eujapan/digitalpartnership/export/linked"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func ExampleWrite() {
	tides := &partnership.Partnership{ID: "tides", Commitments: []partnership.Commitment{{
		ID:    "chart-tides",
		Title: record.Text{"en": "Chart tides", "ja": "潮を図にする"},
		Force: partnership.Undertake,
		Made:  timeline.MustParseDate("2022-05"),
	}}}
	var text bytes.Buffer
	if err := linked.Write(&text, tides, linked.Options{Base: "https://example.org/tides"}); err != nil {
		log.Fatal(err)
	}
	var document struct {
		Context map[string]any   `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal(text.Bytes(), &document); err != nil {
		log.Fatal(err)
	}
	fmt.Println("this:", document.Context["this"])
	for _, node := range document.Graph {
		if node["@id"] == "this:chart-tides" {
			commitment, _ := json.MarshalIndent(node, "", "  ")
			fmt.Println(string(commitment))
		}
	}
	// Output:
	// this: https://example.org/tides#
	// {
	//   "@id": "this:chart-tides",
	//   "@type": [
	//     "dp:Commitment",
	//     "prov:Entity"
	//   ],
	//   "dcterms:title": {
	//     "en": "Chart tides",
	//     "ja": "潮を図にする"
	//   },
	//   "dp:force": "dp:force-undertake",
	//   "dp:made": {
	//     "@type": "xsd:gYearMonth",
	//     "@value": "2022-05"
	//   }
	// }
}
