package report_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/record"
)

func ExampleHTML() {
	p := &partnership.Partnership{
		ID: "tides", Name: record.Text{"en": "Tide Partnership", "ja": "潮パートナーシップ"}, Languages: []record.Language{"en", "ja"},
		Commitments: []partnership.Commitment{{ID: "study-tides", Title: record.Text{"en": "Study tides"}}},
	}
	var b bytes.Buffer
	if err := report.HTML(&b, p, report.Options{Languages: []record.Language{"ja"}, Sibling: "report.html"}); err != nil {
		fmt.Println(err)
	}
	for line := range strings.Lines(b.String()) {
		if strings.Contains(line, "<h1") || strings.Contains(line, "<h4 lang") || strings.Contains(line, `class="sibling"`) {
			fmt.Print(line)
		}
	}
	// Output:
	// <p class="sibling"><a href="report.html" lang="en" hreflang="en">English</a></p>
	// <h1 id="tides">潮パートナーシップ</h1>
	// <div><h4 lang="en">Study tides</h4>
}
