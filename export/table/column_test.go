package table_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

// TestColumnsHold checks that every cell of valid partnerships is what its
// column says, that keys are keys, and that what names a row names one.
func TestColumnsHold(t *testing.T) {
	for name, p := range map[string]*partnership.Partnership{
		"record": eujapan.Partnership(), "sample": sample(t), "hostile": read(t, "../testdata/hostile.json"),
		"awkward": read(t, "../../partnership/testdata/awkward.json"),
	} {
		t.Run(name, func(t *testing.T) {
			keys := make(map[string]map[string]bool)
			for _, each := range table.All() {
				keys[each.Name] = keysOf(t, each, p)
			}
			for _, each := range table.All() {
				columns := each.Columns(p.Languages)
				for _, cells := range rows(t, each.Name, p) {
					for i, c := range columns {
						if fault := breach(c, cells[i], keys); fault != "" {
							t.Errorf("%s.%s: %q %s", each.Name, c.Name, cells[i], fault)
						}
					}
				}
			}
		})
	}
}

// keysOf returns the keys of the rows of a table, the cells of each joined.
func keysOf(t *testing.T, each table.Table, p *partnership.Partnership) map[string]bool {
	t.Helper()
	found := make(map[string]bool)
	header := each.Header(p.Languages)
	for _, cells := range rows(t, each.Name, p) {
		var key []string
		for _, name := range each.Key {
			key = append(key, cells[slices.Index(header, name)])
		}
		joined := strings.Join(key, "\x00")
		if found[joined] || len(key) == 0 {
			t.Errorf("%s: two rows have the key %q", each.Name, key)
		}
		found[joined] = true
	}
	return found
}

// breach returns what a cell breaks of what its column says, "" for nothing.
func breach(c table.Column, cell string, keys map[string]map[string]bool) string {
	if cell == "" {
		if c.Required {
			return "is required"
		}
		return ""
	}
	if !regexp.MustCompile(c.Pattern).MatchString(cell) {
		return "does not match " + c.Pattern
	}
	if c.Values != nil && !slices.Contains(c.Values, cell) {
		return "is not on the list"
	}
	switch c.Type {
	case table.Integer:
		n, err := strconv.ParseInt(cell, 10, 64)
		least, _ := strconv.ParseInt(c.Least, 10, 64)
		if err != nil || c.Least != "" && n < least || c.Most == "1" && n > 1 {
			return "is no number in bounds"
		}
	case table.Boolean:
		if cell != "true" && cell != "false" {
			return "is no boolean"
		}
	}
	named := []string{cell}
	if c.Type == table.Codes {
		named = strings.Split(cell, " ")
	}
	for _, key := range named {
		if c.Names != "" && !keys[c.Names][key] {
			return "names no row of " + c.Names
		}
	}
	return ""
}

// TestPatterns checks that the patterns refuse what the types they stand for
// refuse, as far as a pattern can.
func TestPatterns(t *testing.T) {
	patterns := make(map[string]*regexp.Regexp)
	for _, each := range table.All() {
		for _, c := range each.Columns(nil) {
			patterns[each.Name+"."+c.Name] = regexp.MustCompile(c.Pattern)
			if c.Pattern != "" && (c.Pattern[0] != '^' || c.Pattern[len(c.Pattern)-1] != '$') {
				t.Errorf("%s.%s: %s does not match the whole cell", each.Name, c.Name, c.Pattern)
			}
		}
	}
	for column, refused := range map[string]string{
		"steps.on":               "24|2024-13|2024-5|2024-05-32|2024/05|x2024|2024-05-1|2024-00",
		"steps.on_first":         "2024|2024-05|2024-13-01",
		"plans.when":             "../2024|2024/|2024/2025/2026|/2024|..",
		"commitments.id":         "A|a_b|a--b|-a|a-|a b|ä",
		"commitments.areas":      " a|a |a  b|A",
		"commitments.obligors":   "eu|E|EU,JP|1EU|ABCDEFGHIJKLM",
		"partnership.languages":  "EN|en_GB|english|en-gb",
		"amounts.currency":       "EURO|eur|€",
		"sources.url":            "ftp://a|javascript:x|https://a b|http:/a",
		"discrepancies.about":    "A|a b|Ab",
		"lists.member":           "A|a-b",
		"areas.designated_start": "2024/2025",
	} {
		for text := range strings.SplitSeq(refused, "|") {
			if patterns[column].MatchString(text) {
				t.Errorf("%s: %q is let pass by %s", column, text, patterns[column])
			}
		}
	}
}

func ExampleTable_Columns() {
	steps, _ := table.Lookup("steps")
	for _, c := range steps.Columns(tides.Languages)[:5] {
		fmt.Printf("%s required=%v derived=%v names=%q\n", c.Name, c.Required, c.Derived, c.Names)
	}
	fmt.Println(steps.Key)
	// Output:
	// record required=true derived=false names="records"
	// position required=true derived=false names=""
	// kind required=true derived=false names=""
	// on required=false derived=false names=""
	// on_precision required=false derived=true names=""
	// [record position]
}

func ExampleColumn() {
	commitments, _ := table.Lookup("commitments")
	for _, c := range commitments.Columns(tides.Languages) {
		if c.Ordered && !c.Derived {
			fmt.Println(c.Name, c.Values)
		}
	}
	// Output:
	// force [acknowledge reaffirm explore endeavour cooperate undertake deliver]
}

// What a column holds follows from the member it shows.
func ExampleType() {
	commitments, _ := table.Lookup("commitments")
	for _, c := range commitments.Columns(tides.Languages) {
		switch c.Type {
		case table.Codes:
			fmt.Println(c.Name, "holds codes of", c.Names)
		case table.Boolean:
			fmt.Println(c.Name, "is true or false")
		}
	}
	// Output:
	// areas holds codes of areas
	// obligors holds codes of parties
	// truncated is true or false
}

func TestZeroTable(t *testing.T) {
	if columns := (table.Table{}).Columns(nil); len(columns) != 0 {
		t.Errorf("the zero Table has columns %v", columns)
	}
	if diff := cmp.Diff([]string(nil), (table.Table{}).Header(nil)); diff != "" {
		t.Error(diff)
	}
}
