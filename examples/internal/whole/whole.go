// Package whole writes files whole or not at all.
package whole

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Write makes a file of what write writes, and the folders it lies in. If write
// fails, or the disk does, the file that was there stays as it was.
func Write(name string, write func(io.Writer) error) error {
	dir := filepath.Dir(name)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".part-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails, as it should, once the file has its name
	if err := errors.Join(write(f), f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
