// Package partnership says what was promised: it is the typed model of an
// international digital partnership, with the reader that takes one from JSON
// and the rules it must keep.
//
// A [Partnership] is a plain tree of values. Its records name each other by id
// and never by pointer, so that it can be built as a literal, compared, copied
// and written without care. What a document does not know it leaves out: the
// zero value of a member means that nobody said, except where the member's own
// documentation gives it a meaning.
//
// [Decode] reads a document from a stream, [Load] from a folder of fragments.
// Both read strictly and validate, and return no model where they return an
// error. The error holds every problem found, see [record.In]:
//
//	p, err := partnership.Decode(r)
//	for problem := range record.In(err) {
//		fmt.Println(problem)
//	}
//
// A value built in Go is held to the same rules by [Partnership.Validate].
package partnership

//go:generate go run -tags bootstrap ../internal/gen/codec ..
