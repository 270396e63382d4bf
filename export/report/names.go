package report

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/areas"
	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// names are what the records of a partnership are called, in the languages
// asked for.
type names struct {
	languages []record.Language
	records   map[record.ID]string // meetings, instruments, projects, commitments and areas
	parties   map[record.PartyCode]string
}

func namesOf(p *partnership.Partnership, o Options) *names {
	n := &names{
		languages: slices.Concat(o.Languages, p.Languages),
		records:   make(map[record.ID]string),
		parties:   make(map[record.PartyCode]string),
	}
	for i := range p.Council.Meetings {
		n.meeting(&p.Council.Meetings[i], n.title(p.Council.Name, p.Council.ID))
	}
	for i := range p.Dialogues {
		d := &p.Dialogues[i]
		n.records[d.ID] = n.title(d.Name, d.ID)
		for j := range d.Meetings {
			n.meeting(&d.Meetings[j], n.title(d.Name, d.ID))
		}
	}
	for i := range p.Instruments {
		n.records[p.Instruments[i].ID] = n.in(p.Instruments[i].Title)
	}
	for i := range p.Projects {
		n.records[p.Projects[i].ID] = n.in(p.Projects[i].Name)
	}
	for i := range p.Commitments {
		n.records[p.Commitments[i].ID] = n.in(p.Commitments[i].Title)
	}
	for i := range p.Areas {
		n.records[record.ID(p.Areas[i].Code)] = n.in(p.Areas[i].Name)
	}
	for i := range p.Parties {
		n.parties[p.Parties[i].Code] = n.in(p.Parties[i].Name)
	}
	return n
}

func (n *names) meeting(m *council.Meeting, body string) {
	if m.Number > 0 {
		body += ", meeting " + strconv.Itoa(m.Number)
	}
	n.records[m.ID] = strings.TrimPrefix(body, ", ")
}

// in returns the words in the language that is preferred.
func (n *names) in(t record.Text) string { return t.In(n.languages...) }

// say returns the words in the language that is preferred, and which one it is,
// or failing any words the ones in place of them.
func (n *names) say(t record.Text, instead string) words {
	text := n.in(t)
	if text == "" {
		return words{text: instead}
	}
	for _, l := range n.languages {
		if t[l] != "" {
			return words{text: text, in: l}
		}
	}
	for _, l := range slices.Sorted(maps.Keys(t)) {
		if t[l] != "" {
			return words{text: text, in: l}
		}
	}
	return words{text: text}
}

// title returns the title of a record, or its id if it has none.
func (n *names) title(t record.Text, id record.ID) string { return cmp.Or(n.in(t), string(id)) }

// of returns what the record of that id is called, or the id if it is unknown.
func (n *names) of(id record.ID) string { return cmp.Or(n.records[id], string(id)) }

// party returns the name of a party, or its code if it is unknown.
func (n *names) party(code record.PartyCode) string { return cmp.Or(n.parties[code], string(code)) }

// areas returns the names of areas, or the codes of those that are unknown.
func (n *names) areas(codes []areas.Code) []string {
	list := make([]string, len(codes))
	for i, code := range codes {
		list[i] = n.of(record.ID(code))
	}
	return list
}
