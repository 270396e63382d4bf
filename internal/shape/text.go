package shape

import (
	"encoding"
	"reflect"
	"strconv"

	"github.com/eujapan/digitalpartnership/record"
)

// SetText sets v, which is addressable, to the value that text stands for: a
// string as it is, a number or a boolean in its JSON spelling, and what reads
// itself, such as a date. Empty text leaves v as it is. For text that stands
// for no such value, it returns the [*record.Problem], without a pointer.
func SetText(v reflect.Value, text string) error {
	if text == "" {
		return nil
	}
	wrong := &record.Problem{Rule: record.RuleWrongType, Value: text}
	if leaf, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return formProblem(v.Type(), leaf.UnmarshalText([]byte(text)))
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Pointer:
		n := reflect.New(v.Type().Elem())
		if err := SetText(n.Elem(), text); err != nil {
			return err
		}
		v.Set(n)
	case reflect.Bool:
		if text != "true" && text != "false" {
			wrong.Detail = "must be true or false"
			return wrong
		}
		v.SetBool(text == "true")
	default:
		n, err := strconv.ParseInt(text, 10, bitsOf(v.Type()))
		if err != nil || strconv.FormatInt(n, 10) != text {
			wrong.Detail = wantedNumber(v.Type())
			return wrong
		}
		v.SetInt(n)
	}
	return nil
}
