package report

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
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

// The measures of the page.
const (
	pageWidth = 1200 * px
	margin    = 24 * px
	plotLeft  = 270 * px
)

// A picture is a timeline that is being drawn, from top to bottom.
type picture struct {
	pen
	*names
	scale
	p              *partnership.Partnership
	prefix         string                      // of ids
	held, promised map[record.ID]timeline.Span // when meetings were, and commitments made
	y              unit                        // how far down it has come
}

// timelineSVG returns the timeline of a partnership that check has passed. With
// a prefix it is an element for a page, whose ids begin with the prefix and whose
// colours the page may set, see svgColours; without, it is a file of its own.
func timelineSVG(p *partnership.Partnership, o Options, prefix string) []byte {
	d := &picture{names: namesOf(p, o), p: p, prefix: prefix, held: make(map[record.ID]timeline.Span), promised: make(map[record.ID]timeline.Span)}
	d.scale = newScale(p.Launched, p.AsOf, d.dates(), plotLeft, pageWidth-margin)
	d.y = 44 * px
	title := d.say(p.Name, string(p.ID))
	d.text("tl-title", margin, d.y, words{text: shorten(oneLine(title.text), 26*px, pageWidth-2*margin), in: title.in})
	d.y += 22 * px
	d.text("tl-small", margin, d.y, words{text: d.summary()})
	if d.days > 0 {
		d.y += 58 * px
		top := d.y
		d.council()
		d.dialogues()
		d.instruments()
		d.projects()
		d.dues()
		d.made()
		d.y += 26 * px
		bottom := d.y
		body := d.Bytes()
		d.Buffer = bytes.Buffer{}
		d.axis(top, bottom)
		d.Write(body)
		d.y = bottom
		d.legend()
	} else {
		d.y += 60 * px
		d.text("", margin, d.y, words{text: d.tell("Nothing in this record has a date to show.")})
	}
	d.y += 28 * px
	d.text("tl-small", margin, d.y, words{text: d.colophon()})
	d.y += 20 * px
	return d.frame()
}

// frame returns the picture in its element.
func (d *picture) frame() []byte {
	prefix, language := d.prefix, "en"
	if d.japanese {
		language = "ja"
	}
	var f pen
	if prefix == "" {
		f.put(xml.Header)
	}
	f.put(`<svg xmlns="http://www.w3.org/2000/svg" class="tl" viewBox="0 0 `, pageWidth.String(), " ", d.y.String(), `" role="img"`)
	if prefix == "" {
		f.put(attribute("width", pageWidth.String()), attribute("height", d.y.String()))
	}
	f.put(attribute("xml:lang", language), ` aria-labelledby="`, prefix, `tl-title `, prefix, `tl-desc">`, "\n<title", attribute("id", prefix+"tl-title"), ">")
	f.escaped(d.tell("{0}: timeline", d.title(d.p.Name, d.p.ID)))
	f.put("</title>\n<desc", attribute("id", prefix+"tl-desc"), ">")
	f.escaped(d.summary())
	f.put("</desc>\n<style>", svgStyle(prefix == ""), "</style>\n")
	f.put(`<defs><linearGradient id="`, prefix, `tl-fade"><stop stop-color="#fff" stop-opacity=".85"/><stop stop-color="#fff" stop-opacity="0" offset="1"/></linearGradient>`,
		`<mask id="`, prefix, `tl-fading" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#`, prefix, `tl-fade)"/></mask></defs>`, "\n")
	if prefix == "" {
		f.rect("tl-paper", 0, 0, pageWidth, d.y, 0)
	}
	f.Write(d.Bytes())
	f.put("</svg>\n")
	return f.Bytes()
}

// dates returns everything a scale must have room for, and notes when the
// meetings were.
func (d *picture) dates() []timeline.Span {
	var list []timeline.Span
	meetings := func(all []council.Meeting) {
		for i := range all {
			list = append(list, all[i].When)
			d.held[all[i].ID] = all[i].When
		}
	}
	meetings(d.p.Council.Meetings)
	for i := range d.p.Dialogues {
		meetings(d.p.Dialogues[i].Meetings)
	}
	for i := range d.p.Instruments {
		for _, s := range d.p.Instruments[i].Steps {
			list = append(list, s.On.Dates())
		}
	}
	for i := range d.p.Projects {
		list = append(list, d.p.Projects[i].Period)
		for _, s := range d.p.Projects[i].Steps {
			list = append(list, s.On.Dates())
		}
	}
	for i := range d.p.Commitments {
		made := d.p.Commitments[i].Dates()
		list = append(list, made)
		d.promised[d.p.Commitments[i].ID] = made
	}
	for _, due := range follow.Dues(d.p, d.p.AsOf) {
		list = append(list, due.When)
	}
	return list
}

// summary says in a line what the picture is of.
func (d *picture) summary() string {
	var parts []string
	for _, c := range []struct {
		n         int
		one, many string
	}{
		{len(d.p.Council.Meetings), "{0} council meeting", "{0} council meetings"},
		{len(d.p.Dialogues), "{0} dialogue", "{0} dialogues"},
		{len(d.p.Instruments), "{0} instrument", "{0} instruments"},
		{len(d.p.Projects), "{0} project", "{0} projects"},
		{len(d.p.Commitments), "{0} commitment", "{0} commitments"},
		{len(d.p.Sources), "{0} source", "{0} sources"},
	} {
		if c.n > 0 {
			parts = append(parts, d.counted(c.n, c.one, c.many))
		}
	}
	if !d.p.AsOf.IsZero() {
		parts = append(parts, d.tell("as of {0}", d.p.AsOf.String()))
	}
	return phrase(" · ", parts...)
}

// colophon says whose record the picture is of.
func (d *picture) colophon() string {
	s := d.p.Dataset
	version := s.Version
	if version != "" {
		version = d.tell("version {0}", version)
	}
	return shorten(phrase(" · ", d.in(s.Title), version, phrase(", ", s.Creators...), s.Licence, string(s.URL)), small, pageWidth-2*margin)
}
