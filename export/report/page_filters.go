package report

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

// A pageView is how many commitments a view of the list has, and the link to it,
// empty if there are none.
type pageView struct {
	N    int
	Href string
}

// view returns the view of the commitments that have the values of some filters,
// given by key and value. Its fragment is the id of an element at the first of
// them, so that the link leads there without the script, too.
func (pg *page) view(filters ...string) (v pageView) {
	var parts []string
	for i := 0; i < len(filters); i += 2 {
		parts = append(parts, filters[i]+"="+url.QueryEscape(filters[i+1]))
	}
	fragment := strings.Join(parts, "&")
	for _, item := range pg.items {
		fits := true
		for i := 0; i < len(filters); i += 2 {
			fits = fits && slices.Contains(item.Found[filters[i]], filters[i+1])
		}
		if !fits {
			continue
		}
		if v.N++; v.N == 1 && fragment != "" {
			v.Href = "#" + fragment
			if !pg.taken[fragment] {
				pg.taken[fragment] = true
				item.Views = append(item.Views, fragment)
			}
		}
	}
	return v
}

// made notes how many commitments were made at each occasion, of all there are.
func (pg *page) made() {
	for _, item := range pg.items {
		if _, known := pg.occasion[item.MadeAt]; !known {
			pg.occasion[item.MadeAt] = pageFigure{pg.view("occasion", string(item.MadeAt)), len(pg.P.Commitments), ""}
		}
	}
	pg.occasion[pg.P.LaunchedAt] = pageFigure{pg.view("occasion", "Launch"), len(pg.P.Commitments), ""}
}

// madeAt returns how many commitments were made at an occasion.
func (pg *page) madeAt(id record.ID) pageFigure {
	if id == "" {
		return pageFigure{}
	}
	return pg.occasion[id]
}

// A pageFilter is one by which the list is filtered.
type pageFilter struct {
	Key     string
	Options []pageOption
}

// A pageOption is a value of a filter, and how many commitments have it.
type pageOption struct {
	Value string
	Text  pageText
	N     int
}

// filters returns the filters and their values, those that no commitment has
// left out.
func (pg *page) filters() []pageFilter {
	counts := make(map[string]int)
	for _, item := range pg.items {
		for key, values := range item.Found {
			for _, value := range values {
				counts[key+"="+value]++
			}
		}
	}
	var list []pageFilter
	add := func(value any, text pageText) {
		f, v := &list[len(list)-1], fmt.Sprint(value)
		known := slices.ContainsFunc(f.Options, func(o pageOption) bool { return o.Value == v })
		if n := counts[f.Key+"="+v]; n > 0 && !known {
			f.Options = append(f.Options, pageOption{v, text, n})
		}
	}
	list = append(list, pageFilter{Key: "area"})
	for i := range pg.P.Areas {
		add(pg.P.Areas[i].Code, pg.area(pg.P.Areas[i].Code))
	}
	for _, scope := range pageScopes {
		add(scope, pg.word("scope", scope))
	}
	list = append(list, pageFilter{Key: "occasion"})
	for _, g := range pg.Groups {
		add(g.Key, pageText{Words: g.Title})
	}
	for _, item := range pg.items {
		at := pg.ref(item.MadeAt)
		add(item.MadeAt, pageText{at.Text.Lang, at.Text.Words + at.After})
	}
	list = append(list, pageFilter{Key: "force"})
	for _, force := range slices.Backward(partnership.Forces()) {
		add(force, pg.word("force", force))
	}
	add("None", pg.word("force", "None"))
	list = append(list, pageFilter{Key: "stage"})
	for _, stage := range pageStages {
		add(stage, pg.word("stage", stage))
	}
	list = append(list, pageFilter{Key: "party"})
	for i := range pg.P.Parties {
		add(pg.P.Parties[i].Code, pg.party(pg.P.Parties[i].Code))
	}
	add("None", pageText{Words: pg.say("unknown")})
	return list
}

// pageScopes are the scopes that name no area.
var pageScopes = []string{"All", "Governance"}

// pageStages are the values of the filter by stage.
var pageStages = []any{
	"Open", "Closed", "None", "Told",
	partnership.Announced, partnership.InProgress, partnership.Ongoing, partnership.Suspended,
	partnership.Delivered, partnership.Withdrawn, partnership.Superseded,
}

// stages returns the stages of a commitment.
func stages() []any { return pageStages[4:] }
