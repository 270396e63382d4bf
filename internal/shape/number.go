package shape

import (
	"reflect"
	"strconv"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// bitsOf returns how wide the numbers of a type of integers are. An int has 32
// bits on every machine: a document that one can read, all can.
func bitsOf(t reflect.Type) int {
	if t.Kind() == reflect.Int {
		return 32
	}
	return t.Bits()
}

// wantedNumber says what a number must be that does not fit the type.
func wantedNumber(t reflect.Type) string {
	return "must be a whole number of " + strconv.Itoa(bitsOf(t)) + " bits"
}

// narrow has the strict reader hold an int to its bits.
var narrow = json.WithUnmarshalers(json.UnmarshalFromFunc(func(dec *jsontext.Decoder, n *int) error {
	var fits int32
	err := json.UnmarshalDecode(dec, &fits)
	*n = int(fits)
	return err
}))
