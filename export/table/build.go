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
	for _, s := range sheets {
		for i, line := range s.lines {
			e := l.read(s, line)
			if s.of == root.value.Type() && i == 0 {
				root.value.Set(e.value)
				root.sheet, root.line = s, line
				e = root
			} else {
				l.place(root, e, i)
			}
			if name := nameOf(e.value); name != "" && l.names[name] == nil {
				l.names[name] = e
			}
		}
	}
	root.settle("", l.entries)
	return p
}

// read makes a record of a row, and notes the cells that say nothing of the
// kind.
func (l *loader) read(s *sheet, line line) *entry {
	e := &entry{value: reflect.New(s.of).Elem(), sheet: s, line: line}
	for i, c := range s.columns {
		if c.Type != Integer {
			line.cells[i] = l.profile.Unguard(line.cells[i])
		}
		if c.Member == "" || c.Derived {
			continue
		}
		var refused record.Problems
		refused.Add(record.Pointer("").Member(c.Member), l.profile.setCell(shape.Field(e.value, c.Member), c, line.cells[i]))
		for _, p := range refused {
			l.noteIn(e, line.at[i], p)
		}
	}
	for i, c := range s.columns {
		if c.Derived && c.Member != "" {
			if p := disagreement(shape.Field(e.value, c.Member), c, line.cells[i]); p != nil {
				p.Pointer = record.Pointer("").Member(c.Member)
				l.noteIn(e, line.at[i], p)
			}
		}
	}
	return e
}

// place puts the entry of a row into the record it belongs to: the one its keys
// name or, if its table has none, the document.
func (l *loader) place(root, e *entry, row int) {
	owner, position, at := root, row, e.line.at[0]
	refuse := func(rule record.Rule, value, detail string) {
		l.noteIn(e, at, &record.Problem{Rule: rule, Value: value, Detail: detail})
	}
	if e.sheet.keys != nil {
		name, nameAt := e.sheet.cell(e.line, "record")
		id, way, _ := strings.Cut(name, "/")
		known := l.names[id] != nil
		if known {
			owner, known = l.names[id].resolve(way)
		}
		if at = nameAt; !known {
			refuse(record.RuleReferenceKnown, name, "names no record of these tables")
			return
		}
	}
	member, detail := l.memberOf(owner, e)
	if detail != "" {
		name, _ := e.sheet.cell(e.line, "record")
		refuse(record.RuleReferenceKind, name, detail)
		return
	}
	if shape.Field(owner.value, member).Kind() != reflect.Slice {
		if !owner.adopt(member, alone, e) {
			refuse(record.RuleMax, "", "must be the only row of its record")
		}
		return
	}
	if e.sheet.keys != nil {
		text, textAt := e.sheet.cell(e.line, "position")
		at = textAt
		if err := shape.SetText(reflect.ValueOf(&position).Elem(), text); err != nil || text == "" || position < 0 {
			refuse(record.RuleWrongType, text, "must be the position in the list, from 0")
			return
		}
		if !owner.adopt(member, position, e) {
			refuse(record.RuleIDUnique, text, "is the position of another row of the same list")
		}
		return
	}
	owner.adopt(member, position, e)
}

// memberOf returns the member of owner that the entry belongs to, or why there
// is none. An entry of the table lists becomes the word or the text it stands
// for.
func (l *loader) memberOf(owner, e *entry) (member, detail string) {
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
