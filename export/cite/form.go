package cite

import "github.com/eujapan/digitalpartnership/record"

// A form is how a kind of source is cited.
type form struct {
	// csl is the type of CSL, and genre what it has no type for.
	csl, genre string
	// periodical says that the publisher is what it is printed in.
	periodical bool
	// entry is the type of BibTeX where the publisher is known, and field
	// where the publisher stands; without a publisher it is a misc.
	entry, field string
}

// forms are the kinds that have a form of their own.
var forms = map[record.Kind]form{
	// A statement is neither a treaty, which it would make binding, nor a
	// page, which it only stands on.
	record.JointOfficialText:     {csl: "document"},
	record.PartyOfficialText:     {csl: "document"},
	record.StakeholderSubmission: {csl: "document"},
	// CSL has no type for a press release, and styles show a genre.
	record.OfficialPressRelease: {csl: "webpage", genre: "Press release"},
	record.OfficialSummary:      {csl: "webpage"},
	// A copy is the page that was read; what it copies is another entry.
	record.Republication: {csl: "webpage"},
	// Laws are cited by their own rules, which styles know by this type.
	record.LegalText: {csl: "legislation"},
	// Studies come from an institution, which is what makes a report of them
	// for both formats.
	record.ResearchAnalysis: {csl: "report", entry: "techreport", field: "institution"},
	// Those who publish news are the paper it stands in.
	record.News:    {csl: "article-newspaper", periodical: true, entry: "article", field: "journal"},
	record.Dataset: {csl: "dataset"},
}

// formOf returns the form of a kind. One that is not known is a document, the
// type of CSL for what has no other.
func formOf(kind record.Kind) form {
	f, ok := forms[kind]
	if !ok {
		f.csl = "document"
	}
	return f
}
