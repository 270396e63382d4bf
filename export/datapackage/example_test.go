package datapackage_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/datapackage"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

// A package in a folder: the descriptor, and every table beside it.
func Example() {
	dir, err := os.MkdirTemp("", "package")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	p := eujapan.Partnership()
	var b bytes.Buffer
	if err := datapackage.Descriptor(&b, p); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "datapackage.json"), b.Bytes(), 0o666); err != nil {
		log.Fatal(err)
	}
	for _, t := range table.All() {
		b.Reset()
		if err := export.CSV(&b, table.Tidy, t, p); err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, t.Name+".csv"), b.Bytes(), 0o666); err != nil {
			log.Fatal(err)
		}
	}
	again, err := table.Load(os.DirFS(dir), table.Tidy)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(again.ID, len(again.Areas))
	// Output:
	// eu-japan-digital-partnership 13
}

func ExampleDescriptor() {
	var b bytes.Buffer
	if err := datapackage.Descriptor(&b, eujapan.Partnership()); err != nil {
		log.Fatal(err)
	}
	var d struct {
		Title     string
		Resources []struct {
			Path   string
			Schema struct {
				Fields     []struct{ Name, Type, Description string }
				PrimaryKey []string
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &d); err != nil {
		log.Fatal(err)
	}
	for _, r := range d.Resources {
		if r.Path == "amounts.csv" {
			fmt.Println(r.Path, r.Schema.PrimaryKey)
			for _, f := range r.Schema.Fields[:4] {
				fmt.Printf("%s, %s: %s\n", f.Name, f.Type, f.Description)
			}
		}
	}
	// Output:
	// amounts.csv [record position]
	// record, string: the id of the record it belongs to
	// position, integer: its place in its list, from 0
	// value, integer: whole units of the currency, never cents; from 1
	// currency, string: the currency
}

func ExampleZip() {
	var b bytes.Buffer
	if err := datapackage.Zip(&b, eujapan.Partnership()); err != nil {
		log.Fatal(err)
	}
	files, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(files.File[0].Name, files.File[1].Name)
	p, err := table.Load(files, table.Tidy)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.ID)
	// Output:
	// datapackage.json records.csv
	// eu-japan-digital-partnership
}
