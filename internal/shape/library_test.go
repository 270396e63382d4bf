package shape_test

import (
	"testing"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A library is a small model of the tests' own, with a member of every kind
// that the package reads.
type library struct {
	ID   record.ID   `json:"id,omitzero" validate:"required"`
	Name record.Text `json:"name,omitempty" validate:"required,min=1"`

	Shelfmark string `json:"-"` // not in JSON, as is keeper
	keeper    string

	Opened      timeline.Date `json:"opened,omitzero"`
	Lease       timeline.Span `json:"lease,omitzero"`
	Public      bool          `json:"public,omitzero"`
	Floors      int           `json:"floors,omitzero" validate:"omitempty,min=1,max=9"`
	Rating      *int8         `json:"rating,omitzero" validate:"omitempty,min=-1,max=1"`
	Lending     lending       `json:"lending,omitzero" validate:"omitempty,oneof=free paid"`
	House       house         `json:"house,omitzero" validate:"omitempty"`
	AlsoKnownAs []string      `json:"also_known_as,omitempty"`
	Signs       []record.Text `json:"signs,omitempty"`
	Books       []book        `json:"books,omitempty" validate:"dive"`
	Branches    []record.ID   `json:"branches,omitempty" ref:"library,house"`
	Motto       string        `json:"motto,omitzero"`
}

type house struct {
	Street string `json:"street,omitzero" validate:"required"`
	Rooms  []room `json:"rooms,omitempty" validate:"dive"`
}

type room struct {
	Seats   int64       `json:"seats,omitzero" validate:"required,min=1"`
	Subject record.Kind `json:"subject,omitzero"`
}

type book struct {
	ID       record.ID   `json:"id,omitzero" validate:"required"`
	Title    record.Text `json:"title,omitempty" validate:"required,min=1"`
	Pages    int32       `json:"pages,omitzero" validate:"omitempty,min=1"`
	SequelOf record.ID   `json:"sequel_of,omitzero" ref:"book"`
	Lent     bool        `json:"lent,omitzero"`
}

type lending string

const (
	free lending = "free"
	paid lending = "paid"
)

// full is a library in the canonical form in which nothing is missing.
const full = `{
  "id": "city-library",
  "name": {
    "en": "City Library",
    "ja": "市立図書館"
  },
  "opened": "1975-05",
  "lease": "2001/2020-12-31",
  "public": true,
  "floors": 3,
  "rating": 0,
  "lending": "free",
  "house": {
    "street": "Bridge Street",
    "rooms": [
      {
        "seats": 40,
        "subject": "maps"
      }
    ]
  },
  "also_known_as": [
    "The Old Mill"
  ],
  "signs": [
    {
      "de": "Ruhe"
    }
  ],
  "books": [
    {
      "id": "atlas",
      "title": {
        "en": "Atlas"
      },
      "pages": 900
    },
    {
      "id": "atlas-2",
      "title": {
        "en": "Second Atlas"
      },
      "sequel_of": "atlas",
      "lent": true
    }
  ],
  "branches": [
    "harbour"
  ],
  "motto": "Read & return <soon>"
}
`

// fullLibrary returns the value that full stands for.
func fullLibrary() library {
	return library{
		ID:      "city-library",
		Name:    record.Text{"en": "City Library", "ja": "市立図書館"},
		Opened:  timeline.MustParseDate("1975-05"),
		Lease:   timeline.MustParseSpan("2001/2020-12-31"),
		Public:  true,
		Floors:  3,
		Rating:  new(int8(0)),
		Lending: free,
		House:   house{Street: "Bridge Street", Rooms: []room{{Seats: 40, Subject: "maps"}}},

		AlsoKnownAs: []string{"The Old Mill"},
		Signs:       []record.Text{{"de": "Ruhe"}},
		Books: []book{
			{ID: "atlas", Title: record.Text{"en": "Atlas"}, Pages: 900},
			{ID: "atlas-2", Title: record.Text{"en": "Second Atlas"}, SequelOf: "atlas", Lent: true},
		},
		Branches: []record.ID{"harbour"},
		Motto:    "Read & return <soon>",
	}
}

// reading reads fragments into a library as package partnership does: what was
// read is checked unless part of it is not known.
func reading(t testing.TB, fragments ...shape.Fragment) (library, record.Problems) {
	t.Helper()
	var l library
	r := shape.Read(&l, fragments...)
	var found record.Problems
	if !r.Broken() {
		found = shape.Check(&l)
	}
	return l, r.Report(found)
}

// whole returns text as the only fragment of a document.
func whole(text string) shape.Fragment { return shape.Fragment{Data: []byte(text)} }
