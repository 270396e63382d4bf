package partnership

import (
	_ "embed"

	"github.com/eujapan/digitalpartnership/record"
)

// SchemaURL is where the [JSON Schema] of documents of this [SchemaVersion]
// stands: its own $id, and what a document may have for [Partnership.Schema].
// Nothing in this module looks it up.
//
// [JSON Schema]: https://json-schema.org/draft/2020-12
const SchemaURL record.URL = "https://raw.githubusercontent.com/eujapan/digitalpartnership/main/partnership/schema-1.json"

//go:embed schema-1.json
var schema string

// Schema returns the JSON Schema that stands at [SchemaURL], for programs that
// know no Go: editors, and checkers in other languages. It says which members
// there are and how their values are spelled, and accepts every document that
// [Decode] accepts. What holds between records it cannot say, so that Decode
// refuses more. The bytes are the caller's own.
func Schema() []byte { return []byte(schema) }
