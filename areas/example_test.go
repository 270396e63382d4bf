package areas_test

import (
	"encoding/json"
	"fmt"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func ExampleArea() {
	area := areas.Area{
		Code:       areas.Mobile,
		Name:       record.Text{"en": "5G and Beyond 5G technologies"},
		Designated: timeline.MustParseSpan("2022-05-12/.."),
		Sources:    []record.Citation{{Source: "launch-explainer", At: "area iii"}},
	}
	text, err := json.MarshalIndent(area, "", "  ")
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(string(text))
	// Output:
	// {
	//   "code": "5g6g",
	//   "name": {
	//     "en": "5G and Beyond 5G technologies"
	//   },
	//   "designated": "2022-05-12/..",
	//   "sources": [
	//     {
	//       "source": "launch-explainer",
	//       "at": "area iii"
	//     }
	//   ]
	// }
}

func ExampleCode() {
	// Any well-formed code will do: another partnership has areas of its own.
	for _, code := range []areas.Code{areas.HPCQuantum, "digital-identity", "Digital Identity"} {
		fmt.Printf("%s: %v\n", code, code.Check() == nil)
	}
	// Output:
	// hpc-quantum: true
	// digital-identity: true
	// Digital Identity: false
}

func ExampleDimension() {
	dimension := areas.Dimension{
		Code:        areas.PublicServices,
		Name:        record.Text{"en": "Public services"},
		AlsoKnownAs: []string{"a cardinal point of the Digital Compass"},
		Sources:     []record.Citation{{Source: "launch-explainer"}},
	}
	fmt.Printf("%s, or %s\n", dimension.Name.In("en"), dimension.AlsoKnownAs[0])
	// Output: Public services, or a cardinal point of the Digital Compass
}

func ExampleDimensionCode() {
	for _, code := range []areas.DimensionCode{areas.Infrastructure, areas.PublicServices, "Skills"} {
		fmt.Printf("%s: %v\n", code, code.Check() == nil)
	}
	// Output:
	// infrastructure: true
	// public-services: true
	// Skills: false
}

func ExampleList() {
	list := areas.List{
		{Code: areas.Connectivity, Name: record.Text{"en": "Digital connectivity"}, Designated: timeline.MustParseSpan("2022-05-12/..")},
		{Code: "submarine-cables", Name: record.Text{"en": "Submarine cables"}, Broader: areas.Connectivity},
		{Code: areas.Skills, Name: record.Text{"en": "Digital education and skills"}, Designated: timeline.MustParseSpan("2022-05-12/..")},
	}
	for area := range list.Within(areas.Connectivity) {
		fmt.Println(area.Name.In("en"))
	}
	for area, certainty := range list.On(timeline.MustParseDate("2022-05-12")) {
		fmt.Println(area.Code, "was designated at the launch:", certainty)
	}
	_, ok := list.Lookup(areas.Trade)
	fmt.Println("trade is in the list:", ok)
	// Output:
	// Digital connectivity
	// Submarine cables
	// connectivity was designated at the launch: yes
	// skills was designated at the launch: yes
	// trade is in the list: false
}
