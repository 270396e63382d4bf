package workbook_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/export/workbook"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// read returns the partnership in a file.
func read(t testing.TB, name string) *partnership.Partnership {
	t.Helper()
	f, err := os.Open(name)
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

func sample(t testing.TB) *partnership.Partnership { return read(t, "../testdata/partnership.json") }

// A part is a file within a workbook.
type part struct{ name, text string }

// packed returns p as a workbook, and its parts.
func packed(t testing.TB, p *partnership.Partnership) ([]byte, []part) {
	t.Helper()
	var file bytes.Buffer
	if err := workbook.Write(&file, p); err != nil {
		t.Fatal(err)
	}
	pack, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var parts []part
	for _, f := range pack.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{f.Name, string(text)})
	}
	return file.Bytes(), parts
}

// A cell as the format has it.
type cell struct {
	At     string `xml:"r,attr"`
	Type   string `xml:"t,attr"`
	Value  string `xml:"v"`
	Words  string `xml:"is>t"`
	Others []struct {
		XMLName xml.Name
	} `xml:",any"`
}

type sheet struct {
	Dimension struct {
		Ref string `xml:"ref,attr"`
	} `xml:"dimension"`
	Rows []struct {
		Number int    `xml:"r,attr"`
		Cells  []cell `xml:"c"`
	} `xml:"sheetData>row"`
	Filter struct {
		Ref string `xml:"ref,attr"`
	} `xml:"autoFilter"`
	Links []struct {
		Ref      string `xml:"ref,attr"`
		Location string `xml:"location,attr"`
	} `xml:"hyperlinks>hyperlink"`
}

// sheets returns the sheets among the parts, by their names.
func sheets(t *testing.T, parts []part) map[string]sheet {
	t.Helper()
	found := make(map[string]sheet)
	names := regexp.MustCompile(`<sheet name="([^"]+)" sheetId="(\d+)"`)
	texts := make(map[string]string)
	for _, p := range parts {
		texts[p.name] = p.text
	}
	for _, m := range names.FindAllStringSubmatch(texts["xl/workbook.xml"], -1) {
		var s sheet
		if err := xml.Unmarshal([]byte(texts["xl/worksheets/sheet"+m[2]+".xml"]), &s); err != nil {
			t.Fatalf("%s: %v", m[1], err)
		}
		found[m[1]] = s
	}
	return found
}

var escape = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

// words returns what a cell says, as the tables spell it, and fails for one that
// is of another kind than the type wants.
func (c cell) words(t *testing.T, of table.Type) string {
	t.Helper()
	if len(c.Others) > 0 {
		t.Errorf("%s holds %v", c.At, c.Others)
	}
	switch {
	case c.Type == "inlineStr" && (of != table.Integer || len(c.Words) > 15) && of != table.Boolean:
		return escape.ReplaceAllStringFunc(c.Words, func(e string) string {
			n, _ := strconv.ParseUint(e[2:6], 16, 32)
			return string(rune(n))
		})
	case c.Type == "b" && of == table.Boolean && c.Value == "1":
		return "true"
	case c.Type == "b" && of == table.Boolean && c.Value == "0":
		return "false"
	case c.Type == "" && of == table.Integer:
		return c.Value
	}
	t.Errorf("%s: a cell of type %q for a column of type %v", c.At, c.Type, of)
	return ""
}

// rows returns what the cells of a sheet say, each in its place. The first row,
// of the names of columns, is text.
func (s sheet) rows(t *testing.T, columns ...table.Type) [][]string {
	t.Helper()
	var rows [][]string
	for i, r := range s.Rows {
		cells := make([]string, len(columns))
		for _, c := range r.Cells {
			column, row := index(t, c.At)
			if row != r.Number || row != i+1 {
				t.Errorf("the cell %s stands in row %d, the %d.", c.At, r.Number, i+1)
			}
			of := columns[column]
			if i == 0 {
				of = table.String
			}
			cells[column] = c.words(t, of)
		}
		rows = append(rows, cells)
	}
	return rows
}

// index returns the index of the column and the number of the row of a name such
// as AB12.
func index(t *testing.T, name string) (column, row int) {
	t.Helper()
	letters := strings.TrimRight(name, "0123456789")
	for _, l := range letters {
		column = column*26 + int(l-'A') + 1
	}
	row, err := strconv.Atoi(name[len(letters):])
	if err != nil {
		t.Error(err)
	}
	return column - 1, row
}

