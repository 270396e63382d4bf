package report

import (
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/timeline"
)

// tell returns a phrase of this package in English, as it is, or in Japanese if
// that is preferred. The numbers in braces stand for the arguments.
func (n *names) tell(phrase string, arguments ...string) string {
	if n.japanese {
		if said, ok := japanese[phrase]; ok {
			phrase = said
		}
	}
	var places []string
	for i, a := range arguments {
		places = append(places, "{"+strconv.Itoa(i)+"}", a)
	}
	return strings.NewReplacer(places...).Replace(phrase)
}

// counted returns a number of things: the phrase of one, or of another number.
func (n *names) counted(number int, one, many string) string {
	if number == 1 {
		return n.tell(one, "1")
	}
	return n.tell(many, strconv.Itoa(number))
}

// kind returns a word of a list of the model as people read it, and one this
// package does not know as it is, without hyphens.
func (n *names) kind(list, word string) string {
	said, ok := pageKinds[list+"/"+word]
	switch {
	case !ok:
		return strings.ReplaceAll(word, "-", " ")
	case n.japanese && said[1] != "":
		return said[1]
	}
	return said[0]
}

// word returns a word of a list as kind does, and its language.
func (n *names) word(list, word string) words {
	w := words{text: n.kind(list, word)}
	if n.japanese && pageKinds[list+"/"+word][1] == "" {
		w.in = "en"
	}
	return w
}

// spell returns a date as people read it.
func (n *names) spell(when timeline.Span) string {
	switch {
	case when.Start == when.End:
		return when.Start.String()
	case when.End.IsZero():
		return n.tell("from {0}", when.Start.String())
	}
	return n.tell("{0} to {1}", when.Start.String(), when.End.String())
}

