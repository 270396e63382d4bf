package linked

import (
	"strings"
	"unicode"

	"github.com/eujapan/digitalpartnership/record"
)

// A term is a class or a property of our own vocabulary.
type term struct {
	name    string
	is      nature
	comment string
	under   string // the property of another vocabulary it is a case of
}

// A nature is what a term stands for.
type nature uint8

const (
	isClass nature = iota
	isLink         // a property that leads to a thing
	isWords        // one that holds words by language
	isPlain        // one that holds a date, a number, a flag or a string
)

// terms are the classes and properties of our own vocabulary.
var terms = []term{
	{"Partnership", isClass, "A digital partnership between parties.", ""},
	{"Instrument", isClass, "A paper with a life of its own, such as an agreement or a joint statement.", ""},
	{"Step", isClass, "One dated turn in the life of an instrument or a project.", ""},
	{"Project", isClass, "Work done together, such as a project, a call for projects or an event.", ""},
	{"Commitment", isClass, "One discrete promise, or a statement that comes near to one.", ""},
	{"Milestone", isClass, "A step on the way that was announced with a commitment.", ""},
	{"Progress", isClass, "What was declared about how far a commitment had come.", ""},
	{"Assessment", isClass, "What somebody independent found a commitment had come to.", ""},
	{"Relation", isClass, "How a record stands to an earlier one.", ""},
	{"Recommendation", isClass, "What outsiders asked of the parties, or told them. It binds nobody.", ""},
	{"Answer", isClass, "What a record does of what a recommendation asked, whether or not for its sake.", ""},
	{"Discrepancy", isClass, "A point on which sources disagree, or one source with itself.", ""},
	{"Claim", isClass, "What some sources say on a point.", ""},

	{"about", isLink, "The record or party a discrepancy is about.", ""},
	{"accessed", isPlain, "The day the page of a source was read.", ""},
	{"addressee", isLink, "A party something is recommended to.", ""},
	{"amount", isLink, "A sum of money of a project.", ""},
	{"answer", isLink, "What was done of what was recommended.", ""},
	{"asOf", isPlain, "The last day the record speaks of.", ""},
	{"assessment", isLink, "What somebody independent found.", ""},
	{"at", isPlain, "The place within a source, in words.", ""},
	{"attendanceComplete", isPlain, "True if nobody who took part is missing.", ""},
	{"bound", isLink, "How a sum is meant.", ""},
	{"by", isLink, "Who is to do, asked or assessed it.", ""},
	{"cadence", isPlain, "How often a body is meant to meet.", ""},
	{"claim", isLink, "What some sources say.", ""},
	{"completion", isLink, "How far an assessor found a commitment to have come.", ""},
	{"condition", isWords, "What must be met before the clock of a commitment runs.", ""},
	{"degree", isLink, "How far an answer goes.", ""},
	{"designatedFrom", isPlain, "When an area came onto the formal list.", ""},
	{"designatedUntil", isPlain, "When an area left the formal list. Without it, that is open or not known.", ""},
	{"dimension", isLink, "A side of society that an area is assigned to by a source.", ""},
	{"dueBy", isPlain, "The end of the span in which something falls due, by which it is met.", ""},
	{"dueFrom", isPlain, "The start of the span in which something falls due.", ""},
	{"duty", isLink, "How several parties are bound.", ""},
	{"field", isPlain, "The member in question, as a JSON Pointer into the record.", ""},
	{"force", isLink, "How firmly a commitment is meant, read off its verb. Without it, the source does not say.", ""},
	{"heading", isWords, "The heading a recommendation stands under in its source.", ""},
	{"kind", isPlain, "A word of an open list that says what sort of thing it is.", ""},
	{"launched", isPlain, "When a partnership began.", ""},
	{"legalEffect", isPlain, "How an instrument binds. Without it, no source says so.", ""},
	{"made", isPlain, "When a commitment or a recommendation was made.", ""},
	{"milestone", isLink, "A step on the way to what was promised.", ""},
	{"obligor", isLink, "A party that is bound.", ""},
	{"occasion", isLink, "The meeting or instrument it was made, or began, at.", ""},
	{"on", isPlain, "The date of a step, of a declaration or of an assessment.", ""},
	{"onBehalfOf", isWords, "Whom a person stood in for.", ""},
	{"partner", isLink, "Somebody who takes part in a project.", ""},
	{"partnerCount", isPlain, "The number of partners the source gives.", ""},
	{"party", isLink, "The side in question.", ""},
	{"per", isPlain, "What a sum is for each of. Without it, it is for the whole.", ""},
	{"plan", isLink, "What was announced of a meeting that was not held, or not yet.", ""},
	{"presence", isLink, "How a person took part.", ""},
	{"progress", isLink, "What was declared about how far a commitment had come.", ""},
	{"reason", isPlain, "Why an assessor found so, in a word.", ""},
	{"relation", isLink, "How a record stands to an earlier one, with the sources.", ""},
	{"relationKind", isLink, "The property that holds between the two records.", ""},
	{"reviewed", isPlain, "The day answers were last looked for.", ""},
	{"scope", isLink, "What a commitment is on.", ""},
	{"score", isPlain, "-1 for no compliance, 0 for partial, 1 for full.", ""},
	{"settled", isPlain, "The value the record goes by. Without it, the question is left open.", ""},
	{"shownBy", isLink, "A record that shows what was declared.", ""},
	{"signatory", isLink, "A person who put a name to an instrument.", ""},
	{"stage", isLink, "How far the parties say a commitment has come.", ""},
	{"status", isLink, "What became of a meeting.", ""},
	{"step", isLink, "A turn in the life of an instrument or a project.", ""},
	{"subheading", isWords, "The heading below that.", ""},
	{"to", isLink, "The record that is meant.", ""},
	{"truncated", isPlain, "True if the source breaks off within it.", ""},
	{"unread", isLink, "A part of a meeting's statement that nobody who made the record has read.", ""},
	{"value", isPlain, "The value that is claimed.", ""},
	{"verb", isPlain, "The source's own verb, on which the force rests.", ""},
	{"why", isWords, "The reason given.", ""},

	{"continues", isLink, "Carries on with the earlier one.", "dcterms:relation"},
	{"expands", isLink, "Goes further than the earlier one.", "dcterms:relation"},
	{"fulfils", isLink, "Does what was promised in the earlier one.", "dcterms:relation"},
	{"narrows", isLink, "Does not go as far as the earlier one.", "dcterms:relation"},
	{"related", isLink, "Has to do with the other one.", "dcterms:relation"},
	{"restates", isLink, "Says the same as the earlier one again.", "dcterms:relation"},
	{"specifies", isLink, "Says how the earlier one is to be done.", "dcterms:relation"},
	{"supersedes", isLink, "Takes the place of the earlier one.", "dcterms:replaces"},
}

