// Package report writes a partnership for people to read: as a web page ([HTML]),
// as a timeline in one picture ([SVG]) and as a report in Markdown ([Markdown]).
//
// All say of every figure what it is out of, and show a date as coarse as it is
// known. They speak English or Japanese; the words of the record are in the
// languages asked for, as far as it has them. What they write stands by itself:
// nothing of it is fetched from elsewhere, and no word of the record is taken for
// markup or for a program.
package report
