package workbook

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// What every part begins with, and the names of things in them.
const (
	xmlHead     = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packSpace   = "http://schemas.openxmlformats.org/package/2006/"
	sheetML     = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// A part is a file within the workbook.
type part struct {
	name string
	text []byte
}

// sheetName returns the name of the part of the sheet at index i.
func sheetName(i int) string { return fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1) }

// parts returns the parts beside the sheets, in the order readers look for them.
func parts(tables []table.Table, p *partnership.Partnership) []part {
	return []part{
		{"[Content_Types].xml", contentTypes(tables)},
		{"_rels/.rels", relationships([]link{
			{officeSpace + "/officeDocument", "xl/workbook.xml"},
			{packSpace + "relationships/metadata/core-properties", "docProps/core.xml"},
		})},
		{"docProps/core.xml", properties(p)},
		{"xl/workbook.xml", book(tables)},
		{"xl/_rels/workbook.xml.rels", relationships(bookLinks(tables))},
		{"xl/styles.xml", []byte(styles)},
	}
}

func contentTypes(tables []table.Table) []byte {
	text := []byte(xmlHead + `<Types xmlns="` + packSpace + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + sheetML + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + sheetML + `styles+xml"/>`)
	for i := range tables {
		text = fmt.Appendf(text, `<Override PartName="/%s" ContentType="%sworksheet+xml"/>`, sheetName(i), sheetML)
	}
	return append(text, `</Types>`...)
}

// A link leads from a part to another, whose kind it names.
type link struct{ kind, target string }

// relationships returns the part that holds links, named rId1 and on.
func relationships(links []link) []byte {
	text := []byte(xmlHead + `<Relationships xmlns="` + packSpace + `relationships">`)
	for i, l := range links {
		text = fmt.Appendf(text, `<Relationship Id="rId%d" Type="%s" Target="%s"/>`, i+1, l.kind, l.target)
	}
	return append(text, `</Relationships>`...)
}

// bookLinks returns the links of the workbook: to its sheets, then to its
// styles.
func bookLinks(tables []table.Table) []link {
	var links []link
	for i := range tables {
		links = append(links, link{officeSpace + "/worksheet", sheetName(i)[len("xl/"):]})
	}
	return append(links, link{officeSpace + "/styles", "styles.xml"})
}

// book returns the list of sheets. The names of tables are those of sheets as
// they are: short, and without marks. A filter has a name there too.
func book(tables []table.Table) []byte {
	text := []byte(xmlHead + `<workbook xmlns="` + mainSpace + `" xmlns:r="` + officeSpace + `"><bookViews><workbookView/></bookViews><sheets>`)
	for i, t := range tables {
		text = fmt.Appendf(text, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, t.Name, i+1, i+1)
	}
	return append(text, `</sheets></workbook>`...)
}

// properties returns what the workbook says of itself. It was made, as far as it
// says, on the day the partnership speaks up to.
func properties(p *partnership.Partnership) []byte {
	title := p.Dataset.Title.In(p.Languages...)
	if title == "" {
		title = p.Name.In(p.Languages...)
	}
	text := []byte(xmlHead + `<cp:coreProperties xmlns:cp="` + packSpace + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	text = appendProperty(text, "dc:title", title)
	for _, creator := range p.Dataset.Creators[:min(1, len(p.Dataset.Creators))] {
		text = appendProperty(text, "dc:creator", creator)
	}
	if day := p.AsOf; !day.IsZero() && day == day.First() {
		text = append(text, `<dcterms:created xsi:type="dcterms:W3CDTF">`+day.String()+`T00:00:00Z</dcterms:created>`...)
	}
	return append(text, `</cp:coreProperties>`...)
}

// appendProperty appends an element with words, and nothing for words that it
// cannot hold: the sheets say what is wrong with those.
func appendProperty(text []byte, name, words string) []byte {
	said, err := appendWords(nil, words)
	if err != nil || words == "" {
		return text
	}
	return append(append(append(text, "<"+name+">"...), said...), "</"+name+">"...)
}

// styles has the styles by their numbers: numbers, words, names of columns, and
// long words. The format 49 is text.
const styles = xmlHead + `<styleSheet xmlns="` + mainSpace + `">` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
