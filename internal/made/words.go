package made

import (
	"fmt"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// Those from the index broad on lie within those at the beginning.
const broad = 11

var (
	codes = []areas.Code{
		"networks", "chips", "computing", "security", "learning", "platforms", "data", "trade", "firms", "standards", "skills",
		"cables", "packaging", "quantum",
	}
	fields = []string{
		"Networks", "Chips", "High performance computing", "Security of systems", "Machine learning", "Platforms", "Flows of data",
		"Trade without paper", "Small firms", "Standards", "Skills", "Cables under the sea", "Packaging of chips", "Quantum computing",
	}
	towns = []string{"Northport", "Southgate", "Easton", "Westerly"}

	verbs = []struct {
		verb  string
		force partnership.Force
	}{
		{"welcome", partnership.Acknowledge}, {"reiterate", partnership.Reaffirm}, {"explore", partnership.Explore}, {"study", partnership.Explore},
		{"work towards", partnership.Endeavour}, {"continue", partnership.Cooperate}, {"agree on", partnership.Undertake}, {"launch", partnership.Deliver},
	}
	works = []string{
		"a joint call for projects", "an exchange of notes on incidents", "a shared set of test beds", "a map of dependencies",
		"a guide for those who buy", "a yearly survey of needs", "a list of trusted suppliers", "training for officials",
	}
	aims = []string{
		"so that neither side depends on a single supplier", "to lower the cost of what crosses the border", "with industry at the table from the start",
		"in line with what each side has in law", "and report on it to the council each year", "as far as the means of both allow",
	}
	bodies = []string{"Ministry of the Interior", "Agency for Networks", "Office of Standards", "Board of Trade"}
	notes  = []string{
		"The first results were shown to the council", "Both sides named who is in charge", "The work is behind its plan by some months",
		"A second phase was announced",
	}
	worksJa = []string{"共同公募の実施", "事故情報の交換", "試験環境の共有", "依存関係の調査"}
)

// text returns words in English and, if they are to be awkward, also in Japanese,
// with marks that formats have to escape.
func (d *dice) text(awkward bool, english string) record.Text {
	if !awkward {
		return record.Text{"en": english}
	}
	work := pick(d, worksJa)
	return record.Text{
		"en": fmt.Sprintf("“%s”, in the words of the text: \"%s\",\nas the council put it", english, pick(d, aims)),
		"ja": fmt.Sprintf("「%s」に関する取組、\n\"%s\"を含む。", work, pick(d, worksJa)),
	}
}
