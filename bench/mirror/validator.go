package mirror

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/eujapan/digitalpartnership/record"
	"github.com/eujapan/digitalpartnership/timeline"
)

// Validator returns a validator of the tags. Its forms are judged by the
// library's own functions, which are faster than the expressions one writes.
func Validator() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	for tag, check := range map[string]func(string) bool{
		"kebab":    func(s string) bool { return record.CheckCode(s) == nil },
		"words":    func(s string) bool { return s != "" && record.CheckWords(s) == nil },
		"party":    func(s string) bool { return record.PartyCode(s).Check() == nil },
		"language": func(s string) bool { return record.Language(s).Check() == nil },
		"date":     func(s string) bool { _, err := timeline.ParseDate(s); return err == nil },
		"span":     func(s string) bool { _, err := timeline.ParseSpan(s); return err == nil },
	} {
		if err := v.RegisterValidation(tag, func(f validator.FieldLevel) bool { return check(f.Field().String()) }); err != nil {
			panic(err)
		}
	}
	return v
}