// japanese has the phrases of this package in Japanese, by the English ones.
var japanese = map[string]string{
	"{0} to {1}":           "{0}～{1}",
	"from {0}":             "{0}から",
	"as of {0}":            "{0}現在",
	"launched {0}":         "発足 {0}",
	"version {0}":          "版 {0}",
	"and {0} more":         "ほか{0}名",
	"{0}, meeting {1}":     "{0}、第{1}回",
	"Council {0}":          "第{0}回評議会",
	"{0}: timeline":        "{0}：年表",
	"{0} council meeting":  "評議会の会合{0}件",
	"{0} council meetings": "評議会の会合{0}件",
	"{0} dialogue":         "対話{0}件",
	"{0} dialogues":        "対話{0}件",
	"{0} instrument":       "合意文書など{0}件",
	"{0} instruments":      "合意文書など{0}件",
	"{0} project":          "プロジェクト{0}件",
	"{0} projects":         "プロジェクト{0}件",
	"{0} commitment":       "コミットメント{0}件",
	"{0} commitments":      "コミットメント{0}件",
	"{0} source":           "情報源{0}件",
	"{0} sources":          "情報源{0}件",

	"Nothing in this record has a date to show.": "この記録には、図に示せる日付がありません。",
	"Council":                               "評議会",
	"Dialogues":                             "対話",
	"Instruments":                           "合意文書など",
	"Projects":                              "プロジェクト",
	"Commitments due":                       "コミットメントの期限",
	"Commitments made":                      "コミットメントの表明",
	"{0} of {1} meetings":                   "会合{1}件中{0}件",
	"{0} of {1} instruments":                "{1}件中{0}件",
	"{0} of {1} projects":                   "{1}件中{0}件",
	"{0} of {1} commitments":                "コミットメント{1}件中{0}件",
	"{0} of {1}, by occasion":               "{1}件中{0}件、機会ごと",
	"{0} of {1} dialogues":                  "対話{1}件中{0}件",
	"{0} of {1} commitments and milestones": "節目を含む{1}件中{0}件",
	"met":                                   "達成",
	"{0} before {1}":                        "{1}年より前{0}件",
	"{0} without a date":                    "日付なし{0}件",
	"due {0}":                               "期限 {0}",
	"made {0}":                              "表明 {0}",
	"held on this day":                      "この日に開催",
	"planned":                               "予定",
	"called off":                            "中止",
	"on some day within":                    "この間のいずれかの日",
	"planned for some day within":           "この間のいずれかの日に予定",
	"end open or not known":                 "終期は未定または不明",
	"signed":                                "署名",
	"in force":                              "発効",
	"another step":                          "その他の経過",
	"promised":                              "約束",
	"due, and met":                          "期限・達成済み",
	"due, and not known to be met":          "期限・達成は未確認",
	"overdue":                               "期限超過",
	"force not said":                        "強さの記載なし",

	"A commitment on several areas counts in each of them, and once in the last row.":                                                                       "複数の分野にわたるコミットメントは各分野で数え、最終行では一度だけ数えます。",
	"The force of a commitment is read off the verb of its source, always in the same way: it says how firmly something is meant, not how far it has come.": "強さは情報源の動詞から常に同じ基準で読み取ったもので、表現の強さを示し、進み具合を示すものではありません。",
	"The latest {0} of {1} are shown.":                         "{1}件のうち新しい{0}件を示しています。",
	"Parts of the statements nobody read for this record: {0}": "この記録で未読の声明の部分：{0}件",
	"{0} of {1} took a step whose date is known.":              "{1}件中{0}件に、日付の分かる経過があります。",
	"Without a date: {0} of {1}":                               "日付なし：{1}件中{0}件",
	"{0} with a meeting on record":                             "会合の記録あり{0}件",
	"{0} signed":                                               "署名{0}件",
	"{0} in force":                                             "発効{0}件",
	"{0} with a known period":                                  "期間が分かるもの{0}件",
	"{0} different promises":                                   "重複を除く約束{0}件",
	"{0} with a date to be met by":                             "期限あり{0}件",
	"{0} closed":                                               "完了{0}件",
	"{0} open by what was declared since":                      "その後の表明で未完了{0}件",
	"{0} of which nothing was declared since":                  "その後の表明なし{0}件",
	"{0} asks": "要望{0}件",
	"{0} of the asks answered at least in part": "少なくとも一部が応えられた要望{0}件",
	"{0} settled":                     "採用済み{0}件",
	"{0} left open":                   "未解決{0}件",
	"{0} of {1} settled":              "{1}件中{0}件で採用済み",
	"{0} of {1} left open":            "{1}件中{0}件が未解決",
	"{0}, day not known":              "{0}、日は不明",
	"{0}, end open or not known":      "{0}、終期は未定または不明",
	"a copy of {0}":                   "{0}の写し",
	"read {0}":                        "閲覧 {0}",
	"if: {0}":                         "条件：{0}",
	"number":                          "件数",
	"of these":                        "内訳",
	"launch":                          "発足",
	"Launch":                          "発足時",
	"not said":                        "記載なし",
	"undated":                         "日付なし",
	"sources":                         "情報源",
	"Sources":                         "情報源",
	"Timeline":                        "年表",
	"All":                             "合計",
	"Area":                            "分野",
	"Elsewhere":                       "その他",
	"Commitments by area and council": "分野と評議会ごとのコミットメント",
	"Commitments, each once":          "コミットメント（重複なし）",
	"The partnership as a whole":      "パートナーシップ全体",
	"How it is run":                   "運営",
	"On no area":                      "分野なし",
	"Meetings of the council":         "評議会の会合",
	"Meeting":                         "会合",
	"When":                            "時期",
	"Where":                           "場所",
	"Co-chairs":                       "共同議長",
	"Instrument":                      "合意文書など",
	"Kind":                            "種類",
	"Steps":                           "経過",
	"Project":                         "プロジェクト",
	"Dialogue":                        "対話",
	"Meetings on record":              "記録のある会合",
	"Commitments":                     "コミットメント",
	"Commitment":                      "コミットメント",
	"Force":                           "強さ",
	"Made":                            "表明",
	"Due":                             "期限",
	"Where sources disagree":          "情報源の食い違い",
	"On":                              "対象",
	"Claims":                          "主張",
	"Settled on":                      "採用",
	"Why":                             "理由",
	"Council meetings":                "評議会の会合",
	"Recommendations from outside":    "外部からの提言",
	"Disagreements between sources":   "情報源間の食い違い",
}
