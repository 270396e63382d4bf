package table_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// columns returns the cells under some names in the only row of a table.
func columns(t *testing.T, name string, p *partnership.Partnership, names ...string) []string {
	t.Helper()
	found, _ := table.Lookup(name)
	all := rows(t, name, p)
	if len(all) != 1 {
		t.Fatalf("%d rows in %s, want 1", len(all), name)
	}
	under := make(map[string]string)
	for i, column := range found.Header(p.Languages) {
		under[column] = all[0][i]
	}
	cells := make([]string, len(names))
	for i, column := range names {
		cell, ok := under[column]
		if !ok {
			t.Fatalf("no column %s in %s", column, name)
		}
		cells[i] = cell
	}
	return cells
}

// TestDateCells checks the four columns of a date.
func TestDateCells(t *testing.T) {
	for _, test := range []struct {
		date string
		want []string
	}{
		{"", []string{"", "", "", ""}},
		{"2024", []string{"2024", "year", "2024-01-01", "2024-12-31"}},
		{"2024-02", []string{"2024-02", "month", "2024-02-01", "2024-02-29"}},
		{"2024-02-10", []string{"2024-02-10", "day", "2024-02-10", "2024-02-10"}},
	} {
		var d timeline.Date
		if err := d.UnmarshalText([]byte(test.date)); err != nil {
			t.Fatal(err)
		}
		p := &partnership.Partnership{Commitments: []partnership.Commitment{{Made: d}}}
		got := columns(t, "commitments", p, "made", "made_precision", "made_first", "made_last")
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.date, diff)
		}
	}
}

// TestSpanCells checks the five columns of a span.
func TestSpanCells(t *testing.T) {
	for _, test := range []struct {
		span string
		want []string
	}{
		{"", []string{"", "", "", "", ""}},
		{"2024", []string{"2024", "2024", "2024", "2024-01-01", "2024-12-31"}},
		{"2022-05/2024-02", []string{"2022-05/2024-02", "2022-05", "2024-02", "2022-05-01", "2024-02-29"}},
		{"2022-05/..", []string{"2022-05/..", "2022-05", "", "2022-05-01", ""}},
		{"2024-06/2024", []string{"2024-06/2024", "2024-06", "2024", "2024-06-01", "2024-12-31"}},
	} {
		var s timeline.Span
		if err := s.UnmarshalText([]byte(test.span)); err != nil {
			t.Fatal(err)
		}
		p := &partnership.Partnership{Commitments: []partnership.Commitment{{Due: s}}}
		got := columns(t, "commitments", p, "due", "due_start", "due_end", "due_first", "due_last")
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.span, diff)
		}
	}
}

// TestScalarCells checks numbers and booleans: 0 is not known, but for a score.
func TestScalarCells(t *testing.T) {
	amount := partnership.Amount{Value: 1<<63 - 1}
	meeting := council.Meeting{AttendanceComplete: true}
	for _, test := range []struct {
		table, column, want string
		p                   partnership.Partnership
	}{
		{"amounts", "value", "9223372036854775807", partnership.Partnership{Projects: []partnership.Project{{Amounts: []partnership.Amount{amount}}}}},
		{"projects", "partner_count", "12", partnership.Partnership{Projects: []partnership.Project{{PartnerCount: 12}}}},
		{"projects", "partner_count", "", partnership.Partnership{Projects: []partnership.Project{{}}}},
		{"partnership", "schema_version", "1", partnership.Partnership{SchemaVersion: 1}},
		{"partnership", "schema", "https://example.org", partnership.Partnership{Schema: "https://example.org"}},
		{"meetings", "attendance_complete", "true", partnership.Partnership{Council: council.Council{Meetings: []council.Meeting{meeting}}}},
		{"commitments", "truncated", "false", partnership.Partnership{Commitments: []partnership.Commitment{{}}}},
		{"assessments", "score", "-1", assessed(new(int8(-1)))},
		{"assessments", "score", "0", assessed(new(int8(0)))},
		{"assessments", "score", "", assessed(nil)},
	} {
		if got := columns(t, test.table, &test.p, test.column)[0]; got != test.want {
			t.Errorf("%s of %s = %q, want %q", test.column, test.table, got, test.want)
		}
	}
}

func assessed(score *int8) partnership.Partnership {
	return partnership.Partnership{Commitments: []partnership.Commitment{{Assessments: []partnership.Assessment{{Score: score}}}}}
}

