package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
)

// startUp measures how long a fresh process takes to have the embedded record,
// from the beginning of main. That ours is valid its tests hold; the peer looks.
// The peer has less to look for: only what the tags say.
func (b *bench) startUp() {
	dir, err := os.MkdirTemp("", "bench")
	must(err)
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "record.json")
	must(os.WriteFile(file, written(func(w io.Writer) { must(export.JSON(w, eujapan.Partnership())) }), 0o600))
	build := func(name string) string {
		out := filepath.Join(dir, name)
		if text, err := exec.Command("go", "build", "-o", out, "./start/"+name).CombinedOutput(); err != nil {
			panic(fmt.Sprintf("building %s: %v: %s", name, err, text))
		}
		return out
	}
	ours, peer := build("ours"), build("peer")
	const rounds = 21
	var ready, judged []float64
	for range rounds {
		readyOurs, judgedOurs, n := started(ours)
		_, judgedPeer, m := started(peer, file)
		same("the embedded record", n == m)
		ready = append(ready, readyOurs/judgedPeer)
		judged = append(judged, judgedOurs/judgedPeer)
	}
	n := len(eujapan.Partnership().Commitments)
	tell := func(name string, shares []float64) float64 {
		first, mid, last := quartiles(shares)
		fmt.Fprintf(b.out, "  %-40s %7.3f   [%.3f %.3f]  of the peer's time\n", name, mid, first, last)
		return mid
	}
	fmt.Fprintf(b.out, "start-up, %d rounds\n", rounds)
	b.score(claim{"start-up, record ready, held valid by its tests", "encoding/json, then validator/v10", share, 1.0 / 3, 1.0 / 20}, n, tell("ours", ready))
	b.score(claim{"start-up, record ready and judged once more", "encoding/json, then validator/v10", share, 1.0 / 3, 1.0 / 20}, n, tell("ours, judged once more", judged))
}

// started runs a program once.
func started(program string, arguments ...string) (ready, judged float64, commitments int) {
	out, err := exec.Command(program, arguments...).Output()
	must(err)
	_, err = fmt.Sscan(string(out), &ready, &judged, &commitments)
	must(err)
	return ready, judged, commitments
}
