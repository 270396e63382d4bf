package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"reflect"

	"github.com/gocarina/gocsv"
	"github.com/jszwec/csvutil"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/export/table"
	"github.com/eujapan/digitalpartnership/partnership"
)

// csvOut writes the table of commitments, from the commitments themselves.
func (b *bench) csvOut(p *partnership.Partnership) {
	all := p.Commitments
	t, _ := table.Lookup("commitments")
	header := t.Header(p.Languages)
	ours := func(w io.Writer) { must(csvTo(w, p)) }
	byHand := func(w io.Writer) {
		out := csv.NewWriter(w)
		out.UseCRLF = true
		must(out.Write(header))
		line := make([]string, 0, len(header))
		for i := range all {
			must(out.Write(cells(line, &all[i])))
		}
		out.Flush()
		must(out.Error())
	}
	util := func(w io.Writer) {
		lines := csv.NewWriter(w)
		lines.UseCRLF = true
		out := csvutil.NewEncoder(lines)
		for i := range all {
			must(out.Encode(rowOf(&all[i])))
		}
		lines.Flush()
		must(lines.Error())
	}
	gocarina := func(w io.Writer) {
		lines := csv.NewWriter(w)
		lines.UseCRLF = true
		rows := make([]row, len(all))
		for i := range all {
			rows[i] = rowOf(&all[i])
		}
		must(gocsv.MarshalCSV(rows, gocsv.NewSafeCSVWriter(lines)))
		lines.Flush()
		must(lines.Error())
	}
	want := written(ours)
	same("encoding/csv, written", bytes.Equal(want, written(byHand)))
	same("csvutil, written", bytes.Equal(want, written(util)))
	same("gocsv, written", bytes.Equal(want, written(gocarina)))
	const job = "CSV export"
	r := b.race(job, len(all), writing("ours", ours), writing("encoding/csv by hand", byHand), writing("jszwec/csvutil", util),
		writing("gocarina/gocsv", gocarina))
	b.score(claim{job, "encoding/csv by hand", times, 2.2, 3}, len(all), r[1].mid)
	b.score(claim{job, "jszwec/csvutil", times, 4.5, 6}, len(all), r[2].mid)
	b.score(claim{job, "gocarina/gocsv", times, 5.5, 7.5}, len(all), r[3].mid)
}

// csvIn reads the table of commitments. Ours also judges each row, and the cells
// that follow from others.
func (b *bench) csvIn(p *partnership.Partnership) {
	text := written(func(w io.Writer) { must(csvTo(w, p)) })
	ours := func(yield func(partnership.Commitment)) {
		for c, err := range table.Commitments(bytes.NewReader(text), table.Tidy) {
			must(err)
			yield(c)
		}
	}
	byHand := func(yield func(partnership.Commitment)) {
		in := csv.NewReader(bytes.NewReader(text))
		in.ReuseRecord = true
		_, err := in.Read()
		must(err)
		for {
			cells, err := in.Read()
			if err == io.EOF {
				return
			}
			must(err)
			c, err := commitmentOf(cells)
			must(err)
			yield(c)
		}
	}
	util := func(yield func(partnership.Commitment)) {
		lines := csv.NewReader(bytes.NewReader(text))
		lines.ReuseRecord = true
		in, err := csvutil.NewDecoder(lines)
		must(err)
		var r row
		for {
			err := in.Decode(&r)
			if err == io.EOF {
				return
			}
			must(err)
			yield(r.commitment())
		}
	}
	want := read(ours)
	same("the number of rows", len(want) == len(p.Commitments))
	same("encoding/csv, read", reflect.DeepEqual(want, read(byHand)))
	same("csvutil, read", reflect.DeepEqual(want, read(util)))
	const job = "CSV read, strict"
	n := len(p.Commitments)
	r := b.race(job, n, reading("ours", ours), reading("encoding/csv by hand", byHand), reading("jszwec/csvutil", util))
	b.score(claim{job, "encoding/csv by hand", times, 1, 1.4}, n, r[1].mid)
	b.score(claim{job, "jszwec/csvutil", times, 1.4, 2.2}, n, r[2].mid)
}

// read returns what is read.
func read(from func(yield func(partnership.Commitment))) (all []partnership.Commitment) {
	from(func(c partnership.Commitment) { all = append(all, c) })
	return all
}

// reading returns a contender that reads and keeps nothing.
func reading(name string, from func(yield func(partnership.Commitment))) contender {
	return contender{name, func() {
		n := 0
		from(func(partnership.Commitment) { n++ })
	}}
}

// csvTo writes the table of commitments.
func csvTo(w io.Writer, p *partnership.Partnership) error {
	t, _ := table.Lookup("commitments")
	return export.CSV(w, table.Tidy, t, p)
}
