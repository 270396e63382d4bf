package report_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func TestMarkdownGolden(t *testing.T) {
	p := sample(t, "partnership")
	golden(t, "markdown-partnership.md", written(t, report.Markdown, p))
	golden(t, "markdown-partnership-ja.md", written(t, report.Markdown, p, "ja"))
}

// oneLine returns words as a report has them, in one line.
func oneLine(s string) string {
	return strings.Trim(regexp.MustCompile(`[ \t\n\v\f]+`).ReplaceAllString(s, " "), " ")
}

// TestMarkdownWords checks that the words of the record come out as they are,
// each in its place, whatever they are, in either language.
func TestMarkdownWords(t *testing.T) {
	for _, name := range []string{"partnership", "hostile"} {
		for _, l := range []record.Language{"en", "ja"} {
			p := sample(t, name)
			d := read(t, written(t, report.Markdown, p, l))
			in := func(text record.Text) string { return oneLine(text.In(l)) }
			if d.title != in(p.Name) {
				t.Errorf("title %q, want %q", d.title, in(p.Name))
			}
			var areas []string
			for _, s := range d.sections {
				if s.level == 3 {
					areas = append(areas, s.name)
				}
			}
			if diff := cmp.Diff([]string{in(p.Areas[0].Name), in(p.Areas[1].Name)}, areas[:2]); diff != "" {
				t.Errorf("%s in %s: areas (-want +got):\n%s", name, l, diff)
			}
			var all []string
			for _, s := range d.sections {
				for _, row := range s.rows() {
					for _, cell := range row {
						all = append(all, strings.Split(cell, "\n")...)
					}
				}
			}
			m, a := p.Council.Meetings[0], p.Council.Meetings[0].Attendance[0]
			dispute := p.Discrepancies[0]
			cite := func(c record.Citation) string { return strings.TrimSpace("1 " + oneLine(c.At)) }
			want := []string{
				in(p.Instruments[0].Title), in(p.Instruments[1].Title), in(p.Projects[0].Name), in(p.Projects[1].Name), in(p.Dialogues[0].Name),
				fmt.Sprintf("%s, %s (%s)", in(a.Name), in(a.Office), in(p.Parties[0].Name)),
				cite(m.Sources[0]), in(p.Commitments[0].Title) + " …", in(p.Commitments[1].Title), in(dispute.Why), oneLine(dispute.Settled),
				cite(p.Commitments[0].Sources[0]) + "; " + cite(p.Commitments[0].Sources[1]),
				fmt.Sprintf("%s: %s %s", in(p.Parties[0].Name), oneLine(dispute.Claims[0].Value), cite(dispute.Claims[0].Sources[0])),
				in(p.Commitments[0].Milestones[0].Title) + ", 2022-12",
			}
			for _, w := range want {
				if !slices.Contains(all, w) {
					t.Errorf("%s in %s: no cell has %q:\n%q", name, l, w, all)
				}
			}
			var list []string
			for _, s := range d.sections {
				list = append(list, s.list...)
			}
			for _, w := range []string{in(m.Unread[0]), in(m.Unread[1]), in(p.Sources[0].Title), in(p.Sources[1].Title), oneLine(p.Sources[0].Publisher), oneLine(p.Sources[0].Licence)} {
				if !strings.Contains(strings.Join(list, "\n"), w) {
					t.Errorf("%s in %s: no list has %q: %q", name, l, w, list)
				}
			}
		}
	}
}

