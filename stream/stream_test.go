package stream_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/export"
	"github.com/eujapan/digitalpartnership/partnership"
	"github.com/eujapan/digitalpartnership/partnership/eujapan"
	"github.com/eujapan/digitalpartnership/stream"
)

var errEnough = errors.New("enough")

func TestReader(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	var told []int64
	r := stream.Reader(ctx, iotest.OneByteReader(strings.NewReader("abcdef")), func(n int64) {
		told = append(told, n)
		if n == 3 {
			cancel(errEnough)
		}
	})
	text, err := io.ReadAll(r)
	if string(text) != "abc" || !errors.Is(err, errEnough) {
		t.Errorf("read %q, error %v", text, err)
	}
	if diff := cmp.Diff([]int64{1, 2, 3}, told); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	text, err = io.ReadAll(stream.Reader(t.Context(), strings.NewReader("abc"), nil))
	if string(text) != "abc" || err != nil {
		t.Errorf("read %q, error %v", text, err)
	}
}

func TestWriter(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	var b bytes.Buffer
	var told []int64
	w := stream.Writer(ctx, &b, func(n int64) { told = append(told, n) })
	io.WriteString(w, "abc")
	io.WriteString(w, "")
	io.WriteString(w, "de")
	cancel(errEnough)
	if n, err := io.WriteString(w, "f"); n != 0 || !errors.Is(err, errEnough) {
		t.Errorf("%d bytes written, error %v", n, err)
	}
	if diff := cmp.Diff([]int64{3, 5}, told); diff != "" || b.String() != "abcde" {
		t.Errorf("wrote %q (-want +got):\n%s", b.String(), diff)
	}
	if n, err := io.WriteString(stream.Writer(t.Context(), &b, nil), "g"); n != 1 || err != nil {
		t.Errorf("%d bytes written, error %v", n, err)
	}
}

// What reads and writes records one by one ends with the context, and says why.
func TestEnds(t *testing.T) {
	p := eujapan.Partnership()
	endless := func(yield func(partnership.Commitment) bool) {
		for yield(p.Commitments[0]) {
		}
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	w := stream.Writer(ctx, io.Discard, func(n int64) {
		if n > 1<<20 {
			cancel(errEnough)
		}
	})
	if err := export.StreamJSONLines(w, endless); !errors.Is(err, errEnough) {
		t.Errorf("JSON Lines: error %v", err)
	}
	if err := export.StreamJSON(w, p, endless); !errors.Is(err, errEnough) {
		t.Errorf("JSON: error %v", err)
	}
	for _, err := range partnership.Commitments(stream.Reader(ctx, strings.NewReader("{}"), nil)) {
		if !errors.Is(err, errEnough) {
			t.Errorf("reading: error %v", err)
		}
	}
}

func ExampleReader() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel() // or when somebody has enough
	file := strings.NewReader(`{"id": "green", "title": {"en": "Measure the power of data centres"}}`)
	show := func(bytes int64) { fmt.Println(bytes, "bytes read") }
	for c, err := range partnership.Commitments(stream.Reader(ctx, file, show)) {
		fmt.Println(c.ID, err)
	}
	// Output:
	// 69 bytes read
	// green <nil>
}

func ExampleWriter() {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := export.JSON(stream.Writer(ctx, os.Stdout, nil), eujapan.Partnership())
	fmt.Println(err)
	// Output:
	// export: writing JSON: context canceled
}
