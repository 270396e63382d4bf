package main

import (
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A row is a commitment as a struct that libraries of CSV can write and read.
type row struct {
	ID            string        `csv:"id"`
	TitleEn       string        `csv:"title_en"`
	TitleJa       string        `csv:"title_ja"`
	SummaryEn     string        `csv:"summary_en"`
	SummaryJa     string        `csv:"summary_ja"`
	Scope         string        `csv:"scope"`
	Areas         string        `csv:"areas"`
	Force         string        `csv:"force"`
	Verb          string        `csv:"verb"`
	Obligors      string        `csv:"obligors"`
	Duty          string        `csv:"duty"`
	Made          timeline.Date `csv:"made"`
	MadePrecision string        `csv:"made_precision"`
	MadeFirst     timeline.Date `csv:"made_first"`
	MadeLast      timeline.Date `csv:"made_last"`
	MadeAt        string        `csv:"made_at"`
	Due           timeline.Span `csv:"due"`
	DueStart      timeline.Date `csv:"due_start"`
	DueEnd        timeline.Date `csv:"due_end"`
	DueFirst      timeline.Date `csv:"due_first"`
	DueLast       timeline.Date `csv:"due_last"`
	ConditionEn   string        `csv:"condition_en"`
	ConditionJa   string        `csv:"condition_ja"`
	Truncated     bool          `csv:"truncated"`
}

func rowOf(c *partnership.Commitment) row {
	return row{
		ID:            string(c.ID),
		TitleEn:       c.Title["en"],
		TitleJa:       c.Title["ja"],
		SummaryEn:     c.Summary["en"],
		SummaryJa:     c.Summary["ja"],
		Scope:         string(c.Scope),
		Areas:         joined(c.Areas),
		Force:         string(c.Force),
		Verb:          c.Verb,
		Obligors:      joined(c.Obligors),
		Duty:          string(c.Duty),
		Made:          c.Made,
		MadePrecision: c.Made.Precision().String(),
		MadeFirst:     c.Made.First(),
		MadeLast:      c.Made.Last(),
		MadeAt:        string(c.MadeAt),
		Due:           c.Due,
		DueStart:      c.Due.Start,
		DueEnd:        c.Due.End,
		DueFirst:      c.Due.First(),
		DueLast:       c.Due.Last(),
		ConditionEn:   c.Condition["en"],
		ConditionJa:   c.Condition["ja"],
		Truncated:     c.Truncated,
	}
}

func (r *row) commitment() partnership.Commitment {
	return partnership.Commitment{
		ID:        record.ID(r.ID),
		Title:     textOf(r.TitleEn, r.TitleJa),
		Summary:   textOf(r.SummaryEn, r.SummaryJa),
		Scope:     partnership.Scope(r.Scope),
		Areas:     split[areas.Code](r.Areas),
		Force:     partnership.Force(r.Force),
		Verb:      r.Verb,
		Obligors:  split[record.PartyCode](r.Obligors),
		Duty:      partnership.Duty(r.Duty),
		Made:      r.Made,
		MadeAt:    record.ID(r.MadeAt),
		Due:       r.Due,
		Condition: textOf(r.ConditionEn, r.ConditionJa),
		Truncated: r.Truncated,
	}
}

// cells appends the cells of a commitment to those of a row, as one writes it by
// hand.
func cells(to []string, c *partnership.Commitment) []string {
	truncated := "false"
	if c.Truncated {
		truncated = "true"
	}
	return append(to, string(c.ID), c.Title["en"], c.Title["ja"], c.Summary["en"], c.Summary["ja"], string(c.Scope), joined(c.Areas),
		string(c.Force), c.Verb, joined(c.Obligors), string(c.Duty),
		c.Made.String(), c.Made.Precision().String(), c.Made.First().String(), c.Made.Last().String(), string(c.MadeAt),
		c.Due.String(), c.Due.Start.String(), c.Due.End.String(), c.Due.First().String(), c.Due.Last().String(),
		c.Condition["en"], c.Condition["ja"], truncated)
}

// commitmentOf reads the cells of a row, as one does it by hand: by the order of
// the columns, and without a look at those that follow from others.
func commitmentOf(cells []string) (c partnership.Commitment, err error) {
	c = partnership.Commitment{
		ID:        record.ID(cells[0]),
		Title:     textOf(cells[1], cells[2]),
		Summary:   textOf(cells[3], cells[4]),
		Scope:     partnership.Scope(cells[5]),
		Areas:     split[areas.Code](cells[6]),
		Force:     partnership.Force(cells[7]),
		Verb:      cells[8],
		Obligors:  split[record.PartyCode](cells[9]),
		Duty:      partnership.Duty(cells[10]),
		MadeAt:    record.ID(cells[15]),
		Condition: textOf(cells[21], cells[22]),
		Truncated: cells[23] == "true",
	}
	if cells[11] != "" {
		if c.Made, err = timeline.ParseDate(cells[11]); err != nil {
			return c, err
		}
	}
	if cells[16] != "" {
		if c.Due, err = timeline.ParseSpan(cells[16]); err != nil {
			return c, err
		}
	}
	return c, nil
}

func textOf(en, ja string) record.Text {
	if en == "" && ja == "" {
		return nil
	}
	t := make(record.Text, 2)
	if en != "" {
		t["en"] = en
	}
	if ja != "" {
		t["ja"] = ja
	}
	return t
}

func joined[T ~string](codes []T) string {
	switch len(codes) {
	case 0:
		return ""
	case 1:
		return string(codes[0])
	}
	var b strings.Builder
	for i, code := range codes {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(code))
	}
	return b.String()
}

func split[T ~string](cell string) (codes []T) {
	for code := range strings.FieldsSeq(cell) {
		codes = append(codes, T(code))
	}
	return codes
}
