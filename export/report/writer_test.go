package report_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

var writings = map[string]writing{"SVG": report.SVG, "Markdown": report.Markdown}

var errFull = errors.New("no space left")

// A full writer has room for so many bytes and then fails, or, if it is short,
// says nothing of it.
type fullWriter struct {
	room  int
	short bool
	bytes.Buffer
}

func (w *fullWriter) Write(p []byte) (int, error) {
	if n := w.room - w.Len(); n < len(p) {
		w.Buffer.Write(p[:n])
		if w.short {
			return n, nil
		}
		return n, errFull
	}
	return w.Buffer.Write(p)
}

func TestWriterFails(t *testing.T) {
	p := sample(t, "partnership")
	for name, write := range writings {
		whole := written(t, write, p)
		for _, n := range []int{0, 1, len(whole) / 2, len(whole) - 1} {
			w := &fullWriter{room: n}
			err := write(w, p, report.Options{})
			if !errors.Is(err, errFull) || err.Error() != "report: writing "+name+": no space left" || w.String() != whole[:n] {
				t.Errorf("%s, room for %d bytes: error %v, wrote %d", name, n, err, w.Len())
			}
			w = &fullWriter{room: n, short: true}
			if err := write(w, p, report.Options{}); !errors.Is(err, io.ErrShortWrite) {
				t.Errorf("%s, short of room for %d bytes: error %v", name, n, err)
			}
		}
		w := &fullWriter{room: len(whole)}
		if err := write(w, p, report.Options{}); err != nil || w.String() != whole {
			t.Errorf("%s, room for all: error %v, wrote %d", name, err, w.Len())
		}
	}
}

// TestPure checks that a partnership is left as it is, and that the same one
// gives the same bytes each time.
func TestPure(t *testing.T) {
	for name, write := range writings {
		p := sample(t, "partnership")
		p.Projects[0].Steps = append(p.Projects[0].Steps, partnership.Step{Kind: "begun", On: on("2020")})
		o := report.Options{Languages: append(make([]record.Language, 0, 4), "ja")}
		var before, after bytes.Buffer
		if err := export.JSON(&before, p); err != nil {
			t.Fatal(err)
		}
		first := written(t, write, p, o.Languages...)
		for range 3 {
			if written(t, write, p, o.Languages...) != first {
				t.Errorf("%s gives other bytes", name)
			}
		}
		if err := export.JSON(&after, p); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before.String(), after.String()); diff != "" {
			t.Errorf("%s has changed it (-want +got):\n%s", name, diff)
		}
	}
}

// TestRefuses checks what no report has a form for, one thing at a time.
func TestRefuses(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		spoil      func(*partnership.Partnership)
		rule       record.Rule
		pointer    record.Pointer
	}{
		{"CR", "in a title", func(p *partnership.Partnership) { p.Commitments[1].Title["en"] = "a\rb" }, record.RuleTextForm, "/commitments/1/title/en"},
		{"NUL", "in a name that is no Text", func(p *partnership.Partnership) { p.Projects[0].AlsoKnownAs[0] = "a\x00" }, record.RuleTextForm, "/projects/0/also_known_as/0"},
		{"encoding", "not UTF-8", func(p *partnership.Partnership) { p.Name["ja"] = "\xff" }, record.RuleTextForm, "/name/ja"},
		{"script", "an address that is none", func(p *partnership.Partnership) { p.Sources[0].URL = "javascript:alert(1)" }, record.RuleURLForm, "/sources/0/url"},
		{"no start", "a span with an end alone", func(p *partnership.Partnership) { p.Projects[1].Period = timeline.Span{End: on("2024")} }, record.RuleSpanForm, "/projects/1/period"},
		{"backwards", "a span that certainly ends first", func(p *partnership.Partnership) { p.Commitments[0].Due = span("2025/2024") }, record.RuleDateOrder, "/commitments/0/due"},
	} {
		for name, write := range writings {
			p := sample(t, "partnership")
			test.spoil(p)
			var b bytes.Buffer
			err := write(&b, p, report.Options{})
			var got []*record.Problem
			for problem := range record.In(err) {
				got = append(got, problem)
			}
			if len(got) != 1 || got[0].Rule != test.rule || got[0].Pointer != test.pointer || got[0].Detail == "" {
				t.Errorf("%s, %s: %s gives %v, want %s at %s", test.name, test.desc, name, err, test.rule, test.pointer)
			}
			if err == nil || !strings.HasPrefix(err.Error(), "report: ") || b.Len() > 0 {
				t.Errorf("%s: error %v, and wrote %d bytes", test.name, err, b.Len())
			}
		}
	}
}

// TestNoPartnership checks what is written of none.
func TestNoPartnership(t *testing.T) {
	for name, write := range writings {
		var b bytes.Buffer
		if err := write(&b, nil, report.Options{}); err == nil || err.Error() != "report: no partnership to write" || b.Len() > 0 {
			t.Errorf("%s: error %v, wrote %q", name, err, b.String())
		}
	}
}
