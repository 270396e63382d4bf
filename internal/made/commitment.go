package made

import (
	"fmt"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// commitment returns the commitment of that number.
func commitment(i int) partnership.Commitment {
	awkward := i%20 == 7
	d, start, made, at := origin(i)
	verb := pick(&d, verbs)
	work := pick(&d, works)
	c := partnership.Commitment{
		ID:        id(i),
		Title:     d.text(awkward, fmt.Sprintf("%s %s, %s", strings.ToUpper(verb.verb[:1])+verb.verb[1:], work, pick(&d, aims))),
		Summary:   d.text(awkward, d.sentences(verb.verb, work)),
		Force:     verb.force,
		Verb:      verb.verb,
		Obligors:  []record.PartyCode{"NORTH", "SOUTH"},
		Made:      made,
		MadeAt:    at,
		Due:       d.due(start),
		Truncated: d.in(1),
		Sources:   append(d.cites(), d.cites()...),
	}
	switch d.roll(12) {
	case 0:
		c.Scope = partnership.OnAllAreas
	case 1:
		c.Scope = partnership.OnGovernance
	default:
		c.Areas = d.areas()
	}
	switch d.roll(6) {
	case 0:
		c.Obligors = c.Obligors[:1]
	case 1:
		c.Duty = partnership.Each
	case 2:
		c.Duty = partnership.Jointly
	}
	if d.in(30) {
		c.By = []record.Text{{"en": pick(&d, bodies)}}
	}
	if d.in(4) {
		c.Condition = record.Text{"en": "Once both sides have the means, " + pick(&d, aims)}
	}
	for m := range d.roll(5) - 2 {
		c.Milestones = append(c.Milestones, partnership.Milestone{
			ID: record.ID(fmt.Sprintf("%s-%d", c.ID, m+1)), Title: d.text(false, "First step of "+pick(&d, works)),
			Due: d.coarse(day(start + 100 + d.roll(800))).Dates(), Sources: d.cites(),
		})
	}
	c.Progress = d.progress(start)
	if d.in(4) {
		score := int8(d.roll(3) - 1)
		c.Assessments = []partnership.Assessment{{
			On: day(min(start+700, days-1)), By: record.Text{"en": "A board of review"}, Completion: partnership.Limited, Score: &score, Sources: d.cites(),
		}}
	}
	c.Relations = d.relations(i, made)
	return c
}

func id(i int) record.ID { return record.ID(fmt.Sprintf("promise-%d", i)) }

// origin returns when the commitment of a number was made, the first day that
// may mean, in days from the launch, and the meeting it was made at if there is
// one; and dice for all that follows.
func origin(i int) (d dice, start int, made timeline.Date, at record.ID) {
	d = dice(i)
	if d.in(40) {
		year := d.roll(years)
		made, at = d.coarse(met(year)), meeting(year)
	} else {
		made = d.coarse(day(d.roll(days)))
	}
	_, start, _ = day(0).DaysTo(made.First())
	return d, start, made, at
}

// coarse returns a day as it is, or in one of four cases as a month or a year.
func (d *dice) coarse(day timeline.Date) timeline.Date {
	length := len("2006-01-02")
	switch d.roll(8) {
	case 0:
		length = len("2006-01")
	case 1:
		length = len("2006")
	}
	return timeline.MustParseDate(day.String()[:length])
}

// due returns when a commitment of a day falls due.
func (d *dice) due(start int) timeline.Span {
	begin, end := day(start+d.roll(400)), day(start+400+d.roll(1500))
	switch d.roll(6) {
	case 0, 1:
		return timeline.Span{}
	case 2, 3:
		return d.coarse(end).Dates()
	case 4:
		return timeline.Span{Start: begin, End: d.coarse(end)}
	}
	return timeline.Span{Start: d.coarse(begin)}
}

// progress returns what was declared of a commitment of a day, up to the last.
func (d *dice) progress(start int) (all []partnership.Progress) {
	ends := []partnership.Stage{partnership.Delivered, partnership.Delivered, partnership.Delivered, partnership.Ongoing, partnership.Suspended, partnership.Withdrawn}
	for _, stage := range []partnership.Stage{partnership.Announced, partnership.InProgress, pick(d, ends)} {
		start += d.roll(700)
		if start >= days {
			return all
		}
		if d.in(45) {
			continue
		}
		entry := partnership.Progress{On: d.coarse(day(start)), Stage: stage, Sources: d.cites()}
		if d.in(30) {
			entry.Note = record.Text{"en": pick(d, notes)}
		}
		if d.in(10) {
			entry.By = meeting(d.roll(years))
		}
		all = append(all, entry)
	}
	return all
}

// relations returns how the commitment of a number stands to earlier ones: those
// with a lower number, so that nothing runs in a circle, and none of a later date.
func (d *dice) relations(i int, made timeline.Date) []partnership.Relation {
	if i == 0 || !d.in(30) {
		return nil
	}
	to := d.roll(i)
	if _, _, earlier, _ := origin(to); made.Before(earlier) {
		return nil
	}
	kinds := []partnership.RelationKind{partnership.Restates, partnership.Continues, partnership.Expands, partnership.Specifies, partnership.Related}
	return []partnership.Relation{{Kind: pick(d, kinds), To: id(to), Sources: d.cites()}}
}

// sentences returns at some length what is promised.
func (d *dice) sentences(verb, work string) string {
	return fmt.Sprintf("The parties %s %s, %s. The %s leads for the North and the %s for the South, %s; %s comes with it.",
		verb, work, pick(d, aims), pick(d, bodies), pick(d, bodies), pick(d, aims), pick(d, works))
}

// areas returns one or two different areas.
func (d *dice) areas() []areas.Code {
	first := d.roll(len(codes))
	list := []areas.Code{codes[first]}
	if d.in(40) {
		list = append(list, codes[(first+1+d.roll(len(codes)-1))%len(codes)])
	}
	return list
}

func (d *dice) cites() []record.Citation {
	list := cite(d.roll(sources))
	if d.in(50) {
		list[0].At = fmt.Sprintf("paragraph %d", 1+d.roll(60))
	}
	return list
}
