package calendar_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// TestRefuses checks what has no place in a calendar, one thing at a time.
func TestRefuses(t *testing.T) {
	endOnly := timeline.Span{End: on("2024-05")}
	for _, test := range []struct {
		name    string
		spoil   func(*partnership.Partnership)
		rule    record.Rule
		pointer record.Pointer
	}{
		{"no id", func(p *partnership.Partnership) { p.ID = "" }, record.RuleRequired, "/id"},
		{"no day it speaks of", func(p *partnership.Partnership) { p.AsOf = timeline.Date{} }, record.RuleRequired, "/as_of"},
		{"speaks of a month", func(p *partnership.Partnership) { p.AsOf = on("2025-12") }, record.RuleDateForm, "/as_of"},
		{"meeting without an id", func(p *partnership.Partnership) { p.Council.Meetings[0].ID = "" }, record.RuleRequired, "/council/meetings/0/id"},
		{"milestone without an id", func(p *partnership.Partnership) { p.Commitments[0].Milestones[0].ID = "" },
			record.RuleRequired, "/commitments/0/milestones/0/id"},
		{"two meetings of one id", func(p *partnership.Partnership) { p.Dialogues[0].Meetings[0].ID = "council-1" },
			record.RuleIDUnique, "/dialogues/0/meetings/0/id"},
		{"steps of two instruments of one id", func(p *partnership.Partnership) {
			p.Instruments[0].ID, p.Instruments[1].Steps[0].Kind = "port-pact", partnership.StepSigned
		}, record.RuleIDUnique, "/instruments/1/id"},
		{"CR in a title", func(p *partnership.Partnership) { p.Commitments[1].Title["en"] = "a\r\nBEGIN:VEVENT" },
			record.RuleTextForm, "/commitments/1/title/en"},
		{"CR in an id", func(p *partnership.Partnership) { p.Commitments[1].ID = "a\rb" }, record.RuleTextForm, "/commitments/1/id"},
		{"CR in a kind", func(p *partnership.Partnership) { p.Instruments[1].Steps[0].Kind = "a\rb" },
			record.RuleTextForm, "/instruments/1/steps/0/kind"},
		{"CR in an area", func(p *partnership.Partnership) { p.Instruments[1].Areas[0] = "\r" }, record.RuleTextForm, "/instruments/1/areas/0"},
		{"NUL in a name", func(p *partnership.Partnership) { p.Council.Meetings[0].AlsoKnownAs[0] = "a\x00" },
			record.RuleTextForm, "/council/meetings/0/also_known_as/0"},
		{"not UTF-8", func(p *partnership.Partnership) { p.Name["ja"] = "\xff" }, record.RuleTextForm, "/name/ja"},
		{"not UTF-8 in a list", func(p *partnership.Partnership) { p.Commitments[0].By[1]["en"] = "\xff" },
			record.RuleTextForm, "/commitments/0/by/1/en"},
		{"URL with a line end", func(p *partnership.Partnership) { p.Sources[0].URL = "https://example.org/\nX:y" },
			record.RuleURLForm, "/sources/0/url"},
		{"URL of another scheme", func(p *partnership.Partnership) { p.Sources[0].URL = "javascript:alert(1)" },
			record.RuleURLForm, "/sources/0/url"},
		{"end without a start", func(p *partnership.Partnership) { p.Council.Meetings[0].When = endOnly },
			record.RuleSpanForm, "/council/meetings/0/when"},
		{"plan without a start", func(p *partnership.Partnership) { p.Council.Meetings[0].Plans[1].When = endOnly },
			record.RuleSpanForm, "/council/meetings/0/plans/1/when"},
		{"end before the start", func(p *partnership.Partnership) { p.Commitments[0].Due = span("2025/2024") },
			record.RuleDateOrder, "/commitments/0/due"},
		{"last day of all", func(p *partnership.Partnership) { p.Instruments[1].Steps[1].On = on("9999-12-31") },
			record.RuleMax, "/instruments/1/steps/1/on"},
		{"last year of all", func(p *partnership.Partnership) { p.Commitments[0].Milestones[0].Due = span("9999") },
			record.RuleMax, "/commitments/0/milestones/0/due"},
		{"launched on the last day", func(p *partnership.Partnership) { p.Launched = on("9999-12") }, record.RuleMax, "/launched"},
		{"project to the last day", func(p *partnership.Partnership) { p.Projects[1].Period = span("2024/9999") }, record.RuleMax, "/projects/1/period"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := sample(t, "partnership")
			test.spoil(p)
			var b bytes.Buffer
			err := calendar.ICS(&b, p, calendar.Options{})
			var got []*record.Problem
			for problem := range record.In(err) {
				got = append(got, problem)
			}
			if len(got) != 1 || got[0].Rule != test.rule || got[0].Pointer != test.pointer || got[0].Detail == "" {
				t.Fatalf("error %v, want one of rule %s at %s", err, test.rule, test.pointer)
			}
			if !strings.HasPrefix(err.Error(), "calendar: ") || b.Len() > 0 {
				t.Errorf("error %q, and wrote %q", err, b.Bytes())
			}
			if test.rule == record.RuleSpanForm {
				if parse, ok := errors.AsType[*timeline.ParseError](err); !ok || parse.Text != got[0].Value {
					t.Errorf("error %v, want one that wraps that of the span", err)
				}
			}
		})
	}
}

