package partnership

import "github.com/eujapan/digitalpartnership/record"

// A Relation says how a record stands to an earlier one.
type Relation struct {
	Kind RelationKind `json:"kind,omitzero" validate:"required,oneof=restates continues expands narrows specifies fulfils supersedes related"`
	// To is the earlier record.
	To      record.ID         `json:"to,omitzero" validate:"required" ref:"commitment,instrument,project"`
	Note    record.Text       `json:"note,omitempty"`
	Sources []record.Citation `json:"sources,omitempty" validate:"dive"`
}

// A RelationKind is how one record stands to another. The list is closed.
type RelationKind string

// The kinds of relation. All but [Related] run back in time, and never in a
// circle.
const (
	Restates   RelationKind = "restates"   // says the same again
	Continues  RelationKind = "continues"  // carries on with it
	Expands    RelationKind = "expands"    // goes further
	Narrows    RelationKind = "narrows"    // does not go as far
	Specifies  RelationKind = "specifies"  // says how
	Fulfils    RelationKind = "fulfils"    // does what was promised
	Supersedes RelationKind = "supersedes" // takes its place
	Related    RelationKind = "related"    // has to do with it
)
