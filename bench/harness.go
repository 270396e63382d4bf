package main

import (
	"fmt"
	"runtime"
	"slices"
	"time"
)

// A contender does a job over all records of a measurement, once a call.
type contender struct {
	name string
	run  func()
}

// A result is what one contender came to. Its times are those of the others over
// ours in the same round, so that 3 means that ours takes a third.
type result struct {
	name             string
	first, mid, last float64 // quartiles of the ratios; 1 for ours
	allocs, bytes    float64 // a record
	nanoseconds      float64 // a record, the median; what machine it is on decides
}

// race has the contenders do their job in turn within each round, in another
// order each, and compares them with the first, which is ours. A machine that is
// slower for a while is so for all of them.
func race(n, rounds int, contenders ...contender) []result {
	times := make([][]float64, len(contenders))
	results := make([]result, len(contenders))
	for i, c := range contenders {
		results[i].name = c.name
		results[i].allocs, results[i].bytes = allocated(n, c.run)
	}
	for round := range rounds {
		for turn := range contenders {
			i := (round + turn) % len(contenders)
			runtime.GC() // each pays for its own garbage
			begin := time.Now()
			contenders[i].run()
			times[i] = append(times[i], float64(time.Since(begin).Nanoseconds()))
		}
	}
	for i := range results {
		ratios := make([]float64, rounds)
		for round := range ratios {
			ratios[round] = times[i][round] / times[0][round]
		}
		r := &results[i]
		r.first, r.mid, r.last = quartiles(ratios)
		_, r.nanoseconds, _ = quartiles(times[i])
		r.nanoseconds /= float64(n)
	}
	return results
}

// quartiles sorts the figures and returns the first quartile, the median and the
// third.
func quartiles(figures []float64) (first, mid, last float64) {
	slices.Sort(figures)
	at := func(part float64) float64 {
		place := part * float64(len(figures)-1)
		i := int(place)
		if i+1 == len(figures) {
			return figures[i]
		}
		return figures[i] + (place-float64(i))*(figures[i+1]-figures[i])
	}
	return at(0.25), at(0.5), at(0.75)
}

// allocated returns how often and how many bytes run allocates a record: the
// least of three times, as the runtime allocates for itself at times. It runs on
// one processor meanwhile.
func allocated(n int, run func()) (allocs, bytes float64) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	run()
	for i := range 3 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		run()
		runtime.ReadMemStats(&after)
		a, b := float64(after.Mallocs-before.Mallocs)/float64(n), float64(after.TotalAlloc-before.TotalAlloc)/float64(n)
		if i == 0 || a < allocs {
			allocs, bytes = a, b
		}
	}
	return allocs, bytes
}

// named returns the result of a contender.
func named(results []result, name string) result {
	for _, r := range results {
		if r.name == name {
			return r
		}
	}
	panic("no contender " + name)
}

// must ends the program where results differ that should not.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// same ends the program unless what a contender gave is what ours gave.
func same(what string, equal bool) {
	if !equal {
		panic(fmt.Sprintf("%s: the results differ", what))
	}
}
