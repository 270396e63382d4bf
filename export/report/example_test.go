package report_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/eujapan/digitalpartnership/council"
	"github.com/eujapan/digitalpartnership/export/report"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// A small partnership as a report: figures, diagrams and one meeting.
func ExampleMarkdown() {
	tides := &partnership.Partnership{
		ID: "tides", Name: record.Text{"en": "Tides | north & south"}, AsOf: timeline.MustParseDate("2025-06-30"),
		Council: council.Council{Meetings: []council.Meeting{
			{ID: "council-1", Number: 1, Status: council.Planned, When: timeline.MustParseSpan("2026"), Place: record.Text{"en": "Port City"}},
		}},
	}
	var text strings.Builder
	if err := report.Markdown(&text, tides, report.Options{}); err != nil {
		log.Fatal(err)
	}
	fmt.Print(text.String())
	// Output:
	// # Tides &#124; north \& south
	//
	// as of 2025-06-30
	//
	// |  | number | of these |
	// | --- | --: | --- |
	// | Council meetings | 1 | 1 planned |
	//
	// ## Timeline
	//
	// ```mermaid
	// %%{init: {"timeline": {"disableMulticolor": true}, "themeVariables": {"cScale0": "#c9dcf2", "cScaleLabel0": "#1b2430"}}}%%
	// timeline
	//     title Tides #124; north #38; south
	//     2026 : 2026, Council 1, planned, Port City
	// ```
	//
	// ```mermaid
	// gantt
	//     dateFormat YYYY-MM-DD
	//     axisFormat %Y-%m
	//     todayMarker off
	//     section Council
	//     Council 1 (planned) (2026, day not known) :active, 2026-01-01, 2027-01-01
	// ```
	//
	// ## Meetings of the council
	//
	// | Meeting | When | Where | Co-chairs | Sources |
	// | --- | --- | --- | --- | --- |
	// | Council 1 | 2026, planned | Port City |  |  |
}

func ExampleSVG() {
	var picture strings.Builder
	if err := report.SVG(&picture, eujapan.Partnership(), report.Options{}); err != nil {
		log.Fatal(err)
	}
	for line := range strings.SplitSeq(picture.String(), "\n") {
		if strings.HasPrefix(line, "<desc") {
			fmt.Println(line)
		}
	}
	// Output: <desc id="tl-desc">4 council meetings · 22 dialogues · 42 instruments · 12 projects · 150 commitments · 120 sources · as of 2026-06-30</desc>
}

// The report in Japanese, with Japanese names where there are any.
func ExampleOptions() {
	var text strings.Builder
	o := report.Options{Languages: []record.Language{"ja"}}
	if err := report.Markdown(&text, eujapan.Partnership(), o); err != nil {
		log.Fatal(err)
	}
	for line := range strings.SplitSeq(text.String(), "\n") {
		if strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "###") {
			fmt.Println(line)
		}
	}
	// Output:
	// # 日EUデジタルパートナーシップ
	// ## 年表
	// ## 分野と評議会ごとのコミットメント
	// ## 評議会の会合
	// ## 合意文書など
	// ## プロジェクト
	// ## 対話
	// ## コミットメント
	// ## 情報源の食い違い
	// ## 情報源
}
