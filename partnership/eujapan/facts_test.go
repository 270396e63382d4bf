package eujapan_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestFigures(t *testing.T) {
	p := eujapan.Partnership()
	for _, c := range []struct {
		what        string
		got, atMost int
		atLeast     int
	}{
		{"areas", len(p.Areas), 13, 13},
		{"dimensions", len(p.Dimensions), 4, 4},
		{"meetings", len(p.Council.Meetings), 4, 4},
		{"recommendations", len(p.Recommendations), 42, 42},
		{"commitments", len(p.Commitments), 1000, 130},
		{"instruments, dialogues and projects", len(p.Instruments) + len(p.Dialogues) + len(p.Projects), 1000, 60},
		{"discrepancies", len(p.Discrepancies), 1000, 20},
		{"sources", len(p.Sources), 1000, 60},
	} {
		if c.got < c.atLeast || c.got > c.atMost {
			t.Errorf("%d %s, want from %d to %d", c.got, c.what, c.atLeast, c.atMost)
		}
	}
}

// The areas are those of the founding statement, in its order and designated
// since.
func TestFoundingAreas(t *testing.T) {
	want := []areas.Code{
		areas.Privacy, areas.Semiconductors, areas.Mobile, areas.HPCQuantum, areas.Cyber, areas.AI, areas.Connectivity,
		areas.Platforms, areas.Data, areas.Trade, areas.SME, areas.Standards, areas.Skills,
	}
	p := eujapan.Partnership()
	var got []areas.Code
	for _, a := range p.Areas {
		got = append(got, a.Code)
		if a.Designated.Covers(p.Launched) != timeline.Yes {
			t.Errorf("%s was designated %v, want since %v", a.Code, a.Designated, p.Launched)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	dimensions := []areas.DimensionCode{areas.Infrastructure, areas.TechnicalSkills, areas.Businesses, areas.PublicServices}
	var sides []areas.DimensionCode
	for _, d := range p.Dimensions {
		sides = append(sides, d.Code)
	}
	if diff := cmp.Diff(dimensions, sides); diff != "" {
		t.Errorf("dimensions (-want +got):\n%s", diff)
	}
}

func TestMeetings(t *testing.T) {
	type meeting struct{ When, Place, Status, EU, JP string }
	want := []meeting{
		{"2023-07-03", "Tokyo", "held", "Thierry Breton", "Taro Kono, Takeaki Matsumoto, Fusae Ota"},
		{"2024-04-30", "Brussels", "held", "Thierry Breton", "Taro Kono, Takeaki Matsumoto, Taku Ishii"},
		{"2025-05-12", "Tokyo", "held", "Henna Virkkunen", "Masaaki Taira, Masashi Adachi, Shinji Takeuchi"},
		{"2026", "Brussels", "planned", "", ""},
	}
	var got []meeting
	for i, m := range eujapan.Partnership().Council.Meetings {
		chairs := map[string][]string{}
		for _, a := range m.Attendance {
			if a.Role == council.CoChair {
				chairs[string(a.Party)] = append(chairs[string(a.Party)], a.Name.In("en"))
			}
		}
		got = append(got, meeting{m.When.String(), m.Place.In("en"), string(m.Status), strings.Join(chairs["EU"], ", "), strings.Join(chairs["JP"], ", ")})
		if m.Number != i+1 {
			t.Errorf("meeting %d has the number %d", i+1, m.Number)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The letter has twelve headings, forty recommendations and two asks before
// them, of which one breaks off.
func TestLetter(t *testing.T) {
	perHeading := map[string]int{"1": 3, "2": 11, "3": 2, "4": 5, "5": 4, "6": 2, "7": 5, "8": 2, "9": 1, "10": 1, "11": 3, "12": 1, "preamble": 2}
	got := make(map[string]int)
	for _, r := range eujapan.Partnership().Recommendations {
		heading, _, _ := strings.Cut(strings.ReplaceAll(r.Number, "-", "."), ".")
		got[heading]++
		if want := r.Number == "3.1"; r.Truncated != want {
			t.Errorf("%s: truncated is %v, want %v", r.ID, r.Truncated, want)
		}
		if r.Made.String() != "2022-03-01" || len(r.By) != 3 || len(r.To) != 2 {
			t.Errorf("%s: made %v by %d to %d, want by three associations to both parties on 2022-03-01", r.ID, r.Made, len(r.By), len(r.To))
		}
	}
	if diff := cmp.Diff(perHeading, got); diff != "" {
		t.Errorf("by heading (-want +got):\n%s", diff)
	}
}

// A force is read off the source's verb, always in the same way. Verbs that the
// model has no force for are read by what is done with them; those that tell of
// something done, as "have reviewed", acknowledge it.
func TestForceOfVerb(t *testing.T) {
	verbs := make(map[string][]partnership.Force)
	for force, list := range map[partnership.Force]string{
		partnership.Acknowledge: `recognise, welcome, report, highlight,
			acknowledge, engage, exchange, reinforce, require, review, take stock, underline`,
		partnership.Reaffirm: "confirm, reiterate, reaffirm",
		partnership.Explore:  "explore, consider, discuss, study, start work",
		partnership.Endeavour: `intend, aim, seek, support, work towards, pursue, encourage,
			be willing, bolster, develop, foster, involve, keep, mitigate, promote, wish`,
		partnership.Cooperate: "continue, enhance, cooperate",
		partnership.Undertake: `agree, commit, plan, prepare, announce,
			address, focus, implement, monitor, pledge, reinforce, review, work together`,
		partnership.Deliver: "launch, sign, establish, start, designate",
	} {
		for verb := range strings.SplitSeq(list, ",") {
			verbs[strings.TrimSpace(verb)] = append(verbs[strings.TrimSpace(verb)], force)
		}
	}
	for _, c := range eujapan.Partnership().Commitments {
		if c.Verb != "" && !slices.Contains(verbs[c.Verb], c.Force) {
			t.Errorf("%s: %q is %q, want one of %q", c.ID, c.Verb, c.Force, verbs[c.Verb])
		}
	}
}

// What is settled is one of the claims, and no claim stands twice.
func TestDiscrepancies(t *testing.T) {
	for _, d := range eujapan.Partnership().Discrepancies {
		var values []string
		for _, c := range d.Claims {
			if slices.Contains(values, c.Value) && c.Party == "" {
				t.Errorf("%s: %q is claimed twice", d.ID, c.Value)
			}
			values = append(values, c.Value)
		}
		if d.Settled != "" && !slices.Contains(values, d.Settled) {
			t.Errorf("%s: settled on %q, which nobody claims", d.ID, d.Settled)
		}
	}
}

// Pages whose author nobody knows, and copies made by machines, are no source.
func TestNoBarredSource(t *testing.T) {
	barred := strings.Fields(`inspirega.bytes.news dr-ipms.com cyber.ne.jp rno.jp quantum.org.pk followthistrendingworld.com
		brusselswatch.org nquiringminds.com longtermwiki.com biddetail.com dailyproteinlive.blogspot.com hotscup.com chatnewstv.com
		fyself.com speedy.cloud thetechnewsportal.com worldindustryinsights.com zlibrary.cc yurui.jp crawlerpolicy.com justinfreeman.dev`)
	for _, s := range eujapan.Partnership().Sources {
		at, err := url.Parse(string(s.URL))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, host := range barred {
			if at.Hostname() == host || strings.HasSuffix(at.Hostname(), "."+host) {
				t.Errorf("%s is at %s", s.ID, host)
			}
		}
	}
}
