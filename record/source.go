package record

import "github.com/eujapan/digitalpartnership/timeline"

// A Source is a text that says something about a partnership.
type Source struct {
	ID   ID   `json:"id,omitzero" validate:"required"`
	Kind Kind `json:"kind,omitzero" validate:"required"`
	// Title is the source's own, or, where nobody wrote it down, what the
	// source is, in our words.
	Title   Text     `json:"title,omitempty" validate:"required,min=1"`
	Authors []string `json:"authors,omitempty"`
	// Publisher is empty where the source does not name one.
	Publisher string `json:"publisher,omitzero"`
	// Languages are those the source is written in.
	Languages []Language `json:"languages,omitempty"`
	URL       URL        `json:"url,omitzero"`
	// Published is zero for an undated source.
	Published timeline.Date `json:"published,omitzero"`
	// Accessed is the day the page was read; zero where it is known only
	// through a copy.
	Accessed timeline.Date `json:"accessed,omitzero"`
	// DerivedFrom names the source this one is a copy of. A copy does not
	// count as a second, independent source.
	DerivedFrom ID `json:"derived_from,omitzero" ref:"source"`
	// Licence is the name or address of the terms the source is under.
	Licence string `json:"licence,omitzero"`
	Note    Text   `json:"note,omitempty"`
}

// Kinds of source, those of the parties first. The list is open.
const (
	JointOfficialText     Kind = "joint-official-text"
	PartyOfficialText     Kind = "party-official-text"
	OfficialPressRelease  Kind = "official-press-release"
	OfficialSummary       Kind = "official-summary"
	LegalText             Kind = "legal-text"
	StakeholderSubmission Kind = "stakeholder-submission"
	ResearchAnalysis      Kind = "research-analysis"
	News                  Kind = "news"
	Republication         Kind = "republication"
	Dataset               Kind = "dataset"
)

// A Citation says where in which source a fact stands.
type Citation struct {
	Source ID `json:"source,omitzero" validate:"required"`
	// At is the place within the source, in words: "paragraph 12". Empty
	// means the source as a whole.
	At string `json:"at,omitzero"`
}
