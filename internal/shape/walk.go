package shape

import (
	"bytes"
	"encoding"
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/eujapan/digitalpartnership/record"
)

// A walk goes over the tokens of a document that the strict reader refused. It
// reads what fits into the value it is given, and notes what does not.
type walk struct {
	data   []byte
	dec    *jsontext.Decoder
	note   func(offset int, p *record.Problem)
	broken bool // by a syntax error: there is nothing more to read
}

func newWalk(data []byte, note func(int, *record.Problem)) *walk {
	dec := jsontext.NewDecoder(bytes.NewBuffer(data), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	return &walk{data: data, dec: dec, note: note}
}

// explain reads data into v and calls note for everything that does not fit,
// with the offset it stands at. It reports whether data is JSON to its end.
func explain(data []byte, v reflect.Value, note func(int, *record.Problem)) bool {
	w := newWalk(data, note)
	if isWide(data) {
		note(0, &record.Problem{Rule: record.RuleEncoding, Detail: "must be UTF-8, not UTF-16 or UTF-32"})
		return false
	}
	if start := w.blanks(); start == len(data) {
		note(0, &record.Problem{Rule: record.RuleEmptyInput, Detail: "must hold a JSON object"})
		return false
	}
	w.value(v, "")
	if w.broken {
		return false
	}
	switch start := w.blanks(); {
	case start == len(data):
	case w.foreign(start):
		note(start, &record.Problem{Rule: record.RuleEncoding, Detail: "must be UTF-8"})
	default:
		note(start, &record.Problem{Rule: record.RuleTrailingData, Detail: "must hold one JSON value and no more"})
	}
	return true
}

// blanks returns the offset of what follows the blanks, or the end of the data.
func (w *walk) blanks() int {
	rest := bytes.TrimLeft(w.data[w.dec.InputOffset():], " \t\r\n")
	return len(w.data) - len(rest)
}

// next returns the offset of the next token, or the end of the data.
func (w *walk) next() int {
	rest := bytes.TrimLeft(w.data[w.dec.InputOffset():], " \t\r\n,:")
	return len(w.data) - len(rest)
}

// fails notes a syntax error and reports whether there was one.
func (w *walk) fails(err error) bool {
	if err == nil {
		return false
	}
	w.broken = true
	problem, offset := &record.Problem{Rule: record.RuleSyntax, Detail: "must be JSON: ends too early"}, len(w.data)
	if e, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		offset = int(e.ByteOffset)
		problem.Pointer = record.Pointer(e.JSONPointer)
		switch {
		case e.Err == io.ErrUnexpectedEOF:
		case w.foreign(offset):
			problem.Rule, problem.Detail = record.RuleEncoding, "must be UTF-8"
		default:
			problem.Detail = "must be JSON: " + strings.TrimPrefix(e.Err.Error(), "jsontext: ")
		}
	}
	w.note(offset, problem)
	return true
}

// foreign reports whether what stands at the offset is not UTF-8.
func (w *walk) foreign(offset int) bool {
	r, size := utf8.DecodeRune(w.data[offset:])
	return r == utf8.RuneError && size == 1
}

// isWide reports whether data, which is to be JSON, is UTF-16 or UTF-32: it
// begins with the mark of one, or with a character of ASCII in two bytes or
// four and another of the kind.
func isWide(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) || bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")) ||
		len(data) >= 4 && (data[0] == 0 && data[2] == 0 || data[1] == 0 && data[3] == 0)
}

// value reads the next value into v, which stands at the pointer at.
func (w *walk) value(v reflect.Value, at record.Pointer) {
	start, kind := w.next(), w.dec.PeekKind()
	if kind == 0 { // at a syntax error, or the end
		_, err := w.dec.ReadToken()
		w.fails(err)
		return
	}
	switch want := wantedKind(v); {
	case v.Kind() == reflect.Pointer && kind == want:
		v.Set(reflect.New(v.Type().Elem()))
		w.scalar(v.Elem(), at, start)
	case kind != want && !(want == 't' && kind == 'f'):
		w.misfit(v, at, start)
	case want == '{' && v.Kind() == reflect.Map:
		w.words(v, at)
	case want == '{':
		w.object(v, at)
	case want == '[':
		w.array(v, at)
	default:
		w.scalar(v, at, start)
	}
}

// wantedKind returns the kind of JSON value that v is read from.
func wantedKind(v reflect.Value) jsontext.Kind {
	switch {
	case isText(v.Type()) || v.Kind() == reflect.String:
		return '"'
	case v.Kind() == reflect.Slice:
		return '['
	case v.Kind() == reflect.Bool:
		return 't'
	case v.Kind() == reflect.Struct || v.Kind() == reflect.Map:
		return '{'
	default:
		return '0'
	}
}

var wantedNames = map[jsontext.Kind]string{'"': "a string", '[': "an array", '{': "an object", 't': "true or false", '0': "a whole number"}

