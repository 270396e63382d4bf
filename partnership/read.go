package partnership

import (
	"fmt"
	"io"
	"io/fs"
	"path"

	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/record"
)

// Decode reads a partnership from the JSON document r holds, to its end, and
// validates it. A document that breaks a rule gives a nil Partnership and
// [record.Problems]: all of them, sorted by line. A byte order mark in front is
// passed over. An error of r is wrapped.
func Decode(r io.Reader) (*Partnership, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("partnership: reading: %w", err)
	}
	return read(shape.Fragment{Data: data})
}

// Load reads a partnership from the files of fsys whose names end in .json, at
// any depth, and validates it. Each file is a fragment of the one document, in
// the order of their paths: arrays append, objects merge member by member, and
// any other value stands in one file only. Members that are required need stand
// in one of them.
//
// Documents that break a rule give a nil Partnership and [record.Problems] as
// from [Decode], each with its file. An error of fsys is wrapped.
func Load(fsys fs.FS) (*Partnership, error) {
	var fragments []shape.Fragment
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		fragments = append(fragments, shape.Fragment{Name: name, Data: data})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("partnership: loading: %w", err)
	}
	if len(fragments) == 0 {
		return nil, record.Problems{{Rule: record.RuleEmptyInput, Detail: "must hold a file whose name ends in .json"}}
	}
	return read(fragments...)
}

func read(fragments ...shape.Fragment) (*Partnership, error) {
	p := new(Partnership)
	for i := range fragments {
		fragments[i].Exact = readExact
	}
	reading := shape.Read(p, fragments...)
	var found record.Problems
	switch {
	case p.SchemaVersion > SchemaVersion:
		// What else is wrong may only be new.
		return nil, reading.Alone(versionKnown(p)).Err()
	case !reading.Broken():
		found = p.problems()
	}
	if err := reading.Report(found).Err(); err != nil {
		return nil, err
	}
	return p, nil
}

// Validate returns everything the document breaks a rule with, as
// [record.Problems] in the order of the struct's fields, and nil if it breaks
// none. A nil Partnership breaks [record.RuleRequired]. It changes nothing, and
// may be called from several goroutines at once.
func (p *Partnership) Validate() error {
	found := p.problems()
	shape.Sort[Partnership](found)
	return found.Err()
}

// problems returns everything the document breaks a rule with, in no order.
func (p *Partnership) problems() record.Problems {
	if p == nil {
		return record.Problems{{Rule: record.RuleRequired, Detail: "is required"}}
	}
	var x checker
	x.partnership(p, nil)
	return append(x.found, newCensus(p).problems()...)
}
