// Command codec writes the parts of the module that follow from the structs of
// the model and would be tedious to keep in step with them by hand: what reads
// a document, holds it to the rules of form and field, walks over its values,
// and writes it as JSON and as the cells of tables. Run it by "go generate
// ./..." after a change of the model; a test fails where that was forgotten.
//
// It is built with the tag bootstrap, so that it does not need the files it
// writes.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
)

// files are the files written, by their path in the module.
var files = map[string]func(*printer, []structType){
	"partnership/read_gen.go":   printReaders,
	"partnership/check_gen.go":  printCheckers,
	"partnership/walk_gen.go":   printWalkers,
	"export/json_gen.go":        printWriters,
	"export/table/cells_gen.go": printCells,
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: codec MODULE_ROOT")
	}
	for name := range files {
		text, err := generate(name)
		if err == nil {
			err = os.WriteFile(filepath.Join(os.Args[1], name), text, 0o666)
		}
		if err != nil {
			log.Fatal(err)
		}
	}
}

// generate returns the text of one of the files.
func generate(name string) ([]byte, error) {
	p := &printer{home: filepath.Dir(name)}
	files[name](p, model())
	text, err := format.Source(p.file())
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", name, err, p.file())
	}
	return text, nil
}

// A printer gathers the text of a Go file, and what it imports.
type printer struct {
	home    string // the folder of the package
	imports []string
	body    bytes.Buffer
}

// p prints a line.
func (p *printer) p(format string, args ...any) { fmt.Fprintf(&p.body, format+"\n", args...) }
