package main

import (
	"context"
	"fmt"
	"io"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/internal/shape"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A head is a partnership without its commitments, small enough for each machine
// to hold.
type head struct {
	partnership.Partnership
	ids        map[record.ID]bool // of its records, areas and dimensions included
	references []Reference        // to what it does not have, and a shard may
}

// readHead reads the head at a path. It must be valid but for naming
// commitments, or their milestones, that are not in it.
func readHead(ctx context.Context, path string) (*head, error) {
	data, err := readFile(ctx, path)
	if err != nil {
		return nil, err
	}
	h := &head{ids: make(map[record.ID]bool)}
	reading := shape.Read(&h.Partnership, shape.Fragment{Name: path, Data: data})
	var found record.Problems
	if !reading.Broken() {
		for p := range record.In(h.Validate()) {
			if p.Rule != record.RuleReferenceKnown {
				found = append(found, p)
			}
		}
	}
	if found = reading.Report(found); len(found) > 0 {
		return nil, found
	}
	if n := len(h.Commitments); n > 0 {
		return nil, fmt.Errorf("%s has %d commitments, which belong in the shards", path, n)
	}
	collectIDs(reflect.ValueOf(h.Partnership), h.ids)
	h.references = missing(&h.Partnership, Place{File: path})
	return h, nil
}

// readFile returns what is in a file, on whatever file system it is.
func readFile(ctx context.Context, path string) ([]byte, error) {
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return nil, err
	}
	defer fs.Close()
	r, err := fs.OpenRead(ctx, path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// collectIDs adds the ids of all records within a value: they are in fields
// named ID, or Code for areas and dimensions.
func collectIDs(v reflect.Value, ids map[record.ID]bool) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			collectIDs(v.Index(i), ids)
		}
	case reflect.Struct:
		switch r := v.Interface().(type) {
		case areas.Area:
			ids[record.ID(r.Code)] = true
		case areas.Dimension:
			ids[record.ID(r.Code)] = true
		}
		for field, value := range v.Fields() {
			if !field.IsExported() {
				continue
			}
			if id, ok := value.Interface().(record.ID); ok && field.Name == "ID" {
				ids[id] = true
			}
			collectIDs(value, ids)
		}
	}
}

// with returns the head as a document of some commitments.
func (h *head) with(commitments []partnership.Commitment) *partnership.Partnership {
	p := h.Partnership
	p.Commitments = commitments
	return &p
}
