package partnership_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// Whatever the bytes, Decode gives a valid model that is written and read again
// as it was, or problems that each have a place in the text.
func FuzzDecode(f *testing.F) {
	for _, name := range []string{"testdata/valid.json", "testdata/awkward.json"} {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"id":"x","name":{"en":"X"},"languages":["en"],"parties":[{"code":"EU","name":{"en":"E"}}],"as_of":"2024-01-01"}`))
	f.Add([]byte(`{"areas":[{"code":"a","broader":"a"}],"commitments":[{"relations":[{"to":"x"}]}],"council":null}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := partnership.Decode(bytes.NewReader(text))
		if err != nil {
			found := 0
			for problem := range record.In(err) {
				found++
				if problem.Line < 1 || problem.Column < 1 || problem.Rule == "" || problem.Detail == "" {
					t.Errorf("half a problem: %+v", problem)
				}
			}
			if found == 0 || p != nil {
				t.Errorf("an error with %d problems and a model %v: %v", found, p != nil, err)
			}
			return
		}
		if err := p.Validate(); err != nil {
			t.Errorf("decoded and not valid: %v", err)
		}
		var again bytes.Buffer
		if err := shape.Write(&again, p); err != nil {
			t.Fatal(err)
		}
		q, err := partnership.Decode(&again)
		if err != nil {
			t.Fatalf("not read again: %v", err)
		}
		if diff := cmp.Diff(p.Timeline(), q.Timeline()); diff != "" {
			t.Errorf("(-first +again):\n%s", diff)
		}
	})
}
