package datapackage_test

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export/datapackage"
	"github.com/eujapan/digitalpartnership/export/table"
)

// A pack is a descriptor as a reader of either version would take it.
type pack struct {
	Schema, Profile, Name, Title, Homepage, Version, Created string

	Keywords     []string
	Licenses     []struct{ Name, Path, Title string }
	Contributors []struct {
		Title, Role string
		Roles       []string
	}
	Sources   []struct{ Title, Path string }
	Resources []struct {
		Name, Type, Profile, Path, Title, Description, Hash string

		Bytes  int
		Schema schema
	}
}

func (p *pack) UnmarshalJSON(data []byte) error {
	type plain pack
	var marked struct {
		Schema string `json:"$schema"`
	}
	if err := json.Unmarshal(data, &marked); err != nil {
		return err
	}
	err := json.Unmarshal(data, (*plain)(p))
	p.Schema = marked.Schema
	return err
}

type schema struct {
	Fields []struct {
		Name, Type, Description string

		TrueValues, FalseValues, Categories []string
		Constraints                         struct {
			Required, Unique bool
			Pattern          string
			Enum             []string
			Minimum, Maximum *int64
		}
	}
	PrimaryKey  []string
	ForeignKeys []struct {
		Fields    []string
		Reference struct {
			Resource string
			Fields   []string
		}
	}
	MissingValues []string
}

// parsed returns the descriptor of a package.
func parsed(t testing.TB, descriptor []byte) pack {
	t.Helper()
	var p pack
	if err := json.Unmarshal(descriptor, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

// faults returns what a reader that takes the descriptor at its word has
// against the files of a package.
func faults(t testing.TB, files fstest.MapFS) (found []string) {
	t.Helper()
	fault := func(format string, values ...any) { found = append(found, fmt.Sprintf(format, values...)) }
	p := parsed(t, files["datapackage.json"].Data)
	keys := make(map[string]map[string]bool) // by resource and name of its key
	for _, r := range p.Resources {
		data := files[r.Path].Data
		if digest := sha256.Sum256(data); r.Bytes != len(data) || r.Hash != "sha256:"+hex.EncodeToString(digest[:]) {
			fault("%s: other bytes", r.Name)
		}
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil {
			fault("%s: %v", r.Name, err)
			continue
		}
		var header []string
		for _, f := range r.Schema.Fields {
			header = append(header, f.Name)
		}
		if diff := gocmp.Diff(header, rows[0]); diff != "" {
			fault("%s: fields (-described +there):\n%s", r.Name, diff)
			continue
		}
		of := r.Name + strings.Join(r.Schema.PrimaryKey, " ")
		keys[of] = make(map[string]bool)
		for i, row := range rows[1:] {
			for j, cell := range row {
				if !r.Schema.holds(j, cell) {
					fault("%s: row %d: %s %q", r.Name, i, header[j], cell)
				}
			}
			var key []string
			for _, name := range r.Schema.PrimaryKey {
				key = append(key, row[slices.Index(header, name)])
			}
			if joined := fmt.Sprintf("%q", key); keys[of][joined] {
				fault("%s: row %d: another of the key %s", r.Name, i, joined)
			} else {
				keys[of][joined] = true
			}
		}
		for _, f := range r.Schema.ForeignKeys {
			named := f.Reference.Resource
			if named == "" {
				named = r.Name
			}
			known := keys[named+strings.Join(f.Reference.Fields, " ")]
			if known == nil {
				fault("%s: %s names no key of an earlier resource", r.Name, f.Fields)
			}
			at := slices.Index(header, f.Fields[0])
			for i, row := range rows[1:] {
				if row[at] != "" && !known[fmt.Sprintf("%q", row[at:at+1])] {
					fault("%s: row %d: %s %q names nothing", r.Name, i, f.Fields, row[at])
				}
			}
		}
	}
	return found
}

// holds reports whether a cell is of the type of a field, and within its
// constraints.
func (s schema) holds(field int, cell string) bool {
	f := s.Fields[field]
	c := f.Constraints
	if slices.Contains(s.MissingValues, cell) {
		return !c.Required
	}
	switch f.Type {
	case "integer":
		n, err := strconv.ParseInt(cell, 10, 64)
		return err == nil && (c.Minimum == nil || n >= *c.Minimum) && (c.Maximum == nil || n <= *c.Maximum)
	case "boolean":
		return slices.Contains(f.TrueValues, cell) || slices.Contains(f.FalseValues, cell)
	case "date":
		_, err := time.Parse(time.DateOnly, cell)
		return err == nil
	case "string":
		return (c.Enum == nil || slices.Contains(c.Enum, cell)) && form(c.Pattern).MatchString(cell)
	}
	return false
}

// form compiles a regular expression, once.
var form = func() func(string) *regexp.Regexp {
	known := make(map[string]*regexp.Regexp)
	return func(text string) *regexp.Regexp {
		if known[text] == nil {
			known[text] = regexp.MustCompile(text)
		}
		return known[text]
	}
}()

// TestRows checks that every cell of every table is what the descriptor says.
func TestRows(t *testing.T) {
	for name, p := range all(t) {
		t.Run(name, func(t *testing.T) {
			for _, fault := range faults(t, folder(t, p)) {
				t.Error(fault)
			}
		})
	}
}

// TestFaults checks that each fault in a file shows by the descriptor, in the
// place it stands.
func TestFaults(t *testing.T) {
	for _, test := range []struct{ name, file, old, new, want string }{
		{"other bytes", "areas.csv", "Sea", "sea", "areas: other bytes"},
		{"other column", "areas.csv", "broader", "wider", "areas: fields (-described +there):"},
		{"another day", "areas.csv", "2023-12-31", "2023-12-32", `areas: row 1: designated_last "2023-12-32"`},
		{"no date", "areas.csv", "2021-03/..", "2021-3/..", `areas: row 0: designated "2021-3/.."`},
		{"off the list", "meetings.csv", ",held,", ",hold,", `meetings: row 0: status "hold"`},
		{"no boolean", "meetings.csv", ",true,", ",yes,", `meetings: row 0: attendance_complete "yes"`},
		{"no number", "amounts.csv", ",0,", ",O,", `amounts: row 0: position "O"`},
		{"too little", "amounts.csv", ",0,", ",-1,", `amounts: row 0: position "-1"`},
		{"too much", "assessments.csv", ",-1,", ",2,", `assessments: row 0: score "2"`},
		{"no codes", "areas.csv", ",people,", ",people  people,", `areas: row 0: dimensions "people  people"`},
		{"empty", "parties.csv", "XB2,", ",", `parties: row 1: code ""`},
		{"twice", "parties.csv", "XB2,", "XA,", `parties: row 1: another of the key ["XA"]`},
		{"names nothing here", "areas.csv", "sea,Sea", "see,Sea", `areas: row 1: [broader] "sea" names nothing`},
		{"names nothing there", "sources.csv", "charter-text,", "charter,", `citations: row 0: [source] "charter-text" names nothing`},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := folder(t, sample(t))
			data := string(files[test.file].Data)
			files[test.file].Data = []byte(strings.Replace(data, test.old, test.new, 1))
			if found := faults(t, files); !slices.ContainsFunc(found, func(f string) bool { return strings.HasPrefix(f, test.want) }) {
				t.Errorf("found %q, want %q, in\n%s", found, test.want, data)
			}
		})
	}
}

