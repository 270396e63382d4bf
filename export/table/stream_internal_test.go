package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// An outcome is what a row gives.
type outcome struct {
	Commitment partnership.Commitment
	Problems   record.Problems
}

// An oracle reads the table commitments by encoding/csv, cell by cell.
type oracle struct {
	in       *csv.Reader
	marked   bool
	problems record.Problems
}

// note notes a problem where it is or at a place in the file.
func (o *oracle) note(line, column int, p record.Problem) {
	if p.Line, p.Column = line, column; o.marked && line == 1 {
		p.Column += len(byteOrderMark)
	}
	o.problems = append(o.problems, &p)
}

// cells returns the cells of a row, nil for one that has none, and io.EOF behind
// the last.
func (o *oracle) cells() ([]string, error) {
	o.problems = nil
	cells, err := o.in.Read()
	if fault, ok := errors.AsType[*csv.ParseError](err); ok {
		o.note(fault.Line, fault.Column, record.Problem{Rule: record.RuleSyntax, Detail: csvFault(fault.Err)})
		return nil, nil
	}
	for i, cell := range cells {
		line, column := o.in.FieldPos(i)
		switch {
		case !utf8.ValidString(cell):
			o.note(line, column, record.Problem{Rule: record.RuleEncoding, Value: cell, Detail: "must be UTF-8"})
		case strings.Contains(cell, byteOrderMark):
			o.note(line, column, record.Problem{Rule: record.RuleEncoding, Value: cell, Detail: "must not hold a byte order mark"})
		}
	}
	return cells, err
}

// row returns what a row of cells in the columns gives.
func (o *oracle) row(columns []Column, profile Profile, cells []string) partnership.Commitment {
	line, column := o.in.FieldPos(0)
	if len(cells) != len(columns) {
		o.note(line, column, record.Problem{Rule: record.RuleSyntax,
			Detail: fmt.Sprintf("must have as many cells as the header, %d, and has %d", len(columns), len(cells))})
		return partnership.Commitment{}
	}
	var c partnership.Commitment
	all := reflect.ValueOf(&c).Elem()
	refused := make(map[string]bool)
	for _, derived := range []bool{false, true} {
		for i, column := range columns {
			if column.Derived != derived || derived && refused[column.Member] {
				continue
			}
			see := profile.setCell
			if derived {
				see = disagreement
			}
			for p := range record.In(see(shape.Field(all, column.Member), column, profile.Unguard(cells[i]))) {
				refused[column.Member] = true
				p.Pointer = record.Pointer("").Member(column.Member)
				line, column := o.in.FieldPos(i)
				o.note(line, column, *p)
			}
		}
	}
	o.judge(columns, &c)
	return c
}

// judge notes what Validate has against what the cells say, but once for each.
func (o *oracle) judge(columns []Column, c *partnership.Commitment) {
	taken := make(map[[2]int]bool)
	for _, p := range o.problems {
		taken[[2]int{p.Line, p.Column}] = true
	}
	for p := range record.In(c.Validate()) {
		line, column := o.in.FieldPos(0)
		inCell := false
		for i, c := range columns {
			member := record.Pointer("").Member(c.Member)
			if c.Language != "" {
				member = member.Member(string(c.Language))
			}
			if !c.Derived && (p.Pointer == member || c.Type == Codes && strings.HasPrefix(string(p.Pointer), string(member)+"/")) {
				line, column = o.in.FieldPos(i)
				inCell = true
			}
		}
		if !inCell || !taken[[2]int{line, column}] {
			o.note(line, column, *p)
		}
	}
}

