package database_test

import (
	"fmt"
	"strings"

	"github.com/eujapan/digitalpartnership/export/database"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

// The script, written to a file, is what sqlite3 and psql read from their
// standard input.
func ExampleWrite() {
	var script strings.Builder
	if err := database.Write(&script, eujapan.Partnership()); err != nil {
		panic(err)
	}
	_, table, _ := strings.Cut(script.String(), `CREATE TABLE "commitments_areas"`)
	table, _, _ = strings.Cut(table, ";")
	fmt.Println(table)
	// Output:
	// (
	//   "record" TEXT NOT NULL REFERENCES "commitments" ("id"),
	//   "position" BIGINT NOT NULL CHECK ("position" >= 0),
	//   "code" TEXT NOT NULL REFERENCES "areas" ("code"),
	//   PRIMARY KEY ("record", "position")
	// )
}
