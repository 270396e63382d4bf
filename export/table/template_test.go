package table_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// TestTemplate checks that every table has an example row, and no more than the
// rules demand, and that the tables are read back.
func TestTemplate(t *testing.T) {
	p := table.Template()
	for _, each := range table.All() {
		got := len(rows(t, each.Name, p))
		switch {
		case got == 0:
			t.Errorf("%s has no example", each.Name)
		case got > 1 && each.Name != "citations" && !each.Derived:
			t.Errorf("%s has %d rows", each.Name, got)
		}
	}
	got, err := table.Load(folder(t, table.Spreadsheet, p), table.Spreadsheet)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("template.json")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(text), document(t, got)); diff != "" {
		t.Errorf("(-file +read back):\n%s", diff)
	}
	if p.Schema != partnership.SchemaURL {
		t.Errorf("the template follows the schema %q, not %q", p.Schema, partnership.SchemaURL)
	}
	p.Areas[0].Name["en"] = "changed"
	if table.Template().Areas[0].Name["en"] == "changed" {
		t.Error("Template returns the same partnership twice")
	}
}

func ExampleTemplate() {
	p := table.Template()
	commitments, _ := table.Lookup("commitments")
	for cells := range commitments.Rows(p) {
		fmt.Println(cells[0], cells[1])
	}
	// Output:
	// example-commitment What was promised, in your own words
}
