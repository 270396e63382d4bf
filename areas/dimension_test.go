package areas_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/eujapan/digitalpartnership/areas"
)

// TestDimensionCodes holds the four dimensions to their codes and their order.
func TestDimensionCodes(t *testing.T) {
	want := []areas.DimensionCode{"infrastructure", "technical-skills", "businesses", "public-services"}
	got := []areas.DimensionCode{areas.Infrastructure, areas.TechnicalSkills, areas.Businesses, areas.PublicServices}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("codes (-want +got):\n%s", diff)
	}
	var source []areas.DimensionCode
	for _, value := range constants(t, "dimension.go", "DimensionCode") {
		source = append(source, areas.DimensionCode(value))
	}
	if diff := cmp.Diff(want, source); diff != "" {
		t.Errorf("codes in the order of the source (-want +got):\n%s", diff)
	}
	for _, code := range got {
		if err := code.Check(); err != nil {
			t.Error(err)
		}
	}
}
