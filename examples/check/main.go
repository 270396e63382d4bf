// Check reads partnerships and says what is wrong with them, for people and
// for programs that show it at its line.
//
//	check [-spreadsheet] FILE…
//
// Each FILE is a document, a folder of fragments, or a folder or zip file of
// tables; with -spreadsheet, tables as a spreadsheet keeps them. A problem is
// one line on standard output:
//
//	FILE:LINE:COLUMN: POINTER: DETAIL: "VALUE" [RULE]
//
// A file without any is "FILE: ok". Check ends with 0 if all are, with 1 if one
// has problems, and with 2 if one cannot be opened.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/eujapan/digitalpartnership/examples/internal/anyform"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/record"
)

func main() {
	spreadsheet := flag.Bool("spreadsheet", false, "read tables as a spreadsheet keeps them")
	flag.Usage = func() { fmt.Fprintln(os.Stderr, "usage: check [-spreadsheet] FILE…") }
	flag.Parse()
	profile := table.Tidy
	if *spreadsheet {
		profile = table.Spreadsheet
	}
	os.Exit(run(flag.Args(), profile, os.Stdout, os.Stderr))
}

func run(files []string, profile table.Profile, stdout, stderr io.Writer) int {
	if len(files) == 0 {
		flag.Usage()
		return 2
	}
	status := 0
	for _, file := range files {
		status = max(status, check(file, profile, stdout, stderr))
	}
	return status
}

func check(file string, profile table.Profile, stdout, stderr io.Writer) (status int) {
	_, err := anyform.Read(file, profile)
	if err == nil {
		fmt.Fprintf(stdout, "%s: ok\n", file)
		return 0
	}
	for problem := range record.In(err) {
		placed := *problem
		placed.File = file
		if problem.File != "" {
			placed.File = filepath.Join(file, filepath.FromSlash(problem.File))
		}
		fmt.Fprintln(stdout, placed.Error())
		status = 1
	}
	if status == 0 { // not a word about the document
		fmt.Fprintf(stderr, "%s: %v\n", file, err)
		status = 2
	}
	return status
}
