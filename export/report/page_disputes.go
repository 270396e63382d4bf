package report

import (
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
)

// A pageDispute is a discrepancy, with what stands behind each claim.
type pageDispute struct {
	*partnership.Discrepancy
	Outvoted bool
	Claimed  bool // what was settled on is one of the claims
	Backed   []pageBacked
}

// A pageBacked is a claim, and whether the record goes by it.
type pageBacked struct {
	*partnership.Claim
	follow.Backing
	Taken bool
}

func (pg *page) disputes() []pageDispute {
	var list []pageDispute
	for i, s := range follow.Settlements(pg.P) {
		d := pageDispute{Discrepancy: &pg.P.Discrepancies[i], Outvoted: s.Outvoted}
		for j := range d.Claims {
			claim := &d.Claims[j]
			taken := d.Settled != "" && claim.Value == d.Settled
			d.Claimed = d.Claimed || taken
			d.Backed = append(d.Backed, pageBacked{claim, s.Claims[j], taken})
		}
		list = append(list, d)
	}
	return list
}
