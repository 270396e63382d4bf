package partnership

import "github.com/eujapan/digitalpartnership/record"

// A Dataset says of the record itself, rather than of the partnership, who made
// it and on what terms others may use it. The zero Dataset says nothing: the
// terms then are not known, which is not the same as free.
type Dataset struct {
	// Title is the record's own; empty if it goes by the name of the
	// partnership.
	Title    record.Text `json:"title,omitempty"`
	Creators []string    `json:"creators,omitempty"`
	Version  string      `json:"version,omitzero"`
	// Licence is the name of the terms, best an identifier of [SPDX], and
	// LicenceURL where they stand.
	//
	// [SPDX]: https://spdx.org/licenses/
	Licence    string     `json:"licence,omitzero"`
	LicenceURL record.URL `json:"licence_url,omitzero"`
	// URL is where the record is to be had.
	URL record.URL `json:"url,omitzero"`
}
