package council

import "github.com/eujapan/digitalpartnership/record"

// An Attendance is one person's part in a meeting. Those who share a chair may
// be many on a side, and of unequal rank.
type Attendance struct {
	// Name is the person's, in each language in the order its writers use.
	Name record.Text `json:"name,omitempty" validate:"required,min=1"`
	// Office is the one the person held on that day.
	Office record.Text `json:"office,omitempty"`
	// Party is the side the person sat on; empty for an outsider.
	Party record.PartyCode `json:"party,omitzero"`
	Role  Role             `json:"role,omitzero" validate:"required,oneof=co-chair chair host participant observer signatory"`
	// Mode is the person's own, which may differ from the meeting's.
	Mode Presence `json:"mode,omitzero" validate:"omitempty,oneof=in-person remote"`
	// OnBehalfOf is whom the person stood in for.
	OnBehalfOf record.Text       `json:"on_behalf_of,omitempty"`
	Sources    []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// A Role is a person's part in a meeting. The list is closed.
type Role string

// The roles at a meeting.
const (
	CoChair     Role = "co-chair"
	Chair       Role = "chair"
	Host        Role = "host"
	Participant Role = "participant"
	Observer    Role = "observer"
	Signatory   Role = "signatory"
)

// A Mode is how a meeting was held. The list is closed.
type Mode string

// The modes of a meeting.
const (
	InPerson Mode = "in-person"
	Online   Mode = "online"
	Hybrid   Mode = "hybrid"
)

// A Presence is how one person took part. The list is closed.
type Presence string

// The ways to take part.
const (
	PresentInPerson Presence = "in-person"
	PresentRemotely Presence = "remote"
)
