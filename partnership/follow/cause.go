package follow

import (
	"cmp"
	"reflect"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// causes tell why two versions of a partnership differ.
type causes struct {
	asOf      timeline.Date // of the old version
	published map[record.ID]timeline.Date
	about     map[record.ID][]*partnership.Discrepancy // that are new or settled otherwise
	corrected map[record.ID]*partnership.Discrepancy   // the same, by their own id
}

func newCauses(old, new *partnership.Partnership) *causes {
	c := &causes{old.AsOf, make(map[record.ID]timeline.Date), make(map[record.ID][]*partnership.Discrepancy), make(map[record.ID]*partnership.Discrepancy)}
	for i := range new.Sources {
		c.published[new.Sources[i].ID] = new.Sources[i].Published
	}
	settled := make(map[record.ID]string)
	known := make(map[record.ID]bool)
	for i := range old.Discrepancies {
		d := &old.Discrepancies[i]
		known[d.ID], settled[d.ID] = true, d.Settled
	}
	for i := range new.Discrepancies {
		d := &new.Discrepancies[i]
		if known[d.ID] && settled[d.ID] == d.Settled {
			continue
		}
		about := record.ID(d.About)
		if about == new.ID {
			about = "" // as changes have it
		}
		c.about[about] = append(c.about[about], d)
		c.corrected[d.ID] = d
	}
	return c
}

// An origin is what dates something, and whether that is news.
type origin struct {
	cause   Cause
	inputs  []string
	sources []record.Citation
}

// of returns the cause of a change, and how it was found.
func (c *causes) of(kind ChangeKind, at diffPlace, to reflect.Value) (Cause, Explanation) {
	from := at.turned
	if kind == ChangeAdded {
		from = at.since
		if own, dated := c.origin(to); dated {
			from = own
		}
	} else if at.kind == "partnership" && at.at == "/as_of" {
		if day, ok := to.Interface().(timeline.Date); ok && c.asOf.Before(day) {
			from = c.dated(day)
		}
	}
	if d := c.correction(kind, at); d != nil && from.cause != CauseWorld {
		from = origin{cause: CauseCorrection, inputs: []string{"discrepancy " + string(d.ID)}}
		for i := range d.Claims {
			from.sources = append(from.sources, d.Claims[i].Sources...)
		}
	}
	why := Explanation{Rule: causeRules[from.cause], Inputs: from.inputs}
	if from.cause != CauseCorrection && len(why.Inputs) > 0 {
		why.Inputs = append([]string{"old version as of " + cmp.Or(c.asOf.String(), "an unknown day")}, why.Inputs...)
	}
	why.cite(from.sources)
	return from.cause, why
}

// causeRules are the rules by which a cause is found.
var causeRules = map[Cause]string{
	CauseWorld:      "the world moved: it is dated after all that the old version speaks of",
	CauseCorrection: "corrected: the new version has a discrepancy about it",
	CauseAddition:   "added late: it is dated within what the old version speaks of",
	"":              "not known: the versions do not say why",
}

// correction returns the discrepancy that a change comes of, nil if none is
// about it. One about a record as a whole does not speak of what was missing.
func (c *causes) correction(kind ChangeKind, at diffPlace) *partnership.Discrepancy {
	if d := c.corrected[at.record]; d != nil && at.kind == "discrepancy" && at.at != "" {
		return d
	}
	for _, d := range c.about[at.record] {
		if at.at != "" && (d.Field != "" || kind != ChangeAdded) && (d.Field.Holds(at.at) || at.at.Holds(d.Field)) {
			return d
		}
	}
	return nil
}

// turned returns the origin of what befell a meeting that was planned.
func (c *causes) turned(old, new reflect.Value) origin {
	was, ok := old.Interface().(council.Meeting)
	if !ok || was.Status != council.Planned || new.Interface().(council.Meeting).Status == council.Planned {
		return origin{}
	}
	from, _ := c.origin(new)
	return from
}

// origin returns what dates a value, and false if it is as old as what it
// stands in.
func (c *causes) origin(v reflect.Value) (origin, bool) {
	var on timeline.Date
	var cites []record.Citation
	if !isObject(v) {
		return origin{}, false
	}
	if field := v.FieldByName("Sources"); field.IsValid() {
		cites, _ = field.Interface().([]record.Citation)
	}
	switch r := v.Interface().(type) {
	case council.Attendance, partnership.Signatory, partnership.Amount, record.Party, partnership.Partnership:
		return origin{}, false
	case record.Citation:
		cites = []record.Citation{r}
	case record.Source:
		on, cites = r.Published, []record.Citation{{Source: r.ID}}
	case areas.Area:
		on = r.Designated.Start
	case council.Meeting:
		if r.Status == council.Held {
			on = r.When.Start
		}
	case partnership.Discrepancy:
		for i := range r.Claims {
			cites = append(cites, r.Claims[i].Sources...)
		}
	case partnership.Progress:
		on = r.On
	case partnership.Step:
		on = r.On
	case partnership.Assessment:
		on = r.On
	case partnership.Project: // announced before it starts
	case timeline.Dated:
		on = r.Dates().Start
	}
	from := c.dated(on)
	if on.IsZero() {
		from = c.told(cites)
	}
	from.sources = cites
	return from, true
}

// dated returns the origin of what has a date.
func (c *causes) dated(on timeline.Date) origin {
	from := origin{inputs: []string{"dated " + on.String()}}
	switch c.asOf.Precedes(on) {
	case timeline.Yes:
		from.cause = CauseWorld
	case timeline.No:
		from.cause = CauseAddition
	}
	return from
}

// told returns the origin of what has only sources.
func (c *causes) told(cites []record.Citation) origin {
	from := origin{cause: CauseWorld}
	for _, cite := range cites {
		published := c.published[cite.Source]
		from.inputs = append(from.inputs, string(cite.Source)+" published "+cmp.Or(published.String(), "on an unknown day"))
		switch c.asOf.Precedes(published) {
		case timeline.No:
			from.cause = CauseAddition
		case timeline.Maybe:
			if from.cause == CauseWorld {
				from.cause = ""
			}
		}
	}
	if len(cites) == 0 {
		from.cause = ""
	}
	return from
}
