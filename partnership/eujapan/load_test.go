package eujapan

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A broken record is not handed out in part.
func TestLoadBroken(t *testing.T) {
	defer func() {
		if said, ok := recover().(string); !ok || !strings.Contains(said, "broken") || !strings.Contains(said, "[required]") {
			t.Errorf("panicked with %v, want what is wrong with the record", said)
		}
	}()
	load(fstest.MapFS{"a.json": {Data: []byte("{}")}})
	t.Error("an empty record was handed out")
}
