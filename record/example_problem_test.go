package record_test

import (
	"errors"
	"fmt"

	"github.com/eujapan/digitalpartnership/record"
)

func ExamplePointer() {
	title := record.Pointer("/commitments").Item(8).Member("title")
	fmt.Println(title.Member("ja"))
	for token := range title.Tokens() {
		fmt.Println("-", token)
	}
	fmt.Println(title.Compare("/commitments/10"), title.Holds("/commitments/8/title/en"))
	// Output:
	// /commitments/8/title/ja
	// - commitments
	// - 8
	// - title
	// -1 true
}

func ExampleRule() {
	err := record.PartyCode("Japan").Check()
	if problem, ok := errors.AsType[*record.Problem](err); ok && problem.Rule == record.RuleCodeForm {
		fmt.Println("write JP for", problem.Value)
	}
	// Output: write JP for Japan
}

func ExampleProblem() {
	var err error = &record.Problem{
		File: "03-council.json", Line: 12, Column: 17,
		Pointer: "/council/meetings/2/status",
		Rule:    record.RuleOneOf,
		Value:   "over",
		Detail:  "must be planned, held or cancelled",
	}
	fmt.Println(err)
	// Output: 03-council.json:12:17: /council/meetings/2/status: must be planned, held or cancelled: "over" [one-of]
}

func ExampleProblems() {
	japan := record.Party{Code: "jp", Name: record.Text{"en": "Japan", "ja": " "}}
	var problems record.Problems
	problems.Add("/parties/1/name", japan.Name.Check())
	problems.Add("/parties/1/code", japan.Code.Check())
	problems.Sort()
	err := problems.Err()
	fmt.Println(err)
	for problem := range record.In(err) {
		fmt.Println(problem.Rule)
	}
	// Output:
	// /parties/1/code: must be 2 to 12 of A to Z and 0 to 9, a letter first: "jp" [code-form]
	// /parties/1/name/ja: must not be blank: " " [text-form]
	// code-form
	// text-form
}
