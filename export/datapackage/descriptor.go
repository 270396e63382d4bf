package datapackage

import (
	"regexp"
	"strings"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A descriptor is what a package says of itself. Members for readers of version
// 1 are named so.
type descriptor struct {
	Schema       string        `json:"$schema"`
	Profile      string        `json:"profile"` // version 1
	Name         string        `json:"name,omitempty"`
	Title        string        `json:"title,omitempty"`
	Description  string        `json:"description"`
	Keywords     []string      `json:"keywords,omitempty"`
	Homepage     string        `json:"homepage,omitempty"`
	Version      string        `json:"version,omitempty"`
	Created      string        `json:"created,omitempty"`
	Licences     []licence     `json:"licenses,omitempty"`
	Contributors []contributor `json:"contributors,omitempty"`
	Sources      []source      `json:"sources,omitempty"`
	Resources    []resource    `json:"resources"`
}

type licence struct {
	Name  string `json:"name,omitempty"`
	Path  string `json:"path,omitempty"`
	Title string `json:"title,omitempty"`
}

type contributor struct {
	Title string   `json:"title"`
	Role  string   `json:"role"` // version 1
	Roles []string `json:"roles"`
}

type source struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

// profiles is where the profiles of the format are.
const profiles = "https://datapackage.org/profiles/2.0/"

// describe returns the descriptor of p without its resources.
func describe(p *partnership.Partnership) descriptor {
	d := descriptor{
		Schema:      profiles + "datapackage.json",
		Profile:     "tabular-data-package",
		Title:       p.Dataset.Title.In(p.Languages...),
		Description: "Tables of a digital partnership, as https://github.com/eujapan/digitalpartnership/blob/main/docs/model.md#tables describes them.",
		Homepage:    address(p.Dataset.URL),
		Version:     p.Dataset.Version,
	}
	if d.Title == "" {
		d.Title = p.Name.In(p.Languages...)
	}
	if p.ID.Check() == nil {
		d.Name = string(p.ID)
	}
	if day := p.AsOf; !day.IsZero() && day == day.First() {
		d.Created = day.String() + "T00:00:00Z"
	}
	for _, a := range p.Areas {
		if name := a.Name.In(p.Languages...); name != "" {
			d.Keywords = append(d.Keywords, name)
		}
	}
	if l := licenceOf(p.Dataset); l != (licence{}) {
		d.Licences = []licence{l}
	}
	for _, creator := range p.Dataset.Creators {
		d.Contributors = append(d.Contributors, contributor{creator, "author", []string{"creator"}})
	}
	for _, s := range p.Sources {
		if title := s.Title.In(p.Languages...); title != "" {
			d.Sources = append(d.Sources, source{title, address(s.URL)})
		}
	}
	return d
}

// licenceName is the form of a name of a licence, that of the Open Definition's
// and of SPDX's.
var licenceName = regexp.MustCompile(`^[-a-zA-Z0-9._]+$`)

// licenceOf returns the terms the record is under, as far as they have a place.
func licenceOf(d partnership.Dataset) licence {
	l := licence{Path: address(d.LicenceURL)}
	switch {
	case licenceName.MatchString(d.Licence):
		l.Name = d.Licence
	case l.Path != "": // the format wants a name of its form, or an address
		l.Title = d.Licence
	}
	return l
}

// address returns a URL as the format has them, with its scheme in small
// letters, and "" for one that is not well formed.
func address(u record.URL) string {
	if u.Check() != nil {
		return ""
	}
	scheme, rest, _ := strings.Cut(string(u), ":")
	return strings.ToLower(scheme) + ":" + rest
}
