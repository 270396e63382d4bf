package shape_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// in16 and in32 return text as UTF-16 and UTF-32.
func in16(order binary.ByteOrder, text string) string {
	data, _ := binary.Append(nil, order, utf16.Encode([]rune(text)))
	return string(data)
}

func in32(order binary.ByteOrder, text string) string {
	data, _ := binary.Append(nil, order, []rune(text))
	return string(data)
}

// A file that is not UTF-8 is told so once, where that begins, and not as a
// mistake in its JSON.
func TestEncoding(t *testing.T) {
	most, least := binary.BigEndian, binary.LittleEndian
	const other, bad = "must be UTF-8, not UTF-16 or UTF-32", "must be UTF-8"
	for _, test := range []struct {
		name, text string
		whole      bool // it is JSON to its end all the same
		want       string
	}{
		{"UTF-16", in16(most, full), false, "1:1  " + other},
		{"UTF-16, least byte first", in16(least, full), false, "1:1  " + other},
		{"UTF-16 with a mark", in16(most, "\ufeff"+full), false, "1:1  " + other},
		{"UTF-16 with a mark, least byte first", in16(least, "\ufeff"+full), false, "1:1  " + other},
		{"UTF-16 cut in a character", in16(least, "\ufeff"+full)[:101], false, "1:1  " + other},
		{"UTF-16 of nothing much", in16(least, "{}"), false, "1:1  " + other},
		{"UTF-16 that begins with a line", in16(most, "\n"+full), false, "1:1  " + other},
		{"UTF-16 without ASCII", in16(most, "\ufeff\"題\""), false, "1:1  " + other},
		{"UTF-32", in32(most, full), false, "1:1  " + other},
		{"UTF-32, least byte first", in32(least, full), false, "1:1  " + other},
		{"UTF-32 with a mark", in32(most, "\ufeff"+full), false, "1:1  " + other},
		{"UTF-32 with a mark, least byte first", in32(least, "\ufeff"+full), false, "1:1  " + other},
		{"first byte", "\xe9{}", false, "1:1  " + bad},
		{"for a name", "{\n \xe9}", false, "2:2  " + bad},
		{"for a value", "{\"id\": \xff}", false, "1:8 /id " + bad},
		{"quotes of Windows", "{\x93id\x94: 1}", false, "1:2  " + bad},
		{"behind a value", "{\"id\": \"a\"\n\xa0}", false, "2:1  " + bad},
		{"behind a comma", "{\"branches\": [\"a\",\xa0\"b\"]}", false, "1:19 /branches/1 " + bad},
		{"in a literal", "{\"public\": tr\xfc\x65}", false, "1:14 /public " + bad},
		{"behind a number", "{\"floors\": 1\xb2}", false, "1:13  " + bad},
		{"half a character", "{\xe5\x9b", false, "1:2  " + bad},
		{"in an unknown member", "{\"x\": [\xff]}", false, "1:8 /x/0 " + bad},
		{"behind it all", "{} \xa0", true, "1:4  " + bad},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := shape.Read(new(library), whole(test.text))
			problems := r.Report(nil)
			got := words(problems)
			if diff := cmp.Diff([]string{test.want}, got); diff != "" || problems[0].Rule != record.RuleEncoding || r.Broken() == test.whole {
				t.Errorf("broken %v, %v (-want +got):\n%s", r.Broken(), problems, diff)
			}
		})
	}
}

// A document that breaks off, wherever that is, says so in the words of this
// package.
func TestEndsTooEarly(t *testing.T) {
	text := strings.TrimSpace(full)
	for end := 1; end < len(text); end++ {
		r := shape.Read(new(library), whole(text[:end]))
		problems := r.Report(nil)
		if len(problems) != 1 || problems[0].Rule != record.RuleSyntax || problems[0].Detail != "must be JSON: ends too early" || !r.Broken() {
			t.Fatalf("%s\n%v", text[:end], problems)
		}
	}
}
