package main

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"slices"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/partnership"
)

// jsonIn reads commitments from JSON Lines. Ours is strict and judges each one;
// the peers are raced without that, and then with it.
func (b *bench) jsonIn(p *partnership.Partnership) {
	text := written(func(w io.Writer) { must(export.StreamJSONLines(w, slices.Values(p.Commitments))) })
	ours := func(yield func(partnership.Commitment)) {
		for c, err := range partnership.Commitments(bytes.NewReader(text)) {
			must(err)
			yield(c)
		}
	}
	plain := func(yield func(partnership.Commitment)) {
		in := json.NewDecoder(bytes.NewReader(text))
		for {
			var c partnership.Commitment
			err := in.Decode(&c)
			if err == io.EOF {
				return
			}
			must(err)
			yield(c)
		}
	}
	strict := func(yield func(partnership.Commitment)) {
		in := jsontext.NewDecoder(bytes.NewReader(text))
		for {
			var c partnership.Commitment
			err := jsonv2.UnmarshalDecode(in, &c, jsonv2.RejectUnknownMembers(true))
			if err == io.EOF {
				return
			}
			must(err)
			yield(c)
		}
	}
	want := read(ours)
	same("JSON Lines, read", reflect.DeepEqual(want, p.Commitments))
	same("encoding/json, read", reflect.DeepEqual(want, read(plain)))
	same("json/v2, read", reflect.DeepEqual(want, read(strict)))
	const job = "strict JSON read"
	n := len(p.Commitments)
	r := b.race(job, n, reading("ours, validated", ours), reading("encoding/json, not strict", plain), reading("json/v2", strict),
		reading("encoding/json, not strict, then Validate", judged(plain)), reading("json/v2, then Validate", judged(strict)))
	b.score(claim{job, "encoding/json, not strict", times, 2, 5}, n, r[1].mid)
	b.score(claim{job, "json/v2", times, 1, 2.5}, n, r[2].mid)
}

// judged reads with a look at each record.
func judged(from func(yield func(partnership.Commitment))) func(yield func(partnership.Commitment)) {
	return func(yield func(partnership.Commitment)) {
		from(func(c partnership.Commitment) {
			must(c.Validate())
			yield(c)
		})
	}
}

// documentIn reads a document whole. Ours holds it to all rules, those across
// records too.
func (b *bench) documentIn(p *partnership.Partnership) {
	text := written(func(w io.Writer) { must(export.JSON(w, p)) })
	ours := func() *partnership.Partnership {
		p, err := partnership.Decode(bytes.NewReader(text))
		must(err)
		return p
	}
	plain := func() *partnership.Partnership {
		p := new(partnership.Partnership)
		must(json.Unmarshal(text, p))
		return p
	}
	strict := func() *partnership.Partnership {
		p := new(partnership.Partnership)
		must(jsonv2.Unmarshal(text, p, jsonv2.RejectUnknownMembers(true)))
		return p
	}
	same("Decode", reflect.DeepEqual(p, ours()))
	same("encoding/json, a document", reflect.DeepEqual(p, plain()))
	same("json/v2, a document", reflect.DeepEqual(p, strict()))
	whole := func(name string, read func() *partnership.Partnership) contender {
		return contender{name, func() { read() }}
	}
	b.race("strict JSON read of a document", len(p.Commitments), whole("ours, held to all rules", ours),
		whole("encoding/json, not strict", plain), whole("json/v2", strict),
		contender{"encoding/json, not strict, then Validate", func() { must(plain().Validate()) }},
		contender{"json/v2, then Validate", func() { must(strict().Validate()) }})
}
