package table

import (
	_ "embed"
	"strings"

	"github.com/eujapan/digitalpartnership/partnership"
)

//go:embed template.json
var template string

// Template returns a made-up partnership for those who fill in tables: written
// as CSV, every table has an example row, more only where the rules demand
// them, and words that say what belongs there. It is valid, so that one row
// after another can be replaced by a real one and the rest read all the same.
// It is in English; another language is a word more in languages and a column
// more for each text.
func Template() *partnership.Partnership {
	p, err := partnership.Decode(strings.NewReader(template))
	if err != nil {
		panic(err) // a test reads it
	}
	return p
}
