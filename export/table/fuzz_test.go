package table_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/record"
)

// FuzzRoundTrip checks that words that are well formed, whatever they are, come
// back from tables of both profiles as they were: from a text, a word of a list,
// a text of a list, a place in a source and a verb.
func FuzzRoundTrip(f *testing.F) {
	for _, words := range []string{
		"=1+1", "'=1+1", "a,\"b\"\n\"c", "\nfirst", "e\u0301", "\u202eabc", "😀", "a\u2028b", `\.`, "0123", "NULL", "＝", "''", "a\n\nb", "\"",
	} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if words == "" || record.CheckWords(words) != nil {
			return
		}
		want := sample(t)
		c := &want.Commitments[0]
		c.Title["ja"], c.By[0]["en"], c.Verb, c.Sources[0].At = words, words, words, words
		want.Sources[0].Authors[1] = words
		for _, profile := range []table.Profile{table.Tidy, table.Spreadsheet} {
			got, err := table.Load(folder(t, profile, want), profile)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(document(t, want), document(t, got)); diff != "" {
				t.Errorf("profile %d (-want +got):\n%s", profile, diff)
			}
		}
	})
}

// FuzzLoad checks that no file makes Load panic, that what is refused gives
// problems and no partnership, and that what is accepted comes back from what
// is written of it.
func FuzzLoad(f *testing.F) {
	whole := folder(f, table.Tidy, sample(f))
	for _, name := range []string{"partnership", "parties", "steps", "lists", "citations", "meetings", "areas"} {
		f.Add(name, whole[name+".csv"].Data, false)
	}
	f.Add("parties", []byte("\ufeffcode,name_en\nXA,\"'=1\"\nXB2,b"), true)
	f.Add("plans", []byte("record,position,when\ncouncil-1,0,2022\ncouncil-1,1,\n"), true)
	f.Fuzz(func(t *testing.T, name string, data []byte, spreadsheet bool) {
		if _, known := table.Lookup(name); !known {
			return
		}
		profile := table.Tidy
		if spreadsheet {
			profile = table.Spreadsheet
		}
		files := folder(t, profile, sample(t))
		files[name+".csv"] = &fstest.MapFile{Data: data}
		p, err := table.Load(files, profile)
		if err != nil {
			found := 0
			for problem := range record.In(err) {
				if found++; problem.File == "" || problem.Rule == "" {
					t.Errorf("no file or no rule: %v", problem)
				}
			}
			if p != nil || found == 0 {
				t.Errorf("partnership %v, error %v", p, err)
			}
			return
		}
		again, err := table.Load(folder(t, profile, p), profile)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(document(t, p), document(t, again)); diff != "" {
			t.Errorf("(-first +second):\n%s", diff)
		}
	})
}
