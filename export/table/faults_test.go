package table_test

import (
	"bytes"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/record"
)

// A fault is a change to a file of the sample and the problems that follow.
// Marks of § in the new text say where, in order, and are not part of it. A
// fault without old text replaces the whole file.
type fault struct {
	name, desc string
	file       string
	old, new   string
	want       record.Problems // without places, which the marks give, and files if it is this one
}

// problem returns a problem as a fault wants it.
func problem(rule record.Rule, pointer record.Pointer, value string) *record.Problem {
	return &record.Problem{Rule: rule, Pointer: pointer, Value: value}
}

func one(rule record.Rule, pointer record.Pointer, value string) record.Problems {
	return record.Problems{problem(rule, pointer, value)}
}

var faults = []fault{
	{"not UTF-8", "Shift JIS in a cell", "areas.csv", "Sea,", "§\x8aC,", one(record.RuleEncoding, "", "\x8aC")},
	{"mark in a cell", "from a file that was pasted in", "areas.csv", "Sea,", "§S\ufeffea,", one(record.RuleEncoding, "", "S\ufeffea")},
	{"two marks", "one is dropped, two are not", "areas.csv", "code,", "\ufeff§\ufeffcode,", one(record.RuleEncoding, "", "\ufeffcode")},
	{"UTF-16", "as an old spreadsheet saves it", "areas.csv", "", "§\xff\xfec\x00o\x00", one(record.RuleEncoding, "", "")},
	{"bare quotation mark", "in a cell that does not begin with one", "areas.csv", "Sea,", "Se§\"a,", one(record.RuleSyntax, "", "")},
	{"open quotation mark", "to the end of the file", "parties.csv", "Beeland,\r\n", "\"Beeland,\r§\n", one(record.RuleSyntax, "", "")},
	{"too few cells", "a row that was cut, behind a cell of two lines", "commitments.csv", "study-tides,Study tides ,", "§study-tides,",
		one(record.RuleSyntax, "", "")},
	{"too many cells", "a comma in words without quotation marks", "areas.csv", "sea,Sea,", "§sea,Sea,wide,", one(record.RuleSyntax, "", "")},
	{"semicolons", "as a spreadsheet saves it in some countries", "parties.csv", "", "§code;name_en\r\nXA;Arland\r\n",
		one(record.RuleSyntax, "", "code;name_en")},
	{"old line ends", "carriage returns alone", "parties.csv", "", "§code\rXA\r", one(record.RuleSyntax, "", "code\rXA")},
	{"empty", "a file without a header", "plans.csv", "", "§", one(record.RuleEmptyInput, "", "")},
	{"unknown column", "a slip of the keyboard", "areas.csv", "broader,", "§broder,", one(record.RuleUnknownMember, "", "broder")},
	{"other language", "a text in a language the partnership does not have", "areas.csv", "name_ja", "§name_fr",
		one(record.RuleUnknownMember, "", "name_fr")},
	{"column twice", "which of the two counts?", "areas.csv", "name_ja", "§name_en", one(record.RuleDuplicateMember, "", "name_en")},
	{"no key", "rows that belong nowhere", "plans.csv", "record,", "§recrd,", record.Problems{
		problem(record.RuleRequired, "", "record"), problem(record.RuleUnknownMember, "", "recrd"),
	}},
	{"not a number", "with a fraction, as a spreadsheet may write it", "projects.csv", ",12,", ",§12.0,",
		one(record.RuleWrongType, "/projects/0/partner_count", "12.0")},
	{"too great", "for the member", "assessments.csv", ",-1,", ",§128,", one(record.RuleWrongType, "/commitments/0/assessments/0/score", "128")},
	{"zeros in front", "not how a number is spelled", "amounts.csv", ",1,XAG", ",§01,XAG", one(record.RuleWrongType, "/projects/0/amounts/1/value", "01")},
	{"not a boolean", "a word of a person", "meetings.csv", ",true,", ",§yes,", one(record.RuleWrongType, "/council/meetings/0/attendance_complete", "yes")},
	{"TRUE", "as only a spreadsheet writes it", "meetings.csv", ",true,", ",§TRUE,", one(record.RuleWrongType, "/council/meetings/0/attendance_complete", "TRUE")},
	{"no position", "of a row of a list", "plans.csv", "council-1,1,", "council-1,§,", one(record.RuleWrongType, "", "")},
	{"negative position", "before the first", "plans.csv", "council-1,1,", "council-1,§-1,", one(record.RuleWrongType, "", "-1")},
	{"position taken", "by the row before", "claims.csv", "when-agreed,1,", "when-agreed,§0,", one(record.RuleIDUnique, "", "0")},
	{"no such record", "a slip in the owner", "amounts.csv", "buoys,1,", "§bouys,1,", one(record.RuleReferenceKnown, "", "bouys")},
	{"no such place", "in a record that is there", "citations.csv", "council-1/plans/0,", "§council-1/plans/7,", one(record.RuleReferenceKnown, "", "council-1/plans/7")},
	{"no place at all", "a way that leads to no number", "citations.csv", "council-1/plans/0,", "§council-1/plans/last,", one(record.RuleReferenceKnown, "", "council-1/plans/last")},
	{"owner of another kind", "a commitment has no plans", "plans.csv", "council-1,1,", "§lay-buoys,1,", one(record.RuleReferenceKind, "", "lay-buoys")},
	{"no such list", "a member that is none", "lists.csv", "harbours,also_known_as,0,", "§harbours,nicknames,0,", one(record.RuleReferenceKind, "", "harbours")},
	{"list of codes", "which stands in the record's own table", "lists.csv", "harbours,also_known_as,0,", "§harbours,replaces,0,",
		one(record.RuleReferenceKind, "", "harbours")},
	{"text for a value", "in a list of words", "lists.csv", "harbours,also_known_as,0,Ports,,", "§harbours,also_known_as,0,,Ports,",
		one(record.RuleReferenceKind, "", "harbours")},
	{"value for a text", "in a list of texts", "lists.csv", "lay-buoys,by,1,,Lighthouse Board,", "§lay-buoys,by,1,Lighthouse Board,,",
		one(record.RuleReferenceKind, "", "lay-buoys")},
	{"not a date", "as a spreadsheet mangles it", "plans.csv", "council-1,0,2022,2022,2022,2022-01-01,2022-12-31", "council-1,0,§01/01/2022,,,,",
		one(record.RuleSpanForm, "/council/meetings/0/plans/0/when", "01/01/2022")},
	{"no such day", "30 February, with what followed before", "steps.csv", "2023,year,2023-01-01,2023-12-31", "§2023-02-30,year,2023-01-01,2023-12-31", one(record.RuleDateForm, "/instruments/1/steps/1/on", "2023-02-30")},
	{"other precision", "than the date beside it has", "steps.csv", "2023,year,", "2023,§day,", one(record.RuleDateForm, "/instruments/1/steps/1/on", "day")},
	{"date changed alone", "one problem, not three", "steps.csv", "2023,year,", "2024-05,§year,", one(record.RuleDateForm, "/instruments/1/steps/1/on", "year")},
	{"other first day", "than the date has", "steps.csv", "2023-01-01,2023-12-31", "§2023-01-02,2023-12-31",
		one(record.RuleDateForm, "/instruments/1/steps/1/on", "2023-01-02")},
	{"other last day", "than the date has", "steps.csv", "2023-01-01,2023-12-31", "2023-01-01,§2023-12-30",
		one(record.RuleDateForm, "/instruments/1/steps/1/on", "2023-12-30")},
	{"other start", "than the span has", "areas.csv", "2021-03-04/2023,2021-03-04,2023,", "2021-03-04/2023,§2021-03,2023,",
		one(record.RuleSpanForm, "/areas/1/designated", "2021-03")},
	{"other end", "than the span has", "areas.csv", "2021-03-04/2023,2021-03-04,2023,", "2021-03-04/2023,2021-03-04,§2024,",
		one(record.RuleSpanForm, "/areas/1/designated", "2024")},
	{"end of an open span", "which has none", "areas.csv", "2021-03/..,2021-03,,2021-03-01,,", "2021-03/..,2021-03,§2022,2021-03-01,,",
		one(record.RuleSpanForm, "/areas/0/designated", "2022")},
	{"first of a span", "another day", "areas.csv", "2021-03/..,2021-03,,2021-03-01,,", "2021-03/..,2021-03,,§2021-03-02,,",
		one(record.RuleSpanForm, "/areas/0/designated", "2021-03-02")},
	{"last of a span", "another day", "areas.csv", "2023,2021-03-04,2023-12-31,", "2023,2021-03-04,§2023-12-30,",
		one(record.RuleSpanForm, "/areas/1/designated", "2023-12-30")},
	{"two partnerships", "one document has one", "partnership.csv", "day,2025-12-31,2025-12-31\r\n", "day,2025-12-31,2025-12-31\r\n§,,,,,,,,,,,,,,\r\n",
		one(record.RuleMax, "", "")},
	{"two councils", "one document has one", "council.csv", "yearly\r\n", "yearly\r\n§senate,Senate,,\r\n", one(record.RuleMax, "", "")},
	{"two datasets", "one document is one", "dataset.csv", "&v=1\r\n", "&v=1\r\n§sample,,,,,,\r\n", one(record.RuleMax, "", "")},
	{"not an id", "form, of a record that has a citation", "projects.csv", "\r\nbuoys-north,", "\r\n§Buoys-north,", record.Problems{
		problem(record.RuleIDForm, "/projects/1/id", "Buoys-north"),
		{File: "citations.csv", Line: 23, Column: 1, Rule: record.RuleReferenceKnown, Value: "buoys-north"},
	}},
	{"not on the list", "field", "commitments.csv", ",undertake,", ",§promise,", one(record.RuleOneOf, "/commitments/0/force", "promise")},
	{"no name", "field, in no column of its own", "parties.csv", "XB2,Beeland", "§XB2,", one(record.RuleRequired, "/parties/1/name", "")},
	{"blank words", "form, in one language", "parties.csv", "Beeland", "§ ", one(record.RuleTextForm, "/parties/1/name/en", " ")},
	{"no such area", "across records, within a cell of codes", "meetings.csv", ",sea harbours", ",§sea ports", one(record.RuleAreaKnown, "/council/meetings/0/topics/1", "ports")},
	{"two blanks", "between codes", "meetings.csv", ",sea harbours", ",§sea  harbours", one(record.RuleCodeForm, "/council/meetings/0/topics/1", "")},
	{"no such source", "across records", "citations.csv", "sea,0,charter-text,", "sea,0,§charter,", one(record.RuleSourceKnown, "/areas/0/sources/0/source", "charter")},
	{"no source", "for a record whose row is elsewhere", "citations.csv", "first-buoy,0,charter-text,table 1\r\n", "", record.Problems{
		{File: "milestones.csv", Line: 2, Column: 1, Rule: record.RuleCited, Pointer: "/commitments/0/milestones/0/sources"},
	}},
	{"newer version", "all else may only be new", "partnership.csv", "b=2,1,sample", "b=2,§2,sample", one(record.RuleSchemaVersion, "/schema_version", "2")},
	{"control character", "in a word of a list", "lists.csv", ",0,Ports,", ",0,§Po\x01rts,", one(record.RuleTextForm, "/areas/1/also_known_as/0", "Po\x01rts")},
	{"control character in a text", "of a list of texts", "lists.csv", "Coast Guard,", "§Coast\x01Guard,", one(record.RuleTextForm, "/commitments/0/by/0/en", "Coast\x01Guard")},
}

