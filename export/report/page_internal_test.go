package report

import (
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
)

// TestPageTable checks that the page has a word in both languages for all it
// says, and none it does not say.
func TestPageTable(t *testing.T) {
	said := make(map[string]bool)
	for _, pattern := range []string{"page*.tmpl", "page*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range regexp.MustCompile(`(?:say |say\(|"\}, all, |Asked, |Discrepancies\), )"([a-z-]+)"|"(fig-[a-z]+)"\}`).FindAllStringSubmatch(string(text), -1) {
				said[m[1]+m[2]] = true
			}
		}
	}
	pg := &page{P: &partnership.Partnership{}}
	for _, f := range pg.filters() {
		said[f.Key] = true
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(pageTable)), slices.Sorted(maps.Keys(said))); diff != "" {
		t.Errorf("(-has +says):\n%s", diff)
	}
	for key, words := range pageTable {
		if words[0] == "" || words[1] == "" && key != "from" {
			t.Errorf("%s is %q", key, words)
		}
		for n := range 2 {
			if hole := fmt.Sprintf("{%d}", n); strings.Contains(words[0], hole) != strings.Contains(words[1], hole) {
				t.Errorf("%s: %s is in one language alone", key, hole)
			}
		}
	}
}

// TestPageKinds checks that the words of the closed lists, and those of open
// ones that this module knows, have a name in both languages.
func TestPageKinds(t *testing.T) {
	lists := map[string][]string{
		"force": append(spelled(partnership.Forces()...), "None"), "verbs": spelled(partnership.Forces()...),
		"meaning": append(spelled(partnership.Forces()...), "None"),
		"stage":   append(spelled(pageStages...), "None"), "stage-means": spelled(stages()...),
		"answer": spelled(verdicts()...), "answer-means": spelled(verdicts()...), "scope": pageScopes,
		"cadence": spelled(council.Yearly), "status": spelled(council.Planned, council.Held, council.Cancelled),
		"mode":       spelled[any](council.InPerson, council.Online, council.Hybrid, council.PresentRemotely),
		"role":       spelled(council.CoChair, council.Chair, council.Host, council.Participant, council.Observer, council.Signatory),
		"relation":   spelled(partnership.Restates, partnership.Continues, partnership.Expands, partnership.Narrows, partnership.Specifies, partnership.Fulfils, partnership.Supersedes, partnership.Related),
		"duty":       spelled(partnership.Jointly, partnership.Each),
		"bound":      spelled(partnership.Exact, partnership.UpTo, partnership.About),
		"completion": spelled(partnership.NoEvidence, partnership.NotStarted, partnership.Limited, partnership.Substantial, partnership.Complete),
		"timeliness": spelled(follow.TimelinessKinds()...), "event": spelled(partnership.EventKinds()...),
	}
	for list, words := range lists {
		for _, word := range words {
			if pageKinds[list+"/"+word][0] == "" || pageKinds[list+"/"+word][1] == "" && list != "verbs" {
				t.Errorf("no name for %s of list %s", word, list)
			}
		}
	}
	for key, words := range pageKinds {
		list, word, _ := strings.Cut(key, "/")
		if words[0] == "" || words[1] == "" && list != "verbs" || lists[list] != nil && !slices.Contains(lists[list], word) {
			t.Errorf("%s is %q", key, words)
		}
	}
}

func spelled[T any](words ...T) (list []string) {
	for _, word := range words {
		list = append(list, fmt.Sprint(word))
	}
	return list
}

// TestPageContrast checks that letters stand out from their ground by 4.5 to 1
// at least, and what is drawn by 3 to 1, in the light and in the dark.
func TestPageContrast(t *testing.T) {
	light, rest, _ := strings.Cut(pageStyle, "@media screen and (prefers-color-scheme: dark)")
	dark, _, _ := strings.Cut(rest, "\n}")
	colours := make(map[string]string)
	for name, style := range map[string]string{"light": light, "dark": dark} {
		for _, m := range regexp.MustCompile(`--([a-z0-9-]+): (#[0-9a-f]{6});`).FindAllStringSubmatch(style, -1) {
			colours[name+m[1]] = m[2]
		}
	}
	for _, scheme := range []string{"light", "dark"} {
		for ground, letters := range map[string]string{
			"paper": "ink soft link accent good warn bad", "card": "ink soft link accent good warn bad", "wash": "ink soft link",
			"mark": "ink soft link good warn bad", "heat1": "onlight", "heat2": "onlight", "heat3": "onlight", "heat4": "ondark", "heat5": "ondark",
		} {
			for letter := range strings.FieldsSeq(letters) {
				if c := contrast(t, colours[scheme+ground], colours[scheme+letter]); c < 4.5 {
					t.Errorf("%s: %s on %s has %.2f", scheme, letter, ground, c)
				}
			}
		}
		for _, ground := range []string{"paper", "card", "wash"} {
			if c := contrast(t, colours[scheme+ground], colours[scheme+"edge"]); c < 3 {
				t.Errorf("%s: an edge on %s has %.2f", scheme, ground, c)
			}
		}
	}
	for _, c := range svgColours {
		if !strings.Contains(light, c.property+": ") && !strings.Contains(dark, c.property+": "+c.dark) {
			t.Errorf("%s has no dark form on the page", c.property)
		}
	}
}

// contrast returns the contrast of two colours as WCAG has it.
func contrast(t *testing.T, one, other string) float64 {
	luminance := func(colour string) (l float64) {
		for i, share := range []float64{0.2126, 0.7152, 0.0722} {
			n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
			if err != nil {
				t.Fatal(err)
			}
			v := float64(n) / 255
			if v <= 0.04045 {
				v /= 12.92
			} else {
				v = math.Pow((v+0.055)/1.055, 2.4)
			}
			l += share * v
		}
		return l
	}
	a, b := luminance(one), luminance(other)
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}
