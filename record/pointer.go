package record

import (
	"cmp"
	"iter"
	"strconv"
	"strings"
)

// A Pointer is a JSON Pointer ([RFC 6901]): the way from the root of a document
// to a value in it, such as "/commitments/8/title". The empty Pointer is the
// root.
//
// [RFC 6901]: https://www.rfc-editor.org/rfc/rfc6901
type Pointer string

var escapePointer = strings.NewReplacer("~", "~0", "/", "~1")
var unescapePointer = strings.NewReplacer("~1", "/", "~0", "~")

// Member returns the pointer to the member of that name of the object at p.
func (p Pointer) Member(name string) Pointer {
	return p + "/" + Pointer(escapePointer.Replace(name))
}

// Item returns the pointer to the element at index i, from 0, of the array at
// p.
func (p Pointer) Item(i int) Pointer { return p + "/" + Pointer(strconv.Itoa(i)) }

// Parent returns the pointer to the object or array that holds the value at p,
// and false for the root, which nothing holds.
func (p Pointer) Parent() (Pointer, bool) {
	i := strings.LastIndexByte(string(p), '/')
	if i < 0 {
		return "", false
	}
	return p[:i], true
}

// Holds reports whether the value at q is the one at p or lies within it.
func (p Pointer) Holds(q Pointer) bool {
	rest, ok := strings.CutPrefix(string(q), string(p))
	return ok && (rest == "" || rest[0] == '/')
}

// Tokens yields the names and indexes p is made of, unescaped, from the root
// on.
func (p Pointer) Tokens() iter.Seq[string] {
	return func(yield func(string) bool) {
		rest, more := strings.CutPrefix(string(p), "/")
		for more {
			var token string
			token, rest, more = strings.Cut(rest, "/")
			if !yield(unescapePointer.Replace(token)) {
				return
			}
		}
	}
}

// Compare returns -1, 0 or 1 as p sorts before, with or after q: token by
// token, indexes by number and before names, a container before what it holds.
// The order is total, and the result is 0 for equal pointers only.
func (p Pointer) Compare(q Pointer) int {
	a, b := string(p), string(q)
	for a != "" && b != "" {
		var s, t string
		s, a = cutToken(a)
		t, b = cutToken(b)
		if order := compareTokens(s, t); order != 0 {
			return order
		}
	}
	return cmp.Compare(len(a), len(b))
}

func compareTokens(s, t string) int {
	switch {
	case !isIndex(s) && !isIndex(t):
		return cmp.Compare(s, t)
	case !isIndex(s):
		return 1
	case !isIndex(t):
		return -1
	}
	return cmp.Or(cmp.Compare(len(s), len(t)), cmp.Compare(s, t))
}

// isIndex reports whether the token has the form of an index: digits without a
// needless zero, of which the longer is the greater.
func isIndex(token string) bool {
	return token == "0" || token != "" && token[0] != '0' && within(token, '0', '9')
}

// cutToken returns the first token of p, still escaped, and what follows it.
func cutToken(p string) (token, rest string) {
	p = strings.TrimPrefix(p, "/")
	if i := strings.IndexByte(p, '/'); i >= 0 {
		return p[:i], p[i:]
	}
	return p, ""
}

// Check returns a [*Problem] of rule [RuleCodeForm] if p is neither empty nor
// begins with a slash, or holds a tilde that escapes nothing, and what
// [CheckWords] says of it otherwise.
func (p Pointer) Check() error {
	rest := strings.NewReplacer("~0", "", "~1", "").Replace(string(p))
	if p == "" || p[0] == '/' && !strings.Contains(rest, "~") {
		return CheckWords(string(p))
	}
	return &Problem{Rule: RuleCodeForm, Value: string(p), Detail: "must be a JSON Pointer, such as /title"}
}