// TestLoadFaults checks that each fault is found, alone, at its place.
func TestLoadFaults(t *testing.T) {
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			files := folder(t, table.Tidy, sample(t))
			text := string(files[f.file].Data)
			if f.old != "" && strings.Count(text, f.old) != 1 {
				t.Fatalf("%s: %q stands %d times in\n%s", f.desc, f.old, strings.Count(text, f.old), text)
			}
			if f.old == "" {
				text = f.new
			} else {
				text = strings.Replace(text, f.old, f.new, 1)
			}
			want := cmpProblems(f.want)
			for i, p := range want {
				if p.File != "" {
					continue
				}
				p.File = f.file
				if at := strings.Index(text, "§"); at >= 0 {
					text = text[:at] + text[at+len("§"):]
					p.Line = 1 + strings.Count(text[:at], "\n")
					p.Column = at - strings.LastIndex(text[:at], "\n")
				} else { // at the place of the one before
					p.Line, p.Column = want[i-1].Line, want[i-1].Column
				}
			}
			files[f.file] = &fstest.MapFile{Data: []byte(text)}
			p, err := table.Load(files, table.Tidy)
			var got record.Problems
			for problem := range record.In(err) {
				got = append(got, problem)
			}
			want.Sort()
			if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(record.Problem{}, "Detail", "Err")); diff != "" || p != nil {
				t.Errorf("%s: (-want +got):\n%s\n%v", f.desc, diff, err)
			}
		})
	}
}

