// Command ours starts with the record that the library carries, and prints how
// many nanoseconds it took until that was ready, and how many until it was judged
// once more.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

func main() {
	begin := time.Now()
	p := eujapan.Partnership()
	ready := time.Since(begin)
	if err := p.Validate(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(ready.Nanoseconds(), time.Since(begin).Nanoseconds(), len(p.Commitments))
}
