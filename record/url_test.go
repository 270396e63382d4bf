package record_test

import (
	"errors"
	"net/url"
	"regexp"
	"testing"

	"github.com/eujapan/digitalpartnership/record"
)

var urls = []spelling{
	{"page", "a ministry's", "https://www.meti.go.jp/english/press/2024/0501_001.html", true},
	{"http", "older pages", "http://www.ioc.u-tokyo.ac.jp/~worldjpn/documents/texts/JPEU/20230713.D1E.html", true},
	{"host alone", "no path", "https://digital.go.jp", true},
	{"query", "a question and a fragment", "https://internationaldataspaces.org/?p=52833#top", true},
	{"percent-encoded", "a Japanese path in ASCII", "https://example.jp/%E6%97%A5%E6%9C%AC", true},
	{"port", "a host with a port", "https://example.jp:8443/", true},
	{"address", "a host by its number", "http://[2001:db8::1]/", true},
	{"at sign in the path", "not a credential", "https://example.eu/@council", true},
	{"ends of ASCII", "the first and last printable byte", "https://example.eu/!~", true},
	{"upper-case scheme", "a scheme has no case", "HTTPS://example.eu/", true},
	{"empty", "no address", "", false},
	{"host without scheme", "a browser would add it", "www.meti.go.jp", false},
	{"path", "relative", "/english/press", false},
	{"other scheme", "not a page of the web", "ftp://example.jp/", false},
	{"longer scheme", "begins like one that is accepted", "httpsx://example.jp/", false},
	{"script", "never an address", "javascript:alert(1)", false},
	{"opaque", "a scheme, and no slashes", "https:example.jp", false},
	{"no host", "slashes, and no host", "https:///english", false},
	{"port alone", "a port, and no host", "https://:443/", false},
	{"user", "a name", "https://office@example.jp/", false},
	{"password", "a name and a password", "https://office:secret@example.jp/", false},
	{"empty user", "an at sign is enough", "https://@example.jp/", false},
	{"Japanese path", "not percent-encoded", "https://example.jp/日本", false},
	{"Japanese host", "not in its ASCII form", "https://例え.jp/", false},
	{"blank", "a blank within", "https://example.jp/a b", false},
	{"blank first", "a blank before it", " https://example.jp/", false},
	{"line feed", "a line's end", "https://example.jp/\n", false},
	{"delete", "the byte after the last printable one", "https://example.jp/\x7f", false},
	{"not UTF-8", "a byte beyond ASCII", "https://example.jp/\xff", false},
	{"bad escape", "a percent sign that escapes nothing", "https://example.jp/100%", false},
	{"bad port", "a port in words", "https://example.jp:https/", false},
	{"first colon", "no scheme before it", ":", false},
}

func TestURLCheck(t *testing.T) { checkSpellings[record.URL](t, record.RuleURLForm, urls) }

// TestURLError asks for the error of net/url where that package found the fault,
// and for none where it did not.
func TestURLError(t *testing.T) {
	for _, test := range []struct {
		name, desc, text string
		want             bool
	}{
		{"port", "refused by net/url", "https://example.jp:https/", true},
		{"escape", "refused by net/url", "https://example.jp/100%", true},
		{"scheme", "fine by net/url", "mailto:office@example.eu", false},
		{"bytes", "never given to net/url", "https://例え.jp:x/", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := record.URL(test.text).Check()
			cause, got := errors.AsType[*url.Error](err)
			if got != test.want || got && cause.URL != test.text {
				t.Errorf("%s: the error beneath %v is %v", test.desc, err, cause)
			}
		})
	}
}

// authority matches what every accepted address begins with.
var authority = regexp.MustCompile(`\A(?i:https?)://[^/?#@:][^/?#@]*([/?#][!-~]*)?\z`)

func FuzzURL(f *testing.F) {
	for _, test := range urls {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !verdict(t, record.RuleURLForm, text, record.URL(text).Check()) {
			return
		}
		if !authority.MatchString(text) {
			t.Errorf("%q is accepted", text)
		}
		for i := range len(text) {
			if text[i] <= ' ' || text[i] >= 0x7f {
				t.Errorf("%q is accepted with byte %#x in it", text, text[i])
			}
		}
	})
}
