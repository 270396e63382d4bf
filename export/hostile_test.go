package export_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// hostilities are words that a careless writer of some format takes for more
// than words.
var hostilities = []string{
	"=1+1", "+81 3 1234", "-2+3", "@SUM(1,2)", "'=1+1", "''quoted''", "＝1＋1", "＋＠－", "\t=TAB()",
	"a, \"b\"; c", `\.`, `\N{}\\`, "line\nbreak\n\nand more", "  blanks around  ", "0123", "2024-05", "1e5", "TRUE", "NULL", "null",
	"Robert'); DROP TABLE commitments;--", "$$ $1 %s %v {{.}} ${x} `id`", "<script>alert(1)</script>", "</script><!--", "<img src=x onerror=alert(1)>",
	"]]> &amp; &#x27; <b>", "a: b; c, d\\n", "BEGIN:VEVENT", "section x", "title y", "%% comment", "#35; # |x| ~~~ ```", "end", "[link](javascript:alert(1))",
	"_x0041_ _x000D_", "e\u0301 cafe\u0301", "שלום \u202eabc\u202c", "مرحبا 12", "😀 𠮷野家 \U000e0061", "sep\u2028para\u2029end", "半導体「供給網」・６Ｇ", "zero\u200bwidth\u00a0space",
	strings.Repeat("long あ ", 40),
}

// hostile returns the sample with hostile words wherever the model takes
// words. It is valid all the same.
func hostile() *partnership.Partnership {
	p := sample()
	n := 0
	next := func() string {
		n++
		return hostilities[n%len(hostilities)]
	}
	var spoil func(v reflect.Value)
	spoil = func(v reflect.Value) {
		switch leaf := v.Addr().Interface().(type) {
		case *timeline.Date, *timeline.Span:
			return
		case *string:
			if *leaf != "" {
				*leaf = next()
			}
			return
		case *record.Text:
			for l := range *leaf {
				if l != "ja" {
					(*leaf)[l] = next()
				}
			}
			for l := range *leaf {
				if l == "ja" {
					(*leaf)[l] = next()
				}
			}
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			for _, field := range v.Fields() {
				spoil(field)
			}
		case reflect.Slice:
			for i := range v.Len() {
				spoil(v.Index(i))
			}
		}
	}
	spoil(reflect.ValueOf(p).Elem())
	return p
}

// TestHostile holds testdata/hostile.json, which the tests of every format
// read, to what hostile returns, and that to be valid.
func TestHostile(t *testing.T) {
	p := hostile()
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	text := jsonOf(t, p)
	golden(t, "hostile.json", text)
	for _, words := range hostilities {
		found := false
		for _, c := range allWords(p) {
			found = found || c == words
		}
		if !found {
			t.Errorf("%q is nowhere", words)
		}
	}
	again, err := partnership.Decode(bytes.NewReader(text))
	if err != nil || !bytes.Equal(text, jsonOf(t, again)) {
		t.Errorf("JSON does not come back as it was: %v", err)
	}
}

// allWords returns the words of p, wherever they stand.
func allWords(p *partnership.Partnership) (words []string) {
	var collect func(v reflect.Value)
	collect = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			words = append(words, v.String())
		case reflect.Map:
			for _, word := range v.Seq2() {
				words = append(words, word.String())
			}
		case reflect.Struct:
			for _, field := range v.Fields() {
				collect(field)
			}
		case reflect.Slice:
			for i := range v.Len() {
				collect(v.Index(i))
			}
		}
	}
	collect(reflect.ValueOf(*p))
	return words
}
