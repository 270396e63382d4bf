package calendar_test

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/calendar"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// TestGolden compares the calendar of the sample with its file.
func TestGolden(t *testing.T) {
	const file = "testdata/partnership.ics"
	got := ics(t, sample(t, "partnership"), calendar.Options{})
	if *update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s, rewritten by -update (-want +got):\n%s", file, diff)
	}
}
