package report

import (
	"html"
	"strings"
)

// inline returns words as Markdown that shows them and nothing else, wherever in
// a line it stands: in a paragraph, a heading, an item of a list, a cell or the
// text of a link. Lines become one.
func inline(s string) string {
	s = oneLine(s)
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '|':
			b.WriteString("&#124;") // a cell ends at a bare one, escaped or not, in some readers
			continue
		case strings.ContainsRune("\\`*_[]<>&~$", r),
			strings.ContainsRune("#+-=", r) && i == 0, // a heading, a list or a line below a heading
			r == '#' && i == len(s)-1,
			strings.ContainsRune(".)", r) && 0 < i && i < 10 && strings.Trim(s[:i], "0123456789") == "",
			strings.HasPrefix(s[i:], "://"), // an address, within which nothing is escaped
			r == '.' && strings.EqualFold(s[max(0, i-3):i], "www"):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// inHTML returns words as HTML that shows them and nothing else, in one line.
func inHTML(s string) string { return html.EscapeString(oneLine(s)) }

// link returns a link to a URL; text is Markdown.
func link(text, url string) string { return "[" + text + "](" + destination(url) + ")" }

// destination returns a URL as the destination of a link.
func destination(url string) string {
	if strings.Contains(url, ";") { // it may end what looks like a character's name
		url = strings.ReplaceAll(url, "&", "&amp;")
	}
	if strings.ContainsAny(url, "()") {
		url = "<" + url + ">"
	}
	return url
}
