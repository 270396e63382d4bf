package record_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
)

func TestProblemError(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		problem    record.Problem
		want       string
	}{
		{
			"fragment", "a file and a place in it",
			record.Problem{File: "data/02-council.json", Line: 12, Column: 7, Pointer: "/council/meetings/0/status",
				Rule: record.RuleOneOf, Value: "over", Detail: "must be planned, held or cancelled"},
			`data/02-council.json:12:7: /council/meetings/0/status: must be planned, held or cancelled: "over" [one-of]`,
		},
		{
			"stream", "a place in a document without a name",
			record.Problem{Line: 1, Column: 1, Pointer: "/id", Rule: record.RuleRequired, Detail: "is required"},
			`1:1: /id: is required: "" [required]`,
		},
		{
			"file alone", "a file, and no place in it",
			record.Problem{File: "a.json", Rule: record.RuleEmptyInput, Detail: "must not be empty"},
			`a.json: : must not be empty: "" [empty-input]`,
		},
		{
			"column alone", "a column says nothing without its line",
			record.Problem{File: "a.json", Column: 3, Pointer: "/id", Rule: record.RuleIDForm, Value: "A", Detail: "must not be A"},
			`a.json: /id: must not be A: "A" [id-form]`,
		},
		{
			"built in Go", "a pointer alone",
			record.Problem{Pointer: "/areas/3/broader", Rule: record.RuleAreaKnown, Value: "6g", Detail: "must be the code of an area"},
			`/areas/3/broader: must be the code of an area: "6g" [area-known]`,
		},
		{
			"root", "the pointer of the root is empty",
			record.Problem{Rule: record.RuleWrongType, Value: "[…]", Detail: "must be an object"},
			`: must be an object: "[…]" [wrong-type]`,
		},
		{
			"long pointer", "cut after 200 characters",
			record.Problem{Pointer: record.Pointer("/" + strings.Repeat("あ", 1<<20)), Rule: record.RuleUnknownMember, Value: "1", Detail: "is not a member here"},
			"/" + strings.Repeat("あ", 199) + `…: is not a member here: "1" [unknown-member]`,
		},
		{
			"hostile pointer", "what a terminal would obey is escaped",
			record.Problem{Pointer: "/a\"\\b\n\x1b[2J\u2028\xff/日", Rule: record.RuleUnknownMember, Value: "1", Detail: "is not a member here"},
			`/a\"\\b\n\x1b[2J\u2028\xff/日: is not a member here: "1" [unknown-member]`,
		},
		{
			"error beneath", "is for Unwrap, not for the text",
			record.Problem{Pointer: "/id", Rule: record.RuleIDForm, Value: "A", Detail: "must not be A", Err: fs.ErrInvalid},
			`/id: must not be A: "A" [id-form]`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.problem.Error()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}

func TestProblemErrorValue(t *testing.T) {
	const kanji = "日欧連携" // four characters, twelve bytes
	for _, test := range []struct {
		name, desc  string
		value, want string
	}{
		{"none", "a missing member has none", "", `""`},
		{"quoted", "quotation marks and backslashes are escaped", `"a\b"`, `"\"a\\b\""`},
		{"control", "what a terminal would obey is escaped", "\x1b[2J\r\n", `"\x1b[2J\r\n"`},
		{"Japanese", "what can be shown is shown", kanji, `"` + kanji + `"`},
		{"40", "whole", strings.Repeat("x", 40), `"` + strings.Repeat("x", 40) + `"`},
		{"41", "cut", strings.Repeat("x", 41), `"` + strings.Repeat("x", 40) + `…"`},
		{"41 ending otherwise", "the first 40, and not the last", strings.Repeat("x", 40) + "y", `"` + strings.Repeat("x", 40) + `…"`},
		{"40 in Japanese", "characters are counted, not bytes", strings.Repeat(kanji, 10), `"` + strings.Repeat(kanji, 10) + `"`},
		{"44 in Japanese", "cut between characters", strings.Repeat(kanji, 11), `"` + strings.Repeat(kanji, 10) + `…"`},
		{"40 escaped", "characters are counted before they are escaped", strings.Repeat("\n", 40), `"` + strings.Repeat(`\n`, 40) + `"`},
		{"41 not UTF-8", "a byte that is none counts as a character", strings.Repeat("\xff", 41), `"` + strings.Repeat(`\xff`, 40) + `…"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			problem := record.Problem{Pointer: "/a", Rule: record.RuleTextForm, Detail: "no", Value: test.value}
			if diff := cmp.Diff("/a: no: "+test.want+" [text-form]", problem.Error()); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
			if problem.Value != test.value {
				t.Errorf("%s: the value itself was cut", test.desc)
			}
		})
	}
}

func TestProblemUnwrap(t *testing.T) {
	beneath := &fs.PathError{Op: "open", Path: "a.json", Err: fs.ErrNotExist}
	var err error = &record.Problem{Rule: record.RuleSyntax, Err: beneath}
	if got, ok := errors.AsType[*fs.PathError](err); !ok || got != beneath {
		t.Errorf("AsType gives %v, want the error beneath", got)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		t.Error("Is does not see what lies beneath the error beneath")
	}
	err = &record.Problem{Rule: record.RuleSyntax}
	if got := errors.Unwrap(err); got != nil {
		t.Errorf("Unwrap gives %v where nothing lies beneath", got)
	}
}
