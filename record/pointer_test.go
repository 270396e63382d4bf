package record_test

import (
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
)

// pointers are those of RFC 6901, section 5, and some that are told apart by
// their escapes alone.
var pointers = []struct {
	name, desc string
	pointer    record.Pointer
	tokens     []string
}{
	{"root", "the whole document", "", nil},
	{"member", "one name", "/foo", []string{"foo"}},
	{"element", "a name and an index", "/foo/0", []string{"foo", "0"}},
	{"empty name", "a member may have one", "/", []string{""}},
	{"slash", "escaped as ~1", "/a~1b", []string{"a/b"}},
	{"percent", "not escaped", "/c%d", []string{"c%d"}},
	{"backslash", "not escaped", `/i\j`, []string{`i\j`}},
	{"quote", "not escaped", `/k"l`, []string{`k"l`}},
	{"blank", "not escaped", "/ ", []string{" "}},
	{"tilde", "escaped as ~0", "/m~0n", []string{"m~n"}},
	{"tilde and one", "unescaped once, not twice", "/~01", []string{"~1"}},
	{"both", "in either order", "/~0~1~1~0", []string{"~//~"}},
	{"empty names", "one within the other", "//", []string{"", ""}},
	{"deep", "words of a commitment", "/commitments/8/title/ja", []string{"commitments", "8", "title", "ja"}},
	{"Japanese", "any letter will do", "/題/〜", []string{"題", "〜"}},
}

func TestPointerParts(t *testing.T) {
	for _, test := range pointers {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.tokens, slices.Collect(test.pointer.Tokens())); diff != "" {
				t.Errorf("%s: tokens of %q (-want +got):\n%s", test.desc, test.pointer, diff)
			}
			if built := pointerTo(test.tokens); built != test.pointer {
				t.Errorf("%s: %q makes %q, want %q", test.desc, test.tokens, built, test.pointer)
			}
			if err := test.pointer.Check(); err != nil {
				t.Errorf("%s: %v", test.desc, err)
			}
			parent, ok := test.pointer.Parent()
			if ok != (len(test.tokens) > 0) {
				t.Fatalf("%s: Parent of %q reports %v", test.desc, test.pointer, ok)
			}
			if ok && parent != pointerTo(test.tokens[:len(test.tokens)-1]) || !ok && parent != "" {
				t.Errorf("%s: Parent of %q is %q", test.desc, test.pointer, parent)
			}
			if !test.pointer.Holds(test.pointer) || !record.Pointer("").Holds(test.pointer) {
				t.Errorf("%s: %q is not held by itself, or not by the root", test.desc, test.pointer)
			}
		})
	}
}

// pointerTo returns the pointer of those tokens.
func pointerTo(tokens []string) (p record.Pointer) {
	for _, token := range tokens {
		p = p.Member(token)
	}
	return p
}

func TestPointerItem(t *testing.T) {
	const areas record.Pointer = "/areas"
	for i, want := range map[int]record.Pointer{0: "/areas/0", 9: "/areas/9", 10: "/areas/10"} {
		if got := areas.Item(i); got != want {
			t.Errorf("Item(%d) = %q, want %q", i, got, want)
		}
	}
}

func TestPointerTokensStop(t *testing.T) {
	for token := range record.Pointer("/council/meetings/0").Tokens() {
		if token == "meetings" {
			break
		}
		if token != "council" {
			t.Errorf("token %q before the second", token)
		}
	}
}

func TestPointerHolds(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		p, q       record.Pointer
		want       bool
	}{
		{"root", "holds everything", "", "/areas/0", true},
		{"itself", "the value at p", "/areas/0", "/areas/0", true},
		{"member", "within", "/areas/0", "/areas/0/code", true},
		{"empty name", "within, by a name that is empty", "/areas", "/areas/", true},
		{"parent", "not the other way", "/areas/0/code", "/areas/0", false},
		{"sibling", "another element", "/areas/0", "/areas/1", false},
		{"longer index", "10 is not within 1", "/areas/1", "/areas/10", false},
		{"longer name", "a name that begins alike", "/area", "/areas", false},
		{"within the root only", "nothing else holds the root", "/", "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.p.Holds(test.q); got != test.want {
				t.Errorf("%s: %q holds %q: %v, want %v", test.desc, test.p, test.q, got, test.want)
			}
		})
	}
}

