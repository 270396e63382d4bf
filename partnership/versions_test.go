package partnership_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// There is a document of each version of the model, which stays as it was when
// the version was the current one, and all of them are read.
func TestOlderVersions(t *testing.T) {
	files, err := os.ReadDir("testdata/versions")
	if err != nil || len(files) != partnership.SchemaVersion {
		t.Fatalf("%d documents of %d versions: %v", len(files), partnership.SchemaVersion, err)
	}
	for version := 1; version <= partnership.SchemaVersion; version++ {
		f, err := os.Open(fmt.Sprintf("testdata/versions/%d.json", version))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		p, err := partnership.Decode(f)
		if err != nil {
			t.Fatalf("version %d: %v", version, err)
		}
		if p.SchemaVersion != version || p.Schema == "" {
			t.Errorf("version %d says it is %d, by %q", version, p.SchemaVersion, p.Schema)
		}
	}
}

// Of a document of a newer version it is known that it is one, and nothing
// else: what seems wrong may only be new.
func TestNewerVersion(t *testing.T) {
	const newer = `{
  "id": "Some Thing",
  "invented": {"since": null, "since": 1},
  "launched": ["2026-10-18/.."],
  "schema_version": §2,
  "council": {"motto": "New words"}
}`
	text, line, column := marked(t, newer)
	want := []*record.Problem{{Pointer: "/schema_version", Rule: record.RuleSchemaVersion, Value: "2", Line: line, Column: column}}
	words := cmpopts.IgnoreFields(record.Problem{}, "Detail")

	p, err := partnership.Decode(strings.NewReader(text))
	if diff := cmp.Diff(want, slices.Collect(record.In(err)), words); diff != "" || p != nil {
		t.Errorf("Decode gave a model (%v) and (-want +got):\n%s", p != nil, diff)
	}
	for _, name := range []string{"0.json", "a.json", "z.json"} {
		p, err := partnership.Load(fstest.MapFS{
			name:     {Data: []byte(text)},
			"1.json": {Data: []byte(`{"council": {"name": {"en": 7}}, "as_of": "2026"}`)},
			"b.json": {Data: []byte(`{"treaties": [], "as_of": "2025"}`)},
		})
		want[0].File = name
		if diff := cmp.Diff(want, slices.Collect(record.In(err)), words); diff != "" || p != nil {
			t.Errorf("Load with %s gave a model (%v) and (-want +got):\n%s", name, p != nil, diff)
		}
	}
}
