// Package digitalpartnership is the documentation of a module that models
// international digital partnerships: what they are about, who met, what was
// promised, and what became of it. It holds no code.
//
// A program that asks about the EU-Japan Digital Partnership begins with
// [github.com/eujapan/digitalpartnership/partnership/eujapan], which carries it
// as data. One that describes another partnership begins with
// [github.com/eujapan/digitalpartnership/partnership], which has the types, and
// [github.com/eujapan/digitalpartnership/export], which writes it for others to
// read. The folder examples has a program for each.
//
// # Packages
//
// The packages stand in a line. Each may import the standard library and those
// on the lines above its own, and no others of this module; packages of one
// line do not import each other. Those marked with a star also import other
// modules. A test holds the code to this list.
//
//	timeline stream
//	record
//	areas
//	council
//	internal/shape * internal/scan
//	partnership
//	internal/made
//	internal/gen/codec internal/gen/literal
//	partnership/follow
//	partnership/eujapan export/table
//	export
//	export/calendar export/report export/workbook export/database
//	export/datapackage export/linked export/cite
//	examples/internal/whole examples/internal/anyform
//	examples/export
//	examples/ask examples/tell examples/check examples/another examples/tour
//	examples/follow examples/coverage examples/asof examples/diff examples/query examples/sql
package digitalpartnership
