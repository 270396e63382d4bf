// Package datapackage writes a partnership as a Data Package: the tables of
// export/table as CSV files, and beside them a descriptor that says what stands
// in each column. Programs that read [Data Package] 2.0, and most that read
// version 1, need nothing else to load the tables with their types and keys.
//
// Equal partnerships give equal bytes.
//
// [Data Package]: https://datapackage.org
package datapackage

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// descriptorName is the name readers look for.
const descriptorName = "datapackage.json"

// Descriptor writes the descriptor of the tables of p, which belongs into a file
// datapackage.json. The tables it speaks of lie beside it, each in a file named
// as the table is with .csv behind, as export.CSV writes them in [table.Tidy]:
// it has their sizes and digests, and a reader may refuse any other.
//
// What it says of the package follows from p.Dataset, p.AsOf, p.Areas and
// p.Sources. What has no place there, such as a licence of several words and no
// address, stands in the tables only. A partnership that has no tables gives the error of
// export.CSV, and nothing is written. An error of w is wrapped.
func Descriptor(w io.Writer, p *partnership.Partnership) error {
	files, err := pack(p)
	if err != nil {
		return err
	}
	if _, err := bytes.NewReader(files[0].data).WriteTo(w); err != nil {
		return fmt.Errorf("datapackage: writing: %w", err)
	}
	return nil
}

// Zip writes the descriptor and the tables of p into one zip file. It has the
// errors of [Descriptor], and writes nothing then. [table.Load] reads it back.
func Zip(w io.Writer, p *partnership.Partnership) error {
	files, err := pack(p)
	if err != nil {
		return err
	}
	out := zip.NewWriter(w)
	for _, f := range files {
		// The time a file bears is none, so that equal packages are equal files.
		part, err := out.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate})
		if err == nil {
			_, err = part.Write(f.data)
		}
		if err != nil {
			return fmt.Errorf("datapackage: writing: %w", err)
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("datapackage: writing: %w", err)
	}
	return nil
}

// A file is one of the package's.
type file struct {
	name string
	data []byte
}

// pack returns the files of the package, the descriptor first.
func pack(p *partnership.Partnership) ([]file, error) {
	if p == nil {
		return nil, errors.New("datapackage: no partnership to write")
	}
	files := []file{{name: descriptorName}}
	d := describe(p)
	said := read(partnership.Schema())
	for _, t := range table.All() {
		var b bytes.Buffer
		if err := export.CSV(&b, table.Tidy, t, p); err != nil {
			return nil, fmt.Errorf("datapackage: %w", err)
		}
		f := file{t.Name + ".csv", b.Bytes()}
		files = append(files, f)
		d.Resources = append(d.Resources, said.resource(t, f, p.Languages))
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(d); err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	files[0].data = b.Bytes()
	return files, nil
}
