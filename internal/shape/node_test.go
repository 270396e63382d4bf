package shape_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// nodes returns a line for each node: its pointer, name, index, text and refs.
func nodes(root any) (lines []string) {
	for n := range shape.Nodes(root) {
		lines = append(lines, fmt.Sprintf("%s %s %d %q %q", n.Pointer(), n.Name(), n.Index(), n.Text(), n.Refs))
	}
	return lines
}

func TestNodes(t *testing.T) {
	l := fullLibrary()
	l.Shelfmark, l.keeper = "x", "y"
	want := []string{
		`  0 "{…}" []`,
		`/id id 0 "city-library" []`,
		`/name name 0 "{…}" []`,
		`/opened opened 0 "1975-05" []`,
		`/lease lease 0 "2001/2020-12-31" []`,
		`/public public 0 "true" []`,
		`/floors floors 0 "3" []`,
		`/rating rating 0 "0" []`,
		`/lending lending 0 "free" []`,
		`/house house 0 "{…}" []`,
		`/house/street street 0 "Bridge Street" []`,
		`/house/rooms rooms 0 "[…]" []`,
		`/house/rooms/0 rooms 0 "{…}" []`,
		`/house/rooms/0/seats seats 0 "40" []`,
		`/house/rooms/0/subject subject 0 "maps" []`,
		`/also_known_as also_known_as 0 "[…]" []`,
		`/also_known_as/0 also_known_as 0 "The Old Mill" []`,
		`/signs signs 0 "[…]" []`,
		`/signs/0 signs 0 "{…}" []`,
		`/books books 0 "[…]" []`,
		`/books/0 books 0 "{…}" []`,
		`/books/0/id id 0 "atlas" []`,
		`/books/0/title title 0 "{…}" []`,
		`/books/0/pages pages 0 "900" []`,
		`/books/1 books 1 "{…}" []`,
		`/books/1/id id 0 "atlas-2" []`,
		`/books/1/title title 0 "{…}" []`,
		`/books/1/sequel_of sequel_of 0 "atlas" ["book"]`,
		`/books/1/lent lent 0 "true" []`,
		`/branches branches 0 "[…]" ["library" "house"]`,
		`/branches/0 branches 0 "harbour" ["library" "house"]`,
		`/motto motto 0 "Read & return <soon>" []`,
	}
	if diff := cmp.Diff(want, nodes(&l)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A member with a zero value is not there; an element always is, and so is the
// root.
func TestNodesZero(t *testing.T) {
	for _, test := range []struct {
		name string
		root library
		want []string
	}{
		{"nothing", library{}, []string{`  0 "" []`}},
		{"empty lists", library{Name: record.Text{}, Books: []book{}}, []string{`  0 "{…}" []`, `/name name 0 "{…}" []`, `/books books 0 "[…]" []`}},
		{"elements", library{AlsoKnownAs: []string{"", "a"}, Signs: []record.Text{nil, {}}, Books: make([]book, 2)}, []string{
			`  0 "{…}" []`,
			`/also_known_as also_known_as 0 "[…]" []`, `/also_known_as/0 also_known_as 0 "" []`, `/also_known_as/1 also_known_as 1 "a" []`,
			`/signs signs 0 "[…]" []`, `/signs/0 signs 0 "" []`, `/signs/1 signs 1 "{…}" []`,
			`/books books 0 "[…]" []`, `/books/0 books 0 "" []`, `/books/1 books 1 "" []`,
		}},
		{"zero that is known", library{Rating: new(int8(-1))}, []string{`  0 "{…}" []`, `/rating rating 0 "-1" []`}},
		{"not in JSON", library{Shelfmark: "x", keeper: "y"}, []string{`  0 "{…}" []`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, nodes(&test.root)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Whoever has seen enough sees no more, at whatever depth that is.
func TestNodesStop(t *testing.T) {
	l := fullLibrary()
	all := nodes(&l)
	for stop := range all {
		var seen []string
		for n := range shape.Nodes(&l) {
			seen = append(seen, string(n.Pointer()))
			if len(seen) == stop+1 {
				break
			}
		}
		if len(seen) != stop+1 || !strings.HasPrefix(all[stop], seen[stop]+" ") {
			t.Fatalf("after %d nodes: %q", stop+1, seen)
		}
	}
}

// A node leads up to the root, and its value is the one in the tree itself.
func TestNodesTree(t *testing.T) {
	l := fullLibrary()
	for n := range shape.Nodes(&l) {
		if up, ok := n.Pointer().Parent(); ok != (n.Up != nil) || ok && n.Up.Pointer() != up {
			t.Errorf("%q: what holds it is %v", n.Pointer(), n.Up)
		}
		if n.Value.Type() == reflect.TypeFor[timeline.Date]() {
			n.Value.SetZero()
		}
		if n.Pointer() == "/books/1/id" {
			n.Value.SetString("other")
		}
	}
	want := fullLibrary()
	want.Opened, want.Books[1].ID = timeline.Date{}, "other"
	if diff := cmp.Diff(want, l, comparer); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMembers(t *testing.T) {
	var got []string
	for name, f := range shape.Members(reflect.TypeFor[library]()) {
		got = append(got, name+" "+f.Name)
	}
	want := []string{"id ID", "name Name", "opened Opened", "lease Lease", "public Public", "floors Floors", "rating Rating", "lending Lending",
		"house House", "also_known_as AlsoKnownAs", "signs Signs", "books Books", "branches Branches", "motto Motto"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for stop := range want {
		n := 0
		for name := range shape.Members(reflect.TypeFor[library]()) {
			if n == stop {
				if !strings.HasPrefix(want[n], name+" ") {
					t.Errorf("member %d is %s", n, name)
				}
				break
			}
			n++
		}
	}
}

// The nodes of a type are those that a walk over everything meets.
func TestNodesOf(t *testing.T) {
	t.Run("struct", func(t *testing.T) { nodesOf[room](t, 1) })
	t.Run("id", func(t *testing.T) { nodesOf[record.ID](t, 5) })
	t.Run("text", func(t *testing.T) { nodesOf[record.Text](t, 4) })
	t.Run("date", func(t *testing.T) { nodesOf[timeline.Date](t, 1) })
	t.Run("list", func(t *testing.T) { nodesOf[[]room](t, 1) })
	t.Run("root", func(t *testing.T) { nodesOf[library](t, 1) })
	t.Run("none", func(t *testing.T) { nodesOf[int32](t, 1) })
	t.Run("strange", func(t *testing.T) { nodesOf[uint](t, 0) })
	for range shape.NodesOf[book](new(fullLibrary())) {
		break
	}
}

func nodesOf[T any](t *testing.T, count int) {
	l := fullLibrary()
	var want, got []string
	for n := range shape.Nodes(&l) {
		if n.Value.Type() == reflect.TypeFor[T]() {
			want = append(want, string(n.Pointer())+" "+n.Text())
		}
	}
	for n := range shape.NodesOf[T](&l) {
		got = append(got, string(n.Pointer())+" "+n.Text())
	}
	if diff := cmp.Diff(want, got); diff != "" || len(want) != count {
		t.Errorf("%d of %d (-want +got):\n%s", len(got), count, diff)
	}
}
