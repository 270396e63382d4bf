package follow_test

import (
	"math/rand/v2"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/partnership/follow"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// viewDocument returns a document of the tests of package partnership.
func viewDocument(t testing.TB, name string) *partnership.Partnership {
	t.Helper()
	text, err := os.Open("../testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	p, err := partnership.Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// viewDays are days of every precision over the life of the documents.
func viewDays() []timeline.Date {
	var days []timeline.Date
	for year := 2017; year < 2028; year++ {
		text := strconv.Itoa(year)
		days = append(days, timeline.MustParseDate(text))
		for _, rest := range []string{"-05", "-01-01", "-04-30", "-05-12", "-07-03", "-07-04"} {
			days = append(days, timeline.MustParseDate(text+rest))
		}
	}
	return append(days, timeline.Date{})
}

// viewLaws holds a view to what is so of every view of a valid document.
func viewLaws(t *testing.T, p *partnership.Partnership, day timeline.Date) {
	t.Helper()
	whole := viewClone(p)
	for _, clock := range []struct {
		name string
		view func(*partnership.Partnership, timeline.Date) follow.View
	}{{"AsOf", follow.AsOf}, {"TrueOn", follow.TrueOn}} {
		v := clock.view(p, day)
		if err := v.Partnership.Validate(); err != nil {
			t.Fatalf("%s %v: not valid: %v", clock.name, day, err)
		}
		if diff := cmp.Diff(whole, p, viewEqual); diff != "" {
			t.Fatalf("%s %v changed the document (-before +after):\n%s", clock.name, day, diff)
		}
		if v.Left+viewRecords(v.Partnership) != v.Of || v.Of != viewRecords(p) || len(v.Maybe) > v.Left {
			t.Errorf("%s %v: %d left (%d maybe) and %d there, of %d", clock.name, day, v.Left, len(v.Maybe), viewRecords(v.Partnership), viewRecords(p))
		}
		again := clock.view(v.Partnership, day)
		if diff := cmp.Diff(v.Partnership, again.Partnership, viewEqual); diff != "" {
			t.Errorf("%s %v: the view of the view (-once +twice):\n%s", clock.name, day, diff)
		}
		nothingLater(t, clock.name, v.Partnership, day.Last())
		if clock.name == "AsOf" {
			onlyKnown(t, p, v.Partnership, day.Last())
		}
	}
}

var viewEqual = cmp.Options{cmp.Comparer(timeline.Date.Equal), cmp.Comparer(timeline.Span.Equal)}

// viewClone returns a copy of the document.
func viewClone(p *partnership.Partnership) *partnership.Partnership {
	return viewDeep(reflect.ValueOf(p)).Interface().(*partnership.Partnership)
}

// viewDeep returns a copy of all that a value holds.
func viewDeep(v reflect.Value) reflect.Value {
	fresh := reflect.New(v.Type()).Elem()
	fresh.Set(v)
	switch {
	case v.Kind() == reflect.Pointer && !v.IsNil():
		fresh.Set(reflect.New(v.Type().Elem()))
		fresh.Elem().Set(viewDeep(v.Elem()))
	case v.Kind() == reflect.Slice && !v.IsNil():
		fresh.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			fresh.Index(i).Set(viewDeep(v.Index(i)))
		}
	case v.Kind() == reflect.Map && !v.IsNil():
		fresh.Set(reflect.MakeMap(v.Type()))
		for key, value := range v.Seq2() {
			fresh.SetMapIndex(key, value)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if fresh.Field(i).CanSet() {
				fresh.Field(i).Set(viewDeep(v.Field(i)))
			}
		}
	}
	return fresh
}

// viewEach calls visit for every value in v that is addressable.
func viewEach(v reflect.Value, visit func(reflect.Value)) {
	visit(v)
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			if field.CanSet() {
				viewEach(field, visit)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			viewEach(v.Index(i), visit)
		}
	}
}

// viewRecords counts what has a name of its own in a document.
func viewRecords(p *partnership.Partnership) int {
	n := len(p.Areas) + len(p.Dimensions)
	viewEach(reflect.ValueOf(p).Elem(), func(v reflect.Value) {
		if v.Kind() != reflect.Struct {
			return
		}
		field, ok := v.Type().FieldByName("ID")
		if ok && field.Type == reflect.TypeFor[record.ID]() && !v.FieldByName("ID").IsZero() {
			n++
		}
	})
	return n - 1 - len(p.Sources)
}

// nothingLater holds that nothing in a view has happened after its day.
func nothingLater(t *testing.T, name string, p *partnership.Partnership, day timeline.Date) {
	t.Helper()
	if day.Before(p.AsOf) {
		t.Errorf("%s %v speaks of %v", name, day, p.AsOf)
	}
	viewEach(reflect.ValueOf(p).Elem(), func(v reflect.Value) {
		var on timeline.Date
		switch r := v.Interface().(type) {
		case council.Meeting:
			if r.Status == council.Held {
				on = r.When.Start
			}
		case partnership.Commitment:
			on = r.Made
		case partnership.Recommendation:
			on = r.Made
		case partnership.Step:
			on = r.On
		case partnership.Progress:
			on = r.On
		case partnership.Assessment:
			on = r.On
		}
		if day.Before(on) {
			t.Errorf("%s %v: has happened later: %+v", name, day, v.Interface())
		}
	})
}

// onlyKnown holds that a view cites nothing but what was out.
func onlyKnown(t *testing.T, whole, p *partnership.Partnership, day timeline.Date) {
	t.Helper()
	out := make(map[record.ID]bool)
	for _, s := range whole.Sources {
		out[s.ID] = !s.Published.IsZero() && day.Precedes(s.Published) == timeline.No || !s.Accessed.IsZero() && day.Precedes(s.Accessed) == timeline.No
	}
	viewEach(reflect.ValueOf(p).Elem(), func(v reflect.Value) {
		if c, ok := v.Interface().(record.Citation); ok && !out[c.Source] {
			t.Errorf("AsOf %v cites %s", day, c.Source)
		}
	})
	for _, s := range p.Sources {
		if !out[s.ID] && !s.Accessed.IsZero() {
			t.Errorf("AsOf %v: %s was read on %v", day, s.ID, s.Accessed)
		}
	}
}

func TestViewsOfRecord(t *testing.T) {
	p := eujapan.Partnership()
	for _, day := range []string{"", "2018-12-31", "2022-05-11", "2022-05-12", "2023-03-31", "2023-07-03", "2023-07-04", "2024-04-30", "2024-05", "2025-05-12", "2025-05-14", "2026-06-30"} {
		viewLaws(t, p, viewDate(day))
	}
}

func TestViewsOfAwkward(t *testing.T) {
	for _, name := range []string{"awkward.json", "valid.json"} {
		p := viewDocument(t, name)
		for _, day := range viewDays() {
			viewLaws(t, p, day)
		}
	}
}

// What is known once stays known, and a view of an earlier day can be had from
// one of a later.
func TestAsOfGrows(t *testing.T) {
	p := eujapan.Partnership()
	days := []string{"2020", "2022-05-12", "2022-12", "2023-07-03", "2023-07-04", "2024-04-30", "2024-05-09", "2025-05-12", "2025-05-14", "2026-06-30"}
	var before follow.View
	for i, text := range days {
		v := follow.AsOf(p, timeline.MustParseDate(text))
		if i > 0 {
			for _, c := range follow.Diff(before.Partnership, v.Partnership) {
				if c.Kind == follow.ChangeRemoved && c.Pointer == "" {
					t.Errorf("%s: %s %s is known no more", text, c.RecordKind, c.Record)
				}
			}
			back := follow.AsOf(v.Partnership, timeline.MustParseDate(days[i-1]))
			if diff := cmp.Diff(before.Partnership.Commitments, back.Partnership.Commitments, viewEqual); diff != "" {
				t.Errorf("%s seen from %s (-direct +by way):\n%s", days[i-1], text, diff)
			}
		}
		before = v
	}
}

// TrueOn at the end of what a document speaks of leaves out nothing but what
// was still to come.
func TestTrueOnInTheEnd(t *testing.T) {
	for _, p := range []*partnership.Partnership{eujapan.Partnership(), viewDocument(t, "awkward.json"), viewDocument(t, "valid.json")} {
		v := follow.TrueOn(p, timeline.MustParseDate("9999"))
		if diff := cmp.Diff(p, v.Partnership, viewEqual); diff != "" || v.Left > 0 {
			t.Errorf("%s: %d left out (-document +view):\n%s", p.ID, v.Left, diff)
		}
	}
}

// A view shares nothing with the document it is of.
func TestViewSharesNothing(t *testing.T) {
	p := viewDocument(t, "valid.json")
	want := viewClone(p)
	for _, day := range []string{"2022-11-28", "2023-07", "9999"} {
		for _, v := range []follow.View{follow.AsOf(p, timeline.MustParseDate(day)), follow.TrueOn(p, timeline.MustParseDate(day))} {
			viewEach(reflect.ValueOf(v.Partnership).Elem(), func(v reflect.Value) {
				if text, ok := v.Interface().(record.Text); ok {
					for language := range text {
						text[language] = "changed"
					}
				} else if v.Kind() == reflect.Pointer && !v.IsNil() {
					v.Elem().SetZero()
				}
			})
			viewEach(reflect.ValueOf(v.Partnership).Elem(), func(v reflect.Value) {
				if v.Kind() == reflect.String {
					v.SetString("changed")
				}
			})
		}
	}
	if diff := cmp.Diff(want, p, viewEqual); diff != "" {
		t.Errorf("the document has changed (-before +after):\n%s", diff)
	}
}

// Whatever a valid document says, the laws hold.
func FuzzViews(f *testing.F) {
	for seed := range uint64(30) {
		f.Add(seed, uint16(seed*57))
	}
	days := viewDays()
	valid, awkward := viewDocument(f, "valid.json"), viewDocument(f, "awkward.json")
	f.Fuzz(func(t *testing.T, seed uint64, day uint16) {
		r := rand.New(rand.NewPCG(seed, 1))
		p := viewClone([]*partnership.Partnership{valid, awkward}[r.IntN(2)])
		for range 20 {
			if changed := viewClone(p); viewMutate(r, changed) == nil {
				p = changed
			}
		}
		viewLaws(t, p, days[int(day)%len(days)])
	})
}

// viewMutate changes one thing in p, and returns what is then wrong with it.
func viewMutate(r *rand.Rand, p *partnership.Partnership) error {
	dates := append(viewDays(), timeline.Date{}, timeline.Date{})
	date := dates[r.IntN(len(dates))]
	var ids []record.ID
	var values []reflect.Value
	viewEach(reflect.ValueOf(p).Elem(), func(v reflect.Value) {
		values = append(values, v)
		if v.Kind() == reflect.Struct && v.FieldByName("ID").IsValid() {
			ids = append(ids, v.FieldByName("ID").Interface().(record.ID))
		}
	})
	id := ids[r.IntN(len(ids))]
	cites := []record.Citation{{Source: p.Sources[r.IntN(len(p.Sources))].ID}}
	switch r.IntN(8) {
	case 0, 1:
		s := &p.Sources[r.IntN(len(p.Sources))]
		s.Published, s.Accessed = date, dates[r.IntN(len(dates))]
		if r.IntN(2) == 0 {
			s.DerivedFrom = p.Sources[r.IntN(len(p.Sources))].ID
		}
	case 2:
		c := &p.Commitments[r.IntN(len(p.Commitments))]
		c.Made, c.MadeAt = date, id
	case 3:
		c := &p.Commitments[r.IntN(len(p.Commitments))]
		c.Progress = append(c.Progress, partnership.Progress{On: date, Stage: partnership.Superseded, By: id, Sources: cites})
		c.Relations = append(c.Relations, partnership.Relation{Kind: partnership.Continues, To: id, Sources: cites})
	case 4:
		bodies := []*[]council.Meeting{&p.Council.Meetings, &p.Dialogues[r.IntN(len(p.Dialogues))].Meetings}
		body := *bodies[r.IntN(2)]
		if len(body) > 0 {
			m := &body[r.IntN(len(body))]
			m.When = date.Dates()
			m.Status = []council.Status{council.Planned, council.Held, council.Cancelled}[r.IntN(3)]
			m.Plans = append(m.Plans, council.Plan{When: dates[r.IntN(len(dates))].Dates(), Sources: cites})
		}
	case 5:
		about := values[0]
		for _, v := range values {
			if v.Kind() == reflect.Struct && v.FieldByName("ID").IsValid() && v.FieldByName("ID").Interface() == id {
				about = v
			}
		}
		paths := viewPaths(about, "")
		p.Discrepancies = append(p.Discrepancies, partnership.Discrepancy{
			ID: record.ID("doubt-" + strconv.Itoa(len(p.Discrepancies))), About: partnership.Subject(id), Field: paths[r.IntN(len(paths))],
			Claims:  []partnership.Claim{{Value: "a", Sources: cites}, {Value: "b", Sources: []record.Citation{{Source: p.Sources[0].ID}}}},
			Settled: []string{"", "a", "c"}[r.IntN(3)], Why: record.Text{p.Languages[0]: "because"},
		})
	case 6:
		i := &p.Instruments[r.IntN(len(p.Instruments))]
		i.Steps = append(i.Steps, partnership.Step{Kind: partnership.StepSigned, On: date, At: id, Sources: cites})
		i.Relations = append(i.Relations, partnership.Relation{Kind: partnership.Fulfils, To: id, Sources: cites})
	case 7:
		v := values[r.IntN(len(values))]
		if list, ok := v.Addr().Interface().(*[]record.Citation); ok {
			*list = cites
		}
	}
	return p.Validate()
}

// viewPaths returns the ways to everything in v.
func viewPaths(v reflect.Value, at record.Pointer) []record.Pointer {
	paths := []record.Pointer{at}
	switch v.Kind() {
	case reflect.Struct:
		for field, member := range v.Fields() {
			if name, _, _ := strings.Cut(field.Tag.Get("json"), ","); name != "" {
				paths = append(paths, viewPaths(member, at.Member(name))...)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			paths = append(paths, viewPaths(v.Index(i), at.Item(i))...)
		}
	}
	return paths
}
