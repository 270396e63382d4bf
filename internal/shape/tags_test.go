package shape_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A ruled struct has every tag of the model on every kind of field it stands on
// there, see TestModelTagsRuled.
type ruled struct {
	Word      string            `json:"word,omitzero" validate:"required"`
	Text      record.Text       `json:"text,omitempty" validate:"required,min=1"`
	Languages []record.Language `json:"languages,omitempty" validate:"required,min=1"`
	Rooms     []room            `json:"rooms,omitempty" validate:"required,min=1,dive"`
	Date      timeline.Date     `json:"date,omitzero" validate:"required"`
	Amount    int64             `json:"amount,omitzero" validate:"required,min=1"`
	Lending   lending           `json:"lending,omitzero" validate:"required,oneof=free paid"`

	Maybe  lending `json:"maybe,omitzero" validate:"omitempty,oneof=free paid"`
	Number int     `json:"number,omitzero" validate:"omitempty,min=1"`
	Score  *int8   `json:"score,omitzero" validate:"omitempty,min=-1,max=1"`
	House  house   `json:"house,omitzero" validate:"omitempty"`
	More   []house `json:"more,omitempty" validate:"dive"`
}

// tagVerdicts are what the validator says, in our words: another version of it
// that changes its mind fails here first.
var tagVerdicts = []struct {
	name   string
	change func(*ruled)
	want   record.Problems
}{
	{"nothing", func(*ruled) {}, nil},
	{"no word", func(r *ruled) { r.Word = "" }, record.Problems{{Pointer: "/word", Rule: record.RuleRequired, Detail: "is required"}}},
	{"no text", func(r *ruled) { r.Text = nil }, record.Problems{{Pointer: "/text", Rule: record.RuleRequired, Detail: "is required"}}},
	{"empty text", func(r *ruled) { r.Text = record.Text{} }, record.Problems{{Pointer: "/text", Rule: record.RuleMin, Value: "{…}", Detail: "must be at least 1 long"}}},
	{"no list", func(r *ruled) { r.Languages = nil }, record.Problems{{Pointer: "/languages", Rule: record.RuleRequired, Detail: "is required"}}},
	{"empty list", func(r *ruled) { r.Languages = []record.Language{} }, record.Problems{{Pointer: "/languages", Rule: record.RuleMin, Value: "[…]", Detail: "must be at least 1 long"}}},
	{"no structs", func(r *ruled) { r.Rooms = nil }, record.Problems{{Pointer: "/rooms", Rule: record.RuleRequired, Detail: "is required"}}},
	{"empty structs", func(r *ruled) { r.Rooms = []room{} }, record.Problems{{Pointer: "/rooms", Rule: record.RuleMin, Value: "[…]", Detail: "must be at least 1 long"}}},
	{"bad struct", func(r *ruled) { r.Rooms = append(r.Rooms, room{Seats: -1}) }, record.Problems{{Pointer: "/rooms/1/seats", Rule: record.RuleMin, Value: "-1", Detail: "must be at least 1"}}},
	{"no date", func(r *ruled) { r.Date = timeline.Date{} }, record.Problems{{Pointer: "/date", Rule: record.RuleRequired, Detail: "is required"}}},
	{"no amount", func(r *ruled) { r.Amount = 0 }, record.Problems{{Pointer: "/amount", Rule: record.RuleRequired, Detail: "is required"}}},
	{"negative amount", func(r *ruled) { r.Amount = -5 }, record.Problems{{Pointer: "/amount", Rule: record.RuleMin, Value: "-5", Detail: "must be at least 1"}}},
	{"no choice", func(r *ruled) { r.Lending = "" }, record.Problems{{Pointer: "/lending", Rule: record.RuleRequired, Detail: "is required"}}},
	{"another choice", func(r *ruled) { r.Lending = "FREE" }, record.Problems{{Pointer: "/lending", Rule: record.RuleOneOf, Value: "FREE", Detail: "must be one of free, paid"}}},
	{"both choices", func(r *ruled) { r.Lending = "free paid" }, record.Problems{{Pointer: "/lending", Rule: record.RuleOneOf, Value: "free paid", Detail: "must be one of free, paid"}}},
	{"a choice made", func(r *ruled) { r.Maybe = paid }, nil},
	{"a wrong choice made", func(r *ruled) { r.Maybe = " free" }, record.Problems{{Pointer: "/maybe", Rule: record.RuleOneOf, Value: " free", Detail: "must be one of free, paid"}}},
	{"least number", func(r *ruled) { r.Number = 1 }, nil},
	{"negative number", func(r *ruled) { r.Number = -1 }, record.Problems{{Pointer: "/number", Rule: record.RuleMin, Value: "-1", Detail: "must be at least 1"}}},
	{"least score", func(r *ruled) { r.Score = new(int8(-1)) }, nil},
	{"zero score", func(r *ruled) { r.Score = new(int8(0)) }, nil},
	{"greatest score", func(r *ruled) { r.Score = new(int8(1)) }, nil},
	{"low score", func(r *ruled) { r.Score = new(int8(-2)) }, record.Problems{{Pointer: "/score", Rule: record.RuleMin, Value: "-2", Detail: "must be at least -1"}}},
	{"high score", func(r *ruled) { r.Score = new(int8(2)) }, record.Problems{{Pointer: "/score", Rule: record.RuleMax, Value: "2", Detail: "must be at most 1"}}},
	{"a struct that may be missing", func(r *ruled) { r.House.Rooms = []room{{Seats: -1}} }, record.Problems{
		{Pointer: "/house/street", Rule: record.RuleRequired, Detail: "is required"}, {Pointer: "/house/rooms/0/seats", Rule: record.RuleMin, Value: "-1", Detail: "must be at least 1"}}},
	{"structs that may be missing", func(r *ruled) { r.More = make([]house, 12) }, requiredIn("/more", 12, "street")},
}

// requiredIn returns the problems of n elements of a list that have nothing.
func requiredIn(list record.Pointer, n int, member string) (all record.Problems) {
	for i := range n {
		all = append(all, &record.Problem{Pointer: list.Item(i).Member(member), Rule: record.RuleRequired, Detail: "is required"})
	}
	return all
}

func TestTagVerdicts(t *testing.T) {
	for _, test := range tagVerdicts {
		t.Run(test.name, func(t *testing.T) {
			r := ruled{Word: "a", Text: record.Text{"en": "a"}, Languages: []record.Language{"en"}, Rooms: []room{{Seats: 1}}, Date: timeline.MustParseDate("2001"), Amount: 1, Lending: free}
			test.change(&r)
			if diff := cmp.Diff(test.want, shape.Check(&r)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A pointer to nothing has no text.
func TestTagVerdictOnNil(t *testing.T) {
	type scored struct {
		Score *int8 `json:"score,omitzero" validate:"required"`
	}
	want := record.Problems{{Pointer: "/score", Rule: record.RuleRequired, Detail: "is required"}}
	if diff := cmp.Diff(want, shape.Check(new(scored))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// tagsOn returns each tag of a field with the kind of field it stands on: "min int".
func tagsOn(f reflect.StructField) (all []string) {
	for tag := range strings.SplitSeq(f.Tag.Get("validate"), ",") {
		if name, _, _ := strings.Cut(tag, "="); name != "" {
			all = append(all, name+" "+f.Type.Kind().String())
		}
	}
	return all
}
