package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"buf.build/go/protovalidate"
	"github.com/go-playground/validator/v10"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/bench/mirror"
	"github.com/eujapan/digitalpartnership/bench/wire"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// validateSound judges commitments that are sound.
func (b *bench) validateSound(p *partnership.Partnership) {
	all := p.Commitments
	plain := mirrored(all)
	messages := make([]*wire.Commitment, len(plain))
	for i := range plain {
		messages[i] = wireOf(&plain[i])
	}
	tags := mirror.Validator()
	buf, err := protovalidate.New(protovalidate.WithMessages(&wire.Commitment{}))
	must(err)
	sound := func(name string, judge func(i int) error) contender {
		return contender{name, func() {
			for i := range all {
				must(judge(i))
			}
		}}
	}
	refuses(all)
	const job = "validate, sound records"
	r := b.race(job, len(all),
		sound("ours", func(i int) error { return all[i].Validate() }),
		sound("validator/v10, usual tags", func(i int) error { return tags.Struct(&plain[i]) }),
		sound("ozzo-validation", func(i int) error { return plain[i].Validate() }),
		sound("protovalidate", func(i int) error { return buf.Validate(messages[i]) }))
	b.score(claim{job, "validator/v10, usual tags", times, 4, 50}, len(all), r[1].mid)
	b.score(claim{job, "ozzo-validation", times, 8, 80}, len(all), r[2].mid)
	b.score(claim{job, "protovalidate", times, 10, 140}, len(all), r[3].mid)
}

// validateBroken judges commitments of which each has one to three faults, and
// names every fault.
func (b *bench) validateBroken(p *partnership.Partnership) {
	all := broken(p.Commitments)
	plain := mirrored(all)
	tags := mirror.Validator()
	for i := range all {
		var ours, theirs []string
		for problem := range record.In(all[i].Validate()) {
			ours = append(ours, string(problem.Pointer))
		}
		for _, name := range named10(tags.Struct(&plain[i])) {
			theirs = append(theirs, pointer(name))
		}
		slices.Sort(ours)
		slices.Sort(theirs)
		if len(ours) == 0 || !slices.Equal(ours, theirs) {
			panic(fmt.Sprintf("%s: ours %q, of v10 %q", all[i].ID, ours, theirs))
		}
	}
	const job = "validate, refused records"
	r := b.race(job, len(all),
		contender{"ours", func() {
			for i := range all {
				for problem := range record.In(all[i].Validate()) {
					_ = problem.Pointer
				}
			}
		}},
		contender{"validator/v10, usual tags", func() {
			for i := range plain {
				named10(tags.Struct(&plain[i]))
			}
		}})
	b.score(claim{job, "validator/v10, usual tags", times, 1, 3}, len(all), r[1].mid)
}

// named10 returns what validator/v10 refused.
func named10(err error) (names []string) {
	var found validator.ValidationErrors
	if errors.As(err, &found) {
		for _, f := range found {
			names = append(names, f.Namespace())
		}
	}
	return names
}

// pointer returns the place that validator/v10 names as a pointer.
func pointer(name string) string {
	_, name, _ = strings.Cut(name, ".")
	return "/" + strings.NewReplacer(".", "/", "[", "/", "]", "").Replace(name)
}

// mirrored returns commitments in plain strings.
func mirrored(all []partnership.Commitment) []mirror.Commitment {
	plain := make([]mirror.Commitment, len(all))
	for i := range all {
		text, err := json.Marshal(&all[i])
		must(err)
		must(json.Unmarshal(text, &plain[i]))
	}
	return plain
}

// faults are what a commitment may have that neither the tags nor the library
// let pass.
var faults = []func(c *partnership.Commitment){
	func(c *partnership.Commitment) { c.ID = "Bad_Id" },
	func(c *partnership.Commitment) { c.Force = "promise" },
	func(c *partnership.Commitment) { c.Title = nil },
	func(c *partnership.Commitment) { c.Sources = []record.Citation{{At: "paragraph 1"}} },
	func(c *partnership.Commitment) { c.Verb = "a\x00b" },
	func(c *partnership.Commitment) { c.Summary = record.Text{"en_US": "Words"} },
	func(c *partnership.Commitment) { c.Progress = []partnership.Progress{{Stage: "done"}} },
	func(c *partnership.Commitment) { c.Areas = []areas.Code{"ai", "Not a code"} },
	func(c *partnership.Commitment) { c.Obligors = []record.PartyCode{"eu"} },
}

// broken returns commitments with faults put into them.
func broken(all []partnership.Commitment) []partnership.Commitment {
	bad := slices.Clone(all)
	for i := range bad {
		for k := range 1 + i%3 {
			faults[(i+k*i/3)%len(faults)](&bad[i])
		}
	}
	return bad
}

// refuses holds that every contender refuses each of the faults.
func refuses(all []partnership.Commitment) {
	tags := mirror.Validator()
	for i, fault := range faults {
		c := all[0]
		fault(&c)
		m := mirrored([]partnership.Commitment{c})[0]
		for name, err := range map[string]error{
			"ours": c.Validate(), "validator/v10": tags.Struct(&m), "ozzo-validation": m.Validate(), "protovalidate": protovalidate.Validate(wireOf(&m)),
		} {
			if err == nil {
				panic(fmt.Sprintf("%s lets fault %d pass", name, i))
			}
		}
	}
}
