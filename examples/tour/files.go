package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/eujapan/digitalpartnership/examples/internal/whole"
	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// writeAll writes the partnership and its tables into dir, and lists the files.
func writeAll(w io.Writer, dir string, p *partnership.Partnership) error {
	heading(w, "Written")
	write := func(name string, write func(io.Writer) error) error {
		name = filepath.Join(dir, name)
		err := whole.Write(name, write)
		if err == nil {
			fmt.Fprintln(w, name)
		}
		return err
	}
	err := write("partnership.json", func(f io.Writer) error { return export.JSON(f, p) })
	for _, t := range table.All() {
		err = errors.Join(err, write(t.Name+".csv", func(f io.Writer) error { return export.CSV(f, table.Tidy, t, p) }))
	}
	return err
}