// TestCells reads every sheet with another reader of XML, and compares each of
// its cells with the tables'.
func TestCells(t *testing.T) {
	for name, p := range map[string]*partnership.Partnership{
		"record": eujapan.Partnership(), "sample": sample(t), "hostile": read(t, "../testdata/hostile.json"),
		"awkward": read(t, "../../partnership/testdata/awkward.json"),
	} {
		t.Run(name, func(t *testing.T) {
			_, parts := packed(t, p)
			found := sheets(t, parts)
			if len(found) != 1+len(table.All()) {
				t.Errorf("%d sheets of %d tables", len(found), len(table.All()))
			}
			for _, each := range table.All() {
				var types []table.Type
				for _, c := range each.Columns(p.Languages) {
					types = append(types, c.Type)
				}
				want := [][]string{each.Header(p.Languages)}
				for cells, err := range each.Rows(p) {
					if err != nil {
						t.Fatal(err)
					}
					want = append(want, cells)
				}
				s := found[each.Name]
				if diff := cmp.Diff(want, s.rows(t, types...)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", each.Name, diff)
				}
				_, last, _ := strings.Cut(s.Dimension.Ref, ":")
				if column, row := index(t, last); column != len(types)-1 || row != len(want) || s.Filter.Ref != s.Dimension.Ref {
					t.Errorf("%s: the sheet reaches to %s and is filtered in %s", each.Name, last, s.Filter.Ref)
				}
			}
		})
	}
}

// TestAbout checks the first sheet: what it says, and that it leads to every
// other.
func TestAbout(t *testing.T) {
	p := sample(t)
	_, parts := packed(t, p)
	about := sheets(t, parts)["about"]
	want := [][]string{
		{"title", "Sample, a record"},
		{"creators", "Harbour Society; Ko, A. <ko@example.org>"},
		{"version", "1.10"},
		{"as of", "2025-12-31"},
		{"licence", "CC-BY-4.0"},
		{"licence at", "https://creativecommons.org/licenses/by/4.0/"},
		{"published at", "https://example.org/record?of=sample&v=1"},
		{"columns described at", "https://github.com/eujapan/digitalpartnership/blob/main/docs/model.md#tables"},
		{"empty cells", "nobody said"},
		{"dates", "text, as far as they are known: 2024, 2024-05 or 2024-05-12; the columns _first and _last are the days they may mean"},
		{"several codes", "in one cell, with a space between them"},
		{"", ""},
		{"sheet", "rows"},
	}
	facts := about
	facts.Rows = about.Rows[:len(want)]
	if diff := cmp.Diff(want, facts.rows(t, table.String, table.String)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for i, each := range table.All() {
		n := 0
		for range each.Rows(p) {
			n++
		}
		row := about.Rows[len(want)+i]
		if got := []string{row.Cells[0].words(t, table.String), row.Cells[1].words(t, table.Integer)}; !cmp.Equal(got, []string{each.Name, strconv.Itoa(n)}) {
			t.Errorf("%s of %d rows is listed as %q", each.Name, n, got)
		}
		if l := about.Links[i]; l.Ref != fmt.Sprintf("A%d", len(want)+i+1) || l.Location != "'"+each.Name+"'!A1" {
			t.Errorf("%s: %+v", each.Name, l)
		}
	}
	if about.Filter.Ref != "" {
		t.Error("what is no table is filtered")
	}
}

// TestGolden compares the parts of the sample, an element a line, with a file:
// those that are no sheet, the first sheet, and that of the amounts.
func TestGolden(t *testing.T) {
	_, parts := packed(t, sample(t))
	amounts := slices.IndexFunc(table.All(), func(t table.Table) bool { return t.Name == "amounts" }) + 1
	var got strings.Builder
	for _, p := range append(parts[:7:7], parts[6+amounts]) {
		fmt.Fprintf(&got, "== %s\n%s\n", p.name, strings.NewReplacer("><", ">\n<").Replace(p.text))
	}
	name := filepath.Join("testdata", "partnership.txt")
	if *update {
		if err := os.WriteFile(name, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("%s, rewritten by -update (-want +got):\n%s", name, diff)
	}
}

// TestSame checks that equal partnerships give equal bytes.
func TestSame(t *testing.T) {
	first, _ := packed(t, sample(t))
	second, _ := packed(t, sample(t))
	if !bytes.Equal(first, second) {
		t.Error("two files of one partnership differ")
	}
}
