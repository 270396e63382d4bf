package report

import "github.com/eujapan/digitalpartnership/record"

// A pageKind is how many sources are of a kind.
type pageKind struct {
	Kind record.Kind
	N    int
}

// kinds returns the kinds of the sources, in the order of the document.
func (pg *page) kinds() (list []pageKind) {
	at := make(map[record.Kind]int)
	for i := range pg.P.Sources {
		kind := pg.P.Sources[i].Kind
		n, known := at[kind]
		if !known {
			n = len(list)
			at[kind] = n
			list = append(list, pageKind{Kind: kind})
		}
		list[n].N++
	}
	return list
}

// Read returns how many sources were read on their own pages.
func (pg *page) Read() (n int) {
	for i := range pg.P.Sources {
		if !pg.P.Sources[i].Accessed.IsZero() {
			n++
		}
	}
	return n
}

// cited returns how often a source is cited.
func (pg *page) cited(id record.ID) int { return pg.citations[id] }
