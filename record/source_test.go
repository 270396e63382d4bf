package record_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// TestSourceJSON holds the members of a source to their names, which outside
// programs rely on.
func TestSourceJSON(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		source     record.Source
		want       string
	}{
		{"zero", "what is not known is left out", record.Source{}, `{}`},
		{"empty", "empty lists and texts are left out",
			record.Source{Title: record.Text{}, Authors: []string{}, Languages: []record.Language{}, Note: record.Text{}}, `{}`},
		{
			"full", "every member, in its place",
			record.Source{
				ID: "joint-letter-copy", Kind: record.Republication,
				Title:   record.Text{"ja": "共同書簡", "en": "Joint letter"},
				Authors: []string{"DIGITALEUROPE", "JBCE", "JEITA"}, Publisher: "DIGITALEUROPE",
				Languages: []record.Language{"en"}, URL: "https://www.digitaleurope.org/resources/",
				Published: timeline.MustParseDate("2022-03-01"), Accessed: timeline.MustParseDate("2026-06"),
				DerivedFrom: "joint-letter", Licence: "CC BY 4.0", Note: record.Text{"en": "A copy"},
			},
			`{"id":"joint-letter-copy","kind":"republication","title":{"en":"Joint letter","ja":"共同書簡"},` +
				`"authors":["DIGITALEUROPE","JBCE","JEITA"],"publisher":"DIGITALEUROPE","languages":["en"],` +
				`"url":"https://www.digitaleurope.org/resources/","published":"2022-03-01","accessed":"2026-06",` +
				`"derived_from":"joint-letter","licence":"CC BY 4.0","note":{"en":"A copy"}}`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, err := json.Marshal(test.source)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, string(text)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
			var again record.Source
			if err := json.Unmarshal(text, &again); err != nil {
				t.Fatal(err)
			}
			if test.name != "empty" { // an empty list comes back nil
				if diff := cmp.Diff(test.source, again); diff != "" {
					t.Errorf("%s, read back (-want +got):\n%s", test.desc, diff)
				}
			}
		})
	}
}

func TestSourceKinds(t *testing.T) {
	want := []record.Kind{
		"joint-official-text", "party-official-text", "official-press-release", "official-summary", "legal-text",
		"stakeholder-submission", "research-analysis", "news", "republication", "dataset",
	}
	got := []record.Kind{
		record.JointOfficialText, record.PartyOfficialText, record.OfficialPressRelease, record.OfficialSummary, record.LegalText,
		record.StakeholderSubmission, record.ResearchAnalysis, record.News, record.Republication, record.Dataset,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
	for _, k := range got {
		if err := k.Check(); err != nil {
			t.Error(err)
		}
	}
}
