package export

import (
	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A Record is a kind of record that stands in a list of the document, or an
// event of its timeline: what may be written as it comes, one after the other,
// by [StreamJSONLines] and [StreamCSV].
type Record interface {
	record.Party | areas.Dimension | areas.Area | council.Dialogue | partnership.Instrument | partnership.Project |
		partnership.Commitment | partnership.Recommendation | partnership.Discrepancy | record.Source | partnership.Event
}