// A closedList is a list of the model whose words are things in the graph:
// dp:force-deliver is a dp:Force.
type closedList struct {
	name    string
	comment string
	ordered bool
	words   [][2]string // each with what it means
}

var closedLists = []closedList{
	{"Force", "How firmly a commitment is meant. The weakest comes first.", true, [][2]string{
		{"acknowledge", "Recognise, welcome, report, highlight."},
		{"reaffirm", "Confirm, reiterate."},
		{"explore", "Explore, consider, discuss, study."},
		{"endeavour", "Intend, aim, seek, support, work towards."},
		{"cooperate", "Continue, enhance."},
		{"undertake", "Agree, commit, plan, prepare."},
		{"deliver", "Launch, sign, establish, start."},
	}},
	{"Stage", "How far the parties say a commitment has come.", false, [][2]string{
		{"announced", "It was announced."},
		{"in-progress", "Work on it has begun."},
		{"ongoing", "It goes on: a duty without an end."},
		{"delivered", "What was promised is there."},
		{"suspended", "Work on it rests."},
		{"withdrawn", "It was taken back."},
		{"superseded", "Another took its place."},
	}},
	{"Completion", "How far an assessor found a commitment to have come, in the steps of the Open Government Partnership.", true, [][2]string{
		{"no-evidence", "Nothing was to be found."},
		{"not-started", "Nothing was begun."},
		{"limited", "A little was done."},
		{"substantial", "Most was done."},
		{"complete", "All was done."},
	}},
	{"Degree", "How far an answer goes.", false, [][2]string{
		{"full", "It does all that was asked."},
		{"partial", "It does some of what was asked."},
		{"noted", "It takes note of what was asked."},
	}},
	{"Duty", "How several parties are bound.", false, [][2]string{
		{"jointly", "Together."},
		{"each", "Each for itself."},
	}},
	{"Scope", "What a commitment is on.", false, [][2]string{
		{"areas", "The areas it names."},
		{"all", "The subject of the partnership as a whole."},
		{"governance", "How the partnership is run."},
	}},
	{"Status", "What became of a meeting.", false, [][2]string{
		{"planned", "It is yet to be held."},
		{"held", "It was held."},
		{"cancelled", "It was called off."},
	}},
	{"Presence", "How a person took part.", false, [][2]string{
		{"in-person", "On the spot."},
		{"remote", "From elsewhere."},
	}},
	{"Bound", "How a sum is meant.", false, [][2]string{
		{"exact", "As it is."},
		{"up-to", "As a limit."},
		{"about", "As an estimate."},
	}},
	{"Role", "A person's part in a meeting.", false, [][2]string{
		{"co-chair", "Shares the chair."},
		{"chair", "Has the chair."},
		{"host", "Receives the others."},
		{"participant", "Takes part."},
		{"observer", "Looks on."},
		{"signatory", "Signs."},
	}},
}

// vocabulary returns the nodes of our own terms and of the words of the closed
// lists.
func vocabulary() []node {
	var nodes []node
	for _, t := range terms {
		kind := "rdf:Property"
		if t.is == isClass {
			kind = "rdfs:Class"
		}
		n := definition(t.name, kind, spaced(t.name), t.comment)
		n.set("rdfs:subPropertyOf", t.under)
		nodes = append(nodes, n)
	}
	for _, l := range closedLists {
		class := "dp:" + l.name
		if l.name == "Role" {
			class = "eli-dl:ParticipationRole" // which has them as its members
		} else {
			nodes = append(nodes, definition(l.name, "rdfs:Class", spaced(l.name), l.comment))
		}
		for i, w := range l.words {
			n := definition(strings.ToLower(l.name)+"-"+w[0], class, w[0], w[1])
			if l.ordered {
				n.count("schema:position", i+1)
			}
			nodes = append(nodes, n)
		}
	}
	return nodes
}

// definition returns the node that says what one of our own words means.
func definition(name, class, label, comment string) node {
	n := thing(class)
	n.set("@id", "dp:"+name)
	n.words("rdfs:label", record.Text{"en": label})
	n.words("rdfs:comment", record.Text{"en": comment})
	n.set("rdfs:isDefinedBy", prefixes["dp"][:len(prefixes["dp"])-1])
	return n
}

// spaced returns a name as people write it: "due by" for dueBy.
func spaced(name string) string {
	var b strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
