package database_test

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A base is a database in its simplest form. It knows the statements of the
// script and no others, and holds rows to their tables as strictly as the
// strictest of the databases: a key must be there before the statement that
// names it.
type base struct {
	names  []string // of tables, as they were made
	tables map[string]*relation
	begun  bool
	done   bool
}

type relation struct {
	columns []column
	keys    [][]int           // columns that are unique together
	seen    []map[string]bool // the values of each key
	rows    [][]any           // nil, string, int64 or bool
}

type column struct {
	name, kind string
	required   bool
	values     []string
	least      *int64
	most       *int64
	table, key string // that it names
}

// load runs a script.
func load(script string) (*base, error) {
	all, err := statements(script)
	if err != nil {
		return nil, err
	}
	b := &base{tables: make(map[string]*relation)}
	for _, s := range all {
		if err := b.run(&reader{s}); err != nil {
			return nil, fmt.Errorf("%.12v: %w", s, err)
		}
	}
	if !b.done {
		return nil, errors.New("nothing was committed")
	}
	return b, nil
}

// A reader takes the tokens of a statement.
type reader struct{ rest []token }

// next takes a token, of the kind " at the end.
func (r *reader) next() token {
	if len(r.rest) == 0 {
		return token{'"', ""}
	}
	t := r.rest[0]
	r.rest = r.rest[1:]
	return t
}

// take takes words of SQL and marks, and nothing if they are not all there.
func (r *reader) take(words ...string) bool {
	if len(r.rest) < len(words) {
		return false
	}
	for i, w := range words {
		if t := r.rest[i]; t.text != w || t.kind == '"' || t.kind == '\'' {
			return false
		}
	}
	r.rest = r.rest[len(words):]
	return true
}

// list takes a list in brackets, whose elements each takes.
func (r *reader) list(each func() error) error {
	if !r.take("(") {
		return errors.New("no list")
	}
	for {
		if err := each(); err != nil {
			return err
		}
		if r.take(")") {
			return nil
		}
		if !r.take(",") {
			return fmt.Errorf("%v goes on a list", r.next())
		}
	}
}

func (b *base) run(r *reader) error {
	switch {
	case r.take("BEGIN") && !b.begun:
		b.begun = true
	case !b.begun || b.done:
		return errors.New("not in the transaction")
	case r.take("COMMIT"):
		b.done = true
	case r.take("CREATE", "TABLE"):
		return b.create(r, r.next().text)
	case r.take("INSERT", "INTO"):
		return b.insert(r, r.next().text)
	default:
		return errors.New("unknown statement")
	}
	return r.ends()
}

func (r *reader) ends() error {
	if len(r.rest) > 0 {
		return fmt.Errorf("%v is too much", r.rest)
	}
	return nil
}

func (b *base) create(r *reader, name string) error {
	if b.tables[name] != nil {
		return errors.New("the table is there")
	}
	t := &relation{}
	b.names, b.tables[name] = append(b.names, name), t
	err := r.list(func() error {
		if r.take("PRIMARY", "KEY") || r.take("UNIQUE") {
			var key []int
			err := r.list(func() error {
				key = append(key, t.column(r.next().text))
				return nil
			})
			t.keys, t.seen = append(t.keys, key), append(t.seen, make(map[string]bool))
			return err
		}
		c := column{name: r.next().text, kind: r.next().text}
		c.required = r.take("NOT", "NULL")
		if r.take("CHECK", "(") {
			if err := c.check(r); err != nil {
				return err
			}
		}
		if r.take("REFERENCES") {
			c.table = r.next().text
			if err := r.list(func() error { c.key = r.next().text; return nil }); err != nil {
				return err
			}
			if b.tables[c.table] == nil {
				return fmt.Errorf("no table %s to name", c.table)
			}
		}
		if t.column(c.name) >= 0 {
			return fmt.Errorf("a second column %s", c.name)
		}
		t.columns = append(t.columns, c)
		return nil
	})
	return errors.Join(err, r.ends())
}

// check takes the conditions of a column.
func (c *column) check(r *reader) error {
	for {
		if r.next() != (token{'"', c.name}) {
			return errors.New("a condition on another column")
		}
		switch {
		case r.take("IN"):
			if err := r.list(func() error { c.values = append(c.values, r.next().text); return nil }); err != nil {
				return err
			}
		case r.take(">", "="):
			c.least = new(number(r.next()))
		case r.take("<", "="):
			c.most = new(number(r.next()))
		}
		if r.take(")") {
			return nil
		}
		if !r.take("AND") {
			return fmt.Errorf("%v in a condition", r.next())
		}
	}
}

func number(t token) int64 {
	n, err := strconv.ParseInt(t.text, 10, 64)
	if err != nil || t.kind != '0' {
		panic(fmt.Sprintf("%v is no number", t))
	}
	return n
}

func (t *relation) column(name string) int {
	return slices.IndexFunc(t.columns, func(c column) bool { return c.name == name })
}

func (b *base) insert(r *reader, name string) error {
	t := b.tables[name]
	if t == nil || !r.take("VALUES") {
		return errors.New("no table or no values")
	}
	var rows [][]any
	for more := true; more; more = r.take(",") {
		var row []any
		err := r.list(func() error {
			if len(row) == len(t.columns) {
				return errors.New("too many values")
			}
			c := t.columns[len(row)]
			value, err := c.value(r.next())
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			if c.table != "" && value != nil && !b.holds(c.table, c.key, value) {
				return fmt.Errorf("%s: %v is no row of %s", c.name, value, c.table)
			}
			row = append(row, value)
			return nil
		})
		if err != nil {
			return err
		}
		if len(row) < len(t.columns) {
			return errors.New("too few values")
		}
		rows = append(rows, row)
	}
	for _, row := range rows {
		for i, key := range t.keys {
			var values []string
			for _, j := range key {
				values = append(values, text(row[j]))
			}
			at := strings.Join(values, "\n")
			if t.seen[i][at] {
				return fmt.Errorf("a second row %q", at)
			}
			t.seen[i][at] = true
		}
	}
	t.rows = append(t.rows, rows...)
	return r.ends()
}

// holds reports whether a row has the value in a column, which must be the key.
func (b *base) holds(name, column string, value any) bool {
	t := b.tables[name]
	return slices.Equal(t.keys[0], []int{t.column(column)}) && t.seen[0][text(value)]
}

var dayForm = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

// value returns the value of a token in a column.
func (c *column) value(t token) (any, error) {
	switch {
	case t == token{'a', "NULL"} && !c.required:
		return nil, nil
	case t == token{'a', "TRUE"} && c.kind == "BOOLEAN":
		return true, nil
	case t == token{'a', "FALSE"} && c.kind == "BOOLEAN":
		return false, nil
	case t.kind == '0' && c.kind == "BIGINT":
		n := number(t)
		if c.least != nil && n < *c.least || c.most != nil && n > *c.most {
			return nil, fmt.Errorf("%d is out of bounds", n)
		}
		return n, nil
	case t.kind == '\'' && c.kind == "TEXT", t.kind == '\'' && c.kind == "DATE" && dayForm.MatchString(t.text):
		if c.values != nil && !slices.Contains(c.values, t.text) {
			return nil, fmt.Errorf("%q is not on the list", t.text)
		}
		return t.text, nil
	}
	return nil, fmt.Errorf("%v is no value", t)
}
