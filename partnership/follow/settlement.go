package follow

import (
	"slices"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A Settlement is how a point on which sources disagree stands: who says what,
// and what the record goes by.
type Settlement struct {
	Discrepancy record.ID `json:"discrepancy,omitzero"`
	// Value is what was settled on; empty if the question is left open.
	Value  string    `json:"value,omitzero"`
	Claims []Backing `json:"claims,omitempty"`
	// Outvoted says that a claim that was not settled on has more
	// independent sources than the one that was: a slip that is repeated is
	// still a slip, and worth a look.
	Outvoted bool        `json:"outvoted,omitzero"`
	Why      Explanation `json:"why"`
}

// A Backing is what stands behind one claim.
type Backing struct {
	Value string           `json:"value,omitzero"`
	Party record.PartyCode `json:"party,omitzero"`
	// Sources is how many sources are cited for the claim, Independent how
	// many of them are not copies of one another, at however many removes.
	Sources     int `json:"sources"`
	Independent int `json:"independent"`
}

// Settlements returns how every discrepancy of p stands, in the order of the
// document.
func Settlements(p *partnership.Partnership) []Settlement {
	if p == nil {
		return nil
	}
	copies := make(map[record.ID]record.ID, len(p.Sources))
	for i := range p.Sources {
		copies[p.Sources[i].ID] = p.Sources[i].DerivedFrom
	}
	settlements := make([]Settlement, len(p.Discrepancies))
	for i := range p.Discrepancies {
		settlements[i] = settlement(&p.Discrepancies[i], copies)
	}
	return settlements
}

func settlement(d *partnership.Discrepancy, copies map[record.ID]record.ID) Settlement {
	s := Settlement{Discrepancy: d.ID, Value: d.Settled}
	settledOn, most := 0, 0
	for _, c := range d.Claims {
		b := Backing{Value: c.Value, Party: c.Party, Sources: len(c.Sources)}
		var originals []record.ID
		for _, cite := range c.Sources {
			if o := original(cite.Source, copies); !slices.Contains(originals, o) {
				originals = append(originals, o)
			}
		}
		b.Independent = len(originals)
		s.Claims = append(s.Claims, b)
		if c.Value == d.Settled {
			settledOn = max(settledOn, b.Independent)
		} else {
			most = max(most, b.Independent)
		}
		said := c.Value
		if c.Party != "" {
			said += " by " + string(c.Party)
		}
		s.Why.Inputs = append(s.Why.Inputs, said)
		s.Why.cite(c.Sources)
	}
	s.Outvoted = d.Settled != "" && most > settledOn
	s.Why.Rule = "left open: " + d.Why.In("en")
	if d.Settled != "" {
		s.Why.Rule = "settled on " + d.Settled + ": " + d.Why.In("en")
	}
	return s
}

// original returns the source that the one of that id is, at however many
// removes, a copy of; of sources that are copies in a circle, one of them.
func original(id record.ID, copies map[record.ID]record.ID) record.ID {
	for range copies {
		of := copies[id]
		if of == "" {
			break
		}
		id = of
	}
	return id
}