// expected returns what the oracle makes of a file.
func expected(data []byte, profile Profile) (all []outcome) {
	if isUTF16(data) {
		p := notUTF8()
		p.Line, p.Column = 1, 1
		return []outcome{{Problems: record.Problems{p}}}
	}
	body, marked := bytes.CutPrefix(data, []byte(byteOrderMark))
	o := oracle{in: csv.NewReader(bytes.NewReader(body)), marked: marked}
	o.in.FieldsPerRecord = -1
	t, _ := Lookup("commitments")
	l := newLoader(profile)
	cells, err := o.cells()
	var lines []line
	if cells != nil {
		next := line{cells: cells}
		for i := range cells {
			row, column := o.in.FieldPos(i)
			if marked && row == 1 {
				column += len(byteOrderMark)
			}
			next.at = append(next.at, place{row, column})
		}
		lines = append(lines, next)
		l.languages = t.languagesIn(cells)
	}
	var s *sheet
	if cells != nil || err == io.EOF {
		s = l.sheet(t, "", lines)
	}
	for _, f := range l.found {
		o.problems = append(o.problems, f.Problem)
	}
	if len(o.problems) > 0 {
		o.problems.Sort()
		return []outcome{{Problems: o.problems}}
	}
	for {
		cells, err := o.cells()
		if err == io.EOF {
			return all
		}
		var c partnership.Commitment
		if cells != nil {
			c = o.row(s.columns, profile, cells)
		}
		if o.problems.Sort(); len(o.problems) > 0 {
			c = partnership.Commitment{}
		}
		all = append(all, outcome{c, o.problems})
	}
}

// awkwardFiles are files of the table that are not all there is to say of them.
var awkwardFiles = []string{
	"",
	"\ufeff",
	"\r\n\n\r",
	"id,title_en\r\na,A\r\nb,B\r\n",
	"\ufeffid,title_en\na,A\n\nb,\"B\"\"b\"\n\"c\",\"C\r\nc\"\r",
	"\ufeff\"id\",\"title_en\"\na,A",
	"\ufeff\n\"id\",\"title\n_en\"\na,A",
	"title_zh-Hant,due_last,due,due_start,id\nA,2024-12-31,2024,2024,a\nA,2024-12-30,2024,,a\n\",\",,x,,B",
	"id,title_en,truncated,areas,obligors\na,A,true,x y,EU JP\nb,B,TRUE,x  y,\nc,C,FALSE, ,e\nd,D,false,,\ne,E,True,'x,EU",
	"id,title_en,verb,made,made_precision\na,'=1,'=2,'2024,year\na,''=1,'2,2024-05,month\na,\"'\",\"'=\",2024-13,month\n",
	"id,title_en,scope,force,duty,made_at\na,A,all,deliver,each,m-1\nb,B,none,Deliver,both,M",
	"id,title_en\na\n\nb,B,\nc,\xff\nd,\ufeffD\ne,\x00\nf,F\rg\nh,\"H\rh\r\r\n\r\nh\"\ni, ",
	"id,title_en\na,A\"\nb,\"B\nc,C\nd,\"D\"d\ne,E\nf,\"\"\ng,\"\n\"\"\nh",
	"id,title_en\na,A\nb,\"",
	"id,title_en\na,A\nb,\"\n",
	"id,title_en\na,A\n\ufeffb,B",
	"id,\"title_en\na",
	"i\"d,title_en\na,A",
	"\xff\xfei\x00d\x00",
	"\ufeff\xff\xfeid",
	"id;title_en\na;A",
	"id\ttitle_en\na\tA",
	"id\rtitle_en\r",
	"id,title_en\ra,A\r",
	"id,title_en,id,title_en,title,title_,title_EN,titel_en,\na,A,a,A,,,,,\n",
	"id,\xff,\ufeff\na,A",
	",\n,",
	"schema\na",
	"title_en\nA",
	"id,title_en,title_ja,summary_fr\na,A,,\nb,,B,C\nc,,,C\n",
}

// FuzzCommitments checks that a file is read as the oracle reads it, in whatever
// pieces it comes.
func FuzzCommitments(f *testing.F) {
	for _, text := range awkwardFiles {
		f.Add([]byte(text), false)
		f.Add([]byte(text), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, spreadsheet bool) {
		profile := Tidy
		if spreadsheet {
			profile = Spreadsheet
		}
		want := expected(data, profile)
		for name, r := range map[string]io.Reader{"whole": bytes.NewReader(data), "bytes": iotest.OneByteReader(bytes.NewReader(data))} {
			var got []outcome
			for c, err := range Commitments(r, profile) {
				var problems record.Problems
				if err != nil && !errors.As(err, &problems) {
					t.Fatal(err)
				}
				got = append(got, outcome{c, problems})
			}
			if diff := cmp.Diff(want, got, cmp.Comparer(timeline.Date.Equal), cmpopts.IgnoreFields(record.Problem{}, "Err")); diff != "" {
				t.Errorf("%s, profile %d (-want +got):\n%s", name, profile, diff)
			}
		}
	})
}
