package table_test

import (
	"fmt"
	"log"
	"strings"
	"testing/fstest"

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

// The text of a CSV file comes in pieces, however long it is.
func ExampleTable_Text() {
	areas, _ := table.Lookup("areas")
	for lines, err := range areas.Text(table.Tidy, tides) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(strings.ReplaceAll(string(lines), "\r\n", "\n"))
	}
	// Output:
	// code,name_en,name_ja,broader,dimensions,designated,designated_start,designated_end,designated_first,designated_last,replaces
	// sea,Sea,海,,,2022-05/..,2022-05,,2022-05-01,,
	// harbours,Harbours,,sea,,,,,,,
}

// A table may be of some records only.
func ExampleOf() {
	narrower := func(yield func(areas.Area) bool) {
		for _, a := range tides.Areas {
			if a.Broader != "" && !yield(a) {
				return
			}
		}
	}
	for cells, err := range table.Of(narrower).Rows(tides) {
		fmt.Println(cells[:4], err)
	}
	// Output:
	// [harbours Harbours  sea] <nil>
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

// A slip in a table is told with its file, line and column, and with its place
// in the document.
func ExampleLoad() {
	tables := fstest.MapFS{
		"partnership.csv": {Data: []byte("id,name_en,languages,as_of\ntides,Tides,en,2024-12-31\n")},
		"parties.csv":     {Data: []byte("code,name_en\nXA,Arland\n")},
		"areas.csv":       {Data: []byte("code,name_en,broader\nsea,Sea,\nharbours,Harbours,see\n")},
		"citations.csv":   {Data: []byte("record,position,source\nsea,0,letter\nharbours,0,letter\n")},
		"sources.csv":     {Data: []byte("id,kind,title_en\nletter,news,A letter\n")},
	}
	_, err := table.Load(tables, table.Tidy)
	fmt.Println(err)
	// Output:
	// areas.csv:3:19: /areas/1/broader: names no area of the document: "see" [area-known]
}

func ExampleProfile() {
	for _, cell := range []string{"=HYPERLINK(A1)", "plain", "'=1"} {
		text := table.Spreadsheet.Guard(cell)
		fmt.Println(text, table.Spreadsheet.Unguard(text) == cell)
	}
	// Output:
	// '=HYPERLINK(A1) true
	// plain true
	// ''=1 true
}
