package examples_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/partnership/follow"
)

// A later version with a council that was held since is told apart from one in
// which somebody was put right.
func TestDiff(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	old := write("old.json", small)
	same, errs, status := runs(t, "diff", old, old)
	if same != "no changes\n" || errs != "" || status != 0 {
		t.Errorf("a document and itself: %q, %q, %d", same, errs, status)
	}

	changed := write("new.json", strings.NewReplacer(
		`"en": "Small Partnership"`, `"en": "Smaller Partnership"`,
		`"as_of": "2025-12-31"`, `"as_of": "2026-12-31", "sources": [{"id": "news", "kind": "news", "title": {"en": "News"}, "published": "2026-05"}]`,
	).Replace(small))
	text, _, status := runs(t, "diff", old, changed)
	for _, want := range []string{"Small Partnership", "Smaller Partnership", "news"} {
		if !strings.Contains(text, want) || status != 0 {
			t.Errorf("ended with %d and does not say %q:\n%s", status, want, text)
		}
	}
	out, _, _ := runs(t, "diff", "-json", old, changed)
	var changes []follow.Change
	if err := json.Unmarshal([]byte(out), &changes); err != nil || len(changes) != 3 {
		t.Errorf("%d changes, %v:\n%s", len(changes), err, out)
	}
}
