package partnership

import (
	"slices"

	"github.com/eujapan/digitalpartnership/record"
)

// A graph is which records point to which others. The zero graph is empty.
type graph struct {
	names []record.ID // in the order they were added
	edges map[record.ID][]edge
}

// An edge is one record pointing to another, from a place in the document.
type edge struct {
	from, to record.ID
	at       record.Pointer
}

// add adds an edge; one from or to nothing is left out.
func (g *graph) add(from, to record.ID, at record.Pointer) {
	if from == "" || to == "" {
		return
	}
	if g.edges == nil {
		g.edges = make(map[record.ID][]edge)
	}
	if g.edges[from] == nil {
		g.names = append(g.names, from)
	}
	g.edges[from] = append(g.edges[from], edge{from, to, at})
}

// A stop is a record on the way of a walk along the edges.
type stop struct {
	name record.ID
	via  edge // that led here
	next int  // how many edges from here were walked
	told int  // the last stop so far that is in a circle, -1 if none is
}

// cycles returns circles among the edges, each from its smallest name on: at
// least one if there are any, and no record in two of them. It keeps its own
// stack and looks at each edge once, so that a long chain costs memory and
// nothing else.
func (g *graph) cycles() [][]edge {
	var circles [][]edge
	done := make(map[record.ID]bool)
	for _, start := range g.names {
		if done[start] {
			continue
		}
		way := []stop{{name: start, told: -1}}
		place := map[record.ID]int{start: 0} // on the way
		for len(way) > 0 {
			last := len(way) - 1
			here := &way[last]
			if here.next == len(g.edges[here.name]) {
				done[here.name] = true
				delete(place, here.name)
				way = way[:last]
				continue
			}
			e := g.edges[here.name][here.next]
			here.next++
			from, met := place[e.to]
			switch {
			case met && here.told < from:
				var circle []edge
				for i := from; i <= last; i++ {
					way[i].told = i
					if i > from {
						circle = append(circle, way[i].via)
					}
				}
				circles = append(circles, fromSmallest(append(circle, e)))
			case !met && !done[e.to]:
				place[e.to] = len(way)
				way = append(way, stop{name: e.to, via: e, told: here.told})
			}
		}
	}
	return circles
}

// fromSmallest turns a circle so that it begins with its smallest name.
func fromSmallest(circle []edge) []edge {
	first := 0
	for i, e := range circle {
		if e.from < circle[first].from {
			first = i
		}
	}
	return append(slices.Clone(circle[first:]), circle[:first]...)
}