// TestTextCells checks that a text stands under its languages, and an empty one
// nowhere.
func TestTextCells(t *testing.T) {
	p := &partnership.Partnership{
		Languages: []record.Language{"ja", "en", "fr"},
		Name:      record.Text{"en": " a,\n\"b\" ", "ja": "=1+1"},
	}
	want := []string{"=1+1", " a,\n\"b\" ", "", "ja en fr"}
	if diff := cmp.Diff(want, columns(t, "partnership", p, "name_ja", "name_en", "name_fr", "languages")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCodeCells checks that a list of codes is one cell, from which it can be
// told again.
func TestCodeCells(t *testing.T) {
	for _, test := range []struct {
		codes   []areas.Code
		want    string
		pointer record.Pointer // of the problem, if there is to be one
	}{
		{nil, "", ""},
		{[]areas.Code{}, "", ""},
		{[]areas.Code{"sea"}, "sea", ""},
		{[]areas.Code{"sea", "5g6g", "sea"}, "sea 5g6g sea", ""},
		{[]areas.Code{"a", "b c"}, "", "/commitments/0/areas/1"},
		{[]areas.Code{" "}, "", "/commitments/0/areas/0"},
		{[]areas.Code{"a", "b", ""}, "", "/commitments/0/areas/2"},
	} {
		p := &partnership.Partnership{Commitments: []partnership.Commitment{{Areas: test.codes}}}
		if test.pointer == "" {
			if got := columns(t, "commitments", p, "areas")[0]; got != test.want {
				t.Errorf("%q = %q, want %q", test.codes, got, test.want)
			}
			continue
		}
		commitments, _ := table.Lookup("commitments")
		for _, err := range commitments.Rows(p) {
			problem, ok := errors.AsType[*record.Problem](err)
			if !ok || problem.Pointer != test.pointer || problem.Rule != record.RuleCodeForm {
				t.Errorf("%q: error %v, want one at %s", test.codes, err, test.pointer)
			}
		}
	}
}

// TestOwners checks how a table names the record that a row belongs to: by its
// id, or by the way from the nearest record that has one.
func TestOwners(t *testing.T) {
	cite := []record.Citation{{Source: "a-source", At: "page 1"}}
	p := &partnership.Partnership{
		ID:         "p",
		Parties:    []record.Party{{Code: "XA"}},
		Dimensions: []areas.Dimension{{Code: "people", Sources: cite}},
		Areas:      areas.List{{Code: "sea"}, {Code: "sky", AlsoKnownAs: []string{"air", "heaven"}, Sources: append(cite, cite...)}},
		Council: council.Council{ID: "c", Meetings: []council.Meeting{{}, {
			ID: "m", Plans: []council.Plan{{}, {Sources: cite}}, Unread: []record.Text{{}},
		}}},
		Dialogues:   []council.Dialogue{{ID: "d", Meetings: []council.Meeting{{Attendance: []council.Attendance{{Sources: cite}}}}}},
		Instruments: []partnership.Instrument{{ID: "epa", Steps: []partnership.Step{{Sources: cite}}}},
		Commitments: []partnership.Commitment{{}, {Milestones: []partnership.Milestone{{ID: "ms", Sources: cite}, {Sources: cite}}}},
	}
	for name, want := range map[string][][]string{
		"citations": {
			{"people", "0", "a-source", "page 1"},
			{"sky", "0", "a-source", "page 1"},
			{"sky", "1", "a-source", "page 1"},
			{"m/plans/1", "0", "a-source", "page 1"},
			{"d/meetings/0/attendance/0", "0", "a-source", "page 1"},
			{"epa/steps/0", "0", "a-source", "page 1"},
			{"ms", "0", "a-source", "page 1"},
			{"p/commitments/1/milestones/1", "0", "a-source", "page 1"},
		},
		"lists":      {{"sky", "also_known_as", "0", "air"}, {"sky", "also_known_as", "1", "heaven"}, {"m", "unread", "0", ""}},
		"attendance": {{"d/meetings/0", "0", "", "", ""}},
	} {
		if diff := cmp.Diff(want, rows(t, name, p)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	var got [][]string
	for _, cells := range append(rows(t, "meetings", p), rows(t, "plans", p)...) {
		got = append(got, cells[:2])
	}
	want := [][]string{{"c", "0"}, {"c", "1"}, {"d", "0"}, {"m", "0"}, {"m", "1"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("meetings and plans (-want +got):\n%s", diff)
	}
}
