package table

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/internal/scan"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// Commitments reads the table commitments, as export.CSV writes it by the
// profile, row by row: it holds one row at a time and keeps nothing of it. For
// each row it yields the commitment and nil, or the zero Commitment and
// [record.Problems]: everything that is wrong with the row in itself, with the
// line and column in the whole of what r holds and the pointer within the record.
// It goes on after such a row.
//
// Columns are read as [Load] reads them: by name, in any order, missing ones as
// empty, derived ones only to see that they agree. The languages of texts are
// those that the header names: title_ja is the title in "ja". A header that is
// not one of this table is yielded as the only problems there are. A byte order
// mark in front of it is passed over, lines may end in CR LF or in a line feed,
// and empty ones are passed over too.
//
// What is not in the table is not there, and no rule misses it: By, Milestones,
// Progress, Assessments, Relations and Sources are nil, so that whether a source
// is cited is not asked. Nor can a row tell alone whether its id is unique,
// whether what it names is there and whether the partnership knows its languages;
// see [partnership.Register]. All else is judged: the rules of reading, and those
// of [partnership.Commitment.Validate].
//
// Where a quotation mark stands in a cell that does not begin with one, or a cell
// goes on behind its second one, the row is refused as a whole and ends with that
// line. A cell that is never closed takes all that follows for its own, and is
// refused at the end; the memory is that of the longest row.
//
// A context ends the sequence, and somebody sees how far it came, through a
// reader of package stream. An error of r is wrapped, yielded with the zero
// Commitment, and ends the sequence, and what r held of a row before it is not
// read. The sequence can be ranged over once.
func Commitments(r io.Reader, profile Profile) iter.Seq2[partnership.Commitment, error] {
	return func(yield func(partnership.Commitment, error) bool) {
		read := reader{scanner: scanner{r: r}, profile: profile}
		if err := read.header(); err != nil {
			yield(partnership.Commitment{}, err)
			return
		}
		for {
			sound, err := read.next()
			switch {
			case err == io.EOF:
				return
			case err != nil:
				yield(partnership.Commitment{}, read.failed(err))
				return
			}
			c := &read.commitment
			if !sound || !read.exact() || c.Validate() != nil {
				c, err = read.explained()
			}
			if !yield(*c, err) {
				return
			}
		}
	}
}

// A reader reads rows of the table commitments: what fits exactly, by setters,
// and anything else as Load does, to find out why.
type reader struct {
	scanner
	profile    Profile
	sheet      *sheet                 // without lines
	commitment partnership.Commitment // one for all rows
	setters    []setter               // of its members
	shelf      scan.Shelf
	derived    []byte // what the last derived cell had to be
}

// header reads the header.
func (r *reader) header() error {
	t, _ := Lookup("commitments")
	l := newLoader(r.profile)
	marked := r.unmark()
	if isUTF16(r.buffer[:r.end]) {
		l.note("", place{1, 1}, notUTF8())
		return l.report()
	}
	var lines []line
	switch _, err := r.next(); err {
	case nil:
		begin := place{r.line + 1, 1}
		if marked && r.line == 0 {
			begin.column += len(byteOrderMark)
		}
		line, err := l.line("", rowReader(r.row()), begin, 0)
		if err != nil {
			return l.report()
		}
		lines = append(lines, line)
		l.languages = t.languagesIn(line.cells)
	case io.EOF:
	default:
		return r.failed(err)
	}
	r.sheet = l.sheet(t, "", lines)
	if err := l.report(); err != nil {
		return err
	}
	r.setSetters()
	return nil
}

// failed returns the error that the reader beneath gave instead of a row.
func (r *reader) failed(err error) error {
	return fmt.Errorf("table: reading line %d: %w", r.line+1, err)
}

// exact reads the row into the commitment, if every cell says what it may. That
// its words are words, Validate sees.
func (r *reader) exact() bool {
	if len(r.cells) != len(r.sheet.columns) {
		return false
	}
	r.commitment = partnership.Commitment{}
	for i := range r.setters {
		s := &r.setters[i]
		cell := r.cells[s.column]
		if len(cell) > 0 && cell[0] == '\'' && s.guarded {
			cell = []byte(r.profile.Unguard(string(cell)))
		}
		if len(cell) > 0 && !s.set(cell) {
			return false
		}
	}
	return true
}

// languagesIn returns the languages of the texts that columns of the table may
// show by their names.
func (t Table) languagesIn(header []string) (languages []record.Language) {
	for member, field := range members(t.of) {
		if layoutOf(field.Type) != texts {
			continue
		}
		for _, name := range header {
			tag, ok := strings.CutPrefix(name, member+"_")
			if l := record.Language(tag); ok && l.Check() == nil && !slices.Contains(languages, l) {
				languages = append(languages, l)
			}
		}
	}
	return languages
}

// explained reads the row at leisure, and returns what is wrong with it.
func (r *reader) explained() (*partnership.Commitment, error) {
	l := newLoader(r.profile)
	width := len(r.sheet.columns)
	c := new(partnership.Commitment)
	line, err := l.line("", rowReader(r.row()), place{r.line + 1, 1}, width)
	if err == nil && len(line.cells) == width {
		e := l.read(r.sheet, line)
		e.settle("", l.entries)
		c = e.value.Addr().Interface().(*partnership.Commitment)
		l.judge(record.In(c.Validate()), func(*record.Problem, bool) bool { return true })
	}
	if err := l.report(); err != nil {
		return new(partnership.Commitment), err
	}
	return c, nil
}

// rowReader returns a reader of the text of a row.
func rowReader(text []byte) *csv.Reader {
	in := csv.NewReader(bytes.NewReader(text))
	in.FieldsPerRecord = -1
	return in
}
