// Package linked writes a partnership as linked data, in [JSON-LD 1.1]: one
// graph, with its context inline, so that reading it takes no network.
//
// What other vocabularies have a word for, the graph says in theirs:
//
//   - the record is a dcat:Dataset and a schema:Dataset. The day it is as of is
//     also given as the day it was last modified, the nearest that catalogues
//     have
//   - the areas are the skos:Concepts of one skos:ConceptScheme, the dimensions
//     those of another
//   - the partnership, its council and its dialogues are an
//     org:OrganizationalCollaboration each, what the W3C's ontology of
//     organizations calls a venture of organizations that need not be a body in
//     law; a party is an org:Organization. The terms of [ELI-DL] ask for these,
//     and a schema:Organization would claim more of a forum or a process
//   - a meeting is a schema:Event. One that was held is an eli-dl:Activity with
//     its participations, and executed the eli-dl:ForeseenActivity that each
//     plan was; one that is planned or was called off is a foreseen one. Of
//     ELI-DL, the terms used are those of ELI-EP, its profile by the European
//     Parliament
//   - an instrument is a schema:CreativeWork, and a law, a treaty or an adequacy
//     decision also a schema:Legislation, which may be in force or not; a
//     project is a schema:Project
//   - a source is a schema:CreativeWork and a prov:Entity. What cites it is
//     prov:wasDerivedFrom it, and has a prov:qualifiedDerivation where the place
//     is known; so is a copy from its original
//
// For the rest, such as force, stage and degree, there is a vocabulary of our
// own. Its namespace is the page [docs/model.md] that says what its words mean,
// and every graph ends with all of its terms, each with a label and a comment.
//
// A date has the type of its precision: xsd:date, xsd:gYearMonth or xsd:gYear.
// A span is its start and its end, the same date twice where both are one, and
// no end where that is open or not known; an eli-dl:activity_date is a full day
// or left out. What is not known is left out.
//
// A record with an id has an address, see [Options]. What has none in the
// record, such as an attendance or a step, has none here: two persons of one
// name are two, as nobody says that they are one.
//
// [JSON-LD 1.1]: https://www.w3.org/TR/json-ld11/
// [ELI-DL]: https://interoperable-europe.ec.europa.eu/collection/eli-european-legislation-identifier/solution/eli-ontology-draft-legislation-eli-dl
// [docs/model.md]: https://github.com/eujapan/digitalpartnership/blob/main/docs/model.md
package linked

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// Options say how a graph is written. The zero Options are ready to use.
type Options struct {
	// Base is the address the names of records begin with: record council-1
	// of base https://example.org/record is
	// https://example.org/record#council-1. Anything from a # on is left out.
	//
	// Without it, Base is the URL of the dataset, so that the names last as
	// long as that does. If the dataset has none either, it is
	// urn:x-digitalpartnership: and the id of the partnership, which is
	// nobody's address.
	Base record.URL
}

// Write writes p as a JSON-LD document in UTF-8, two spaces a level, with a line
// feed at the end. All languages are written. Areas, dimensions and parties go
// by their code, the record by Dataset and its two schemes by Areas and
// Dimensions, which no record can be called.
//
// A value that has no place in a graph gives a [*record.Problem], and nothing is
// written: an address, a language, an id or a code that is not well formed,
// words that are not UTF-8, a word that is not on its closed list, an id that
// two records have, or a partnership with neither an id nor another base. An
// error of w is wrapped.
func Write(w io.Writer, p *partnership.Partnership, o Options) error {
	if p == nil {
		return errors.New("linked: no partnership to write")
	}
	if err := unwritable(p); err != nil {
		return fmt.Errorf("linked: %w", err)
	}
	base, err := baseOf(p, o)
	if err != nil {
		return fmt.Errorf("linked: %w", err)
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(node{"@context": contextOf(base), "@graph": graphOf(p)}); err != nil {
		return fmt.Errorf("linked: %w", err)
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("linked: writing JSON-LD: %w", err)
	}
	return nil
}

// unwritable returns the first problem with p that a graph cannot hold, or nil.
// One of any other rule can stand there as it stands in the record.
func unwritable(p *partnership.Partnership) error {
	for problem := range record.In(p.Validate()) {
		switch problem.Rule {
		case record.RuleURLForm, record.RuleLanguageForm, record.RuleIDForm, record.RuleCodeForm,
			record.RuleOneOf, record.RuleIDUnique:
			return problem
		}
		if !utf8.ValidString(problem.Value) {
			return problem
		}
	}
	return nil
}

// baseOf returns what stands before the # of every name.
func baseOf(p *partnership.Partnership, o Options) (string, error) {
	for _, url := range []record.URL{o.Base, p.Dataset.URL} {
		if url != "" {
			base, _, _ := strings.Cut(string(url), "#")
			return base, url.Check()
		}
	}
	if p.ID == "" {
		return "", &record.Problem{Pointer: "/id", Rule: record.RuleRequired, Detail: "is required where there is no other base"}
	}
	return "urn:x-digitalpartnership:" + string(p.ID), nil
}

// graphOf returns the nodes of p, in the order of its members, and the
// vocabulary behind them.
func graphOf(p *partnership.Partnership) []node {
	nodes := append([]node{dataset(p)}, bodies(p)...)
	nodes = append(nodes, schemes(p)...)
	nodes = append(nodes, meetings(p)...)
	nodes = append(nodes, promises(p)...)
	for i := range p.Sources {
		nodes = append(nodes, source(&p.Sources[i]))
	}
	return append(nodes, vocabulary()...)
}
