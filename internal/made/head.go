package made

import (
	"fmt"
	"time"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// The partnership was launched on the first day of its first year, has a meeting
// of its council each year, and speaks of all days up to the last.
const (
	firstYear = 1996
	years     = 30
	days      = years*365 + 8 // of eight leap years
	sources   = 40
)

// day returns the date so many days after the launch.
func day(n int) timeline.Date { return dateOf(firstYear, 1, 1+n) }

func dateOf(year, month, day int) timeline.Date {
	return timeline.DayOf(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
}

// head returns the partnership without commitments.
func head() *partnership.Partnership {
	p := &partnership.Partnership{
		ID:        "made",
		Name:      record.Text{"en": "A partnership made up", "ja": "架空のパートナーシップ"},
		Languages: []record.Language{"en", "ja"},
		Parties: []record.Party{
			{Code: "NORTH", Name: record.Text{"en": "The North", "ja": "北"}},
			{Code: "SOUTH", Name: record.Text{"en": "The South", "ja": "南"}},
		},
		Launched: day(0),
		AsOf:     day(days - 1),
		Council: council.Council{
			ID: "council", Name: record.Text{"en": "The council"}, Cadence: council.Yearly, Sources: cite(0),
		},
	}
	for i, code := range codes {
		a := areas.Area{Code: code, Name: record.Text{"en": fields[i]}, Designated: timeline.Span{Start: day(0)}, Sources: cite(i)}
		if i >= broad {
			a.Broader, a.Designated = codes[i-broad], timeline.Span{}
		}
		p.Areas = append(p.Areas, a)
	}
	for i := range years {
		p.Council.Meetings = append(p.Council.Meetings, council.Meeting{
			ID: meeting(i), Number: i + 1, Status: council.Held, When: met(i).Dates(),
			Place: record.Text{"en": towns[i%len(towns)]}, Sources: cite(i),
		})
	}
	for i := range sources {
		published := day(days * i / sources)
		p.Sources = append(p.Sources, record.Source{
			ID: source(i), Kind: record.OfficialPressRelease, Title: record.Text{"en": fmt.Sprintf("Statement %d", i+1)},
			Publisher: "The council", URL: record.URL(fmt.Sprintf("https://example.org/statements/%d", i+1)),
			Published: published, Accessed: day(days - 1),
		})
	}
	return p
}

// meeting returns the id of the meeting of a year, counted from 0, and met the
// day it was held.
func meeting(year int) record.ID { return record.ID(fmt.Sprintf("council-%d", year+1)) }

func met(year int) timeline.Date { return dateOf(firstYear+year, 1+year*5%12, 1+year*7%28) }

func source(n int) record.ID { return record.ID(fmt.Sprintf("statement-%d", n%sources+1)) }

func cite(n int) []record.Citation { return []record.Citation{{Source: source(n)}} }
