package database

import (
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/record"
)

// rowsAtOnce is how many rows a statement inserts at most. DuckDB takes long for
// a statement each, and a long statement is hard to read.
const rowsAtOnce = 100

// appendInserts appends the statements that fill the relation.
func (r *relation) appendInserts(text []byte) ([]byte, error) {
	generations, err := r.generations()
	if err != nil {
		return nil, err
	}
	for _, rows := range generations {
		for some := range slices.Chunk(rows, rowsAtOnce) {
			text = append(text, "INSERT INTO "+quoted(r.name)+" VALUES"...)
			for i, row := range some {
				if i > 0 {
					text = append(text, ',')
				}
				text = append(text, "\n("...)
				for j, cell := range row {
					if j > 0 {
						text = append(text, ", "...)
					}
					text = appendCell(text, r.columns[j].Type, cell)
				}
				text = append(text, ')')
			}
			text = append(text, ";\n"...)
		}
	}
	return text, nil
}

// appendCell appends the value of a cell.
func appendCell(text []byte, t table.Type, cell string) []byte {
	switch {
	case cell == "":
		return append(text, "NULL"...)
	case t == table.Integer:
		return append(text, cell...)
	case t == table.Boolean:
		return append(text, strings.ToUpper(cell)...)
	default:
		return appendLiteral(text, cell)
	}
}

// appendLiteral appends words as a literal of standard SQL, in which only the
// mark that ends it has to be doubled.
func appendLiteral(text []byte, words string) []byte {
	return append(append(append(text, '\''), strings.ReplaceAll(words, "'", "''")...), '\'')
}

// generations returns the rows in groups, each row in a later one than the row
// of the same relation that it names: DuckDB looks for that among the rows of
// earlier statements.
func (r *relation) generations() ([][][]string, error) {
	parent := slices.IndexFunc(r.columns, func(c table.Column) bool { return c.Names == r.name })
	if parent < 0 {
		return [][][]string{r.rows}, nil
	}
	key := r.column(r.key[0])
	known := make(map[string]bool)
	for _, row := range r.rows {
		known[row[key]] = row[key] != ""
	}
	var generations [][][]string
	var next [][]string
	kids := make(map[string][][]string)
	for _, row := range r.rows {
		if name := row[parent]; known[name] {
			kids[name] = append(kids[name], row)
		} else {
			next = append(next, row)
		}
	}
	for len(next) > 0 {
		generations = append(generations, next)
		next = nil
		for _, row := range generations[len(generations)-1] {
			next = append(next, kids[row[key]]...)
			delete(kids, row[key])
		}
	}
	for i, row := range r.rows {
		if _, left := kids[row[parent]]; left {
			return nil, r.circle(i, r.columns[parent], row[parent])
		}
	}
	return generations, nil
}

// circle returns the problem of a row that comes of itself, or of one that does.
// A relation that names itself is a list of the document by the same name.
func (r *relation) circle(row int, c table.Column, name string) error {
	rule := record.RuleRelationCycle
	if r.name == "areas" {
		rule = record.RuleAreaCycle
	}
	return &record.Problem{Pointer: record.Pointer("").Member(r.name).Item(row).Member(c.Member), Rule: rule, Value: name, Detail: "must not lead in a circle"}
}
