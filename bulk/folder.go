package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// A folder is where the results go. Files are written to another of a like name,
// which takes its name at the end: whoever sees the folder sees all of it. On a
// store without folders to rename, such as Cloud Storage, a file _SUCCESS is
// written last instead.
type folder struct{ name, unfinished string }

func newFolder(ctx context.Context, name string) (folder, error) {
	name = strings.TrimRight(name, "/")
	if strings.Contains(name, "://") {
		fs, err := filesystem.New(ctx, name)
		if err != nil {
			return folder{}, err
		}
		defer fs.Close()
		if files, err := fs.List(ctx, name+"/*"); err != nil || len(files) > 0 {
			return folder{}, fmt.Errorf("%s is not empty, or cannot be listed: %w", name, err)
		}
		return folder{name, name}, nil
	}
	if _, err := os.Lstat(name); err == nil {
		return folder{}, fmt.Errorf("%s is there already", name)
	}
	f := folder{name, name + ".unfinished"}
	if err := os.Mkdir(f.unfinished, 0o755); err != nil {
		return folder{}, err // another run may be under way
	}
	return f, nil
}

// finish makes the results appear.
func (f folder) finish(ctx context.Context) error {
	if f.name != f.unfinished {
		return os.Rename(f.unfinished, f.name)
	}
	return create(ctx, f.name+"/_SUCCESS", func(io.Writer) error { return nil })
}

// discard removes the results of a run that failed, where that is one call.
func (f folder) discard() error {
	if f.name != f.unfinished {
		return os.RemoveAll(f.unfinished)
	}
	return nil
}
