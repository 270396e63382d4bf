package cite

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// CSL writes the record and the sources of p as [CSL-JSON] 1.0.2, which Zotero,
// pandoc and the like read, with two spaces a level and a line feed at the end.
// The note of a source is an annote: in a CSL note that begins with "Editor:", a
// processor sees an editor. What CSL has no variable for, the terms and what a
// copy is of, is custom.
//
// Words are written as they are. A reader may take tags such as <i> and </i>
// within them for italics: CSL-JSON has no escape for them.
//
// An id or an address that is missing or not well formed, an id that two records
// have, and words that are not UTF-8 give a [*record.Problem], and nothing is
// written. An error of w is wrapped.
//
// [CSL-JSON]: https://citationstyles.org/developers/
func CSL(w io.Writer, p *partnership.Partnership, languages ...record.Language) error {
	entries, err := entriesOf(p, "CSL-JSON", languages)
	if err != nil {
		return err
	}
	items := make([]item, len(entries))
	for i := range entries {
		items[i] = itemOf(&entries[i])
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(items); err != nil {
		return fmt.Errorf("cite: %w", err)
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("cite: writing CSL-JSON: %w", err)
	}
	return nil
}

// An item is an entry as CSL-JSON has it.
type item struct {
	ID             string          `json:"id"`
	Type           string          `json:"type"`
	Genre          string          `json:"genre,omitzero"`
	Title          string          `json:"title,omitzero"`
	Author         []name          `json:"author,omitempty"`
	ContainerTitle string          `json:"container-title,omitzero"`
	Publisher      string          `json:"publisher,omitzero"`
	Version        string          `json:"version,omitzero"`
	Issued         dateParts       `json:"issued,omitzero"`
	Accessed       dateParts       `json:"accessed,omitzero"`
	URL            record.URL      `json:"URL,omitzero"`
	Language       record.Language `json:"language,omitzero"`
	Annote         string          `json:"annote,omitzero"`
	Custom         custom          `json:"custom,omitzero"`
}

// A name is one of an author, whole.
type name struct {
	Literal string `json:"literal"`
}

// dateParts is a date; the array within the array of one date, not a span.
type dateParts struct {
	Parts [1][]int `json:"date-parts"`
}

// IsZero reports whether nothing of the date is known.
func (d dateParts) IsZero() bool { return len(d.Parts[0]) == 0 }

// custom is what CSL has no variable for, under the names of the document.
type custom struct {
	Licence     string     `json:"licence,omitzero"`
	LicenceURL  record.URL `json:"licence_url,omitzero"`
	DerivedFrom record.ID  `json:"derived_from,omitzero"`
}

func itemOf(e *entry) item {
	i := item{
		ID:        e.key,
		Type:      e.form.csl,
		Genre:     e.form.genre,
		Title:     e.title,
		Publisher: e.publisher,
		Version:   e.version,
		Issued:    partsOf(e.issued),
		Accessed:  partsOf(e.accessed),
		URL:       e.url,
		Language:  e.language,
		Annote:    e.note,
		Custom:    custom{e.licence, e.licenceURL, e.derived},
	}
	if e.form.periodical {
		i.ContainerTitle, i.Publisher = e.publisher, ""
	}
	for _, author := range e.authors {
		if author != "" {
			i.Author = append(i.Author, name{author})
		}
	}
	return i
}

// partsOf returns as many parts of a date as are known.
func partsOf(d timeline.Date) (parts dateParts) {
	for _, part := range []int{d.Year(), int(d.Month()), d.Day()} {
		if part != 0 {
			parts.Parts[0] = append(parts.Parts[0], part)
		}
	}
	return parts
}
