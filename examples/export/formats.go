package main

import (
	"io"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// A format is one way to write a partnership.
type format struct {
	name  string
	files func(*partnership.Partnership) []file
}

// A file is a name below the folder, with slashes, and what writes its bytes.
type file struct {
	name  string
	write func(io.Writer) error
}

// formats returns every format there is.
func formats() []format {
	return []format{
		{"json", one("partnership.json", export.JSON)},
		{"csv", tables},
	}
}

func formatNames() (names []string) {
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// one is the files of a format that has only one.
func one(name string, write func(io.Writer, *partnership.Partnership) error) func(*partnership.Partnership) []file {
	return func(p *partnership.Partnership) []file {
		return []file{{name, func(w io.Writer) error { return write(w, p) }}}
	}
}

func tables(p *partnership.Partnership) (files []file) {
	for _, t := range table.All() {
		files = append(files, file{"csv/" + t.Name + ".csv", func(w io.Writer) error { return export.CSV(w, table.Tidy, t, p) }})
	}
	return files
}
