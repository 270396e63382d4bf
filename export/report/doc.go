// Package report writes a partnership for people to read: as a timeline in one
// picture ([SVG]) and as a report in Markdown.
//
// Both say of every figure what it is out of, and show a date as coarse as it is
// known. The words of the package are English; those of the record are in the
// languages asked for.
package report
