package record_test

import (
	"encoding/json"
	"fmt"

	"github.com/eujapan/digitalpartnership/record"
)

func ExampleID() {
	for _, id := range []record.ID{"third-council", "Third Council"} {
		fmt.Printf("%q is well formed: %v\n", id, id.Check() == nil)
	}
	// Output:
	// "third-council" is well formed: true
	// "Third Council" is well formed: false
}

func ExampleKind() {
	// The list is open: a word this module does not know is as good as one it
	// does, provided that it is well formed.
	for _, kind := range []record.Kind{record.LegalText, "podcast", "Podcast"} {
		fmt.Printf("%s: %v\n", kind, kind.Check() == nil)
	}
	// Output:
	// legal-text: true
	// podcast: true
	// Podcast: false
}

func ExampleLanguage() {
	for _, language := range []record.Language{"ja", "nl-BE", "ja_JP"} {
		fmt.Printf("%s: %v\n", language, language.Check() == nil)
	}
	// Output:
	// ja: true
	// nl-BE: true
	// ja_JP: false
}

func ExampleText() {
	name := record.Text{"en": "EU-Japan Digital Partnership", "ja": "日EUデジタルパートナーシップ"}
	fmt.Println(name.In("ja"))
	fmt.Println(name.In("fr", "en"))
	// Output:
	// 日EUデジタルパートナーシップ
	// EU-Japan Digital Partnership
}

func ExampleParty() {
	japan := record.Party{Code: record.JP, Name: record.Text{"en": "Japan", "ja": "日本"}}
	text, err := json.Marshal(japan)
	fmt.Println(string(text), err)
	// Output: {"code":"JP","name":{"en":"Japan","ja":"日本"}} <nil>
}

func ExamplePartyCode() {
	// The European Union is a party, though ISO 3166 counts it among no
	// countries, and so may others be that this module has no constant for.
	for _, code := range []record.PartyCode{record.EU, record.JP, "KR", "Korea"} {
		fmt.Printf("%s: %v\n", code, code.Check() == nil)
	}
	// Output:
	// EU: true
	// JP: true
	// KR: true
	// Korea: false
}

func ExampleURL() {
	for _, url := range []record.URL{
		"https://www.meti.go.jp/english/press/2024/0501_001.html",
		"www.meti.go.jp",
		"https://example.jp/日本",
	} {
		fmt.Printf("%s: %v\n", url, url.Check() == nil)
	}
	// Output:
	// https://www.meti.go.jp/english/press/2024/0501_001.html: true
	// www.meti.go.jp: false
	// https://example.jp/日本: false
}
