package record

import (
	"net/url"
	"strings"
)

// A URL is the address of a page: http or https, with a host, without
// credentials, in ASCII (percent-encoded where the page's own is not).
type URL string

// Check returns a [*Problem] of rule [RuleURLForm] if u is not well formed. Its
// Err is the one of package net/url where that package refuses u.
func (u URL) Check() error {
	problem := &Problem{Rule: RuleURLForm, Value: string(u)}
	if !within(string(u), '!', '~') || strings.ContainsAny(string(u), "\"<>\\^`{|}") {
		problem.Detail = "must be of the characters a URL may hold, the rest percent-encoded"
		return problem
	}
	parsed, err := url.Parse(string(u))
	switch {
	case err != nil:
		problem.Detail, problem.Err = "must be a URL", err
	case parsed.Scheme != "http" && parsed.Scheme != "https":
		problem.Detail = "must begin with https:// or http://"
	case parsed.Hostname() == "":
		problem.Detail = "must name a host"
	case parsed.User != nil:
		problem.Detail = "must not hold credentials"
	default:
		return nil
	}
	return problem
}
