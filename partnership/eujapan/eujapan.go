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
	"io/fs"

	"github.com/eujapan/digitalpartnership/partnership"
)

//go:generate go run ../../internal/gen/literal

//go:embed data/*.json
var data embed.FS

// Partnership returns the EU-Japan Digital Partnership as of the day its AsOf
// says. Each call returns a fresh value, which the caller may change.
//
// It reads no files and checks nothing: the value is built by Go code that was
// generated from [Data], and tests hold it to what [partnership.Load] makes of
// that. What it costs is the memory of the value.
func Partnership() *partnership.Partnership { return literal() }

// Data returns the files of the record, fragments for [partnership.Load].
func Data() fs.FS {
	files, _ := fs.Sub(data, "data") // an error only for a path that is not valid
	return files
}
