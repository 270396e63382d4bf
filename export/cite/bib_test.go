package cite_test

import (
	"strings"
	"testing"
)

// A bibEntry is one entry of a .bib file: its type, its key, and its fields as
// they stand between their outer braces.
type bibEntry struct {
	kind, key string
	fields    map[string]string
}

// bibOf reads a .bib file the way BibTeX does, which counts braces and knows no
// backslash, and fails on what BibTeX would refuse.
func bibOf(t testing.TB, text string) (entries []bibEntry) {
	t.Helper()
	for text != "" {
		text = must(t, text, "@")
		var e bibEntry
		e.kind, text = until(t, text, "{")
		key := strings.IndexAny(text, ",\n")
		e.key, text = text[:key], text[key:]
		if strings.ContainsAny(e.key, " {}\"#%'(),=\\~") {
			t.Fatalf("key %q", e.key)
		}
		e.fields = make(map[string]string)
		for strings.HasPrefix(text, ",") {
			var name, value string
			name, text = until(t, must(t, text, ",\n  "), " = ")
			if !strings.HasPrefix(text, "{") { // a macro
				end := strings.IndexAny(text, ",\n")
				value, text = text[:end], text[end:]
				if len(value) != 3 {
					t.Fatalf("%s = %s", name, value)
				}
			} else {
				value, text = group(t, text)
			}
			if _, twice := e.fields[name]; twice {
				t.Fatalf("%s has two fields %s", e.key, name)
			}
			e.fields[name] = value
		}
		text = must(t, text, "\n}\n")
		if text != "" {
			text = must(t, text, "\n")
		}
		entries = append(entries, e)
	}
	return entries
}

// must returns text behind what it must begin with.
func must(t testing.TB, text, begin string) string {
	t.Helper()
	rest, ok := strings.CutPrefix(text, begin)
	if !ok {
		t.Fatalf("%.40q does not begin with %q", text, begin)
	}
	return rest
}

// until returns what stands before and behind the next mark.
func until(t testing.TB, text, mark string) (before, behind string) {
	t.Helper()
	before, behind, ok := strings.Cut(text, mark)
	if !ok {
		t.Fatalf("no %q in %.40q", mark, text)
	}
	return before, behind
}

// group returns what stands between the brace text begins with and the one that
// goes with it, and what stands behind.
func group(t testing.TB, text string) (within, behind string) {
	t.Helper()
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 {
			return text[1:i], text[i+1:]
		}
	}
	t.Fatalf("a brace is open in %.40q", text)
	return "", ""
}

// groups returns the groups in a field that is made of them, with " and "
// between.
func groups(t testing.TB, text string) (list []string) {
	t.Helper()
	for text != "" {
		var one string
		one, text = group(t, text)
		list = append(list, untex(t, one))
		if text != "" {
			text = must(t, text, " and ")
		}
	}
	return list
}

// commands are those of TeX that stand for a character.
var commands = map[string]string{
	"textbraceleft": "{", "textbraceright": "}", "textbackslash": `\`, "textasciitilde": "~", "textasciicircum": "^",
	"textless": "<", "textgreater": ">",
}

// untex returns the characters TeX shows for text, and fails where it would do
// anything else.
func untex(t testing.TB, text string) string {
	t.Helper()
	var b strings.Builder
	var last byte
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '\\':
			if strings.IndexByte(`&%$#_{}`, text[i+1]) >= 0 {
				i++
				last = text[i]
				b.WriteByte(last)
				continue
			}
			end := strings.Index(text[i:], "{}")
			shown, ok := commands[text[i+1:max(i+1, i+end)]]
			if end < 0 || !ok {
				t.Fatalf("%.30q is no command", text[i:])
			}
			b.WriteString(shown)
			i += end + 1
			last = 0
		case '{':
			if !strings.HasPrefix(text[i:], "{}") {
				t.Fatalf("a group in %q", text)
			}
			i++
			last = 0
		case '}', '&', '%', '$', '#', '_', '~', '^', '<', '>', '\t', '\n':
			t.Fatalf("%q as it is in %q", c, text)
		default:
			if pair := string([]byte{last, c}); strings.Contains("-- '' `` ,, !` ?`", pair) && last != ' ' && c != ' ' {
				t.Fatalf("%q becomes one in %q", pair, text)
			}
			b.WriteByte(c)
			last = c
		}
	}
	return b.String()
}
