// Package mirror has the commitment as those would write it who have no library
// for it: in plain strings, with the tags of encoding/json and of validator/v10.
// Its members, and what must hold of them, are those of
// [github.com/eujapan/digitalpartnership/partnership.Commitment].
package mirror

import "github.com/mailru/easyjson"

//go:generate go tool easyjson -all -no_std_marshalers -output_filename easyjson_gen.go commitment.go

type Text map[string]string

type Partnership struct {
	ID          string              `json:"id,omitempty"`
	Name        Text                `json:"name,omitempty"`
	Languages   []string            `json:"languages,omitempty"`
	Parties     easyjson.RawMessage `json:"parties,omitempty"`
	Launched    string              `json:"launched,omitempty"`
	AsOf        string              `json:"as_of,omitempty"`
	Areas       easyjson.RawMessage `json:"areas,omitempty"`
	Council     easyjson.RawMessage `json:"council,omitempty"`
	Commitments []Commitment        `json:"commitments,omitempty"`
	Sources     easyjson.RawMessage `json:"sources,omitempty"`
}

type Commitment struct {
	ID          string       `json:"id,omitempty" validate:"required,kebab"`
	Title       Text         `json:"title,omitempty" validate:"required,min=1,dive,keys,language,endkeys,words"`
	Summary     Text         `json:"summary,omitempty" validate:"omitempty,dive,keys,language,endkeys,words"`
	Scope       string       `json:"scope,omitempty" validate:"omitempty,oneof=areas all governance"`
	Areas       []string     `json:"areas,omitempty" validate:"omitempty,dive,kebab"`
	Force       string       `json:"force,omitempty" validate:"omitempty,oneof=acknowledge reaffirm explore endeavour cooperate undertake deliver"`
	Verb        string       `json:"verb,omitempty" validate:"omitempty,words"`
	Obligors    []string     `json:"obligors,omitempty" validate:"omitempty,dive,party"`
	Duty        string       `json:"duty,omitempty" validate:"omitempty,oneof=jointly each"`
	By          []Text       `json:"by,omitempty" validate:"omitempty,dive,min=1,dive,keys,language,endkeys,words"`
	Made        string       `json:"made,omitempty" validate:"omitempty,date"`
	MadeAt      string       `json:"made_at,omitempty" validate:"omitempty,kebab"`
	Due         string       `json:"due,omitempty" validate:"omitempty,span"`
	Condition   Text         `json:"condition,omitempty" validate:"omitempty,dive,keys,language,endkeys,words"`
	Truncated   bool         `json:"truncated,omitempty"`
	Milestones  []Milestone  `json:"milestones,omitempty" validate:"omitempty,dive"`
	Progress    []Progress   `json:"progress,omitempty" validate:"omitempty,dive"`
	Assessments []Assessment `json:"assessments,omitempty" validate:"omitempty,dive"`
	Relations   []Relation   `json:"relations,omitempty" validate:"omitempty,dive"`
	Sources     []Citation   `json:"sources,omitempty" validate:"omitempty,dive"`
}

type Milestone struct {
	ID      string     `json:"id,omitempty" validate:"required,kebab"`
	Title   Text       `json:"title,omitempty" validate:"required,min=1,dive,keys,language,endkeys,words"`
	Due     string     `json:"due,omitempty" validate:"omitempty,span"`
	Sources []Citation `json:"sources,omitempty" validate:"omitempty,dive"`
}

type Progress struct {
	On      string     `json:"on,omitempty" validate:"omitempty,date"`
	Stage   string     `json:"stage,omitempty" validate:"required,oneof=announced in-progress ongoing delivered suspended withdrawn superseded"`
	By      string     `json:"by,omitempty" validate:"omitempty,kebab"`
	Note    Text       `json:"note,omitempty" validate:"omitempty,dive,keys,language,endkeys,words"`
	Sources []Citation `json:"sources,omitempty" validate:"omitempty,dive"`
}

type Assessment struct {
	On         string     `json:"on,omitempty" validate:"omitempty,date"`
	By         Text       `json:"by,omitempty" validate:"required,min=1,dive,keys,language,endkeys,words"`
	Party      string     `json:"party,omitempty" validate:"omitempty,party"`
	Completion string     `json:"completion,omitempty" validate:"omitempty,oneof=no-evidence not-started limited substantial complete"`
	Score      *int8      `json:"score,omitempty" validate:"omitempty,min=-1,max=1"`
	Reason     string     `json:"reason,omitempty" validate:"omitempty,kebab"`
	Note       Text       `json:"note,omitempty" validate:"omitempty,dive,keys,language,endkeys,words"`
	Sources    []Citation `json:"sources,omitempty" validate:"omitempty,dive"`
}

type Relation struct {
	Kind    string     `json:"kind,omitempty" validate:"required,oneof=restates continues expands narrows specifies fulfils supersedes related"`
	To      string     `json:"to,omitempty" validate:"required,kebab"`
	Note    Text       `json:"note,omitempty" validate:"omitempty,dive,keys,language,endkeys,words"`
	Sources []Citation `json:"sources,omitempty" validate:"omitempty,dive"`
}

type Citation struct {
	Source string `json:"source,omitempty" validate:"required,kebab"`
	At     string `json:"at,omitempty" validate:"omitempty,words"`
}
