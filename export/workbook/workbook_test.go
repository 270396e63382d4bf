package workbook_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/export/workbook"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

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

// packed returns p as a workbook, and its parts by name.
func packed(t testing.TB, p *partnership.Partnership) ([]byte, map[string]string) {
	t.Helper()
	var file bytes.Buffer
	if err := workbook.Write(&file, p); err != nil {
		t.Fatal(err)
	}
	pack, err := zip.NewReader(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string]string)
	for _, f := range pack.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
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
}

var escape = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

// words returns what a cell says, as the tables spell it, and fails for a cell
// that is of no kind it should be.
func (c cell) words(t *testing.T, column table.Column) string {
	t.Helper()
	if len(c.Others) > 0 {
		t.Errorf("%s holds %v", c.At, c.Others)
	}
	switch {
	case c.Type == "inlineStr" && (column.Type != table.Integer || len(c.Words) > 15) && column.Type != table.Boolean:
		return escape.ReplaceAllStringFunc(c.Words, func(e string) string {
			n, _ := strconv.ParseUint(e[2:6], 16, 32)
			return string(rune(n))
		})
	case c.Type == "b" && column.Type == table.Boolean && c.Value == "1":
		return "true"
	case c.Type == "b" && column.Type == table.Boolean && c.Value == "0":
		return "false"
	case c.Type == "" && column.Type == table.Integer:
		return c.Value
	}
	t.Errorf("%s: a cell of type %q for a column of type %v", c.At, c.Type, column.Type)
	return ""
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
			for i, each := range table.All() {
				var s sheet
				part := "xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml"
				if err := xml.Unmarshal([]byte(parts[part]), &s); err != nil {
					t.Fatalf("%s: %v", part, err)
				}
				columns := each.Columns(p.Languages)
				want := [][]string{each.Header(p.Languages)}
				for cells, err := range each.Rows(p) {
					if err != nil {
						t.Fatal(err)
					}
					want = append(want, cells)
				}
				var got [][]string
				for j, r := range s.Rows {
					cells := make([]string, len(columns))
					for _, c := range r.Cells {
						column, row := index(t, c.At)
						if row != r.Number || row != j+1 {
							t.Errorf("%s: the cell %s stands in row %d, the %d.", each.Name, c.At, r.Number, j+1)
						}
						of := columns[column]
						if j == 0 {
							of = table.Column{}
						}
						cells[column] = c.words(t, of)
					}
					got = append(got, cells)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", each.Name, diff)
				}
				_, last, _ := strings.Cut(s.Dimension.Ref, ":")
				if column, row := index(t, last); column != len(columns)-1 || row != len(want) || s.Filter.Ref != s.Dimension.Ref {
					t.Errorf("%s: the sheet reaches to %s and is filtered in %s", each.Name, last, s.Filter.Ref)
				}
			}
		})
	}
}

