package shape

import (
	"bytes"
	"reflect"

	"github.com/go-json-experiment/json"

	"github.com/eujapan/digitalpartnership/record"
)

// A Fragment is one file of a document. A document in one file is its own only
// fragment.
type Fragment struct {
	Name string // unlike that of any other fragment of the document
	Data []byte
	// Exact reads data into the zero struct part points to, and reports
	// whether it is exactly what the struct has: it may refuse more than it
	// must, and leave anything in part then. If it is nil, the strict reader
	// of JSON does that.
	Exact func(data []byte, part any) bool
}

// exact is the Exact of fragments that have none. The strict reader takes null
// for a zero value, which has another spelling here: to be left out. Where its
// letters stand, if only in a text, the walk decides.
func exact(data []byte, part any) bool {
	return !bytes.Contains(data, []byte("null")) && json.Unmarshal(data, part, json.RejectUnknownMembers(true), narrow) == nil
}

var byteOrderMark = []byte("\ufeff")

// body returns the JSON of the file, without the byte order mark it may begin
// with, and how long that is.
func (f Fragment) body() (body []byte, mark int) {
	body = bytes.TrimPrefix(f.Data, byteOrderMark)
	return body, len(f.Data) - len(body)
}

// read reads the fragment into the zero struct that part points to, and returns
// what does not fit. It reports whether the fragment is JSON to its end.
func (f Fragment) read(part any) (misfits record.Problems, whole bool) {
	body, mark := f.body()
	read := f.Exact
	if read == nil {
		read = exact
	}
	if read(body, part) {
		return nil, true
	}
	reflect.ValueOf(part).Elem().SetZero()
	ruler := rule(f.Data)
	note := func(offset int, p *record.Problem) {
		p.File = f.Name
		p.Line, p.Column = ruler.position(mark + offset)
		misfits = append(misfits, p)
	}
	whole = explain(body, reflect.ValueOf(part).Elem(), note)
	return misfits, whole
}

// measure gives those of the problems that lie in the fragment their lines and
// columns.
func (f Fragment) measure(problems record.Problems) {
	var here record.Problems
	var pointers []record.Pointer
	for _, p := range problems {
		if p.File == f.Name {
			here, pointers = append(here, p), append(pointers, p.Pointer)
		}
	}
	if len(here) == 0 {
		return
	}
	body, mark := f.body()
	offsets, ruler := locate(body, pointers), rule(f.Data)
	for _, p := range here {
		p.Line, p.Column = ruler.position(mark + offsets[p.Pointer])
	}
}
