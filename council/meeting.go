package council

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A Meeting is one session of a council or of a dialogue: held, planned or
// called off.
type Meeting struct {
	ID record.ID `json:"id,omitzero" validate:"required"`
	// Number is the meeting's own in its series, from 1; 0 if it has none or
	// it is not known.
	Number int    `json:"number,omitzero" validate:"omitempty,min=1"`
	Status Status `json:"status,omitzero" validate:"required,oneof=planned held cancelled"`
	// When is the date of the meeting as far as it is known; for a planned
	// one, the date it is planned for.
	When timeline.Span `json:"when,omitzero"`
	// Place is the town, Venue the house in it.
	Place record.Text `json:"place,omitempty"`
	Venue record.Text `json:"venue,omitempty"`
	Mode  Mode        `json:"mode,omitzero" validate:"omitempty,oneof=in-person online hybrid"`
	// Plans are what was announced before the meeting, oldest first. They
	// stay when the meeting has been held.
	Plans      []Plan       `json:"plans,omitempty" validate:"dive"`
	Attendance []Attendance `json:"attendance,omitempty" validate:"dive"`
	// AttendanceComplete says that nobody who took part is missing from
	// Attendance. False means that nobody says so.
	AttendanceComplete bool         `json:"attendance_complete,omitzero"`
	Topics             []areas.Code `json:"topics,omitempty"`
	// Unread are the parts of the meeting's statement that nobody who made
	// this record has read: commitments made there are missing.
	Unread      []record.Text     `json:"unread,omitempty"`
	AlsoKnownAs []string          `json:"also_known_as,omitempty"`
	Sources     []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// Dates returns when the meeting was or is to be held.
func (m Meeting) Dates() timeline.Span { return m.When }

// A Status says what became of a meeting. The list is closed.
type Status string

// The statuses of a meeting.
const (
	Planned   Status = "planned"
	Held      Status = "held"
	Cancelled Status = "cancelled"
)

// A Plan is what was announced of a meeting before it was held.
type Plan struct {
	When    timeline.Span     `json:"when,omitzero"`
	Place   record.Text       `json:"place,omitempty"`
	Sources []record.Citation `json:"sources,omitempty" validate:"dive"`
}