// TestMarkdownFigures checks every figure of the real record against the model.
func TestMarkdownFigures(t *testing.T) {
	p := eujapan.Partnership()
	text := written(t, report.Markdown, p)
	d := read(t, text)
	figures := make(map[string]string)
	for _, row := range d.sections[0].rows() {
		figures[row[0]] = row[1] + ": " + row[2]
	}
	total := follow.SummaryOf(p, p.AsOf).Total
	asks := follow.CoverageOf(p).Asks
	open := 0
	for _, s := range follow.Settlements(p) {
		if s.Value == "" {
			open++
		}
	}
	rhythm := follow.RhythmOf(p, p.AsOf)
	for name, want := range map[string]string{
		"Council meetings": fmt.Sprintf("%d: %d held, %d planned", rhythm.Meetings, rhythm.Held, rhythm.Planned),
		"Commitments": fmt.Sprintf("%d: %d different promises, %d with a date to be met by, %d closed, %d open by what was declared since, %d of which nothing was declared since",
			len(p.Commitments), total.Of.Promises, 5, total.Closed.Utterances, total.Open.Utterances, total.Unknown.Utterances),
		"Recommendations from outside":  fmt.Sprintf("%d: %d asks, %d of the asks answered at least in part", len(p.Recommendations), asks.Asked, asks.Full+asks.Partial),
		"Disagreements between sources": fmt.Sprintf("%d: %d settled, %d left open", len(p.Discrepancies), len(p.Discrepancies)-open, open),
		"Sources":                       fmt.Sprintf("%d: ", len(p.Sources)),
	} {
		if figures[name] != want {
			t.Errorf("%s: %q, want %q", name, figures[name], want)
		}
	}

	crossing := d.section(t, "Commitments by area and council").tables[0]
	once := crossing[len(crossing)-1]
	occasions := follow.SummaryOf(p, timeline.Date{}).Occasions
	sum := 0
	for i, o := range occasions {
		n, _ := strconv.Atoi(once[i+1]) // a dot is none
		if n != o.Count.Utterances {
			t.Errorf("%s: %d commitments, want %d", crossing[0][i+1], n, o.Count.Utterances)
		}
		sum += n
	}
	if all := once[len(once)-1]; all != strconv.Itoa(sum) || sum != len(p.Commitments) {
		t.Errorf("%s of %d commitments, want %d", all, sum, len(p.Commitments))
	}
	for i, a := range p.Areas {
		n := len(slices.Collect(p.CommitmentsIn(a.Code)))
		row := crossing[i+1]
		if row[0] != a.Name.In("en") || row[len(row)-1] != strconv.Itoa(n) {
			t.Errorf("%s has %s commitments, want %d", row[0], row[len(row)-1], n)
		}
		s := d.section(t, a.Name.In("en"))
		if got := len(s.rows()); got != n || s.folds[0] != fmt.Sprintf("%d of %d commitments", n, len(p.Commitments)) {
			t.Errorf("%s lists %d commitments under %q, want %d", s.name, got, s.folds, n)
		}
	}
	listed := make(map[string]bool)
	for _, s := range d.sections {
		if s.level == 3 {
			for _, row := range s.rows() {
				listed[row[0]] = true
			}
		}
	}
	for _, c := range p.Commitments {
		title := c.Title.In("en")
		if c.Truncated {
			title += " …"
		}
		if !listed[title] {
			t.Errorf("%s is not listed", title)
		}
	}
	if n := len(d.section(t, "Meetings of the council").rows()); n != len(p.Council.Meetings) {
		t.Errorf("%d meetings, want %d", n, len(p.Council.Meetings))
	}
	if n := len(d.section(t, "Instruments").rows()); n != len(p.Instruments) {
		t.Errorf("%d instruments, want %d", n, len(p.Instruments))
	}
	if n := len(d.section(t, "Where sources disagree").rows()); n != len(p.Discrepancies) {
		t.Errorf("%d discrepancies, want %d", n, len(p.Discrepancies))
	}
	if n := len(d.section(t, "Sources").list); n != len(p.Sources) || len(d.links) != n {
		t.Errorf("%d sources and %d links, want %d", n, len(d.links), len(p.Sources))
	}
	for i, s := range p.Sources {
		want := string(s.URL)
		if want == "" {
			want = "#sources"
		}
		if got := d.links[strconv.Itoa(i+1)]; got != want {
			t.Errorf("source %d leads to %s, want %s", i+1, got, want)
		}
	}
}

