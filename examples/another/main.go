// Another describes a second partnership from nothing but the public packages,
// has it checked, and writes it as JSON.
package main

import (
	"fmt"
	"os"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func main() {
	said := []record.Citation{{Source: "statement", At: "paragraph 2"}}
	day := timeline.MustParseDate("2030-04-01")
	p := &partnership.Partnership{
		ID:        "atlantis-lemuria",
		Name:      record.Text{"en": "Atlantis-Lemuria Digital Partnership"},
		Languages: []record.Language{"en"},
		Parties: []record.Party{
			{Code: "ATL", Name: record.Text{"en": "Atlantis"}},
			{Code: "LEM", Name: record.Text{"en": "Lemuria"}},
		},
		Launched: day,
		AsOf:     timeline.MustParseDate("2030-12-31"),
		Areas:    areas.List{{Code: areas.Connectivity, Name: record.Text{"en": "Cables"}, Sources: said}},
		Council: council.Council{ID: "council", Name: record.Text{"en": "Council"}, Sources: said, Meetings: []council.Meeting{
			{ID: "council-1", Number: 1, Status: council.Planned, When: timeline.MustParseSpan("2031"), Sources: said},
		}},
		Commitments: []partnership.Commitment{{
			ID: "cable", Title: record.Text{"en": "Lay a cable between the two continents"}, Areas: []areas.Code{areas.Connectivity},
			Force: partnership.Undertake, Verb: "agree", Obligors: []record.PartyCode{"ATL", "LEM"}, Duty: partnership.Jointly,
			Made: day, Due: timeline.MustParseSpan("2035"), Sources: said,
		}},
		Sources: []record.Source{{ID: "statement", Kind: record.JointOfficialText, Title: record.Text{"en": "Joint statement"}, Published: day}},
	}
	if err := p.Validate(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := export.JSON(os.Stdout, p); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
