package main

import (
	"fmt"
	"runtime"
	"time"

	"github.com/eujapan/digitalpartnership/internal/made"
)

// growth measures what a record costs among many over what it costs among few:
// both over as many records in all, in turn.
func (b *bench) growth(few, many int) {
	small, large := made.Partnership(few), made.Partnership(many)
	for _, job := range all {
		if !b.wants("growth: " + job.name) {
			continue
		}
		runSmall, runLarge := job.prepare(small), job.prepare(large)
		runSmall()
		var shares []float64
		for round := range 3 {
			var alone, among time.Duration
			for turn := range 2 {
				runtime.GC()
				begin := time.Now()
				if (round+turn)%2 == 0 {
					for range many / few {
						runSmall()
					}
					alone = time.Since(begin)
				} else {
					runLarge()
					among = time.Since(begin)
				}
			}
			shares = append(shares, float64(among)/float64(alone))
		}
		first, mid, last := quartiles(shares)
		fmt.Fprintf(b.out, "growth: %s, %d records to %d: %.2f [%.2f %.2f]\n", job.name, few, many, mid, first, last)
		b.score(claim{job.name + ", cost of a record", "ours at " + thousands(few), share, 1.3, 1.15}, many, mid)
	}
}
