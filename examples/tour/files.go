package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// writeAll writes the partnership and its tables into dir, and lists the files.
func writeAll(w io.Writer, dir string, p *partnership.Partnership) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	heading(w, "Written")
	err := writeFile(w, filepath.Join(dir, "partnership.json"), func(f io.Writer) error { return export.JSON(f, p) })
	for _, t := range table.All() {
		err = errors.Join(err, writeFile(w, filepath.Join(dir, t.Name+".csv"), func(f io.Writer) error { return export.CSV(f, table.Tidy, t, p) }))
	}
	return err
}

// writeFile makes a file of what write writes, or leaves the one that was
// there.
func writeFile(w io.Writer, name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".tour-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails, as it should, once the file has its name
	err = errors.Join(write(f), f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err == nil {
		fmt.Fprintln(w, name)
	}
	return err
}
