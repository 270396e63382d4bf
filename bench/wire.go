package main

import (
	"github.com/eujapan/digitalpartnership/bench/mirror"
	"github.com/eujapan/digitalpartnership/bench/wire"
)

// wireOf returns a commitment as a message.
func wireOf(c *mirror.Commitment) *wire.Commitment {
	w := &wire.Commitment{
		Id: c.ID, Title: wordsOf(c.Title), Summary: wordsOf(c.Summary), Scope: c.Scope, Areas: c.Areas, Force: c.Force, Verb: c.Verb,
		Obligors: c.Obligors, Duty: c.Duty, Made: c.Made, MadeAt: c.MadeAt, Due: c.Due, Condition: wordsOf(c.Condition),
		Truncated: c.Truncated, Sources: citationsOf(c.Sources),
	}
	for _, by := range c.By {
		w.By = append(w.By, wordsOf(by))
	}
	for _, m := range c.Milestones {
		w.Milestones = append(w.Milestones, &wire.Milestone{Id: m.ID, Title: wordsOf(m.Title), Due: m.Due, Sources: citationsOf(m.Sources)})
	}
	for _, p := range c.Progress {
		w.Progress = append(w.Progress, &wire.Progress{On: p.On, Stage: p.Stage, By: p.By, Note: wordsOf(p.Note), Sources: citationsOf(p.Sources)})
	}
	for _, a := range c.Assessments {
		to := &wire.Assessment{On: a.On, By: wordsOf(a.By), Party: a.Party, Completion: a.Completion, Reason: a.Reason, Note: wordsOf(a.Note),
			Sources: citationsOf(a.Sources)}
		if a.Score != nil {
			score := int32(*a.Score)
			to.Score = &score
		}
		w.Assessments = append(w.Assessments, to)
	}
	for _, r := range c.Relations {
		w.Relations = append(w.Relations, &wire.Relation{Kind: r.Kind, To: r.To, Note: wordsOf(r.Note), Sources: citationsOf(r.Sources)})
	}
	return w
}

func wordsOf(t mirror.Text) *wire.Words {
	if t == nil {
		return nil
	}
	return &wire.Words{In: t}
}

func citationsOf(list []mirror.Citation) (all []*wire.Citation) {
	for _, c := range list {
		all = append(all, &wire.Citation{Source: c.Source, At: c.At})
	}
	return all
}
