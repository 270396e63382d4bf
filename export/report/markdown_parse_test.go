package report_test

import (
	"html"
	"regexp"
	"strings"
	"testing"
)

// A document is a report in Markdown, read line by line as the specification of
// GitHub Flavored Markdown has it, as far as the report uses it.
type document struct {
	title     string
	sections  []*chapter
	links     map[string]string // what the numbers of sources lead to
	diagrams  map[string][]string
	paragraph []string // all lines of words outside of tables and lists
}

// A chapter is what stands under a heading.
type chapter struct {
	level  int
	name   string
	tables [][][]string // of cells, the heads first
	list   []string
	folds  []string // the summaries of what is folded
}

var (
	definition = regexp.MustCompile(`^\[(\d+)\]: (\S+)$`)
	item       = regexp.MustCompile(`^(?:-|\d+\.) (.*)$`)
	fold       = regexp.MustCompile(`^<details><summary>([^<>]*)</summary>$`)
	rule       = regexp.MustCompile(`^\|( ---| --:| \||)+ \|$`)
)

// read reads a report. It refuses lines it has no name for, so that nothing
// passes that only looks like Markdown.
func read(t testing.TB, text string) *document {
	t.Helper()
	d := &document{links: make(map[string]string), diagrams: make(map[string][]string)}
	lines := strings.Split(text, "\n")
	here := &chapter{}
	d.sections = []*chapter{here}
	open := 0
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		switch {
		case line == "" || line == "---":
		case line == "```mermaid":
			var diagram []string
			for i++; lines[i] != "```"; i++ {
				diagram = append(diagram, lines[i])
			}
			kind := diagram[0]
			if strings.HasPrefix(kind, "%%") {
				kind = diagram[1]
			}
			d.diagrams[kind] = diagram
		case strings.HasPrefix(line, "#"):
			level := len(line) - len(strings.TrimLeft(line, "#"))
			name := plain(t, strings.TrimPrefix(line[level:], " "))
			if level == 1 {
				d.title = name
				continue
			}
			here = &chapter{level: level, name: name}
			d.sections = append(d.sections, here)
		case line == "</details>":
			open--
		case fold.MatchString(line):
			here.folds = append(here.folds, html.UnescapeString(fold.FindStringSubmatch(line)[1]))
			open++
		case strings.HasPrefix(line, "| "):
			var rows [][]string
			for ; strings.HasPrefix(lines[i], "| "); i++ {
				if len(rows) == 1 && rule.MatchString(lines[i]) {
					rule := lines[i]
					lines[i] = lines[i-1]
					if strings.Count(rule, "|") != strings.Count(lines[i], "|") {
						t.Errorf("%s under %s", rule, lines[i])
					}
					continue
				}
				rows = append(rows, cells(t, lines[i]))
			}
			i--
			for _, row := range rows {
				if len(row) != len(rows[0]) {
					t.Errorf("a row of %d cells, want %d: %q", len(row), len(rows[0]), row)
				}
			}
			here.tables = append(here.tables, rows)
		case definition.MatchString(line):
			m := definition.FindStringSubmatch(line)
			if d.links[m[1]] != "" {
				t.Errorf("two definitions of %s", m[1])
			}
			d.links[m[1]] = html.UnescapeString(strings.Trim(m[2], "<>"))
		case item.MatchString(line):
			here.list = append(here.list, plain(t, item.FindStringSubmatch(line)[1]))
		default:
			d.paragraph = append(d.paragraph, plain(t, line))
		}
	}
	if open != 0 {
		t.Errorf("%d folds are not closed", open)
	}
	return d
}

// cells returns the cells of a line of a table, and checks that no bare or
// escaped bar is left in one.
func cells(t testing.TB, line string) []string {
	t.Helper()
	inner, ok := strings.CutSuffix(strings.TrimPrefix(line, "|"), " |")
	if !ok {
		t.Fatalf("a row without an end: %q", line)
	}
	var list []string
	for cell := range strings.SplitSeq(inner, " |") {
		list = append(list, plain(t, strings.TrimPrefix(cell, " ")))
	}
	return list
}

var link = regexp.MustCompile(`^\[((?:[^\[\]\\]|\\.)*)\](?:\((<[^<>\s]*>|[^()\s]*)\)|\[(\d+)\])?`)

// plain returns the words of a line of Markdown. Line breaks in cells become line
// feeds. It refuses all markup but links, character references and line breaks.
func plain(t testing.TB, text string) string {
	t.Helper()
	var b strings.Builder
	if regexp.MustCompile(`^(#|[-+=]|\d+[.)]( |$)|>| )`).MatchString(text) {
		t.Errorf("%q begins another block", text)
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", text[i+1]) >= 0:
			i++
			b.WriteByte(text[i])
		case c == '[':
			m := link.FindStringSubmatch(text[i:])
			if m == nil {
				t.Fatalf("%q has a bracket that opens nothing", text)
			}
			b.WriteString(plain(t, m[1]))
			i += len(m[0]) - 1
		case strings.HasPrefix(text[i:], "<br>"):
			b.WriteByte('\n')
			i += len("<br>") - 1
		case strings.HasPrefix(text[i:], "&#124;"):
			b.WriteByte('|')
			i += len("&#124;") - 1
		case strings.IndexByte("\\`*_]<>&~$|", c) >= 0, strings.HasPrefix(text[i:], "://"), strings.HasPrefix(text[i:], "www."):
			t.Fatalf("%q has a bare %q", text, text[i:])
		default:
			b.WriteByte(c)
		}
	}
	if strings.HasSuffix(text, "#") && !strings.HasSuffix(text, "\\#") {
		t.Errorf("%q ends like a heading", text)
	}
	return b.String()
}

// section returns the chapter of a name.
func (d *document) section(t testing.TB, name string) *chapter {
	t.Helper()
	for _, s := range d.sections {
		if s.name == name {
			return s
		}
	}
	t.Fatalf("no section %q", name)
	return nil
}

// rows returns the rows of all tables of a chapter, without their heads.
func (c *chapter) rows() (rows [][]string) {
	for _, table := range c.tables {
		rows = append(rows, table[1:]...)
	}
	return rows
}

// labels returns the lines of a diagram, read by the numbers of characters.
func (d *document) labels(kind string) []string {
	number := regexp.MustCompile(`#(\d+);`)
	var list []string
	for _, line := range d.diagrams[kind] {
		list = append(list, number.ReplaceAllStringFunc(strings.TrimSpace(line), func(s string) string { return html.UnescapeString("&" + s) }))
	}
	return list
}
