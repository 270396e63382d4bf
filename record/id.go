package record

// An ID names a record for good. It is unique in a partnership over all kinds
// of record, the codes of areas and dimensions included, and is never reused for another one.
//
// An ID is made of groups of a to z and 0 to 9 joined by single hyphens, 64
// bytes at most: "third-council", "epa". The empty ID names nothing.
type ID string

// maxID is the greatest length of an ID, and of a word of any other kind.
const maxID = 64

// Check returns a [*Problem] of rule [RuleIDForm] if id is not well formed.
func (id ID) Check() error {
	if reason := kebab(string(id)); reason != "" {
		return &Problem{Rule: RuleIDForm, Value: string(id), Detail: reason}
	}
	return nil
}

// A Kind is a word of an open list: any well-formed word will do, and the
// packages that use one name the words they know as constants. It has the form
// of an [ID]. The empty Kind says that the kind is not known.
type Kind string

// Check returns a [*Problem] of rule [RuleCodeForm] if k is not well formed.
func (k Kind) Check() error { return CheckCode(string(k)) }

// CheckCode returns a [*Problem] of rule [RuleCodeForm] if code does not have
// the form of an [ID]. It is the Check of every open code of this module.
func CheckCode(code string) error {
	if reason := kebab(code); reason != "" {
		return &Problem{Rule: RuleCodeForm, Value: code, Detail: reason}
	}
	return nil
}

// kebab returns why s is not groups of lower-case letters and digits joined by
// single hyphens, or "".
func kebab(s string) string {
	if s == "" {
		return "must not be empty"
	}
	if len(s) > maxID {
		return "must be at most 64 bytes long"
	}
	afterHyphen := true
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			afterHyphen = false
		case c == '-' && !afterHyphen:
			afterHyphen = true
		default:
			return "must be groups of a to z and 0 to 9 joined by single hyphens"
		}
	}
	if afterHyphen {
		return "must not end in a hyphen"
	}
	return ""
}
