package table_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
)

func TestGuard(t *testing.T) {
	for _, test := range []struct{ name, cell, want string }{
		{"nothing", "", ""},
		{"words", "Lay a cable", "Lay a cable"},
		{"equals", "=1+1", "'=1+1"},
		{"plus", "+81 3 1234", "'+81 3 1234"},
		{"minus", "-2", "'-2"},
		{"at", "@SUM(1)", "'@SUM(1)"},
		{"tab", "\t=1", "'\t=1"},
		{"carriage return", "\r=1", "'\r=1"},
		{"line feed", "\n=1", "'\n=1"},
		{"NUL", "\x00=1", "'\x00=1"},
		{"full-width equals", "＝1", "'＝1"},
		{"full-width plus", "＋1", "'＋1"},
		{"full-width minus", "－1", "'－1"},
		{"full-width at", "＠a", "'＠a"},
		{"guarded already", "'=1", "''=1"},
		{"guarded twice", "''=1", "'''=1"},
		{"apostrophe", "'tis", "'tis"},
		{"apostrophes alone", "''", "''"},
		{"within", "a=1", "a=1"},
		{"blank in front", " =1", " =1"},
		{"dash", "–1", "–1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, table.Spreadsheet.Guard(test.cell)); diff != "" {
				t.Errorf("guarded (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.cell, table.Spreadsheet.Unguard(test.want)); diff != "" {
				t.Errorf("and back (-want +got):\n%s", diff)
			}
			if got := table.Tidy.Guard(test.cell) + table.Tidy.Unguard(test.cell); got != test.cell+test.cell {
				t.Errorf("tidy gives %q", got)
			}
		})
	}
}

// What a person wrote without a guard is read as it is.
func TestUnguardOthers(t *testing.T) {
	for _, text := range []string{"=1+1", "-2", "plain", "'", "'plain"} {
		if got := table.Spreadsheet.Unguard(text); got != text {
			t.Errorf("Unguard(%q) = %q", text, got)
		}
	}
}

// FuzzGuard checks that any cell comes back, that no two are written alike, and
// that none that is guarded begins with a mark of a formula.
func FuzzGuard(f *testing.F) {
	for _, cell := range []string{"", "'", "'=", "''=", "=1", "'a", "＝", "'\n", "\xff", "'\xff="} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		text := table.Spreadsheet.Guard(cell)
		if got := table.Spreadsheet.Unguard(text); got != cell {
			t.Errorf("%q is written as %q and read as %q", cell, text, got)
		}
		for _, mark := range text {
			if strings.ContainsRune("=+-@\t\r\n\x00＝＋－＠", mark) {
				t.Errorf("%q is written as %q", cell, text)
			}
			break
		}
	})
}
