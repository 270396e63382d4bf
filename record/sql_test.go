package record_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/record"
)

var (
	_ driver.Valuer = record.Text{}
	_ sql.Scanner   = new(record.Text)
)

func TestTextValue(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		text       record.Text
		want       driver.Value
	}{
		{"nil", "NULL", nil, nil},
		{"empty", "NULL", record.Text{}, nil},
		{"two languages", "sorted by tag", record.Text{"ja": "東京", "en": "Tokyo"}, `{"en":"Tokyo","ja":"東京"}`},
		{"marks", "as they are, but for those of JSON", record.Text{"en": "<a> & \"b\"\n\\"}, `{"en":"<a> & \"b\"\n\\"}`},
		{"blank", "whatever Check says of it", record.Text{"En": ""}, `{"En":""}`},
	} {
		got, err := test.text.Value()
		if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
			t.Errorf("%s, %s: %v (-want +got):\n%s", test.name, test.desc, err, diff)
		}
	}
	for _, text := range []record.Text{{"en": "Tokyo", "ja": "\x93\x8c"}, {"ja\xff": "東京"}} {
		got, err := text.Value()
		if p, ok := errors.AsType[*record.Problem](err); !ok || p.Rule != record.RuleEncoding || got != nil {
			t.Errorf("%q has the value %v and the error %v", text, got, err)
		}
	}
}

func TestTextScan(t *testing.T) {
	for _, test := range []struct {
		name, desc string
		src        any
		want       record.Text
	}{
		{"nil", "NULL", nil, nil},
		{"no text", "as from a CSV file", "", nil},
		{"no bytes", "the same", []byte{}, nil},
		{"empty", "says as little", "{}", record.Text{}},
		{"string", "as SQLite has it", `{"en":"Tokyo","ja":"東京"}`, record.Text{"en": "Tokyo", "ja": "東京"}},
		{"bytes", "as PostgreSQL writes jsonb", []byte("{\"ja\": \"\\u6771\\u4eac\", \"en\": \"Tokyo\"}\n"), record.Text{"en": "Tokyo", "ja": "東京"}},
		{"twice", "the last counts", `{"en":"Edo","en":"Tokyo"}`, record.Text{"en": "Tokyo"}},
		{"blank", "whatever Check says of it", `{"En":""}`, record.Text{"En": ""}},
	} {
		got := record.Text{"en": "before"}
		err := got.Scan(test.src)
		if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
			t.Errorf("%s, %s: %v (-want +got):\n%s", test.name, test.desc, err, diff)
		}
	}
	for _, test := range []struct {
		name string
		src  any
		rule record.Rule // none for a type that holds no text at all
		at   record.Pointer
	}{
		{"words", "Tokyo", record.RuleSyntax, ""},
		{"two objects", `{"en":"a"} {"en":"b"}`, record.RuleSyntax, ""},
		{"cut", []byte(`{"en":"Tok`), record.RuleSyntax, ""},
		{"null", "null", record.RuleWrongType, ""},
		{"string", `"Tokyo"`, record.RuleWrongType, ""},
		{"list", `["Tokyo"]`, record.RuleWrongType, ""},
		{"null within", `{"en":"Tokyo","ja":null}`, record.RuleWrongType, "/ja"},
		{"number within", `{"en":7}`, record.RuleWrongType, ""},
		{"Shift JIS", "{\"ja\":\"\x93\x8c\"}", record.RuleEncoding, ""},
		{"number", int64(7), "", ""},
		{"boolean", true, "", ""},
	} {
		got := record.Text{"en": "before"}
		err := got.Scan(test.src)
		p, ok := errors.AsType[*record.Problem](err)
		if err == nil || ok != (test.rule != "") || ok && (p.Rule != test.rule || p.Pointer != test.at) {
			t.Errorf("%s: %v", test.name, err)
		}
		if diff := cmp.Diff(record.Text{"en": "before"}, got); diff != "" {
			t.Errorf("%s leaves behind (-want +got):\n%s", test.name, diff)
		}
	}
}

// The error of package encoding/json stands beneath.
func TestTextScanCause(t *testing.T) {
	var text record.Text
	if _, ok := errors.AsType[*json.SyntaxError](text.Scan("{")); !ok {
		t.Errorf("no syntax error beneath %v", text.Scan("{"))
	}
}

func FuzzTextScan(f *testing.F) {
	f.Add("en", "Tokyo", "ja", "東京\n\"\\\u2028<")
	f.Fuzz(func(t *testing.T, l, words, m, others string) {
		want := record.Text{record.Language(l): words, record.Language(m): others}
		value, err := want.Value()
		if err != nil {
			return // not UTF-8
		}
		var got record.Text
		if err := got.Scan(value); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}