// misfit notes the next value as one of the wrong type and passes over it.
func (w *walk) misfit(v reflect.Value, at record.Pointer, start int) {
	text, ok := w.raw(start)
	if ok {
		w.note(start, &record.Problem{Pointer: at, Rule: record.RuleWrongType, Value: text, Detail: "must be " + wantedNames[wantedKind(v)]})
	}
}

// raw passes over the next value and returns its text as a problem shows it.
func (w *walk) raw(start int) (string, bool) {
	if w.fails(w.dec.SkipValue()) {
		return "", false
	}
	switch raw := w.data[start:w.dec.InputOffset()]; raw[0] {
	case '{':
		return "{…}", true
	case '[':
		return "[…]", true
	case '"':
		text, _ := jsontext.AppendUnquote(nil, raw)
		return string(text), true
	default:
		return string(raw), true
	}
}

// array reads the next array into the slice v.
func (w *walk) array(v reflect.Value, at record.Pointer) {
	if _, err := w.dec.ReadToken(); w.fails(err) {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	for i := 0; !w.broken && w.dec.PeekKind() != ']'; i++ {
		v.Grow(1)
		v.SetLen(i + 1)
		w.value(v.Index(i), at.Item(i))
	}
	w.end()
}

// end passes over the token that closes an array or an object.
func (w *walk) end() {
	if !w.broken {
		_, err := w.dec.ReadToken()
		w.fails(err)
	}
}

// members calls read for each member of the next object: with its name, where
// the name stands and whether the object had one of that name before.
func (w *walk) members(at record.Pointer, read func(name string, start int, again bool)) {
	if _, err := w.dec.ReadToken(); w.fails(err) {
		return
	}
	seen := make(map[string]bool)
	for !w.broken && w.dec.PeekKind() != '}' {
		start := w.next()
		raw, err := w.dec.ReadValue()
		if w.fails(err) {
			return
		}
		name, ok := w.unquote(raw)
		if !ok {
			w.note(start, &record.Problem{Pointer: at.Member(name), Rule: record.RuleEncoding, Value: name, Detail: "must be Unicode text"})
			w.raw(w.next())
			continue
		}
		read(name, start, seen[name])
		seen[name] = true
	}
	w.end()
}

// unquote returns the string a JSON string stands for, and false if it is not
// Unicode text.
func (w *walk) unquote(raw []byte) (string, bool) {
	text, err := jsontext.AppendUnquote(nil, raw)
	return string(text), err == nil
}

// object reads the next object into the struct v.
func (w *walk) object(v reflect.Value, at record.Pointer) {
	w.members(at, func(name string, start int, again bool) {
		here := at.Member(name)
		i, known := memberNamed(v.Type(), name)
		switch {
		case !known:
			w.stray(here, start, record.RuleUnknownMember, "is not a member here"+hint(v.Type(), name))
		case again:
			w.stray(here, start, record.RuleDuplicateMember, "stands here already")
		default:
			w.value(v.Field(i), here)
		}
	})
}

// stray passes over the value of a member that has no place, and notes it where
// its name stands.
func (w *walk) stray(at record.Pointer, start int, rule record.Rule, detail string) {
	if text, ok := w.raw(w.next()); ok {
		w.note(start, &record.Problem{Pointer: at, Rule: rule, Value: text, Detail: detail})
	}
}

// words reads the next object into the map of texts v.
func (w *walk) words(v reflect.Value, at record.Pointer) {
	v.Set(reflect.MakeMap(v.Type()))
	w.members(at, func(name string, start int, again bool) {
		here := at.Member(name)
		if again {
			w.stray(here, start, record.RuleDuplicateMember, "stands here already")
			return
		}
		word := reflect.New(v.Type().Elem()).Elem()
		w.value(word, here)
		v.SetMapIndex(reflect.ValueOf(name).Convert(v.Type().Key()), word)
	})
}

// scalar reads the next string, number or boolean into v.
func (w *walk) scalar(v reflect.Value, at record.Pointer, start int) {
	raw, err := w.dec.ReadValue()
	if w.fails(err) {
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(raw.Kind() == 't')
		return
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, err := strconv.ParseInt(string(raw), 10, bitsOf(v.Type()))
		if err != nil {
			w.note(start, &record.Problem{Pointer: at, Rule: record.RuleWrongType, Value: string(raw), Detail: wantedNumber(v.Type())})
			return
		}
		v.SetInt(n)
		return
	}
	text, ok := w.unquote(raw)
	if !ok {
		w.note(start, &record.Problem{Pointer: at, Rule: record.RuleEncoding, Value: text, Detail: "must be Unicode text"})
		return
	}
	if v.Kind() == reflect.String {
		v.SetString(text)
	} else if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)); err != nil {
		var found record.Problems
		found.Add(at, formProblem(v.Type(), err))
		w.note(start, found[0])
	}
}