// TestParts checks that the parts name each other as the format wants: every
// part has a type, every link a target, every sheet a name that Excel takes.
func TestParts(t *testing.T) {
	_, parts := packed(t, sample(t))
	var types struct {
		Overrides []struct {
			Part string `xml:"PartName,attr"`
		} `xml:"Override"`
	}
	if err := xml.Unmarshal([]byte(parts["[Content_Types].xml"]), &types); err != nil {
		t.Fatal(err)
	}
	typed := map[string]bool{"[Content_Types].xml": true}
	for _, o := range types.Overrides {
		typed[strings.TrimPrefix(o.Part, "/")] = true
	}
	targets := make(map[string]string)
	for name, text := range parts {
		if path.Ext(name) == ".rels" {
			typed[name] = true
			var links struct {
				Links []struct {
					ID     string `xml:"Id,attr"`
					Target string `xml:"Target,attr"`
				} `xml:"Relationship"`
			}
			if err := xml.Unmarshal([]byte(text), &links); err != nil {
				t.Fatal(err)
			}
			for _, l := range links.Links {
				target := path.Join(path.Dir(path.Dir(name)), l.Target)
				if parts[target] == "" {
					t.Errorf("%s leads to %s, which is not there", name, target)
				}
				targets[name+l.ID] = target
			}
		}
		if err := xml.Unmarshal([]byte(text), new(struct{})); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name := range parts {
		if !typed[name] {
			t.Errorf("%s has no type", name)
		}
	}
	if len(typed) != len(parts) {
		t.Errorf("%d parts have types, %d are there", len(typed), len(parts))
	}
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			Link string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := xml.Unmarshal([]byte(parts["xl/workbook.xml"]), &book); err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for i, each := range table.All() {
		want = append(want, each.Name+" xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml")
	}
	for _, s := range book.Sheets {
		got = append(got, s.Name+" "+targets["xl/_rels/workbook.xml.rels"+s.Link])
		if len(s.Name) > 31 || strings.ContainsAny(s.Name, `[]:*?/\'`) {
			t.Errorf("Excel takes no sheet %q", s.Name)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sheets (-want +got):\n%s", diff)
	}
}

// TestProperties checks what the workbook says of itself.
func TestProperties(t *testing.T) {
	p := sample(t)
	_, parts := packed(t, p)
	core := parts["docProps/core.xml"]
	for _, want := range []string{
		"<dc:title>Sample, a record</dc:title>", "<dc:creator>Harbour Society</dc:creator>", ">2025-12-31T00:00:00Z</dcterms:created>",
	} {
		if !strings.Contains(core, want) {
			t.Errorf("%s is not in %s", want, core)
		}
	}
	p.Dataset = partnership.Dataset{}
	p.AsOf = timeline.MustParseDate("2025")
	_, parts = packed(t, p)
	core = parts["docProps/core.xml"]
	if !strings.Contains(core, "<dc:title>Sample Partnership</dc:title>") || strings.Contains(core, "creat") {
		t.Errorf("without a dataset and a day: %s", core)
	}
	p.Name["en"] = "a\x01b"
	if err := workbook.Write(io.Discard, p); err == nil {
		t.Error("a control character was written")
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

func TestRefuses(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		spoil      func(*partnership.Partnership)
		rule       record.Rule
		says       string
	}{
		{"no languages", "no columns for texts", func(p *partnership.Partnership) { p.Languages = nil }, record.RuleRequired, "/languages"},
		{"other language", "no column for it", func(p *partnership.Partnership) { p.Name["fr"] = "P" }, record.RuleLanguageKnown, "table partnership"},
		{"control character", "not XML", func(p *partnership.Partnership) { p.Commitments[0].Verb = "a\x0bb" }, record.RuleTextForm, "table commitments: cell I2"},
		{"not a character", "not XML", func(p *partnership.Partnership) { p.Commitments[0].Verb = "\uffff" }, record.RuleTextForm, "cell I2"},
		{"not UTF-8", "not a text", func(p *partnership.Partnership) { p.Commitments[0].Verb = "\xff" }, record.RuleTextForm, "table commitments"},
		{"too long", "for a cell", func(p *partnership.Partnership) { p.Commitments[0].Verb = strings.Repeat("a", 32768) }, record.RuleMax, "cell I2"},
		{"too long in UTF-16", "as Excel counts", func(p *partnership.Partnership) { p.Commitments[0].Verb = strings.Repeat("😀", 16384) }, record.RuleMax, "cell I2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample(t)
			test.spoil(p)
			var b bytes.Buffer
			err := workbook.Write(&b, p)
			problem, ok := errors.AsType[*record.Problem](err)
			if !ok || problem.Rule != test.rule || !strings.Contains(err.Error(), test.says) || b.Len() > 0 {
				t.Errorf("%s: error %v, %d bytes", test.desc, err, b.Len())
			}
		})
	}
	if err := workbook.Write(io.Discard, nil); err == nil || err.Error() != "workbook: no partnership to write" {
		t.Errorf("no partnership: %v", err)
	}
	p := sample(t)
	p.Commitments[0].Verb = strings.Repeat("😀", 16383) + "a"
	if err := workbook.Write(io.Discard, p); err != nil {
		t.Errorf("a cell as long as may be: %v", err)
	}
}

// TestZero checks that a partnership of nothing but a language is a workbook of
// headers.
func TestZero(t *testing.T) {
	_, parts := packed(t, &partnership.Partnership{Languages: []record.Language{"en"}})
	if len(parts) != 6+len(table.All()) {
		t.Errorf("%d parts", len(parts))
	}
}

var errFull = errors.New("no space left")

// A full writer takes so many bytes.
type fullWriter int

func (w fullWriter) Write(p []byte) (int, error) { return min(int(w), len(p)), errFull }

func TestWriterFails(t *testing.T) {
	for _, room := range []fullWriter{0, 1, 100} {
		if err := workbook.Write(room, sample(t)); !errors.Is(err, errFull) || err.Error() != "workbook: writing: no space left" {
			t.Errorf("room for %d bytes: %v", room, err)
		}
	}
}

// FuzzWords checks that any words a text may have come out of their cell as they
// went in.
func FuzzWords(f *testing.F) {
	for _, words := range []string{
		"=1+1", "_x0041_", "_x005F_", "__x0041_", "_x005F_x0041_", "_xGGGG_", "_x004", "<b>&amp;", "]]>", " a ", "\n", "\t", "a\n\nb", "\u2028", "😀", "\ufffd", "_x000D_\n",
	} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if words == "" || len(words) > 30000 || strings.Contains(words, "\r") || !utf8.ValidString(words) {
			return
		}
		p := &partnership.Partnership{Languages: []record.Language{"en"}, Parties: []record.Party{{Code: "XA", Name: record.Text{"en": words}}}}
		var b bytes.Buffer
		refused := strings.ContainsFunc(words, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff })
		if err := workbook.Write(&b, p); refused || err != nil {
			if !refused || err == nil {
				t.Errorf("%q: error %v", words, err)
			}
			return
		}
		_, parts := packed(t, p)
		i := slices.IndexFunc(table.All(), func(t table.Table) bool { return t.Name == "parties" })
		var s sheet
		if err := xml.Unmarshal([]byte(parts["xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml"]), &s); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(words, s.Rows[1].Cells[1].words(t, table.Column{})); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

func ExampleWrite() {
	f, err := os.CreateTemp("", "*.xlsx")
	if err != nil {
		panic(err)
	}
	defer os.Remove(f.Name())
	if err := workbook.Write(f, eujapan.Partnership()); err != nil {
		panic(err)
	}
	if err := f.Close(); err != nil {
		panic(err)
	}
	// Output:
}
