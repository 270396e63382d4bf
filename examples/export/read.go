package main

import (
	"os"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

// read reads the document or the folder of fragments at the path, and returns
// the embedded record if there is none.
func read(path string) (*partnership.Partnership, error) {
	if path == "" {
		return eujapan.Partnership(), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return partnership.Load(os.DirFS(path))
	}
	return partnership.Decode(f)
}
