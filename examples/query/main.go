// Query prints what happened, narrowed to what is asked for.
//
//	query [-area CODE] [-party CODE] [-from DATE] [-to DATE] [-kind KIND] [-format text|json|csv]
//
// Dates are as precise as you know them: 2024, 2024-05 or 2024-05-12. An area
// stands for those within it too. What may lie in the time asked for is kept.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

func main() {
	area := flag.String("area", "", "only what is on the area of this `CODE` or within it")
	party := flag.String("party", "", "only what names the party of this `CODE`")
	kind := flag.String("kind", "", "only what is of this `KIND`")
	format := flag.String("format", "text", "text, json or csv")
	var from, to timeline.Date
	flag.TextVar(&from, "from", from, "nothing certainly before this `DATE`")
	flag.TextVar(&to, "to", to, "nothing certainly after this `DATE`")
	flag.Parse()

	p := eujapan.Partnership()
	err := known(p, areas.Code(*area), record.PartyCode(*party), record.Kind(*kind))
	if err == nil {
		events := timeline.Between(slices.Values(p.Timeline()), from, to)
		if *area != "" {
			events = p.InArea(events, areas.Code(*area))
		}
		if *party != "" {
			events = partnership.OfParty(events, record.PartyCode(*party))
		}
		if *kind != "" {
			events = partnership.OfKind(events, record.Kind(*kind))
		}
		err = write(os.Stdout, *format, p, events)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "query:", err)
		os.Exit(1)
	}
}

// known reports the first thing asked for that the partnership cannot have.
func known(p *partnership.Partnership, area areas.Code, party record.PartyCode, kind record.Kind) error {
	if _, ok := p.Areas.Lookup(area); !ok && area != "" {
		return fmt.Errorf("%s has no area %q", p.Name.In("en"), area)
	}
	if party != "" && !slices.ContainsFunc(p.Parties, func(q record.Party) bool { return q.Code == party }) {
		return fmt.Errorf("%s has no party %q", p.Name.In("en"), party)
	}
	if kind != "" && !slices.Contains(partnership.EventKinds(), kind) {
		return fmt.Errorf("no kind %q: there are %v", kind, partnership.EventKinds())
	}
	return nil
}

func write(w io.Writer, format string, p *partnership.Partnership, events iter.Seq[partnership.Event]) error {
	switch format {
	case "json":
		out := json.NewEncoder(w)
		out.SetEscapeHTML(false)
		out.SetIndent("", "  ")
		return out.Encode(slices.AppendSeq([]partnership.Event{}, events))
	case "csv":
		return export.CSV(w, table.Tidy, table.Timeline(events), p)
	case "text":
		for e := range events {
			if _, err := fmt.Fprintf(w, "%-21v  %-11s  %s\n", e.When, e.Kind, e.Title.In("en")); err != nil {
				return err
			}
		}
		return nil
	default:
		return fmt.Errorf("no format %q: there are text, json and csv", format)
	}
}
