package table

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// build makes the document of the rows, as far as they can be read.
func (l *loader) build(sheets []*sheet) *partnership.Partnership {
	p := new(partnership.Partnership)
	root := &entry{value: reflect.ValueOf(p).Elem(), sheet: &sheet{file: "partnership.csv"}}
	var all []*entry
	for _, s := range sheets {
		for i, line := range s.lines {
			e := l.read(s, line)
			e.row = i
			all = append(all, e)
			if s.of == root.value.Type() && i == 0 {
				root.value.Set(e.value)
				root.sheet, root.line, e = s, line, root
			}
			if name := nameOf(e.value); name != "" && l.names[name] == nil {
				l.names[name] = e
			}
		}
	}
	for _, e := range all {
		if e.value.Type() != root.value.Type() {
			l.place(root, e)
		} else if e.row > 0 {
			l.noteIn(e, e.line.at[0], &record.Problem{Rule: record.RuleMax, Detail: "must be the only row"})
		}
	}
	root.settle("", l.entries)
	return p
}

// read makes a record of a row, and notes the cells that say nothing of the
// kind. Of the columns that show one member, one problem is enough.
func (l *loader) read(s *sheet, line line) *entry {
	e := &entry{value: reflect.New(s.of).Elem(), sheet: s, line: line}
	refused := make(map[string]bool)
	note := func(i int, err error) {
		member := s.columns[i].Member
		var found record.Problems
		found.Add(record.Pointer("").Member(member), err)
		for _, p := range found {
			refused[member] = true
			l.noteIn(e, line.at[i], p)
		}
	}
	for i, c := range s.columns {
		if c.Type != Integer {
			line.cells[i] = l.profile.Unguard(line.cells[i])
		}
		if c.Member != "" && !c.Derived {
			note(i, l.profile.setCell(shape.Field(e.value, c.Member), c, line.cells[i]))
		}
	}
	for i, c := range s.columns {
		if c.Derived && c.Member != "" && !refused[c.Member] {
			note(i, disagreement(shape.Field(e.value, c.Member), c, line.cells[i]))
		}
	}
	return e
}

// place puts the entry of a row into the record it belongs to: the one its keys
// name or, if its table has none, the document. A row without such a place is
// lost.
func (l *loader) place(root, e *entry) {
	at := e.line.at[0]
	refuse := func(rule record.Rule, value, detail string) {
		l.noteIn(e, at, &record.Problem{Rule: rule, Value: value, Detail: detail})
		l.lost[e.sheet.Name] = true
	}
	owner, position := root, e.row
	var name string
	if e.sheet.keys != nil {
		name, at = e.sheet.cell(e.line, "record")
		var known, lost bool
		if owner, known, lost = l.lookup(name); !known {
			if l.lost[e.sheet.Name] = true; !lost {
				refuse(record.RuleReferenceKnown, name, "names no record of these tables")
			}
			return
		}
	}
	member, fault := memberOf(owner, e)
	if fault != "" {
		refuse(record.RuleReferenceKind, name, fault)
		return
	}
	switch list := shape.Field(owner.value, member).Kind() == reflect.Slice; {
	case !list:
		position = alone
	case e.sheet.keys != nil:
		name, at = e.sheet.cell(e.line, "position")
		if err := shape.SetText(reflect.ValueOf(&position).Elem(), name); err != nil || name == "" || position < 0 {
			refuse(record.RuleWrongType, name, "must be the position in the list, from 0")
			return
		}
	}
	if owner.adopt(member, position, e) {
		return
	}
	if position == alone {
		refuse(record.RuleMax, "", "must be the only row of its record")
	} else {
		refuse(record.RuleIDUnique, name, "is the position of another row of the same list")
	}
}

// lookup returns the entry of a record by what a cell calls it: its id or, for
// one without, the way from the nearest record that has one. If there is none,
// lost says that it may be in a row that is.
func (l *loader) lookup(name string) (e *entry, known, lost bool) {
	id, way, _ := strings.Cut(name, "/")
	e, known = l.names[id]
	if !known {
		for _, t := range All() {
			lost = lost || l.lost[t.Name] && len(t.Key) == 1
		}
		return nil, false, lost
	}
	member, _, _ := strings.Cut(way, "/")
	e, known = e.resolve(way)
	return e, known, l.lost[member]
}

// memberOf returns the member of owner that the entry belongs to, or why there
// is none. An entry of the table lists becomes the word or the text it stands
// for.
func memberOf(owner, e *entry) (member, fault string) {
	w, listed := e.value.Interface().(word)
	if !listed {
		member, ok := memberFor(owner.value.Type(), e.value.Type())
		if !ok {
			return "", "names a record that has no " + e.sheet.Name
		}
		return member, ""
	}
	member, _ = e.sheet.cell(e.line, "member")
	list := shape.Field(owner.value, member)
	switch {
	case !list.IsValid() || !isWords(list.Type()):
		return "", fmt.Sprintf("names a record that has no list of words %q", member)
	case list.Type() == reflect.TypeFor[[]string]() && len(w.Text) == 0:
		e.value = reflect.ValueOf(w.Value)
	case list.Type() == reflect.TypeFor[[]record.Text]() && w.Value == "":
		e.value = reflect.ValueOf(w.Text)
	default:
		return "", fmt.Sprintf("names a record whose list %q holds words of the other kind, texts or values", member)
	}
	return member, ""
}
