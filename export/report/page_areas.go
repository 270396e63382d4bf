package report

import (
	"github.com/eujapan/digitalpartnership/areas"
)

// A pageHeat is the table of commitments by area and occasion.
type pageHeat struct {
	Rows  []pageRow
	Total pageRow
}

// A pageRow is a row of it: an area, or what stands beside the areas.
type pageRow struct {
	Area  *areas.Area // nil for any other row
	Text  pageText
	Cells []pageCell // by occasion
	All   pageView
}

// A pageCell is how many commitments there are, and how dark the cell is, from 0
// for none to 5 for the most.
type pageCell struct {
	pageView
	Heat int
}

func (pg *page) heat() pageHeat {
	var h pageHeat
	for i := range pg.P.Areas {
		a := &pg.P.Areas[i]
		h.Rows = append(h.Rows, pg.row(pg.area(a.Code), "area", string(a.Code)))
		h.Rows[i].Area = a
	}
	for _, scope := range pageScopes {
		if row := pg.row(pg.word("scope", scope), "area", scope); row.All.N > 0 {
			h.Rows = append(h.Rows, row)
		}
	}
	h.Total = pg.row(pageText{Words: pg.say("once")})
	h.Total.All.Href = "#Commitments"
	most := 0
	for _, row := range h.Rows {
		for _, cell := range row.Cells {
			most = max(most, cell.N)
		}
	}
	for _, row := range h.Rows {
		for i := range row.Cells {
			row.Cells[i].Heat = (5*row.Cells[i].N + most - 1) / max(most, 1)
		}
	}
	return h
}

// row returns the row of the commitments that a filter lets through.
func (pg *page) row(called pageText, filter ...string) pageRow {
	r := pageRow{Text: called, All: pg.view(filter...)}
	for _, g := range pg.Groups {
		r.Cells = append(r.Cells, pageCell{pageView: pg.view(append(filter, "occasion", g.Key)...)})
	}
	return r
}
