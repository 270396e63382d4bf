package partnership_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// sample returns the text of the one valid document the tests change.
func sample(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/valid.json")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// decoded returns the valid document as a value.
func decoded(t testing.TB) *partnership.Partnership {
	t.Helper()
	p, err := partnership.Decode(strings.NewReader(sample(t)))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// replaced returns text with new in the first place where it says old.
func replaced(t testing.TB, text, old, new string) string {
	t.Helper()
	before, after, ok := strings.Cut(text, old)
	if !ok {
		t.Fatalf("the document does not say %q", old)
	}
	return before + new + after
}

// marked returns text without the mark § in it, and the line and column the
// mark stood at.
func marked(t testing.TB, text string) (clean string, line, column int) {
	t.Helper()
	before, after, ok := strings.Cut(text, "§")
	if !ok {
		t.Fatal("no mark in the document")
	}
	return before + after, 1 + strings.Count(before, "\n"), len(before) - strings.LastIndexByte(before, '\n')
}

// problems returns what is wrong with a document.
func problems(t testing.TB, text string) record.Problems {
	t.Helper()
	p, err := partnership.Decode(bytes.NewReader([]byte(text)))
	if (p == nil) != (err != nil) {
		t.Fatalf("Decode gave a model (%v) and an error (%v)", p != nil, err)
	}
	var found record.Problems
	for problem := range record.In(err) {
		found = append(found, problem)
	}
	return found
}