// TestMarkdownAddresses checks that an address comes out of a link as it went in.
func TestMarkdownAddresses(t *testing.T) {
	for _, url := range []record.URL{
		"https://example.org/a?b=1&c=2", "https://example.org/a?b=1&copy;=2", "https://example.org/a_(b)", "https://example.org/a)b", "https://example.org/a*b*_c_#d", "https://example.org/%5B1%5D[x]",
	} {
		p := &partnership.Partnership{ID: "p", Sources: []record.Source{{ID: "s", URL: url}}, Dataset: partnership.Dataset{Title: record.Text{"en": "T"}, URL: url, Licence: "L", LicenceURL: url}}
		text := written(t, report.Markdown, p)
		if got := read(t, text).links["1"]; got != string(url) {
			t.Errorf("%s, want %s", got, url)
		}
		if n := strings.Count(text, strings.Split(string(url), "?")[0]); n != 3 {
			t.Errorf("%s stands there %d times:\n%s", url, n, text)
		}
	}
}

// TestMarkdownSparse checks partnerships of which little is known.
func TestMarkdownSparse(t *testing.T) {
	if got := written(t, report.Markdown, &partnership.Partnership{ID: "p"}); got != "# p\n\n" {
		t.Errorf("%q", got)
	}
	for name, p := range pictures(t) {
		for _, l := range []record.Language{"en", "ja"} {
			d := read(t, written(t, report.Markdown, p, l))
			for _, s := range d.sections[1:] {
				if s.name == "" && name != "zero" {
					t.Errorf("%s in %s has a part without a name", name, l)
				}
			}
		}
	}
	p := sample(t, "partnership")
	p.Commitments = append(p.Commitments, partnership.Commitment{ID: "stray", Areas: p.Projects[0].Areas[:0], MadeAt: "nowhere", Sources: []record.Citation{{Source: "lost", At: "p. 1"}}})
	p.Discrepancies = append(p.Discrepancies, partnership.Discrepancy{About: "lost"})
	p.Sources = append(p.Sources, p.Sources[0]) // an id again, which names the first
	d := read(t, written(t, report.Markdown, p))
	want := [][]string{{"stray", "not said", "nowhere", "", "lost p. 1"}}
	if diff := cmp.Diff(want, d.section(t, "On no area").rows()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := d.section(t, "Instruments").rows()[0][3]; got != "1" {
		t.Errorf("cites %q", got)
	}
	if got := d.section(t, "Where sources disagree").rows()[0]; got[0] != "lost" {
		t.Errorf("%q", got)
	}
}

// FuzzMarkdown checks that words, whatever they are, come out of a report as they
// went in, in every place, and are nothing but words there.
func FuzzMarkdown(f *testing.F) {
	for _, words := range hostileWords {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		var b bytes.Buffer
		if refused(t, words, report.Markdown(&b, named(words), report.Options{})) {
			return
		}
		d := read(t, b.String())
		said := oneLine(words)
		if said == "" {
			return
		}
		if d.title != said {
			t.Errorf("title %q, want %q", d.title, said)
		}
		names := 0
		for _, s := range d.sections {
			if s.level == 3 && s.name == said {
				names++
			}
		}
		commitment := d.sections[slices.IndexFunc(d.sections, func(s *chapter) bool { return s.level == 3 })].rows()[0]
		if names == 0 || commitment[0] != said || !strings.Contains(commitment[3], said) || !strings.HasPrefix(commitment[4], "1 "+said) {
			t.Errorf("%.80q in %.400q", said, commitment)
		}
		for _, name := range []string{"Meetings of the council", "Instruments", "Where sources disagree", "Sources"} {
			s := d.section(t, name)
			if !strings.Contains(fmt.Sprint(s.tables, s.list), said) {
				t.Errorf("%s has no %q", name, said)
			}
		}
		if got := d.links["1"]; got != "https://example.org/(a);b&c;" {
			t.Errorf("address %s", got)
		}
	})
}
