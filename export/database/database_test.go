package database_test

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/database"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// read returns the partnership in a file of the folder export/testdata.
func read(t testing.TB, name string) *partnership.Partnership {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, err := partnership.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func sample(t testing.TB) *partnership.Partnership { return read(t, "partnership.json") }

// scriptOf returns the script of p.
func scriptOf(t testing.TB, p *partnership.Partnership) string {
	t.Helper()
	var b strings.Builder
	if err := database.Write(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// loaded returns the database that the script of p makes.
func loaded(t testing.TB, p *partnership.Partnership) *base {
	t.Helper()
	b, err := load(scriptOf(t, p))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestGolden(t *testing.T) {
	got := []byte(scriptOf(t, sample(t)))
	name := filepath.Join("testdata", "partnership.sql")
	if *update {
		if err := os.WriteFile(name, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s, rewritten by -update (-want +got):\n%s", name, diff)
	}
	if again := scriptOf(t, sample(t)); !bytes.Equal(got, []byte(again)) {
		t.Error("two scripts of one partnership differ")
	}
}

// rows returns what the database has of a table, laid out as the table is: by
// their keys, with codes joined again.
func (b *base) rowsOf(each table.Table, languages []record.Language) map[string][]string {
	rows := make(map[string][]string)
	r := b.tables[each.Name]
	columns := each.Columns(languages)
	for _, values := range r.rows {
		var cells []string
		id := values[r.keys[0][0]]
		i := 0
		for _, c := range columns {
			if c.Type == table.Codes {
				cells = append(cells, strings.Join(b.codes(each.Name+"_"+c.Name, id), " "))
				continue
			}
			cells = append(cells, text(values[i]))
			i++
		}
		rows[keyOf(each, columns, cells)] = cells
	}
	return rows
}

// codes returns the codes of a row in their order.
func (b *base) codes(name string, id any) []string {
	found := make(map[int64]string)
	for _, row := range b.tables[name].rows {
		if row[0] == id {
			found[row[1].(int64)] = row[2].(string)
		}
	}
	var codes []string
	for i := range int64(len(found)) {
		codes = append(codes, found[i])
	}
	return codes
}

// text returns the text of a value as a cell has it.
func text(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case int64:
		return strconv.FormatInt(v, 10)
	case bool:
		return strconv.FormatBool(v)
	default:
		return v.(string)
	}
}

// keyOf returns the key of a row.
func keyOf(each table.Table, columns []table.Column, cells []string) string {
	var key []string
	for i, c := range columns {
		if slices.Contains(each.Key, c.Name) {
			key = append(key, cells[i])
		}
	}
	return strings.Join(key, " ")
}

// partnerships are those whose scripts are loaded.
func partnerships(t testing.TB) map[string]*partnership.Partnership {
	three := sample(t)
	three.Languages = []record.Language{"zh-Hant-TW", "ja", "en"}
	three.Name["zh-Hant-TW"] = "見本"
	return map[string]*partnership.Partnership{
		"record": eujapan.Partnership(), "sample": sample(t), "hostile": read(t, "hostile.json"), "three languages": three,
	}
}

// TestCells loads scripts, whose every row must keep to its table, and compares
// each cell with the one of the table.
func TestCells(t *testing.T) {
	for name, p := range partnerships(t) {
		t.Run(name, func(t *testing.T) {
			b := loaded(t, p)
			var names []string
			for _, each := range table.All() {
				columns := each.Columns(p.Languages)
				want := make(map[string][]string)
				for cells, err := range each.Rows(p) {
					if err != nil {
						t.Fatal(err)
					}
					want[keyOf(each, columns, cells)] = cells
				}
				if diff := cmp.Diff(want, b.rowsOf(each, p.Languages)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", each.Name, diff)
				}
				if n := len(b.tables[each.Name].rows); n != len(want) {
					t.Errorf("%s has %d rows, want %d", each.Name, n, len(want))
				}
				names = append(names, each.Name)
				for _, c := range columns {
					if c.Type == table.Codes {
						names = append(names, each.Name+"_"+c.Name)
					}
				}
			}
			if diff := cmp.Diff(names, b.names); diff != "" {
				t.Errorf("tables (-want +got):\n%s", diff)
			}
		})
	}
}

// TestTables checks what the tables ask of their rows, by their columns.
func TestTables(t *testing.T) {
	p := sample(t)
	b := loaded(t, p)
	kinds := map[table.Type]string{
		table.String: "TEXT", table.Integer: "BIGINT", table.Boolean: "BOOLEAN", table.Date: "TEXT", table.Span: "TEXT", table.Day: "DATE",
	}
	for _, each := range table.All() {
		got := b.tables[each.Name]
		var want []column
		for _, c := range each.Columns(p.Languages) {
			if c.Type == table.Codes {
				names := column{name: "code", kind: "TEXT", required: true, table: c.Names}
				if c.Names != "" {
					names.key = "code"
				}
				link := b.tables[each.Name+"_"+c.Name]
				key := column{name: "record", kind: got.columns[got.keys[0][0]].kind, required: true, table: each.Name, key: each.Key[0]}
				place := column{name: "position", kind: "BIGINT", required: true, least: new(int64(0))}
				if diff := cmp.Diff([]column{key, place, names}, link.columns, cmp.AllowUnexported(column{})); diff != "" {
					t.Errorf("%s_%s (-want +got):\n%s", each.Name, c.Name, diff)
				}
				if diff := cmp.Diff([][]int{{0, 1}}, link.keys); diff != "" {
					t.Errorf("the key of %s_%s (-want +got):\n%s", each.Name, c.Name, diff)
				}
				continue
			}
			w := column{name: c.Name, kind: kinds[c.Type], required: c.Required, values: c.Values, table: c.Names}
			if named, ok := table.Lookup(c.Names); ok {
				w.key = named.Key[0]
			}
			for bound, at := range map[string]**int64{c.Least: &w.least, c.Most: &w.most} {
				if n, err := strconv.ParseInt(bound, 10, 64); err == nil {
					*at = &n
				}
			}
			want = append(want, w)
		}
		if each.Name == "citations" || each.Name == "lists" {
			want = append(want, column{name: "of", kind: "TEXT", required: true, table: "records", key: "id"})
		}
		if diff := cmp.Diff(want, got.columns, cmp.AllowUnexported(column{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", each.Name, diff)
		}
		var key []string
		for _, i := range got.keys[0] {
			key = append(key, got.columns[i].name)
		}
		if diff := cmp.Diff(each.Key, key); diff != "" {
			t.Errorf("the key of %s (-want +got):\n%s", each.Name, diff)
		}
		if two := each.Name == "meetings" || each.Name == "milestones"; two != (len(got.keys) == 2) {
			t.Errorf("%s has the keys %v", each.Name, got.keys)
		}
	}
}

// TestOf checks the column that leads from a citation or a list to a record.
func TestOf(t *testing.T) {
	for name, p := range partnerships(t) {
		b := loaded(t, p)
		for _, table := range []string{"citations", "lists"} {
			r := b.tables[table]
			within := 0
			for _, row := range r.rows {
				record, of := row[0].(string), row[len(row)-1].(string)
				if record != of {
					within++
				}
				if record != of && !strings.HasPrefix(record, of+"/") || strings.Contains(of, "/") {
					t.Errorf("%s, %s: %s is of %s", name, table, record, of)
				}
			}
			if within == 0 || within == len(r.rows) {
				t.Errorf("%s, %s: %d of %d rows are of records without an id", name, table, within, len(r.rows))
			}
		}
	}
}

// TestHead checks that words in the comment at the head end no line.
func TestHead(t *testing.T) {
	p := sample(t)
	p.Dataset.Title = record.Text{"en": "a\nDROP TABLE areas;\n\u2028b"}
	p.Dataset.Creators = []string{"-- c\n", "\n\n"}
	script := scriptOf(t, p)
	head, _, _ := strings.Cut(script, "\nBEGIN;\n")
	want := `-- a DROP TABLE areas; b
-- as of 2025-12-31
-- version 1.10
-- by -- c ;
-- licence CC-BY-4.0 https://creativecommons.org/licenses/by/4.0/
-- from https://example.org/record?of=sample&v=1
--
`
	if !strings.HasPrefix(head, want) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, head))
	}
	if _, err := load(script); err != nil {
		t.Error(err)
	}
	p.Dataset = partnership.Dataset{}
	if script := scriptOf(t, p); !strings.HasPrefix(script, "-- Sample Partnership\n-- as of 2025-12-31\n--\n") {
		t.Errorf("without a dataset: %.100q", script)
	}
}

// TestBroken checks that the database of these tests is one: it takes no script
// that is broken.
func TestBroken(t *testing.T) {
	script := scriptOf(t, eujapan.Partnership())
	for _, test := range []struct{ name, old, new string }{
		{"dangling key", "'2018-07-17', 'spa', NULL", "'2018-07-17', 'sparrow', NULL"},
		{"second row", "\n('council-2', 'meeting')", "\n('council-1', 'meeting')"},
		{"off the list", "'all', 'undertake', 'agree'", "'all', 'promise', 'agree'"},
		{"out of bounds", "'council-1', 1, 'held'", "'council-1', 0, 'held'"},
		{"no value", "\n('council-2', 'meeting')", "\n('council-2', NULL)"},
		{"a year for a day", "'2018-07-17', '2018-07-17', 'spa'", "'2018-07-17', '2018', 'spa'"},
		{"open words", "COMMIT;", "';COMMIT;"},
		{"not committed", "COMMIT;", ""},
		{"too few values", "\n('council-2', 'meeting')", "\n('council-2')"},
		{"unknown table", `INSERT INTO "areas"`, `INSERT INTO "area"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			broken := strings.Replace(script, test.old, test.new, 1)
			if broken == script {
				t.Fatalf("no %q in the script", test.old)
			}
			if _, err := load(broken); err == nil {
				t.Error("was loaded")
			}
		})
	}
}

// TestRecord checks figures of the real record as a database counts them.
func TestRecord(t *testing.T) {
	p := eujapan.Partnership()
	b := loaded(t, p)
	want := map[string]int{
		"commitments": len(p.Commitments), "sources": len(p.Sources), "parties": len(p.Parties), "areas": len(p.Areas),
		"instruments": len(p.Instruments), "council": 1, "partnership": 1, "timeline": len(p.Timeline()),
	}
	for _, c := range p.Commitments {
		want["commitments_areas"] += len(c.Areas)
		want["commitments_obligors"] += len(c.Obligors)
		want["progress"] += len(c.Progress)
	}
	got := make(map[string]int)
	for name := range maps.Keys(want) {
		got[name] = len(b.tables[name].rows)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestBatches checks that no statement is long, however many rows there are.
func TestBatches(t *testing.T) {
	p := sample(t)
	for i := range 1001 {
		p.Parties = append(p.Parties, record.Party{Code: record.PartyCode(fmt.Sprintf("X%d", i))})
	}
	script := scriptOf(t, p)
	if n := strings.Count(script, `INSERT INTO "parties"`); n != 11 {
		t.Errorf("%d statements", n)
	}
	if b, err := load(script); err != nil || len(b.tables["parties"].rows) != len(p.Parties) {
		t.Error(err)
	}
}
