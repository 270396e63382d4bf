package record_test

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func ExampleSource() {
	sources := []record.Source{
		{
			ID: "ip-25-1185", Kind: record.OfficialPressRelease, Publisher: "European Commission",
			Title:     record.Text{"en": "EU and Japan strengthen technological and digital cooperation"},
			Languages: []record.Language{"en"},
			Published: timeline.MustParseDate("2025-05-12"),
		},
		{
			ID: "ip-25-1185-copy", Kind: record.Republication, Publisher: "Open Rijk",
			Title:       record.Text{"en": "EU and Japan strengthen technological and digital cooperation"},
			DerivedFrom: "ip-25-1185",
		},
	}
	for _, s := range sources {
		fmt.Printf("%s, %s: published %q, independent: %v\n", s.Publisher, s.Kind, s.Published, s.DerivedFrom == "")
	}
	// Output:
	// European Commission, official-press-release: published "2025-05-12", independent: true
	// Open Rijk, republication: published "", independent: false
}

func ExampleCitation() {
	for _, c := range []record.Citation{
		{Source: "second-joint-statement", At: "paragraph 12"},
		{Source: "meti-council-2"},
	} {
		at := c.At
		if at == "" {
			at = "as a whole"
		}
		fmt.Println(c.Source, at)
	}
	// Output:
	// second-joint-statement paragraph 12
	// meti-council-2 as a whole
}
