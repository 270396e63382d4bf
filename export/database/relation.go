package database

import (
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// A relation is a table of the database: one of export/table but for its columns
// of codes, or the codes of one such column.
type relation struct {
	name    string
	columns []table.Column
	key     []string
	rows    [][]string
}

// relationsOf returns the relations of a table: its own, and one for each column
// of codes.
func relationsOf(t table.Table, p *partnership.Partnership) ([]relation, error) {
	columns := t.Columns(p.Languages)
	key := slices.IndexFunc(columns, func(c table.Column) bool { return c.Name == t.Key[0] })
	way := slices.IndexFunc(columns, func(c table.Column) bool { return c.Name == "record" && c.Names == "" })
	relations := []relation{{name: t.Name, key: t.Key}}
	for _, c := range columns {
		if c.Type == table.Codes {
			relations = append(relations, relation{name: t.Name + "_" + c.Name, key: []string{"record", "position"}, columns: []table.Column{
				{Name: "record", Type: columns[key].Type, Required: true, Names: t.Name},
				{Name: "position", Type: table.Integer, Required: true, Least: "0"},
				{Name: "code", Required: true, Names: c.Names},
			}})
		} else {
			relations[0].columns = append(relations[0].columns, c)
		}
	}
	if way >= 0 {
		relations[0].columns = append(relations[0].columns, table.Column{Name: "of", Required: true, Names: "records"})
	}
	for cells, err := range t.Rows(p) {
		if err != nil {
			return nil, err
		}
		var row []string
		codes := relations[1:]
		for i, cell := range cells {
			if columns[i].Type != table.Codes {
				row = append(row, cell)
				continue
			}
			for j, code := range codesOf(cell) {
				codes[0].rows = append(codes[0].rows, []string{cells[key], strconv.Itoa(j), code})
			}
			codes = codes[1:]
		}
		if way >= 0 {
			of, _, _ := strings.Cut(cells[way], "/")
			row = append(row, of)
		}
		relations[0].rows = append(relations[0].rows, row)
	}
	return relations, nil
}

// codesOf returns the codes in a cell.
func codesOf(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, " ")
}

// column returns the index of the column of that name.
func (r *relation) column(name string) int {
	return slices.IndexFunc(r.columns, func(c table.Column) bool { return c.Name == name })
}
