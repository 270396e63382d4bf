package table_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// tides is a partnership at its beginning.
var tides = &partnership.Partnership{
	ID:        "tides",
	Languages: []record.Language{"en", "ja"},
	Parties:   []record.Party{{Code: "XA", Name: record.Text{"en": "Arland"}}},
	Areas: areas.List{
		{Code: "sea", Name: record.Text{"en": "Sea", "ja": "海"}, Designated: timeline.MustParseSpan("2022-05/..")},
		{Code: "harbours", Name: record.Text{"en": "Harbours"}, Broader: "sea"},
	},
}

func ExampleTable() {
	areas, _ := table.Lookup("areas")
	fmt.Println(strings.Join(areas.Header(tides.Languages), "|"))
	for cells, err := range areas.Rows(tides) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(strings.Join(cells, "|"))
	}
	// Output:
	// code|name_en|name_ja|broader|dimensions|designated|designated_start|designated_end|designated_first|designated_last|replaces
	// sea|Sea|海|||2022-05/..|2022-05||2022-05-01||
	// harbours|Harbours||sea|||||||
}

// Nothing is left out in silence: a value that no cell can hold is an error.
func ExampleTable_Rows() {
	p := &partnership.Partnership{
		Languages: []record.Language{"en"},
		Parties:   []record.Party{{Code: "XA", Name: record.Text{"en": "Arland", "fr": "Arlande"}}},
	}
	parties, _ := table.Lookup("parties")
	for cells, err := range parties.Rows(p) {
		fmt.Println(cells, err)
	}
	// Output:
	// [] /parties/0/name/fr: is in a language the partnership does not name: "Arlande" [language-known]
}

func ExampleAll() {
	for _, t := range table.All() {
		rows := 0
		for _, err := range t.Rows(tides) {
			if err != nil {
				log.Fatal(err)
			}
			rows++
		}
		if rows > 0 {
			fmt.Println(t.Name, rows)
		}
	}
	// Output:
	// records 3
	// partnership 1
	// parties 1
	// areas 2
	// timeline 1
}

func ExampleLookup() {
	parties, ok := table.Lookup("parties")
	fmt.Println(parties.Header(tides.Languages), ok)
	_, ok = table.Lookup("treaties")
	fmt.Println(ok)
	// Output:
	// [code name_en name_ja] true
	// false
}
