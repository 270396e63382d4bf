package report

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"

	"github.com/eujapan/digitalpartnership/partnership"
)

// SVG writes p as a timeline, a picture in one file that stands by itself.
//
// Words that [record.CheckWords] refuses, a URL that is not well formed and dates
// that have no start or certainly end before it give [record.Problems] wrapped
// in the error, and nothing is written. That p is valid otherwise, SVG does not
// ask. An error of w is wrapped.
func SVG(w io.Writer, p *partnership.Partnership, o Options) error {
	if err := check(p); err != nil {
		return err
	}
	if _, err := bytes.NewBuffer(timelineSVG(p, o, "")).WriteTo(w); err != nil {
		return fmt.Errorf("report: writing SVG: %w", err)
	}
	return nil
}

// timelineSVG returns the timeline of a partnership that check has passed. With
// a prefix it is an element for a page, whose ids and classes begin with the
// prefix and whose colours are custom properties of the page (--tl-ink and so
// on, see svgColours); without, it is a file of its own.
func timelineSVG(p *partnership.Partnership, o Options, prefix string) []byte {
	n := namesOf(p, o)
	var b bytes.Buffer
	if prefix == "" {
		b.WriteString(xml.Header)
	}
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 200" role="img" aria-labelledby="%stl-title"><title id="%stl-title">`, prefix, prefix)
	xml.EscapeText(&b, []byte(n.title(p.Name, p.ID)))
	b.WriteString("</title></svg>\n")
	return b.Bytes()
}
