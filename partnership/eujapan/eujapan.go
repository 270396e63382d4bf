// Package eujapan holds the EU-Japan Digital Partnership: what its documents
// say of its areas, its councils, its commitments and what became of them, in
// our own words, every fact with its source.
//
// The files in its folder data are the record itself, one for each event. The
// texts are in English, and names also in Japanese where a source gives them.
// They are licensed under CC BY 4.0; NOTICE names the sources.
package eujapan

import (
	"embed"
	"fmt"
	"io/fs"

	"github.com/eujapan/digitalpartnership/partnership"
)

//go:embed data/*.json
var data embed.FS

// Partnership returns the EU-Japan Digital Partnership as of the day its AsOf
// says. Each call returns a fresh value, which the caller may change.
func Partnership() *partnership.Partnership { return load(Data()) }

// load panics where the files are not a valid partnership: the embedded ones
// are, or the tests would not pass.
func load(files fs.FS) *partnership.Partnership {
	p, err := partnership.Load(files)
	if err != nil {
		panic(fmt.Sprintf("eujapan: the embedded record is broken: %v", err))
	}
	return p
}

// Data returns the files of the record, fragments for [partnership.Load].
func Data() fs.FS {
	files, _ := fs.Sub(data, "data") // an error only for a path that is not valid
	return files
}
