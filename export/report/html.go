package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // of the parts of the page
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/eujapan/digitalpartnership/partnership"
)

// The parts of the page: its templates, its style sheet and its script.
var (
	//go:embed page.tmpl
	pageTemplate string
	//go:embed page_parts.tmpl
	pageParts string
	//go:embed page_records.tmpl
	pageRecords string
	//go:embed page.css
	pageStyle string
	//go:embed page.js
	pageScript string
)

// HTML writes p as one web page that stands by itself: the whole partnership for
// people to read, with its figures, its commitments by area and occasion, the
// timeline, what became of what outsiders asked, where sources disagree, and
// the sources.
//
// The page asks nothing of any other site. A script lets its reader filter the
// commitments, and keeps the filters in the fragment of the address; all else
// works without. An element has the id of its record, so that
// "report.html#council-2" leads there.
//
// The page itself speaks Japanese if that is the first language asked for, and
// English otherwise. Words of the record that are in another language than the
// page are marked with theirs.
//
// The errors are those of [SVG].
func HTML(w io.Writer, p *partnership.Partnership, o Options) error {
	if err := check(p); err != nil {
		return err
	}
	pg := newPage(p, o)
	var b bytes.Buffer
	if err := pg.template().Execute(&b, pg); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	if _, err := b.WriteTo(w); err != nil {
		return fmt.Errorf("report: writing HTML: %w", err)
	}
	return nil
}

// template returns the template of the page, with what it may ask.
func (pg *page) template() *template.Template {
	t := template.New("page").Funcs(template.FuncMap{
		"say": pg.say, "word": pg.word, "text": pg.text, "title": pg.title, "plain": pg.plain,
		"date": pg.date, "span": pg.span, "ref": pg.ref, "party": pg.party, "area": pg.area, "cites": pg.cites,
		"year": pg.year, "anchor": pg.anchor, "made": pg.madeAt, "cited": pg.cited, "chairs": chairs, "attended": attended,
		"stages": stages, "verdicts": verdicts, "first": firstOf, "group": grouped, "score": scored,
	})
	for _, part := range []string{pageTemplate, pageParts, pageRecords} {
		template.Must(t.Parse(part))
	}
	return t
}

// Style and Script are those of the page.
func (pg *page) Style() template.CSS { return template.CSS(strings.TrimSpace(pageStyle)) }
func (pg *page) Script() template.JS { return template.JS(strings.TrimSpace(pageScript)) }

// Picture is the timeline as an element.
func (pg *page) Picture() template.HTML { return template.HTML(pg.picture) }

// Policy allows the page its own styles and its script, and nothing else.
func (pg *page) Policy() string {
	_, style, _ := strings.Cut(string(pg.picture), "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	return "default-src 'none'; script-src " + hashOf(string(pg.Script())) +
		"; style-src " + hashOf(string(pg.Style())) + " " + hashOf(style) + "; base-uri 'none'; form-action 'none'"
}

// hashOf returns the hash by which a policy knows a style sheet or a script.
func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
