package follow_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// diffLines returns the changes as WriteDiff tells them.
func diffLines(t *testing.T, changes []follow.Change) []string {
	t.Helper()
	var b strings.Builder
	if err := follow.WriteDiff(&b, changes); err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

// diffSample returns the valid document of package partnership, as of the end
// of 2023, with what the tests change.
func diffSample(t *testing.T) *partnership.Partnership {
	p := viewDocument(t, "valid.json")
	p.AsOf = viewDate("2023-12-31")
	for _, s := range []record.Source{{ID: "new", Published: viewDate("2024-02-01")}, {ID: "old", Published: viewDate("2023-02-01")}, {ID: "undated"}} {
		s.Kind, s.Title = record.News, record.Text{"en": string(s.ID)}
		p.Sources = append(p.Sources, s)
	}
	return p
}

func TestDiff(t *testing.T) {
	type model = partnership.Partnership
	for _, c := range []struct {
		name, desc string
		change     func(p *model)
		want       []string
	}{
		{"nothing", "what is not changed is not listed", func(*model) {}, []string{"no changes"}},
		{"order", "nor is another order of records", func(p *model) {
			slices.Reverse(p.Commitments)
			slices.Reverse(p.Council.Meetings)
			slices.Reverse(p.Areas)
			slices.Reverse(p.Parties)
		}, []string{"no changes"}},
		{"empty", "nor an empty list for none", func(p *model) { p.Dialogues[0].AlsoKnownAs, p.Commitments[0].Condition = []string{}, record.Text{} }, []string{"no changes"}},
		{"later", "the document may speak of more days", func(p *model) { p.AsOf = viewDate("2024-12-31") },
			[]string{`changed partnership /as_of: "2023-12-31" → "2024-12-31" (world)`}},
		{"earlier", "or of less, for what reason ever", func(p *model) { p.AsOf = viewDate("2023-11-30") },
			[]string{`changed partnership /as_of: "2023-12-31" → "2023-11-30"`}},
		{"members", "numbers, words, yes and no", func(p *model) {
			p.Council.Meetings[0].Number, p.Commitments[0].Truncated, p.Commitments[1].Truncated = 4, true, false
			p.Commitments[0].Title["en"] = "Sign"
			p.Commitments[0].Title["de"] = "Unterschreiben"
			delete(p.Commitments[0].Title, "ja")
			*p.Commitments[0].Assessments[0].Score = 1
			p.Commitments[1].Due, p.Commitments[0].Due = timeline.MustParseSpan("2026"), timeline.Span{}
		}, []string{
			`changed meeting council-1 /number: "1" → "4"`,
			`added commitment first-promise /title/de: "Unterschreiben" (addition)`,
			`changed commitment first-promise /title/en: "Sign a memorandum" → "Sign"`,
			`removed commitment first-promise /title/ja: "覚書に署名する"`,
			`removed commitment first-promise /due: "2023/2024"`,
			`added commitment first-promise /truncated: "true" (addition)`,
			`changed commitment first-promise /assessments/0/score: "0" → "1"`,
			`added commitment second-promise /due: "2026" (addition)`,
			`removed commitment second-promise /truncated: "true"`,
		}},
		{"records", "that are new or gone, whole", func(p *model) {
			p.Parties[1].Code = "SG"
			p.Dimensions = nil
			p.Recommendations = p.Recommendations[:1]
			p.Commitments = append(p.Commitments, viewPromise("world", "2024-01", "old"), viewPromise("addition", "2023-12", "new"), viewPromise("coarse", "2023/2024"[:4], "new"),
				viewPromise("by-source", "", "new"), viewPromise("by-sources", "", "new undated old"), viewPromise("by-none", "", "new undated"), viewPromise("uncited", "", ""))
			p.Council = council.Council{}
		}, []string{
			`added party SG: {"code":"SG","name":{"en":"Korea"}}`,
			`removed party KR: {"code":"KR","name":{"en":"Korea"}}`,
			`removed dimension infrastructure: {"code":"infrastructure","name":{"en":"Infrastructure"},"sou…`,
			`removed council council: {"id":"council","name":{"en":"Sample Council"},"cadence":"ye…`,
			`added commitment world: {"id":"world","title":{"en":"world"},"made":"2024-01","sourc… (world)`,
			`added commitment addition: {"id":"addition","title":{"en":"addition"},"made":"2023-12",… (addition)`,
			`added commitment coarse: {"id":"coarse","title":{"en":"coarse"},"made":"2023","source… (addition)`,
			`added commitment by-source: {"id":"by-source","title":{"en":"by-source"},"sources":[{"so… (world)`,
			`added commitment by-sources: {"id":"by-sources","title":{"en":"by-sources"},"sources":[{"… (addition)`,
			`added commitment by-none: {"id":"by-none","title":{"en":"by-none"},"sources":[{"source…`,
			`added commitment uncited: {"id":"uncited","title":{"en":"uncited"}}`,
			`removed recommendation ask-1a: {"id":"ask-1a","kind":"view","parent":"ask-1","title":{"en":…`,
		}},
		{"kinds of record", "each is dated in its way", func(p *model) {
			p.Areas = append(p.Areas, areas.Area{Code: "later", Designated: viewSpan("2024/.."), Sources: viewCites("old")}, areas.Area{Code: "told", Sources: viewCites("new")})
			p.Council.Meetings = append(p.Council.Meetings, council.Meeting{ID: "held", Status: council.Held, When: viewSpan("2024-05"), Sources: viewCites("old")},
				council.Meeting{ID: "planned", Status: council.Planned, When: viewSpan("2025"), Sources: viewCites("old")})
			p.Instruments = append(p.Instruments, viewMade("paper", "old", "2024-01 old"))
			p.Projects = append(p.Projects, partnership.Project{ID: "announced", Period: viewSpan("2025/.."), Sources: viewCites("old")})
			p.Commitments[0].Milestones = append(p.Commitments[0].Milestones, partnership.Milestone{ID: "milestone", Sources: viewCites("new")})
			p.Discrepancies = append(p.Discrepancies, partnership.Discrepancy{ID: "doubt", About: "EU", Claims: []partnership.Claim{{Value: "a", Sources: viewCites("new")}}})
			p.Sources = append(p.Sources, record.Source{ID: "newer", Published: viewDate("2024")})
		}, []string{
			`added area later: {"code":"later","designated":"2024/..","sources":[{"source":… (world)`,
			`added area told: {"code":"told","sources":[{"source":"new"}]} (world)`,
			`added meeting held: {"id":"held","status":"held","when":"2024-05","sources":[{"s… (world)`,
			`added meeting planned: {"id":"planned","status":"planned","when":"2025","sources":[… (addition)`,
			`added instrument paper: {"id":"paper","kind":"treaty","title":{"en":"paper"},"steps"… (world)`,
			`added project announced: {"id":"announced","period":"2025/..","sources":[{"source":"o… (addition)`,
			`added milestone milestone: {"id":"milestone","sources":[{"source":"new"}]} (world)`,
			`added discrepancy doubt: {"id":"doubt","about":"EU","claims":[{"value":"a","sources":… (world)`,
			`added source newer: {"id":"newer","published":"2024"} (world)`,
		}},
		{"entries", "in a record are matched by what they are about", func(p *model) {
			c := &p.Commitments[0]
			c.Progress = append([]partnership.Progress{{On: viewDate("2023-01"), Stage: partnership.Announced, Sources: viewCites("new")}}, c.Progress...)
			c.Progress = append(c.Progress, partnership.Progress{On: viewDate("2024-01"), Stage: partnership.Ongoing, Sources: viewCites("old")},
				partnership.Progress{Stage: partnership.Suspended, Sources: viewCites("undated")})
			c.Progress[1].On = viewDate("2023-07-02")
			c.Assessments[0].Completion = partnership.Limited
			p.Instruments[0].Steps = slices.Insert(p.Instruments[0].Steps, 1, partnership.Step{Kind: partnership.StepAgreed, On: viewDate("2024-03")})
			p.Instruments[0].Steps[2].Place["en"] = "Busan"
			p.Instruments[0].Signatories[0].Office = record.Text{"en": "Minister"}
			p.Instruments[0].Relations[0].Kind = partnership.Related
			p.Instruments[0].Areas = append(p.Instruments[0].Areas, "compute")
			p.Council.Meetings[0].Attendance[0].Party = "EU"
			p.Council.Meetings[0].Attendance = append(p.Council.Meetings[0].Attendance, council.Attendance{Name: record.Text{"en": "Bo"}, Role: council.Host, Sources: viewCites("undated")})
			p.Council.Meetings[0].Plans[0].When = viewSpan("2023-06")
			p.Council.Meetings[0].Plans = append(p.Council.Meetings[0].Plans, council.Plan{When: viewSpan("2025"), Sources: viewCites("new")})
			p.Projects[0].Amounts[0].Value = 5
			p.Projects[0].Partners = append(p.Projects[0].Partners, record.Text{"en": "Another"})
			p.Projects[0].Partners[0]["ja"] = "大学"
			p.Recommendations[0].Answers[0].Degree = partnership.Full
			p.Recommendations[0].Answers = append(p.Recommendations[0].Answers, partnership.Answer{To: "winner", Sources: viewCites("undated")})
			p.Recommendations[0].Sources[0].At = "page 3"
			p.Recommendations[0].Sources = append(p.Recommendations[0].Sources, record.Citation{Source: "new"})
		}, []string{
			`changed meeting council-1 /plans/0/when: "2023" → "2023-06"`,
			`added meeting council-1 /plans/1: {"when":"2025","sources":[{"source":"new"}]} (world)`,
			`changed meeting council-1 /attendance/0/party: "KR" → "EU"`,
			`added meeting council-1 /attendance/1: {"name":{"en":"Bo"},"role":"host","sources":[{"source":"unda… (addition)`,
			`added instrument memorandum /signatories/0/office/en: "Minister" (addition)`,
			`added instrument memorandum /areas/1: "compute" (addition)`,
			`added instrument memorandum /steps/1: {"kind":"agreed","on":"2024-03"} (world)`,
			`changed instrument memorandum /steps/2/place/en: "Seoul" → "Busan"`,
			`changed instrument memorandum /relations/0/kind: "fulfils" → "related"`,
			`added project call /partners/0/ja: "大学" (addition)`,
			`added project call /partners/1: {"en":"Another"} (addition)`,
			`changed project call /amounts/0/value: "4000000" → "5"`,
			`added commitment first-promise /progress/0: {"on":"2023-01","stage":"announced","sources":[{"source":"ne… (addition)`,
			`changed commitment first-promise /progress/1/on: "2023-07-01" → "2023-07-02"`,
			`added commitment first-promise /progress/2: {"on":"2024-01","stage":"ongoing","sources":[{"source":"old"… (world)`,
			`added commitment first-promise /progress/3: {"stage":"suspended","sources":[{"source":"undated"}]}`,
			`changed commitment first-promise /assessments/0/completion: "complete" → "limited"`,
			`changed recommendation ask-1 /answers/0/degree: "partial" → "full"`,
			`added recommendation ask-1 /answers/1: {"to":"winner","sources":[{"source":"undated"}]}`,
			`added recommendation ask-1 /sources/0/at: "page 3" (addition)`,
			`added recommendation ask-1 /sources/1: {"source":"new"} (world)`,
		}},
		{"places", "what has no id has its place", func(p *model) {
			slices.Reverse(p.Languages)
			slices.Reverse(p.Instruments[0].Steps)
		}, []string{
			`changed partnership /languages: ["en","ja"] → ["ja","en"]`,
			`changed instrument memorandum /steps: [{"kind":"announced","on":"2023-06-30","at":"council-1","sou… → [{"kind":"in-force","on":"2023-09","sources":[{"source":"sta…`,
		}},
		{"twice", "two of one kind are two", func(p *model) {
			p.Instruments[0].Steps = append(p.Instruments[0].Steps, p.Instruments[0].Steps[2], partnership.Step{Kind: partnership.StepInForce})
		}, []string{
			`added instrument memorandum /steps/3: {"kind":"in-force","on":"2023-09","sources":[{"source":"stat… (addition)`,
			`added instrument memorandum /steps/4: {"kind":"in-force"}`,
		}},
		{"a plan come true", "is the world's doing", func(p *model) {
			m := &p.Council.Meetings[2]
			m.Status, m.When, m.Place = council.Held, viewSpan("2025-03-04"), record.Text{"en": "Brussels"}
		}, []string{
			`changed meeting council-3 /status: "planned" → "held" (world)`,
			`changed meeting council-3 /when: "2025" → "2025-03-04" (world)`,
			`added meeting council-3 /place/en: "Brussels" (world)`,
		}},
		{"a plan that had come true", "and was not recorded", func(p *model) {
			p.Council.Meetings[2].Status, p.Council.Meetings[2].When = council.Held, viewSpan("2023-03-04")
		}, []string{
			`changed meeting council-3 /status: "planned" → "held" (addition)`,
			`changed meeting council-3 /when: "2025" → "2023-03-04" (addition)`,
		}},
		{"correction", "a new discrepancy tells of a correction", func(p *model) {
			p.Commitments[0].Force, p.Commitments[0].Made = partnership.Undertake, viewDate("2022-11-29")
			p.Instruments[0].Steps = p.Instruments[0].Steps[:1]
			p.Commitments[0].Progress[0].Note = record.Text{"en": "Signed"}
			for i, field := range []string{"/force", "/progress/0/note/en"} {
				p.Discrepancies = append(p.Discrepancies, partnership.Discrepancy{ID: record.ID([]string{"how-firm", "which-note"}[i]), About: "first-promise", Field: record.Pointer(field)})
			}
			p.Discrepancies = append(p.Discrepancies, partnership.Discrepancy{ID: "steps", About: "memorandum", Field: "/steps"})
		}, []string{
			`removed instrument memorandum /steps/1: {"kind":"signed","on":"2023-07-01","place":{"en":"Seoul"},"s… (correction)`,
			`removed instrument memorandum /steps/2: {"kind":"in-force","on":"2023-09","sources":[{"source":"stat… (correction)`,
			`changed commitment first-promise /force: "endeavour" → "undertake" (correction)`,
			`changed commitment first-promise /made: "2022-11-28" → "2022-11-29"`,
			`added commitment first-promise /progress/0/note/en: "Signed" (correction)`,
			`added discrepancy how-firm: {"id":"how-firm","about":"first-promise","field":"/force"}`,
			`added discrepancy which-note: {"id":"which-note","about":"first-promise","field":"/progres…`,
			`added discrepancy steps: {"id":"steps","about":"memorandum","field":"/steps"}`,
		}},
		{"settled otherwise", "and so does one settled otherwise", func(p *model) {
			p.Launched = viewDate("2022-11-29")
			p.Discrepancies[0].Settled, p.Discrepancies[0].Why["en"] = "2022-11-29", "Another"
			p.Discrepancies[0].Claims = append(p.Discrepancies[0].Claims, partnership.Claim{Value: "b", Sources: viewCites("new")})
			p.Discrepancies[1].Why["en"] = "Still open"
		}, []string{
			`changed partnership /launched: "2022-11-28" → "2022-11-29" (correction)`,
			`added discrepancy which-launch /claims/2: {"value":"b","sources":[{"source":"new"}]} (world)`,
			`changed discrepancy which-launch /settled: "2022-11-28" → "2022-11-29" (correction)`,
			`changed discrepancy which-launch /why/en: "The statement is the original" → "Another" (correction)`,
			`changed discrepancy which-name /why/en: "Left open" → "Still open"`,
		}},
		{"as a whole", "one about a record as a whole tells of its changes, not of what was missing", func(p *model) {
			p.Commitments[0].Force, p.Commitments[0].Verb, p.Commitments[0].Condition = partnership.Undertake, "", record.Text{"en": "If"}
			p.Discrepancies = append(p.Discrepancies, partnership.Discrepancy{ID: "doubt", About: "first-promise"})
		}, []string{
			`changed commitment first-promise /force: "endeavour" → "undertake" (correction)`,
			`removed commitment first-promise /verb: "intend" (correction)`,
			`added commitment first-promise /condition/en: "If" (addition)`,
			`added discrepancy doubt: {"id":"doubt","about":"first-promise"}`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			old := diffSample(t)
			new := viewClone(old)
			c.change(new)
			if diff := cmp.Diff(c.want, diffLines(t, follow.Diff(old, new))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.desc, diff)
			}
			diffMirrors(t, old, new)
		})
	}
}

