package main

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"

	"github.com/eujapan/digitalpartnership/examples/internal/whole"
	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// writeAll writes the partnership, its tables and its report into dir, and lists
// the files.
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
	for _, page := range []struct{ name, sibling, language string }{
		{"report.html", "report.ja.html", "en"},
		{"report.ja.html", "report.html", "ja"},
	} {
		o := report.Options{Languages: []record.Language{record.Language(page.language)}, Sibling: page.sibling}
		err = errors.Join(err, write(page.name, func(f io.Writer) error { return report.HTML(f, p, o) }))
	}
	if err != nil {
		return err
	}
	at, err := filepath.Abs(filepath.Join(dir, "report.html"))
	if err != nil {
		return err
	}
	page := url.URL{Scheme: "file", Path: filepath.ToSlash(at)}
	fmt.Fprintf(w, "\nTo read the report, open %v in a browser.\n", page.String())
	return nil
}
