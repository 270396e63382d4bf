package timeline_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/eujapan/digitalpartnership/timeline"
)

func TestCertaintyText(t *testing.T) {
	for _, answer := range []timeline.Certainty{timeline.No, timeline.Maybe, timeline.Yes} {
		text, err := json.Marshal(answer)
		if err != nil || string(text) != `"`+answer.String()+`"` {
			t.Errorf("%v is written %s, %v", answer, text, err)
		}
		again := timeline.Certainty(9)
		if err := json.Unmarshal(text, &again); err != nil || again != answer {
			t.Errorf("%s is read as %v, %v", text, again, err)
		}
	}
	if text, err := timeline.Certainty(3).MarshalText(); err == nil {
		t.Errorf("an answer that is none is written %s", text)
	}
	kept := timeline.Maybe
	for _, text := range []string{"", "Yes", "perhaps"} {
		err := kept.UnmarshalText([]byte(text))
		if _, ok := errors.AsType[*timeline.ParseError](err); !ok || kept != timeline.Maybe {
			t.Errorf("%q is read as %v, %v", text, kept, err)
		}
	}
}
