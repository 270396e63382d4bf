// Command peer starts with the record in the file it is given, read with
// encoding/json and judged by its tags with validator/v10, and prints how many
// nanoseconds it took until it was read, and how many until it was judged.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/go-playground/validator/v10"

	"github.com/eujapan/digitalpartnership/partnership"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	check(err)
	begin := time.Now()
	var p partnership.Partnership
	check(json.Unmarshal(text, &p))
	ready := time.Since(begin)
	check(validator.New(validator.WithRequiredStructEnabled()).Struct(&p))
	fmt.Println(ready.Nanoseconds(), time.Since(begin).Nanoseconds(), len(p.Commitments))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
