package record

// A Rule names something a document must keep, or a piece of advice, by a word
// that stays: it may be retired, and is never used for another rule. Programs
// should look at a problem's rule, people at its detail.
type Rule string

// Rules of reading: what must hold of a file before its values mean anything.
const (
	RuleSyntax           Rule = "syntax"            // the file is JSON
	RuleEncoding         Rule = "encoding"          // the file is UTF-8, and its strings are Unicode text
	RuleEmptyInput       Rule = "empty-input"       // the file holds something
	RuleTrailingData     Rule = "trailing-data"     // the file holds one value
	RuleUnknownMember    Rule = "unknown-member"    // every member has a meaning
	RuleDuplicateMember  Rule = "duplicate-member"  // no object has two members of one name
	RuleWrongType        Rule = "wrong-type"        // a value is of its member's type, and never null
	RuleSchemaVersion    Rule = "schema-version"    // the document's version is one this module knows
	RuleFragmentConflict Rule = "fragment-conflict" // a single value stands in one fragment only
)

// Rules of form: how a value of its kind is spelled.
const (
	RuleDateForm     Rule = "date-form"
	RuleSpanForm     Rule = "span-form"
	RuleIDForm       Rule = "id-form"
	RuleCodeForm     Rule = "code-form"
	RuleLanguageForm Rule = "language-form"
	RuleURLForm      Rule = "url-form"
	RuleTextForm     Rule = "text-form"
)

// Rules of fields: what one field may hold.
const (
	RuleRequired Rule = "required" // the member is there, and not empty
	RuleOneOf    Rule = "one-of"   // the value is on a closed list
	RuleMin      Rule = "min"      // the number is not below the least, the list not too short
	RuleMax      Rule = "max"      // the number is not above the greatest
)

// Rules across records.
const (
	RuleIDUnique        Rule = "id-unique"        // no two records have one name, areas, dimensions and parties included
	RuleReferenceKnown  Rule = "reference-known"  // what a reference names is in the document
	RuleReferenceKind   Rule = "reference-kind"   // and is of a kind it may name
	RuleAreaKnown       Rule = "area-known"       // the area is in the document
	RuleAreaCycle       Rule = "area-cycle"       // no area is broader than itself
	RulePartyKnown      Rule = "party-known"      // the party is in the document
	RuleSourceKnown     Rule = "source-known"     // the source is in the document
	RuleLanguageKnown   Rule = "language-known"   // the words are in a language of the document
	RuleCited           Rule = "cited"            // every record says who says so
	RuleDateOrder       Rule = "date-order"       // no span certainly ends before it starts
	RuleBeforeLaunch    Rule = "before-launch"    // no commitment is certainly older than the partnership, unless its occasion is
	RuleOutsideOccasion Rule = "outside-occasion" // no commitment was certainly made on another date than its occasion
	RuleMeetingOrder    Rule = "meeting-order"    // no meeting certainly precedes one of a lower number
	RuleRelationCycle   Rule = "relation-cycle"   // no record comes of itself
	RuleRelationOrder   Rule = "relation-order"   // no record certainly precedes the earlier one it relates to
	RuleSuccessor       Rule = "successor"        // what is superseded says by what
	RuleAccessOrder     Rule = "access-order"     // no source was certainly read before it was published
)

// Advice: what is worth a look, and may be right.
const (
	RuleNoArea      Rule = "no-area"      // a commitment on areas names none
	RuleSkippedYear Rule = "skipped-year" // a yearly council did not meet in a year
	RuleCopyCounted Rule = "copy-counted" // a source and its copy are cited as if they were two
	RulePlanPast    Rule = "plan-past"    // the day a meeting was planned for is over
)

// Rules returns every rule a document must keep, in the order of this page.
func Rules() []Rule {
	return []Rule{
		RuleSyntax, RuleEncoding, RuleEmptyInput, RuleTrailingData, RuleUnknownMember,
		RuleDuplicateMember, RuleWrongType, RuleSchemaVersion, RuleFragmentConflict,
		RuleDateForm, RuleSpanForm, RuleIDForm, RuleCodeForm, RuleLanguageForm, RuleURLForm, RuleTextForm,
		RuleRequired, RuleOneOf, RuleMin, RuleMax,
		RuleIDUnique, RuleReferenceKnown, RuleReferenceKind, RuleAreaKnown, RuleAreaCycle,
		RulePartyKnown, RuleSourceKnown, RuleLanguageKnown, RuleCited, RuleDateOrder,
		RuleBeforeLaunch, RuleOutsideOccasion, RuleMeetingOrder, RuleRelationCycle,
		RuleRelationOrder, RuleSuccessor, RuleAccessOrder,
	}
}

// Advice returns every rule that is advice, in the order of this page.
func Advice() []Rule {
	return []Rule{RuleNoArea, RuleSkippedYear, RuleCopyCounted, RulePlanPast}
}
