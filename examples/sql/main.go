// Sql turns the EU-Japan Digital Partnership into a database, and has questions
// to ask it.
//
//	sql [-questions | -question NUMBER]
//
// It prints a script that SQLite, PostgreSQL and DuckDB load or, as asked, a list
// of the questions or one of them in SQL. Where sqlite3 is at hand, this answers
// the first:
//
//	go run ./examples/sql | sqlite3 partnership.db
//	go run ./examples/sql -question 1 | sqlite3 -box partnership.db
package main

import (
	"embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/eujapan/digitalpartnership/export/database"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

//go:embed questions/*.sql
var files embed.FS

func main() {
	list := flag.Bool("questions", false, "print the questions")
	number := flag.Int("question", 0, "print the question of this `NUMBER` in SQL")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	var err error
	switch {
	case *list:
		err = printQuestions(os.Stdout)
	case *number != 0:
		err = printQuestion(os.Stdout, *number)
	default:
		err = database.Write(os.Stdout, eujapan.Partnership())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "sql:", err)
		os.Exit(1)
	}
}

// questions returns the questions in SQL, in the order of their files.
func questions() (texts []string, err error) {
	names, err := fs.Glob(files, "questions/*.sql")
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		texts = append(texts, string(text))
	}
	return texts, err
}

// printQuestions prints the first line of each, which is the question in words.
func printQuestions(w io.Writer) error {
	texts, err := questions()
	for i, text := range texts {
		words, _, _ := strings.Cut(strings.TrimPrefix(text, "-- "), "\n")
		fmt.Fprintf(w, "%d  %s\n", i+1, words)
	}
	return err
}

func printQuestion(w io.Writer, number int) error {
	texts, err := questions()
	if err == nil && (number < 1 || number > len(texts)) {
		err = fmt.Errorf("no question %d: there are 1 to %d", number, len(texts))
	}
	if err == nil {
		_, err = io.WriteString(w, texts[number-1])
	}
	return err
}