func TestPointerCompare(t *testing.T) {
	sorted := []record.Pointer{
		"", "/", "//", "//b", "/-", "/area", "/areas", "/areas/0", "/areas/2", "/areas/2/code", "/areas/2/name", "/areas/9",
		"/areas/10", "/areas/10/name/en", "/areas/100", "/areas/99999999999999999999",
		"/areas/+1", "/areas/01", "/areas/1a", "/areas/x", "/areas-old", "/areas-old/0", "/council",
		"/council/meetings/1/place/en", "/council/meetings/1/place/ja", "/council/meetings/1/when",
		"/council/meetings/10/place", "/council-old", "/councils",
	}
	for i, p := range sorted {
		for j, q := range sorted {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := p.Compare(q); got != want {
				t.Errorf("%q.Compare(%q) = %d, want %d", p, q, got, want)
			}
		}
	}
}

func TestPointerCheck(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		pointer    record.Pointer
		want       record.Rule
	}{
		{"no slash", "a name alone", "title", record.RuleCodeForm},
		{"late slash", "a name before the first slash", "areas/0", record.RuleCodeForm},
		{"fragment", "as in an address", "#/areas/0", record.RuleCodeForm},
		{"tilde at the end", "escapes nothing", "/a~", record.RuleCodeForm},
		{"tilde and two", "escapes nothing", "/a~2", record.RuleCodeForm},
		{"two tildes", "the first escapes nothing", "/~~0", record.RuleCodeForm},
		{"folded tildes", "what is left of them escapes nothing", "/~~00", record.RuleCodeForm},
		{"tilde in a later token", "escapes nothing", "/a~0/b~/c", record.RuleCodeForm},
		{"carriage return", "no words", "/a\r", record.RuleTextForm},
		{"not UTF-8", "no words", "/\xff", record.RuleTextForm},
	} {
		t.Run(test.name, func(t *testing.T) {
			if verdict(t, test.want, string(test.pointer), test.pointer.Check()) {
				t.Errorf("%s: %q is accepted", test.desc, test.pointer)
			}
		})
	}
}

var pointerForm = regexp.MustCompile(`\A(/([^~/]|~[01])*)*\z`)

func FuzzPointer(f *testing.F) {
	for i, test := range pointers {
		f.Add(string(test.pointer), string(pointers[len(pointers)-1-i].pointer), test.desc, i)
	}
	f.Add("/a~", "/a/1", "~1", 10)
	f.Add("/a/01", "/a/1", "+1", 1)
	f.Add("/99999999999999999999", "/9", "", -1)
	f.Add("/2", "/1a", "10", 10)
	f.Fuzz(func(t *testing.T, first, second, name string, index int) {
		p, q := record.Pointer(first), record.Pointer(second)
		wellFormed := pointerForm.MatchString(first)
		if got, want := p.Check() == nil, wellFormed && record.CheckWords(first) == nil; got != want {
			t.Errorf("%q: accepted %v, want %v", p, got, want)
		}
		tokens := slices.Collect(p.Tokens())
		member := p.Member(name)
		if p.Item(index) != p.Member(strconv.Itoa(index)) {
			t.Errorf("%q.Item(%d) = %q", p, index, p.Item(index))
		}
		if parent, ok := member.Parent(); !ok || parent != p {
			t.Errorf("the parent of %q in %q is %q, %v", member, p, parent, ok)
		}
		if !p.Holds(member) || member.Holds(p) || p.Compare(member) != -1 || member.Compare(p) != 1 {
			t.Errorf("%q does not hold its member %q, or does not sort before it", p, member)
		}
		if p.Compare(q) != -q.Compare(p) || p.Compare(p) != 0 {
			t.Errorf("%q and %q compare %d, and %d the other way", p, q, p.Compare(q), q.Compare(p))
		}
		if !wellFormed {
			return
		}
		if diff := cmp.Diff(append(tokens, name), slices.Collect(member.Tokens())); diff != "" {
			t.Errorf("tokens of %q (-want +got):\n%s", member, diff)
		}
		if pointerTo(tokens) != p {
			t.Errorf("the tokens of %q make %q", p, pointerTo(tokens))
		}
		if !pointerForm.MatchString(second) {
			return
		}
		others := slices.Collect(q.Tokens())
		within := len(tokens) <= len(others) && slices.Equal(tokens, others[:len(tokens)])
		if p.Holds(q) != within {
			t.Errorf("%q holds %q: %v, want %v", p, q, p.Holds(q), within)
		}
		if c := p.Compare(q); (c == 0) != (p == q) || within && c > 0 {
			t.Errorf("%q and %q compare %d", p, q, c)
		}
		for _, r := range []record.Pointer{p.Member(name), q.Member(name), q.Item(index), record.Pointer("").Member(name)} {
			if p.Compare(q) <= 0 && q.Compare(r) <= 0 && p.Compare(r) > 0 ||
				p.Compare(r) <= 0 && r.Compare(q) <= 0 && p.Compare(q) > 0 {
				t.Errorf("%q, %q and %q are not in order", p, q, r)
			}
		}
	})
}
