package main

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	goccy "github.com/goccy/go-json"
	"github.com/mailru/easyjson"

	"github.com/eujapan/digitalpartnership/bench/mirror"
	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/partnership"
)

// jsonLines writes commitments as JSON Lines.
func (b *bench) jsonLines(p *partnership.Partnership) {
	all := p.Commitments
	ours := func(w io.Writer) { must(export.StreamJSONLines(w, slices.Values(all))) }
	plain := func(w io.Writer) {
		out := json.NewEncoder(w)
		out.SetEscapeHTML(false)
		for i := range all {
			must(out.Encode(&all[i]))
		}
	}
	fast := func(w io.Writer) {
		out := goccy.NewEncoder(w)
		out.SetEscapeHTML(false)
		for i := range all {
			must(out.Encode(&all[i]))
		}
	}
	want := written(ours)
	same("encoding/json, lines", bytes.Equal(want, written(plain)))
	same("goccy/go-json, lines", bytes.Equal(want, written(fast)))
	r := b.race("JSON Lines export", len(all), writing("ours", ours), writing("encoding/json", plain), writing("goccy/go-json", fast))
	b.score(claim{"JSON Lines export", "encoding/json", times, 2.5, 4}, len(all), named(r, "encoding/json").mid)
	b.score(claim{"JSON Lines export", "goccy/go-json", times, 1, 1.5}, len(all), named(r, "goccy/go-json").mid)
}

// jsonDocument writes a partnership as one document. easyjson writes it without
// indentation, which is less to do, and from structs of plain strings.
func (b *bench) jsonDocument(p *partnership.Partnership) {
	ours := func(w io.Writer) { must(export.JSON(w, p)) }
	streamed := func(w io.Writer) { must(export.StreamJSON(w, p, slices.Values(p.Commitments))) }
	plain := func(w io.Writer) {
		out := json.NewEncoder(w)
		out.SetEscapeHTML(false)
		out.SetIndent("", "  ")
		must(out.Encode(p))
	}
	compact := func(w io.Writer) {
		out := json.NewEncoder(w)
		out.SetEscapeHTML(false)
		must(out.Encode(p))
	}
	want := written(ours)
	m := new(mirror.Partnership)
	must(json.Unmarshal(want, m))
	easy := func(w io.Writer) {
		_, err := easyjson.MarshalToWriter(m, w)
		must(err)
	}
	same("StreamJSON", bytes.Equal(want, written(streamed)))
	same("encoding/json, document", bytes.Equal(want, written(plain)))
	same("easyjson, document", bytes.Equal(canonical(want), canonical(written(easy))))
	n := len(p.Commitments)
	r := b.race("JSON document export", n, writing("ours", ours), writing("ours, streamed", streamed), writing("encoding/json", plain),
		writing("encoding/json, not indented", compact), writing("easyjson, not indented", easy))
	b.score(claim{"JSON document export", "encoding/json", times, 3, 5}, n, named(r, "encoding/json").mid)
	b.score(claim{"JSON document export", "easyjson", times, 1.7, 2.5}, n, named(r, "easyjson, not indented").mid)
}

// canonical returns a document with its members sorted, without indentation.
func canonical(text []byte) []byte {
	var v any
	must(json.Unmarshal(text, &v))
	text, err := json.Marshal(v)
	must(err)
	return text
}

// written returns what is written.
func written(write func(io.Writer)) []byte {
	var text bytes.Buffer
	write(&text)
	return text.Bytes()
}

// writing returns a contender that writes into the void.
func writing(name string, write func(io.Writer)) contender {
	return contender{name, func() { write(io.Discard) }}
}
