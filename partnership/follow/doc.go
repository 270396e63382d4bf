// Package follow says what became of what was promised: how a commitment stood
// on a day and whether it was in time, how a promise went from council to
// council, which asks were answered, which areas fell silent, what a reader
// could have known when, and what changed between two versions of a record.
//
// Nothing in it is stored, and nothing reads a clock: every question takes the
// day it is asked for. A day that is only partly known stands for its last day.
// Each answer carries an [Explanation]: the rule it follows, what it was made
// from, and the sources of that.
//
// Over dates that are partly known an answer says Maybe where that is the
// truth. Every count carries what it was counted out of.
package follow
