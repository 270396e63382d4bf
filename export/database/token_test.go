package database_test

import (
	"fmt"
	"strings"
)

// A token is a part of a script: its kind and its text, without the marks around
// it.
type token struct {
	kind byte // '"' a name, '\'' words, '0' a number, 'a' a word of SQL, else the mark itself
	text string
}

// statements splits a script as the standard has it: comments from -- to the end
// of their line are left out, and statements end with a semicolon.
func statements(script string) ([][]token, error) {
	var all [][]token
	var statement []token
	for len(script) > 0 {
		switch c := script[0]; {
		case c == ' ' || c == '\n':
			script = script[1:]
		case strings.HasPrefix(script, "--"):
			_, script, _ = strings.Cut(script, "\n")
		case c == '\'' || c == '"':
			text, rest, ok := between(script[1:], c)
			if !ok {
				return nil, fmt.Errorf("no end to %.20q", script)
			}
			statement = append(statement, token{c, text})
			script = rest
		case c == ';':
			all, statement, script = append(all, statement), nil, script[1:]
		case strings.IndexByte("(),><=", c) >= 0:
			statement, script = append(statement, token{c, script[:1]}), script[1:]
		default:
			n := strings.IndexAny(script, " \n(),;'\"")
			if n < 0 {
				n = len(script)
			}
			kind := byte('a')
			if strings.Trim(script[:n], "-0123456789") == "" {
				kind = '0'
			} else if strings.Trim(script[:n], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
				return nil, fmt.Errorf("%.20q is no SQL", script)
			}
			statement, script = append(statement, token{kind, script[:n]}), script[n:]
		}
	}
	if statement != nil {
		return nil, fmt.Errorf("no end to the statement at %v", statement[0])
	}
	return all, nil
}

// between returns the text up to the mark, of which two stand for one, and what
// comes after.
func between(script string, mark byte) (text, rest string, ok bool) {
	var b strings.Builder
	for i := 0; i < len(script); i++ {
		if script[i] != mark {
			b.WriteByte(script[i])
		} else if i+1 < len(script) && script[i+1] == mark {
			b.WriteByte(mark)
			i++
		} else {
			return b.String(), script[i+1:], true
		}
	}
	return "", "", false
}
