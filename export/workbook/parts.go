package workbook

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

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

// sheetPart returns the name of the part of the sheet at index i.
func sheetPart(i int) string { return fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1) }

// partsOf returns the parts of the workbook, in the order readers look for them.
func partsOf(sheets []sheet, p *partnership.Partnership) []part {
	parts := []part{
		{"[Content_Types].xml", contentTypes(sheets)},
		{"_rels/.rels", relationships([]link{
			{officeSpace + "/officeDocument", "xl/workbook.xml"},
			{packSpace + "relationships/metadata/core-properties", "docProps/core.xml"},
		})},
		{"docProps/core.xml", properties(p)},
		{"xl/workbook.xml", book(sheets)},
		{"xl/_rels/workbook.xml.rels", relationships(bookLinks(sheets))},
		{"xl/styles.xml", []byte(styles)},
	}
	for i := range sheets {
		parts = append(parts, part{sheetPart(i), sheets[i].part()})
	}
	return parts
}

func contentTypes(sheets []sheet) []byte {
	text := []byte(xmlHead + `<Types xmlns="` + packSpace + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + sheetML + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + sheetML + `styles+xml"/>`)
	for i := range sheets {
		text = fmt.Appendf(text, `<Override PartName="/%s" ContentType="%sworksheet+xml"/>`, sheetPart(i), sheetML)
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
func bookLinks(sheets []sheet) []link {
	var links []link
	for i := range sheets {
		links = append(links, link{officeSpace + "/worksheet", sheetPart(i)[len("xl/"):]})
	}
	return append(links, link{officeSpace + "/styles", "styles.xml"})
}

// book returns the list of sheets, and the names by which Excel knows what they
// filter. The names of tables are those of sheets as they are: short, and
// without marks.
func book(sheets []sheet) []byte {
	text := []byte(xmlHead + `<workbook xmlns="` + mainSpace + `" xmlns:r="` + officeSpace + `"><bookViews><workbookView/></bookViews><sheets>`)
	for i := range sheets {
		text = fmt.Appendf(text, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, sheets[i].name, i+1, i+1)
	}
	text = append(text, `</sheets><definedNames>`...)
	for i := range sheets {
		if s := &sheets[i]; s.isTable() {
			text = fmt.Appendf(text, `<definedName name="_xlnm._FilterDatabase" localSheetId="%d" hidden="1">'%s'!%s</definedName>`, i, s.name, s.area("$"))
		}
	}
	return append(text, `</definedNames></workbook>`...)
}

// properties returns what the workbook says of itself. It was made, as far as it
// says, on the day the partnership speaks up to.
func properties(p *partnership.Partnership) []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<cp:coreProperties xmlns:cp="` + packSpace + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	for _, line := range [][2]string{{"dc:title", titleOf(p)}, {"dc:creator", strings.Join(p.Dataset.Creators, "; ")}} {
		if line[1] != "" {
			b.WriteString("<" + line[0] + ">")
			xml.EscapeText(&b, []byte(line[1])) // of no error, as b has none
			b.WriteString("</" + line[0] + ">")
		}
	}
	if day := p.AsOf; !day.IsZero() && day == day.First() {
		b.WriteString(`<dcterms:created xsi:type="dcterms:W3CDTF">` + day.String() + `T00:00:00Z</dcterms:created>`)
	}
	b.WriteString(`</cp:coreProperties>`)
	return b.Bytes()
}

// styles has the looks of each style. The format 49 is text.
const styles = xmlHead + `<styleSheet xmlns="` + mainSpace + `">` +
	`<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
