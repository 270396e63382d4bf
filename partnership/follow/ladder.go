package follow

import "github.com/eujapan/digitalpartnership/areas"

// A ladder leads from an area to those it lies within.
type ladder map[areas.Code]areas.Code

func ladderOf(list areas.List) ladder {
	l := make(ladder, len(list))
	for i := range list {
		if _, taken := l[list[i].Code]; !taken {
			l[list[i].Code] = list[i].Broader
		}
	}
	return l
}

// up returns the areas of those codes and every one they lie within, each
// once: those given first, and then upward, whatever circle they run in. An
// area that the list does not have is there only if it was given.
func (l ladder) up(codes []areas.Code) []areas.Code {
	var all []areas.Code
	met := make(map[areas.Code]bool, len(codes))
	add := func(code areas.Code) {
		if !met[code] {
			met[code] = true
			all = append(all, code)
		}
	}
	for _, code := range codes {
		add(code)
	}
	for i := 0; i < len(all); i++ {
		if broader := l[all[i]]; broader != "" {
			if _, listed := l[broader]; listed {
				add(broader)
			}
		}
	}
	return all
}

// rungs returns the same as up, and the empty code where codes has none.
func (l ladder) rungs(codes []areas.Code) []areas.Code {
	if len(codes) == 0 {
		return []areas.Code{""}
	}
	return l.up(codes)
}
