// Package export writes a partnership for others to read: as JSON, whole, as
// JSON Lines, a kind of record at a time, and as CSV, a table at a time. The
// packages below it write other formats.
//
// Equal partnerships give equal bytes, on every machine and at any time.
package export
