// Package record defines what every fact in a partnership carries with it:
// a stable name, words in one or more languages, the parties it concerns, the
// sources that say so, and, where something is wrong with it, the [Problem].
//
// The types are plain values. Each kind of text that has a form of its own is
// a Go type with a Check method, so that a value built in Go is held to the
// same rules as one read from a file. Check says whether a text is well
// formed; whether it is known is for the document it stands in to say.
package record
