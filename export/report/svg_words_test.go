package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/record"
)

// titles returns everything in a picture that is shown on pointing.
func titles(svg *element) string {
	var all []string
	for _, e := range svg.all("title") {
		all = append(all, e.words)
	}
	return strings.Join(all, "\n")
}

// TestSVGWords checks that what is dated stands in the picture with all its
// words, whatever they are.
func TestSVGWords(t *testing.T) {
	for _, name := range []string{"partnership", "hostile"} {
		for _, l := range []record.Language{"en", "ja"} {
			p := sample(t, name)
			svg := picture(t, written(t, report.SVG, p, l))
			all := titles(svg)
			words := []string{p.Name.In(l), p.Council.Name.In(l), p.Council.Meetings[0].Place.In(l), p.Council.Meetings[0].Attendance[0].Name.In(l), p.Dialogues[0].Name.In(l)}
			for _, i := range p.Instruments {
				words = append(words, i.Title.In(l), i.Steps[0].Place.In(l))
			}
			for _, j := range p.Projects {
				words = append(words, j.Name.In(l))
			}
			for _, c := range p.Commitments {
				words = append(words, c.Title.In(l))
			}
			words = append(words, p.Commitments[0].Milestones[0].Title.In(l))
			for _, w := range words {
				if !strings.Contains(all, w) {
					t.Errorf("%s in %s: no %q in %s", name, l, w, all)
				}
			}
		}
	}
}

// TestSVGLanguage checks that words say which language they are in.
func TestSVGLanguage(t *testing.T) {
	svg := picture(t, written(t, report.SVG, sample(t, "partnership"), "ja"))
	want := map[string]string{"見本パートナーシップ": "ja", "見本評議会": "ja", "北の浮標": "ja", "潮対話": "ja", "プロジェクト": "", "1件中1件": ""}
	got := make(map[string]string)
	for _, e := range svg.all("text") {
		if _, ok := want[e.words]; ok {
			got[e.words] = e.attributes["lang"]
		}
	}
	delete(want, "1件中1件")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
