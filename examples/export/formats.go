package main

import (
	"io"
	"path"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/calendar"
	"github.com/eujapan/digitalpartnership/export/cite"
	"github.com/eujapan/digitalpartnership/export/database"
	"github.com/eujapan/digitalpartnership/export/datapackage"
	"github.com/eujapan/digitalpartnership/export/linked"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/export/workbook"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
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
		{"schema", one("partnership.schema.json", schema)},
		{"csv", tables("csv", table.Tidy)},
		{"spreadsheet", tables("spreadsheet", table.Spreadsheet)},
		{"datapackage", dataPackage},
		{"zip", one("datapackage.zip", datapackage.Zip)},
		{"jsonl", jsonLines},
		{"templates", templates},
		{"xlsx", one("partnership.xlsx", workbook.Write)},
		{"sql", one("partnership.sql", database.Write)},
		{"svg", one("timeline.svg", reported(report.SVG))},
		{"md", one("report.md", reported(report.Markdown))},
		{"html", html},
		{"ics", one("partnership.ics", ics)},
		{"jsonld", one("partnership.jsonld", jsonld)},
		{"csl", one("sources.csl.json", csl)},
		{"bib", one("sources.bib", bib)},
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

// schema writes the JSON Schema of every partnership.
func schema(w io.Writer, _ *partnership.Partnership) error {
	_, err := w.Write(partnership.Schema())
	return err
}

// tables is the files of every table in a folder, in a profile.
func tables(dir string, profile table.Profile) func(*partnership.Partnership) []file {
	return func(p *partnership.Partnership) (files []file) {
		for _, t := range table.All() {
			files = append(files, file{dir + "/" + t.Name + ".csv", func(w io.Writer) error { return export.CSV(w, profile, t, p) }})
		}
		return files
	}
}

// dataPackage is a folder with every table and what they hold.
func dataPackage(p *partnership.Partnership) []file {
	descriptor := one("datapackage/datapackage.json", datapackage.Descriptor)(p)
	return append(descriptor, tables("datapackage", table.Tidy)(p)...)
}

// jsonLines is a file of lines for every kind of record.
func jsonLines(p *partnership.Partnership) (files []file) {
	for _, kind := range export.Kinds() {
		files = append(files, file{"jsonl/" + string(kind) + ".jsonl", func(w io.Writer) error { return export.JSONLines(w, kind, p) }})
	}
	return files
}

// templates is the files of tables to fill in, whatever the partnership: those
// that are read back.
func templates(*partnership.Partnership) []file {
	files := tables("templates", table.Spreadsheet)(table.Template())
	return slices.DeleteFunc(files, func(f file) bool {
		t, _ := table.Lookup(strings.TrimSuffix(path.Base(f.name), ".csv"))
		return t.Derived
	})
}

// ics writes the calendar of everything, in the default language.
func ics(w io.Writer, p *partnership.Partnership) error {
	return calendar.ICS(w, p, calendar.Options{})
}

// jsonld writes linked data under the address of the record.
func jsonld(w io.Writer, p *partnership.Partnership) error {
	return linked.Write(w, p, linked.Options{})
}

// reported writes a report in the default language.
func reported(write func(io.Writer, *partnership.Partnership, report.Options) error) func(io.Writer, *partnership.Partnership) error {
	return func(w io.Writer, p *partnership.Partnership) error { return write(w, p, report.Options{}) }
}

// html is a page in each language there is one in, with a link to the other.
func html(p *partnership.Partnership) []file {
	page := func(name string, o report.Options) file {
		return file{name, func(w io.Writer) error { return report.HTML(w, p, o) }}
	}
	return []file{
		page("report.html", report.Options{Languages: []record.Language{"en"}, Sibling: "report.ja.html"}),
		page("report.ja.html", report.Options{Languages: []record.Language{"ja"}, Sibling: "report.html"}),
	}
}

// csl and bib cite in the default language.
func csl(w io.Writer, p *partnership.Partnership) error { return cite.CSL(w, p) }
func bib(w io.Writer, p *partnership.Partnership) error { return cite.BibTeX(w, p) }
