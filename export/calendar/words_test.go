package calendar_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A telling is what an entry must say.
type telling struct {
	title, place string
	words        []string // in the description, in this order
	sources      []record.Citation
}

// tellings returns what each entry of p must say in a language, by the part of
// its UID in front of the partnership.
func tellings(p *partnership.Partnership, l record.Language) map[string]telling {
	said := map[string]telling{string(p.ID) + ".launch": {title: p.Name.In(l)}}
	meetings := func(body record.Text, list []council.Meeting) {
		for _, m := range list {
			one := telling{title: body.In(l), sources: m.Sources, words: m.AlsoKnownAs}
			for _, plan := range m.Plans {
				one.words = append(one.words, plan.Place.In(l))
			}
			for _, a := range m.Attendance {
				one.words = append(one.words, a.Name.In(l), a.Office.In(l), a.OnBehalfOf.In(l))
			}
			for _, text := range m.Unread {
				one.words = append(one.words, text.In(l))
			}
			if m.Venue != nil {
				one.place = m.Venue.In(l) + ", " + m.Place.In(l)
			}
			said[string(m.ID)+".meeting"] = one
		}
	}
	meetings(p.Council.Name, p.Council.Meetings)
	for _, d := range p.Dialogues {
		meetings(d.Name, d.Meetings)
	}
	steps := func(id record.ID, title record.Text, steps []partnership.Step) {
		for _, s := range steps {
			said[string(id)+".step."+string(s.Kind)] = telling{title.In(l), s.Place.In(l), []string{s.Note.In(l)}, s.Sources}
		}
	}
	for _, i := range p.Instruments {
		steps(i.ID, i.Title, i.Steps)
	}
	for _, j := range p.Projects {
		steps(j.ID, j.Name, j.Steps)
		said[string(j.ID)+".start"] = telling{title: j.Name.In(l), sources: j.Sources}
		if !j.Period.End.IsZero() {
			said[string(j.ID)+".end"] = said[string(j.ID)+".start"]
		}
	}
	for _, c := range p.Commitments {
		one := telling{title: c.Title.In(l), sources: c.Sources, words: []string{c.Summary.In(l)}}
		for _, by := range c.By {
			one.words = append(one.words, by.In(l))
		}
		one.words = append(one.words, c.Condition.In(l))
		said[string(c.ID)+".due"] = one
		for _, m := range c.Milestones {
			said[string(m.ID)+".due"] = telling{title: m.Title.In(l), sources: m.Sources, words: []string{c.Title.In(l)}}
		}
	}
	return said
}

// TestWords checks that no words are lost or changed, whatever they are, in
// either language: the titles, the places, what is in descriptions, the
// sources and their addresses.
func TestWords(t *testing.T) {
	for _, name := range []string{"partnership", "hostile"} {
		for _, l := range []record.Language{"en", "ja"} {
			p := sample(t, name)
			_, events := read(t, ics(t, p, calendar.Options{Languages: []record.Language{l}}))
			said := tellings(p, l)
			if len(said) != len(events) {
				t.Errorf("%d entries, want %d", len(events), len(said))
			}
			for key, want := range said {
				e, ok := events[key+"@"+string(p.ID)]
				if !ok {
					t.Errorf("no %s", key)
					continue
				}
				if got := e.text(t, "SUMMARY"); !strings.Contains(got, want.title) {
					t.Errorf("%s in %s: summary %q, want one with %q", key, l, got, want.title)
				}
				if diff := cmp.Diff(want.place, e.text(t, "LOCATION")); diff != "" {
					t.Errorf("%s in %s: location (-want +got):\n%s", key, l, diff)
				}
				words, url := want.words, ""
				for _, c := range want.sources {
					s := source(p, c.Source)
					words = append(words, s.Title.In(l), c.At, string(s.URL))
					if url == "" {
						url = string(s.URL)
					}
				}
				inOrder(t, key, e.text(t, "DESCRIPTION"), words)
				if got := e.properties["URL"]; got != url {
					t.Errorf("%s: URL %s, want %s", key, got, url)
				}
			}
		}
	}
}

func source(p *partnership.Partnership, id record.ID) record.Source {
	for _, s := range p.Sources {
		if s.ID == id {
			return s
		}
	}
	return record.Source{}
}

// inOrder checks that text has the words, one after the other.
func inOrder(t *testing.T, key, text string, words []string) {
	t.Helper()
	rest := text
	for _, w := range words {
		_, after, ok := strings.Cut(rest, w)
		if !ok {
			t.Errorf("%s: %q is not where it should be in %q", key, w, text)
			return
		}
		rest = after
	}
}

// TestDescription checks two descriptions to the last word.
func TestDescription(t *testing.T) {
	_, events := read(t, ics(t, sample(t, "partnership"), calendar.Options{}))
	for uid, want := range map[string]string{
		"council-1.meeting@sample": `Also known as: the first
Mode: hybrid
Announced for: 2022; 2022-04 to 2022-05, Uptown
Co-chair: Ada Ko, Minister (Arland), remote, on behalf of The Queen
Commitments made: 1
Not read for this record: annex B; annex C
Sources:
- Charter of the Sample Partnership, preamble <https://example.org/charter?lang=en&page=1>`,
		"lay-buoys.due@sample": `Buoys, "yellow",
are laid
Obligors: Arland, Beeland, jointly
By: Coast Guard; Lighthouse Board
Condition: if funded
Made: 2022-05-12, Sample Council, meeting 1
Stage: in progress, 2023-02-28
Sources:
- Charter of the Sample Partnership, paragraph 4 <https://example.org/charter?lang=en&page=1>
- Charter of the Sample Partnership, paragraph 5, "buoys" <https://example.org/charter?lang=en&page=1>`,
	} {
		if diff := cmp.Diff(want, events[uid].text(t, "DESCRIPTION")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", uid, diff)
		}
	}
	want := []string{"meeting", "council", "Sea", "Harbours & docks <all>"}
	if diff := cmp.Diff(want, events["council-1.meeting@sample"].list(t, "CATEGORIES")); diff != "" {
		t.Errorf("categories (-want +got):\n%s", diff)
	}
}
