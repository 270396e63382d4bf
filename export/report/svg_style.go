package report

import "strings"

// svgColours are the colours of a picture: the custom property that may set
// each, and what it is without, on light and on dark ground.
var svgColours = []struct{ property, light, dark string }{
	{"--tl-paper", "#ffffff", "#11161c"},
	{"--tl-ink", "#1b2430", "#e7ebf0"},
	{"--tl-muted", "#5a6673", "#9daab8"},
	{"--tl-line", "#d5dbe1", "#2f3944"},
	{"--tl-later", "#f4f6f8", "#171d25"}, // the ground of what is later than the record
	{"--tl-council", "#0b4f96", "#6fb1f5"},
	{"--tl-dialogue", "#1a7f94", "#5cc4d6"},
	{"--tl-instrument", "#7a4a99", "#c49ae0"},
	{"--tl-project", "#2d7d5a", "#66c79b"},
	{"--tl-due", "#b4530f", "#f0a35e"},
	{"--tl-late", "#b3261e", "#ff8f86"},
}

// svgRules are the rules of a picture. A colour stands as its name.
const svgRules = `
.tl{font-family:Inter,"Segoe UI","Helvetica Neue",Arial,"Noto Sans","Hiragino Sans","Yu Gothic","Noto Sans CJK JP",sans-serif;font-size:12px}
.tl text{fill:ink;stroke:none;unicode-bidi:isolate}
.tl-paper{fill:paper}
.tl-later{fill:later}
.tl-grid{stroke:line;stroke-width:1;fill:none}
.tl-lead{stroke:muted;stroke-width:1;stroke-dasharray:0 4;stroke-linecap:round;fill:none;opacity:.6}
.tl-now{stroke:ink;stroke-width:1;stroke-dasharray:4 3;fill:none}
.tl-then{fill:muted;fill-opacity:.5}
.tl-since{fill:muted;fill-opacity:.1}
.tl .tl-title{font-size:24px;font-weight:600}
.tl .tl-head{font-size:14px;font-weight:600}
.tl .tl-year{font-size:13px;font-weight:600;text-anchor:middle;fill:muted}
.tl .tl-small{font-size:11px;fill:muted}
.tl .tl-when{font-weight:600;fill:ink}
.tl .tl-name{fill:ink}
.tl .tl-halo{paint-order:stroke;stroke:paper;stroke-width:4;stroke-linejoin:round}
.tl .tl-end{text-anchor:end}
.tl .tl-mid{text-anchor:middle}
.tl .tl-in{fill:paper;font-weight:700;font-size:11px;text-anchor:middle;pointer-events:none}
.tl .tl-out{fill:council}
.tl .tl-void{fill:muted;stroke:none;text-decoration:line-through}
.tl .tl-over{fill:late}
.tl-council{fill:council;stroke:council;color:council}
.tl-dialogue{fill:dialogue;stroke:dialogue;color:dialogue}
.tl-instrument{fill:instrument;stroke:instrument;color:instrument}
.tl-project{fill:project;stroke:project;color:project}
.tl-due{fill:due;stroke:due;color:due}
.tl-late{fill:late;stroke:late;color:late}
.tl-gone{fill:muted;stroke:muted;color:muted}
.tl-full{stroke:none}
.tl-band{stroke:none;fill-opacity:.28}
.tl-hollow{fill:paper;stroke-width:1.6}
.tl-plan{fill:paper;fill-opacity:.6;stroke-width:1.3;stroke-dasharray:4 3}
.tl-thread{stroke-width:1.4;fill:none;stroke-opacity:.55}
.tl-strike{stroke-width:1.6;fill:none}
.tl-force{stroke:none}
.tl-force0{fill:muted;fill-opacity:.35}
.tl-force1{fill-opacity:.2}
.tl-force2{fill-opacity:.32}
.tl-force3{fill-opacity:.44}
.tl-force4{fill-opacity:.58}
.tl-force5{fill-opacity:.72}
.tl-force6{fill-opacity:.86}
.tl-force7{fill-opacity:1}
`

// svgStyle returns the style sheet of a picture. Each colour is there twice: as
// it is, for readers without custom properties, and as one. A picture by itself
// also has those of dark ground.
func svgStyle(alone bool) string {
	var values, names []string
	for _, c := range svgColours {
		name := strings.TrimPrefix(c.property, "--tl-")
		for _, member := range []string{"fill", "stroke", "color"} {
			for _, end := range []string{";", "}"} {
				names = append(names, member+":"+name+end,
					member+":"+c.light+";"+member+":var("+c.property+","+c.light+")"+end)
			}
		}
		values = append(values, c.property+":"+c.dark)
	}
	rules := strings.NewReplacer(names...).Replace(svgRules)
	if alone {
		rules += "@media (prefers-color-scheme:dark){.tl{" + strings.Join(values, ";") + "}}\n"
	}
	return rules
}