// cmpProblems returns copies of problems.
func cmpProblems(problems record.Problems) (copies record.Problems) {
	for _, p := range problems {
		q := *p
		copies = append(copies, &q)
	}
	return copies
}

// TestLoadFiles checks which files must, may and must not be there.
func TestLoadFiles(t *testing.T) {
	whole := folder(t, table.Tidy, sample(t))
	for _, test := range []struct {
		name, desc string
		change     func(fstest.MapFS)
		want       string // the whole error, nothing for a partnership
	}{
		{"others", "files that are not CSV are nobody's business", func(files fstest.MapFS) {
			files["datapackage.json"] = &fstest.MapFile{Data: []byte("{")}
			files["old/areas.csv"] = &fstest.MapFile{Data: []byte("x")}
		}, ""},
		{"derived", "are not read", func(files fstest.MapFS) {
			delete(files, "records.csv")
			files["timeline.csv"] = &fstest.MapFile{Data: []byte("\"")}
		}, ""},
		{"stranger", "a file that is no table may be one misspelt", func(files fstest.MapFS) {
			files["comitments.csv"] = files["commitments.csv"]
		}, `comitments.csv: : is not the file of a table: "comitments.csv" [unknown-member]`},
		{"no head", "without which there is no partnership", func(files fstest.MapFS) {
			delete(files, "partnership.csv")
		}, `partnership.csv: : must be there: "" [empty-input]`},
		{"no row", "of the partnership", func(files fstest.MapFS) {
			text := files["partnership.csv"].Data
			files["partnership.csv"] = &fstest.MapFile{Data: text[:bytes.IndexByte(text, '\n')+1]}
			for name := range files {
				if name != "partnership.csv" {
					delete(files, name)
				}
			}
		}, "partnership.csv: /as_of: is required: \"\" [required]\n" +
			"partnership.csv: /id: is required: \"\" [required]\n" +
			"partnership.csv: /languages: is required: \"\" [required]\n" +
			"partnership.csv: /name: is required: \"\" [required]\n" +
			"partnership.csv: /parties: is required: \"\" [required]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := make(fstest.MapFS)
			maps.Copy(files, whole)
			test.change(files)
			_, err := table.Load(files, table.Tidy)
			got := ""
			if err != nil {
				got = err.Error()
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.desc, diff)
			}
		})
	}
}
