package shape_test

import (
	"bytes"
	"encoding/binary"
	stdjson "encoding/json"
	"errors"
	"slices"
	"strconv"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// FuzzRead holds the reader to the strict one: what that accepts is read as it
// reads it, and what it refuses is refused with a reason and a place.
func FuzzRead(f *testing.F) {
	for _, test := range hostile {
		fragments, _ := unmarked(one(test.text))
		if len(test.text) < 1000 {
			f.Add(fragments[0].Data)
		}
	}
	f.Add([]byte(full))
	f.Add([]byte(`{"floors": 2147483648}`))
	f.Add([]byte(in16(binary.LittleEndian, full)))
	f.Add([]byte("{\"id\": \"a\",\xa0}\xff"))
	for _, kind := range kinds {
		for _, m := range members {
			f.Add([]byte(`{"` + m.name + `": ` + kind.text + `}`))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		agree[library](t, data)
		// Around the letters of null, the walk is the only reader.
		agree[struct {
			Note    string  `json:"note"`
			Library library `json:"library"`
		}](t, append(append([]byte(`{"note": "null", "library": `), data...), '}'))
		agree[library](t, append([]byte(`{"motto": "null"}`), data...))
	})
}

// int32s has the strict reader refuse an int of more than 32 bits.
var int32s = json.WithUnmarshalers(json.UnmarshalFunc(func(text []byte, n *int) error {
	wide, err := strconv.ParseInt(string(text), 10, 32)
	*n = int(wide)
	return err
}))

// agree checks that the two readers agree on data.
func agree[T any](t *testing.T, data []byte) {
	t.Helper()
	var got, want T
	before := bytes.Clone(data)
	r := shape.Read(&got, shape.Fragment{Data: data})
	problems := r.Report(shape.Check(&got))
	misfits := r.Report(nil)
	if !bytes.Equal(data, before) {
		t.Fatalf("%q was changed to %q", before, data)
	}
	body := bytes.TrimPrefix(data, []byte("\ufeff"))
	refused := json.Unmarshal(body, &want, json.RejectUnknownMembers(true), int32s)
	if refused != nil || holdsNull(body) {
		if len(misfits) == 0 {
			t.Fatalf("%q is read, but %v", data, refused)
		}
	} else {
		if len(misfits) > 0 {
			t.Fatalf("%q is refused: %v", data, misfits)
		}
		if diff := cmp.Diff(want, got, comparer); diff != "" {
			t.Fatalf("%q (-want +got):\n%s", data, diff)
		}
	}
	checkPlaces(t, data, problems)
	if r.Broken() && !within(misfits, record.RuleSyntax, record.RuleEmptyInput, record.RuleEncoding) ||
		!r.Broken() && within(misfits, record.RuleSyntax, record.RuleEmptyInput) {
		t.Fatalf("%q: broken %v, but %v", data, r.Broken(), misfits)
	}
}

// checkPlaces checks that every problem has a rule, a word for people and a
// place in the text, and that they come in the order of the places.
func checkPlaces(t *testing.T, data []byte, problems record.Problems) {
	t.Helper()
	lines := bytes.Split(data, []byte("\n"))
	line, column := 1, 1
	for _, p := range problems {
		if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > len(lines[p.Line-1])+1 {
			t.Fatalf("%q: %v is not in the text", data, p)
		}
		if p.Rule == "" || p.Detail == "" {
			t.Fatalf("%q: %v says nothing", data, p)
		}
		if p.Line < line || p.Line == line && p.Column < column {
			t.Fatalf("%q: %v comes after one at %d:%d", data, p, line, column)
		}
		line, column = p.Line, p.Column
	}
}

// holdsNull reports whether a null stands in the JSON text.
func holdsNull(text []byte) bool {
	dec := jsontext.NewDecoder(bytes.NewReader(text))
	for {
		token, err := dec.ReadToken()
		if err != nil {
			return false
		}
		if token.Kind() == 'n' {
			return true
		}
	}
}

// within reports whether one of the problems is of one of the rules.
func within(problems record.Problems, rules ...record.Rule) bool {
	return slices.ContainsFunc(problems, func(p *record.Problem) bool { return slices.Contains(rules, p.Rule) })
}

// FuzzRoundTrip checks that what is written can be read again as it was, and
// that a value is written in one way only.
func FuzzRoundTrip(f *testing.F) {
	f.Add([]byte(full))
	f.Add([]byte(`{}`))
	f.Add([]byte("\x01\x02\x03library\xff\xfe\x00\x07"))
	for i := range 64 {
		f.Add(bytes.Repeat([]byte{byte(i), byte(255 - i), 'a', byte(i * i)}, 64))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var l library
		filler{&data}.library(&l)
		var text, again bytes.Buffer
		if err := shape.Write(&text, l); err != nil {
			if _, ok := errors.AsType[*record.Problem](err); !ok || text.Len() > 0 {
				t.Fatalf("%d bytes are written, and then %v", text.Len(), err)
			}
			return
		}
		var read library
		if problems := shape.Read(&read, shape.Fragment{Data: text.Bytes()}).Report(nil); problems != nil {
			t.Fatalf("%s\n%v", text.Bytes(), problems)
		}
		if diff := cmp.Diff(l, read, comparer, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%s\n(-written +read):\n%s", text.Bytes(), diff)
		}
		if err := shape.Write(&again, &read); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(text.String(), again.String()); diff != "" {
			t.Fatalf("(-written +again):\n%s", diff)
		}
		var compact bytes.Buffer
		line, err := shape.AppendLine(nil, &l)
		if err := errors.Join(err, stdjson.Compact(&compact, text.Bytes())); err != nil || compact.String()+"\n" != string(line) {
			t.Fatalf("%v (-written +line):\n%s", err, cmp.Diff(compact.String(), string(line)))
		}
	})
}
