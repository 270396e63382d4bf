package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/internal/made"
)

// generator is the child that only makes the records, and is what the others are
// over.
const generator = "the generator"

// children are what a process of its own does with so many commitments, for its
// memory to be seen.
var children = map[string]func(n int) error{
	generator: func(n int) error {
		for c := range made.Commitments(n) {
			_ = c
		}
		return nil
	},
	"JSON Lines": func(n int) error { return export.StreamJSONLines(io.Discard, made.Commitments(n)) },
	"JSON document": func(n int) error {
		return export.StreamJSON(io.Discard, made.Partnership(0), made.Commitments(n))
	},
	"CSV": func(n int) error {
		return export.StreamCSV(io.Discard, table.Tidy, made.Partnership(0).Languages, made.Commitments(n))
	},
}

// memory measures the greatest memory of processes that write n commitments as
// they are made. Only Linux tells.
func (b *bench) memory(n int) {
	base := peak(generator, n)
	for _, what := range []string{"JSON Lines", "JSON document", "CSV"} {
		b.score(claim{what + " export, streamed", "memory over the generator", megabytes, 8, 4}, n, max(0, peak(what, n)-base))
	}
}

// peak returns the greatest resident memory of a child in megabytes, NaN where
// that is not to be known: the median of three, as the collector is not always
// equally quick.
func peak(child string, n int) float64 {
	var all []float64
	for range 3 {
		out, err := exec.Command(os.Args[0], "-child", child, "-million", strconv.Itoa(n)).CombinedOutput()
		if err != nil {
			panic(fmt.Sprintf("%s: %v: %s", child, err, out))
		}
		kilobytes, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
		if err != nil {
			return math.NaN()
		}
		all = append(all, kilobytes/1000)
	}
	_, mid, _ := quartiles(all)
	return mid
}

// runChild does what a child is to do, and prints its greatest memory in
// kilobytes.
func runChild(name string, n int) {
	must(children[name](n))
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		if value, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			fmt.Println(strings.TrimSuffix(strings.TrimSpace(value), " kB"))
		}
	}
}
