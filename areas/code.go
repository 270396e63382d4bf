package areas

import "github.com/eujapan/digitalpartnership/record"

// A Code names an area for good: "5g6g". It has the form of a [record.ID] and
// shares its namespace. Any well-formed code will do; whether it is known is
// for the partnership it stands in to say.
type Code string

// The areas designated when the EU-Japan Digital Partnership was launched, in
// the order of its founding statement.
const (
	Privacy        Code = "privacy"
	Semiconductors Code = "semiconductors"
	Mobile         Code = "5g6g"        // 5G and Beyond 5G technologies
	HPCQuantum     Code = "hpc-quantum" // high performance and quantum computing
	Cyber          Code = "cyber"
	AI             Code = "ai"
	Connectivity   Code = "connectivity"
	Platforms      Code = "platforms"
	Data           Code = "data" // data and trust, Data Free Flow with Trust included
	Trade          Code = "trade"
	SME            Code = "sme"
	Standards      Code = "standards"
	Skills         Code = "skills"
)

// Check returns a [*record.Problem] of rule [record.RuleCodeForm] if c is not
// well formed.
func (c Code) Check() error { return record.CheckCode(string(c)) }
