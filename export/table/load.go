package table

import (
	"fmt"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// Load reads a partnership from its tables, the files of fsys named as the
// tables are with .csv behind, written by the profile, and validates it. What
// export.CSV writes, Load reads back as it was. A folder on disk and a
// [zip.Reader] are both an [fs.FS].
//
// The file partnership.csv must be there. Another that is missing has no rows,
// and so has a column that is missing: columns are known by name and may stand
// in any order. Derived tables are not read. The cells of derived columns may
// be empty; if they are not, they must say what follows. Positions order the
// rows of one list, and may leave numbers out. Files with other endings are
// passed over.
//
// Tables that break a rule give a nil Partnership and [record.Problems]: all of
// them, each with its file, line and column there, and the pointer to where it
// would stand in the document. A row that cannot be read is left out, and rules
// across records are then not judged. An error of fsys is wrapped.
//
// [zip.Reader]: https://pkg.go.dev/archive/zip#Reader
func Load(fsys fs.FS, profile Profile) (*partnership.Partnership, error) {
	l := newLoader(profile)
	sheets, err := l.open(fsys)
	if err != nil {
		return nil, fmt.Errorf("table: loading: %w", err)
	}
	p := l.build(sheets)
	switch {
	case p.SchemaVersion > partnership.SchemaVersion:
		l.found = nil // what else is wrong may only be new
		l.judge(record.In(p.Validate()), func(p *record.Problem, _ bool) bool { return p.Rule == record.RuleSchemaVersion })
	case len(l.lost) > 0: // what is in no cell may be in a row that is lost
		l.judge(slices.Values(shape.Check(p)), func(_ *record.Problem, inCell bool) bool { return inCell })
	default:
		l.judge(record.In(p.Validate()), func(*record.Problem, bool) bool { return true })
	}
	if err := l.report(); err != nil {
		return nil, err
	}
	return p, nil
}

// A loader makes a partnership of sheets.
type loader struct {
	profile   Profile
	languages []record.Language
	names     map[string]*entry         // by id or code
	lost      map[string]bool           // tables of which rows are missing, or parts of rows
	entries   map[record.Pointer]*entry // by their place in the document
	found     []finding
}

func newLoader(profile Profile) *loader {
	return &loader{
		profile: profile,
		names:   make(map[string]*entry),
		lost:    make(map[string]bool),
		entries: make(map[record.Pointer]*entry),
	}
}

// A finding is a problem with an entry, which may not have its place yet: the
// pointer is the one within it.
type finding struct {
	*record.Problem
	entry *entry // nil for a problem with a file
}

// note notes a problem at a place in a file.
func (l *loader) note(file string, at place, p *record.Problem) {
	p.File, p.Line, p.Column = file, at.line, at.column
	l.found = append(l.found, finding{p, nil})
}

// noteIn notes a problem at a place in the row of an entry.
func (l *loader) noteIn(e *entry, at place, p *record.Problem) {
	l.note(e.sheet.file, at, p)
	l.found[len(l.found)-1].entry = e
}

// open reads the files of fsys that are tables, in the order of [All].
func (l *loader) open(fsys fs.FS) ([]*sheet, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	files := make(map[string][]line)
	for _, file := range entries {
		name := file.Name()
		t, known := Lookup(strings.TrimSuffix(name, ".csv"))
		switch {
		case file.IsDir() || path.Ext(name) != ".csv" || known && t.Derived:
			continue
		case !known:
			l.note(name, place{}, &record.Problem{Rule: record.RuleUnknownMember, Value: name, Detail: "is not the file of a table"})
			continue
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		lines, whole := l.lines(name, data)
		if !whole {
			l.lost[t.Name] = true
		}
		files[t.Name] = lines
	}
	head, ok := files["partnership"]
	if !ok {
		l.note("partnership.csv", place{}, &record.Problem{Rule: record.RuleEmptyInput, Detail: "must be there"})
		l.lost["partnership"] = true
		return nil, nil
	}
	l.languages = languagesOf(head)
	var sheets []*sheet
	for _, t := range All() {
		if lines, ok := files[t.Name]; ok {
			if s := l.sheet(t, t.Name+".csv", lines); s != nil {
				sheets = append(sheets, s)
			}
		}
	}
	return sheets, nil
}

// languagesOf returns the languages that the lines of the table partnership
// name and, if they name none, those of its columns.
func languagesOf(lines []line) (languages []record.Language) {
	if len(lines) == 0 {
		return nil
	}
	add := func(tag string) {
		if l := record.Language(tag); l.Check() == nil && !slices.Contains(languages, l) {
			languages = append(languages, l)
		}
	}
	i := slices.Index(lines[0].cells, "languages")
	if i >= 0 && len(lines) > 1 {
		for tag := range strings.FieldsSeq(lines[1].cells[i]) {
			add(tag)
		}
	}
	if languages == nil {
		for _, name := range lines[0].cells {
			if tag, ok := strings.CutPrefix(name, "name_"); ok {
				add(tag)
			}
		}
	}
	return languages
}

// judge notes those of the problems found in the document that keep keeps, each
// at its cell or, if it has none, at its row. Those in a cell that was refused
// only repeat it, and are left out.
func (l *loader) judge(found iter.Seq[*record.Problem], keep func(p *record.Problem, inCell bool) bool) {
	type cell struct {
		file string
		place
	}
	refused := make(map[cell]bool)
	for _, f := range l.found {
		refused[cell{f.File, place{f.Line, f.Column}}] = true
	}
	for p := range found {
		e, rest := l.holder(p.Pointer)
		at, inCell := e.where(rest)
		if keep(p, inCell) && !(inCell && refused[cell{e.sheet.file, at}]) {
			q := *p
			q.Pointer = rest
			l.noteIn(e, at, &q)
		}
	}
}

// holder returns the entry that holds the value at p, and the way to it from
// there.
func (l *loader) holder(p record.Pointer) (*entry, record.Pointer) {
	at := p
	for l.entries[at] == nil {
		at, _ = at.Parent()
	}
	return l.entries[at], p[len(at):]
}

// report returns what was found, each problem with its pointer in the document,
// sorted.
func (l *loader) report() error {
	var all record.Problems
	for _, f := range l.found {
		switch {
		case f.entry == nil:
		case f.entry.placed:
			f.Pointer = f.entry.at + f.Pointer
		default:
			f.Pointer = ""
		}
		all = append(all, f.Problem)
	}
	all.Sort()
	return all.Err()
}