// TestResources checks what is said of tables and columns: that all have their
// types, that names are kept, and that nothing goes without a meaning.
func TestResources(t *testing.T) {
	p := sample(t)
	types := map[table.Type]string{table.Integer: "integer", table.Boolean: "boolean", table.Day: "date"}
	described := parsed(t, written(t, datapackage.Descriptor, p))
	if len(described.Resources) != len(table.All()) {
		t.Fatalf("%d resources of %d tables", len(described.Resources), len(table.All()))
	}
	for i, each := range table.All() {
		r := described.Resources[i]
		if r.Name != each.Name || r.Type != "table" || r.Path != each.Name+".csv" || r.Title == "" || r.Description == "" {
			t.Errorf("%s: %+v", each.Name, r)
		}
		if diff := gocmp.Diff(each.Key, r.Schema.PrimaryKey); diff != "" {
			t.Errorf("key of %s (-want +got):\n%s", each.Name, diff)
		}
		names := make(map[string]string)
		for _, key := range r.Schema.ForeignKeys {
			names[key.Fields[0]] = cmp.Or(key.Reference.Resource, r.Name)
		}
		for j, c := range each.Columns(p.Languages) {
			f := r.Schema.Fields[j]
			want := cmp.Or(types[c.Type], "string")
			if f.Type != want || f.Constraints.Required != c.Required || !slices.Equal(f.Categories, c.Values) {
				t.Errorf("%s.%s: %+v, want what %+v says", each.Name, c.Name, f, c)
			}
			if f.Description == "" || strings.Contains(f.Description, "left out") || strings.HasSuffix(f.Description, "\n") {
				t.Errorf("%s.%s is described as %q", each.Name, c.Name, f.Description)
			}
			if c.Type != table.Codes && names[c.Name] != c.Names {
				t.Errorf("%s.%s names rows of %q, want %q", each.Name, c.Name, names[c.Name], c.Names)
			}
		}
	}
}
