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

// cycles returns the circles that a walk along the edges closes, each once and
// from its smallest name on. A graph has one if it has any; of circles that
// share an edge it need not return all. It keeps its own stack, so that a long
// chain costs memory and nothing else.
func (g *graph) cycles() [][]edge {
	const walking, done = 1, 2
	var circles [][]edge
	state := make(map[record.ID]int)
	for _, start := range g.names {
		if state[start] != 0 {
			continue
		}
		var way []edge              // the edges walked from start
		todo := []record.ID{start}  // the records on the way
		next := map[record.ID]int{} // how many edges of each were walked
		state[start] = walking
		for len(todo) > 0 {
			here := todo[len(todo)-1]
			if next[here] == len(g.edges[here]) {
				state[here] = done
				todo = todo[:len(todo)-1]
				way = way[:max(0, len(way)-1)]
				continue
			}
			e := g.edges[here][next[here]]
			next[here]++
			switch state[e.to] {
			case 0:
				state[e.to] = walking
				todo, way = append(todo, e.to), append(way, e)
			case walking:
				from := slices.Index(todo, e.to)
				circles = append(circles, fromSmallest(append(slices.Clone(way[from:]), e)))
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