// diffMirrors holds that the way back has the same changes, turned round.
func diffMirrors(t *testing.T, old, new *partnership.Partnership) {
	t.Helper()
	turned := map[follow.ChangeKind]follow.ChangeKind{follow.ChangeAdded: follow.ChangeRemoved, follow.ChangeRemoved: follow.ChangeAdded, follow.ChangeChanged: follow.ChangeChanged}
	digits := regexp.MustCompile("/[0-9]+") // positions are those of either version
	var there, back []string
	for _, c := range follow.Diff(old, new) {
		there = append(there, strings.Join([]string{string(c.Kind), string(c.RecordKind), string(c.Record), digits.ReplaceAllString(string(c.Pointer), "/#"), c.From, c.To}, "|"))
	}
	for _, c := range follow.Diff(new, old) {
		back = append(back, strings.Join([]string{string(turned[c.Kind]), string(c.RecordKind), string(c.Record), digits.ReplaceAllString(string(c.Pointer), "/#"), c.To, c.From}, "|"))
	}
	slices.Sort(there)
	slices.Sort(back)
	if diff := cmp.Diff(there, back); diff != "" {
		t.Errorf("not the same back (-there +back):\n%s", diff)
	}
}

// Diff says nothing of equal documents, something of different ones, and the
// same on the way back.
func TestDiffLaws(t *testing.T) {
	valid, awkward, record := viewDocument(t, "valid.json"), viewDocument(t, "awkward.json"), eujapan.Partnership()
	for _, p := range []*partnership.Partnership{nil, {}, valid, awkward, record} {
		if changes := follow.Diff(p, p); len(changes) > 0 {
			t.Errorf("of itself: %v", diffLines(t, changes))
		}
		diffMirrors(t, p, valid)
	}
	diffMirrors(t, record, eujapan.Partnership())
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 2))
		p := viewClone([]*partnership.Partnership{valid, awkward}[seed%2])
		before := viewClone(p)
		viewMutate(r, p)
		changes := follow.Diff(before, p)
		if same := cmp.Equal(before, p, viewEqual); same != (len(changes) == 0) {
			t.Errorf("seed %d: the same %v, and %v", seed, same, diffLines(t, changes))
		}
		diffMirrors(t, before, p)
	}
}

