package follow

import (
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A Change is one difference between two versions of a partnership.
type Change struct {
	Kind ChangeKind `json:"kind"`
	// Record is the id or the code of the record that changed; empty for the
	// partnership itself. RecordKind is what it is: "commitment", "party",
	// "meeting", "partnership".
	Record     record.ID   `json:"record,omitzero"`
	RecordKind record.Kind `json:"record_kind"`
	// Pointer leads to the member within the record: in the new version, or
	// in the old one for what was removed. Empty, it is the whole record.
	Pointer record.Pointer `json:"pointer,omitzero"`
	// From and To are the text of the value before and after: a string's
	// own, as in [record.Problem.Value], or the JSON of an object or a list.
	From string `json:"from,omitzero"`
	To   string `json:"to,omitzero"`
	// Cause is why it changed; empty if the two versions do not say.
	Cause Cause       `json:"cause,omitzero"`
	Why   Explanation `json:"why"`
}

// A ChangeKind says what was done to a value. The list is closed.
type ChangeKind string

// What may be done to a value. A member that was empty is added.
const (
	ChangeAdded   ChangeKind = "added"
	ChangeRemoved ChangeKind = "removed"
	ChangeChanged ChangeKind = "changed"
)

// ChangeKinds returns everything that may be done to a value, in the order of
// this page.
func ChangeKinds() []ChangeKind { return []ChangeKind{ChangeAdded, ChangeRemoved, ChangeChanged} }

// A Cause says why something changed. The list is closed.
type Cause string

// The causes of a change.
const (
	// CauseWorld: the world moved. What is new is dated certainly after the
	// last day the old version speaks of.
	CauseWorld Cause = "world"
	// CauseCorrection: the record was wrong, or in doubt. A discrepancy in
	// the new version is about the member, and it was not in the old one or
	// was settled otherwise.
	CauseCorrection Cause = "correction"
	// CauseAddition: what is new is dated certainly no later than the last
	// day the old version speaks of. It was missing.
	CauseAddition Cause = "addition"
)

// Causes returns every cause, in the order of this page.
func Causes() []Cause { return []Cause{CauseWorld, CauseCorrection, CauseAddition} }

// Diff returns what it takes to make the old version the new one. It returns
// none if both say the same; a nil version is an empty one.
//
// Records are matched by id, in whatever order the versions list them, and those
// within others within theirs. A record that is new or gone is one change, with
// everything in it. Other lists are matched element by element: those that are
// alike, then those about the same thing, as attendances of one person or steps
// of one kind, then what is left of elements that are about nothing nameable, by
// position. An element that is new or gone is one change too, and if those
// matched have changed places the list has changed.
//
// What is new is dated by its own date, or if it has none by the dates its
// sources were published, and plain members and people by what they stand in.
//
// The changes are in the order of the model and of the new version, what was
// removed from a list behind what stays.
func Diff(old, new *partnership.Partnership) []Change {
	if old == nil {
		old = &partnership.Partnership{}
	}
	if new == nil {
		new = &partnership.Partnership{}
	}
	d := differ{causes: newCauses(old, new)}
	d.object(diffPlace{kind: "partnership"}, reflect.ValueOf(old).Elem(), reflect.ValueOf(new).Elem())
	return d.changes
}

// WriteDiff writes the changes to w for people to read, one a line: what was
// done, to which record, where, the values, cut after 60 characters, and the
// cause. Without changes it writes "no changes". An error of w it returns as it
// is.
func WriteDiff(w io.Writer, changes []Change) error {
	var b strings.Builder
	for i := range changes {
		c := &changes[i]
		b.WriteString(string(c.Kind) + " " + string(c.RecordKind))
		for _, part := range []string{string(c.Record), string(c.Pointer)} {
			if part != "" {
				b.WriteString(" " + part)
			}
		}
		b.WriteString(": ")
		switch c.Kind {
		case ChangeAdded:
			b.WriteString(diffShown(c.To))
		case ChangeRemoved:
			b.WriteString(diffShown(c.From))
		default:
			b.WriteString(diffShown(c.From) + " → " + diffShown(c.To))
		}
		if c.Cause != "" {
			b.WriteString(" (" + string(c.Cause) + ")")
		}
		b.WriteString("\n")
	}
	if len(changes) == 0 {
		b.WriteString("no changes\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// diffShown returns a value as it is shown: quoted, unless it is JSON, and not
// all of it if it is long.
func diffShown(value string) string {
	const most = 60
	short := value
	if utf8.RuneCountInString(short) > most {
		short = string([]rune(short)[:most]) + "…"
	}
	if strings.HasPrefix(value, "{") || strings.HasPrefix(value, "[") {
		return strings.ToValidUTF8(short, "�") // JSON has no line breaks
	}
	return strconv.Quote(short)
}
