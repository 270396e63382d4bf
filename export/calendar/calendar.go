// Package calendar writes the dates of a partnership as an iCalendar file
// ([RFC 5545], with the name of [RFC 7986]), which calendar programs open and
// subscribe to.
//
// # What is in it
//
// What happens on a day, or is to be done by one:
//
//   - the launch of the partnership;
//   - the meetings of its council and its dialogues, held, planned and cancelled;
//   - the steps of instruments and projects: signed, in force and all others;
//   - the start and the end of each project, or, of one that is an event, the
//     whole of it in one entry;
//   - the dates on which commitments and their milestones fall due.
//
// What is a matter of the record rather than of the day stays out: when sources
// were published, progress declared, findings made, recommendations given and
// areas designated. So does the making of commitments, which the meeting or
// instrument they were made at stands for; a meeting says how many they are.
// The dates it was planned for earlier stand in its description. What has no
// date is not in a calendar.
//
// # Dates
//
// Every entry is of whole days, and shown as free time. iCalendar has no date
// coarser than a day. An entry on a month, a year or a span of such covers all
// days it may be on, and its summary says what is known: "(2025, day not
// known)". One whose end is open or not known covers the days it may start on,
// and claims none after them. X-DIGITALPARTNERSHIP-DATE holds the date as the
// record has it, and X-DIGITALPARTNERSHIP-DATE-PRECISION is year, month or day:
// that of its coarser end.
//
// Such entries are TENTATIVE, and so is what falls due on a condition and has not
// been delivered. All others are CONFIRMED, a planned meeting included whose
// very days were announced, unless they are CANCELLED: a meeting that is, and
// what would fall due of a commitment withdrawn or superseded.
//
// # Updates
//
// A calendar program that reads a later file knows an entry by its UID. That is
// made of the id of the record and what it is entered for, then the id of the
// partnership: "council-4.meeting@eu-japan-digital-partnership". It stays when
// the date changes. A step has no id; it goes by its kind, "epa.step.signed",
// and from the second of a kind on by its number among them, those without a
// date counted. It keeps its UID as long as no step of the same kind is put in
// front of it, and steps are added as they happen.
//
// DTSTAMP is the day the record speaks of, which moves with each release of it.
// SEQUENCE grows by one each time a meeting is planned for, or held on, another
// date than before, and when an entry is cancelled.
//
// People stand in descriptions and not as attendees, for which iCalendar wants
// addresses.
//
// [RFC 5545]: https://www.rfc-editor.org/rfc/rfc5545
// [RFC 7986]: https://www.rfc-editor.org/rfc/rfc7986
package calendar

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// Options say what [ICS] writes. The zero Options write everything in the
// default language.
type Options struct {
	// Languages are those to look for words in, the preferred one first. Those
	// of the partnership, in its order, follow. The words of this package
	// are English.
	Languages []record.Language
	// Precision leaves out what is dated more coarsely: with
	// [timeline.PrecisionDay], every entry is on the very days it was or is
	// to be. The zero Precision leaves out nothing.
	Precision timeline.Precision
}

// ICS writes p as an iCalendar file, the entries in the order of their dates. If
// nothing in p has a date, the file has no entries, which readers take although
// RFC 5545 asks for one.
//
// What a calendar has no place for gives [record.Problems] wrapped in the error,
// and nothing is written: a partnership whose id is missing, or its as_of or not
// a day; a record with a date whose id is missing or not its own; words that
// [record.CheckWords] refuses; a URL that is not well formed; dates that
// certainly end before they start, have no start, or reach the last day of the
// year 9999. That p is valid otherwise, ICS does not ask. An error of w is
// wrapped.
func ICS(w io.Writer, p *partnership.Partnership, o Options) error {
	if p == nil {
		return errors.New("calendar: no partnership to write")
	}
	d := newDiary(p, o)
	d.enter()
	if err := d.found.Err(); err != nil {
		return fmt.Errorf("calendar: %w", err)
	}
	if _, err := bytes.NewBuffer(d.text()).WriteTo(w); err != nil {
		return fmt.Errorf("calendar: writing: %w", err)
	}
	return nil
}
