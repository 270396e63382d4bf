package eujapan_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// What a made-up fourth council would add: one file, with its sources.
const fourthCouncil = `{
  "council": {
    "meetings": [
      {
        "id": "council-4", "number": 4, "status": "held", "when": "2026-11-30", "place": {"en": "Brussels"},
        "plans": [{"when": "2026", "place": {"en": "Brussels"}, "sources": [{"source": "ip-25-1185-copy"}]}],
        "attendance": [{"name": {"en": "A. N. Other"}, "party": "EU", "role": "co-chair", "sources": [{"source": "made-up"}]}],
        "sources": [{"source": "made-up"}]
      }
    ]
  },
  "commitments": [
    {
      "id": "council-4-chip-supply", "title": {"en": "Open a shared desk for early warning"}, "areas": ["semiconductors"],
      "force": "deliver", "verb": "open", "obligors": ["EU", "JP"], "made": "2026-11-30", "made_at": "council-4",
      "relations": [{"kind": "fulfils", "to": "council-3-chip-supply", "sources": [{"source": "made-up"}]}],
      "sources": [{"source": "made-up"}]
    }
  ],
  "sources": [{"id": "made-up", "kind": "joint-official-text", "title": {"en": "A made-up statement"}, "published": "2026-11-30"}]
}`

// A new council is one new file: nothing else in the record changes.
func TestNewCouncil(t *testing.T) {
	files := fstest.MapFS{}
	names, err := fs.Glob(eujapan.Data(), "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(eujapan.Data(), name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	files["2026-fourth-council.json"] = &fstest.MapFile{Data: []byte(fourthCouncil)}
	p, err := partnership.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(p.Council.Meetings); n != 4 || p.Council.Meetings[3].Status != "held" {
		t.Errorf("%d meetings, the last %s", n, p.Council.Meetings[n-1].Status)
	}
	before, _ := follow.ThreadOf(eujapan.Partnership(), "chips-early-warning")
	after, ok := follow.ThreadOf(p, "chips-early-warning")
	if !ok || after.Utterances != before.Utterances+1 {
		t.Errorf("early warning was uttered %d times before and %d after", before.Utterances, after.Utterances)
	}
	rhythm := follow.RhythmOf(p, timeline.MustParseDate("2026-12-31"))
	if n := len(rhythm.Gaps); n != 4 || rhythm.Gaps[3].To != "council-4" || rhythm.Gaps[3].Least != 567 {
		t.Errorf("gaps %v, want 567 days from the third to the fourth", rhythm.Gaps)
	}
}

// The chains of promises that the documents tell of hold together, from council
// to council and to what was done.
func TestChains(t *testing.T) {
	p := eujapan.Partnership()
	for name, ids := range map[string]string{
		"chips research":       "chips-research-programmes council-2-chip-experts council-3-chiplets chips-call-2026",
		"chips early warning":  "chips-early-warning council-2-chip-early-warning council-3-chip-supply",
		"subsidy transparency": "chips-subsidy-transparency council-2-chip-support-transparency",
		"cables":               "council-1-cable-memorandum cable-memorandum council-2-trusted-cable-actors council-3-cable-cooperation submarine-cable-working-group",
		"Arctic route":         "cables-arctic-cooperation council-2-arctic-link council-3-arctic-route submarine-cable-working-group",
		"6G":                   "council-1-beyond-5g council-2-6g-projects 6g-mirai-harmony council-3-6g-expansion",
		"quantum":              "council-1-quantum-environments council-2-quantum-projects council-3-quantum-call quantum-cooperation",
		"HPC":                  "council-1-hpc-call council-2-hpc-cooperation hanami",
		"identity":             "identity-use-cases identity-memorandum council-3-identity-memorandum",
		"credentials":          "identity-mutual-use council-3-academic-credentials",
		"data spaces":          "council-1-data-governance council-2-data-spaces council-3-data-working-group",
		"platforms":            "council-1-dialogues council-2-platform-channel council-3-platform-exchanges",
		"AI":                   "council-1-ai council-2-ai-offices council-3-trustworthy-ai",
		"cyber":                "council-1-cyber council-2-cyber-standards-skills council-3-cyber-rules cyber-dialogue-7",
	} {
		thread := make(map[record.ID]bool)
		for id := range strings.FieldsSeq(ids) {
			if c, ok := follow.ThreadOf(p, record.ID(id)); ok {
				for _, step := range c.Steps {
					thread[step.ID] = true
				}
				break
			}
		}
		for id := range strings.FieldsSeq(ids) {
			if !thread[record.ID(id)] {
				t.Errorf("%s: %s is in another thread", name, id)
			}
		}
	}
}

// Every recommendation has a verdict, and somebody looked for it.
func TestVerdicts(t *testing.T) {
	p := eujapan.Partnership()
	coverage := follow.CoverageOf(p)
	if len(coverage.Verdicts) != len(p.Recommendations) {
		t.Errorf("%d verdicts on %d recommendations", len(coverage.Verdicts), len(p.Recommendations))
	}
	for _, v := range coverage.Verdicts {
		if v.State == follow.NotReviewed {
			t.Errorf("nobody looked for an answer to %s", v.Recommendation)
		}
	}
}

// How the council met: the days between the launch and each meeting.
func TestRhythm(t *testing.T) {
	p := eujapan.Partnership()
	rhythm := follow.RhythmOf(p, p.AsOf)
	var got []int
	for _, gap := range rhythm.Gaps {
		got = append(got, gap.Least)
		if gap.Least != gap.Most {
			t.Errorf("from %s to %s: %d to %d days", gap.From, gap.To, gap.Least, gap.Most)
		}
	}
	if len(got) != 3 || got[0] != 417 || got[1] != 302 || got[2] != 377 {
		t.Errorf("gaps of %v days, want 417, 302 and 377", got)
	}
}
