package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/partnership"
)

// aboutName is the name of the first sheet, which no table has.
const aboutName = "about"

// aboutSheet returns the sheet that says what the record is, how to read the
// others, and what they are. What is not known is left out.
func aboutSheet(p *partnership.Partnership, tables []sheet) (sheet, error) {
	s := sheet{name: aboutName, widths: make([]int, 2), styles: []style{wordStyle, wordStyle}}
	var lines [][]cell
	for _, fact := range [][2]string{
		{"title", titleOf(p)},
		{"creators", strings.Join(p.Dataset.Creators, "; ")},
		{"version", p.Dataset.Version},
		{"as of", p.AsOf.String()},
		{"licence", p.Dataset.Licence},
		{"licence at", string(p.Dataset.LicenceURL)},
		{"published at", string(p.Dataset.URL)},
		{"columns described at", "https://github.com/eujapan/digitalpartnership/blob/main/docs/model.md#tables"},
		{"empty cells", "nobody said"},
		{"dates", "text, as far as they are known: 2024, 2024-05 or 2024-05-12; the columns _first and _last are the days they may mean"},
		{"several codes", "in one cell, with a space between them"},
	} {
		if fact[1] != "" {
			lines = append(lines, []cell{{headStyle, fact[0]}, {wordStyle, fact[1]}})
		}
	}
	lines = append(lines, nil, []cell{{headStyle, "sheet"}, {headStyle, "rows"}})
	s.linked = len(lines) + 1
	for i := range tables {
		t := &tables[i]
		s.links = append(s.links, t.name)
		lines = append(lines, []cell{{linkStyle, t.name}, {countStyle, strconv.Itoa(t.rows - 1)}})
	}
	for _, line := range lines {
		if err := s.add(line...); err != nil {
			return s, fmt.Errorf("sheet %s: %w", aboutName, err)
		}
	}
	return s, nil
}

// titleOf returns the title of the record or, if it has none of its own, the
// name of the partnership.
func titleOf(p *partnership.Partnership) string {
	if title := p.Dataset.Title.In(p.Languages...); title != "" {
		return title
	}
	return p.Name.In(p.Languages...)
}
