// Export writes the EU-Japan Digital Partnership, or another one, in the formats
// that other programs open.
//
//	export -out DIR [-format NAME[,NAME…]] [-in FILE [-spreadsheet]]
//
// FILE is a document, a folder of fragments, or a folder or zip file of tables;
// without it, it is the embedded record. With -spreadsheet, tables are read as a
// spreadsheet keeps them.
// Without -format it writes all of them, each under a name of its own in DIR,
// which it makes if need be. Files of the same name are replaced whole, others
// left alone. It prints the name of each file it has written.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/examples/internal/anyform"
	"github.com/eujapan/digitalpartnership/examples/internal/whole"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

func main() {
	out := flag.String("out", "", "write into `DIR`")
	in := flag.String("in", "", "read the partnership from `FILE`")
	spreadsheet := flag.Bool("spreadsheet", false, "read tables as a spreadsheet keeps them")
	names := flag.String("format", "", "write these `NAMES` only, of: "+strings.Join(formatNames(), ", "))
	flag.Parse()
	if *out == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	profile := table.Tidy
	if *spreadsheet {
		profile = table.Spreadsheet
	}
	if err := run(os.Stdout, *in, profile, *out, *names); err != nil {
		fmt.Fprintln(os.Stderr, "export:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, in string, profile table.Profile, out, names string) error {
	chosen, err := choose(names)
	if err != nil {
		return err
	}
	p := eujapan.Partnership()
	if in != "" {
		if p, err = anyform.Read(in, profile); err != nil {
			return fmt.Errorf("%s: %w", in, err)
		}
	}
	for _, f := range chosen {
		if err := f.write(w, out, p); err != nil {
			return err
		}
	}
	return nil
}

// choose returns the formats of those names, all if there are none.
func choose(names string) ([]format, error) {
	if names == "" {
		return formats(), nil
	}
	var chosen []format
	for name := range strings.SplitSeq(names, ",") {
		i := slices.Index(formatNames(), name)
		if i < 0 {
			return nil, fmt.Errorf("no format %q, want one of %s", name, strings.Join(formatNames(), ", "))
		}
		chosen = append(chosen, formats()[i])
	}
	return chosen, nil
}

// write writes the files of the format into dir, and their names to w.
func (f format) write(w io.Writer, dir string, p *partnership.Partnership) error {
	for _, file := range f.files(p) {
		name := filepath.Join(dir, filepath.FromSlash(file.name))
		if err := whole.Write(name, file.write); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintln(w, name)
	}
	return nil
}
