package workbook_test

import (
	"encoding/xml"
	"path"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/timeline"
)

// TestParts checks that the parts name each other as the format wants: every
// part has a type, every link a target, every sheet a name that Excel takes and,
// if it is a table, one for its filter.
func TestParts(t *testing.T) {
	_, list := packed(t, sample(t))
	if list[0].name != "[Content_Types].xml" || list[1].name != "_rels/.rels" {
		t.Errorf("the first parts are %s and %s", list[0].name, list[1].name)
	}
	parts := make(map[string]string)
	for _, p := range list {
		parts[p.name] = p.text
	}
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
		Names []struct {
			Name  string `xml:"name,attr"`
			Sheet int    `xml:"localSheetId,attr"`
			Area  string `xml:",chardata"`
		} `xml:"definedNames>definedName"`
	}
	if err := xml.Unmarshal([]byte(parts["xl/workbook.xml"]), &book); err != nil {
		t.Fatal(err)
	}
	want := []string{"about xl/worksheets/sheet1.xml"}
	for i, each := range table.All() {
		want = append(want, each.Name+" xl/worksheets/sheet"+strconv.Itoa(i+2)+".xml")
	}
	var got []string
	for _, s := range book.Sheets {
		got = append(got, s.Name+" "+targets["xl/_rels/workbook.xml.rels"+s.Link])
		if len(s.Name) > 31 || strings.ContainsAny(s.Name, `[]:*?/\'`) {
			t.Errorf("Excel takes no sheet %q", s.Name)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sheets (-want +got):\n%s", diff)
	}
	found := sheets(t, list)
	if len(book.Names) != len(table.All()) {
		t.Errorf("%d filters have a name", len(book.Names))
	}
	for _, n := range book.Names {
		name := book.Sheets[n.Sheet].Name
		if area := "'" + name + "'!" + found[name].Filter.Ref; n.Name != "_xlnm._FilterDatabase" || strings.ReplaceAll(n.Area, "$", "") != area {
			t.Errorf("%+v is no name of %s", n, area)
		}
	}
}

// TestProperties checks what the workbook says of itself.
func TestProperties(t *testing.T) {
	for _, test := range []struct {
		name, desc           string
		change               func(*partnership.Partnership)
		title, by, createdOn string
	}{
		{"all", "of the record itself", func(*partnership.Partnership) {},
			"Sample, a record", "Harbour Society; Ko, A. <ko@example.org>", "2025-12-31T00:00:00Z"},
		{"nothing", "goes by the name of the partnership, made by nobody known", func(p *partnership.Partnership) { p.Dataset = partnership.Dataset{} },
			"Sample Partnership", "", "2025-12-31T00:00:00Z"},
		{"awkward words", "as they are, with no escape of a cell", func(p *partnership.Partnership) {
			p.Dataset.Title["en"], p.Dataset.Creators = "<_x0041_> & Ü", []string{"\ta\nb"}
		},
			"<_x0041_> & Ü", "\ta\nb", "2025-12-31T00:00:00Z"},
		{"month", "no day is made up", func(p *partnership.Partnership) { p.AsOf = timeline.MustParseDate("2025-12") },
			"Sample, a record", "Harbour Society; Ko, A. <ko@example.org>", ""},
		{"no day", "no clock is read", func(p *partnership.Partnership) { p.AsOf = timeline.Date{} },
			"Sample, a record", "Harbour Society; Ko, A. <ko@example.org>", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample(t)
			test.change(p)
			_, parts := packed(t, p)
			var core struct {
				Title   string `xml:"http://purl.org/dc/elements/1.1/ title"`
				Creator string `xml:"http://purl.org/dc/elements/1.1/ creator"`
				Created string `xml:"http://purl.org/dc/terms/ created"`
			}
			if err := xml.Unmarshal([]byte(parts[2].text), &core); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]string{test.title, test.by, test.createdOn}, []string{core.Title, core.Creator, core.Created}); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}
