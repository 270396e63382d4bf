// Diff says what changed from one version of a partnership to the next, and
// whether the world moved or somebody was put right.
//
//	diff OLD NEW
//
// Each is a document or a folder of fragments. With -json it prints the changes
// as JSON.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/follow"
)

func main() {
	asJSON := flag.Bool("json", false, "print the changes as JSON")
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr, "usage: diff [-json] OLD NEW")
		os.Exit(2)
	}
	if err := run(os.Stdout, flag.Arg(0), flag.Arg(1), *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, "diff:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, oldPath, newPath string, asJSON bool) error {
	before, err := read(oldPath)
	if err != nil {
		return fmt.Errorf("%s: %w", oldPath, err)
	}
	after, err := read(newPath)
	if err != nil {
		return fmt.Errorf("%s: %w", newPath, err)
	}
	changes := follow.Diff(before, after)
	if !asJSON {
		return follow.WriteDiff(w, changes)
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(changes)
}

// read reads the document or the folder of fragments at the path.
func read(path string) (*partnership.Partnership, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return partnership.Load(os.DirFS(path))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return partnership.Decode(f)
}
