package mirror

import (
	"errors"

	validation "github.com/go-ozzo/ozzo-validation/v4"

	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// The rules stand here once, since making them anew for each record, as the
// manual of ozzo-validation does, would cost more than to apply them.
var (
	required    = validation.Required
	kebab       = check(record.CheckCode)
	words       = check(record.CheckWords)
	party       = check(func(s string) error { return record.PartyCode(s).Check() })
	date        = check(func(s string) error { _, err := timeline.ParseDate(s); return err })
	span        = check(func(s string) error { _, err := timeline.ParseSpan(s); return err })
	kebabs      = validation.Each(kebab)
	parties     = validation.Each(party)
	scopes      = validation.In("areas", "all", "governance")
	forces      = validation.In("acknowledge", "reaffirm", "explore", "endeavour", "cooperate", "undertake", "deliver")
	duties      = validation.In("jointly", "each")
	stages      = validation.In("announced", "in-progress", "ongoing", "delivered", "suspended", "withdrawn", "superseded")
	completions = validation.In("no-evidence", "not-started", "limited", "substantial", "complete")
	kinds       = validation.In("restates", "continues", "expands", "narrows", "specifies", "fulfils", "supersedes", "related")
	least, most = validation.Min(-1), validation.Max(1)
)

// check returns the rule of a string that may be empty.
func check(of func(string) error) validation.Rule {
	return validation.By(func(value any) error {
		if s := value.(string); s != "" {
			return of(s)
		}
		return nil
	})
}

// Validate holds each text to what must hold of its languages and words.
func (t Text) Validate() error {
	for l, s := range t {
		if s == "" {
			return errors.New("must not be blank")
		}
		if err := record.CheckWords(s); err != nil {
			return err
		}
		if err := record.Language(l).Check(); err != nil {
			return err
		}
	}
	return nil
}

func (c *Commitment) Validate() error {
	return validation.ValidateStruct(c,
		validation.Field(&c.ID, required, kebab),
		validation.Field(&c.Title, required),
		validation.Field(&c.Summary),
		validation.Field(&c.Scope, scopes),
		validation.Field(&c.Areas, kebabs),
		validation.Field(&c.Force, forces),
		validation.Field(&c.Verb, words),
		validation.Field(&c.Obligors, parties),
		validation.Field(&c.Duty, duties),
		validation.Field(&c.By),
		validation.Field(&c.Made, date),
		validation.Field(&c.MadeAt, kebab),
		validation.Field(&c.Due, span),
		validation.Field(&c.Condition),
		validation.Field(&c.Milestones),
		validation.Field(&c.Progress),
		validation.Field(&c.Assessments),
		validation.Field(&c.Relations),
		validation.Field(&c.Sources),
	)
}

func (m Milestone) Validate() error {
	return validation.ValidateStruct(&m, validation.Field(&m.ID, required, kebab), validation.Field(&m.Title, required),
		validation.Field(&m.Due, span), validation.Field(&m.Sources))
}

func (p Progress) Validate() error {
	return validation.ValidateStruct(&p, validation.Field(&p.On, date), validation.Field(&p.Stage, required, stages),
		validation.Field(&p.By, kebab), validation.Field(&p.Note), validation.Field(&p.Sources))
}

func (a Assessment) Validate() error {
	return validation.ValidateStruct(&a, validation.Field(&a.On, date), validation.Field(&a.By, required), validation.Field(&a.Party, party),
		validation.Field(&a.Completion, completions), validation.Field(&a.Score, least, most), validation.Field(&a.Reason, kebab),
		validation.Field(&a.Note), validation.Field(&a.Sources))
}

func (r Relation) Validate() error {
	return validation.ValidateStruct(&r, validation.Field(&r.Kind, required, kinds), validation.Field(&r.To, required, kebab),
		validation.Field(&r.Note), validation.Field(&r.Sources))
}

func (c Citation) Validate() error {
	return validation.ValidateStruct(&c, validation.Field(&c.Source, required, kebab), validation.Field(&c.At, words))
}
