package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
)

// Markdown writes p as a report in [GitHub Flavored Markdown], with a timeline and
// a Gantt chart in [Mermaid], which forges draw where the report stands.
//
// It has the figures, the commitments by area and council, the meetings of the
// council and who shared the chair, the instruments and what became of them, the
// projects, the dialogues, every commitment under its areas, the points on which
// sources disagree, and the sources. Long lists are folded. A number among the
// sources of something leads to the source of that number.
//
// Words of the record are shown as they are: nothing in them is Markdown, HTML or
// Mermaid. Only line ends and more than one blank become a blank, and labels in
// the diagrams are cut.
//
// The errors are those of [SVG].
//
// [GitHub Flavored Markdown]: https://github.github.com/gfm/
// [Mermaid]: https://mermaid.js.org/
func Markdown(w io.Writer, p *partnership.Partnership, o Options) error {
	if err := check(p); err != nil {
		return err
	}
	m := &markdown{names: namesOf(p, o), p: p, sources: make(map[record.ID]int)}
	for i := range p.Sources {
		if id := p.Sources[i].ID; m.sources[id] == 0 {
			m.sources[id] = i + 1
		}
	}
	m.head()
	m.diagrams()
	m.crossing()
	m.meetings()
	m.instruments()
	m.projects()
	m.dialogues()
	m.commitments()
	m.discrepancies()
	m.bibliography()
	m.colophon()
	if _, err := m.WriteTo(w); err != nil {
		return fmt.Errorf("report: writing Markdown: %w", err)
	}
	return nil
}

// A markdown is a report on its way.
type markdown struct {
	bytes.Buffer
	*names
	p       *partnership.Partnership
	sources map[record.ID]int // their numbers
}

// put writes Markdown as it is.
func (m *markdown) put(parts ...string) {
	for _, part := range parts {
		m.WriteString(part)
	}
}

// line writes a paragraph of the words of this package.
func (m *markdown) line(text string) { m.put(inline(text), "\n\n") }

// section begins a part of the report.
func (m *markdown) section(name string) { m.put("## ", inline(m.tell(name)), "\n\n") }

// table writes a table, of cells that are Markdown. The columns whose heads begin
// with # are of numbers, and are ranged right; so is no head that is data.
func (m *markdown) table(heads []string, rows [][]string) {
	rule := make([]string, len(heads))
	for i, head := range heads {
		rule[i] = "---"
		if strings.HasPrefix(head, "#") {
			heads[i], rule[i] = head[1:], "--:"
		}
	}
	for _, row := range append([][]string{heads, rule}, rows...) {
		m.put("| ", strings.Join(row, " | "), " |\n")
	}
	m.put("\n")
}

// folded writes what body writes, folded away under a summary.
func (m *markdown) folded(summary string, body func()) {
	m.put("<details><summary>", inHTML(summary), "</summary>\n\n")
	body()
	m.put("</details>\n\n")
}

// cites returns the numbers of the sources, each a link to it, and the places
// within them.
func (m *markdown) cites(list []record.Citation) string {
	var said []string
	for _, c := range list {
		source := inline(string(c.Source))
		if n := m.sources[c.Source]; n > 0 {
			source = reference(n)
		}
		said = append(said, phrase(" ", source, inline(c.At)))
	}
	return strings.Join(said, "; ")
}

// reference returns the number of a source as a link that the bibliography
// defines.
func reference(n int) string { return "[" + strconv.Itoa(n) + "]" }

// head writes what the report is of, and the figures.
func (m *markdown) head() {
	p := m.p
	m.put("# ", inline(m.title(p.Name, p.ID)), "\n\n")
	var parties []string
	for i := range p.Parties {
		parties = append(parties, m.party(p.Parties[i].Code))
	}
	launched, asOf := "", ""
	if !p.Launched.IsZero() {
		launched = m.tell("launched {0}", p.Launched.String())
	}
	if !p.AsOf.IsZero() {
		asOf = m.tell("as of {0}", p.AsOf.String())
	}
	if said := phrase(" · ", strings.Join(parties, ", "), launched, asOf); said != "" {
		m.line(said)
	}
	if rows := m.figures(); rows != nil {
		m.table([]string{"", "#" + m.tell("number"), m.tell("of these")}, rows)
	}
}

// figures returns the rows of the table of figures.
func (m *markdown) figures() [][]string {
	p := m.p
	var rows [][]string
	row := func(name string, n int, said ...string) {
		if n > 0 {
			rows = append(rows, []string{inline(m.tell(name)), strconv.Itoa(n), inline(phrase(", ", said...))})
		}
	}
	part := func(n int, what string) string {
		if n == 0 {
			return ""
		}
		return m.tell(what, strconv.Itoa(n))
	}
	status := func(list []council.Meeting) (said []string) {
		for _, s := range []council.Status{council.Held, council.Planned, council.Cancelled} {
			n := 0
			for i := range list {
				if list[i].Status == s {
					n++
				}
			}
			if n > 0 {
				said = append(said, strconv.Itoa(n)+" "+m.kind("status", string(s)))
			}
		}
		return said
	}
	row("Council meetings", len(p.Council.Meetings), status(p.Council.Meetings)...)
	met := 0
	for i := range p.Dialogues {
		if len(p.Dialogues[i].Meetings) > 0 {
			met++
		}
	}
	row("Dialogues", len(p.Dialogues), part(met, "{0} with a meeting on record"))
	took := func(kind record.Kind) (n int) {
		for i := range p.Instruments {
			if slices.ContainsFunc(p.Instruments[i].Steps, func(s partnership.Step) bool { return s.Kind == kind }) {
				n++
			}
		}
		return n
	}
	row("Instruments", len(p.Instruments), part(took(partnership.StepSigned), "{0} signed"), part(took(partnership.StepInForce), "{0} in force"))
	dated := 0
	for i := range p.Projects {
		if !p.Projects[i].Period.IsZero() {
			dated++
		}
	}
	row("Projects", len(p.Projects), part(dated, "{0} with a known period"))
	dues := 0
	for _, due := range follow.Dues(p, p.AsOf) {
		if due.Milestone == "" {
			dues++
		}
	}
	total := follow.SummaryOf(p, p.AsOf).Total
	row("Commitments", len(p.Commitments), part(total.Of.Promises, "{0} different promises"), part(dues, "{0} with a date to be met by"),
		part(total.Closed.Utterances, "{0} closed"), part(total.Open.Utterances, "{0} open by what was declared since"),
		part(total.Unknown.Utterances, "{0} of which nothing was declared since"))
	asks := follow.CoverageOf(p).Asks
	row("Recommendations from outside", len(p.Recommendations), part(asks.Asked, "{0} asks"), part(asks.Full+asks.Partial, "{0} of the asks answered at least in part"))
	open := 0
	for i := range p.Discrepancies {
		if p.Discrepancies[i].Settled == "" {
			open++
		}
	}
	row("Disagreements between sources", len(p.Discrepancies), part(len(p.Discrepancies)-open, "{0} settled"), part(open, "{0} left open"))
	row("Sources", len(p.Sources))
	return rows
}
