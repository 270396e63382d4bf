package workbook_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"log"
	"os"

	"github.com/eujapan/digitalpartnership/export/workbook"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

func ExampleWrite() {
	var b bytes.Buffer
	if err := workbook.Write(&b, eujapan.Partnership()); err != nil {
		log.Fatal(err)
	}
	// A workbook is a zip file of XML. This is where it says what it is called.
	file, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(file.File[2].Name)
	if err := os.WriteFile(os.DevNull, b.Bytes(), 0o666); err != nil { // partnership.xlsx
		log.Fatal(err)
	}
	// Output:
	// docProps/core.xml
}
