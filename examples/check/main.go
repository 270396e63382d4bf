// Check reads partnerships and says what is wrong with them, for people and
// for programs that show it at its line.
//
//	check FILE…
//
// Each FILE is a document, or a folder of fragments. A problem is one line on
// standard output:
//
//	FILE:LINE:COLUMN: POINTER: DETAIL: "VALUE" [RULE]
//
// A file without any is "FILE: ok". Check ends with 0 if all are, with 1 if one
// has problems, and with 2 if one cannot be opened.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(files []string, stdout, stderr io.Writer) int {
	if len(files) == 0 {
		fmt.Fprintln(stderr, "usage: check FILE…")
		return 2
	}
	status := 0
	for _, file := range files {
		status = max(status, check(file, stdout, stderr))
	}
	return status
}

func check(file string, stdout, stderr io.Writer) (status int) {
	err := read(file)
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

// read reads the document or the folder of fragments at the path.
func read(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if info.IsDir() {
		_, err = partnership.Load(os.DirFS(path))
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = partnership.Decode(f)
	return err
}