// TestRefusesAll checks that problems come all at once, in the same order each
// time.
func TestRefusesAll(t *testing.T) {
	p := sample(t, "partnership")
	p.ID, p.AsOf, p.Commitments[0].Due = "", timeline.Date{}, span("2025/2024")
	p.Commitments[1].Title = record.Text{"en": "\r", "ja": "\r", "de": "\r"}
	const want = `calendar: /id: is required: "" [required]
/as_of: is required: "" [required]
/commitments/1/title/de: must not be blank: "\r" [text-form]
/commitments/1/title/en: must not be blank: "\r" [text-form]
/commitments/1/title/ja: must not be blank: "\r" [text-form]
/commitments/0/due: must not end before it starts: "2025/2024" [date-order]`
	for range 10 {
		if diff := cmp.Diff(want, calendar.ICS(new(bytes.Buffer), p, calendar.Options{}).Error()); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	}
}

// TestNothing checks what is written of nothing.
func TestNothing(t *testing.T) {
	var b bytes.Buffer
	if err := calendar.ICS(&b, nil, calendar.Options{}); err == nil || err.Error() != "calendar: no partnership to write" || b.Len() > 0 {
		t.Errorf("nil: error %v, wrote %q", err, b.Bytes())
	}
	if err := calendar.ICS(&b, &partnership.Partnership{}, calendar.Options{}); err == nil || b.Len() > 0 {
		t.Errorf("the zero Partnership: error %v, wrote %q", err, b.Bytes())
	}
	c, events := read(t, ics(t, small(), calendar.Options{}))
	if len(events) > 0 || c.text(t, "NAME") != "p" {
		t.Errorf("nothing dated: %v", c)
	}
}

// TestOdd checks that what is not valid, and has a place in a calendar all the
// same, gets one: words that nobody knows, records that are not there.
func TestOdd(t *testing.T) {
	p := with(council.Meeting{
		Number: -1, Status: "a;b,c\nd", When: span("2024-05-12"), Mode: "über\nLAND", Topics: []areas.Code{"X\nBEGIN:VEVENT", ""},
		Attendance: []council.Attendance{{}, {Role: "émigré", Party: "Q;", Mode: "by:proxy"}, {Name: record.Text{"en": "N. N."}}},
		Sources:    []record.Citation{{Source: "no\nwhere", At: "p. 1"}, {}},
	})
	p.ID = "a\nb@c"
	p.Parties = []record.Party{{Name: record.Text{"en": "nobody"}}}
	p.Areas = areas.List{{Name: record.Text{"en": "nowhere"}}}
	p.Instruments = []partnership.Instrument{{Title: record.Text{"en": "no steps"}}, {ID: "i", Steps: []partnership.Step{
		{On: on("2024")}, {Kind: "x\ny.2", On: on("2024"), At: "m"}, {Kind: "x", At: "lost", On: on("2024")},
	}}}
	p.Commitments = []partnership.Commitment{{}, {ID: "c", Due: span("2024"), MadeAt: "lost", Progress: make([]partnership.Progress, 1)}}
	_, events := read(t, ics(t, p, calendar.Options{}))
	got := make(map[string][]string)
	for uid, e := range events {
		got[uid] = append(e.list(t, "CATEGORIES"), e.text(t, "SUMMARY"), e.text(t, "DESCRIPTION"))
	}
	want := map[string][]string{
		"m.meeting@a\nb@c": {"meeting", "council", "X\nBEGIN:VEVENT", "A;b,c\nd: Council",
			"Mode: über\nLAND\nÉmigré: (Q;), by:proxy\nN. N.\nOthers may have taken part.\nSources:\n- no\nwhere, p. 1\n- "},
		"i.step.@a\nb@c":       {"", "i (2024, day not known)", ""},
		"i.step.x\ny.2@a\nb@c": {"x\ny.2", "X\ny.2: i (2024, day not known)", "At: Council"},
		"i.step.x@a\nb@c":      {"x", "X: i (2024, day not known)", "At: lost"},
		"c.due@a\nb@c":         {"due", "Due: c (2024, day not known)", "Made: lost"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
