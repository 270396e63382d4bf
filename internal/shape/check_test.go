package shape_test

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A form breaks the form of one value of a full library.
type form struct {
	name, desc string
	change     func(*library)
	want       record.Problems
}

var forms = []form{
	{"nothing", "a full library keeps every rule", func(*library) {}, nil},
	{"id", "a leaf says itself what is wrong with it", func(l *library) { l.ID = "A" },
		record.Problems{{Pointer: "/id", Rule: record.RuleIDForm, Value: "A"}}},
	{"list of ids", "so does each element of a list, the empty one too", func(l *library) { l.Branches = []record.ID{"a", "", "B"} },
		record.Problems{{Pointer: "/branches/1", Rule: record.RuleIDForm}, {Pointer: "/branches/2", Rule: record.RuleIDForm, Value: "B"}}},
	{"text", "a text has a problem for each of its words, and two for one that has two", func(l *library) { l.Name = record.Text{"en": " ", "JA": ""} },
		record.Problems{{Pointer: "/name/JA", Rule: record.RuleLanguageForm, Value: "JA"}, {Pointer: "/name/JA", Rule: record.RuleTextForm}, {Pointer: "/name/en", Rule: record.RuleTextForm, Value: " "}}},
	{"list of texts", "a text in a list says something, where a member that says nothing is not there", func(l *library) { l.Signs = []record.Text{{}, nil, {"en": "a"}, {"en": "a\r"}} },
		record.Problems{{Pointer: "/signs/0", Rule: record.RuleTextForm, Value: "{…}"}, {Pointer: "/signs/1", Rule: record.RuleTextForm, Value: "{…}"}, {Pointer: "/signs/3/en", Rule: record.RuleTextForm, Value: "a\r"}}},
	{"span", "a span without a start has the package's own error beneath", func(l *library) { l.Lease = timeline.Span{End: timeline.MustParseDate("2001")} },
		record.Problems{{Pointer: "/lease", Rule: record.RuleSpanForm, Value: "../2001"}}},
	{"words", "words are not blank and hold no control characters", func(l *library) { l.Motto, l.House.Street = "\t", "a\x00" },
		record.Problems{{Pointer: "/house/street", Rule: record.RuleTextForm, Value: "a\x00"}, {Pointer: "/motto", Rule: record.RuleTextForm, Value: "\t"}}},
	{"list of words", "words in a list are not empty", func(l *library) { l.AlsoKnownAs = []string{"", "a", "\xff"} },
		record.Problems{{Pointer: "/also_known_as/0", Rule: record.RuleTextForm}, {Pointer: "/also_known_as/2", Rule: record.RuleTextForm, Value: "\xff"}}},
	{"nested", "a leaf is found however deep it lies", func(l *library) { l.House.Rooms[0].Subject = "-" },
		record.Problems{{Pointer: "/house/rooms/0/subject", Rule: record.RuleCodeForm, Value: "-"}}},
	{"not in JSON", "what does not stand in JSON is not looked at", func(l *library) { l.Shelfmark, l.keeper = " ", "\x00" }, nil},
	{"field", "the rules of form and of field are judged in one pass", func(l *library) { l.ID, l.Floors, l.Lending, l.Books[1].Title = "", 10, "sold", nil },
		record.Problems{{Pointer: "/id", Rule: record.RuleRequired}, {Pointer: "/floors", Rule: record.RuleMax, Value: "10"},
			{Pointer: "/lending", Rule: record.RuleOneOf, Value: "sold"}, {Pointer: "/books/1/title", Rule: record.RuleRequired}}},
}

func TestCheck(t *testing.T) {
	for _, test := range forms {
		t.Run(test.name, func(t *testing.T) {
			l := fullLibrary()
			test.change(&l)
			before := l
			got := shape.Check(&l)
			shape.Sort[library](got)
			if diff := diffProblems(t, test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
			if diff := cmp.Diff(before, l, comparer); diff != "" {
				t.Errorf("the value was changed (-before +after):\n%s", diff)
			}
		})
	}
}

// The error that package timeline gives is beneath the problem, and the one
// that a leaf's own method gives is not lost.
func TestCheckBeneath(t *testing.T) {
	v := struct {
		Lease timeline.Span `json:"lease"`
		Mood  mood          `json:"mood"`
	}{timeline.Span{End: timeline.MustParseDate("2001")}, "bad"}
	found := shape.Check(&v)
	if len(found) != 2 {
		t.Fatalf("got %v", found)
	}
	if e, ok := errors.AsType[*timeline.ParseError](found[0]); !ok || e.Text != "../2001" || e.Reason != found[0].Detail {
		t.Errorf("beneath %v is %v", found[0], found[0].Err)
	}
	if p := found[1]; p.Pointer != "/mood" || p.Rule != record.RuleTextForm || !errors.Is(p, errMood) {
		t.Errorf("beneath %v is %v", p, p.Err)
	}
}

var errMood = errors.New("not today")

type mood string

func (mood) Check() error { return errMood }

// firstUse makes a new process of this test, in which nothing was used before.
const firstUse = "SHAPE_TEST_FIRST_USE"

// An int has 32 bits on every machine, so that what one writes all can read.
func TestCheckWide(t *testing.T) {
	if strconv.IntSize == 32 {
		t.Skip("no int is wider")
	}
	l, one := fullLibrary(), 1
	for _, test := range []struct {
		floors int
		want   record.Problems
	}{
		{one << 31, record.Problems{{Pointer: "/floors", Rule: record.RuleMax, Value: "2147483648"}, {Pointer: "/floors", Rule: record.RuleWrongType, Value: "2147483648"}}},
		{-one<<31 - 1, record.Problems{{Pointer: "/floors", Rule: record.RuleMin, Value: "-2147483649"}, {Pointer: "/floors", Rule: record.RuleWrongType, Value: "-2147483649"}}},
		{one<<31 - 1, record.Problems{{Pointer: "/floors", Rule: record.RuleMax, Value: "2147483647"}}},
	} {
		l.Floors = test.floors
		if diff := diffProblems(t, test.want, shape.Check(&l)); diff != "" {
			t.Errorf("%d (-want +got):\n%s", test.floors, diff)
		}
	}
}

// The first use of all may be by many at once.
func TestCheckConcurrently(t *testing.T) {
	if os.Getenv(firstUse) == "" {
		again := exec.Command(os.Args[0], "-test.run=^TestCheckConcurrently$", "-test.count=1")
		again.Env = append(os.Environ(), firstUse+"=yes")
		if out, err := again.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS") {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	shared := fullLibrary()
	shared.Books[1].ID = "B"
	start := make(chan struct{})
	var all sync.WaitGroup
	for range 64 {
		all.Go(func() {
			<-start
			want := record.Problems{{Pointer: "/books/1/id", Rule: record.RuleIDForm, Value: "B"}}
			got := shape.Check(&shared)
			if diff := cmp.Diff(want, got, wordless); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if _, problems := reading(t, whole(strings.Replace(full, "{", `{"x": 1,`, 1))); len(problems) != 1 {
				t.Errorf("got %v", problems)
			}
			shape.Sort[library](got)
		})
	}
	close(start)
	all.Wait()
}
