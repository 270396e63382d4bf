package table

import "strings"

// A Profile is a way to write the cells of a table as CSV.
type Profile int

const (
	// Tidy is for programs: UTF-8 without a byte order mark, every cell as
	// it is.
	Tidy Profile = iota
	// Spreadsheet is for people who open the file in a spreadsheet: with a
	// byte order mark, by which it is known to be UTF-8, and with an
	// apostrophe before what would be taken for a formula. Read by the same
	// profile, every cell comes back as it was.
	Spreadsheet
)

// formulaMarks are the characters by which a cell becomes a formula, or hides
// one: those [OWASP] and its verification standard name, and the full-width
// forms that a Japanese keyboard gives.
//
// [OWASP]: https://owasp.org/www-community/attacks/CSV_Injection
const formulaMarks = "=+-@\t\r\n\x00＝＋－＠"

// Guard returns the text of a cell for a file of the profile: in [Spreadsheet],
// with one more apostrophe in front if after any number of them it begins with
// a mark of a formula.
func (p Profile) Guard(cell string) string {
	if p == Spreadsheet && isFormula(cell) {
		return "'" + cell
	}
	return cell
}

// Unguard returns the cell that [Profile.Guard] made text of. Text that Guard
// makes of no cell, such as a formula without a guard, is returned as it is.
func (p Profile) Unguard(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && p == Spreadsheet && isFormula(rest) {
		return rest
	}
	return text
}

// isFormula reports whether a cell begins with a mark of a formula, or with
// apostrophes and one.
func isFormula(cell string) bool {
	for _, mark := range strings.TrimLeft(cell, "'") {
		return strings.ContainsRune(formulaMarks, mark)
	}
	return false
}