// Every member of the model is compared.
func TestDiffMembers(t *testing.T) {
	p := viewDocument(t, "valid.json")
	members := 0
	viewEach(reflect.ValueOf(p).Elem(), func(v reflect.Value) {
		if v.Kind() == reflect.Slice || v.Kind() == reflect.Struct && !v.Type().Implements(reflect.TypeFor[interface{ String() string }]()) || v.IsZero() {
			return
		}
		members++
		before := viewClone(p)
		was := reflect.New(v.Type()).Elem()
		was.Set(v)
		v.SetZero()
		if len(follow.Diff(before, p)) == 0 {
			t.Errorf("nothing said of %v %v", v.Type(), was)
		}
		v.Set(was)
	})
	if members < 200 {
		t.Errorf("only %d members", members)
	}
}

func TestDiffWhy(t *testing.T) {
	old := diffSample(t)
	new := viewClone(old)
	new.Commitments = append(new.Commitments, viewPromise("dated", "2024-01", "new old"), viewPromise("told", "", "new undated"))
	new.Commitments[0].Force = partnership.Deliver
	new.Commitments[0].Verb = "sign"
	new.Discrepancies = append(new.Discrepancies, partnership.Discrepancy{ID: "how-firm", About: "first-promise", Field: "/force",
		Claims: []partnership.Claim{{Value: "a", Sources: viewCites("new")}, {Value: "b", Sources: viewCites("old new")}}})
	var got []string
	for _, c := range follow.Diff(old, new) {
		got = append(got, c.Why.String())
	}
	want := []string{
		"corrected: the new version has a discrepancy about it (discrepancy how-firm) [new] [old]",
		"not known: the versions do not say why",
		"the world moved: it is dated after all that the old version speaks of (old version as of 2023-12-31; dated 2024-01) [new] [old]",
		"not known: the versions do not say why (old version as of 2023-12-31; new published 2024-02-01; undated published on an unknown day) [new] [undated]",
		"added late: it is dated within what the old version speaks of (old version as of 2023-12-31; new published 2024-02-01; old published 2023-02-01; new published 2024-02-01) [new] [old]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	old.AsOf = timeline.Date{}
	changes := follow.Diff(old, new)
	i := slices.IndexFunc(changes, func(c follow.Change) bool { return c.Record == "dated" })
	if diff := cmp.Diff([]string{"old version as of an unknown day", "dated 2024-01"}, changes[i].Why.Inputs); diff != "" || changes[i].Cause != "" {
		t.Errorf("of a version of no day: %s (-want +got):\n%s", changes[i].Cause, diff)
	}
}

func TestDiffJSON(t *testing.T) {
	old := diffSample(t)
	new := viewClone(old)
	new.Commitments[0].Verb = "<sign>"
	text, err := json.Marshal(follow.Diff(old, new))
	if err != nil {
		t.Fatal(err)
	}
	want := `[{"kind":"changed","record":"first-promise","record_kind":"commitment","pointer":"/verb","from":"intend","to":"\u003csign\u003e","why":{"rule":"not known: the versions do not say why"}}]`
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	new.Commitments = append(new.Commitments, partnership.Commitment{ID: "odd", Verb: "<&>", Due: timeline.Span{End: viewDate("2024")}}, partnership.Commitment{ID: "even", Verb: "<&>"})
	changes := follow.Diff(old, new)
	if got := changes[1].To; !strings.Contains(got, "../2024") {
		t.Errorf("a span without a text is %s", got)
	}
	if got := changes[2].To; got != `{"id":"even","verb":"<&>"}` {
		t.Errorf("the markup is %s", got)
	}
}

type diffBroken struct{}

var errDiffBroken = errors.New("broken")

func (diffBroken) Write([]byte) (int, error) { return 0, errDiffBroken }

func TestWriteDiff(t *testing.T) {
	if err := follow.WriteDiff(diffBroken{}, nil); err != errDiffBroken {
		t.Errorf("a broken writer gave %v", err)
	}
	long := strings.Repeat("長", 61)
	for _, c := range []struct{ from, to, want string }{
		{"a\n\"b\"", long[3:], `changed x /y: "a\n\"b\"" → "` + long[3:] + "\"\n"},
		{long, `{"a":"\n` + long + `"}`, `changed x /y: "` + long[3:] + `…" → {"a":"\n` + long[:52*3] + "…\n"},
		{"[\xff", "[]", "changed x /y: [� → []\n"},
	} {
		var b strings.Builder
		if err := follow.WriteDiff(&b, []follow.Change{{Kind: follow.ChangeChanged, RecordKind: "x", Pointer: "/y", From: c.from, To: c.to}}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, b.String()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestDiffLists(t *testing.T) {
	for _, k := range follow.ChangeKinds() {
		if !slices.Contains([]follow.ChangeKind{"added", "removed", "changed"}, k) {
			t.Errorf("kind %s", k)
		}
	}
	if diff := cmp.Diff([]follow.Cause{"world", "correction", "addition"}, follow.Causes()); diff != "" {
		t.Errorf("causes (-want +got):\n%s", diff)
	}
}
