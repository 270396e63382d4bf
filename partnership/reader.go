package partnership

import "github.com/eujapan/digitalpartnership/internal/scan"

// A reader reads what fits the model exactly, and only says so of what does
// not: package shape finds out why. Its methods for the structs of the model are
// in read_gen.go.
type reader struct{ scan.Scanner }

// readExact reads a document into part, which is a zero Partnership, and
// reports whether it is one exactly.
func readExact(data []byte, part any) bool {
	var r reader
	r.Reset(data)
	r.partnership(part.(*Partnership))
	return r.Done()
}
