package workbook

import (
	"errors"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/record"
)

// TestMaxRows checks that the last row of a sheet is written, and none after it.
func TestMaxRows(t *testing.T) {
	s := sheet{rows: maxRows - 1, widths: []int{0}}
	if err := s.add(cell{wordStyle, "last"}); err != nil || !strings.Contains(string(s.text), "A1048576") {
		t.Errorf("the last row: error %v, %s", err, s.text)
	}
	err := s.add(cell{wordStyle, "one more"})
	if p, ok := errors.AsType[*record.Problem](err); !ok || p.Rule != record.RuleMax || p.Value != "1048577" {
		t.Errorf("one row more: error %v", err)
	}
}

func TestColumnName(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA", 16383: "XFD"} {
		if got := columnName(i); got != want {
			t.Errorf("column %d is %s, want %s", i, got, want)
		}
	}
}

func TestWidthOf(t *testing.T) {
	for words, want := range map[string]int{"": 0, "abc": 3, "日本": 4, "a\nabcd\nab": 4, "é": 1, "😀": 2} {
		if got := widthOf(words); got != want {
			t.Errorf("%q is %d wide, want %d", words, got, want)
		}
	}
}

func TestLinesOf(t *testing.T) {
	for _, test := range []struct {
		words []string
		want  int
	}{
		{nil, 1}, {[]string{""}, 1}, {[]string{"a\nb", ""}, 2}, {[]string{strings.Repeat("a", 57)}, 1}, {[]string{strings.Repeat("a", 58) + "\n\n"}, 4},
		{[]string{"a", strings.Repeat("日", 58), "b\nc"}, 3},
	} {
		var cells []cell
		for _, w := range test.words {
			cells = append(cells, cell{wordStyle, w})
		}
		if got := linesOf(cells); got != test.want {
			t.Errorf("%q take %d lines, want %d", test.words, got, test.want)
		}
	}
}
