package digitalpartnership_test

import (
	"encoding"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
)

// Every rule has a section in docs/rules.md, in the order of package record,
// with an example that breaks it and nothing else, and the line check prints.
func TestRulesPage(t *testing.T) {
	intro, sections := sectionsOf(t, "docs/rules.md")
	base := codeBlocks(intro)[0]
	var words []record.Rule
	for _, s := range sections {
		blocks := codeBlocks(s.text)
		if len(blocks) != 2 {
			t.Fatalf("%s has %d blocks, want an example and its line", s.heading, len(blocks))
		}
		words = append(words, record.Rule(s.heading))
		files := fstest.MapFS{"base.json": {Data: []byte(base)}, "new.json": {Data: []byte(blocks[0])}}
		p, err := partnership.Load(files)
		found := slices.AppendSeq(slices.Collect(record.In(err)), p.Lint())
		var lines strings.Builder
		for _, problem := range found {
			lines.WriteString(problem.Error() + "\n")
		}
		if diff := cmp.Diff(lines.String(), blocks[1]); diff != "" || len(found) != 1 || string(found[0].Rule) != s.heading {
			t.Errorf("%s (-printed +documented):\n%s", s.heading, diff)
		}
	}
	if diff := cmp.Diff(append(record.Rules(), record.Advice()...), words); diff != "" {
		t.Errorf("headings (-rules +documented):\n%s", diff)
	}
}

// Every type of the model has a table in docs/model.md with its members, in
// order, and every closed list one with its values.
func TestModelPage(t *testing.T) {
	tables := tablesOf(t, "docs/model.md")
	for _, typ := range modelTypes() {
		var want, got [][]string
		for _, row := range tables[typeWord(typ)] {
			got = append(got, []string{row[0], strings.ToLower(row[1]), row[2]})
		}
		for name, field := range shape.Members(typ) {
			tag, word, required := field.Tag.Get("validate"), typeWord(field.Type), "no"
			if strings.Contains(tag, "required") || word == "list of citation" && tag != "" {
				required = "yes"
			}
			want = append(want, []string{name, word, required})
			if _, values, closed := strings.Cut(tag, "oneof="); closed {
				if diff := cmp.Diff(strings.Fields(values), column(tables[word], 0)); diff != "" {
					t.Errorf("values of %s (-model +documented):\n%s", word, diff)
				}
			}
			for kind := range strings.SplitSeq(field.Tag.Get("ref"), ",") {
				i := slices.Index(column(tables[typeWord(typ)], 0), name)
				if kind != "*" && (i < 0 || !strings.Contains(tables[typeWord(typ)][i][3], kind)) {
					t.Errorf("%s: the meaning of %s does not say that it names a %s", typ, name, kind)
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-model +documented):\n%s", typ, diff)
		}
	}
	var kinds []string
	for _, kind := range partnership.EventKinds() {
		kinds = append(kinds, string(kind))
	}
	if diff := cmp.Diff(kinds, column(tables["the timeline"], 0)); diff != "" {
		t.Errorf("kinds of event (-model +documented):\n%s", diff)
	}
}

// Every word of an open list that has a constant stands in docs/model.md.
func TestOpenLists(t *testing.T) {
	page := read(t, "docs/model.md")
	constant := regexp.MustCompile(`\bKind += "([^"]+)"`)
	for _, name := range []string{"record", "council", "partnership"} {
		files, err := filepath.Glob(name + "/*.go")
		if err != nil || files == nil {
			t.Fatal(files, err)
		}
		for _, file := range files {
			for _, found := range constant.FindAllStringSubmatch(read(t, file), -1) {
				if !strings.Contains(page, "`"+found[1]+"`") {
					t.Errorf("docs/model.md does not have %q of %s", found[1], file)
				}
			}
		}
	}
}

// Every publisher in the record, and the site of a source without one, has its
// line in NOTICE.
func TestNotice(t *testing.T) {
	notice := strings.Split(read(t, "NOTICE"), "\n")
	for _, s := range eujapan.Partnership().Sources {
		name := s.Publisher
		if at, err := url.Parse(string(s.URL)); name == "" && err == nil {
			name = strings.TrimPrefix(at.Hostname(), "www.")
		}
		if name != "" && !slices.Contains(notice, "- "+name) {
			t.Errorf("NOTICE does not name %s, which published %s", name, s.ID)
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

type section struct{ heading, text string }

// sectionsOf returns the sections of a page that have headings of the third
// level, and what stands before them.
func sectionsOf(t *testing.T, name string) (intro string, sections []section) {
	t.Helper()
	parts := strings.Split(read(t, name), "\n### ")
	for _, part := range parts[1:] {
		heading, text, _ := strings.Cut(part, "\n")
		sections = append(sections, section{heading, text})
	}
	return parts[0], sections
}

var fenced = regexp.MustCompile("(?ms)^```[a-z]+\n(.*?)^```$")

func codeBlocks(text string) (blocks []string) {
	for _, found := range fenced.FindAllStringSubmatch(text, -1) {
		blocks = append(blocks, found[1])
	}
	return blocks
}

var (
	link = regexp.MustCompile(`\[([^]]*)\]\([^)]*\)`)
	hump = regexp.MustCompile(`([a-z])([A-Z])`)
)

// tablesOf returns the rows of the tables of a page by the heading they stand
// under, in small letters, without headers, links and code marks.
func tablesOf(t *testing.T, name string) map[string][][]string {
	t.Helper()
	tables := make(map[string][][]string)
	heading, line := "", ""
	for next := range strings.Lines(read(t, name) + "\n") {
		before := line
		line = strings.TrimSpace(next)
		switch {
		case strings.HasPrefix(line, "#"):
			heading = strings.ToLower(strings.TrimLeft(line, "# "))
		case strings.HasPrefix(line, "| ") && strings.HasPrefix(before, "|"):
			row := strings.Split(strings.ReplaceAll(link.ReplaceAllString(line, "$1"), "`", ""), "|")
			for i := range row {
				row[i] = strings.TrimSpace(row[i])
			}
			tables[heading] = append(tables[heading], row[1:len(row)-1])
		}
	}
	return tables
}

func column(rows [][]string, i int) (cells []string) {
	for _, row := range rows {
		cells = append(cells, row[i])
	}
	return cells
}

// modelTypes returns the types of the records in a document, and of its events.
func modelTypes() []reflect.Type {
	types := []reflect.Type{reflect.TypeFor[partnership.Partnership](), reflect.TypeFor[partnership.Event]()}
	for i := 0; i < len(types); i++ {
		for _, field := range shape.Members(types[i]) {
			typ := field.Type
			for typ.Kind() == reflect.Slice {
				typ = typ.Elem()
			}
			_, leaf := reflect.New(typ).Interface().(encoding.TextUnmarshaler)
			if typ.Kind() == reflect.Struct && !leaf && !slices.Contains(types, typ) {
				types = append(types, typ)
			}
		}
	}
	return types
}

// typeWord returns what docs/model.md calls a type, in small letters.
func typeWord(typ reflect.Type) string {
	switch typ.Kind() {
	case reflect.Slice:
		return "list of " + typeWord(typ.Elem())
	case reflect.Pointer:
		return typeWord(typ.Elem())
	case reflect.Bool:
		return "boolean"
	case reflect.Int, reflect.Int8, reflect.Int64:
		return "number"
	}
	return strings.ToLower(hump.ReplaceAllString(typ.Name(), "$1 $2"))
}
