package follow

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// This file makes what stays in a view agree with what does not.

// agree lets values go that cannot stay without others that go. Each turn makes
// one at least less certain, so the turns end.
func (v *viewer) agree() {
	v.launch()
	for again := true; again; {
		again = false
		for n := range v.nodes {
			if least := v.without(n); least < v.nodes[n].stays {
				v.nodes[n].stays, again = least, true
			}
		}
	}
}

// without returns how certain it can be that the node stays, given the others.
func (v *viewer) without(n int) timeline.Certainty {
	holder := v.nodes[n].holder
	least := v.nodes[holder].stays
	switch at := v.nodes[n].at.(type) {
	case *partnership.Relation:
		least = min(least, v.target(at.To))
		if to, ok := v.records[at.To]; ok && at.Kind != partnership.Related && v.span(holder).Last().Before(v.span(to).First()) {
			least = timeline.No
		}
	case *partnership.Answer:
		least = min(least, v.target(at.To))
	case *partnership.Progress:
		if at.Stage == partnership.Superseded {
			least = min(least, v.target(at.By))
		}
	case *partnership.Commitment:
		if at.Made.Before(v.p.Launched) && !v.earlier(at) {
			least = min(least, v.target(at.MadeAt), timeline.Maybe)
		}
	case *partnership.Discrepancy:
		least = min(least, v.target(record.ID(at.About)))
		_, field := v.field(at)
		least = min(least, field)
	case *areas.Code:
		if a, ok := v.nodes[holder].at.(*areas.Area); ok && v.by(a.Designated.Start) == timeline.No {
			least = timeline.No // it has replaced nothing yet
		}
		least = min(least, v.target(record.ID(*at)))
	case *areas.DimensionCode:
		if d, ok := v.dimensions[*at]; ok {
			least = min(least, v.nodes[d].stays)
		}
	}
	return least
}

// target returns how certain it is that the record of that id stays. What is
// not in the document is not for a view to judge.
func (v *viewer) target(id record.ID) timeline.Certainty {
	n, ok := v.records[id]
	if !ok {
		n, ok = v.dimensions[areas.DimensionCode(id)]
	}
	if !ok {
		return timeline.Yes
	}
	return v.nodes[n].stays
}

// stands reports whether an occasion is in the view as one that took place.
func (v *viewer) stands(id record.ID) bool {
	return v.target(id) == timeline.Yes && !v.planned[v.records[id]]
}

// span returns when a record is of, by what stays of it.
func (v *viewer) span(n int) timeline.Span {
	switch at := v.nodes[n].at.(type) {
	case *partnership.Instrument:
		var kept partnership.Instrument
		for i := range at.Steps {
			if v.at(&at.Steps[i]).stays == timeline.Yes {
				kept.Steps = append(kept.Steps, at.Steps[i])
			}
		}
		return kept.Dates()
	case timeline.Dated:
		return at.Dates()
	}
	return timeline.Span{}
}

// occasion returns the dates the view has of the occasion of that id.
func (v *viewer) occasion(id record.ID) []timeline.Span {
	var dates []timeline.Span
	switch at := v.nodes[v.records[id]].at.(type) {
	case *council.Meeting:
		dates = append(dates, at.When)
	case *partnership.Instrument:
		for i := range at.Steps {
			if v.at(&at.Steps[i]).stays == timeline.Yes {
				dates = append(dates, at.Steps[i].On.Dates())
			}
		}
	}
	return slices.DeleteFunc(dates, timeline.Span.IsZero)
}

// fits reports whether the view has the commitment's occasion, on its date if
// on any.
func (v *viewer) fits(c *partnership.Commitment) bool {
	dates := v.occasion(c.MadeAt)
	return v.stands(c.MadeAt) && (len(dates) == 0 ||
		slices.ContainsFunc(dates, func(on timeline.Span) bool { return on.Covers(c.Made) != timeline.No }))
}

// earlier reports whether the commitment's occasion was before the launch.
func (v *viewer) earlier(c *partnership.Commitment) bool {
	return v.fits(c) && slices.ContainsFunc(v.occasion(c.MadeAt), func(on timeline.Span) bool { return on.Last().Before(v.p.Launched) })
}

// launch takes back a launch that had not happened, or not as far as known.
func (v *viewer) launch() {
	if v.by(v.p.Launched) == timeline.No || !v.stands(v.p.LaunchedAt) {
		v.p.Launched, v.p.LaunchedAt = timeline.Date{}, ""
	}
}

// field returns where the member in question is once the view is made, and how
// certain it is that what it lies in stays.
func (v *viewer) field(d *partnership.Discrepancy) (record.Pointer, timeline.Certainty) {
	n, ok := v.records[record.ID(d.About)]
	if !ok {
		return d.Field, timeline.Yes
	}
	value, to := v.nodes[n].value, record.Pointer("")
	for token := range d.Field.Tokens() {
		switch {
		case isObject(value):
			value = memberNamed(value, token)
			to = to.Member(token)
		case value.Kind() == reflect.Slice:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= value.Len() {
				return d.Field, timeline.Yes
			}
			before := 0
			for j := range i {
				if v.at(value.Index(j).Addr().Interface()).stays == timeline.Yes {
					before++
				}
			}
			value = value.Index(i)
			to = to.Item(before)
		default:
			to = to.Member(token)
			value = reflect.Value{}
		}
		if !value.IsValid() {
			continue
		}
		if here, ok := v.index[value.Addr().Interface()]; ok && v.nodes[here].stays != timeline.Yes {
			return d.Field, v.nodes[here].stays
		}
	}
	return to, timeline.Yes
}

// memberNamed returns the member of that name in JSON, and the zero Value if
// the struct has none.
func memberNamed(value reflect.Value, name string) reflect.Value {
	for field, member := range value.Fields() {
		if jsonName(field) == name {
			return member
		}
	}
	return reflect.Value{}
}

// jsonName returns the name of a field in JSON.
func jsonName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}
