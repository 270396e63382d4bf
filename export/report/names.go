package report

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// names are what the records of a partnership are called, in the languages
// asked for.
type names struct {
	languages []record.Language
	japanese  bool                // the words of this package
	records   map[record.ID]words // meetings, dialogues, instruments, projects, commitments and areas
	parties   map[record.PartyCode]string
}

func namesOf(p *partnership.Partnership, o Options) *names {
	n := &names{
		languages: slices.Concat(o.Languages, p.Languages),
		records:   make(map[record.ID]words),
		parties:   make(map[record.PartyCode]string),
	}
	if len(n.languages) > 0 {
		first, _, _ := strings.Cut(string(n.languages[0]), "-")
		n.japanese = first == "ja"
	}
	n.meetings(p.Council.Meetings, n.say(p.Council.Name, string(p.Council.ID)))
	for i := range p.Dialogues {
		d := &p.Dialogues[i]
		n.records[d.ID] = n.say(d.Name, string(d.ID))
		n.meetings(d.Meetings, n.records[d.ID])
	}
	for i := range p.Instruments {
		n.records[p.Instruments[i].ID] = n.say(p.Instruments[i].Title, string(p.Instruments[i].ID))
	}
	for i := range p.Projects {
		n.records[p.Projects[i].ID] = n.say(p.Projects[i].Name, string(p.Projects[i].ID))
	}
	for i := range p.Commitments {
		n.records[p.Commitments[i].ID] = n.say(p.Commitments[i].Title, string(p.Commitments[i].ID))
	}
	for i := range p.Areas {
		n.records[record.ID(p.Areas[i].Code)] = n.say(p.Areas[i].Name, string(p.Areas[i].Code))
	}
	for i := range p.Parties {
		n.parties[p.Parties[i].Code] = n.in(p.Parties[i].Name)
	}
	return n
}

// meetings names the meetings of a body.
func (n *names) meetings(list []council.Meeting, body words) {
	for i := range list {
		m, name := &list[i], body
		if m.Number > 0 && body.text != "" {
			name.text = n.tell("{0}, meeting {1}", body.text, strconv.Itoa(m.Number))
		}
		n.records[m.ID] = name
	}
}

// A words is what stands in a picture: in a language, "" for that of the package,
// and of a class, which may be empty.
type words struct {
	text  string
	in    record.Language
	class string
}

// in returns the words in the language that is preferred.
func (n *names) in(t record.Text) string { return t.In(n.languages...) }

// say returns the words in the language that is preferred, and which one it is,
// or failing any words the ones in place of them.
func (n *names) say(t record.Text, instead string) words {
	for _, l := range slices.Concat(n.languages, slices.Sorted(maps.Keys(t))) {
		if t[l] != "" {
			return words{text: t[l], in: l}
		}
	}
	return words{text: instead}
}

// title returns the title of a record, or its id if it has none.
func (n *names) title(t record.Text, id record.ID) string { return cmp.Or(n.in(t), string(id)) }

// called returns what the record of that id is called, or the id if it is
// unknown.
func (n *names) called(id record.ID) words {
	if w := n.records[id]; w.text != "" {
		return w
	}
	return words{text: string(id)}
}

// of returns what the record of that id is called, or the id if it is unknown.
func (n *names) of(id record.ID) string { return n.called(id).text }

// party returns the name of a party, or its code if it is unknown.
func (n *names) party(code record.PartyCode) string { return cmp.Or(n.parties[code], string(code)) }

// person returns who somebody at a meeting was.
func (n *names) person(a *council.Attendance) string {
	side := n.party(a.Party)
	if side != "" {
		side = "(" + side + ")"
	}
	return phrase(" ", phrase(", ", n.in(a.Name), n.in(a.Office)), side)
}

// session returns what a meeting of the council is called in short.
func (n *names) session(m *council.Meeting) string {
	if m.Number > 0 {
		return n.tell("Council {0}", strconv.Itoa(m.Number))
	}
	return n.of(m.ID)
}

// phrase joins those of the parts that are not empty.
func phrase(between string, parts ...string) string {
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, between)
}
