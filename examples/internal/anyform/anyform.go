// Package anyform reads a partnership in any of the forms that programs here
// write and read back.
package anyform

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// Read reads what is at the path: a folder that holds partnership.csv, or a zip
// file, as tables of the profile; any other folder as fragments; any other file
// as a document.
func Read(path string, profile table.Profile) (*partnership.Partnership, error) {
	if filepath.Ext(path) == ".zip" {
		pack, err := zip.OpenReader(path)
		if err != nil {
			return nil, err
		}
		defer pack.Close()
		return table.Load(pack, profile)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		folder := os.DirFS(path)
		if _, err := fs.Stat(folder, "partnership.csv"); err == nil {
			return table.Load(folder, profile)
		}
		return partnership.Load(folder)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return partnership.Decode(f)
}
